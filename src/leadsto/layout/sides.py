"""On which side of its column each bow stands: where it crosses less, the right side when in doubt."""

from __future__ import annotations

from itertools import accumulate

from leadsto.layout.net import LEFT, RIGHT, Net

_MOST = 400  # bows of a column that are compared with one another


def choose_sides(net: Net) -> int:
    """Choose the side of every bow that may stand on either, for the order that the net is in.

    Returns:
        How many bows changed sides.
    """
    position = net.positions()
    ends = [[[0] * len(items) for items in net.columns] for _ in (LEFT, RIGHT)]
    bows: list[list[int]] = [[] for _ in net.columns]
    for number, link in enumerate(net.links):
        if link.is_bow:
            bows[net.column[link.first]].append(number)
        else:
            for item, side in ((link.first, link.first_side), (link.second, link.second_side)):
                ends[side][net.column[item]][position[item]] += 1
    return sum(
        _choose(
            net, position, bows[column], [list(accumulate(ends[side][column], initial=0)) for side in (LEFT, RIGHT)]
        )
        for column in range(len(net.columns))
        if bows[column]
    )


def _choose(net: Net, position: list[int], bows: list[int], ends: list[list[int]]) -> int:
    """Choose for one column; ``ends[side][k]`` counts the ends of other links at the first ``k`` items."""
    spans = {}
    for number in bows:
        link = net.links[number]
        first, second = position[link.first], position[link.second]
        spans[number] = min(first, second), max(first, second)
    changed = 0
    for number in sorted(bows, key=lambda bow: (spans[bow][1] - spans[bow][0], bow)):
        link = net.links[number]
        if not link.either:
            continue
        top, foot = spans[number]
        costs = [ends[side][foot] - ends[side][top + 1] for side in (LEFT, RIGHT)]
        for other in bows if len(bows) <= _MOST else ():
            low, high = spans[other]
            costs[net.links[other].first_side] += low < top < high < foot or top < low < foot < high
        side = LEFT if costs[LEFT] < costs[RIGHT] else RIGHT
        if side != link.first_side:
            link.first_side = link.second_side = side
            changed += 1
    return changed
