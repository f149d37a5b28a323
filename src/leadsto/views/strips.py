"""Where the cards of each column stand on the board: in a strip below its head, or between it and the next.

An outcome that covers two timeframes is a card across both, which takes a row from each. Where many do, that makes a
board high and bars the way of arrows: they get a strip of their own between the two, as wide as any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

SEVERAL = 5
"""So many cards that cover the same two columns, and no others, stand in a strip between them."""

Columns = tuple[int, int]
"""The first and the last column that a card covers, counted from 0."""


@dataclass(frozen=True, slots=True)
class Strips:
    """The strips of a board, from left to right, each with the columns that its cards cover."""

    covers: tuple[Columns, ...]

    @classmethod
    def of(cls, cards: Iterable[Columns], columns: int) -> Strips:
        """Find the strips that the cards of a board with so many columns need."""
        counts = Counter(cards)
        between = [one for one, count in counts.items() if one[1] - one[0] == 1 and count >= SEVERAL]
        return cls(tuple(sorted([*((at, at) for at in range(columns)), *between], key=sum)))

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Return the first strip that a card takes, counted from 0, and how many it takes."""
        if (first, last) in self.covers:
            return self.covers.index((first, last)), 1
        start = self.covers.index((first, first))
        return start, self.covers.index((last, last)) - start + 1
