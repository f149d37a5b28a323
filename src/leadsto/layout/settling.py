"""The last moves of cards, with crossings counted as they are drawn.

Arrows that run as one line part without crossing, in whatever order their passes follow one another: what ordering
counts between them is not seen. Without it a card may have a better place.
"""

from __future__ import annotations

from leadsto.layout.board import Board
from leadsto.layout.net import Net
from leadsto.layout.sifting import Sifter
from leadsto.layout.trunks import find_trunks

_ROUNDS = 4
_WINDOW = 40  # places that a card may move
_MOST = 3_000  # items: in larger nets nothing is moved


def settle(board: Board, net: Net) -> None:
    """Move single cards within their cells in place, while fewer arrows cross for it in the drawing."""
    if len(net.column) > _MOST:
        return
    sifter = Sifter(net)
    for turn in range(_ROUNDS):
        gained = 0
        columns = range(len(net.columns))
        for column in columns if turn % 2 == 0 else reversed(columns):
            # Each move may part a line in two or join two to one.
            sifter.heads = find_trunks(board, net)
            cards = [item for item in net.columns[column] if net.card[item] >= 0]
            gained += sifter.sift(column, _WINDOW, {}, cards)
        if not gained:
            break
