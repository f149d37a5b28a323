"""A small set of arrows without which a tangle has no loop."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from leadsto.graph.network import Network

LOOKS_PER_ARROW = 10
LOOKS_AT_LEAST = 1_000_000
SMALL = 10_000


def untie(network: Network, columns: Sequence[int]) -> list[tuple[int, int]]:
    """Return a small set of arrows that every loop passes through, none of which could be left out.

    An order of the points is found in which few arrows run backwards; then each of these is put back where it closes no
    loop with the rest. In a tangle of up to 10,000 arrows the order in time and the one found from the far end are
    tried too, and the smallest set is taken; of equals the one with most arrows that run back in time.

    Each time putting back looks at no more than 10 arrows for each arrow of the network, or a million if that is more.
    Past that, which only tangles of thousands of points come to, some arrows may be in the set needlessly.

    Args:
        network: The points of one tangle and the arrows between them, those earlier in time first.
        columns: For each point where in time it is; an arrow that runs back in time is given up rather than another.

    Source: P. Eades, X. Lin, W. F. Smyth, A fast and effective heuristic for the feedback arc set problem, Information
    Processing Letters 47, 1993. Putting back: D. J. Pearce, P. H. J. Kelly, A dynamic topological sort algorithm for
    directed acyclic graphs, ACM Journal of Experimental Algorithmics 11, 2006.
    """
    size = sum(map(len, network.leads))
    looks = max(LOOKS_AT_LEAST, LOOKS_PER_ARROW * size)
    lines = [_line_up(network.leads, network.led)]
    if size <= SMALL:
        lines += [_line_up(network.led, network.leads)[::-1], list(range(len(network)))]
    found = [_put_back(network, line, columns, looks) for line in lines]
    return min(found, key=lambda arrows: (len(arrows), sum(columns[start] <= columns[end] for start, end in arrows)))


def _put_back(network: Network, line: list[int], columns: Sequence[int], looks: int) -> list[tuple[int, int]]:
    """Return the arrows that run backwards in a line of all points and can't be put back without a loop."""
    place = [0] * len(network)
    for position, point in enumerate(line):
        place[point] = position
    backward = [(start, end) for start, ends in enumerate(network.leads) for end in ends if place[start] > place[end]]
    backward.sort(key=lambda arrow: (columns[arrow[0]] > columns[arrow[1]], place[arrow[0]] - place[arrow[1]], arrow))
    kept = _Acyclic(network.without(backward), place)
    return sorted(arrow for arrow in backward if kept.looks > looks or not kept.add(*arrow))


def _line_up(leads: list[list[int]], led: list[list[int]]) -> list[int]:
    """Return the points in an order with few arrows that run backwards: sources first, sinks last, then by balance."""
    out = [len(ends) for ends in leads]
    into = [len(starts) for starts in led]
    head: list[int] = []
    tail: list[int] = []
    gone = bytearray(len(leads))
    sinks = [point for point, count in enumerate(out) if not count]
    sources = [point for point, count in enumerate(into) if not count]
    heap = [(into[point] - out[point], point) for point in range(len(leads))]
    heapify(heap)

    def take(point: int) -> None:
        gone[point] = 1
        for counts, others, run_out in ((into, leads[point], sources), (out, led[point], sinks)):
            for other in others:
                if not gone[other]:
                    counts[other] -= 1
                    if not counts[other]:
                        run_out.append(other)
                    heappush(heap, (into[other] - out[other], other))

    while heap:
        if sinks:
            point, line = sinks.pop(), tail
        elif sources:
            point, line = sources.pop(), head
        else:
            balance, point = heappop(heap)
            if balance != into[point] - out[point]:
                continue  # overtaken by a later entry
            line = head
        if not gone[point]:
            line.append(point)
            take(point)
    return head + tail[::-1]


class _Acyclic:
    """Arrows without a loop, to which more are added while none closes one."""

    def __init__(self, network: Network, place: list[int]) -> None:
        self.leads = [set(ends) for ends in network.leads]
        self.led = [set(starts) for starts in network.led]
        self.place = place
        self.looks = 0

    def add(self, start: int, end: int) -> bool:
        """Add an arrow unless it closes a loop, and say whether it was added."""
        place = self.place
        low, high = place[end], place[start]
        if low < high:
            if start in self.leads[end]:
                return False
            after = self._reach(self.leads, end, low, high)
            if start in after:
                return False
            before = self._reach(self.led, start, low, high)
            moved = sorted(before, key=place.__getitem__) + sorted(after, key=place.__getitem__)
            for point, position in zip(moved, sorted(map(place.__getitem__, moved)), strict=True):
                place[point] = position
        self.leads[start].add(end)
        self.led[end].add(start)
        return True

    def _reach(self, step: list[set[int]], begin: int, low: int, high: int) -> set[int]:
        found, edge = {begin}, [begin]
        for point in edge:
            self.looks += len(step[point])
            for other in step[point]:
                if other not in found and low <= self.place[other] <= high:
                    found.add(other)
                    edge.append(other)
        return found
