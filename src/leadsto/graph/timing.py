"""How soon a chain can have brought something about: earliest starts and least lags, added up along links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from heapq import heappop, heappush

from leadsto.graph.network import Network

NO_TIME = Decimal(0)


def soonest(
    network: Network, starts: Sequence[Decimal | None], lags: Mapping[tuple[int, int], Decimal]
) -> list[Decimal | None]:
    """Return for each point the soonest that any chain into it can have come through, in days.

    For each cause it is the later of its own earliest start and the soonest that it can have been reached, plus
    the least lag of the link; the quickest cause counts. What has no known start may begin at once. A loop
    never makes anything sooner; one that nothing leads into may begin at each of its points.

    Args:
        network: The chains.
        starts: For each point its earliest start in days, None where it has none or it is unknown.
        lags: The least lags of those arrows that have one, in days.

    Returns:
        None for a point that nothing leads to.

    Source: E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1, 1959, where there
    are loops; without them one pass from cause to effect.
    """
    reached: list[Decimal | None] = [None] * len(network)
    slow = {point for point, _ in lags}  # most points have no lag on any arrow
    if not network.knots:
        for point in network.order:
            ready = _later(reached[point], starts[point])
            for other in network.leads[point]:
                arrival = ready + lags[point, other] if point in slow and (point, other) in lags else ready
                known = reached[other]
                if known is None or arrival < known:
                    reached[other] = arrival
        return reached

    heap: list[tuple[Decimal, int]] = [(starts[point] or NO_TIME, point) for point in _beginnings(network)]
    heap.sort()
    done = bytearray(len(network))
    while heap:
        ready, point = heappop(heap)
        if done[point]:
            continue
        done[point] = 1
        for other in network.leads[point]:
            arrival = ready + lags[point, other] if point in slow and (point, other) in lags else ready
            known = reached[other]
            if known is None or arrival < known:
                reached[other] = arrival
                if not done[other]:
                    heappush(heap, (_later(arrival, starts[other]), other))
    return reached


def _beginnings(network: Network) -> list[int]:
    """Return the points that nothing leads to, and those of tangles that nothing outside leads to."""
    knot_of = network.knot_of
    entered = {
        place
        for place, knot in enumerate(network.knots)
        if any(knot_of.get(before) != place for point in knot for before in network.led[point])
    }
    return [
        point
        for point, before in enumerate(network.led)
        if (not before if point not in knot_of else knot_of[point] not in entered)
    ]


def _later(reached: Decimal | None, start: Decimal | None) -> Decimal:
    if reached is None:
        return start or NO_TIME
    return reached if start is None or start < reached else start
