"""Which nodes anything ties to another, slips in references given the benefit of the doubt."""

from __future__ import annotations

from leadsto.rules.inspection import Inspection
from leadsto.rules.nearest import Names


def find_isolated(inspection: Inspection) -> frozenset[str]:
    """Return the ids of nodes that no link leads to, that lead to nothing, and that nothing goes with.

    A reference to nothing is a fault of its own (LT102). It makes no second one: what it may have been meant for counts
    as linked.
    """
    graph = inspection.graph
    bare = [
        node.id
        for node in graph.nodes.values()
        if not node.leads_to and not node.goes_with and not graph.links_into(node.id)
    ]
    if not bare:
        return frozenset()
    named: set[str] = set()
    for node in graph.nodes.values():
        named.update(link.to for link in node.leads_to if link.to != node.id)
        named.update(other for other in node.goes_with if other != node.id)
    return frozenset(bare) - named - probably_meant(inspection, named)


def probably_meant(inspection: Inspection, named: set[str]) -> set[str]:
    """Return the nodes that those of the names may be slips for which name no node.

    That is every node of the same bare id, in whatever lane, the one that is spelt most like it, and those whose title
    was written in place of their id.
    """
    nodes = inspection.nodes
    unknown = {name for name in named if name not in nodes}
    if not unknown:
        return set()
    spelt = Names(nodes)
    bare = {name.rpartition("/")[2] for name in unknown}
    meant = {id_ for id_ in nodes if id_.rpartition("/")[2] in bare}
    titles = {name.strip().lower() for name in bare if " " in name}
    if titles:
        meant.update(id_ for id_, node in nodes.items() if node.title.strip().lower() in titles)
    meant.update(near for name in unknown if (near := spelt.nearest(name)))
    return meant
