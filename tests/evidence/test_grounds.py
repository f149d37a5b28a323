"""What links and nodes rest on, against brute force, and what is asserted, told and contested."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest

from leadsto.evidence.contested import contested_links, contested_nodes, is_contested, is_told_both_ways
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.planned import asserted, told_not_planned
from leadsto.evidence.scores import Scores
from leadsto.graph import OutcomeGraph
from leadsto.model import Claim, Evidence, Link, Node, Setting, Source, Theory
from tests.evidence.brute import Brute, random_theory

SEEDS = range(40)


@pytest.mark.parametrize("seed", SEEDS)
def test_counts_and_scores_are_as_by_brute_force(seed: int) -> None:
    theory = random_theory(seed)
    grounds, brute = Grounds.of(theory), Brute(theory)
    assert list(grounds.links) == list(brute.every)
    for step in brute.every:
        assert grounds.links[step].citations == len(brute.supporting(step))
        assert grounds.links[step].sources == brute.source_count(step)
    for node in theory.nodes:
        into = sum(len(brute.supporting(step)) for step in brute.chain_steps if step[1] == node.id)
        out = sum(len(brute.supporting(step)) for step in brute.chain_steps if step[0] == node.id)
        scores = grounds.scores[node.id]
        assert (scores.citations_in, scores.citations_out) == (into, out)
        assert (scores.driver_score, scores.outcome_score) == (out - 2 * into, into - 2 * out)
        if into + out:
            assert scores.outcomeness is not None
            assert float(scores.outcomeness) == pytest.approx(into / (into + out))
        else:
            assert scores.outcomeness is None


@pytest.mark.parametrize("seed", SEEDS)
def test_the_plan_and_the_evidence_are_as_by_brute_force(seed: int) -> None:
    theory = random_theory(seed)
    grounds, brute = Grounds.of(theory), Brute(theory)
    assert [(link.from_, link.to) for link in asserted(grounds)] == [
        step for step in brute.every if not brute.supporting(step)
    ]
    told = {
        step: [
            claim
            for claim in theory.claims
            if claim.stance != "contradicts" and step in zip(claim.path, claim.path[1:], strict=False)
        ]
        for step in [(one.id, other.id) for one in theory.nodes for other in theory.nodes if one is not other]
        if step not in brute.every
    }
    assert {step: list(claims) for step, claims in told_not_planned(grounds).items()} == {
        step: claims for step, claims in told.items() if claims
    }


def test_an_outcomeness_does_not_depend_on_the_program_around() -> None:
    with localcontext() as around:
        around.prec = 3
        assert Scores(1, 2).outcomeness == Decimal("0.3333333333333333333333333333")
    assert Scores(4, 1).outcomeness == Decimal("0.8")
    assert Scores(0, 3).outcomeness == 0


def test_citations_of_a_link_that_closes_a_loop_by_feedback_score_nothing() -> None:
    said = (Evidence("s"), Evidence("s"))
    nodes = (
        Node("a/0", "outcome", leads_to=(Link("a/0", "a/1", evidence=said),)),
        Node("a/1", "outcome", leads_to=(Link("a/1", "a/0", feedback=True, evidence=said),)),
    )
    grounds = Grounds.of(Theory(nodes=nodes, sources=(Source("s"),)))
    assert grounds.scores == {"a/0": Scores(0, 2), "a/1": Scores(2, 0)}


def theory_of(*links: Link, claims: tuple[Claim, ...] = (), evidence: tuple[Evidence, ...] = ()) -> Theory:
    return Theory(
        nodes=(
            Node("guests/x", "outcome", stakeholder="guests", leads_to=links),
            Node("guests/y", "outcome", stakeholder="guests", evidence=evidence),
            Node("activities/z", "activity"),
        ),
        sources=(Source("one", voice=("guests",)), Source("two", voice=("staff",))),
        settings=(Setting("village"), Setting("town")),
        claims=claims,
    )


FOR, AGAINST = Evidence("one"), Evidence("two", stance="contradicts")


@pytest.mark.parametrize(
    ("theory", "link", "node"),
    [
        (theory_of(Link("guests/x", "guests/y", evidence=(FOR,))), False, False),
        (theory_of(Link("guests/x", "guests/y", evidence=(AGAINST,))), False, False),
        (theory_of(Link("guests/x", "guests/y", evidence=(FOR, AGAINST))), True, True),
        (theory_of(Link("guests/x", "guests/y", evidence=(FOR, Evidence("two", stance="qualifies")))), False, False),
        (
            theory_of(
                Link("guests/x", "guests/y", evidence=(FOR,)),
                claims=(Claim("two", ("guests/x", "guests/y"), stance="contradicts"),),
            ),
            True,
            True,
        ),
        (theory_of(Link("guests/x", "guests/y"), evidence=(FOR, AGAINST)), False, True),
        (theory_of(Link("guests/x", "guests/y", evidence=(AGAINST,)), evidence=(FOR,)), False, True),
        (theory_of(Link("guests/x", "guests/y"), Link("guests/x", "guests/y", effect="weaker")), True, True),
        (
            theory_of(
                Link("guests/x", "guests/y", only_in=("village",)),
                Link("guests/x", "guests/y", effect="weaker", only_in=("town",)),
            ),
            False,  # it works one way here and another there
            False,
        ),
    ],
)
def test_what_is_contested(theory: Theory, link: bool, node: bool) -> None:
    grounds = Grounds.of(theory)
    assert [is_contested(grounds, each) for each in grounds.graph.links] == [link]
    assert contested_links(grounds) == (grounds.graph.links if link else ())
    assert [each.id for each in contested_nodes(grounds)] == (["guests/y"] if node else [])


def test_opposite_effects_are_looked_for_in_the_setting_of_the_graph() -> None:
    both = (
        Link("guests/x", "guests/y"),
        Link("guests/x", "guests/y", effect="weaker", only_in=("town",)),
    )
    theory = theory_of(*both)
    for setting, told in [(None, True), ("town", True), ("village", False)]:
        grounds = Grounds.of(theory, OutcomeGraph.of(theory, setting))
        assert is_told_both_ways(grounds, grounds.graph.links[0]) is told
        assert bool(grounds.opposites) is told


def test_thousands_of_links_between_the_same_two() -> None:
    links = [Link("guests/x", "guests/y", because=str(number)) for number in range(5000)]
    grounds = Grounds.of(theory_of(*links, Link("guests/x", "guests/y", effect="weaker")))
    assert grounds.opposites["guests/x", "guests/y"] == (links[0], grounds.theory.nodes[0].leads_to[-1])


def test_those_who_experience_it_confirm_it() -> None:
    said = theory_of(Link("guests/x", "guests/y", evidence=(FOR,)))
    reported = theory_of(Link("guests/x", "guests/y", evidence=(Evidence("two"),)))
    for theory, confirmed in [(said, True), (reported, False)]:
        grounds = Grounds.of(theory)
        assert grounds.is_confirmed(grounds.graph.links[0]) is confirmed
        assert grounds.is_confirmed(theory.nodes[1]) is confirmed
        assert not grounds.is_confirmed(theory.nodes[2])  # the programme's own is nobody's


def test_standings_are_of_the_graph() -> None:
    grounds = Grounds.of(theory_of(Link("guests/x", "guests/y", evidence=(Evidence("one", strength="observed"),))))
    assert grounds.standings["guests/y"].grade == "observed"
    assert grounds.behind(grounds.theory.nodes[1]).citations == 1
