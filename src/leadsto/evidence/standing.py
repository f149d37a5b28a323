"""How well an outcome is grounded: the widest path to it, by the grades of the links along it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from leadsto.evidence.citations import Citations
from leadsto.evidence.grades import GRADES, RANKS, Grade, grade
from leadsto.graph import OutcomeGraph
from leadsto.model import Link

_Leaving: TypeAlias = dict[str, list[tuple[int, Link]]]
"""The links that leave each node, with the rank of their grade."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What an outcome's best-grounded chain rests on.

    Attributes:
        grade: The maximum over chains of the minimum over links of their grades.
        weakest: The link of that chain which has that grade, the last where several have; None for a chain without one.
    """

    grade: Grade
    weakest: Link | None = None


def find_standings(graph: OutcomeGraph, citations: Citations) -> dict[str, Standing]:
    """Return the standing of every outcome and context that chains arrive at, or begin at, by id.

    Chains begin at activities and outputs, what the programme does and can count; these have no standing themselves.
    Where no chain from there arrives, they begin at whatever nothing leads to; a node that is such a beginning itself
    stands on its own evidence.

    Every link is looked at once for each grade at most.

    Source: widest path (maximum capacity path), M. Pollack, The maximum capacity through a network, Operations
    Research 8(5), 1960.
    """
    leaving = _leaving(graph.chain_links, citations)
    done = [id_ for id_, node in graph.nodes.items() if node.kind in ("activity", "output")]
    standings = _widen(leaving, done)
    rest = [id_ for id_ in graph.starts() if id_ not in standings]
    begun = set(rest)
    for id_, standing in _widen(leaving, rest).items():
        if id_ in begun:
            standing = Standing(grade(citations.on_node(graph.nodes[id_])))
        standings.setdefault(id_, standing)
    for id_ in done:
        del standings[id_]
    return standings


def widest(links: Iterable[Link], citations: Citations, from_: str, to: str) -> Standing:
    """Return the standing of the best-grounded chain from one node to another along some links; `none` where there is none.

    Every link is looked at once for each grade at most.

    Source: as `find_standings`.
    """
    found = _widen(_leaving(links, citations), [from_])
    return found[to] if from_ != to and to in found else Standing("none")


def _leaving(links: Iterable[Link], citations: Citations) -> _Leaving:
    leaving: _Leaving = {}
    for link in links:
        leaving.setdefault(link.from_, []).append((RANKS[grade(citations.on_link(link))], link))
    return leaving


def _widen(leaving: _Leaving, origins: Iterable[str]) -> dict[str, Standing]:
    """The best standing of everything that chains reach from the origins."""
    found: dict[str, Standing] = {}
    waiting: list[list[tuple[str, Link | None]]] = [[] for _ in GRADES]
    waiting[0].extend((id_, None) for id_ in origins)
    for rank, queue in enumerate(waiting):
        for id_, weakest in queue:  # it grows while it is walked along
            if id_ in found:
                continue
            found[id_] = Standing(GRADES[rank], weakest)
            for link_rank, link in leaving.get(id_, ()):
                if link.to not in found:
                    worse = max(rank, link_rank)
                    waiting[worse].append((link.to, link if link_rank == worse else weakest))
    return found
