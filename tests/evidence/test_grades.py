"""Grades, independent sources and voices."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadsto.evidence.citations import Citations, every_citation
from leadsto.evidence.grades import GRADES, enclosing, grade, independent_sources, voices
from leadsto.model import STRENGTHS, Claim, Condition, Evidence, Link, Node, Source, Strength, Theory


def test_the_strongest_that_supports_gives_the_grade() -> None:
    items = [
        Evidence("a", strength="anecdotal"),
        Evidence("b", strength="reported"),
        Evidence("c", strength="anticipated"),
    ]
    assert grade(items) == "reported"
    assert grade([*items, Evidence("d", strength="measured", stance="contradicts")]) == "reported"
    assert grade([*items, Evidence("d", strength="measured", stance="qualifies")]) == "reported"


def test_nothing_that_supports_is_no_grade() -> None:
    assert grade([]) == "none"
    assert grade([Evidence("a", strength="measured", stance="contradicts")]) == "none"
    assert grade([Evidence("a", strength=None)]) == "none"  # its strength could not be read


@given(st.lists(st.sampled_from(STRENGTHS), min_size=1))
def test_a_grade_never_falls_by_more_evidence(strengths: list[Strength]) -> None:
    ranks = [GRADES.index(grade([Evidence("s", strength=s) for s in strengths[:n]])) for n in range(len(strengths) + 1)]
    assert ranks == sorted(ranks, reverse=True)


def sources(**within: str) -> dict[str, Source]:
    return {id_: Source(id_, within=outer) for id_, outer in within.items()}


@pytest.mark.parametrize(
    ("cited", "counted"),
    [
        ("", ""),
        ("i1", "i1"),
        ("report", "report"),
        ("i1 report", "i1"),
        ("i1 i2", "i1 i2"),
        ("i1 i2 report", "i1 i2"),
        ("i1 digest", "i1"),  # the digest quotes the report, which quotes the interview
        ("report digest", "report"),
        ("i1 survey", "i1 survey"),
        ("unknown i1", "i1"),
    ],
)
def test_a_source_and_the_one_it_is_within_count_once(cited: str, counted: str) -> None:
    known = sources(i1="report", i2="report", report="digest", digest="", survey="")
    assert independent_sources([Evidence(id_) for id_ in cited.split()], known) == set(counted.split())


def test_only_what_supports_counts() -> None:
    known = sources(a="", b="")
    assert independent_sources([Evidence("a"), Evidence("b", stance="contradicts")], known) == {"a"}


def test_sources_that_quote_each_other_in_a_ring_are_one() -> None:
    known = sources(a="b", b="c", c="a", itself="itself")
    assert enclosing("a", known) == ["b", "c"]
    assert len(independent_sources([Evidence("a"), Evidence("b"), Evidence("c")], known)) == 1
    assert independent_sources([Evidence("itself")], known) == {"itself"}


def test_an_items_own_voice_comes_before_its_sources() -> None:
    known = {"s": Source("s", voice=("guests",))}
    assert voices(Evidence("s"), known) == ("guests",)
    assert voices(Evidence("s", voice=("neighbours",)), known) == ("neighbours",)
    assert voices(Evidence("unknown"), known) == ()


def test_a_claim_counts_on_every_step_of_its_path_once() -> None:
    claim, single = Claim("s", ("a", "b", "c", "a", "b")), Claim("s", ("a",))
    link = Link("a", "b", evidence=(Evidence("t"),))
    citations = Citations(Theory(claims=(claim, single)))
    assert list(citations.on_link(link)) == [link.evidence[0], claim]
    assert list(citations.on_link(Link("c", "a"))) == [claim]
    assert list(citations.on_link(Link("b", "a"))) == []
    assert list(citations.on_node(Node("a", "outcome"))) == [single]
    assert list(citations.on_node(Node("b", "outcome"))) == []


def test_every_citation_is_found_wherever_it_stands() -> None:
    def item(id_: str) -> Evidence:
        return Evidence(id_)

    def condition(id_: str) -> tuple[Condition, ...]:
        return (Condition(id_, (item(id_),)),)

    link = Link(
        "a",
        "b",
        evidence=(item("link"),),
        assumptions=condition("l1"),
        enablers=condition("l2"),
        barriers=condition("l3"),
        other_causes=condition("l4"),
    )
    node = Node(
        "a",
        "outcome",
        evidence=(item("node"),),
        assumptions=condition("n1"),
        enablers=condition("n2"),
        barriers=condition("n3"),
        other_causes=condition("n4"),
        leads_to=(link,),
    )
    found = [citation.source for citation in every_citation(Theory(nodes=(node,), claims=(Claim("claim", ("a",)),)))]
    assert found == ["node", "n1", "n2", "n3", "n4", "link", "l1", "l2", "l3", "l4", "claim"]
