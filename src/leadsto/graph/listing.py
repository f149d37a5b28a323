"""Chains from one point to another, listed one by one without ever walking into a dead end for long."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.graph.chains import between
from leadsto.graph.network import Network


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
