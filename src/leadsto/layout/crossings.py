"""How many links cross in a given order: what ordering makes small."""

from __future__ import annotations

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

    Source: the counting of inversions with a tree of partial sums; Barth, Jünger and Mutzel, "Simple and efficient
    bilayer cross counting", Graph Drawing 2002.
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
    opened: dict[int, int] = {}
    tree = [0] * (len(ring) + 1)
    total = still_open = 0
    for at, end in enumerate(ring):
        link = end >> 1
        start = opened.pop(link, -1)
        if start < 0:
            opened[link] = at
            still_open += 1
            _add(tree, at, 1)
        else:
            # Those still open that began after this one cross it.
            total += still_open - _sum(tree, start)
            still_open -= 1
            _add(tree, start, -1)
    return total


def _add(tree: list[int], at: int, value: int) -> None:
    at += 1
    while at < len(tree):
        tree[at] += value
        at += at & -at


def _sum(tree: list[int], at: int) -> int:
    total = 0
    at += 1
    while at > 0:
        total += tree[at]
        at -= at & -at
    return total
