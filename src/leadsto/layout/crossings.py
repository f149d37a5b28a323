"""How many links cross in a given order: what ordering makes small."""

from __future__ import annotations

from bisect import bisect_left

from leadsto.layout.net import LEFT, RIGHT, Link, Net


def sort_ends(net: Net, left_out: set[int] | None = None) -> list[tuple[list[int], list[int]]]:
    """Sort the link ends at each side of each item, from the top down, so that none of them cross there.

    Bows upwards come first, the nearest on top; then links across the gutter, by where they go; then bows
    downwards, the farthest first.

    Args:
        net: items and links.
        left_out: numbers of links to pass over.

    Returns:
        For each item the ends at its left and at its right side: ``2 * link`` where the link has it as its first
        item, else ``2 * link + 1``.
    """
    position = net.positions()
    keyed: list[tuple[list[tuple[int, int, int, int]], ...]] = [([], []) for _ in net.column]
    for number, link in enumerate(net.links):
        if not left_out or number not in left_out:
            keyed[link.first][link.first_side].append(_key(position, link, link.first, link.second, 2 * number))
            keyed[link.second][link.second_side].append(_key(position, link, link.second, link.first, 2 * number + 1))
    return [([key[3] for key in sorted(left)], [key[3] for key in sorted(right)]) for left, right in keyed]


def _key(position: list[int], link: Link, here: int, there: int, end: int) -> tuple[int, int, int, int]:
    if not link.is_bow:
        return 1, position[there], end >> 1, end
    if position[there] < position[here]:
        return 0, -position[there], -(end >> 1), end
    return 2, -position[there], end >> 1, end


def count_crossings(net: Net) -> int:
    """Count the pairs of links that cross.

    In a gutter links are chords of a ring: down one wall and up the other. Two chords cross if exactly one end of
    the one lies between the ends of the other.
    """
    ends = sort_ends(net)
    total = 0
    for gutter in range(len(net.columns) + 1):
        ring = [end for item in (net.columns[gutter - 1] if gutter else ()) for end in ends[item][RIGHT]]
        if gutter < len(net.columns):
            ring += [end for item in reversed(net.columns[gutter]) for end in reversed(ends[item][LEFT])]
        total += _interleaved(ring)
    return total


def _interleaved(ring: list[int]) -> int:
    """Count the pairs of links of which one begins within the other and ends outside."""
    started: dict[int, int] = {}
    still_open: list[int] = []  # where they started, in that order; taking one out moves little memory
    total = 0
    for at, end in enumerate(ring):
        start = started.pop(end >> 1, -1)
        if start < 0:
            started[end >> 1] = at
            still_open.append(at)
        else:
            place = bisect_left(still_open, start)
            del still_open[place]
            total += len(still_open) - place
    return total
