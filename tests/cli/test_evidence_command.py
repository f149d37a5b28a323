"""`leadsto evidence` as it is called: what links rest on, and what to ask next."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests import monsters
from tests.cli.called import HOSTILE, TEA, THRIVE, call, kept, write


def evidence(*arguments: str | Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(call("evidence", *arguments, "--format", "json").stdout)
    return found


def table(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("--format", "json"), "grounding.json"),
        (("--format", "csv"), "grounding.csv"),
        (("--gaps", "--format", "json"), "questions.json"),
        (("--gaps", "--format", "markdown"), "questions.md"),
    ],
)
def test_the_whole_of_it(arguments: tuple[str, ...], name: str) -> None:
    """After a change that is meant: GOLDEN=write pytest tests/cli, and look at what git shows; the guide has the text."""
    result = call("evidence", TEA, *arguments, "--audience", "team")
    assert result.exit_code == 0
    told = result.stdout_bytes.decode()
    if name.endswith("csv"):
        assert told.count("\r\n") == told.count("\n")
        told = told.replace("\r\n", "\n")  # what is kept has the line ends of the checkout
    assert told == kept(name, told)


def test_the_shape_that_programs_read() -> None:
    found = evidence(THRIVE)
    assert found["version"] == 1
    link = found["links"][0]
    assert {"from", "to", "citations", "sources", "voices", "grade", "contested"} <= link.keys()
    node = next(node for node in found["nodes"] if node["citations_in"] and node["citations_out"])
    assert node["driver_score"] == node["citations_out"] - 2 * node["citations_in"]
    assert node["outcome_score"] == node["citations_in"] - 2 * node["citations_out"]
    assert node["outcomeness"] == node["citations_in"] / (node["citations_in"] + node["citations_out"])
    assert {node["outcomeness"] for node in found["nodes"] if not node["citations_in"] + node["citations_out"]} == {
        None
    }
    for link, row in zip(found["links"], found["matrix"]["rows"], strict=True):
        assert (row["from"], row["to"]) == (link["from"], link["to"])
        assert sum(cell["supports"] for cell in row["cells"]) == link["citations"]


def test_a_row_a_link_and_a_column_a_source() -> None:
    rows = table(call("evidence", THRIVE, "--format", "csv", "--audience", "team").stdout)
    found = evidence(THRIVE)
    assert len(rows) == len(found["links"])
    for row in rows:
        cells = [row[source] for source in found["matrix"]["sources"]]
        assert sum(int(cell or 0) for cell in cells) == int(row["citations"])


def test_tables_and_sheets_are_for_the_public_unless_told() -> None:
    for arguments in (("--format", "csv"), ("--gaps", "--format", "csv"), ("--gaps", "--format", "markdown")):
        public = call("evidence", TEA, *arguments)
        assert "nterview-3" not in public.stdout
        assert "Interview with" not in public.stdout
        assert "not counted here" in public.stderr
    assert "interview-3" in call("evidence", TEA, "--format", "csv", "--audience", "team").stdout
    assert call("evidence", TEA).stderr == ""


def test_hostile_titles_are_text(tmp_path: Path) -> None:
    write(tmp_path, HOSTILE)
    rows = table(call("evidence", tmp_path, "--format", "csv").stdout)
    assert rows[0]["to-title"] == '\'@Guests "feel", less alone'
    every = [call("evidence", tmp_path, *more).stdout for more in ((), ("--gaps",), ("--gaps", "--format", "markdown"))]
    assert not any("\x1b" in told for told in every)
    assert not re.search(r"<\w|\]\(", re.sub(r"\\.", "", every[2]))
    cells = [
        cell for row in table(call("evidence", tmp_path, "--gaps", "--format", "csv").stdout) for cell in row.values()
    ]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]


def test_questions_are_open_and_name_no_cause() -> None:
    plan = evidence(THRIVE, "--gaps")
    questions = [question for each in plan["interviews"] for question in each["questions"]]
    titles = {
        node["id"]: node["title"] for node in json.loads(call("show", THRIVE, "--format", "json").stdout)["nodes"]
    }
    for question in questions:
        assert question["about"] == titles[question["node"]]
        assert not [title for title in titles.values() if title in question["prompt"]]


def test_what_most_hangs_on_is_asked_first() -> None:
    plan = evidence(THRIVE, "--gaps")
    for each in plan["interviews"]:
        points = [question["points"] for question in each["questions"]]
        assert points == sorted(points, reverse=True)
    firsts = [each["questions"][0]["points"] for each in plan["interviews"]]
    assert firsts == sorted(firsts, reverse=True)
    assert plan["are_material"] is True
    assert len(plan["outcomes"]) == 6


def test_every_asserted_link_is_asked_about() -> None:
    asserted = {(link["from"], link["to"]) for link in evidence(THRIVE)["links"] if not link["citations"]}
    gaps = [gap for each in evidence(THRIVE, "--gaps")["interviews"] for q in each["questions"] for gap in q["gaps"]]
    assert asserted == {(gap["from"], gap["to"]) for gap in gaps if gap["kind"] == "asserted"}
    assert asserted


def test_a_sheet_has_room_to_write_on_that_markdown_leaves_alone() -> None:
    sheet = call("evidence", TEA, "--gaps", "--format", "markdown", "--audience", "team").stdout
    questions = len(re.findall(r"^\d+\. About", sheet, re.MULTILINE))
    lines = re.findall(r"\n\n   \u00a0_{60,}(?=\n)", sheet)  # a paragraph each; without that space they would be rules
    assert len(lines) == 4 * questions > 0
    assert not re.search(r"^[ ]*_+$", sheet, re.MULTILINE)


def test_as_many_questions_as_wanted() -> None:
    few = call("evidence", THRIVE, "--gaps", "--most", "1").stdout
    assert "  2. " not in few
    assert "more; --most 0 lists all" in few
    every = call("evidence", THRIVE, "--gaps", "--most", "0").stdout
    assert "--most 0" not in every
    plan = evidence(THRIVE, "--gaps")
    assert len(re.findall(r"^ +\d+\. About “", every, re.MULTILINE)) == sum(
        len(each["questions"]) for each in plan["interviews"]
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--most", "3"), "goes with --gaps"),
        (("--format", "markdown"), "goes with --gaps"),
        (("--gaps", "--since", "2024"), "does not go with"),
        (("--setting", "x"), "no setting"),
        (("--format", "html"), "html"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], words: str) -> None:
    result = call("evidence", TEA, *arguments)
    assert result.exit_code == 2
    assert words in str(result.exception) + result.output


@pytest.mark.parametrize(
    "text",
    [
        "",
        "theory:\n  title: Empty\n",
        (
            "theory:\n  title: One\ntimeframes:\n  - id: s\n    title: S\n    starts: 0 days\nstakeholder:\n  id: g\n  title: G\n"
            "outcomes:\n  - id: a\n    title: A\n    timeframe: s\n"
        ),
        "theory: [\n",
    ],
)
def test_little_or_nothing_there(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    for more in ((), ("--gaps",), ("--format", "csv"), ("--format", "json"), ("--gaps", "--format", "markdown")):
        result = call("evidence", tmp_path, *more)
        assert result.exit_code in (0, 1)
        assert isinstance(result.exception, SystemExit | None)
        assert result.stdout


def test_no_such_folder() -> None:
    assert call("evidence", "nowhere").exit_code == 2


def test_monsters_are_come_back_from(tmp_path: Path) -> None:
    write(tmp_path, monsters.text(monsters.clique(30)))
    assert "asserted" in call("evidence", tmp_path).stdout
    assert "gaps" in call("evidence", tmp_path, "--gaps").stdout
