"""Loops that nobody said were meant, and the shortest of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leadsto.graph.loops import from_first, shortest_way
from leadsto.graph.network import Network
from leadsto.graph.untying import untie
from leadsto.model import Link

LOOKS = 2_000_000


@dataclass(frozen=True, slots=True)
class Tangle:
    """Nodes that all lead to each other through links none of which is marked `feedback`.

    Attributes:
        nodes: Ids, in the order of the theory.
        loop: Ids along a shortest loop, from its first node in the order of the theory; the last leads to the first.
        untie: A small set of links that, marked `feedback`, leaves no loop; none of them could be left out.
    """

    nodes: tuple[str, ...]
    loop: tuple[str, ...]
    untie: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Knot:
    """A tangle as points: its points, a shortest loop, and arrows that untie it."""

    points: tuple[int, ...]
    loop: tuple[int, ...]
    untie: tuple[tuple[int, int], ...]


def look_into(network: Network, points: Sequence[int], columns: Sequence[int]) -> Knot:
    """Return what a strongly connected component is like.

    Args:
        network: The whole network.
        points: The component, in order.
        columns: For each point of the network where in time it is; an arrow that runs back in it is given up first.
    """
    by_time = sorted(points, key=lambda point: (columns[point], point))
    local = {point: number for number, point in enumerate(by_time)}
    inner = Network([[local[end] for end in network.leads[point] if end in local] for point in by_time])
    arrows = untie(inner, [columns[point] for point in by_time])
    loop = [by_time[number] for number in _shortest_loop(inner, arrows)]
    return Knot(
        tuple(points),
        from_first(loop),
        tuple(sorted((by_time[start], by_time[end]) for start, end in arrows)),
    )


def _shortest_loop(network: Network, arrows: Iterable[tuple[int, int]]) -> list[int]:
    """Return a shortest loop, looking only along those through an arrow that unties: every loop has one.

    It is the shortest unless the search has looked at two million arrows before it is through, which takes a
    tangle of thousands of points; then it is the shortest so far.
    """
    starts, ends = {start for start, _ in arrows}, {end for _, end in arrows}
    best: list[int] = []
    looks = 0
    for point in sorted(starts if len(starts) <= len(ends) else ends):
        path, looked = shortest_way(network.leads, point, point, len(best))
        looks += looked
        best = path or best
        if len(best) == 2 or looks > LOOKS:
            break
    return best
