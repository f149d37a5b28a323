"""Chains from one point to another: listed one by one, counted without listing, and the longest of all."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.graph.network import Network, reach


def between(network: Network, start: int, end: int) -> set[int]:
    """Return every point of every chain from start to end, both included; empty where there is none."""
    onwards = reach(network.leads, [start])
    if start == end or end not in onwards:
        return set()
    onwards.add(start)
    return reach(network.led, [end], onwards.__contains__) | {end}


def reaches(network: Network, start: int, end: int) -> bool:
    """Whether one arrow or more lead from start to end; without loops only what lies between the two is looked at."""
    if network.knots:
        return end in reach(network.leads, [start])
    rank, last = network.rank, network.rank[end]
    return end in reach(network.leads, [start], lambda point: rank[point] <= last)


def list_chains(network: Network, start: int, end: int) -> Iterator[tuple[int, ...]]:
    """Yield the chains from start to end, no point twice in one, in the order of the links.

    Nothing is walked that does not lead to `end`, so that the work for a chain is its length times the links that
    leave its points. Inside a tangle each such link may need a look through that tangle besides.
    """
    region = between(network, start, end)
    if not region:
        return
    path, on_path = [start], {start}

    def ways_on(point: int, known: _Way) -> Iterator[tuple[int, _Way]]:
        knot = network.knot_of.get(point)
        for other in network.leads[point]:
            if other not in region or other in on_path:
                continue
            if knot is None or network.knot_of.get(other) != knot:
                yield other, _NO_WAY  # no way leads back from there to the path
            elif known.passes(other):
                yield other, known.beyond(other)
            else:
                way = _way(network, other, end, region, on_path, known)
                if way:
                    yield other, way

    ways = [ways_on(start, _NO_WAY)]
    while ways:
        point, known = next(ways[-1], (None, _NO_WAY))
        if point is None:
            ways.pop()
            on_path.discard(path.pop())
        elif point == end:
            yield (*path, end)
        else:
            path.append(point)
            on_path.add(point)
            ways.append(ways_on(point, known))


class _Way:
    """A way that is known to lead out of a tangle, or to the end, without touching the path walked so far."""

    __slots__ = ("after", "place")

    def __init__(self, place: dict[int, int], after: int = -1) -> None:
        self.place = place
        self.after = after

    def passes(self, point: int) -> bool:
        return self.place.get(point, -1) > self.after

    def beyond(self, point: int) -> _Way:
        """Return what is left of the way behind a point, which is about to be walked on."""
        return _Way(self.place, self.place[point])

    def __bool__(self) -> bool:
        return bool(self.place)


_NO_WAY = _Way({})


def _way(network: Network, start: int, end: int, region: set[int], on_path: set[int], known: _Way) -> _Way:
    """Return a way from start through its tangle that avoids the path; it may join the way that is known."""
    knot = network.knot_of[start]
    came_from = {start: start}
    edge = [start]
    for point in edge:
        out = point == end or known.passes(point)
        for other in () if out else network.leads[point]:
            if other not in region or other in on_path or other in came_from:
                continue
            if network.knot_of.get(other) != knot:
                out = True
                break
            came_from[other] = point
            edge.append(other)
        if out:
            way = [point]
            while way[-1] != start:
                way.append(came_from[way[-1]])
            # the known way keeps its points in order, and those up to where it is joined are not needed
            rest = known.place if known.passes(point) else {}
            joined = [*reversed(way), *(each for each, place in rest.items() if place > rest[point])]
            return _Way({each: place for place, each in enumerate(joined)}, 0)
    return _NO_WAY


def count_chains(network: Network, start: int, end: int) -> int | None:
    """Return how many chains lead from start to end, by dynamic programming; None where a tangle lies on the way."""
    region = between(network, start, end)
    if any(point in network.knot_of for point in region):
        return None
    if not region:
        return 0
    waits = {point: sum(other in region for other in network.led[point]) for point in region}
    counts = {start: 1}
    free = [start]
    for point in free:  # grows as it is walked through
        count = counts.pop(point)  # the numbers can be long: keep those only that are still needed
        if point == end:
            return count
        for other in network.leads[point]:
            if other in region:
                counts[other] = counts.get(other, 0) + count
                waits[other] -= 1
                if not waits[other]:
                    free.append(other)
    return 0


def count_all_chains(network: Network) -> int | None:
    """Return how many chains lead from a start to an end; None where there is a tangle.

    A point with no arrow at all is no chain.
    """
    if network.knots:
        return None
    counts: dict[int, int] = {}
    total = 0
    for point in network.order:
        count = counts.pop(point, 0) if network.led[point] else 1
        if network.leads[point]:
            for other in network.leads[point]:
                counts[other] = counts.get(other, 0) + count
        elif network.led[point]:
            total += count
    return total


def longest_chain(network: Network) -> tuple[int, ...]:
    """Return the longest chain of a network without loops, of several the first; empty where there are no arrows."""
    after = [0] * len(network)
    for point in reversed(network.order):
        ways = network.leads[point]
        if ways:
            after[point] = 1 + max(after[other] for other in ways)
    if not any(after):
        return ()
    point = max(range(len(after)), key=after.__getitem__)
    chain = [point]
    while after[point]:
        point = next(other for other in network.leads[point] if after[other] == after[point] - 1)
        chain.append(point)
    return tuple(chain)
