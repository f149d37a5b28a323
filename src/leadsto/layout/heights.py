"""How high every lane is, and where its cards stand when all of them stand as high as they can.

A lane needs no more than the fullest of its columns: every column is stacked by itself, at regular gaps, and only a
card that covers several columns waits for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from leadsto.layout.board import Band, Board
from leadsto.layout.net import Net


@dataclass(slots=True)
class Stacks:
    """What stands above what, and how far apart it stays.

    ``above[card]`` holds, for each column that the card covers, the card above it there (-1: none) and the px between
    the two; ``below`` is the same downwards. Cards of different lanes are only held apart by the arrows between them.
    ``order`` lists the cards so that each comes after all those above it.
    """

    above: list[list[tuple[int, float]]]
    below: list[list[tuple[int, float]]]
    order: list[int] = field(default_factory=list)


def stack_cards(board: Board, net: Net, lanes: list[int], trunks: list[int]) -> Stacks:
    """Read from the order of items in each column what stands above what."""
    measures, cards = board.metrics, board.cards
    stacks = Stacks([[] for _ in cards], [[] for _ in cards])
    place = {lane: at for at, lane in enumerate(lanes)}
    first: dict[int, tuple[int, int, int]] = {}
    for items in net.columns:
        other, passes = -1, 0
        for rank, item in enumerate(items):
            index = net.card[item]
            if index < 0:
                passes += trunks[item] == item
                continue
            first.setdefault(index, (place[cards[index].lane], net.low[item], rank))
            gap = (passes + 1) * measures.arrow_gap if passes else 0.0
            if other >= 0 and cards[other].lane == cards[index].lane:
                gap = max(gap, measures.row_gap)
            if gap:
                stacks.above[index].append((other, gap))
                if other >= 0:
                    stacks.below[other].append((index, gap))
            other, passes = index, 0
        if passes and other >= 0:
            stacks.below[other].append((-1, (passes + 1) * measures.arrow_gap))
    stacks.order = sorted(first, key=lambda index: (first[index], index))
    return stacks


def place_cards(
    board: Board, net: Net, lanes: list[int], trunks: list[int], stacks: Stacks
) -> tuple[list[float], list[Band]]:
    """Place cards as high as they can stand, lane after lane.

    Returns:
        The top of each card in px, and the lanes as drawn.
    """
    measures, cards = board.metrics, board.cards
    of_lane: dict[int, list[int]] = {}
    for index in stacks.order:
        of_lane.setdefault(cards[index].lane, []).append(index)
    tops = [0.0] * len(cards)
    start = measures.column_header
    bands: list[Band] = []
    for lane in lanes:
        end = start + measures.lane_padding
        for index in of_lane.get(lane, ()):
            level = start + measures.lane_padding
            for other, gap in stacks.above[index]:
                edge = measures.column_header if other < 0 else tops[other] + cards[other].height
                level = max(level, edge + gap)
            tops[index] = level
            end = max(end, level + cards[index].height)
        foot = max(end + measures.lane_padding, start + measures.lane_least)
        bands.append(Band(lane, start, foot - start))
        start = foot
    if bands:
        needed = max((_needs(board, net, trunks, items, tops) for items in net.columns), default=0.0)
        last = bands[-1]
        bands[-1] = Band(last.index, last.y, max(last.height, needed - last.y))
    return tops, bands


def _needs(board: Board, net: Net, trunks: list[int], items: list[int], tops: list[float]) -> float:
    """The foot that a column needs for the arrows below its lowest card."""
    passes = 0
    for item in reversed(items):
        index = net.card[item]
        if index >= 0:
            return tops[index] + board.cards[index].height + (passes + 1) * board.metrics.arrow_gap
        passes += trunks[item] == item
    return board.metrics.column_header + (passes + 1) * board.metrics.arrow_gap
