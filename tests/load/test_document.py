"""A theory as a document and as files: reading either gives the theory again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadsto.app.reading import read_folder
from leadsto.characters import clean_text
from leadsto.evidence.audience import restrict
from leadsto.load import read_text
from leadsto.load.document import ORDER, find_runs, follow_runs, to_document
from leadsto.load.documents import read_document, to_files
from leadsto.load.fields import FILE
from leadsto.load.figures import DATE, DURATION, Amount, Needs, Percentage, Span, ToldBy, Whole
from leadsto.load.kinds import Choice, Id, Kind, ListOf, NodeRef, Ref, Url, YesNo
from leadsto.load.records import MapOf, Record
from leadsto.load.shorthand import RateKind, WordOrRecord
from leadsto.load.writing import to_yaml
from leadsto.model import Duration, Figure, Indicator, Link, Node, Observation, Stakeholder, Theory, When
from tests.views.tea import tea_at_two

ROOT = Path(__file__).parent.parent.parent
EVERY_KEY = read_folder(str(ROOT / "docs" / "every-key")).reading.theory
THRIVE = read_folder(str(ROOT / "outcomes")).reading.theory


def assert_comes_back(theory: Theory) -> None:
    document = to_document(theory)
    assert json.loads(json.dumps(document)) == document
    assert read_document(document).theory == theory
    assert read_text(to_files(theory)).theory == theory


@pytest.mark.parametrize("theory", [EVERY_KEY, THRIVE, tea_at_two()], ids=["every-key", "thrive", "tea-at-two"])
@pytest.mark.parametrize("audience", ["public", "team", "restricted"])
def test_examples_come_back(theory: Theory, audience: Any) -> None:
    seen = restrict(theory, audience)
    assert_comes_back(seen)
    if audience == "restricted":
        assert not read_text(to_files(seen)).findings


SAID_BY_DEFAULT = {
    ("file", "stakeholder"),
    ("file", "outcomes"),
    ("theory", "format"),
    ("Claim", "stance"),
    ("Value", "starts"),
    ("Valuation", "first-year"),
    ("Valuation", "unit"),
}
"""Keys whose values in the examples are the defaults, and those of a file that is one stakeholder's."""


def test_every_key_of_the_language_is_in_a_document() -> None:
    seen: set[tuple[str, str]] = set()
    for theory in (EVERY_KEY, THRIVE, tea_at_two()):
        note_keys(FILE, to_document(theory), seen)
    keys = {(name_of(record), key) for record in records_below(FILE) for key in record.fields}
    assert keys - seen == SAID_BY_DEFAULT


def name_of(record: Record) -> str:
    """The same for records that make the same: the four kinds of nodes, and the four of conditions."""
    made = getattr(record.model, "__name__", "")
    if made in ("dict", "Stakeholder"):
        return record.name
    return made


def records_below(kind: Kind, found: dict[str, Record] | None = None) -> list[Record]:
    found = {} if found is None else found
    if isinstance(kind, Record) and kind.defined_as not in found:
        found[kind.defined_as] = kind
        for field in kind.fields.values():
            records_below(field.kind, found)
    for inner in ("item", "record"):
        if hasattr(kind, inner):
            records_below(getattr(kind, inner), found)
    return list(found.values())


def note_keys(kind: Kind, value: Any, seen: set[tuple[str, str]]) -> None:
    if isinstance(kind, ListOf):
        for item in value:
            note_keys(kind.item, item, seen)
    elif isinstance(kind, MapOf):
        for item in value.values():
            note_keys(kind.record, item, seen)
    elif isinstance(kind, WordOrRecord):
        note_keys(kind.record, value, seen)
    elif isinstance(kind, Record) and isinstance(value, dict):
        for key, item in value.items():
            if not key.startswith("x-"):
                seen.add((name_of(kind), key))
                note_keys(kind.fields[key].kind, item, seen)
    elif isinstance(kind, Record):
        seen.add((name_of(kind), kind.short))


IDS = st.sampled_from(["a", "b", "guests", "known-by-name", "theory", "con", "x1", "sources"])
REFERENCES = st.sampled_from(["a", "guests/a", "b/known-by-name", "context/a", "activities/x1", "nowhere/a"])
ODD = st.sampled_from(
    [
        "no", "12:30", "014", "1e3", "- a", "a: b", "a #b", "# a", "'", '"', "''", "\\", "a\nb", "a\n\nb", " x", "{", "[a]",
        "&a", "*a", "!a", "|", ">", "%", "@", "`", "~", "null", "---", "--- a", "...", "?", "? a", ": a", "-", "<<", "=",
        "a\n- b", "a\n  b", "a \nb", "• a", "a\n• b", "– a", "a\tb", "\ta", "a\u2028b", "a\u00a0b", "\u00a0a", "a\ufeffb",
        "# leadsto: allow crowded because x", "a\n# leadsto: allow crowded because x", "a # leadsto: allow b", "stakeholder:",
        "outcomes:\n  - id: x", "because: x", "it's \"x\"", "ünïcödé — “x”", "漢字 かな", "שלום", "😀 a", "\u202eabc", "$x",
        "word " * 60, "w" * 300, ("word: " * 60).strip(), ("it's #1 - " * 40).strip(), "a\n" + "long " * 50, "x" * 119 + " y",
        "x - y " * 30, "a  b " * 40, "\u200ba", "a\u200b", "a b\u2009c", "\U0001fffe",
    ]
)  # fmt: skip
TEXTS = (ODD | st.text(max_size=200)).map(lambda text: clean_text(text).strip()).filter(bool)


def written(kind: Kind) -> st.SearchStrategy[Any]:
    """Plain values that a kind of the table of fields reads, as a document has them."""
    if isinstance(kind, Record):
        return mappings(kind)
    if isinstance(kind, ListOf):
        return st.lists(written(kind.item), max_size=2)
    if isinstance(kind, MapOf):
        return st.dictionaries(IDS, written(kind.record), max_size=2)
    if isinstance(kind, WordOrRecord):
        return st.sampled_from(kind.words.words) | written(kind.record)
    for type_, strategy in SCALARS.items():
        if isinstance(kind, type_):
            found: st.SearchStrategy[Any] = strategy(kind)
            return found
    if kind is DURATION:
        return st.sampled_from(["0 months", "3 to 9 months", "1 week to 2 years", "2.5 days"])
    if kind is DATE:
        return st.sampled_from(["2024", "2024-2", "2024-02-29", "about 2024-02"])
    return TEXTS


SCALARS: dict[type[Kind], Any] = {
    Whole: lambda kind: st.integers(max(kind.least, 1), min(kind.most, 3000)),
    YesNo: lambda _: st.sampled_from(["yes", "no"]),
    Choice: lambda kind: st.sampled_from(kind.words),
    Id: lambda kind: IDS if kind.kebab else TEXTS.filter(lambda text: "\n" not in text),
    NodeRef: lambda _: REFERENCES,
    Ref: lambda _: IDS,
    Url: lambda _: st.sampled_from(["https://example.org/a?b=c#d", "http://x.y/: z".replace(" ", "")]),
    Amount: lambda kind: st.sampled_from(["0", "12.50", ".5", "25 to 35", *([kind.word] if kind.word else [])]),
    RateKind: lambda _: st.sampled_from(["3.5%", "green-book", "0%"]),
    Percentage: lambda _: st.sampled_from(["20%", "10% to 30%", "12.5 %", "1 to 2%"]),
    Span: lambda _: st.sampled_from(["a", "a to b", "b to a", "a to a"]),
    Needs: lambda _: st.sampled_from(["all", "any", 2]),
    ToldBy: lambda _: st.sampled_from(["all", "7 of 12"]),
}


def _later(kind: Kind) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: written(kind))


def mappings(record: Record) -> st.SearchStrategy[Any]:
    always = {"id", "to"} & record.fields.keys()
    optional = {key: _later(field.kind) for key, field in record.fields.items()}
    return st.fixed_dictionaries({key: optional.pop(key) for key in always}, optional=dict(sorted(optional.items())))


def _item(kind: Kind) -> Kind:
    assert isinstance(kind, ListOf)
    return kind.item


NODE_KEYS = ("context", "activities", "outputs", "outcomes")


def files() -> st.SearchStrategy[Any]:
    """A folder of files, each of somebody's nodes or of one other part, so that all stand in all sorts of orders."""
    others = [key for key in FILE.fields if key not in ("stakeholder", "rules", *NODE_KEYS)]
    parts = st.sampled_from(others).flatmap(lambda key: st.fixed_dictionaries({key: written(FILE.fields[key].kind)}))
    lists = {key: st.lists(written(_item(FILE.fields[key].kind)), min_size=1, max_size=3) for key in NODE_KEYS}
    own = st.tuples(
        st.one_of(st.just({}), st.fixed_dictionaries({"stakeholder": IDS | written(FILE.fields["stakeholder"].kind)})),
        st.dictionaries(st.sampled_from(NODE_KEYS), st.none(), min_size=1, max_size=2).flatmap(
            lambda keys: st.fixed_dictionaries({key: lists[key] for key in keys})
        ),
    ).map(lambda both: both[0] | both[1])
    rules = st.fixed_dictionaries({"rules": written(FILE.fields["rules"].kind)})
    return st.tuples(
        st.lists(own, min_size=1, max_size=4), st.lists(parts, max_size=3), st.lists(rules, max_size=1)
    ).flatmap(lambda groups: st.permutations([content for group in groups for content in group]))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(files())
def test_any_theory_comes_back(contents: list[dict[str, Any]]) -> None:
    texts = {f"{number}.yaml": to_yaml(content) for number, content in enumerate(contents)}
    assert_comes_back(read_text(texts).theory)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(TEXTS, TEXTS)
def test_any_text_comes_back_without_a_finding(title: str, note: str) -> None:
    theory = Theory(title=title, note=note, authors=(note, title), stakeholders=(Stakeholder("a", note, title),))
    texts = to_files(theory)
    reading = read_text(texts)
    assert reading.theory == theory
    assert not reading.findings
    for text in texts.values():
        assert yaml.safe_load(text)


def test_figures_dates_and_durations_made_by_hand_are_written_so_that_they_read_the_same() -> None:
    figures = [
        Figure(Decimal("0.035"), Decimal("0.1"), True),
        Figure(Decimal("1E+3"), Decimal("1E+3")),
        Figure(Decimal(-2), Decimal("0.5"), False, "not what it says"),
    ]
    dates = [
        When(date(2024, 1, 1), date(2024, 12, 31), True),
        When(date(2024, 2, 1), date(2024, 2, 29)),
        When(date(987, 2, 3), date(987, 2, 3)),
    ]
    observations = [Observation(date, figure) for date, figure in zip(dates, figures, strict=True)]
    lag = Duration(Decimal("30.4375"), Decimal(60))
    node = Node("a/b", "outcome", "B", "a")
    node = replace(
        node,
        indicators=(Indicator("i", observations=tuple(observations)),),
        leads_to=(Link("a/b", "a/c", lag=lag),),
    )
    assert_comes_back(Theory(title="T", stakeholders=(Stakeholder("a", "A"),), nodes=(node,)))


def test_what_no_file_can_hold_becomes_a_sign_that_something_was_there() -> None:
    theory = Theory(title="a\ud800b\x07c\x85d\r\ne")
    assert to_document(theory)["theory"]["title"] == "a\ufffdb\ufffdc\ufffdd\ne"
    assert read_text(to_files(theory)).theory.title == "a\ufffdb\ufffdc\ufffdd\ne"


def test_short_forms_are_used_where_nothing_else_is_said() -> None:
    document = to_document(EVERY_KEY)
    guests = next(each for each in document["stakeholders"] if each["id"] == "guests")
    known = next(node for node in guests["outcomes"] if node["id"] == "known-by-name")
    assert known["leads-to"][:2] == ["less-alone", "come-again"]
    assert known["leads-to"][2]["to"] == "neighbours/look-in"
    assert document["rules"]["one-source"] == "warning"
    assert to_document(THRIVE)["stakeholders"][0]["context"][0]["leads-to"][2]["feedback"] == "yes"


def test_a_plain_theory_says_nothing_of_its_order() -> None:
    assert ORDER not in to_document(THRIVE)
    assert ORDER in to_document(EVERY_KEY)


@given(st.permutations(range(12)))
def test_runs_lead_back_through_any_order(standing: list[int]) -> None:
    assert [standing[place] for place in follow_runs(find_runs(standing), 12)] == list(range(12))


@pytest.mark.parametrize("runs", [None, "x", [[0]], [[0, 10**9]], [[-1, 3]], [[0, 2], [0, 2]], [[0.5, 1]], [["a", 1]]])
def test_an_order_that_is_none_is_passed_over(runs: Any) -> None:
    assert list(follow_runs(runs, 3)) == [0, 1, 2]


def test_names_of_files_are_names_whatever_an_id_is() -> None:
    ids = ["../../etc/passwd", "theory", "CON", "a/b", "…", "x" * 300, "é è", "e-e", "\ud800", ".hidden", "sources", ""]
    theory = Theory(title="T", stakeholders=tuple(Stakeholder(id_, "Title") for id_ in ids))
    names = list(to_files(theory))
    assert len(names) == len(ids) + 1
    for name in names:
        assert name.isascii()
        assert name.lower() == name
        assert not set(name) & set("/\\: ")
        assert not name.startswith((".", "con."))
        assert len(name) < 80


def test_files_are_named_by_stakeholder_where_that_keeps_their_order_and_numbered_where_not() -> None:
    a, b = Stakeholder("a", "A"), Stakeholder("b", "B")
    nodes = (Node("a/x", "outcome", "X", "a"), Node("b/x", "outcome", "X", "b"), Node("outputs/x", "output", "X"))
    theory = Theory(title="T", stakeholders=(a, b), nodes=nodes)
    assert list(to_files(theory)) == ["a.yaml", "b.yaml", "theory.yaml"]
    swapped = replace(theory, stakeholders=(b, a), nodes=(nodes[1], nodes[0], nodes[2]))
    assert list(to_files(swapped)) == ["1-b.yaml", "2-a.yaml", "3-programme.yaml", "theory.yaml"]
    split = replace(theory, nodes=(nodes[1], nodes[0], replace(nodes[1], id="b/y")))
    assert to_files(split)["1-b.yaml"].startswith("stakeholder: b\n")
    assert_comes_back(split)


def test_writing_is_the_same_every_time() -> None:
    assert to_files(THRIVE) == to_files(read_text(to_files(THRIVE)).theory)


def test_a_node_whose_id_could_not_be_read_has_none() -> None:
    theory = read_text({"a.yaml": "stakeholder: {id: a, title: A}\noutcomes: [{title: B, leads-to: c}]"}).theory
    assert to_document(theory)["stakeholders"][0]["outcomes"] == [{"title": "B", "leads-to": ["c"]}]
    assert ".yaml" not in json.dumps(to_document(theory))
