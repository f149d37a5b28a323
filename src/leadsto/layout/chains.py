"""Make items and links out of cards and the ways of their arrows."""

from __future__ import annotations

from leadsto.layout.board import Board
from leadsto.layout.net import LEFT, RIGHT, Link, Net
from leadsto.layout.paths import Way


def join_items(board: Board, groups: list[int], ways: list[Way]) -> Net:
    """Make the net of a board, its columns in a first order: cards as they were given, passes on a straight line.

    Arrows back to their own card give no link.
    """
    net = Net(columns=[[] for _ in range(board.columns)])
    height: list[float] = []
    first_item: list[int] = []
    for index, card in enumerate(board.cards):
        first_item.append(len(net.column))
        for column in range(card.column, card.column + card.span):
            net.add(column, index, groups[index], groups[index])
            height.append(groups[index] + index / (len(board.cards) + 1))
    at = {card.id: index for index, card in enumerate(board.cards)}
    for number, (arrow, way) in enumerate(zip(board.arrows, ways, strict=True)):
        source, target = at[arrow.source], at[arrow.target]
        if source == target:
            continue
        last = _end(board, first_item, source, way.out)
        final = _end(board, first_item, target, way.into)
        side, start, steps = way.out, height[last], len(way.passes) + 1
        for step, passed in enumerate(way.passes, 1):
            item = net.add(passed.column, -1, passed.low, passed.high)
            straight = start + (height[final] - start) * step / steps
            height.append(min(max(straight, float(passed.low)), float(passed.high)))
            # A pass is entered on the side that faces the gutter which the arrow is in.
            entered = LEFT if net.column[last] + side == passed.column else RIGHT
            net.links.append(Link(number, last, side, item, entered))
            last, side = item, 1 - entered
        net.links.append(Link(number, last, side, final, way.into, way.either))
    for items in net.columns:
        items.sort(key=lambda item: (height[item], item))
    return net


def _end(board: Board, first_item: list[int], card: int, side: int) -> int:
    """The item of a card in its first or last column."""
    return first_item[card] + (board.cards[card].span - 1 if side == RIGHT else 0)
