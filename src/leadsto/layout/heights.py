"""How high every row and lane is: no more than its cards and the arrows between them need."""

from __future__ import annotations

from leadsto.layout.board import Band, Board
from leadsto.layout.net import Net


def place_rows(
    board: Board, net: Net, lanes: list[int], rows: list[int], counts: list[int]
) -> tuple[list[float], list[Band]]:
    """Place rows and lanes from the top down.

    A row is as high as its highest card. Where more arrows pass between two cards of a column than fit, the lower
    one's row moves down, and with it all that follows.

    Returns:
        The top of each card in px, and the lanes as drawn.
    """
    measures = board.metrics
    above, below = _neighbours(board, net)
    in_row: dict[tuple[int, int], list[int]] = {}
    for index, card in enumerate(board.cards):
        in_row.setdefault((card.lane, rows[index]), []).append(index)
    tops = [0.0] * len(board.cards)
    foot = measures.column_header
    bands: list[Band] = []
    for lane in lanes:
        start = foot
        level = start + measures.lane_padding
        end = level
        for row in range(counts[lane]):
            there = in_row.get((lane, row), [])
            for index in there:
                for other, passes in above[index]:
                    edge = measures.column_header if other < 0 else tops[other] + board.cards[other].height
                    level = max(level, edge + (passes + 1) * measures.arrow_gap)
            for index in there:
                tops[index] = level
                end = max(end, level + board.cards[index].height)
            level = end + measures.row_gap
        foot = max(end + measures.lane_padding, start + measures.lane_least)
        bands.append(Band(lane, start, foot - start))
    if bands:
        needed = max((_needs(board, tops, other, passes) for other, passes in below), default=0.0)
        last = bands[-1]
        bands[-1] = Band(last.index, last.y, max(last.height, needed - last.y))
    return tops, bands


def _neighbours(board: Board, net: Net) -> tuple[list[list[tuple[int, int]]], list[tuple[int, int]]]:
    """For each card the card above it (-1: none) and how many arrows pass between, in each column that it covers.

    Also the lowest card of each column and how many pass below it.
    """
    above: list[list[tuple[int, int]]] = [[] for _ in board.cards]
    below = []
    for items in net.columns:
        other, passes = -1, 0
        for item in items:
            index = net.card[item]
            if index < 0:
                passes += 1
            else:
                if passes:
                    above[index].append((other, passes))
                other, passes = index, 0
        below.append((other, passes))
    return above, below


def _needs(board: Board, tops: list[float], other: int, passes: int) -> float:
    """The foot that a column needs for the arrows below its lowest card."""
    edge = board.metrics.column_header if other < 0 else tops[other] + board.cards[other].height
    return edge + (passes + 1) * board.metrics.arrow_gap
