from __future__ import annotations

from dataclasses import replace

from leadsto.graph import OutcomeGraph
from leadsto.model import Timeframe
from tests.graph.drawings import DIAMOND, FAN, MEANT, TANGLED, TWO_TANGLES, arrows, bare, graph, theory


def test_meant_loops_are_no_tangle() -> None:
    assert graph(DIAMOND).tangles() == graph(MEANT).tangles() == ()
    assert graph(DIAMOND).loops() == ()
    assert [bare(loop) for loop in graph(MEANT).loops()] == ["bc"]


def test_a_tangle_names_its_nodes_its_loop_and_what_unties_it() -> None:
    found = graph(TANGLED)
    (tangle,) = found.tangles()
    assert bare(tangle.nodes) == bare(tangle.loop) == "bc"
    assert len(tangle.untie) == 1
    assert [found.is_tangled(f"g/{name}") for name in ("a", "b", "c", "d", "nobody")] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert found.loops() == (tangle.loop,)


def test_each_tangle_comes_once_in_the_order_of_the_theory() -> None:
    first, second = graph(TWO_TANGLES).tangles()
    assert (bare(first.nodes), bare(second.nodes)) == ("ab", "cde")
    assert (bare(first.loop), bare(second.loop)) == ("ab", "cde")


def test_one_link_unties_loops_that_share_it() -> None:
    (tangle,) = graph(FAN).tangles()
    assert arrows(tangle.untie) == ["ab"]
    assert len(tangle.loop) == 3


def test_links_that_run_back_in_time_are_given_up_first() -> None:
    frames = (Timeframe("short"), Timeframe("medium"), Timeframe("long"))
    for back in ("ab", "bc", "ca"):
        late = dict(zip(back[::-1] + (set("abc") - set(back)).pop(), ("short", "long", "medium"), strict=True))
        found = OutcomeGraph.of(
            theory("a -> b -> c -> a", frames, spans={name: (frame, frame) for name, frame in late.items()})
        )
        assert arrows(found.tangles()[0].untie) == [back]


def test_marking_what_unties_leaves_no_tangle() -> None:
    told = theory(FAN + ", " + TWO_TANGLES)
    marked = {(link.from_, link.to) for tangle in OutcomeGraph.of(told).tangles() for link in tangle.untie}
    nodes = tuple(
        replace(
            node,
            leads_to=tuple(
                replace(link, feedback=link.feedback or (link.from_, link.to) in marked) for link in node.leads_to
            ),
        )
        for node in told.nodes
    )
    after = OutcomeGraph.of(replace(told, nodes=nodes))
    assert after.tangles() == ()
    assert all(after.closes_loop(after.link(*ends)) for ends in marked)  # type: ignore[arg-type]


def test_each_link_that_closes_a_loop_has_its_shortest() -> None:
    #   a ──► b ──► c ──► d      d ┄┄► a closes the long one, c ┄┄► b the short one
    found = graph("a -> b -> c -> d, d ~> a, c ~> b, e -> f -> e")
    assert [bare(loop) for loop in found.loops()] == ["bc", "abcd", "ef"]
