"""A storyboard laid out for a sheet: crowded columns take several cards side by side, so that all are larger."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from leadsto import layout
from leadsto.views.board import Arrow, Between, Card, Column, Storyboard
from leadsto.views.strokes import stroke

METRICS = layout.Metrics(
    card_width=192,
    gutter=56,
    gutter_most=110,
    row_gap=10,
    lane_padding=10,
    lane_header=150,
    column_header=64,
    margin=12,
    arrow_gap=6,
    port_gap=9,
)
"""Closer than on a screen: a sheet is looked at as a whole, and what stands closer is drawn larger."""

_ROW = 96.0
"""How much of a column one card takes, in px; only to compare arrangements by."""


_Strip = TypeVar("_Strip", Column, Between)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Where cards stand, by geometry alone: strips are columns, and what stands between two of them, from the left.

    Attributes:
        lefts: Where each strip begins.
        spans: First and last strip of each card, by id.
        lanes: Place of each card's lane, by id.
    """

    lefts: tuple[float, ...]
    spans: dict[str, tuple[int, int]]
    lanes: dict[str, int]

    @classmethod
    def of(cls, board: Storyboard) -> _Cells:
        lefts = tuple(sorted({column.x for column in board.columns} | {strip.x for strip in board.between}))
        lanes = {lane.id: at for at, lane in enumerate(board.lanes)}
        spans = {
            card.id: (
                max(0, bisect_right(lefts, card.x + 1) - 1),
                max(0, bisect_right(lefts, card.x + card.width - 1) - 1),
            )
            for card in board.cards
        }
        return cls(lefts, spans, {card.id: lanes[card.lane] for card in board.cards})


def widen(board: Storyboard, width: float, height: float) -> Storyboard:
    """Return the board laid out so that it fills a sheet of this shape better; itself where it does as it is.

    Lanes and columns keep their order, a card keeps its lane and its column, and none passes through another.
    """
    cells = _Cells.of(board)
    parts = _divide(board, cells, width, height)
    if all(part == 1 for part in parts):
        return board
    wide = _arrange(board, cells, parts)
    before, after = _scale(board.width, board.height, width, height), _scale(wide.width, wide.height, width, height)
    return wide if after > before else board


def _scale(across: float, down: float, width: float, height: float) -> float:
    return min(width / max(across, 1), height / max(down, 1))


def _divide(board: Storyboard, cells: _Cells, width: float, height: float) -> tuple[int, ...]:
    """Into how many each strip is divided: as the highest pile that is allowed asks for, of all heights the best."""
    loads = [[0] * len(board.lanes) for _ in cells.lefts]
    for id_, (first, last) in cells.spans.items():
        for strip in range(first, last + 1):
            loads[strip][cells.lanes[id_]] += 1
    best = (0.0, tuple(1 for _ in cells.lefts))
    for most in range(1, max((max(load, default=0) for load in loads), default=0) + 1):
        parts = tuple(max(1, -(-max(load, default=0) // most)) for load in loads)
        piles = (
            max((-(-load[lane] // part) for load, part in zip(loads, parts, strict=True)), default=0)
            for lane in range(len(board.lanes))
        )
        down = METRICS.column_header + sum(max(METRICS.lane_least, pile * _ROW + 36) for pile in piles)
        across = METRICS.lane_header + sum(parts) * (METRICS.card_width + METRICS.gutter * 1.3)
        best = max(best, (_scale(across, down, width, height), parts))
    return best[1]


def _arrange(board: Storyboard, cells: _Cells, parts: Sequence[int]) -> Storyboard:
    begins = [sum(parts[:strip]) for strip in range(len(parts) + 1)]
    places = _places(board, cells, parts, begins)
    cards = []
    for card in board.cards:
        first, last = places[card.id]
        cards.append(layout.Card(card.id, cells.lanes[card.id], first, last - first + 1, card.height))
    arrows = [layout.Arrow(arrow.from_, arrow.to, arrow.feedback) for arrow in board.arrows]
    ties = [layout.Arrow(tie.from_, tie.to) for tie in board.ties]
    lanes = len(board.lanes)
    drawing = layout.arrange(
        layout.Board(tuple(cards), (*arrows, *ties), lanes, begins[-1], tuple(range(lanes)), METRICS)
    )
    strips = {strip.index: strip for strip in drawing.columns}
    bands = {band.index: band for band in drawing.lanes}
    boxes = {box.id: box for box in drawing.cards}
    curves = [stroke(curve.points) for curve in drawing.arrows]
    return replace(
        board,
        width=drawing.width,
        height=drawing.height,
        columns=tuple(_stretched(column, cells, begins, strips) for column in board.columns),
        between=tuple(_stretched(strip, cells, begins, strips) for strip in board.between),
        lanes=tuple(replace(lane, y=bands[at].y, height=bands[at].height) for at, lane in enumerate(board.lanes)),
        cards=tuple(_card(card, boxes[card.id]) for card in board.cards),
        arrows=tuple(replace(arrow, path=path) for arrow, path in zip(board.arrows, curves, strict=False)),
        ties=tuple(replace(tie, path=path) for tie, path in zip(board.ties, curves[len(arrows) :], strict=True)),
    )


def _places(
    board: Storyboard, cells: _Cells, parts: Sequence[int], begins: Sequence[int]
) -> dict[str, tuple[int, int]]:
    """First and last divided strip of each card: causes before their effects within a cell, piles of one height."""
    ranks = _ranks(board.arrows, cells)
    inner: dict[tuple[int, int], list[Card]] = {}
    places: dict[str, tuple[int, int]] = {}
    for card in board.cards:
        first, last = cells.spans[card.id]
        if first == last:
            inner.setdefault((cells.lanes[card.id], first), []).append(card)
        else:  # it lies across the border of its columns, and no wider than it has to
            places[card.id] = (begins[first + 1] - 1, begins[last])
    for (_, strip), cards in inner.items():
        ordered = sorted(cards, key=lambda card: (ranks.get(card.id, (0, 0)), card.y))
        pile = -(-len(ordered) // min(parts[strip], len(ordered)))
        for at, card in enumerate(ordered):
            places[card.id] = (begins[strip] + at // pile,) * 2
    return places


def _ranks(arrows: Sequence[Arrow], cells: _Cells) -> dict[str, tuple[int, int]]:
    """How late a card comes in its cell: after its causes there; then, after those that lead on less."""
    within: dict[str, list[str]] = {}
    rank: dict[str, int] = {}
    leans: dict[str, int] = {}
    for arrow in arrows:
        one, two = cells.spans[arrow.from_], cells.spans[arrow.to]
        if one == two and cells.lanes[arrow.from_] == cells.lanes[arrow.to] and not arrow.feedback:
            within.setdefault(arrow.from_, []).append(arrow.to)
            rank.setdefault(arrow.from_, 0)
            rank.setdefault(arrow.to, 0)
        leans[arrow.from_] = leans.get(arrow.from_, 0) + (two > one)
        leans[arrow.to] = leans.get(arrow.to, 0) - (one < two)
    for _ in range(4):  # chains within a cell are short; in a loop it stops all the same
        for id_, effects in within.items():
            for effect in effects:
                rank[effect] = max(rank[effect], min(rank[id_] + 1, 4))
    return {id_: (rank.get(id_, 0), leans.get(id_, 0)) for id_ in {**rank, **leans}}


def _stretched(there: _Strip, cells: _Cells, begins: Sequence[int], strips: dict[int, layout.Strip]) -> _Strip:
    at = cells.lefts.index(there.x)
    first, last = strips[begins[at]], strips[begins[at + 1] - 1]
    return replace(there, x=first.x, width=last.x + last.width - first.x)


def _card(card: Card, box: layout.Box) -> Card:
    return replace(card, x=box.x, y=box.y, width=box.width, height=box.height)
