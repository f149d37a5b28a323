"""Verdicts as text, as lines and as JSON; nothing in them can drive a terminal."""

from __future__ import annotations

import json

import pytest

from leadsto.findings import Placed, PlacedRelated, Verdict
from leadsto.report import as_json, concise, text
from leadsto.report.findings_report import FindingsReport, visible


def verdict(line: int = 3, column: int = 5, end: int = 9, excerpt: str = "abcdefghijkl", **more: str) -> Verdict:
    return Verdict(
        more.get("code", "LT102"),
        "unknown-target",
        "error",
        more.get("message", "it leads to nothing"),
        more.get("hint", "did you mean `b`?"),
        Placed("guests.yaml", line, column, line, end),
        (PlacedRelated(Placed("other.yaml", 1, 2, 1, 3), "the first is here"),),
        excerpt,
        more.get("group", ""),
    )


def test_text_shows_the_line_with_a_caret_under_the_span() -> None:
    assert text.report(FindingsReport("Tea", [verdict()], "outcomes/", counts="1 outcome")) == (
        "outcomes/guests.yaml:3:5: error LT102 it leads to nothing [unknown-target]\n"
        "    3 | abcdefghijkl\n"
        "      |     ^^^^\n"
        "  see outcomes/other.yaml:1:2: the first is here\n"
        "  remedy: did you mean `b`?\n"
        "\n"
        "Tea: 1 outcome. 1 error. `leadsto explain RULE` tells more about a rule.\n"
    )


@pytest.mark.parametrize(
    ("excerpt", "column", "end", "before", "carets"),
    [
        ("日本 abc", 4, 7, 5, 3),
        ("日本 abc", 1, 3, 0, 4),
        ("e\u0301 abc", 4, 7, 2, 3),
        ("\x1b abc", 3, 6, 5, 3),
        ("a", 2, 2, 1, 1),
    ],
)
def test_the_caret_stands_under_wide_combining_and_spelt_characters(
    excerpt: str, column: int, end: int, before: int, carets: int
) -> None:
    lines = text.report(FindingsReport("Tea", [verdict(1, column, end, excerpt)])).splitlines()
    assert lines[2] == "      | " + " " * before + "^" * carets


def test_a_long_line_is_cut_around_the_place() -> None:
    said = text.report(FindingsReport("Tea", [verdict(1, 5000, 5004, "x" * 4999 + "here" + "y" * 5000)]))
    lines = said.splitlines()
    assert len(lines[1]) < 130
    assert "here" in lines[1]
    caret = lines[2].index("^")
    assert lines[1][caret : caret + 4] == "here"


@pytest.mark.parametrize("nasty", ["\x1b[31m", "\x07", "\u202e", "\x9b", "\r", "\ud800", "\u2066"])
@pytest.mark.parametrize("module", [text, concise])
def test_nothing_reaches_the_terminal_that_could_drive_it(nasty: str, module: object) -> None:
    said = module.report(  # type: ignore[attr-defined]
        FindingsReport(nasty, [verdict(excerpt=f"ab{nasty}", message=nasty, hint=nasty)], counts="1 outcome")
    )
    assert nasty not in said
    said.encode("utf-8")


def test_json_is_what_programs_were_promised() -> None:
    said = json.loads(as_json.report(FindingsReport("Tea", [verdict(message="\ud800")])))
    assert said["version"] == 1
    assert said["counts"] == {"error": 1, "warning": 0, "note": 0}
    (finding,) = said["findings"]
    assert {key: finding[key] for key in ("code", "name", "severity", "hint", "file", "line", "column")} == {
        "code": "LT102",
        "name": "unknown-target",
        "severity": "error",
        "hint": "did you mean `b`?",
        "file": "guests.yaml",
        "line": 3,
        "column": 5,
    }
    assert (finding["end_line"], finding["end_column"]) == (3, 9)
    assert finding["related"] == [
        {"file": "other.yaml", "line": 1, "column": 2, "end_line": 1, "end_column": 3, "message": "the first is here"}
    ]


def test_concise_is_a_line_each() -> None:
    said = concise.report(FindingsReport("Tea", [verdict(), verdict(4)], "x/"))
    assert said.splitlines() == [
        f"x/guests.yaml:{line}:5: error LT102 it leads to nothing (did you mean `b`?)" for line in (3, 4)
    ]


def test_many_alike_of_a_lane_are_said_once() -> None:
    many = [verdict(line, group="guests") for line in range(1, 12)]
    said = text.report(FindingsReport("Tea", many))
    assert said.count("it leads to nothing") == 1
    assert "and 10 times more for guests" in said
    assert "and 4 more" in said
    assert len(json.loads(as_json.report(FindingsReport("Tea", many)))["findings"]) == 11


def test_nothing_found_is_said() -> None:
    assert text.report(FindingsReport("Tea", [], counts="1 outcome")) == "Tea: 1 outcome. Nothing found.\n"


def test_visible_leaves_words_of_any_language() -> None:
    assert visible("Gäste 日本 — “ça”") == "Gäste 日本 — “ça”"
