"""What the graph answers, compared on small random graphs with what trying everything finds."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, combinations, pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from leadsto.graph import OutcomeGraph
from leadsto.model import Duration, Link, Node, Theory, Timeframe

Graph = nx.DiGraph  # its parameter is for type checkers alone

STEADY = settings(deadline=None)  # a busy machine is no fault

FRAMES = tuple(Timeframe(f"t{n}", starts=Duration(Decimal(n), Decimal(n))) for n in range(4))


@st.composite
def theories(draw: st.DrawFn, most_nodes: int = 7, most_links: int = 16) -> Theory:
    size = draw(st.integers(1, most_nodes))
    number = st.integers(0, size - 1)
    pairs = draw(st.lists(st.tuples(number, number), max_size=most_links, unique=True))
    marks = draw(
        st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(0, 3)), min_size=most_links, max_size=most_links)
    )
    links = [
        Link(
            f"g/{start}",
            f"g/{end}",
            feedback=twice and mark,
            effect="weaker" if mark else "stronger",
            lag=Duration(Decimal(lag), Decimal(lag)) if lag else None,
        )
        for (start, end), (twice, mark, lag) in zip(pairs, marks, strict=False)
    ]
    frames = draw(st.lists(st.integers(-1, 3), min_size=size, max_size=size))
    nodes = (
        Node(
            f"g/{n}",
            "outcome",
            timeframe=None if frames[n] < 0 else (f"t{frames[n]}", f"t{frames[n]}"),
            leads_to=tuple(link for link in links if link.from_ == f"g/{n}"),
        )
        for n in range(size)
    )
    return Theory(timeframes=FRAMES, nodes=tuple(nodes))


def followed(graph: OutcomeGraph) -> Graph[str]:
    """Return the links that chains follow, by their definition."""
    every: Graph[str] = nx.DiGraph()
    every.add_nodes_from(graph.nodes)
    every.add_edges_from((link.from_, link.to) for link in graph.links)
    closing = [
        (link.from_, link.to) for link in graph.links if link.feedback and nx.has_path(every, link.to, link.from_)
    ]
    every.remove_edges_from(closing)
    return every


@STEADY
@given(theories())
def test_chains_are_the_simple_paths(theory: Theory) -> None:
    graph = OutcomeGraph.of(theory)
    network = followed(graph)
    assert {(link.from_, link.to) for link in graph.chain_links} == set(network.edges)
    for start in graph.nodes:
        for end in graph.nodes:
            if start == end:
                continue
            expected = sorted(map(tuple, nx.all_simple_paths(network, start, end)))
            assert sorted(graph.chains(start, end)) == expected
            assert graph.reaches(start, end) == bool(expected)
            tangled = any(graph.is_tangled(id_) for path in expected for id_ in path)
            assert graph.count_chains(start, end) == (None if tangled else len(expected))


@STEADY
@given(theories())
def test_what_leads_where_is_what_paths_say(theory: Theory) -> None:
    graph = OutcomeGraph.of(theory)
    network = followed(graph)
    on_loop = {id_ for group in nx.strongly_connected_components(network) if len(group) > 1 for id_ in group}
    assert {id_ for id_ in graph.nodes if graph.is_tangled(id_)} == on_loop
    assert list(graph.starts()) == [id_ for id_ in graph.nodes if not list(network.predecessors(id_))]
    assert list(graph.ends()) == [id_ for id_ in graph.nodes if not list(network.successors(id_))]
    for id_ in graph.nodes:
        own = {id_} & on_loop
        assert graph.upstream(id_) == nx.ancestors(network, id_) | own
        assert graph.downstream(id_) == nx.descendants(network, id_) | own
        assert graph.reached_from([id_]) == nx.descendants(network, id_) | {id_}


@STEADY
@given(theories(most_links=10))
def test_counts_and_the_longest_chain_without_tangles(theory: Theory) -> None:
    graph = OutcomeGraph.of(theory)
    network = followed(graph)
    if graph.tangles():
        assert graph.count_all_chains() is None
        return
    pairs = [(start, end) for start in graph.starts() for end in graph.ends() if start != end]
    assert graph.count_all_chains() == sum(len(list(nx.all_simple_paths(network, *pair))) for pair in pairs)
    longest = graph.longest_chain()
    assert max(0, len(longest) - 1) == nx.dag_longest_path_length(network)
    assert all(network.has_edge(*step) for step in pairwise(longest))


@STEADY
@given(theories())
def test_tangles_are_untied_by_links_that_are_all_needed(theory: Theory) -> None:
    graph = OutcomeGraph.of(theory)
    network = followed(graph)
    untied = [(link.from_, link.to) for tangle in graph.tangles() for link in tangle.untie]
    network.remove_edges_from(untied)
    assert nx.is_directed_acyclic_graph(network)
    for arrow in untied:
        network.add_edge(*arrow)
        assert not nx.is_directed_acyclic_graph(network)
        network.remove_edge(*arrow)


@STEADY
@given(theories(most_nodes=5, most_links=9))
def test_what_unties_is_nearly_the_smallest_set(theory: Theory) -> None:
    graph = OutcomeGraph.of(theory)
    for tangle in graph.tangles():
        network = followed(graph).subgraph(tangle.nodes)
        smaller = chain.from_iterable(combinations(network.edges, size) for size in range(1, len(tangle.untie) - 1))
        for arrows in smaller:  # one more than needed may happen, two never did
            rest = nx.DiGraph(network)
            rest.remove_edges_from(arrows)
            assert not nx.is_directed_acyclic_graph(rest)


@STEADY
@given(theories())
def test_loops_are_loops_and_the_shortest(theory: Theory) -> None:
    graph = OutcomeGraph.of(theory)
    network = followed(graph)
    for tangle in graph.tangles():
        loops = list(nx.simple_cycles(network.subgraph(tangle.nodes)))
        assert len(tangle.loop) == min(map(len, loops))
        assert _is_loop(network, tangle.loop)
    every: Graph[str] = nx.DiGraph((link.from_, link.to) for link in graph.links)
    closing = [link for link in graph.links if graph.closes_loop(link)]
    found = graph.loops()
    assert found[len(closing) :] == tuple(tangle.loop for tangle in graph.tangles())
    for link, loop in zip(closing, found, strict=False):
        assert len(loop) == nx.shortest_path_length(every, link.to, link.from_) + 1
        assert _is_loop(every, loop)
        assert (link.from_, link.to) in pairwise((*loop, loop[0]))


def _is_loop(network: Graph[str], loop: tuple[str, ...]) -> bool:
    return len(set(loop)) == len(loop) and all(network.has_edge(*step) for step in pairwise((*loop, loop[0])))


@STEADY
@given(theories())
def test_soonest_is_the_quickest_of_all_chains(theory: Theory) -> None:
    graph = OutcomeGraph.of(theory)
    if graph.tangles():
        return  # test_time has those, by hand
    network = followed(graph)
    for id_ in graph.nodes:
        arrivals = []
        for path in chain.from_iterable(
            nx.all_simple_paths(network, start, id_) for start in graph.starts() if start != id_
        ):
            ready = Decimal(0)
            for start, end in pairwise(path):
                lag = graph.link(start, end).lag  # type: ignore[union-attr]
                ready = max(ready, graph.earliest_start(graph.nodes[start]) or Decimal(0)) + (lag.least if lag else 0)
            arrivals.append(ready)
        assert graph.soonest(id_) == min(arrivals, default=None)


@STEADY
@given(theories())
def test_the_same_theory_gives_the_same_answers(theory: Theory) -> None:
    one, other = OutcomeGraph.of(theory), OutcomeGraph.of(theory)
    assert (one.tangles(), one.loops(), one.longest_chain()) == (other.tangles(), other.loops(), other.longest_chain())
