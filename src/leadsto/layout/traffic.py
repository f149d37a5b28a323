"""How many arrows run from lane to lane, and what an order of lanes makes of them."""

from __future__ import annotations

from leadsto.layout.board import Board

_NEARNESS = 0.3  # what a step between lanes costs an arrow, in crossings


class Traffic:
    """Counts of arrows between lanes: by gutter those across it, by column those within it."""

    def __init__(self, board: Board) -> None:
        """Count the arrows of a board.

        A long arrow changes lanes somewhere on its way: a share of it counts in each gutter.
        """
        lanes = board.lanes
        tables = [_table(lanes) for _ in range(board.columns + 1)]
        bows = [_table(lanes) for _ in range(board.columns)]
        self._apart = _table(lanes)
        cards = {card.id: card for card in board.cards}
        for arrow in board.arrows:
            one, two = sorted((cards[arrow.source], cards[arrow.target]), key=lambda card: card.column)
            steps = two.column - one.column
            if one.lane != two.lane:
                for table in (self._apart, bows[one.column]) if not steps else (self._apart,):
                    table[one.lane][two.lane] += 1
                    table[two.lane][one.lane] += 1
            for gutter in range(one.column + 1, two.column + 1):
                tables[gutter][one.lane][two.lane] += 1 / steps
                tables[gutter][one.lane][one.lane] += (steps - 1) / 2 / steps
                tables[gutter][two.lane][two.lane] += (steps - 1) / 2 / steps
        # For each gutter in use: from a lane to the lanes at its right, and the same from the right.
        self._across = [(table, [list(row) for row in zip(*table, strict=True)]) for table in tables if _any(table)]
        # For each column with bows: their counts, and how many arrows of each lane they may cross at the better side.
        self._within: list[tuple[list[list[float]], list[float]]] = []
        for column, table in enumerate(bows):
            if _any(table):
                into = [sum(row) for row in zip(*tables[column], strict=True)]
                out = [sum(row) for row in tables[column + 1]]
                self._within.append((table, min(into, out, key=sum)))
        self.size = max(1, (len(self._across) * 2 + len(self._within) + 1) * lanes)

    def change(self, order: list[int], upper: int) -> float:
        """What it adds to the cost of an order to exchange the lanes at ``upper`` and ``upper + 1``."""
        one, two = order[upper], order[upper + 1]
        exchanged = [*order[:upper], two, one, *order[upper + 2 :]]
        change = 0.0
        for table, turned in self._across:
            change += _twist(order, table[one], table[two]) + _twist(exchanged, turned[one], turned[two])
        sides = [(lane, -1 if at < upper else 1) for at, lane in enumerate(order) if lane not in (one, two)]
        mine, theirs = self._apart[one], self._apart[two]
        change += _NEARNESS * sum([side * (theirs[lane] - mine[lane]) for lane, side in sides])
        for table, ends in self._within:
            mine, theirs = table[one], table[two]
            change += sum([side * (theirs[lane] * ends[one] - mine[lane] * ends[two]) for lane, side in sides])
        return change

    def cost(self, order: list[int]) -> float:
        """The crossings between lanes that an order makes certain, and a little for every step between lanes."""
        rank = {lane: at for at, lane in enumerate(order)}
        total = 0.0
        for at, one in enumerate(order):
            for two in order[at + 1 :]:
                total += _NEARNESS * self._apart[one][two] * (rank[two] - at)
                for table, _ in self._across:
                    total += _inverted(order, table[one], table[two])
                for table, ends in self._within:
                    if table[one][two]:
                        total += table[one][two] * sum([ends[lane] for lane in order[at + 1 : rank[two]]])
        return round(total, 6)


def _table(lanes: int) -> list[list[float]]:
    return [[0.0] * lanes for _ in range(lanes)]


def _any(table: list[list[float]]) -> bool:
    return any(map(any, table))


def _inverted(order: list[int], upper: list[float], lower: list[float]) -> float:
    """The pairs of arrows, one of ``upper`` and one of ``lower``, that end the other way round."""
    total = above = 0.0
    for lane in order:
        total += upper[lane] * above
        above += lower[lane]
    return total


def _twist(order: list[int], upper: list[float], lower: list[float]) -> float:
    """The pairs that end in this order less those that end the other way round."""
    total = mine = theirs = 0.0
    for lane in order:
        here, there = upper[lane], lower[lane]
        total += there * mine - here * theirs
        mine += here
        theirs += there
    return total
