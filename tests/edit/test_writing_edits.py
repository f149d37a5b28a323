"""Edits written: in each file's own encoding, all or none, and only what reads as it should."""

import codecs
from pathlib import Path

import pytest

from leadsto.app.editing import write_edits
from leadsto.app.reading import read_folder
from leadsto.app.writing import NotWritable
from leadsto.edit import NotEditable
from leadsto.evidence.withdrawal import withdraw
from tests.edit.test_removing import edit_out

TEXT = "theory: {title: Café}\nsources:\n  - id: a\n    title: Ä\n    type: report\n  - id: b\n    title: B\n    type: report\n"
LEFT = "theory: {title: Café}\nsources:\n  - id: b\n    title: B\n    type: report\n"


def _withdraw(folder: Path, source: str = "a", *, expect: str = "a") -> tuple[str, ...]:
    read = read_folder(str(folder))
    theory = read.reading.theory
    edited = edit_out(read.texts, withdraw(theory, (source,)))
    return write_edits(str(folder), read.texts, edited, withdraw(theory, (expect,)).theory)


@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp1252", b""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_keeps_its_encoding_and_its_line_ends(tmp_path: Path, codec: str, mark: bytes, end: str) -> None:
    file = tmp_path / "theory.yaml"
    file.write_bytes(mark + TEXT.replace("\n", end).encode(codec))
    assert _withdraw(tmp_path) == ("theory.yaml",)
    assert file.read_bytes() == mark + LEFT.replace("\n", end).encode(codec)


def test_what_does_not_read_as_expected_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "theory.yaml"
    file.write_text(TEXT, "utf-8")
    with pytest.raises(NotEditable, match="nothing was written"):
        _withdraw(tmp_path, "a", expect="b")
    assert file.read_text("utf-8") == TEXT


def test_a_file_that_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "theory.yaml"
    file.write_text(TEXT, "utf-8")
    read = read_folder(str(tmp_path))
    withdrawal = withdraw(read.reading.theory, ("a",))
    file.write_text(TEXT + "# by somebody else\n", "utf-8")
    with pytest.raises(NotEditable, match="has changed since"):
        write_edits(str(tmp_path), read.texts, edit_out(read.texts, withdrawal), withdrawal.theory)
    assert file.read_text("utf-8").endswith("else\n")


def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    hidden = tmp_path / ".kept"
    hidden.mkdir()
    kept = hidden / "theory.yaml"
    kept.write_text(TEXT, "utf-8")
    kept.chmod(0o640)
    (tmp_path / "theory.yaml").symlink_to(kept)
    _withdraw(tmp_path)
    assert (tmp_path / "theory.yaml").is_symlink()
    assert kept.read_text("utf-8") == LEFT
    assert kept.stat().st_mode & 0o777 == 0o640


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "theory.yaml"
    file.write_text(TEXT, "utf-8")
    read = read_folder(str(tmp_path))
    withdrawal = withdraw(read.reading.theory, ("a",))
    file.unlink()
    with pytest.raises(NotWritable, match=r"theory\.yaml"):
        write_edits(str(tmp_path), read.texts, edit_out(read.texts, withdrawal), withdrawal.theory)


def test_a_file_of_nothing_else_is_left_empty(tmp_path: Path) -> None:
    (tmp_path / "theory.yaml").write_text(TEXT, "utf-8")
    (tmp_path / "more.yaml").write_text(
        "claims:\n  - source: a\n    path: x/y\n    finding: f\n    strength: observed\n"
    )
    assert _withdraw(tmp_path) == ("more.yaml", "theory.yaml")
    assert (tmp_path / "more.yaml").read_text("utf-8") == ""


def test_nodes_without_an_id_are_no_hindrance(tmp_path: Path) -> None:
    text = TEXT + "stakeholder: {id: x, title: X}\noutcomes:\n  - title: nameless\n    leads-to: y\n"
    (tmp_path / "theory.yaml").write_text(text, "utf-8")
    _withdraw(tmp_path)
    assert (tmp_path / "theory.yaml").read_text("utf-8") == text.replace(TEXT, LEFT)
