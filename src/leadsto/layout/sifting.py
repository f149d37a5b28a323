"""Move single items up or down their columns while that takes crossings away.

Source: sifting; Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline crossing minimization",
Graph Drawing 1999. Here columns have bows too, and both gutters beside a column count at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.layout.net import LEFT, RIGHT, Net

_BELOW = 1 << 40  # larger than any position

Ends = tuple[list[int], list[int]]  # at the left and at the right side of an item


class Sifter:
    """Sifts the items of a net and counts what that gains."""

    def __init__(self, net: Net) -> None:
        """Take a net whose columns are to be changed in place."""
        self.net = net
        self.position = net.positions()
        # For each item the one in whose place it counts: for passes that run as one line the first of them.
        self.heads = list(range(len(net.column)))
        # For each side and item: the items joined to it across the gutter, and by bows in its own column.
        self.across: tuple[list[list[int]], ...] = ([[] for _ in net.column], [[] for _ in net.column])
        self.bows: tuple[list[list[int]], ...] = ([[] for _ in net.column], [[] for _ in net.column])
        for link in net.links:
            kind = self.bows if link.is_bow else self.across
            kind[link.first_side][link.first].append(link.second)
            kind[link.second_side][link.second].append(link.first)
        self._bowed = [bool(left or right) for left, right in zip(*self.bows, strict=True)]
        self._left: dict[int, list[int]] = {}
        self._right: dict[int, list[int]] = {}
        self._seen: dict[int, Ends] = {}
        self.compared = 0  # pairs of items so far, those with many links counted several times

    def sift(self, column: int, window: int, wanted: dict[int, float], moving: list[int] | None = None) -> int:
        """Sift items of a column once.

        Args:
            column: which.
            window: how many places an item may move up or down at most.
            wanted: where items go among places that are as good as their own, as ranks; those not in it stay.
            moving: which of them, all where none are named.

        Returns:
            How many crossings fewer there are.
        """
        self.look(column)
        items, position = self.net.columns[column], self.position
        chosen = list(items) if moving is None else moving
        return sum([self._sift_item(items, item, window, wanted.get(item, position[item])) for item in chosen])

    def is_joined(self, item: int) -> bool:
        """Whether any link ends at an item."""
        return bool(self.across[LEFT][item] or self.across[RIGHT][item] or self._bowed[item])

    def look(self, column: int) -> None:
        """Read the order of the columns beside a column."""
        position, heads = self.position, self.heads
        across_left, across_right = self.across
        items = self.net.columns[column]
        self._left = {item: sorted([position[heads[other]] for other in across_left[item]]) for item in items}
        self._right = {item: sorted([position[heads[other]] for other in across_right[item]]) for item in items}
        self._seen.clear()

    def _sift_item(self, items: list[int], item: int, window: int, want: float) -> int:
        here = self.position[item]
        best, goal = 0, here
        for way in (-1, 1):
            change = 0
            for at, twist in enumerate(self._twists(items, here, way, window), 1):
                change -= way * twist
                place = here + way * at
                if change < best or (change == best and abs(place - want) < abs(goal - want)):
                    best, goal = change, place
        if goal != here:
            self.move(items, here, goal)
        return -best

    def _twists(self, items: list[int], here: int, way: int, window: int) -> Iterator[int]:
        """What each item that the one at ``here`` may pass, going up or down, has to do with it.

        Yields:
            The crossings between their links with the other one below, less those with it above.
        """
        item = items[here]
        left, right, bowed, low, high = self._left, self._right, self._bowed, self.net.low, self.net.high
        my_left, my_right, my_bows, my_low, my_high = left[item], right[item], bowed[item], low[item], high[item]
        partners = self.bows[LEFT][item] + self.bows[RIGHT][item]
        cost = 1 + (len(my_left) + len(my_right)) // 4 + len(partners)
        mine: Ends | None = None
        last = max(here - window, 0) - 1 if way < 0 else min(here + window, len(items) - 1) + 1
        for at in range(here + way, last, way):
            other = items[at]
            if high[other] < my_low if way < 0 else my_high < low[other]:
                return
            self.compared += cost
            if other in partners:
                # The link between the two crosses none of theirs; once passed, it goes the other way.
                mine = None
                yield _twist(self._ends(item, other, other), self._ends(other, item, other))
            elif my_bows or bowed[other]:
                mine = mine or self._ends(item, item, other)
                yield _twist(mine, self._own_ends(other))
            else:
                twist = 0
                for one in my_left:
                    for two in left[other]:
                        twist += (one > two) - (one < two)
                for one in my_right:
                    for two in right[other]:
                        twist += (one > two) - (one < two)
                yield twist

    def move(self, items: list[int], here: int, goal: int) -> None:
        """Move an item within its column and keep the positions true."""
        items.insert(goal, items.pop(here))
        for at in range(min(here, goal), max(here, goal) + 1):
            self.position[items[at]] = at
        self._seen.clear()

    def _own_ends(self, item: int) -> Ends:
        if item not in self._seen:
            self._seen[item] = self._ends(item, item, item)
        return self._seen[item]

    def _ends(self, item: int, left_out: int, here: int) -> Ends:
        """Where the links of an item go at its left and right, as the order of ports has it, seen from ``here``.

        Those to ``left_out`` don't count.
        """
        if not self._bowed[item]:
            return self._left[item], self._right[item]
        position = self.position
        there = position[here]
        sides = []
        for across, bows in ((self._left[item], self.bows[LEFT][item]), (self._right[item], self.bows[RIGHT][item])):
            ends = list(across)
            for other in bows:
                if other != left_out:
                    at = position[other]
                    ends.append(-1 - at if at < there else _BELOW - at)
            sides.append(ends)
        return sides[0], sides[1]


def _twist(mine: Ends, theirs: Ends) -> int:
    twist = 0
    for own, others in zip(mine, theirs, strict=True):
        for one in own:
            for two in others:
                twist += (one > two) - (one < two)
    return twist
