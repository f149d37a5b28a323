"""How much can flow from one node to another, and so how little has to be lost until nothing does."""

from __future__ import annotations

from collections.abc import Mapping


def maximum_flow(capacities: Mapping[tuple[str, str], int], start: str, end: str) -> int:
    """Return the maximum flow from start to end, which is also the least capacity whose loss cuts them apart.

    Loops are fine, and so are arrows both ways between the same two.

    Args:
        capacities: For each arrow, (from, to), how much it carries, a whole number; what carries nothing may be left out.
        start: Where it comes from.
        end: Where it goes.

    Returns:
        A whole number; 0 where start is end, or where no arrows that carry anything lead from one to the other.

    Source: L. R. Ford, D. R. Fulkerson, Maximal flow through a network, Canadian Journal of Mathematics 8, 1956; worked
    out by networkx.
    """
    carrying = {arrow: capacity for arrow, capacity in capacities.items() if capacity > 0 and arrow[0] != arrow[1]}
    if start == end or not any(arrow[0] == start for arrow in carrying):
        return 0
    if not any(arrow[1] == end for arrow in carrying):
        return 0

    import networkx as nx  # takes longer than all else here, and most questions come without

    graph: nx.DiGraph[str] = nx.DiGraph()
    for (from_, to), capacity in carrying.items():
        graph.add_edge(from_, to, capacity=capacity)
    return int(nx.maximum_flow_value(graph, start, end))
