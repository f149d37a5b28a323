"""Chains from one point to another: what lies on them, how many there are, and the longest of all."""

from __future__ import annotations

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
