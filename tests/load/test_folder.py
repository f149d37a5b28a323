"""The files of a folder, whatever state they are in."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from leadsto.app import folder as module
from leadsto.app.folder import NoFolder, read_folder_texts
from leadsto.app.reading import check_folder, read_folder
from leadsto.findings import Verdict

THEORY = "theory:\n  title: Tea at Two\n"
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def verdicts(path: Path) -> list[Verdict]:
    return [verdict for verdict in check_folder(read_folder(str(path))) if verdict.severity == "error"]


def found(path: Path) -> list[tuple[str, str]]:
    return [(verdict.code, verdict.placed.file) for verdict in verdicts(path)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "outcomes"
    inside.mkdir()
    (inside / "theory.yaml").write_text(THEORY, encoding="utf-8")
    return inside


def test_no_folder(tmp_path: Path) -> None:
    for name in ("nowhere", "no\0where"):
        with pytest.raises(NoFolder):
            read_folder_texts(str(tmp_path / name))


def test_an_empty_folder(tmp_path: Path) -> None:
    assert found(tmp_path) == [("LT006", ".")]


def test_files_in_folders_below_are_read_and_hidden_ones_are_not(folder: Path) -> None:
    (folder / "below" / "deeper").mkdir(parents=True)
    (folder / "below" / "deeper" / "x.YML").write_text("odd: 1\n", encoding="utf-8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "y.yaml").write_text("odd: 1\n", encoding="utf-8")
    (folder / ".z.yaml").write_text("odd: 1\n", encoding="utf-8")
    (folder / "notes.txt").write_text("odd: 1\n", encoding="utf-8")
    assert found(folder) == [("LT010", "below/deeper/x.YML")]


def test_a_file_with_a_theory_stands_alone(folder: Path) -> None:
    (folder / "other.yaml").write_text("odd: 1\n", encoding="utf-8")
    assert found(folder / "theory.yaml") == []


def test_a_file_without_one_is_read_with_its_folder(folder: Path) -> None:
    (folder / "guests.yaml").write_text("odd: 1\n", encoding="utf-8")
    (folder / "other.yaml").write_text("odd: 1\n", encoding="utf-8")
    assert found(folder / "guests.yaml") == [("LT010", "guests.yaml")]


def test_a_file_that_is_no_yaml(folder: Path) -> None:
    (folder / "notes.txt").write_text("hello", encoding="utf-8")
    with pytest.raises(NoFolder, match="yaml"):
        read_folder_texts(str(folder / "notes.txt"))


@pytest.mark.skipif(AS_ROOT, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "locked.yaml").write_text(THEORY, encoding="utf-8")
    (folder / "locked.yaml").chmod(0)
    assert found(folder) == [("LT006", "locked.yaml")]


@pytest.mark.parametrize(
    ("error", "words"), [(PermissionError(13, "x"), "you may not read it"), (FileNotFoundError(2, "x"), "no such file")]
)
def test_a_file_that_cannot_be_read_when_its_turn_comes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    (folder / "guests.yaml").write_text("stakeholder: {id: guests, title: Guests}", encoding="utf-8")
    (folder / "table.yaml").write_text(
        "activities:\n  - {id: a, title: A, leads-to: guests/known}\nstakeholder: council\n", encoding="utf-8"
    )
    read = Path.read_bytes

    def vanish(path: Path) -> bytes:
        if path.name == "guests.yaml":
            raise error
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", vanish)
    # what the lost file may declare is not called unknown
    assert found(folder) == [("LT006", "guests.yaml")]
    assert words in verdicts(folder)[0].message


def test_links(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("odd: 1\n", encoding="utf-8")
    (folder / "out.yaml").symlink_to(tmp_path / "outside.yaml")
    (folder / "up").symlink_to(tmp_path)
    (folder / "ring.yaml").symlink_to(folder / "ring.yaml")
    (folder / "round").symlink_to(folder)
    (folder / "lost.yaml").symlink_to(folder / "nothing.yaml")
    assert found(folder) == [("LT006", name) for name in ("lost.yaml", "out.yaml", "ring.yaml", "round", "up")]


def test_a_link_to_a_file_of_the_folder_is_not_read_twice(folder: Path) -> None:
    (folder / "again.yaml").symlink_to(folder / "theory.yaml")
    assert found(folder) == []


def test_a_link_to_a_file_that_is_hidden_in_the_folder_is_read(folder: Path) -> None:
    (folder / ".data").mkdir()
    (folder / ".data" / "x.yaml").write_text("odd: 1\n", encoding="utf-8")
    (folder / "x.yaml").symlink_to(folder / ".data" / "x.yaml")
    assert found(folder) == [("LT010", "x.yaml")]


def test_a_pipe_is_not_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    assert found(folder) == [("LT006", "pipe.yaml")]
    with pytest.raises(NoFolder):
        read_folder_texts(str(folder / "pipe.yaml"))


def test_a_folder_named_like_a_file_is_a_folder(folder: Path) -> None:
    (folder / "more.yaml").mkdir()
    (folder / "more.yaml" / "x.yaml").write_text("odd: 1\n", encoding="utf-8")
    assert found(folder) == [("LT010", "more.yaml/x.yaml")]


def test_a_file_over_the_limit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 20)
    assert found(folder) == [("LT005", "theory.yaml")]


def test_names_in_either_normal_form(folder: Path) -> None:
    composed, apart = (unicodedata.normalize(form, "Gäste.yaml") for form in ("NFC", "NFD"))
    (folder / apart).write_text("odd: 1\n", encoding="utf-8")
    assert found(folder) == [("LT010", apart)]
    if not (folder / composed).exists():
        (folder / composed).write_text("odd: 1\n", encoding="utf-8")
        assert found(folder) == [("LT010", apart), ("LT010", composed)]


def test_a_name_that_is_no_text_is_spelt_out(folder: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.yaml")).write_text("odd: 1\n", encoding="utf-8")
    except OSError:
        pytest.skip("the file system wants UTF-8")
    assert found(folder) == [("LT010", "caf\\xe9.yaml")]


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"\xef\xbb\xbf" + THEORY.encode(), []),
        (THEORY.encode("utf-16"), []),
        (b"\xfe\xff" + THEORY.encode("utf-16-be"), []),
        (THEORY.encode("utf-16-le"), ["LT002"]),
        (b"\xef\xbb\xbf\xff", ["LT002"]),
        (b"\xff\xfea", ["LT002"]),
        (b"theory:\n  title: caf\xe9\n", ["LT002"]),
        (b"\0" * 1000, ["LT002"]),
        (b"theory:\n  title: a\0b\n", ["LT002"]),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ["LT002"]),
        (b"theory:\n  title: a\x07b\n", ["LT001"]),
        (b"", ["LT104"]),
    ],
)
def test_bytes(folder: Path, data: bytes, codes: list[str]) -> None:
    (folder / "theory.yaml").write_bytes(data)
    assert [code for code, _ in found(folder)] == codes


def test_places_are_counted_behind_a_byte_order_mark(folder: Path) -> None:
    (folder / "theory.yaml").write_bytes("theory:\n  titel: 𝔘ber café\n".encode("utf-16"))
    (verdict,) = verdicts(folder)
    assert (verdict.placed.line, verdict.placed.column, verdict.placed.end_column) == (2, 3, 8)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("siblings.yaml.txt", "rename it to siblings.yaml"),
        ("siblings.yml.bak", "rename it to siblings.yml"),
        ("claims-2024.csv", "add its rows to that file"),
        ("claims.xlsx", "save the table as CSV, as claims.csv"),
        ("claims.docx", "save the table as CSV, as claims.csv"),
    ],
)
def test_a_file_that_looks_meant_and_is_not_read_is_named(tmp_path: Path, name: str, remedy: str) -> None:
    (tmp_path / "theory.yaml").write_text("theory:\n  title: A\n", encoding="utf-8")
    (tmp_path / name).write_text("x", encoding="utf-8")
    found = read_folder_texts(str(tmp_path))
    ((code, severity, hint),) = [(each.code, each.severity, each.hint) for each in found.findings]
    assert (code, severity) == ("LT006", "warning")
    assert remedy in hint
    assert not found.torn


def test_other_files_and_those_of_office_programs_are_passed_over(tmp_path: Path) -> None:
    for name in ("~$claims.yaml", "~$claims.xlsx", "notes.txt", "claims.md", "photo.png", "theory.yaml"):
        (tmp_path / name).write_text("theory:\n  title: A\n", encoding="utf-8")
    found = read_folder_texts(str(tmp_path))
    assert list(found.texts) == ["theory.yaml"]
    assert found.findings == []


def test_a_folder_with_nothing_but_a_file_that_is_not_read_has_no_theory(tmp_path: Path) -> None:
    (tmp_path / "siblings.yaml.txt").write_text("x", encoding="utf-8")
    messages = [finding.message for finding in read_folder_texts(str(tmp_path)).findings]
    assert len(messages) == 2
    assert "there is no theory here" in messages[1]


def test_what_a_killed_run_left_is_a_warning(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / ".leadsto-0123.part").write_text("odd: 1\n", encoding="utf-8")
    told = [each for each in check_folder(read_folder(str(folder))) if each.code == "LT006"]
    assert [(each.placed.file, each.severity) for each in told] == [("deep/.leadsto-0123.part", "warning")]
    assert "remove it" in told[0].hint
