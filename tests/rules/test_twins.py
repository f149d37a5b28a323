"""Which titles seem to be one outcome, and that finding them takes no longer than reading them."""

from __future__ import annotations

from itertools import product

import pytest

from leadsto.model import Node, Stakeholder, Theory
from leadsto.rules import Inspection, find_rule

LANE = Stakeholder("parents", "Parents, families and foster carers")


def twins(*nodes: Node) -> list[str]:
    rule = find_rule("twin-outcome")
    assert rule is not None
    found = Inspection.of(Theory(stakeholders=(LANE,), nodes=nodes)).findings_of(rule)
    return [finding.message for finding in found]


def outcome(number: int, title: str, stakeholder: str = "parents") -> Node:
    return Node(f"{stakeholder}/outcome-{number}", "outcome", title, stakeholder)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Parents trust the school", "Parents trust the school"),
        ("Parents trust the school", "Parents trust the school more"),
        ("Parents trust the school", "Trust in the school"),
        ("Parents trust the school", "They trust their schools."),
        ("Trust between parents and school grows", "Trust grows between school and parents"),
        ("Parents regulate behaviour", "Parents regulate behavior"),
        ("Better relationship with school", "Stronger relationships with the school"),
        ("Understanding of the child", "Parents understand their child"),
        ("PARENTS FEEL “HEARD”", "parents feel heard"),
        ("Eltern vertrauen der Schule", "Eltern vertrauen der Schule"),
    ],
)
def test_nearly_the_same(one: str, other: str) -> None:
    (message,) = twins(outcome(1, one), outcome(2, other))
    assert message.index(other.rstrip()) < message.rindex(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Parents feel more alone", "Parents feel less alone"),
        ("Parents feel supported", "Foster carers feel supported"),
        ("Parents help", "Parents are helped"),
        ("Parents speak to other parents", "Parents speak to staff"),
        ("They come 10 times a year", "They come 100 times a year"),
        ("Typical days are calm", "Atypical days are calm"),
        ("Parents understand teachers", "Teachers understand parents"),
        ("Parents", "Families"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert twins(outcome(1, one), outcome(2, other)) == []


def test_lanes_groups_and_settings_keep_outcomes_apart() -> None:
    title = "They trust the school"
    assert twins(outcome(1, title), outcome(2, title, "children")) == []
    here = Node("parents/a", "outcome", title, "parents", only_in=("village",))
    there = Node("parents/b", "outcome", title, "parents", only_in=("town",))
    both = Node("parents/c", "outcome", title, "parents", only_in=("town", "village"))
    assert twins(here, there) == []
    assert len(twins(here, there, both)) == 1
    old = Node("parents/a", "outcome", title, "parents", for_=("first-year",))
    new = Node("parents/b", "outcome", title, "parents", for_=("later",))
    assert twins(old, new) == []


def test_each_twin_is_told_once_and_a_duplicate_id_is_no_twin() -> None:
    assert len(twins(*(outcome(number, "Parents trust the school") for number in range(5)))) == 4
    assert twins(outcome(1, "Parents trust the school"), outcome(1, "Parents trust the school")) == []
    assert twins(outcome(1, ""), outcome(2, ""), outcome(3, "…"), outcome(4, "!")) == []


def test_work_does_not_grow_with_pairs() -> None:
    # some 100 million pairs that differ in one word each: minutes, if they were compared
    syllables = ["ba", "do", "fi", "ku", "le", "mo", "na", "pu", "ri", "so"]
    words = ["".join(part) for part in product(syllables, repeat=4)]
    assert len(twins(*(outcome(number, f"Parents gain {word}") for number, word in enumerate(words)))) < len(words)
