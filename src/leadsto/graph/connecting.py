"""Which nodes and links of a theory live in a setting, and where each link goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leadsto.model import Link, Node, Theory


@dataclass(frozen=True, slots=True)
class Connections:
    """Nodes and links that live together.

    Attributes:
        nodes: Nodes by id, in the order of the theory; the first of duplicates.
        links: Links between two different ones of them, in the order of the nodes that they begin at; the first of duplicates.
        point: For each id its place in `nodes`.
        leads: For each place the places that its links lead to, in the order of the links.
    """

    nodes: dict[str, Node]
    links: tuple[Link, ...]
    point: dict[str, int]
    leads: list[list[int]]


def connect(theory: Theory, setting: str | None) -> Connections:
    """Return what lives in a setting; with None, everything."""
    nodes: dict[str, Node] = {}
    for node in theory.nodes:
        if _lives(node, setting):
            nodes.setdefault(node.id, node)
    point = {id_: place for place, id_ in enumerate(nodes)}
    leads: list[list[int]] = [[] for _ in nodes]
    links: list[Link] = []
    for start, run in _runs(theory):
        begin = point.get(start)
        if begin is None:
            continue
        ends = leads[begin]
        known = {begin, *ends}  # no link from a node to itself, none twice
        for link in run:
            end = point.get(link.to)
            if end is not None and end not in known and _lives(link, setting):
                known.add(end)
                ends.append(end)
                links.append(link)
    return Connections(nodes, tuple(links), point, leads)


def _runs(theory: Theory) -> Iterator[tuple[str, Sequence[Link]]]:
    """Yield links that begin at the same node, node by node."""
    for node in theory.nodes:
        if all(link.from_ == node.id for link in node.leads_to):
            yield node.id, node.leads_to
        else:  # as only a theory made by hand can have it
            for link in node.leads_to:
                yield link.from_, (link,)


def _lives(item: Node | Link, setting: str | None) -> bool:
    return setting is None or not item.only_in or setting in item.only_in
