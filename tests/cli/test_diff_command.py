"""`leadsto diff OLD NEW`: what is said, in which form, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leadsto.app import reading
from leadsto.app.reading import Read
from leadsto.cli import leadsto
from leadsto.timings import Timings
from scripts.doc_pages import run_in

DOCS = Path(__file__).parent.parent.parent / "docs"
PLAN, TOLD = DOCS / "tea-at-two", DOCS / "tea-at-two-told"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(leadsto, ["diff", *map(str, arguments)])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PLAN, tmp_path / "plan"))


@pytest.fixture
def told(tmp_path: Path, plan: Path) -> Path:
    """As told, in a folder beside the plan: what is not matched by id is by what `same-as` says."""
    return Path(shutil.copytree(TOLD, tmp_path / "told"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_the_same_twice_is_the_same(plan: Path) -> None:
    result = run(plan, plan)
    assert result.exit_code == 0
    assert "Nothing sets them apart" in result.stdout


def test_a_folder_beside_itself_is_read_once(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from leadsto.app import diff

    read: list[str] = []

    def read_folder(folder: str, timings: Timings | None) -> Read:
        read.append(folder)
        return reading.read_folder(folder, timings)

    monkeypatch.setattr(diff, "read_folder", read_folder)
    assert run(plan, plan).exit_code == 0
    assert read == [str(plan)]


def test_what_differs_is_told_by_stakeholder(plan: Path, told: Path) -> None:
    result = run(plan, told)
    assert result.exit_code == 1
    assert result.stderr == ""
    assert result.stdout.startswith(
        "plan: Tea at Two\ntold: Tea at Two, as told\n\nIn both: 4 outcomes, 1 activity and 4 links\n"
    )
    for line in (
        "With the opposite effect: 1 link",
        "    ~ “Neighbours look in on the guests” → “Neighbours feel tied down”: stronger in “plan”, weaker in “told”",
        "    + “Neighbours have friends of their own at the table” (neighbours/own-circle)",
        "    - “Older people spend most days alone” (context/days-alone)",
        "    ~ “Guests are less lonely” (guests/alone), guests/less-alone in “plan”",
        "        title: Guests feel less alone → Guests are less lonely",
        "In “plan”, and never told in “told”: 3 of 6 links",
    ):
        assert line in result.stdout.splitlines()
    assert "Perhaps the same" not in result.stdout


def test_titles_alike_are_suggested_with_what_to_add(plan: Path, told: Path) -> None:
    edit(told / "neighbours.yaml", "    same-as: tea-at-two:neighbours/look-in\n", "")
    out = run(plan, told).stdout
    assert "if they are, add `same-as: tea-at-two:neighbours/look-in` to the latter" in out


def test_the_files_of_the_guide_are_those_beside_it(tmp_path: Path) -> None:
    run_in(DOCS / "guides" / "comparing.md", tmp_path)
    for file in (tmp_path / "told").iterdir():
        assert (TOLD / file.name).read_text("utf-8") == file.read_text("utf-8")


def test_programs_get_every_node_and_link(plan: Path, told: Path) -> None:
    shown = json.loads(run(plan, told, "--format", "json").stdout)
    assert shown["version"] == 1
    assert shown["same"] is False
    assert shown["old"] == {"name": "plan", "title": "Tea at Two"}
    assert shown["counts"]["links"] == {"same": 0, "changed": 4, "added": 0, "removed": 2, "opposite": 1}
    alone = next(node for node in shown["nodes"] if node["id"] == "guests/alone")
    assert (alone["old_id"], alone["matched_by"], alone["state"]) == ("guests/less-alone", "same-as", "changed")
    assert [link["opposite"] for link in shown["links"] if link["to"] == "neighbours/tied-down"] == [True]
    assert shown["telling"]["not_planned"] == [{"from": "neighbours/own-circle", "to": "neighbours/tied-down"}]


def test_markdown_keeps_text_text(plan: Path, told: Path) -> None:
    edit(told / "guests.yaml", "title: Guests are less lonely", 'title: "<b>*Less* [lonely](x)</b> `a` # 1"')
    result = run(plan, told, "--format", "markdown")
    assert result.exit_code == 1
    assert "\\<b\\>\\*Less\\* \\[lonely\\](x)\\</b\\> \\`a\\` \\# 1" in result.stdout
    assert "<b>" not in result.stdout


def test_what_the_public_may_not_see_is_not_compared(plan: Path) -> None:
    more = Path(shutil.copytree(plan, plan.parent / "more"))
    edit(
        more / "guests.yaml", "finding: she first asked for a lift once he knew her name", "finding: she asked Zebedee"
    )
    public = run(plan, more, "--audience", "public")
    assert public.exit_code == 0
    assert "more: 1 of 1 citation and 1 source are not compared here" in public.stderr
    assert run(plan, more).exit_code == 1
    markdown = run(plan, more, "--format", "markdown")
    assert (markdown.exit_code, "Zebedee" in markdown.stdout) == (0, False)


def test_errors_in_either_are_counted_and_the_rest_compared(plan: Path, told: Path) -> None:
    edit(told / "guests.yaml", "leads-to: neighbours/drop-by", "leads-to: neighbours/nobody")
    result = run(plan, told)
    assert result.exit_code == 1
    assert f"leadsto: 1 error in told; `leadsto check {told}` shows them" in result.stderr.replace("\n", "")
    assert "In both:" in result.stdout
    assert run(told, told).exit_code == 1  # the same, and yet with an error


def test_a_page_is_written(plan: Path, told: Path, tmp_path: Path) -> None:
    result = run(plan, told, "--format", "html", "--out", tmp_path / "site")
    assert result.exit_code == 1
    assert result.stdout == f"{tmp_path / 'site' / 'index.html'}\n"
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert 'data-node="context/days-alone"' in page
    assert "interview-3" not in page  # the team's, and a page is the public's


def test_no_page_is_written_while_there_are_errors(plan: Path, told: Path, tmp_path: Path) -> None:
    edit(told / "guests.yaml", "leads-to: neighbours/drop-by", "leads-to: neighbours/nobody")
    result = run(plan, told, "--format", "html", "--out", tmp_path / "site")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing was written" in result.stderr
    assert not (tmp_path / "site").exists()
    assert run(plan, told, "--format", "html", "--out", tmp_path / "site", "--draft").stdout
    assert (tmp_path / "site" / "index.html").is_file()


def test_what_is_not_ours_is_not_written_over(plan: Path, told: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("mine")
    assert run(plan, told, "--format", "html", "--out", tmp_path / "site").exit_code == 2
    assert (tmp_path / "site" / "index.html").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name two folders, OLD and NEW"),
        (["plan"], "name two folders, OLD and NEW"),
        (["a", "b", "c"], "name two folders, OLD and NEW"),
        (["a", "b", "--rev", "HEAD"], "--rev compares one folder with itself, and 2 are named"),
        (["a", "b", "--format", "html"], "say where with --out FOLDER"),
        (["a", "b", "--out", "site"], "--out goes with --format html"),
        (["a", "b", "--draft"], "--draft goes with --format html"),
        (["nowhere", "b"], "nowhere: there is no such file or folder"),
        (["--rev", ".."], "--rev names no revision"),
        (["--rev", "A...B"], "write two dots between the revisions"),
    ],
)
def test_wrong_usage_is_said_in_a_sentence(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.output


def test_two_folders_of_one_name_are_told_apart(plan: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(plan, tmp_path / "later" / "plan"))
    edit(other / "neighbours.yaml", "title: Neighbours feel tied down", "title: Neighbours feel used")
    out = run(plan, other).stdout
    assert out.startswith(f"{plan}: Tea at Two\n{other}: Tea at Two\n")
    passed_on = run(plan, other, "--format", "markdown").stdout
    assert passed_on.startswith("# the older: Tea at Two and the newer: Tea at Two\n")
    assert str(tmp_path) not in passed_on
    run(plan, other, "--format", "html", "--out", tmp_path / "site")
    assert tmp_path.name not in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_terminals_are_not_repainted(plan: Path, told: Path) -> None:
    edit(told / "guests.yaml", "title: Guests are less lonely", 'title: "x\\e[2Jy\\u202ez"')
    out = run(plan, told).stdout
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_links_of_what_is_in_one_only_stand_with_it(plan: Path, told: Path) -> None:
    out = run(plan, told).stdout
    assert "    - “Older people spend most days alone” (context/days-alone)\n        leads to “A table" in out
    assert "    - “Older people spend most days alone” →" not in out


def test_two_folders_of_one_title_are_two_states_of_one_theory(plan: Path, tmp_path: Path) -> None:
    later = Path(shutil.copytree(plan, tmp_path / "later"))
    edit(later / "neighbours.yaml", "title: Neighbours feel tied down", "title: Neighbours feel used")
    assert "never told" not in run(plan, later).stdout
    edit(later / "theory.yaml", "title: Tea at Two", "title: Tea at Two, as told")
    assert "In “plan”, and never told in “later”: 5 of 6 links" in run(plan, later).stdout
