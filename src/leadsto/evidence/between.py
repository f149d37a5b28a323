"""What lies between two nodes, along chains: who tells it whole, and how much can be lost until nobody tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leadsto.evidence.alone import enough_alone
from leadsto.evidence.grades import enclosing, independent
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.standing import Standing, widest
from leadsto.graph.flow import maximum_flow
from leadsto.graph.label_cut import label_cut
from leadsto.graph.telling import find_tellers
from leadsto.model import Link


@dataclass(frozen=True, slots=True)
class SourceRobustness:
    """The least number of sources whose loss leaves no chain between two nodes that is told on each of its links.

    Attributes:
        value: That number; where it is not exact, it is no more than this.
        exact: Whether no smaller number will do.
        at_least: No fewer than this will do; `value` itself where that is exact.
        sources: So many sources whose loss does it, in the order of the theory. What quotes them is lost with them.
        alone: Where one is enough, every one that is, the first of them being `sources`: see `alone.enough_alone`.
    """

    value: int
    exact: bool
    at_least: int = 0
    sources: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()


def links_between(grounds: Grounds, from_: str, to: str) -> Sequence[Link]:
    """Return the links that lie on chains between two nodes, in the order of the theory; () where no chain joins them.

    In a tangle some of them may lie on ways only that pass a node twice.
    """
    graph = grounds.graph
    if from_ == to or from_ not in graph.nodes or to not in graph.nodes:
        return ()
    onwards = graph.downstream(from_) | {from_}
    if to not in onwards:
        return ()
    region = onwards & (graph.upstream(to) | {to})
    return [
        link
        for link in graph.chain_links
        if link.from_ in region and link.to in region and link.from_ != to and link.to != from_
    ]


def threads(grounds: Grounds, from_: str, to: str) -> tuple[str, ...]:
    """Return the sources with one voice that alone state every link of at least one chain between two nodes.

    How many there are is the *thread count*: the number of accounts in which the whole of a chain happened to, or was
    seen by, one and the same. Different sources may tell different chains. A source and the one that it is `within`
    count once: then the one that is quoted stands for both.

    Each citation is looked at once.

    Returns:
        Ids in the order of the theory's sources; () where nobody tells a chain whole, or there is none.

    Source: Causal Map, Guide to Causal Mapping, guide.causalmap.app, on the transitivity trap and on tracing threads.
    """
    told: dict[str, list[tuple[str, str]]] = {}
    for link in links_between(grounds, from_, to):
        for source in {item.source for item in grounds.citations.on_link(link) if item.stance == "supports"}:
            if source in grounds.sources and grounds.sources[source].speaks_with_one_voice:
                told.setdefault(source, []).append((link.from_, link.to))
    whole = independent(find_tellers(told, from_, to), grounds.sources)
    return tuple(source for source in grounds.sources if source in whole)


def robustness(grounds: Grounds, from_: str, to: str) -> int:
    """Return the least number of citations whose loss leaves no chain between two nodes told on each of its links.

    That is the maximum flow from one to the other where each link carries as much as supporting items and claims are
    cited for it. A link without any is asserted and carries nothing: where every chain needs one, robustness is 0. A
    claim that goes along several links counts on each.

    Returns:
        A number of citations; 0 where no chain is told on each of its links, or there is none.

    Source: L. R. Ford, D. R. Fulkerson, Maximal flow through a network, Canadian Journal of Mathematics 8, 1956; of
    causal maps: Causal Map, Guide to Causal Mapping, guide.causalmap.app, on tracing paths and calculating robustness.
    """
    links = links_between(grounds, from_, to)
    return maximum_flow({(link.from_, link.to): grounds.behind(link).citations for link in links}, from_, to)


def source_robustness(grounds: Grounds, from_: str, to: str) -> SourceRobustness:
    """Return the least number of sources whose loss leaves no chain between two nodes told on each of its links.

    A link falls when everyone who is cited for it is lost. Sources are counted as everywhere, a source and the one that
    it is `within` once; so whoever loses an interview loses at no cost the report that quotes it. For two nodes that
    nothing but one link joins it is that link's source count, and it never exceeds the source count of links that cut
    the two apart. Sources that are not declared carry nothing, and asserted links neither.

    Exact for up to 20 sources that matter, and beyond where proof comes cheaply: see `graph.label_cut`.

    Source: a label cut, for which no quick exact method is known: P. Zhang, J.-Y. Cai, L. Tang, W. Zhao, Approximation and
    hardness results for label cut and related problems, Journal of Combinatorial Optimization, 2009, doi
    10.1007/s10878-009-9222-0. Theirs falls with any label of an arrow, ours once all are lost.
    """
    links = links_between(grounds, from_, to)
    cited = {
        (link.from_, link.to): {
            item.source
            for item in grounds.citations.on_link(link)
            if item.stance == "supports" and item.source in grounds.sources
        }
        for link in links
    }
    matter = frozenset().union(*cited.values())
    counted = independent(matter, grounds.sources)
    order = [source for source in grounds.sources if source in counted]
    # a report stands as long as all that count and that it quotes stand
    stands_on: dict[str, set[int]] = {}
    for label, source in enumerate(order):
        for carried in (source, *enclosing(source, grounds.sources)):
            stands_on.setdefault(carried, set()).add(label)
    cut = label_cut(
        {ends: {frozenset(stands_on[source]) for source in sources} for ends, sources in cited.items()}, from_, to
    )
    alone = enough_alone(cited, grounds.sources, from_, to) if len(cut.labels) == 1 else ()
    named = alone[:1] or tuple(order[label] for label in cut.labels)
    return SourceRobustness(len(named), len(named) == cut.at_least, cut.at_least, named, alone)


def standing_between(grounds: Grounds, from_: str, to: str) -> Standing:
    """Return how well the best-grounded chain between two nodes is grounded, and its weakest link.

    The maximum over chains of the minimum over links of their grades; `none` where every chain has an asserted link, or
    where there is no chain (then without a weakest link).

    Source: as `standing.find_standings`.
    """
    return widest(links_between(grounds, from_, to), grounds.citations, from_, to)
