"""What is contested: links and outcomes with evidence for and against, or said to work in opposite ways."""

from __future__ import annotations

from leadsto.evidence.grounds import Grounds
from leadsto.model import Link, Node


def is_contested(grounds: Grounds, item: Link | Node) -> bool:
    """Whether there is evidence for and against a link or a node, or it is told with opposite effects.

    A link is contested where items support it and others contradict it, or where two links between the same two have
    opposite effects. A node is where that holds of all that is said of it and of the links into it, taken together, or
    of one of these links. What only qualifies contests nothing.
    """
    return grounds.behind(item).is_contested or is_told_both_ways(grounds, item)


def is_told_both_ways(grounds: Grounds, item: Link | Node) -> bool:
    """Whether a link, or one of those into a node, has a counterpart of opposite effect between the same two."""
    opposites = grounds.opposites
    if not opposites:
        return False
    links = (item,) if isinstance(item, Link) else grounds.graph.links_into(item.id)
    return any((link.from_, link.to) in opposites for link in links)


def contested_links(grounds: Grounds) -> tuple[Link, ...]:
    """Return the contested links of the graph, in its order, `feedback` included."""
    return tuple(link for link in grounds.graph.links if is_contested(grounds, link))


def contested_nodes(grounds: Grounds) -> tuple[Node, ...]:
    """Return the contested nodes of the graph, in its order."""
    return tuple(node for node in grounds.graph.nodes.values() if is_contested(grounds, node))
