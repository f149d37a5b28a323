"""Which cards leave the regular stack of their cell, and how far: as far as that makes arrows straight, no further.

A lane is as high as its fullest column needs, so that emptier cells have height to spare. Their cards come level with
those of their lane that they are joined to. A stretch between two cards of a cell stays shorter than ``_MOST``: cards
that would be drawn further apart are gathered about those with most arrows.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, pairwise

from leadsto.layout.board import Band, Board
from leadsto.layout.heights import Stacks
from leadsto.layout.isotonic import fit

_ROUNDS = 4
_MOST = 120.0  # px of emptiness, beyond the regular gap, between two cards of a cell
_STAY = 0.5  # what it counts that a card without an arrow in its lane stays high, beside one arrow that gets level


def level_cards(board: Board, stacks: Stacks, bands: list[Band], tops: list[float]) -> None:
    """Move cards down in place, within their lanes, towards what they are joined to.

    Args:
        board: the board.
        stacks: what stands above what.
        bands: the lanes, whose heights stay.
        tops: for each card where it stands as high as it can.
    """
    joined = _joined(board)
    cells = [cell for cell in _cells(board, stacks) if any(joined[index] for index in cell)]
    spaces = {band.index: (band.y, band.y + band.height) for band in bands}
    for turn in range(_ROUNDS):
        for cell in cells if turn % 2 == 0 else reversed(cells):
            _level_cell(board, stacks, spaces, joined, tops, cell)


def _joined(board: Board) -> list[list[int]]:
    """For each card the others of its lane that a straight arrow could join it to: nothing of the lane between them."""
    index = {card.id: at for at, card in enumerate(board.cards)}
    taken = [[0] * (board.columns + 1) for _ in range(board.lanes)]
    for card in board.cards:
        for column in range(card.column, card.column + card.span):
            taken[card.lane][column + 1] = 1
    before = [list(accumulate(columns)) for columns in taken]
    joined: list[list[int]] = [[] for _ in board.cards]
    for arrow in board.arrows:
        ends = sorted((index[arrow.source], index[arrow.target]), key=lambda end: board.cards[end].column)
        one, two = (board.cards[end] for end in ends)
        right = one.column + one.span
        if one.lane == two.lane and right <= two.column and before[one.lane][right] == before[one.lane][two.column]:
            joined[ends[0]].append(ends[1])
            joined[ends[1]].append(ends[0])
    return joined


def _cells(board: Board, stacks: Stacks) -> list[list[int]]:
    """The cards of each cell that cover one column, from the top down."""
    cells: dict[tuple[int, int], list[int]] = {}
    for index in stacks.order:
        card = board.cards[index]
        if card.span == 1:
            cells.setdefault((card.column, card.lane), []).append(index)
    return [cells[key] for key in sorted(cells)]


def _level_cell(
    board: Board,
    stacks: Stacks,
    spaces: dict[int, tuple[float, float]],
    joined: list[list[int]],
    tops: list[float],
    cell: list[int],
) -> None:
    cards, padding = board.cards, board.metrics.lane_padding
    start, foot = spaces[cards[cell[0]].lane]
    end = max(end for _, end in spaces.values())
    above = [(_foot(board, tops, other), gap) for other, gap in stacks.above[cell[0]]]
    below = [(tops[other] if other >= 0 else end, gap) for other, gap in stacks.below[cell[-1]]]
    low = max([start + padding, *(level + gap for level, gap in above)])
    high = min([foot - padding, *(level - gap for level, gap in below)]) - cards[cell[-1]].height
    offsets = [0.0]
    for one, two in pairwise(cell):
        gap = next(gap for other, gap in stacks.below[one] if other == two)
        offsets.append(offsets[-1] + cards[one].height + gap)
    if high - offsets[-1] - low < 0.5:
        return
    wanted, weights = [], []
    for index, offset in zip(cell, offsets, strict=True):
        there = sorted(tops[other] for other in joined[index])
        wanted.append(there[(len(there) - 1) // 2] - offset if there else low)
        weights.append(float(len(there)) if there else _STAY)
    last = high - offsets[-1]
    levels = _gather(_snap(fit(wanted, weights, low, last), wanted, weights, low, last), weights)
    for index, offset, level in zip(cell, offsets, levels, strict=True):
        tops[index] = level + offset


def _foot(board: Board, tops: list[float], other: int) -> float:
    return board.metrics.column_header if other < 0 else tops[other] + board.cards[other].height


def _snap(fitted: list[float], wanted: list[float], weights: list[float], low: float, high: float) -> list[float]:
    """Let each run of equal values have what the one in its middle wants: one arrow level rather than all nearly so."""
    snapped: list[float] = []
    first = 0
    while first < len(fitted):
        last = first
        while last < len(fitted) and fitted[last] == fitted[first]:
            last += 1
        run = sorted(zip(wanted[first:last], weights[first:last], strict=True))
        reached = list(accumulate(weight for _, weight in run))
        value = run[bisect_left(reached, reached[-1] / 2)][0]
        ceiling = fitted[last] if last < len(fitted) else high
        floor = snapped[-1] if snapped else low
        snapped.extend([max(floor, min(value, ceiling))] * (last - first))
        first = last
    return snapped


def _gather(levels: list[float], weights: list[float]) -> list[float]:
    """Close every stretch longer than ``_MOST``: what lies beyond moves to the cluster with the greatest weight."""
    clusters: list[list[int]] = []
    for at, level in enumerate(levels):
        if clusters and level - levels[at - 1] <= _MOST:
            clusters[-1].append(at)
        else:
            clusters.append([at])
    heaviest = max(range(len(clusters)), key=lambda at: (sum(weights[one] for one in clusters[at]), -at))
    gathered = list(levels)
    for at in range(heaviest - 1, -1, -1):
        shift = gathered[clusters[at + 1][0]] - levels[clusters[at][-1]]
        for one in clusters[at]:
            gathered[one] = levels[one] + shift
    for at in range(heaviest + 1, len(clusters)):
        shift = gathered[clusters[at - 1][-1]] - levels[clusters[at][0]]
        for one in clusters[at]:
            gathered[one] = levels[one] + shift
    return gathered
