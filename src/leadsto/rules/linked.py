"""Which nodes anything ties to another, slips in references given the benefit of the doubt."""

from __future__ import annotations

from leadsto.model import Node
from leadsto.rules.inspection import Inspection
from leadsto.rules.nearest import Names


def linked_ids(inspection: Inspection) -> frozenset[str]:
    """Return the ids of nodes that a link leads to or that `goes-with` names, whatever the setting.

    A reference to nothing is a fault of its own (LT102). It makes no second one: the nodes that it may have been meant
    for, those with its bare id in any lane and the one spelt most like it, count as linked.
    """
    named: set[str] = set()
    for node in inspection.graph.nodes.values():
        named.update(link.to for link in node.leads_to if link.to != node.id)
        named.update(other for other in node.goes_with if other != node.id)
    return frozenset(named | probably_meant(inspection, named))


def probably_meant(inspection: Inspection, named: set[str]) -> set[str]:
    """Return the nodes that those of the names may be slips for which name no node."""
    nodes = inspection.nodes
    unknown = {name for name in named if name not in nodes}
    if not unknown:
        return set()
    spelt = Names(nodes)
    bare = {name.rpartition("/")[2] for name in unknown}
    meant = {id_ for id_ in nodes if id_.rpartition("/")[2] in bare}
    meant.update(near for name in unknown if (near := spelt.nearest(name)))
    return meant


def is_isolated(node: Node, linked: frozenset[str]) -> bool:
    """Whether nothing leads to a node, it leads to nothing, and nothing goes with it."""
    return not node.leads_to and not node.goes_with and node.id not in linked
