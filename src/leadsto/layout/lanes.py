"""The order of lanes, where the author left it open."""

from __future__ import annotations

from leadsto.layout.board import Board


def order_lanes(board: Board) -> list[int]:
    """Order the lanes of a board: first those that are fixed, then the others."""
    return [*board.lanes_fixed, *(lane for lane in range(board.lanes) if lane not in board.lanes_fixed)]
