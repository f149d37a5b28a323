"""Chains between two nodes, the best grounded first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from leadsto.evidence.between import links_between
from leadsto.evidence.grades import RANKS
from leadsto.evidence.grounds import Grounds
from leadsto.graph import OutcomeGraph
from leadsto.model import Link


def best_chains(grounds: Grounds, from_: str, to: str) -> Iterator[tuple[str, ...]]:
    """Yield the chains between two nodes, by the grade of their weakest link, then in the order of the theory.

    One at a time, for there may be very many. Grade by grade the graph is walked with the links of this grade and of better
    ones; what comes up again from an earlier grade is passed over, and of that there is no more than has been
    yielded already.
    """
    links = links_between(grounds, from_, to)
    ranks = {(link.from_, link.to): RANKS[grounds.behind(link).grade] for link in links}
    for rank in sorted(set(ranks.values())):
        part = _graph_of(grounds, [link for link in links if ranks[link.from_, link.to] <= rank])
        for chain in part.chains(from_, to):
            if max(ranks[step] for step in pairwise(chain)) == rank:
                yield chain


def _graph_of(grounds: Grounds, links: list[Link]) -> OutcomeGraph:
    leads: dict[str, list[Link]] = {}
    for link in links:
        leads.setdefault(link.from_, []).append(link)
    ends = leads.keys() | {link.to for link in links}
    nodes = (
        replace(node, leads_to=tuple(leads.get(id_, ()))) for id_, node in grounds.graph.nodes.items() if id_ in ends
    )
    return OutcomeGraph.of(replace(grounds.theory, nodes=tuple(nodes)))
