"""How findings name links and chains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leadsto.model import Link
from leadsto.rules.words import cut, name_node, quote

if TYPE_CHECKING:
    from leadsto.graph import OutcomeGraph


def name_by_id(graph: OutcomeGraph, id_: str) -> str:
    """Return how a sentence names a node of the graph; its id where the graph does not have it."""
    node = graph.nodes.get(id_)
    return name_node(node) if node else id_


def name_ends(graph: OutcomeGraph, link: Link) -> tuple[str, str]:
    """Return how a sentence names the cause and the effect of a link."""
    return name_by_id(graph, link.from_), name_by_id(graph, link.to)


def name_chain(graph: OutcomeGraph, ids: Sequence[str], most: int = 5) -> str:
    """Return a chain as titles with arrows; of a long one its beginning and its end."""
    names = [_short(graph, id_) for id_ in (ids if len(ids) <= most else (*ids[: most - 3], *ids[-2:]))]
    if len(ids) > most:
        names.insert(most - 3, "…")
    return " → ".join(names)


def _short(graph: OutcomeGraph, id_: str) -> str:
    node = graph.nodes.get(id_)
    return quote(cut(node.title, 40)) if node and node.title.strip() else id_
