"""What else may explain an outcome than the chains that are traced to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leadsto.evidence.between import links_between
from leadsto.evidence.citations import Citation
from leadsto.evidence.grounds import Grounds
from leadsto.model import Condition, Link, Node


@dataclass(frozen=True, slots=True)
class OtherCause:
    """What others contributed, and to which node or link of the chains."""

    on: Node | Link
    cause: Condition


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a source says against a node or link of the chains, or only with a reservation."""

    on: Node | Link
    item: Citation


@dataclass(frozen=True, slots=True)
class Rivals:
    """Rival explanations of an outcome.

    Attributes:
        other_causes: Contributions of others, as the theory writes them on the nodes and links of the chains.
        doubts: What contradicts or qualifies these nodes and links.
        other_beginnings: Nodes at which other chains to the outcome begin.
    """

    other_causes: tuple[OtherCause, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    other_beginnings: tuple[Node, ...] = ()


def find_rivals(grounds: Grounds, from_: str, to: str) -> Rivals:
    """Return what else may explain the one than the other, in the order of the theory.

    - What is written on the first node itself explains that node, and is left out.
    - Other beginnings are activities, and whatever nothing leads to, that lead to the outcome, stand on no chain from the first
      node, and do not lead to that node either: what works through it is no rival to it.

    Source: J. Mayne, Contribution analysis: an approach to exploring cause and effect, ILAC Brief 16, 2008.
    """
    links = links_between(grounds, from_, to)
    if not links:
        return Rivals()
    graph = grounds.graph
    after = {link.to for link in links}
    things: list[Node | Link] = [*(node for id_, node in graph.nodes.items() if id_ in after), *links]
    beginnings = set(graph.starts())
    beginnings.update(id_ for id_, node in graph.nodes.items() if node.kind == "activity")
    others = (beginnings & graph.upstream(to)) - after - graph.upstream(from_) - {from_}
    return Rivals(
        tuple(OtherCause(thing, cause) for thing in things for cause in thing.other_causes),
        tuple(Doubt(thing, item) for thing in things for item in _said_of(thing, grounds) if item.stance != "supports"),
        tuple(node for id_, node in graph.nodes.items() if id_ in others),
    )


def _said_of(thing: Node | Link, grounds: Grounds) -> Iterable[Citation]:
    citations = grounds.citations
    return citations.on_link(thing) if isinstance(thing, Link) else citations.on_node(thing)
