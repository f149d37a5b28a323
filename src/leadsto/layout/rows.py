"""Which row of its lane each card stands in: rows run across all columns, so that cards align.

A lane has as many rows as its fullest cell has cards. Where a cell has fewer, its cards stand in those rows that
bring them level with the cards they are joined to, in the order that was found for them.
"""

from __future__ import annotations

from leadsto.layout.board import Board
from leadsto.layout.isotonic import fit
from leadsto.layout.net import Net

_ROUNDS = 4


def choose_rows(board: Board, net: Net, lanes: list[int]) -> tuple[list[int], list[int]]:
    """Choose a row for every card.

    Returns:
        For each card its row within its lane, from 0; for each lane how many rows it has.
    """
    cards = board.cards
    rows = [0] * len(cards)
    tops = [[0] * board.columns for _ in range(board.lanes)]
    cells = _cells(board, net)
    feet = _pack_wide(board, net, rows, tops)
    counts = [0] * board.lanes
    for lane in range(board.lanes):
        for column in range(board.columns):
            full = tops[lane][column] + len(cells.get((lane, column), ())) + feet[lane][column]
            counts[lane] = max(counts[lane], full)
    for index, card in enumerate(cards):
        if rows[index] < 0:
            rows[index] += counts[card.lane]
    for (lane, column), cell in cells.items():
        for at, index in enumerate(cell):
            rows[index] = tops[lane][column] + at
    _level(board, lanes, cells, tops, feet, counts, rows)
    return rows, counts


def _cells(board: Board, net: Net) -> dict[tuple[int, int], list[int]]:
    """The cards of each cell that cover one column, from the top down."""
    cells: dict[tuple[int, int], list[int]] = {}
    for column, items in enumerate(net.columns):
        for item in items:
            index = net.card[item]
            if index >= 0 and board.cards[index].span == 1:
                cells.setdefault((board.cards[index].lane, column), []).append(index)
    return cells


def _pack_wide(board: Board, net: Net, rows: list[int], tops: list[list[int]]) -> list[list[int]]:
    """Give rows to cards that cover several columns: from 0 down for those on top, from -1 up for those below.

    Returns:
        For each lane and column how many rows at its foot are taken; ``tops`` is filled with those at its head.
    """
    common = {card.lane: 0 for card in board.cards}
    order: dict[int, int] = {}
    for item, index in enumerate(net.card):
        if index >= 0:
            order.setdefault(index, net.low[item])
            if board.cards[index].span == 1:
                common[board.cards[index].lane] = net.low[item]
    feet = [[0] * board.columns for _ in range(board.lanes)]
    wide = sorted((index for index, card in enumerate(board.cards) if card.span > 1), key=order.__getitem__)
    for index in wide:
        card = board.cards[index]
        # Without narrow cards nothing says what is below: all stand on top.
        if not common[card.lane] or order[index] < common[card.lane]:
            covered = range(card.column, card.column + card.span)
            rows[index] = max(tops[card.lane][column] for column in covered)
            for column in covered:
                tops[card.lane][column] = rows[index] + 1
    for index in reversed(wide):
        card = board.cards[index]
        if common[card.lane] and order[index] > common[card.lane]:
            covered = range(card.column, card.column + card.span)
            taken = max(feet[card.lane][column] for column in covered)
            rows[index] = -1 - taken
            for column in covered:
                feet[card.lane][column] = taken + 1
    return feet


def _level(
    board: Board,
    lanes: list[int],
    cells: dict[tuple[int, int], list[int]],
    tops: list[list[int]],
    feet: list[list[int]],
    counts: list[int],
    rows: list[int],
) -> None:
    """Move cards within the free rows of their cells towards what they are joined to."""
    base = [0] * board.lanes
    reached = 0
    for lane in lanes:
        base[lane] = reached
        reached += counts[lane] + 1
    index = {card.id: at for at, card in enumerate(board.cards)}
    joined: list[list[int]] = [[] for _ in board.cards]
    for arrow in board.arrows:
        source, target = index[arrow.source], index[arrow.target]
        joined[source].append(target)
        joined[target].append(source)
    order = sorted(cells, key=lambda cell: (cell[1], base[cell[0]]))
    loose = [
        cell for cell in order if tops[cell[0]][cell[1]] + len(cells[cell]) + feet[cell[0]][cell[1]] < counts[cell[0]]
    ]
    for turn in range(_ROUNDS):
        for lane, column in loose if turn % 2 == 0 else reversed(loose):
            cell = cells[lane, column]
            first, last = tops[lane][column], counts[lane] - feet[lane][column] - len(cell)
            wanted, weights = [], []
            for at, card in enumerate(cell):
                levels = sorted(base[board.cards[other].lane] + rows[other] for other in joined[card])
                wanted.append(
                    float(levels[(len(levels) - 1) // 2] - base[lane] - at) if levels else float(rows[card] - at)
                )
                weights.append(float(len(levels)) if levels else 0.1)
            for at, (card, level) in enumerate(zip(cell, fit(wanted, weights, first, last), strict=True)):
                rows[card] = at + int(level + 0.5)
