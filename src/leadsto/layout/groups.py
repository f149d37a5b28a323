"""What stands above what for certain: one number a card, growing downwards.

Within a lane a card that covers several columns stands above or below all the others, on the side where it keeps
fewer arrows of its lane from running straight; nothing may pass through it, so its height among the others has to
be known before arrows find their way. Numbers are even: the odd ones between are for what passes between two cards.
"""

from __future__ import annotations

from leadsto.layout.board import Board


def group_cards(board: Board, lanes: list[int]) -> list[int]:
    """Number the cards of a board whose lanes stand in the order ``lanes``.

    Returns:
        For each card its group. Cards with the same number share a lane, cover one column each and may stand in
        any order.
    """
    wide: dict[int, list[int]] = {}
    for index, card in enumerate(board.cards):
        if card.span > 1:
            wide.setdefault(card.lane, []).append(index)
    pulls = _pulls(board, lanes) if wide else []
    groups = [0] * len(board.cards)
    common = [0] * board.lanes
    number = 0
    for lane in lanes:
        low = [index for index in wide.get(lane, ()) if _stands_low(board, index, pulls[lane])]
        for index in wide.get(lane, ()):
            if index not in low:
                groups[index] = number = number + 2
        common[lane] = number = number + 2
        for index in low:
            groups[index] = number = number + 2
    for index, card in enumerate(board.cards):
        if card.span == 1:
            groups[index] = common[card.lane]
    return groups


def _pulls(board: Board, lanes: list[int]) -> list[list[int]]:
    """For each lane and gutter: arrows there from its narrow cards to lanes above, less those to lanes below."""
    rank = {lane: at for at, lane in enumerate(lanes)}
    cards = {card.id: card for card in board.cards}
    pulls = [[0] * (board.columns + 1) for _ in range(board.lanes)]
    for arrow in board.arrows:
        ends = cards[arrow.source], cards[arrow.target]
        first, last = sorted(end.column for end in ends)
        for here, there in (ends, ends[::-1]):
            if here.span == 1 and here.lane != there.lane:
                upward = 1 if rank[there.lane] < rank[here.lane] else -1
                for gutter in range(first + 1, last + 1):
                    pulls[here.lane][gutter] += upward
    return pulls


def _stands_low(board: Board, index: int, pulls: list[int]) -> bool:
    card = board.cards[index]
    return sum(pulls[card.column + 1 : card.column + card.span]) > 0
