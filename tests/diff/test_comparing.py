"""Two theories held to each other: each kind of change is told, and a difference of order alone is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from leadsto.diff import Change, Difference, State, compare, overlay
from leadsto.diff.matching import match
from leadsto.diff.translating import translate
from leadsto.load import read_text
from leadsto.model import Duration, Figure, Theory, When
from leadsto.report.diff.as_json import difference_as_json
from leadsto.report.diff.markdown import difference_as_markdown
from leadsto.report.diff.sections import Sides
from leadsto.report.diff.text import difference_as_text
from tests.evidence.brute import random_theory
from tests.views.tea import tea_at_two

HEAD = """
theory:
  title: Tea at Two
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 6 months
  - id: long
    title: Long term
    starts: 6 months
sources:
  - id: i1
    title: An interview
    type: interview
"""
GUESTS = """
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: well
        because: they are missed when they stay away
  - id: well
    title: Guests feel well
    timeframe: long
"""
ORDERED = {"lanes", "timeframes", "scenes", "path", "quantity", "timeframe", "chain"}
"""Lists whose order says something."""


def read(guests: str = GUESTS, head: str = HEAD) -> Theory:
    return read_text({"theory.yaml": head, "guests.yaml": guests}).theory


def changed(old: str, new: str) -> Difference:
    assert GUESTS.count(old) == 1
    return compare(read(), read(GUESTS.replace(old, new)))


def test_what_is_the_same_is_told_to_be() -> None:
    difference = compare(read(), read())
    assert difference.is_same
    assert [node.state for node in difference.nodes] == ["same", "same"]
    assert [(link.step, link.state) for link in difference.links] == [(("guests/known", "guests/well"), "same")]


@pytest.mark.parametrize(
    ("old", "new", "field", "was", "is_"),
    [
        ("title: Guests feel well", "title: Guests are fine", "title", "Guests feel well", "Guests are fine"),
        ("timeframe: long", "timeframe: short to long", "timeframe", "Long term", "Short term to Long term"),
        ("timeframe: long", "timeframe: long\n    effect: mixed", "effect", "positive", "mixed"),
        ("timeframe: long", "timeframe: long\n    intended: no", "intended", "yes", "no"),
        ("timeframe: long", "timeframe: long\n    summary: At ease", "summary", "", "At ease"),
        ("timeframe: long", "timeframe: long\n    status: disputed", "status", "", "disputed"),
        ("timeframe: long", "timeframe: long\n    material: yes", "material", "", "yes"),
        ("timeframe: long", "timeframe: long\n    goes-with: known", "goes-with", "", "Guests are known by name"),
        ("timeframe: long", "timeframe: long\n    tags: [b, a]", "tags", "", "b, a"),
        ("timeframe: long", "timeframe: long\n    barriers: Rain", "barriers", "", "Rain"),
        ("timeframe: long", "timeframe: long\n    same-as: third:a/b", "same-as", "", "third:a/b"),
        (
            "timeframe: long",
            "timeframe: long\n    evidence:\n      - source: i1\n        finding: x\n        strength: observed",
            "evidence",
            "",
            "1 item",
        ),
        ("timeframe: long", "timeframe: long\n    value: held", "value", "", "held"),
        (
            "timeframe: long",
            "timeframe: long\n    indicators:\n      - id: visits\n        title: Visits\n        unit: visits",
            "indicator visits",
            "",
            "Visits",
        ),
    ],
)
def test_what_changes_on_a_node_is_told(old: str, new: str, field: str, was: str, is_: str) -> None:
    difference = changed(old, new)
    node = difference.nodes[1]
    assert (node.id, node.state, node.changes) == ("guests/well", "changed", (Change(field, was, is_),))
    assert not difference.is_same


@pytest.mark.parametrize(
    ("key", "field", "was", "is_"),
    [
        ("because: nobody knows", "because", "they are missed when they stay away", "nobody knows"),
        ("effect: weaker", "effect", "stronger", "weaker"),
        ("lag: 2 weeks", "lag", "", "2 weeks"),
        ("feedback: yes", "feedback", "no", "yes"),
        ("confidence: low", "confidence", "", "low"),
        ("assumptions: They come", "assumptions", "", "They come"),
    ],
)
def test_what_changes_on_a_link_is_told(key: str, field: str, was: str, is_: str) -> None:
    because = "        because: they are missed when they stay away"
    new = f"        {key}" if key.startswith("because") else f"{because}\n        {key}"
    difference = changed(because, new)
    (link,) = difference.links
    assert (link.state, link.changes) == ("changed", (Change(field, was, is_),))
    assert link.is_opposite == (field == "effect")
    assert len(difference.opposites) == (field == "effect")
    assert all(node.state == "same" for node in difference.nodes)


def test_figures_are_told_by_the_word_of_what_they_are_in() -> None:
    def valued(deadweight: str, amount: int) -> Theory:
        value = f"""
    value:
      quantity: 30
      unit: guests
      duration: 1
      proxy:
        amount: {amount}
        title: a lunch club
      deadweight: {deadweight}"""
        return read(GUESTS.rstrip("\n") + value + "\n")

    changes = compare(valued("20%", 900), valued("40%", 1000)).nodes[1].changes
    assert changes == (Change("value proxy amount", "900", "1000"), Change("value deadweight", "20%", "40%"))


def test_evidence_is_counted_with_what_is_new_and_gone() -> None:
    def cited(*findings: str) -> Theory:
        items = "".join(
            f"\n      - source: i1\n        finding: {text}\n        strength: observed" for text in findings
        )
        return read(f"{GUESTS.rstrip()}\n    evidence:{items}\n")

    (change,) = compare(cited("a", "b"), cited("b", "c", "d")).nodes[1].changes
    assert change == Change("evidence", "2 items", "3 items (2 new, 1 gone)")


def test_a_claim_counts_on_every_link_of_its_path() -> None:
    claims = (
        "\nclaims:\n  - source: i1\n    path: [guests/known, guests/well]\n    finding: x\n    strength: observed\n"
    )
    difference = compare(read(), read(head=HEAD + claims))
    assert difference.links[0].changes == (Change("evidence", "", "1 item"),)
    assert difference.links[0].told == 1
    assert difference.theory == (Change("claims", "", "1 item"),)


def test_a_node_with_its_links_comes_and_goes() -> None:
    less = GUESTS[: GUESTS.index("  - id: well")]
    difference = compare(read(), read(less))
    assert [(node.id, node.old_id, node.state) for node in difference.nodes] == [
        ("guests/known", "guests/known", "same"),
        ("guests/well", "guests/well", "removed"),
    ]
    assert [(node.id, node.old_id, node.state) for node in compare(read(less), read()).nodes] == [
        ("guests/known", "guests/known", "same"),
        ("guests/well", "", "added"),
    ]


def test_stakeholders_and_timeframes_of_one_title_are_one() -> None:
    new = read(
        GUESTS.replace("id: guests", "id: visitors").replace("timeframe: long", "timeframe: later"),
        HEAD.replace("id: long", "id: later"),
    )
    difference = compare(read(), new)
    assert [(item.what, item.id, item.changes) for item in (*difference.stakeholders, *difference.others)] == [
        ("stakeholder", "visitors", (Change("id", "guests", "visitors"),)),
        ("timeframe", "later", (Change("id", "long", "later"),)),
    ]
    same = compare(
        read(), read(GUESTS.replace("timeframe: long", "timeframe: later"), HEAD.replace("id: long", "id: later"))
    )
    assert all(node.state == "same" for node in same.nodes)
    assert not same.is_same


def test_what_belongs_to_the_theory_is_told() -> None:
    head = HEAD.replace("title: Tea at Two", "title: Tea at Three\n  lanes: [guests]").replace("An interview", "A talk")
    difference = compare(read(), read(head=head + "stories:\n  - id: s\n    title: One Sunday\n"))
    assert difference.theory == (Change("title", "Tea at Two", "Tea at Three"), Change("lanes", "", "Guests"))
    assert [(item.what, item.id, item.state) for item in difference.others] == [
        ("source", "i1", "changed"),
        ("story", "s", "added"),
    ]


def test_timeframes_in_another_order_are_no_longer_the_same_scale() -> None:
    old = read()
    new = replace(old, timeframes=old.timeframes[::-1])
    assert compare(old, new).theory == (Change("timeframes", "Short term, Long term", "Long term, Short term"),)


def test_a_plan_is_held_to_what_was_told() -> None:
    told = """
claims:
  - source: i1
    path: [guests/well, guests/known]
    finding: x
    strength: observed
  - source: i1
    path: [guests/known, guests/well]
    finding: it made no difference
    strength: observed
    stance: contradicts
"""
    telling = compare(read(), read(head=HEAD + told)).telling
    assert telling is not None
    assert telling.never_told == (("guests/known", "guests/well"),)
    assert telling.not_planned == (("guests/well", "guests/known"),)
    assert compare(read(), read()).telling is None


# --- whatever the theory ---------------------------------------------------------------------------------------------


def without_doubles(theory: Theory) -> Theory:
    """Of links between the same two, which are an error, the first counts: there order does say something."""
    nodes = (
        replace(node, leads_to=tuple({link.to: link for link in reversed(node.leads_to)}.values()))
        for node in theory.nodes
    )
    return replace(theory, nodes=tuple(nodes))


THEORIES = [tea_at_two(), *(without_doubles(random_theory(seed)) for seed in range(12))]


@pytest.mark.parametrize("theory", THEORIES)
def test_a_theory_is_the_same_as_itself(theory: Theory) -> None:
    difference = compare(theory, theory)
    assert difference.is_same
    assert not difference.suggestions


def shuffled(value: Any, random: Random, name: str = "") -> Any:
    """The same value with every list in another order, save those whose order says something."""
    if isinstance(value, tuple):
        items = [shuffled(item, random) for item in value]
        if name not in ORDERED:
            random.shuffle(items)
        return tuple(items)
    if is_dataclass(value) and not isinstance(value, type) and not isinstance(value, (Duration, Figure, When)):
        return replace(
            value,
            **{
                field.name: shuffled(getattr(value, field.name), random, field.name)
                for field in fields(value)
                if field.name != "route"
            },
        )
    return value


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("theory", THEORIES[:5])
def test_another_order_is_the_same(theory: Theory, seed: int) -> None:
    assert compare(theory, shuffled(theory, Random(seed))).is_same


MIRROR: dict[State, State] = {"same": "same", "changed": "changed", "added": "removed", "removed": "added"}


@pytest.mark.parametrize("seed", range(12))
def test_the_other_way_round_what_came_has_gone(seed: int) -> None:
    one, other = random_theory(seed, nodes=5), random_theory(seed + 100, nodes=7)
    there, back = compare(one, other), compare(other, one)
    assert {node.id: MIRROR[node.state] for node in there.nodes} == {node.id: node.state for node in back.nodes}
    assert {link.step: MIRROR[link.state] for link in there.links} == {link.step: link.state for link in back.links}
    assert {(s.old_id, s.new_id) for s in there.suggestions} == {(s.new_id, s.old_id) for s in back.suggestions}
    assert [change.field for change in there.theory] == [change.field for change in back.theory]


@pytest.mark.parametrize("seed", range(12))
def test_laid_over_each_other_all_nodes_and_links_are_there(seed: int) -> None:
    one, other = random_theory(seed, nodes=5), random_theory(seed + 100, nodes=7)
    one = replace(one, timeframes=(*one.timeframes, replace(one.timeframes[0], id="gone")) if one.timeframes else ())
    difference = compare(one, other)
    both = overlay(one, other, difference)
    assert {node.id for node in both.nodes} == {node.id for node in difference.nodes}
    assert {(link.from_, link.to) for link in both.links} == {link.step for link in difference.links}
    assert {item.id for item in one.timeframes} | {item.id for item in other.timeframes} == {
        item.id for item in both.timeframes
    }
    assert overlay(other, other, compare(other, other)) == other


def other_value(value: Any) -> Any:
    """Another value of the same kind."""
    match value:
        case bool():
            return not value
        case str():
            return value + "x"
        case int():
            return value + 1
        case Decimal():
            return value + 1
        case Figure():
            return replace(value, low=value.low - 1, text="")
        case Duration():
            return replace(value, most=value.most + 1, text="")
        case When():
            return replace(value, first=date(1999, 1, 1), text="")
    raise TypeError(value)


def with_each_changed(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The value, once for each thing in it, with that thing changed."""
    if isinstance(value, tuple):
        for at, item in enumerate(value):
            for where, changed_item in with_each_changed(item, f"{path}[{at}]"):
                yield where, (*value[:at], changed_item, *value[at + 1 :])
    elif is_dataclass(value) and not isinstance(value, (type, Figure, Duration, When)):
        for field in fields(value):
            if field.compare:
                for where, changed_field in with_each_changed(getattr(value, field.name), f"{path}.{field.name}"):
                    yield where, replace(value, **{field.name: changed_field})
    elif value is not None:
        yield path, other_value(value)


def test_nothing_can_change_without_being_told() -> None:
    theory = tea_at_two()
    missed = [where for where, other in with_each_changed(theory) if compare(theory, other).is_same]
    assert missed == []


def test_every_reference_is_put_into_the_other_theory_s_words() -> None:
    """What refers to nodes, stakeholders or timeframes is in the table: nothing keeps an id that the other has not."""
    old = tea_at_two()
    new = replace(
        old,
        title="Other",
        stakeholders=tuple(replace(item, id=f"zz{item.id}") for item in old.stakeholders),
        timeframes=tuple(replace(item, id=f"zz{item.id}") for item in old.timeframes),
        nodes=tuple(replace(node, id=f"zz{node.id}", same_as=(node.id,)) for node in old.nodes),
    )
    translated = translate(old, new, match(old, new)).theory
    items: tuple[Any, ...] = (*old.nodes, *old.stakeholders, *old.timeframes)
    ids = {item.id for item in items}
    kept = [text for text in strings(translated) if text.split(" ")[0] in ids]
    assert kept == []


def strings(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if name not in ("title", "text", "unit", "same_as", "tags"):
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item, name)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.compare:
                yield from strings(getattr(value, field.name), field.name)


BROKEN = sorted((Path(__file__).parent.parent / "corpus" / "bad").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name)
def test_what_could_be_read_of_broken_theories_is_compared(path: Path) -> None:
    """Whatever is wrong with either, there is an answer, and the same twice is the same."""
    broken = read_text({path.name: path.read_text("utf-8", "replace")}).theory
    whole = tea_at_two()
    assert compare(broken, broken).is_same
    for one, other in ((broken, whole), (whole, broken)):
        difference = compare(one, other)
        assert {node.id for node in overlay(one, other, difference).nodes if node.id} == {
            node.id for node in difference.nodes
        }
        sides = Sides(one, other, difference, ("a", "b"))
        assert difference_as_text(sides)
        assert difference_as_markdown(sides)
        assert difference_as_json(sides)
