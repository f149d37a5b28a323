"""Whatever stands in a file, reading it comes to an end, and every finding points into the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leadsto.check import check
from leadsto.load import read_texts
from leadsto.load.encoding import decode_bytes
from leadsto.load.locate import locate
from leadsto.source import Route, SourceText, Span

GOOD = (Path(__file__).parents[1] / "corpus" / "good" / "one-file" / "theory.yaml").read_text(encoding="utf-8")
LINES = GOOD.splitlines()
SIGNS = "\t :-#'\"[]{}&*!|>%@`,?\n\r\\\u00a0\u2028\ufeff\x85\x1b\x07\ufffe"


def look(text: str) -> None:
    """Read and check a text as a whole folder, and hold every finding to the text."""
    source = SourceText("theory.yaml", text)
    reading = read_texts([source])
    for finding in reading.findings:
        if isinstance(finding.place, Span):
            assert 0 <= finding.place.start <= finding.place.end <= len(text), finding
    for verdict in check(reading, {source.file: source}):
        placed = verdict.placed
        assert 1 <= placed.line <= placed.end_line <= text.count("\n") + text.count("\r") + 1, verdict
        assert 1 <= placed.column <= len(source.line(placed.line)) + 2, verdict
        assert verdict.message
    assert len(reading.findings) <= len(text) + 10


@given(st.text(st.characters(codec="utf-8"), max_size=200))
@example("?")
def test_any_text(text: str) -> None:
    look(text)


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    decoded = decode_bytes(data)
    if decoded.text is not None:
        look(decoded.text)


@given(st.lists(st.tuples(st.integers(0, len(GOOD)), st.sampled_from([*SIGNS, *"ax1"]), st.booleans()), max_size=6))
@example([(0, "\t", False)])
@example([(3, "\ufeff", False)])
@example([(GOOD.index("Guests are tired"), "\x1b", False), (GOOD.index("effect:"), "x", False)])
def test_slips_of_single_characters(slips: list[tuple[int, str, bool]]) -> None:
    text = GOOD
    for at, sign, replaces in slips:
        text = text[:at] + sign + text[at + replaces :]
    look(text)


@given(
    st.lists(
        st.tuples(st.sampled_from(["drop", "twice", "in", "out", "move"]), st.integers(0, len(LINES) - 1)), max_size=5
    )
)
def test_slips_of_lines(slips: list[tuple[str, int]]) -> None:
    lines = list(LINES)
    for how, number in slips:
        number = min(number, len(lines) - 1)
        line = lines[number]
        if how == "drop" and len(lines) > 1:
            del lines[number]
        elif how == "twice":
            lines.insert(number, line)
        elif how == "move":
            lines.insert(0, lines.pop(number))
        else:
            lines[number] = "  " + line if how == "in" else line[2:]
    look("\n".join(lines))


FIELDS = st.sampled_from(
    [
        "id",
        "title",
        "theory",
        "stakeholder",
        "outcomes",
        "leads-to",
        "to",
        "evidence",
        "source",
        "value",
        "proxy",
        "timeframe",
        "timeframes",
        "starts",
        "ends",
        "rules",
        "set",
        "scenarios",
        "stories",
        "scenes",
        "at",
        "x-mine",
        "material",
        "indicators",
        "baseline",
        "claims",
        "path",
        "frameworks",
        "clauses",
        "settings",
        "quantity",
        "odd",
    ]
)
SCALARS = st.sampled_from(["a", "guests/a", "yes", "12", "20%", "3 months", "2024-02", "", "'", "a b", "£1,000"])
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=4), max_leaves=25
)


@given(st.dictionaries(FIELDS, TREES, max_size=6))
def test_any_tree_of_known_keys(tree: dict[str, object]) -> None:
    import yaml

    look(yaml.safe_dump(tree, sort_keys=False))


def test_item_by_item_is_as_file_by_file() -> None:
    source = SourceText("theory.yaml", GOOD)
    reading = read_texts([source])
    theory = reading.theory
    places = [node.route for node in theory.nodes] + [link.route for link in theory.links]
    places += [piece.route for link in theory.links for piece in link.evidence]
    asked = [place / key for place in places if place for key in ("id", "to", "title", "finding", "nothing", "(key)")]
    texts = {source.file: source}
    assert asked
    assert locate(asked, texts, reading.item_starts) == locate(asked, texts)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_whatever_ends_the_lines(end: str) -> None:
    broken = GOOD.replace("to: less-alone", "to: less-allone")
    source = SourceText("theory.yaml", broken.replace("\n", end))
    verdicts = check(read_texts([source]), {source.file: source})
    assert [
        (verdict.code, verdict.placed.line, verdict.placed.column)
        for verdict in verdicts
        if verdict.severity == "error"
    ] == [("LT102", 43, 13)]


def test_a_place_in_a_file_that_was_not_read() -> None:
    place = Route(None, "nowhere.yaml") / "outcomes" / 3
    assert locate([place], {}) == {place: Span("nowhere.yaml", 0, 1)}
