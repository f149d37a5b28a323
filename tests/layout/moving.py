"""Moves of single cards within their cells, and how often the arrows cross once all is drawn anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from leadsto.layout import Board, Drawing
from leadsto.layout.net import Net
from tests.layout.drawn import Line, count_crossings, flatten

STEPS = 11  # odd, so that no piece ends in the middle of a curve, where others like to cross it


class Tally:
    """Counts the crossings of drawings that differ in little: gutter by gutter, and each gutter's look once."""

    def __init__(self) -> None:
        self._known: dict[tuple[tuple[int, tuple[tuple[float, float], ...]], ...], int] = {}

    def count(self, drawing: Drawing) -> int:
        walls = sorted({edge for strip in drawing.columns for edge in (strip.x, strip.x + strip.width)})
        parts: list[list[tuple[int, list[tuple[float, float]]]]] = [[] for _ in range(len(walls) + 1)]
        for number, curve in enumerate(drawing.arrows):
            for at in range(1, len(curve.points), 3):
                cubic = curve.points[at - 1 : at + 3]
                part = parts[bisect_left(walls, (cubic[0][0] + cubic[-1][0]) / 2)]
                if part and part[-1][0] == number and part[-1][1][-1] == cubic[0]:
                    part[-1][1].extend(cubic[1:])
                else:
                    part.append((number, list(cubic)))
        return sum(self._count([(number, tuple(points)) for number, points in part]) for part in parts)

    def _count(self, part: list[tuple[int, tuple[tuple[float, float], ...]]]) -> int:
        # All of it higher or lower looks the same.
        top = min((y for _, points in part for _, y in points), default=0.0)
        key = tuple((number, tuple((x, round(y - top, 1)) for x, y in points)) for number, points in part)
        if key not in self._known:
            self._known[key] = count_crossings(_flat(points) for _, points in key)
        return self._known[key]


def _flat(points: tuple[tuple[float, float], ...]) -> Line:
    (first, level), (last, _) = points[0], points[-1]
    if len({y for _, y in points}) == 1:
        # A hair lower, lest others bend exactly on it, and a little shorter, lest it meet those with the same port.
        way = 2.0 if last > first else -2.0
        return [(first + way, level + 0.013), (last - way, level + 0.013)]
    return flatten(points, STEPS)


def moves(board: Board, lanes: list[int], net: Net) -> Iterator[tuple[str, Net]]:
    """Every card of one column to every other place in its cell: past the next card, past the one after it, and so on.

    Yields:
        The id of the card, and a net in which it stands there.
    """
    for column, items in enumerate(net.columns):
        for here, item in enumerate(items):
            if net.card[item] < 0 or board.cards[net.card[item]].span > 1:
                continue
            lane = board.cards[net.card[item]].lane
            for there, other in enumerate(items):
                card = net.card[other]
                if there == here or card < 0 or board.cards[card].lane != lane or board.cards[card].span > 1:
                    continue
                moved = list(items)
                moved.insert(there, moved.pop(here))
                columns = [moved if at == column else list(one) for at, one in enumerate(net.columns)]
                yield board.cards[net.card[item]].id, replace(net, columns=columns)
