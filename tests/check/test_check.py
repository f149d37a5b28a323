"""The course of a check: severities, settings, allow comments, order, and what torn files keep from being judged."""

from __future__ import annotations

import pytest

from leadsto.check import Selection, UnknownRule, check
from leadsto.findings import Verdict
from leadsto.load import read_texts
from leadsto.source import SourceText

HEAD = """\
theory:
  title: Tea at Two
timeframes:
  - {id: short, title: Short, starts: 0 months, ends: 3 months}
  - {id: long, title: Long, starts: 3 months}
stakeholder:
  id: guests
  title: Guests
"""
LONELY = HEAD + "outcomes:\n  - id: a\n    title: A\n    timeframe: short\n"


def judge(text: str, *, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), **more: str) -> list[Verdict]:
    texts = {"theory.yaml": text, **{f"{name}.yaml": each for name, each in more.items()}}
    sources = {name: SourceText(name, each) for name, each in texts.items()}
    selection = Selection.of(select, ignore) if select or ignore else None
    return list(check(read_texts(sources.values()), sources, selection))


def codes(text: str, another: str = "") -> list[str]:
    return [verdict.code for verdict in judge(text, another=another)]


def test_findings_come_in_the_order_of_file_line_column_and_code() -> None:
    verdicts = judge(LONELY, another="odd: 1\nzzz: 2\n")
    assert verdicts == sorted(verdicts, key=lambda v: (v.placed, v.code, v.message))
    assert [v.placed.file for v in verdicts][:2] == ["another.yaml", "another.yaml"]


def test_select_and_ignore_take_codes_names_and_beginnings() -> None:
    assert {v.code for v in judge(LONELY, select=("LT2",))} == {"LT205"}
    assert {v.code for v in judge(LONELY, select=("isolated", "no-evidence"))} == {"LT205", "LT301"}
    assert "LT205" not in {v.code for v in judge(LONELY, ignore=("lt205",))}
    assert {v.code for v in judge(LONELY, select=("LT",), ignore=("LT4", "LT3", "LT2"))} == set()


@pytest.mark.parametrize("word", ["LT9", "isolatd", "LT2051", ""])
def test_a_word_that_names_no_rule(word: str) -> None:
    with pytest.raises(UnknownRule, match="no rule is called"):
        Selection.of((word,), ())


def test_a_theory_sets_severities() -> None:
    graver = judge(LONELY + "rules: {isolated: error, LT301: off}\n")
    assert [(v.code, v.severity) for v in graver if v.code in ("LT205", "LT301")] == [("LT205", "error")]


@pytest.mark.parametrize("rule", ["unknown-target", "LT013", "syntax"])
def test_what_cannot_be_understood_cannot_be_lowered(rule: str) -> None:
    text = LONELY + f"    leads-to: b\nrules:\n  {rule}: off\n"
    found = codes(text)
    assert "LT012" in found
    assert "LT102" in found


def test_an_allow_comment_on_the_line_or_above_it() -> None:
    on_it = LONELY.replace("- id: a", "- id: a  # leadsto: allow isolated because it stands for itself")
    above = LONELY.replace(
        "  - id: a", "  # leadsto: allow LT205 because it stands for itself\n\n  # and so on\n  - id: a"
    )
    for text in (on_it, above):
        assert "LT205" not in codes(text)
        assert "LT020" not in codes(text)
        assert "LT301" in codes(text)


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("allow isolated", "without a reason"),
        ("allow isolated because", "without a reason"),
        ("allow crowded because so", "finds nothing here"),
        ("allow isolatd because so", "no rule is called so"),
        ("allow because so", "names no rule"),
        ("allw isolated because so", "names no rule"),
        ("allow LT013 because so", "can't be allowed"),
    ],
)
def test_an_allow_comment_that_does_nothing_is_found(comment: str, words: str) -> None:
    text = LONELY.replace("- id: a", f"- id: a  # leadsto: {comment}")
    (found,) = [verdict for verdict in judge(text) if verdict.code == "LT020"]
    assert words in found.message
    assert found.placed.line == 10


def test_an_allow_comment_is_not_called_useless_where_its_rule_was_not_looked_at() -> None:
    text = LONELY.replace("- id: a", "- id: a  # leadsto: allow isolated because it stands for itself")
    assert [v.code for v in judge(text, ignore=("isolated",)) if v.code == "LT020"] == []


def test_an_allow_comment_where_lines_end_in_carriage_returns() -> None:
    text = LONELY.replace("  - id: a", "  # leadsto: allow LT205 because it stands for itself\n  - id: a")
    assert "LT205" not in codes(text.replace("\n", "\r"))


@pytest.mark.parametrize("line", ["title: 'A # leadsto: allow isolated because x'", 'title: "# leadsto: allow LT205"'])
def test_an_allow_comment_in_quotes_is_text(line: str) -> None:
    assert "LT020" not in codes(LONELY.replace("title: A", line))


def test_an_apostrophe_before_an_allow_comment() -> None:
    text = LONELY.replace("title: A", "title: The guests' A  # leadsto: allow crowded because so")
    assert "LT020" in codes(text)


SETTINGS = "settings:\n  - {id: village, title: V, timeframes: {long: {starts: 2 years, ends: 3 years}}}\n  - {id: town, title: T}\n"
BACK = (
    HEAD
    + SETTINGS
    + "outcomes:\n  - {id: a, title: A, timeframe: long, leads-to: b}\n  - {id: b, title: B, timeframe: short}\n"
)


def test_what_is_found_in_some_settings_is_said_once_with_their_names() -> None:
    found = [v for v in judge(BACK) if v.code in ("LT201", "LT202")]
    assert found
    assert len({(v.code, v.placed) for v in found}) == len(found)
    assert any(v.code == "LT201" and "`village`" in v.message and "`town`" not in v.message for v in found)


def test_a_torn_file_keeps_absence_from_being_judged() -> None:
    assert "LT205" in codes(LONELY)
    assert "LT205" not in codes(LONELY, another="x: y: z\n")
    assert "LT102" in codes(LONELY + "    leads-to: nothing\n", another="x: y: z\n")


def test_an_item_with_a_fault_is_not_called_unfinished_too() -> None:
    two = LONELY + "  - id: b\n    title: B\n    timeframe: short\n"
    assert [v.placed.line for v in judge(two) if v.code == "LT205"] == [10, 13]
    wrong = two.replace("title: A\n", "title: A\n    needs: none\n")
    assert [v.placed.line for v in judge(wrong) if v.code == "LT205"] == [14]


def test_a_misspelt_key_is_read_as_meant() -> None:
    text = (
        HEAD
        + "outcomes:\n  - {id: a, title: A, timeframe: short, lead-to: b}\n  - {id: b, title: B, timeframe: long}\n"
    )
    assert [v.code for v in judge(text) if v.severity == "error"] == ["LT010"]
    assert "LT205" not in codes(text)
