"""What hangs on a node or a link, compared with taking it away and looking what is still reached."""

from __future__ import annotations

import random

import pytest

from leadsto.graph import OutcomeGraph
from leadsto.graph.hanging import Hanging
from leadsto.model import Link, Node, Theory
from tests import monsters
from tests.graph.drawings import DIAMOND, TANGLED, theory

EVERYTHING = 10**6


def graph_of(arrows: set[tuple[int, int]], size: int) -> OutcomeGraph:
    nodes = (
        Node(
            f"g/{n}",
            "outcome",
            leads_to=tuple(Link(f"g/{n}", f"g/{end}") for start, end in sorted(arrows) if start == n),
        )
        for n in range(size)
    )
    return OutcomeGraph.of(Theory(nodes=tuple(nodes)))


def random_arrows(seed: int, size: int, loops: bool) -> set[tuple[int, int]]:
    chance = random.Random(seed)
    pairs = [(a, b) for a in range(size) for b in range(size) if a < b or (loops and a > b and chance.random() < 0.15)]
    return {pair for pair in pairs if chance.random() < 0.35}


def reached(arrows: set[tuple[int, int]], begins: list[int], without: int = -1) -> set[int]:
    found = {n for n in begins if n != without}
    while more := {b for a, b in arrows if a in found and b not in found and b != without}:
        found |= more
    return found


@pytest.mark.parametrize("seed", range(40))
def test_it_is_what_goes_when_a_node_or_a_link_is_taken_away(seed: int) -> None:
    size = 7
    arrows = random_arrows(seed, size, loops=False)
    begins = [0, 2]
    graph = graph_of(arrows, size)
    hanging = Hanging(graph, list(graph.nodes), [f"g/{n}" for n in begins])
    there = reached(arrows, begins)
    for n in range(size):
        lost = there - reached(arrows, begins, without=n)
        assert set(hanging.named(hanging.hanging(f"g/{n}"), EVERYTHING)) == {f"g/{m}" for m in lost}
        beyond = reached(arrows, [n]) if n in there else set()
        assert set(hanging.named(hanging.beyond(f"g/{n}"), EVERYTHING)) == {f"g/{m}" for m in beyond}
    for start, end in arrows:
        lost = there - reached(arrows - {(start, end)}, begins)
        assert set(hanging.named(hanging.hanging(Link(f"g/{start}", f"g/{end}")), EVERYTHING)) == {
            f"g/{m}" for m in lost
        }


@pytest.mark.parametrize("seed", range(25))
def test_in_a_tangle_it_says_no_more_than_is_so(seed: int) -> None:
    size = 6
    arrows = random_arrows(seed, size, loops=True)
    graph = graph_of(arrows, size)
    hanging = Hanging(graph, list(graph.nodes), ["g/0"])
    there = reached(arrows, [0])
    for start, end in arrows:
        lost = {f"g/{m}" for m in there - reached(arrows - {(start, end)}, [0])}
        said = set(hanging.named(hanging.hanging(Link(f"g/{start}", f"g/{end}")), EVERYTHING))
        assert said <= lost
        assert said == lost or any(graph.is_tangled(f"g/{m}") for m in there)


def test_two_ways_and_one() -> None:
    hanging = Hanging(OutcomeGraph.of(theory(DIAMOND)), ["g/d", "g/e"], ["g/a"])
    assert hanging.named(hanging.hanging("g/b"), 9) == ()
    assert hanging.named(hanging.beyond("g/b"), 9) == ("g/d", "g/e")
    assert hanging.named(hanging.hanging(Link("g/d", "g/e")), 9) == ("g/e",)
    assert hanging.named(hanging.hanging("g/a"), 1) == ("g/d",)
    assert hanging.reached() == 0b11


def test_what_no_beginning_reaches_hangs_on_nothing() -> None:
    hanging = Hanging(OutcomeGraph.of(theory("a -> b, c -> b")), ["g/b"], ["g/a"])
    assert hanging.beyond("g/c") == hanging.hanging("g/c") == hanging.hanging(Link("g/c", "g/b")) == 0
    assert hanging.named(hanging.hanging(Link("g/a", "g/b")), 9) == ("g/b",)


def test_the_way_into_a_tangle_and_out_of_it() -> None:
    hanging = Hanging(OutcomeGraph.of(theory(TANGLED)), ["g/c", "g/d"], ["g/a"])
    assert hanging.named(hanging.hanging(Link("g/a", "g/b")), 9) == ("g/c", "g/d")
    assert hanging.named(hanging.hanging(Link("g/c", "g/d")), 9) == ("g/d",)
    assert hanging.hanging(Link("g/b", "g/c")) == 0


def test_a_long_chain_is_looked_through_at_once() -> None:
    graph = OutcomeGraph.of(monsters.theory(monsters.chain(3000)))
    ids = list(graph.nodes)
    hanging = Hanging(graph, ids[::100], ids[:1])
    assert hanging.hanging(ids[0]).bit_count() == 30
    assert hanging.named(hanging.hanging(ids[2901]), 9) == ()
    assert hanging.named(hanging.hanging(ids[2850]), 9) == (ids[2900],)
