"""The way of each arrow: which gutters it crosses and between which groups of cards it passes a column.

As a rule an arrow leaves a card on the right and enters the next on the left, or, when it runs back, the other way
round; in between it passes each column once. A card that covers several columns bars the gutters below it: an
arrow that would have to go through walks round the nearer end, by the fewest columns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from dataclasses import dataclass

from leadsto.layout.board import Board
from leadsto.layout.net import LEFT, RIGHT


@dataclass(frozen=True, slots=True)
class Pass:
    """A column that an arrow passes, above all groups over ``high`` and below all under ``low``."""

    column: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Way:
    """The side on which an arrow leaves its source, the columns it passes, the side on which it enters its target.

    ``either`` says that both sides may be changed to left: the arrow bows from card to card within one column.
    """

    out: int
    passes: tuple[Pass, ...]
    into: int
    either: bool = False


def plan_ways(board: Board, groups: list[int]) -> list[Way]:
    """Plan the way of every arrow of a board; an arrow back to its own card gets the way right out, right in."""
    index = {card.id: at for at, card in enumerate(board.cards)}
    spans = _lane_spans(board, groups)
    bars = _bars(board, groups)
    barred = any(bars)
    ways = []
    for arrow in board.arrows:
        source, target = index[arrow.source], index[arrow.target]
        one, two = board.cards[source], board.cards[target]
        low = min(spans[one.lane][0], spans[two.lane][0])
        high = max(spans[one.lane][1], spans[two.lane][1])
        if not barred or source == target:
            out, into = _sides(one.column, two.column)
            inner = range(min(one.column, two.column) + 1, max(one.column, two.column))
            columns = inner if one.column < two.column else reversed(inner)
            ways.append(Way(out, tuple(Pass(column, low, high) for column in columns), into, out == into))
        else:
            starts = [(one.column + one.span, groups[source]), (one.column, groups[source])]
            ends = [(two.column, groups[target]), (two.column + two.span, groups[target])]
            narrow = one.span == two.span == 1
            ways.append(_walk(bars, starts, ends, low, high, narrow and _may_bow_left(bars, starts[1], ends[0])))
    return ways


def _sides(source: int, target: int) -> tuple[int, int]:
    if source < target:
        return RIGHT, LEFT
    return (LEFT, RIGHT) if source > target else (RIGHT, RIGHT)


def _lane_spans(board: Board, groups: list[int]) -> list[tuple[int, int]]:
    """The lowest and highest group of each lane."""
    spans = [(2 * len(groups) + 2, 0)] * board.lanes
    for card, group in zip(board.cards, groups, strict=True):
        low, high = spans[card.lane]
        spans[card.lane] = min(low, group), max(high, group)
    return spans


def _bars(board: Board, groups: list[int]) -> list[list[int]]:
    """For each gutter the groups of the cards that lie across it, from the top down."""
    bars: list[list[int]] = [[] for _ in range(board.columns + 1)]
    for card, group in zip(board.cards, groups, strict=True):
        for gutter in range(card.column + 1, card.column + card.span):
            bars[gutter].append(group)
    return [sorted(groups_there) for groups_there in bars]


def _may_bow_left(bars: list[list[int]], start: tuple[int, int], end: tuple[int, int]) -> bool:
    gutter = start[0]
    return gutter == end[0] and bisect_left(bars[gutter], start[1]) == bisect_left(bars[gutter], end[1])


def _walk(
    bars: list[list[int]], starts: list[tuple[int, int]], ends: list[tuple[int, int]], low: int, high: int, either: bool
) -> Way:
    """Find the way past the fewest columns, breadth first over (gutter, space between two bars)."""
    goals = [(gutter, bisect_left(bars[gutter], group)) for gutter, group in ends]
    queue = deque((gutter, bisect_left(bars[gutter], group)) for gutter, group in starts)
    origin = queue[0]
    before: dict[tuple[int, int], tuple[int, int] | None] = dict.fromkeys(queue)
    while queue:
        place = queue.popleft()
        if place in goals:
            break
        for neighbour in _beside(bars, place):
            if neighbour not in before:
                before[neighbour] = place
                queue.append(neighbour)
    into = LEFT if place == goals[0] else RIGHT
    passes = []
    while (last := before[place]) is not None:
        column = min(last[0], place[0])
        first, final = _between(bars, last), _between(bars, place)
        passes.append(_pass(column, max(first[0], final[0]), min(first[1], final[1]), low, high))
        place = last
    out = RIGHT if place == origin else LEFT
    return Way(out, tuple(reversed(passes)), into, either and not passes and out == into == RIGHT)


def _between(bars: list[list[int]], place: tuple[int, int]) -> tuple[int, int]:
    """The first and last number free for a pass between the bars around a place."""
    gutter, space = place
    there = bars[gutter]
    top = there[space - 1] + 1 if space else -1
    return top, there[space] - 1 if space < len(there) else 1 << 60


def _beside(bars: list[list[int]], place: tuple[int, int]) -> list[tuple[int, int]]:
    """The places that a straight line past one column reaches: those to the right first."""
    gutter, _ = place
    top, foot = _between(bars, place)
    found: list[tuple[int, int]] = []
    for other in (gutter + 1, gutter - 1):
        if 0 <= other < len(bars):
            # A column without a bar of its own on that side joins all that overlaps.
            first, last = bisect_left(bars[other], top), bisect_left(bars[other], foot + 1)
            found.extend((other, space) for space in range(first, last + 1))
    return found


def _pass(column: int, top: int, foot: int, low: int, high: int) -> Pass:
    """A pass between ``top`` and ``foot``, within the lanes from ``low`` to ``high`` where that can be."""
    if max(top, low) <= min(foot, high):
        return Pass(column, max(top, low), min(foot, high))
    return Pass(column, top, top) if top > high else Pass(column, foot, foot)
