"""What lies between two nodes, against brute force on small random theories, and where definitions need a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leadsto.evidence.between import (
    SourceRobustness,
    links_between,
    robustness,
    source_robustness,
    standing_between,
    threads,
)
from leadsto.evidence.grades import independent
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.standing import Standing
from leadsto.model import Claim, Evidence, Link, Node, Source, Strength, Theory
from tests.evidence.brute import Brute, random_theory

SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_all_that_lies_between_is_as_by_brute_force(seed: int) -> None:
    theory = random_theory(seed, loops=seed % 3 > 0)
    grounds, brute = Grounds.of(theory), Brute(theory)
    ids = [node.id for node in theory.nodes]
    for from_, to in [(ids[0], ids[-1]), (ids[0], ids[3]), (ids[1], ids[-1]), (ids[-1], ids[0]), (ids[2], ids[2])]:
        told = threads(grounds, from_, to)
        every = brute.threads(from_, to)
        assert set(told) <= every
        assert len(told) == brute.counted_once(every)
        assert list(told) == [source.id for source in theory.sources if source.id in told]
        assert robustness(grounds, from_, to) == brute.robustness(from_, to)
        found = source_robustness(grounds, from_, to)
        assert found.exact
        assert found.value == found.at_least == len(found.sources) == brute.source_robustness(from_, to)
        assert standing_between(grounds, from_, to).grade == brute.standing(from_, to)


@pytest.mark.parametrize("seed", SEEDS)
def test_measures_agree_with_one_another(seed: int) -> None:
    theory = random_theory(seed, nodes=7)
    grounds = Grounds.of(theory)
    for link in grounds.graph.chain_links:
        count = source_robustness(grounds, link.from_, link.to).value
        if len(links_between(grounds, link.from_, link.to)) == 1:
            assert count == grounds.links[link.from_, link.to].sources
        assert count >= grounds.links[link.from_, link.to].sources
        into = [into for into in links_between(grounds, link.from_, link.to) if into.to == link.to]
        cited = {i.source for one in into for i in grounds.citations.on_link(one) if i.stance == "supports"}
        assert count <= len(independent(cited, grounds.sources))
        assert len(threads(grounds, link.from_, link.to)) <= count


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sources_named_do_cut_what_they_are_said_to(seed: int) -> None:
    theory = random_theory(seed)
    grounds, brute = Grounds.of(theory), Brute(theory)
    lost = source_robustness(grounds, "n/0", "n/5").sources
    assert source_robustness(without(theory, brute, *lost), "n/0", "n/5") == SourceRobustness(0, True)


def without(theory: Theory, brute: Brute, *sources: str) -> Grounds:
    """What is left where sources are lost, and what quotes them."""
    lost = {*sources, *(outer for outer in brute.sources for inner in sources if brute.encloses(outer, inner))}
    nodes = [
        replace(
            node,
            leads_to=tuple(
                replace(link, evidence=tuple(item for item in link.evidence if item.source not in lost))
                for link in node.leads_to
            ),
        )
        for node in theory.nodes
    ]
    claims = tuple(claim for claim in theory.claims if claim.source not in lost)
    return Grounds.of(replace(theory, nodes=tuple(nodes), claims=claims))


def chain(*told: str, within: str = "") -> Grounds:
    """A chain whose links are told by sources named in one word; capitals are reports that gather many people."""
    ids = [f"a/{number}" for number in range(len(told) + 1)]
    nodes = [
        Node(id_, "outcome", leads_to=(Link(id_, after, evidence=tuple(Evidence(name) for name in by)),))
        for id_, after, by in zip(ids, ids[1:], told, strict=False)
    ]
    quoted = dict(pair.split("<") for pair in within.split())
    sources = [
        Source(name, type="report" if name.isupper() else "interview", within=quoted.get(name, ""))
        for name in sorted(set("".join(told)))
    ]
    return Grounds.of(Theory(nodes=(*nodes, Node(ids[-1], "outcome")), sources=tuple(sources)))


@pytest.mark.parametrize(
    ("told", "within", "whole", "claims", "sources"),
    [
        (["x", "x"], "", ("x",), 1, 1),
        (["x", "y"], "", (), 1, 1),  # stitched: nobody tells both
        (["xy", "xy"], "", ("x", "y"), 2, 2),
        (["R", "R"], "", (), 1, 1),  # a report tells nothing whole
        (["x", ""], "", (), 0, 0),  # an asserted link carries nothing
        (["xxx", "xx"], "", ("x",), 2, 1),  # one source, several citations
        (["xR", "xR"], "x<R", ("x",), 2, 1),  # a source and the one it is within count once
        (["xyR", "xyR"], "x<R y<R", ("x", "y"), 3, 2),
        (["xyR", "R"], "x<R y<R", (), 1, 1),  # the report's own link falls with the report, or with either interview
        (["xy", "xy"], "x<y", ("x",), 2, 1),  # the one that is quoted stands for both
        (["xy", "xy"], "x<y y<x", ("x",), 2, 1),  # a ring
    ],
)
def test_a_chain(told: list[str], within: str, whole: tuple[str, ...], claims: int, sources: int) -> None:
    grounds = chain(*told, within=within)
    ends = ("a/0", f"a/{len(told)}")
    assert threads(grounds, *ends) == whole
    assert robustness(grounds, *ends) == claims
    assert source_robustness(grounds, *ends).value == sources


def test_an_interview_and_the_report_that_quotes_it_are_one_on_different_ways_too() -> None:
    def way(over: str, source: str) -> Node:
        return Node(over, "outcome", leads_to=(Link(over, "a/end", evidence=(Evidence(source),)),))

    start = Node("a/start", "outcome", leads_to=(Link("a/start", "a/one"), Link("a/start", "a/other")))
    nodes = (start, way("a/one", "interview"), way("a/other", "report"), Node("a/end", "outcome"))
    sources = (Source("interview", within="report"), Source("report"), Source("third"))
    third = tuple(Claim("third", ("a/start", middle)) for middle in ("a/one", "a/other"))
    more = tuple(Claim("interview", ("a/start", middle)) for middle in ("a/one", "a/other"))
    grounds = Grounds.of(Theory(nodes=nodes, sources=sources, claims=(*third, *more)))
    assert grounds.nodes["a/end"].sources == 1
    assert source_robustness(grounds, "a/start", "a/end") == SourceRobustness(
        1, True, 1, ("interview",), ("interview",)
    )


@pytest.mark.parametrize(
    ("told", "within", "alone"),
    [
        (["x", "y"], "", ("x", "y")),
        (["R", "xR", "yR"], "x<R y<R", ("R",)),  # it alone is enough; x and y would be, since it goes with them
        (["xR", "xyR"], "x<R y<R", ("x",)),  # of the report alone the loss is not
        (["xR", "x"], "x<R", ("x",)),
        (["xy", "xy"], "", ()),
        (["x", ""], "", ()),
    ],
)
def test_the_plainest_of_those_that_are_enough_alone_are_named(
    told: list[str], within: str, alone: tuple[str, ...]
) -> None:
    found = source_robustness(chain(*told, within=within), "a/0", f"a/{len(told)}")
    assert found.alone == alone
    if alone:
        assert (found.value, found.exact, found.sources) == (1, True, alone[:1])


@pytest.mark.parametrize("seed", SEEDS)
def test_every_source_that_is_enough_alone_is_found(seed: int) -> None:
    theory = random_theory(seed)
    grounds, brute = Grounds.of(theory), Brute(theory)
    found = source_robustness(grounds, "n/0", "n/5")
    steps = [(link.from_, link.to) for link in links_between(grounds, "n/0", "n/5")]
    cited = {item.source for step in steps for item in brute.supporting(step)}
    enough = {
        source: {source} | {outer for outer in brute.sources if brute.encloses(outer, source)}
        for source in cited & brute.sources.keys()
        if found.value and source_robustness(without(theory, brute, source), "n/0", "n/5").value == 0
    }
    fewest = min(map(len, enough.values()), default=0)
    assert list(found.alone) == [source for source in grounds.sources if len(enough.get(source, ())) == fewest > 0]


def test_where_no_chain_leads_there_is_nothing() -> None:
    grounds = chain("x", "x")
    for ends in [("a/2", "a/0"), ("a/1", "a/1"), ("a/0", "a/9"), ("no/where", "a/1")]:
        assert links_between(grounds, *ends) == ()
        assert threads(grounds, *ends) == ()
        assert robustness(grounds, *ends) == 0
        assert source_robustness(grounds, *ends) == SourceRobustness(0, True)
        assert standing_between(grounds, *ends) == Standing("none")


def test_claims_count_and_feedback_is_no_way() -> None:
    back = Link("a/2", "a/0", feedback=True, evidence=(Evidence("x", strength="measured"),))
    nodes = (
        Node("a/0", "outcome", leads_to=(Link("a/0", "a/1"),)),
        Node("a/1", "outcome", leads_to=(Link("a/1", "a/2"),)),
        Node("a/2", "outcome", leads_to=(back,)),
    )
    claims = (Claim("x", ("a/0", "a/1", "a/2"), strength="observed"), Claim("x", ("a/0", "a/1"), stance="contradicts"))
    grounds = Grounds.of(Theory(nodes=nodes, sources=(Source("x", type="interview"),), claims=claims))
    assert threads(grounds, "a/0", "a/2") == ("x",)
    assert robustness(grounds, "a/0", "a/2") == 1
    assert standing_between(grounds, "a/0", "a/2") == Standing("observed", nodes[1].leads_to[0])
    assert links_between(grounds, "a/2", "a/0") == ()


@pytest.mark.parametrize("strength", ["measured", "anecdotal"])
def test_the_weakest_link_is_one_of_the_best_chain(strength: Strength) -> None:
    grounds = Grounds.of(
        Theory(
            nodes=(
                Node("a/0", "outcome", leads_to=(Link("a/0", "a/1", evidence=(Evidence("x", strength="reported"),)),)),
                Node("a/1", "outcome", leads_to=(Link("a/1", "a/2", evidence=(Evidence("x", strength=strength),)),)),
                Node("a/2", "outcome"),
            ),
            sources=(Source("x"),),
        )
    )
    standing = standing_between(grounds, "a/0", "a/2")
    assert standing.weakest is not None
    assert standing.weakest.from_ == ("a/1" if strength == "anecdotal" else "a/0")


def test_thousands_of_items_on_one_link() -> None:
    items = tuple(Evidence(f"s{number % 3000}", strength="reported") for number in range(6000))
    nodes = (Node("a/0", "outcome", leads_to=(Link("a/0", "a/1", evidence=items),)), Node("a/1", "outcome"))
    sources = tuple(
        Source(f"s{number}", type="interview", within=f"s{number + 1}" if number % 2 else "") for number in range(3000)
    )
    grounds = Grounds.of(Theory(nodes=nodes, sources=sources))
    assert robustness(grounds, "a/0", "a/1") == 6000
    found = source_robustness(grounds, "a/0", "a/1")
    assert found.exact
    assert found.value == grounds.links["a/0", "a/1"].sources == len(threads(grounds, "a/0", "a/1"))
