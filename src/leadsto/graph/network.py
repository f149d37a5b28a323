"""Points and arrows, bare of what they stand for: the adjacency that every question to the graph is answered from.

Points are numbered from 0 in the theory's order and arrows keep the order of its links, so that whatever walks along
them comes out the same each time. networkx is asked only about the part that loops; docs/decisions/graph-engine.md
has the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cached_property


class Network:
    """A directed graph of numbered points without parallel arrows.

    Attributes:
        leads: For each point the points that its arrows lead to.
        led: For each point the points that lead to it.
    """

    def __init__(self, leads: list[list[int]]) -> None:
        self.leads = leads
        self.led: list[list[int]] = [[] for _ in leads]
        led = self.led
        for start, ends in enumerate(leads):
            for end in ends:
                led[end].append(start)

    def __len__(self) -> int:
        return len(self.leads)

    def without(self, arrows: Collection[tuple[int, int]]) -> Network:
        """Return the same points with all other arrows; lists that stay the same are shared."""
        if not arrows:
            return self
        rest = Network([])
        rest.leads, rest.led = list(self.leads), list(self.led)
        gone = set(arrows)
        for start in {start for start, _ in gone}:
            rest.leads[start] = [end for end in self.leads[start] if (start, end) not in gone]
        for end in {end for _, end in gone}:
            rest.led[end] = [start for start in self.led[end] if (start, end) not in gone]
        return rest

    @cached_property
    def order(self) -> list[int]:
        """Points so that every arrow leads onwards; those on a loop or behind one are left out.

        Source: A. B. Kahn, Topological sorting of large networks, Communications of the ACM 5(11), 1962.
        """
        leads = self.leads
        waits = [len(before) for before in self.led]
        free = [point for point, count in enumerate(waits) if not count]
        for point in free:  # grows as it is walked through
            for other in leads[point]:
                waits[other] -= 1
                if not waits[other]:
                    free.append(other)
        return free

    @cached_property
    def rank(self) -> list[int]:
        """For each point its place in `order`; -1 where it has none."""
        rank = [-1] * len(self)
        for place, point in enumerate(self.order):
            rank[point] = place
        return rank

    @cached_property
    def knots(self) -> list[list[int]]:
        """The strongly connected components of two points and more, each in the order of the points.

        Peeling off what nothing leads to and what leads to nothing leaves only loops and what lies between them, in most
        theories a handful of points, for networkx to look through.
        """
        if len(self.order) == len(self):
            return []
        rest = {point for point, place in enumerate(self.rank) if place < 0}
        waits = {point: sum(other in rest for other in self.leads[point]) for point in rest}
        free = [point for point, count in waits.items() if not count]
        for point in free:
            for other in self.led[point]:
                if other in rest:
                    waits[other] -= 1
                    if not waits[other]:
                        free.append(other)
        rest.difference_update(free)
        inner = sorted(rest)

        import networkx as nx  # takes longer than all else here, and what has no loop does without

        graph: nx.DiGraph[int] = nx.DiGraph()
        graph.add_nodes_from(inner)
        graph.add_edges_from((start, end) for start in inner for end in self.leads[start] if end in rest)
        components = nx.strongly_connected_components(graph)
        return sorted(sorted(component) for component in components if len(component) > 1)

    @cached_property
    def knot_of(self) -> dict[int, int]:
        """For each point that is on a loop, the place of its component in `knots`."""
        return {point: place for place, knot in enumerate(self.knots) for point in knot}


def reach(step: list[list[int]], begin: Iterable[int], within: Callable[[int], bool] | None = None) -> set[int]:
    """Return the points that one step or more lead to; a beginning itself only where a loop comes back to it."""
    found: set[int] = set()
    edge = list(begin)
    while edge:
        fresh: list[int] = []
        for point in edge:
            for other in step[point]:
                if other not in found and (within is None or within(other)):
                    found.add(other)
                    fresh.append(other)
        edge = fresh
    return found
