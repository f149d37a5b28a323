"""`leadsto extract`: what went into a page comes out again, as far as its audience may see it, or nothing does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from leadsto.app import extract, new_folder
from leadsto.app.reading import read_folder
from leadsto.app.writing import NotWritable
from leadsto.cli import leadsto
from leadsto.evidence.audience import restrict
from leadsto.load import read_text
from leadsto.render.page import look, render_page
from leadsto.render.page.opening import NotOpened, open_page
from leadsto.render.page.safety import to_island
from leadsto.views.folding import fold
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject
from tests.views.tea import GOLDEN, tea_at_two, tea_for

ROOT = Path(__file__).parent.parent.parent
TEA = (GOLDEN / "tea-at-two.yaml").read_text(encoding="utf-8")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(leadsto, list(map(str, arguments)))


def page(data: Any = None, theory: Any = None) -> str:
    data = {"version": 1, "generator": "leadsto 0.1.0", "audience": "public"} if data is None else data
    theory = fold({"model": {"theory": {"title": "T"}}, "views": {}}) if theory is None else theory
    return (
        f'<!doctype html><p>x</p><script type="application/json" id="leadsto-data">{to_island(data)}</script>'
        f'<script type="application/json" id="leadsto-theory">{to_island(theory)}</script>'
    )


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    folder = tmp_path / "tea"
    folder.mkdir()
    (folder / "theory.yaml").write_text(TEA, encoding="utf-8")
    return folder


@pytest.mark.parametrize("audience", ["public", "team", "restricted"])
def test_what_the_audience_may_see_comes_back_and_makes_the_same_page(tea: Path, tmp_path: Path, audience: Any) -> None:
    assert run("render", tea, "--out", tmp_path / "site", "--audience", audience).exit_code == 0
    result = run("extract", tmp_path / "site" / "index.html", "--out", tmp_path / "a" / "again")
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{tmp_path / 'a' / 'again'}\n"
    again = read_folder(str(tmp_path / "a" / "again")).reading
    assert again.theory == restrict(tea_at_two(), audience)
    assert run("render", tmp_path / "a" / "again", "--out", tmp_path / "b", "--audience", audience).exit_code == 0
    first = (tmp_path / "site" / "index.html").read_bytes()
    assert (tmp_path / "b" / "index.html").read_bytes() == first
    assert [file.name for file in (tmp_path / "a").iterdir()] == ["again"]


def test_thrive_comes_back(tmp_path: Path) -> None:
    theory = read_folder(str(ROOT / "outcomes")).reading.theory
    subject = Subject.of(theory, "public")
    opened = open_page(render_page(subject, "0.1.0"))
    assert opened.audience == "public"
    path = tmp_path / "thrive.html"
    path.write_text(render_page(subject), encoding="utf-8")
    extracted = extract.extract_page(str(path), str(tmp_path / "thrive"))
    assert extracted.errors == 0
    again = Subject.of(read_folder(str(tmp_path / "thrive")).reading.theory, "public")
    assert again.theory == subject.theory
    assert to_plain(look(again)) == to_plain(look(subject))


def test_nothing_that_the_audience_may_not_see_is_in_the_files(tea: Path, tmp_path: Path) -> None:
    run("render", tea, "--out", tmp_path / "site")
    run("extract", tmp_path / "site", "--out", tmp_path / "again")
    texts = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "again").iterdir())
    hidden = {source.id for source in tea_at_two().sources} - {source.id for source in tea_for().theory.sources}
    assert hidden
    assert not [id_ for id_ in hidden if id_ in texts]
    assert "file:" not in texts


def test_it_is_said_for_whom_the_page_was(tea: Path, tmp_path: Path) -> None:
    run("render", tea, "--out", tmp_path / "site")
    result = run("extract", tmp_path / "site", "--out", tmp_path / "again")
    assert "as the public may see it" in result.stderr
    run("render", tea, "--out", tmp_path / "whole", "--audience", "restricted")
    assert run("extract", tmp_path / "whole", "--out", tmp_path / "whole-again").stderr == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not a page that leadsto wrote"),
        ("<!doctype html><title>Another</title>", "is not a page that leadsto wrote"),
        ('<!doctype html><meta name="generator" content="leadsto 0.1.0"><ul>', "name one of those pages"),
        (page({"version": 1, "generator": "another 1"}), "is not a page that leadsto wrote"),
        (page({"generator": "leadsto 0.1.0"}), "is damaged: its data says no version"),
        (page({"version": 2, "generator": "leadsto 9.0.0"}), "was written by a newer leadsto (leadsto 9.0.0)"),
        (page().partition('<script type="application/json" id="leadsto-theory"')[0], "holds no theory (leadsto 0.1.0)"),
        (page()[:-40], "holds no theory (leadsto 0.1.0)"),
        (page().replace('"version":1', '"version":1,,'), "the data in it is cut off or changed"),
        (page(theory=["x"]), "is damaged"),
        (page(theory={"texts": [], "shapes": [], "value": "$z"}), "the theory in it can't be read"),
        (page(theory={"texts": [], "shapes": [["views"]], "value": [1, 0]}), "the theory in it can't be read"),
        (page(theory=fold({"model": "text"})), "what stands in the place of its theory is none"),
        (page(theory=fold({"model": {}})), "what stands in the place of its theory is none"),
        (
            page(theory=fold({"model": {"theory": 3, "nodes": [None]}})),
            "what stands in the place of its theory is none",
        ),
        ('<script id="leadsto-data">' + "[" * 100_000 + "</script>", "the data in it is cut off or changed"),
        (page(theory={"texts": [], "shapes": [], "value": "x"}).replace('"x"', "[" * 3000 + "]" * 3000), "is damaged"),
        (page(theory=fold({"model": {"theory": {"title": ""}}, "views": {}})), "is damaged"),
    ],
)
def test_a_page_that_gives_no_theory_is_told_and_nothing_is_written(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")
    result = run("extract", path, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert said in result.stderr + result.output
    assert "Traceback" not in result.output
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page().encode().replace(b"<p>x", b"<p>\xff"))
    result = run("extract", path, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "not text in UTF-8" in result.output


@pytest.mark.parametrize("name", ["missing.html", "folder"])
def test_a_page_that_is_not_there_is_wrong_usage(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    result = run("extract", tmp_path / name, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "there is no such page" in result.output


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "LARGEST", 10)
    (tmp_path / "page.html").write_text(page(), encoding="utf-8")
    result = run("extract", tmp_path / "page.html", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "MiB long" in result.output


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(), encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    (out / "theory.yaml").write_text("mine", encoding="utf-8")
    result = run("extract", tmp_path / "page.html", "--out", out)
    assert result.exit_code == 2
    assert "not empty (it holds theory.yaml)" in result.output
    assert (out / "theory.yaml").read_text(encoding="utf-8") == "mine"
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "is a file" in run("extract", tmp_path / "page.html", "--out", tmp_path / "file").output


def test_an_empty_folder_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text(page(), encoding="utf-8")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    assert run("extract", tmp_path / "page.html", "--out", ".").exit_code == 0
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["theory.yaml"]


@pytest.mark.parametrize("exists", [True, False])
def test_a_disk_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool) -> None:
    if exists:
        (tmp_path / "out").mkdir()
    whole = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if target.name in ("b.yaml", "out"):
            raise OSError(28, "No space left on device")
        return whole(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(NotWritable, match="No space left"):
        new_folder.write_new_folder(str(tmp_path / "out"), {"a.yaml": "a", "b.yaml": "b"})
    assert [file.name for file in tmp_path.rglob("*")] == (["out"] if exists else [])


def test_ids_are_never_paths(tmp_path: Path) -> None:
    stakeholders = [{"id": id_, "title": "T"} for id_ in ("../../evil", "/etc/x", "C:\\x", "..", "nul", "a/../b")]
    model = {"theory": {"title": "T"}, "stakeholders": stakeholders}
    (tmp_path / "page.html").write_text(page(theory=fold({"model": model})), encoding="utf-8")
    out = tmp_path / "in" / "here"
    result = run("extract", tmp_path / "page.html", "--out", out)
    assert result.exit_code == 1  # they are no ids, which a check of the folder says
    assert "errors in this theory" in result.stderr
    assert sorted(file.name for file in tmp_path.iterdir()) == ["in", "page.html"]
    assert len(list(out.iterdir())) == 7


def test_a_draft_with_errors_comes_back_with_them(tea: Path, tmp_path: Path) -> None:
    (tea / "more.yaml").write_text(
        "stakeholder: nobody\noutcomes:\n  - id: x\n    title: X\n    timeframe: short\n    leads-to: nowhere/y\n",
        encoding="utf-8",
    )
    theory = read_folder(str(tea)).reading.theory
    run("render", tea, "--out", tmp_path / "site", "--draft", "--audience", "restricted")
    result = run("extract", tmp_path / "site", "--out", tmp_path / "again")
    assert result.exit_code == 1
    assert "errors in this theory" in result.stderr
    assert read_folder(str(tmp_path / "again")).reading.theory == restrict(theory, "restricted")


def test_an_island_in_the_text_of_a_theory_is_text() -> None:
    hostile = '</script><script type="application/json" id="leadsto-data">{}</script>'
    theory = read_text({"theory.yaml": json.dumps({"theory": {"title": hostile}})}).theory
    opened = open_page(render_page(Subject.of(theory, "public"), "0.1.0"))
    assert opened.document["theory"]["title"] == hostile


def test_a_page_in_the_form_that_a_browser_saves_is_read() -> None:
    saved = page().replace("<!doctype html>", "<!DOCTYPE html><!-- saved -->").replace(' type="application/json"', "")
    assert open_page(saved).document == {"theory": {"title": "T"}}
    with pytest.raises(NotOpened):
        open_page(saved.replace("leadsto-data", "other"))
