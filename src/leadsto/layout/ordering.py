"""The order of items in each column, so that few links cross.

Sweeps over the columns bring items near to those they are joined to; sifting then takes away what crossings it can.
Both are bounded by steps, never by time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from leadsto.layout.crossings import count_crossings
from leadsto.layout.net import Net
from leadsto.layout.sides import choose_sides
from leadsto.layout.sifting import Sifter

_SWEEPS = 4
_ROUNDS = 20
_CALM = 2
_FAR = 1e9  # ranks
STEPS = 800_000  # pairs of items that sifting compares in all, about
_LEAST = 12  # places that an item may move at least, however large the board


def order_items(net: Net, steps: int = STEPS) -> int:
    """Order the items of a net in place, and choose the sides of its bows.

    Args:
        net: items and links.
        steps: how many pairs of items are compared, about; with 0 sweeps are all.

    Returns:
        How many links cross.
    """
    sifter = Sifter(net)
    best, kept = count_crossings(net), [list(items) for items in net.columns]
    for turn in range(_SWEEPS):
        sweep(sifter, rightwards=turn % 2 == 0, both=turn >= _SWEEPS // 2)
        found = count_crossings(net)
        if found < best:
            best, kept = found, [list(items) for items in net.columns]
    for column, items in enumerate(kept):
        net.columns[column][:] = items
    while steps > 0:
        changed = choose_sides(net)
        gained, compared = _polish(net, steps)
        steps -= compared + 1
        if not (changed and gained):
            break
    return count_crossings(net)


def calm(net: Net) -> None:
    """Move items towards what they are joined to, where no more links cross for it."""
    sifter = Sifter(net)
    for turn in range(_CALM):
        for column in _to_and_fro(net, turn):
            heights = _mean_heights(sifter, column, (0, 1))
            wanted = {item: height * len(heights) - 0.5 for item, height in heights.items()}
            sifter.sift(column, _window(net), wanted)


def _polish(net: Net, steps: int) -> tuple[int, int]:
    """Sift all columns forth and back until nothing is gained or the steps are spent.

    Places that are equally good are taken too, now downwards, now upwards: that opens the way for others, and takes
    away half of the crossings that are left over otherwise.

    Returns:
        How many crossings fewer there are, and how many pairs of items were compared.
    """
    sifter = Sifter(net)
    window = _window(net)
    total = 0
    for turn in range(_ROUNDS):
        gained = sum([sifter.sift(column, window, _drift(sifter, column, turn)) for column in _to_and_fro(net, turn)])
        total += gained
        if not gained or sifter.compared >= steps:
            break
    return total, sifter.compared


def _window(net: Net) -> int:
    """How far an item may move: across its whole cell, unless there are very many."""
    return max(_LEAST, STEPS // (6 * (len(net.column) + 1)))


def _to_and_fro(net: Net, turn: int) -> Iterable[int]:
    columns = range(len(net.columns))
    return columns if turn % 2 == 0 else reversed(columns)


def _drift(sifter: Sifter, column: int, turn: int) -> dict[int, float]:
    """Everything that has links wants to be down below, or in every other turn at the top."""
    far = _FAR if turn % 2 == 0 else -_FAR
    return {item: far for item in sifter.net.columns[column] if sifter.is_joined(item)}


def sweep(sifter: Sifter, rightwards: bool, both: bool) -> None:
    """Order each column by where the items are that its own are joined to.

    Args:
        sifter: knows items, links and positions.
        rightwards: from the first column to the last, or back.
        both: whether all that an item is joined to counts, or only what lies in the column before.
    """
    sides = (0, 1) if both else (0,) if rightwards else (1,)
    for column in _to_and_fro(sifter.net, 0 if rightwards else 1):
        heights = _mean_heights(sifter, column, sides)
        _order_column(sifter, column, heights)


def _mean_heights(sifter: Sifter, column: int, sides: tuple[int, ...]) -> dict[int, float]:
    """For each item of a column the mean height of what it is joined to, from 0 to 1; its own if that is nothing."""
    columns, position = sifter.net.columns, sifter.position
    beside = [len(columns[column - 1]) if column else 1, len(columns[column + 1]) if column + 1 < len(columns) else 1]
    heights = {}
    for item in columns[column]:
        found = [(position[other] + 0.5) / beside[side] for side in sides for other in sifter.across[side][item]]
        heights[item] = sum(found) / len(found) if found else (position[item] + 0.5) / len(columns[column])
    return heights


def _order_column(sifter: Sifter, column: int, heights: dict[int, float]) -> None:
    """Sort the cards of a column by height within their groups, then put each pass between cards of its height."""
    net, position = sifter.net, sifter.position
    items = net.columns[column]
    cards = [item for item in items if net.card[item] >= 0]
    cards.sort(key=lambda item: (net.low[item], heights[item], position[item]))
    passes = [item for item in items if net.card[item] < 0]
    passes.sort(key=lambda item: (heights[item], position[item]))
    lows = [net.low[item] for item in cards]
    reach = list(accumulate((heights[item] for item in cards), max))
    slots: list[list[int]] = [[] for _ in range(len(cards) + 1)]
    for item in passes:
        first, last = bisect_left(lows, net.low[item]), bisect_right(lows, net.high[item])
        slots[min(max(bisect_right(reach, heights[item]), first), last)].append(item)
    items[:] = slots[0]
    for slot, item in zip(slots[1:], cards, strict=True):
        items.append(item)
        items.extend(slot)
    for at, item in enumerate(items):
        position[item] = at
