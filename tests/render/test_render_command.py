from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leadsto.app import writing
from leadsto.cli import leadsto
from tests.views.tea import GOLDEN

TEA = (GOLDEN / "tea-at-two.yaml").read_text(encoding="utf-8")


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / "theory.yaml").write_text(TEA, encoding="utf-8")
    return folder


def render(*arguments: str | Path) -> Result:
    return CliRunner().invoke(leadsto, ["render", *map(str, arguments)])


def test_writes_one_page_and_says_what_stayed_behind(tea: Path, tmp_path: Path) -> None:
    result = render(tea, "--out", tmp_path / "a" / "site")
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{tmp_path / 'a' / 'site' / 'index.html'}\n"
    assert result.stderr == "1 of 8 citations, 1 source and 1 story are not on this page\n"
    assert [file.name for file in (tmp_path / "a" / "site").iterdir()] == ["index.html"]


def test_the_team_sees_everything(tea: Path, tmp_path: Path) -> None:
    result = render(tea, "--out", tmp_path / "site", "--audience", "team")
    assert result.stderr == ""
    assert "Minutes of the council" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_refuses_while_there_are_errors_unless_it_is_a_draft(tea: Path, tmp_path: Path) -> None:
    (tea / "theory.yaml").write_text(TEA.replace("- known-by-name", "- known-by-nome"), encoding="utf-8")
    site = tmp_path / "site"
    refused = render(tea, "--out", site)
    assert (refused.exit_code, refused.stdout, site.exists()) == (1, "", False)
    assert "LT102" in refused.stderr
    assert "nothing was written: there is 1 error in this theory" in refused.stderr
    drafted = render(tea, "--out", site, "--draft")
    assert drafted.exit_code == 1
    assert 'id="unchecked"' in (site / "index.html").read_text(encoding="utf-8")


def test_a_page_of_its_own_is_written_over(tea: Path, tmp_path: Path) -> None:
    render(tea, "--out", tmp_path / "site", "--audience", "team")
    assert render(tea, "--out", tmp_path / "site").exit_code == 0
    assert "Minutes of the council" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("other", ["<!doctype html><title>Mine</title>", "", "leadsto"])
def test_a_file_of_others_is_never_written_over(tea: Path, tmp_path: Path, other: str) -> None:
    page = tmp_path / "index.html"
    page.write_text(other, encoding="utf-8")
    result = render(tea, "--out", tmp_path)
    assert result.exit_code == 2
    assert f"{page} is there already and was not written by leadsto" in result.output
    assert page.read_text(encoding="utf-8") == other


def test_a_link_or_a_folder_in_the_way_is_left_alone(tea: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("mine", encoding="utf-8")
    for name in ("link", "nowhere", "folder"):
        (tmp_path / name).mkdir()
    (tmp_path / "link" / "index.html").symlink_to(tmp_path / "mine.html")
    (tmp_path / "nowhere" / "index.html").symlink_to(tmp_path / "none.html")
    (tmp_path / "folder" / "index.html").mkdir()
    for name in ("link", "nowhere", "folder"):
        assert render(tea, "--out", tmp_path / name).exit_code == 2, name
    assert (tmp_path / "mine.html").read_text(encoding="utf-8") == "mine"


def test_a_place_that_cannot_be_written_to_is_named(tea: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for out in (tmp_path / "file", tmp_path / "file" / "site", Path("/proc/leadsto"), tmp_path / ("x" * 300)):
        result = render(tea, "--out", out)
        assert result.exit_code == 2, out
        assert str(out) in result.output.replace("\n", "")
        assert "Traceback" not in result.output


def test_no_folder_is_wrong_usage(tmp_path: Path) -> None:
    result = render(tmp_path / "none", "--out", tmp_path / "site")
    assert result.exit_code == 2
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_what_is_interrupted_leaves_the_old_page_and_nothing_else(
    tea: Path, tmp_path: Path, trouble: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    render(tea, "--out", site)
    before = (site / "index.html").read_bytes()

    def fail(descriptor: int) -> None:
        raise trouble

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((KeyboardInterrupt, writing.NotWritable)):
        writing.write_page(str(site), "index.html", "new")
    assert (site / "index.html").read_bytes() == before
    assert [file.name for file in site.iterdir()] == ["index.html"]


def test_of_several_files_all_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, page = b'<meta name="generator" content="leadsto 0">old', b"new"
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_bytes(old)
    written: list[int] = []

    def fail_at_the_second(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail_at_the_second)
    places = [tmp_path / "a" / "index.html", tmp_path / "b" / "index.html"]
    with pytest.raises(writing.NotWritable, match="No space left on device"):
        writing.write_files([(place, page) for place in places])
    assert [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()] == [old]
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
    assert writing.write_files([(place, page) for place in places]) == tuple(places)
    assert [place.read_bytes() for place in places] == [page, page]


def test_the_page_may_be_read_as_other_files_may(tea: Path, tmp_path: Path) -> None:
    render(tea, "--out", tmp_path / "site")
    (tmp_path / "other").write_text("x", encoding="utf-8")
    assert (tmp_path / "site" / "index.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_the_same_theory_gives_the_same_bytes_on_every_machine(tea: Path, tmp_path: Path) -> None:
    pages = set()
    for number, (seed, zone, locale) in enumerate(
        [("0", "UTC", "C.UTF-8"), ("1", "Pacific/Kiritimati", "C"), ("4711", "America/St_Johns", "POSIX")]
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "0"}
        out = tmp_path / f"site-{number}"
        subprocess.run(
            [sys.executable, "-m", "leadsto", "render", tea, "--out", out],
            env=environment,
            cwd=tmp_path,
            check=True,
            capture_output=True,
        )
        pages.add((out / "index.html").read_bytes())
    assert len(pages) == 1


@pytest.mark.parametrize("arguments", [["check", "tea"], ["explain", "LT203"], ["--help"]])
def test_only_rendering_needs_what_pages_are_made_with(tea: Path, arguments: list[str]) -> None:
    code = (
        "import sys\nfrom leadsto.cli import leadsto\n"
        f"try:\n    leadsto.main({arguments!r}, standalone_mode=False)\nexcept SystemExit:\n    pass\n"
        "print('leadsto.cli' in sys.modules, {'jinja2', 'markupsafe', 'pyvis'} & set(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=tea.parent, capture_output=True, text=True, check=True)
    assert ran.stderr == "True set()\n"
