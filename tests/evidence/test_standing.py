"""The widest path: an outcome is as well grounded as the weakest link of its best chain."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadsto.evidence.citations import Citations
from leadsto.evidence.grades import GRADES, RANKS, Grade, grade
from leadsto.evidence.standing import Standing, find_standings
from leadsto.graph import OutcomeGraph
from leadsto.model import STRENGTHS, Claim, Evidence, Kind, Link, Node, Theory
from tests import monsters


def theory(*steps: tuple[str, str, Grade], claims: tuple[Claim, ...] = (), **kinds: Kind) -> Theory:
    """Links with their grades; a node is an outcome unless another kind is given."""
    leads: dict[str, list[Link]] = {}
    for from_, to, strength in steps:
        items = () if strength == "none" else (Evidence("s", strength=strength),)
        leads.setdefault(to, [])
        leads.setdefault(from_, []).append(Link(from_, to, evidence=items))
    return Theory(
        nodes=tuple(Node(id_, kinds.get(id_, "outcome"), leads_to=tuple(links)) for id_, links in leads.items()),
        claims=claims,
    )


def standings(theory: Theory) -> dict[str, Standing]:
    return find_standings(OutcomeGraph.of(theory), Citations(theory))


def test_the_weakest_link_of_a_chain_decides_and_is_named() -> None:
    found = standings(theory(("a", "b", "anecdotal"), ("b", "c", "measured"), a="activity"))
    assert found["c"].grade == "anecdotal"
    assert found["c"].weakest == Link("a", "b", evidence=(Evidence("s", strength="anecdotal"),))


def test_the_best_chain_counts() -> None:
    found = standings(theory(("a", "b", "anecdotal"), ("a", "x", "observed"), ("x", "b", "reported"), a="activity"))
    assert found["b"].grade == "reported"


def test_a_chain_from_the_context_is_no_better_ground_than_one_from_what_was_done() -> None:
    steps: list[tuple[str, str, Grade]] = [("dread", "b", "measured"), ("table", "b", "anecdotal")]
    assert standings(theory(*steps, dread="context", table="activity"))["b"].grade == "anecdotal"
    assert standings(theory(*steps, dread="context", table="output"))["b"].grade == "anecdotal"
    assert standings(theory(*steps, dread="context"))["b"].grade == "measured"  # then any beginning will do


def test_a_claim_grades_every_link_of_its_path() -> None:
    claim = Claim("s", ("a", "b", "c"), strength="observed")
    found = standings(theory(("a", "b", "anecdotal"), ("b", "c", "none"), claims=(claim,), a="activity"))
    assert found["c"].grade == "observed"


def test_a_beginning_stands_on_its_own_evidence() -> None:
    node = Node("a", "outcome", evidence=(Evidence("s", strength="reported"),))
    assert standings(Theory(nodes=(node,)))["a"] == Standing("reported")


def test_feedback_that_closes_a_loop_carries_nothing() -> None:
    base = theory(("a", "b", "measured"), ("b", "c", "measured"), a="activity")
    back = Link("c", "b", feedback=True, evidence=(Evidence("s", strength="measured"),))
    nodes = tuple(Node(n.id, n.kind, leads_to=(*n.leads_to, back) if n.id == "c" else n.leads_to) for n in base.nodes)
    assert standings(Theory(nodes=nodes)) == standings(base)


def test_what_only_a_ring_leads_to_has_no_standing() -> None:
    found = standings(theory(("a", "b", "measured"), ("b", "a", "measured")))
    assert found == {}


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]),
        st.sampled_from([*STRENGTHS, "none"]),
        max_size=14,
    )
)
def test_it_is_what_comparing_every_chain_gives(steps: dict[tuple[int, int], Grade]) -> None:
    name = "abcdefg"
    tried = theory(*((name[a], name[b], strength) for (a, b), strength in sorted(steps.items())), a="activity")
    graph, citations = OutcomeGraph.of(tried), Citations(tried)
    found = find_standings(graph, citations)
    for id_ in graph.nodes:
        ranks = [
            max(RANKS[grade(citations.on_link(link))] for a, b in pairwise(chain) if (link := graph.link(a, b)))
            for chain in graph.chains("a", id_)
        ]
        if ranks:
            assert found[id_].grade == GRADES[min(ranks)]


@pytest.mark.parametrize("monster", monsters.MONSTERS)
def test_monsters_are_walked_through(monster: str) -> None:
    tried = monsters.theory(monsters.arrows(monster))
    found = standings(tried)
    assert len(found) == (0 if monster in ("clique", "ring") else len(tried.nodes))


def test_what_the_programme_does_has_no_standing_of_its_own() -> None:
    found = standings(theory(("a", "b", "anecdotal"), ("b", "c", "reported"), a="activity", b="output"))
    assert set(found) == {"c"}
    assert found["c"].grade == "reported"  # a chain may begin at the output
