"""Shortest ways, and shortest loops through links that were meant to close one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leadsto.graph.network import Network

LOOKS_PER_ARROW = 5
LOOKS_AT_LEAST = 1_000_000


def shortest_loops(network: Network, arrows: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Return for each arrow a shortest loop that it closes, from its first point in order; the last leads to the first.

    Each arrow must be on a loop. The search as a whole looks at no more than 5 arrows for each arrow of the network (a
    million at least). Past that, which takes thousands of such arrows in one component, an arrow gets a loop already
    found that has it, or else one by way of the component's first point, which need not be shortest.
    """
    wanted = list(arrows)
    looks = max(LOOKS_AT_LEAST, LOOKS_PER_ARROW * sum(map(len, network.leads)))
    detours = _Detours(network)
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    loops = []
    for start, end in wanted:
        known = found.get((start, end), ())
        if looks > 0 and len(known) != 2:
            shorter_than = len(known) - 1 if known else 0
            way, looked = shortest_way(network.leads, end, start, shorter_than, network.knot_of)
            looks -= looked
            loop = from_first([*way, start]) if way else known
        else:
            loop = known or from_first(detours.way(end, start))
        if loop is not known:
            for arrow in zip(loop, (*loop[1:], loop[0]), strict=True):
                if arrow not in found or len(found[arrow]) > len(loop):
                    found[arrow] = loop
        loops.append(loop)
    return loops


def from_first(loop: list[int]) -> tuple[int, ...]:
    """Return a loop turned so that its first point in order comes first."""
    first = loop.index(min(loop))
    return tuple(loop[first:] + loop[:first])


def shortest_way(
    step: Sequence[Sequence[int]], start: int, end: int, under: int = 0, within: dict[int, int] | None = None
) -> tuple[list[int], int]:
    """Return the points of a shortest way from start up to, not including, end, and how many arrows were looked at.

    Args:
        step: For each point those that it leads to.
        start: Where it begins.
        end: Where it ends; `start` itself asks for a loop.
        under: Only ways of fewer arrows are looked for; 0 for any.
        within: Points to stay within: those with the same value as `start`; None for all.

    Returns:
        The points, empty where there is no such way; and the arrows looked at.
    """
    came_from: dict[int, int] = {}
    edge, length, looks = [start], 0, 0
    while edge and (not under or length + 1 < under):
        length += 1
        fresh: list[int] = []
        for point in edge:
            looks += len(step[point])
            for other in step[point]:
                if other == end:
                    way = [point]
                    while way[-1] != start:
                        way.append(came_from[way[-1]])
                    return way[::-1], looks
                if other not in came_from and (within is None or within.get(other) == within[start]):
                    came_from[other] = point
                    fresh.append(other)
        edge = fresh
    return [], looks


class _Detours:
    """Ways within a component by way of its first point, looked up in trees that are grown once."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.trees: dict[int, tuple[dict[int, int], dict[int, int]]] = {}

    def way(self, start: int, end: int) -> list[int]:
        knot = self.network.knot_of[start]
        if knot not in self.trees:
            root = self.network.knots[knot][0]
            self.trees[knot] = self._tree(self.network.leads, root), self._tree(self.network.led, root)
        onwards, back = self.trees[knot]
        to_root, from_root = [start], [end]
        while back[to_root[-1]] != to_root[-1]:
            to_root.append(back[to_root[-1]])
        while onwards[from_root[-1]] != from_root[-1]:
            from_root.append(onwards[from_root[-1]])
        way: dict[int, None] = {}
        for point in (*to_root, *reversed(from_root)):
            if point in way:  # been here: the round between is not needed
                while next(reversed(way)) != point:
                    way.popitem()
            way[point] = None
        return list(way)

    def _tree(self, step: list[list[int]], root: int) -> dict[int, int]:
        knot_of = self.network.knot_of
        parent = {root: root}
        edge = [root]
        for point in edge:
            for other in step[point]:
                if other not in parent and knot_of.get(other) == knot_of[root]:
                    parent[other] = point
                    edge.append(other)
        return parent
