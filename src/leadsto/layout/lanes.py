"""The order of lanes, where the author left it open: of all choices the one that matters most.

How many arrows must cross between lanes, whatever is done within them, follows from counts alone: how many run from
which lane to which, gutter by gutter. Lanes are sifted through the order while that lowers the count, from several
starts; whoever calls may then try the best few in earnest.
"""

from __future__ import annotations

from leadsto.layout.board import Board
from leadsto.layout.traffic import Traffic

_STARTS = 6
_STEPS = 250_000  # table entries read in all, about


def order_lanes(board: Board, most: int = 1) -> list[list[int]]:
    """Find the most promising orders of lanes, best first.

    The lanes that the board fixes come first, in its order. Of an order and its reverse, which cross as often, the
    one nearer to the numbering of lanes is kept.

    Args:
        board: what is to be drawn.
        most: how many orders to give back at most.
    """
    fixed = list(board.lanes_fixed)
    free = [lane for lane in range(board.lanes) if lane not in set(fixed)]
    if len(free) < 2:
        return [fixed + free]
    traffic = Traffic(board)
    budget = max(len(free), _STEPS // traffic.size)
    found: dict[tuple[int, ...], float] = {}
    for start in _starts(fixed, free):
        order, spent = _improve(traffic, len(fixed), start, budget)
        budget -= spent
        if not fixed:
            order = min(order, order[::-1], key=lambda one: (_inversions(one), one))
        found[tuple(order)] = traffic.cost(order)
        if budget <= 0:
            break
    ranked = sorted(found, key=lambda order: (found[order], _inversions(list(order)), order))
    return [list(order) for order in ranked[:most]]


def _starts(fixed: list[int], free: list[int]) -> list[list[int]]:
    """Orders to begin with: as numbered, and shuffles by a generator of our own that is the same everywhere."""
    starts = [fixed + free]
    state = 1
    for _ in range(min(_STARTS, len(free)) - 1):
        shuffled = list(free)
        for at in range(len(shuffled) - 1, 0, -1):
            state = (state * 1103515245 + 12345) % (1 << 31)
            other = (state >> 16) % (at + 1)
            shuffled[at], shuffled[other] = shuffled[other], shuffled[at]
        starts.append(fixed + shuffled)
    return starts


def _improve(traffic: Traffic, first: int, start: list[int], budget: int) -> tuple[list[int], int]:
    """Sift lanes, each to its best place, until nothing is gained or the budget of exchanges is spent."""
    order = list(start)
    spent, gained = 0, True
    while gained and spent < budget:
        gained = False
        for lane in list(order[first:]):
            here = order.index(lane)
            best, goal = -1e-6, here
            for way in (-1, 1):
                tried, change = list(order), 0.0
                at = here
                while first <= at + way < len(order):
                    upper = min(at, at + way)
                    change += traffic.change(tried, upper)
                    tried[upper], tried[upper + 1] = tried[upper + 1], tried[upper]
                    at += way
                    spent += 1
                    if change < best:
                        best, goal = change, at
            if goal != here:
                order.insert(goal, order.pop(here))
                gained = True
    return order, spent


def _inversions(order: list[int]) -> int:
    return sum(one > two for at, one in enumerate(order) for two in order[at + 1 :])
