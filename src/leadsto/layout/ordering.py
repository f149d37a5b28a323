"""The order of items in each column, so that few links cross.

Sweeps over the columns bring items near to those they are joined to; sifting then takes away what crossings it can.
Both are bounded by steps, never by time.
"""

from __future__ import annotations

from bisect import bisect_right

from leadsto.layout.crossings import count_crossings
from leadsto.layout.net import Net
from leadsto.layout.sides import choose_sides
from leadsto.layout.sifting import Sifter

_SWEEPS = 6
_TURNS = 3
_ROUNDS = 12
_STEPS = 1_000_000  # pairs of items that sifting compares in all, about


def order_items(net: Net) -> int:
    """Order the items of a net in place, and choose the sides of its bows.

    Returns:
        How many links cross.
    """
    sifter = Sifter(net)
    best, kept = count_crossings(net), [list(items) for items in net.columns]
    for turn in range(_SWEEPS):
        sweep(sifter, rightwards=turn % 2 == 0)
        found = count_crossings(net)
        if found < best:
            best, kept = found, [list(items) for items in net.columns]
    for column, items in enumerate(kept):
        net.columns[column][:] = items
    for _ in range(_TURNS):
        changed = choose_sides(net)
        gained = polish(Sifter(net), _ROUNDS)
        if not changed and not gained:
            break
    return count_crossings(net)


def polish(sifter: Sifter, rounds: int) -> int:
    """Sift all columns forth and back until nothing is gained."""
    count = len(sifter.net.column)
    window = max(6, _STEPS // (rounds * (count + 1)))
    columns = range(len(sifter.net.columns))
    total = 0
    for turn in range(rounds):
        gained = sum(sifter.sift(column, window) for column in (columns if turn % 2 == 0 else reversed(columns)))
        if not gained:
            break
        total += gained
    return total


def sweep(sifter: Sifter, rightwards: bool) -> None:
    """Order each column by the mean position of what its items are joined to in the column before."""
    columns = range(len(sifter.net.columns))
    for column in columns if rightwards else reversed(columns):
        _order_column(sifter, column, 0 if rightwards else 1)


def _order_column(sifter: Sifter, column: int, side: int) -> None:
    net, position = sifter.net, sifter.position
    items = net.columns[column]
    before = net.columns[column - 1 if side == 0 else (column + 1) % len(net.columns)]
    scale = len(items) / max(len(before), 1)
    height = {}
    for item in items:
        others = sifter.across[side][item]
        if others:
            height[item] = sum([position[other] for other in others]) / len(others) * scale
        else:
            height[item] = float(position[item])
    cards = [item for item in items if net.card[item] >= 0]
    cards.sort(key=lambda item: (net.low[item], height[item], position[item]))
    passes = [item for item in items if net.card[item] < 0]
    passes.sort(key=lambda item: (height[item], position[item]))
    lows = [net.low[item] for item in cards]
    reach, reached = [], float("-inf")
    for item in cards:
        reached = max(reached, height[item])
        reach.append(reached)
    slots: list[list[int]] = [[] for _ in range(len(cards) + 1)]
    for item in passes:
        first, last = bisect_right(lows, net.low[item] - 1), bisect_right(lows, net.high[item])
        slots[min(max(bisect_right(reach, height[item]), first), last)].append(item)
    items[:] = slots[0]
    for slot, item in zip(slots[1:], cards, strict=True):
        items.append(item)
        items.extend(slot)
    for at, item in enumerate(items):
        position[item] = at
