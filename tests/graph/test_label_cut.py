"""The fewest labels whose loss cuts two nodes apart, and the most that flows between them, against enumeration."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from leadsto.graph import label_cut as cutting
from leadsto.graph import label_search
from leadsto.graph.flow import maximum_flow
from leadsto.graph.label_cut import LabelCut, label_cut

Holds = dict[tuple[str, str], set[frozenset[int]]]

SEEDS = range(80)


def random_holds(seed: int, labels: int = 6, nodes: int = 6) -> Holds:
    """Arrows both ways, each held by up to three sets of labels; some by none."""
    chance = random.Random(seed)
    ids = "abcdefgh"[:nodes]
    return {
        (start, end): {
            frozenset(chance.sample(range(labels), chance.choice([1, 1, 1, 2, 3])))
            for _ in range(chance.choice([0, 1, 2, 3]))
        }
        for start in ids
        for end in ids
        if start != end and chance.random() < (0.6 if start < end else 0.2)
    }


def leads(holds: Holds, lost: set[int]) -> bool:
    found = {"a"}
    while True:
        more = {
            end for (start, end), ways in holds.items() if start in found and any(lost.isdisjoint(way) for way in ways)
        } - found
        if not more:
            return "f" in found
        found |= more


def fewest(holds: Holds, labels: int) -> int:
    return next(
        count
        for count in range(labels + 1)
        if any(not leads(holds, set(lost)) for lost in combinations(range(labels), count))
    )


@pytest.mark.parametrize("together", [8, 16, 1 << 14])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_fewer_labels_would_do(seed: int, together: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label_search, "ROUND", together)
    holds = random_holds(seed)
    found = label_cut(holds, "a", "f")
    assert not leads(holds, set(found.labels))
    assert len(found.labels) == found.at_least == fewest(holds, 6)
    assert list(found.labels) == sorted(found.labels)


@pytest.mark.parametrize("seed", SEEDS)
def test_where_nothing_is_searched_through_there_are_bounds(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "SEARCHED", 0)
    monkeypatch.setattr(label_search, "LOOKS", 0)
    holds = random_holds(seed)
    found = label_cut(holds, "a", "f")
    assert not leads(holds, set(found.labels))
    assert found.at_least <= fewest(holds, 6) <= len(found.labels)


def test_past_twenty_labels_a_proof_is_given_where_it_is_cheap_and_bounds_where_it_is_not() -> None:
    # three groups of ten, and whoever goes on from a group is in the next: no label goes the whole way alone
    thirty: Holds = {}
    for label in range(10):
        thirty["a", f"one{label}"] = {frozenset({label})}
        for other in (label, (label + 1) % 10):
            thirty[f"one{label}", f"two{other}"] = {frozenset({10 + other})}
        thirty[f"two{label}", "f"] = {frozenset({20 + label})}
    found = label_cut(thirty, "a", "f")
    assert found == LabelCut(found.labels, 10)
    assert len(found.labels) == 10

    chance = random.Random(4)
    names = [f"n{number}" for number in range(60)]
    tight: Holds = {("a", name): {frozenset(chance.sample(range(40), 2))} for name in names[:20]}
    tight |= {
        (one, other): {frozenset({chance.randrange(40)}) for _ in range(2)} for one in names for other in names[::7]
    }
    tight |= {(name, "f"): {frozenset({chance.randrange(40)})} for name in names[::3]}
    found = label_cut(tight, "a", "f")
    assert not leads(tight, set(found.labels))
    assert 0 < found.at_least <= len(found.labels)


def test_twenty_labels_on_a_dense_tangle_are_searched_through() -> None:
    chance = random.Random(7)
    ids = ["a", "f", *(f"n{number}" for number in range(40))]
    holds: Holds = {
        (one, other): {frozenset({chance.randrange(20)}) for _ in range(2)}
        for one in ids
        for other in chance.sample(ids, 6)
    }
    found = label_cut(holds, "a", "f")
    assert found.at_least == len(found.labels)
    assert not leads(holds, set(found.labels))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_flows_is_the_least_that_cuts(seed: int) -> None:
    chance = random.Random(seed)
    ids = "abcdef"
    capacities = {
        (start, end): chance.randrange(5) for start in ids for end in ids if start != end and chance.random() < 0.5
    }
    least = min(
        sum(carried for (start, end), carried in capacities.items() if start in near and end not in near)
        for count in range(5)
        for some in combinations("bcde", count)
        for near in [{"a", *some}]
    )
    assert maximum_flow(capacities, "a", "f") == least


def test_nothing_flows_from_a_node_to_itself_or_to_where_nothing_leads() -> None:
    assert maximum_flow({}, "a", "b") == 0
    assert maximum_flow({("a", "b"): 3}, "a", "a") == 0
    assert maximum_flow({("a", "b"): 3}, "b", "a") == 0
    assert maximum_flow({("a", "b"): 3, ("c", "d"): 3}, "a", "d") == 0
    assert maximum_flow({("a", "b"): 0}, "a", "b") == 0
