"""The board as items in columns and links in gutters: what every later stage works on.

A card gives one item to each column it covers; an arrow that runs past a column gives a *pass* there, a place
between two cards through which it goes. Gutter ``g`` lies left of column ``g``, so that the last one is as many as
there are columns. A link joins two items within one gutter: from wall to wall, or, as a *bow*, back to the wall it
left. Everything that crosses, crosses in a gutter.

*Groups* number what stands one above the other for certain: the cards of a lane are one group, and a card that
covers several columns is a group by itself, above or below the others of its lane. An item lies between the groups
``low`` and ``high``; of two items the one whose ``high`` is less than the other's ``low`` stands higher.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LEFT, RIGHT = 0, 1


@dataclass(slots=True)
class Link:
    """Part of an arrow, within a gutter: from ``first`` (at that side of it) to ``second``.

    ``either`` marks a bow that may change its sides, both together.
    """

    arrow: int
    first: int
    first_side: int
    second: int
    second_side: int
    either: bool = False

    @property
    def is_bow(self) -> bool:
        """Whether both ends are at the same wall."""
        return self.first_side == self.second_side


@dataclass(slots=True)
class Net:
    """Items, their order in each column, and links.

    ``card[i]`` is the index of the item's card, -1 for a pass. ``columns[c]`` lists items from the top down: this
    order is what the ordering stages change.
    """

    column: list[int] = field(default_factory=list)
    card: list[int] = field(default_factory=list)
    low: list[int] = field(default_factory=list)
    high: list[int] = field(default_factory=list)
    columns: list[list[int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def add(self, column: int, card: int, low: int, high: int) -> int:
        """Add an item at the foot of its column and return its index."""
        item = len(self.column)
        self.column.append(column)
        self.card.append(card)
        self.low.append(low)
        self.high.append(high)
        self.columns[column].append(item)
        return item

    def gutter(self, link: Link) -> int:
        """The gutter in which the link runs."""
        return self.column[link.first] + link.first_side

    def positions(self) -> list[int]:
        """The rank of every item in its column, from 0."""
        rank = [0] * len(self.column)
        for items in self.columns:
            for at, item in enumerate(items):
                rank[item] = at
        return rank
