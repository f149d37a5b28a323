from __future__ import annotations

from dataclasses import replace

import pytest

from leadsto.graph import OutcomeGraph
from leadsto.model import Link, Node, Setting, Theory
from tests.graph.drawings import DIAMOND, MEANT, TWO_TANGLES, arrows, bare, graph, theory


def test_nodes_and_links_keep_the_order_of_the_theory() -> None:
    found = graph(DIAMOND)
    assert bare(list(found.nodes)) == "abcde"
    assert arrows(found.links) == ["ab", "ac", "bd", "cd", "de"]
    assert arrows(found.links_from("g/a")) == ["ab", "ac"]
    assert arrows(found.links_into("g/d")) == ["bd", "cd"]
    assert found.link("g/a", "g/b") is found.links[0]
    assert found.link("g/b", "g/a") is None
    assert found.links_from("g/nobody") == found.links_into("g/nobody") == ()


def test_of_duplicates_the_first_counts_and_broken_links_are_left_out() -> None:
    first = Node(
        "g/a", "outcome", title="first", leads_to=(Link("g/a", "g/a"), Link("g/a", "g/b"), Link("g/a", "g/nowhere"))
    )
    second = Node("g/a", "outcome", title="second", leads_to=(Link("g/a", "g/b", because="again"), Link("g/a", "g/c")))
    found = OutcomeGraph.of(Theory(nodes=(first, Node("g/b", "outcome"), second, Node("g/c", "outcome"))))
    assert found.nodes["g/a"].title == "first"
    assert list(found.nodes) == ["g/a", "g/b", "g/c"]
    assert arrows(found.links) == ["ab", "ac"]
    assert found.links[0].because == ""


def test_a_link_lives_where_it_and_both_its_ends_live() -> None:
    nodes = (
        Node(
            "g/a", "outcome", leads_to=(Link("g/a", "g/b"), Link("g/a", "g/c", only_in=("town",)), Link("g/a", "g/d"))
        ),
        Node("g/b", "outcome", only_in=("village",)),
        Node("g/c", "outcome"),
        Node("g/d", "outcome"),
    )
    told = Theory(settings=(Setting("village"), Setting("town")), nodes=nodes)
    assert arrows(OutcomeGraph.of(told, "village").links) == ["ab", "ad"]
    assert arrows(OutcomeGraph.of(told, "town").links) == ["ac", "ad"]
    assert arrows(OutcomeGraph.of(told).links) == ["ab", "ac", "ad"]
    assert bare(list(OutcomeGraph.of(told, "town").nodes)) == "acd"
    with pytest.raises(ValueError, match="no setting 'moon'"):
        OutcomeGraph.of(told, "moon")


def test_a_setting_can_open_a_loop_that_the_whole_theory_closes() -> None:
    told = theory("a -> b -> a")
    back = replace(told.nodes[1].leads_to[0], only_in=("town",))
    told = replace(
        told,
        settings=(Setting("town"), Setting("village")),
        nodes=(told.nodes[0], replace(told.nodes[1], leads_to=(back,))),
    )
    assert len(OutcomeGraph.of(told, "town").tangles()) == 1
    assert OutcomeGraph.of(told, "village").tangles() == ()


def test_feedback_closes_a_loop_only_where_there_is_one() -> None:
    meant = graph(MEANT)
    assert [meant.closes_loop(link) for link in meant.links] == [False, False, False, True]
    assert arrows(meant.chain_links) == ["ab", "bc", "cd"]
    stray = graph(TWO_TANGLES)
    assert not any(stray.closes_loop(link) for link in stray.links)
    assert arrows(stray.chain_links) == arrows(stray.links)
    assert not stray.closes_loop(Link("g/a", "g/nowhere", feedback=True))


def test_starts_and_ends_follow_chains() -> None:
    found = graph(MEANT)
    assert bare(found.starts()) == "ax"
    assert bare(found.ends()) == "dx"


def test_what_chains_reach() -> None:
    found = graph("a -> b -| c -> d, e -> d, d ~> a")
    assert bare(found.downstream("g/a")) == "bcd"
    assert bare(found.upstream("g/d")) == "abce"
    assert bare(found.reached_from(["g/a"])) == "abcd"
    assert bare(found.reached_from(["g/a", "g/e", "g/nobody"], through_weaker=False)) == "abde"
    assert found.reaches("g/a", "g/d")
    assert not found.reaches("g/d", "g/a")
    assert not found.reaches("g/a", "g/a")
    assert not found.reaches("g/a", "g/nobody")
    assert found.downstream("g/nobody") == set()
    assert graph("a -> b -> a").reaches("g/a", "g/a")


def test_nothing_at_all_is_a_graph_too() -> None:
    empty = OutcomeGraph.of(Theory())
    assert (empty.links, empty.starts(), empty.tangles(), empty.loops(), empty.longest_chain()) == ((),) * 5
    assert empty.count_all_chains() == 0
    assert list(empty.chains("g/a", "g/b")) == []
