"""All sets of labels at once: for each point, which sets that are left hold a way to it, a bit for each set."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb

from leadsto.graph.label_region import Region

WIDE = 14
"""So many labels are looked at together, all sets of them in one number of 2 to the power of that many bits."""

LOOKS = 1_000_000
"""So many arrows and what holds them, counted each time they are looked at, may a proof cost that nobody was promised."""


def is_affordable(region: Region, found: int) -> bool:
    """Whether a search for fewer labels than have been found is short, though there are many labels."""
    rest = max(0, len(region.labels) - WIDE)
    return region.size * sum(comb(rest, lost) for lost in range(min(found, rest + 1))) <= LOOKS


def search(region: Region, found: int) -> int:
    """Return the fewest labels, as bits, whose loss leaves no way.

    Labels beyond the first 14 are lost in every combination, the fewest first, until no combination can better what is
    found; for each, all sets of the first 14 are carried along the arrows at once. With 20 labels that is 64 rounds at
    most, each of which looks at every arrow once (on a loop, again while more arrives).

    Args:
        region: What stands.
        found: Labels whose loss does it; of sets as small the first found stays.
    """
    wide = min(WIDE, len(region.labels))
    holding = _holding(wide)
    by_lost = _by_lost(wide)
    every = (1 << (1 << wide)) - 1
    rest = len(region.labels) - wide
    for lost in _fewest_first(rest):
        count = lost.bit_count()
        if count >= found.bit_count():
            break
        left = ((1 << rest) - 1) & ~lost
        cut = every & ~_carried(region, left, wide, holding, every)
        for more in range(min(wide + 1, found.bit_count() - count)):
            sets = cut & by_lost[more]
            if sets:
                kept = (sets & -sets).bit_length() - 1
                found = lost << wide | ((1 << wide) - 1) & ~kept
                break
    return found


def _carried(region: Region, left: int, wide: int, holding: list[int], every: int) -> int:
    """Which sets of the first labels, with these of the rest, hold a way to the end."""
    low = (1 << wide) - 1
    held = []
    for ways in region.holds:
        sets = 0
        for way in ways:
            if way >> wide & ~left:
                continue
            whole, needed = every, way & low
            while needed:
                first = needed & -needed
                whole &= holding[first.bit_length() - 1]
                needed ^= first
            sets |= whole
        held.append(sets)
    arrived = [0] * len(region.leads)
    arrived[0] = every
    back = True
    while back:  # once where there are no loops
        back = False
        for point, arrows in enumerate(region.leads):
            here = arrived[point]
            if not here:
                continue
            for other, hold in arrows:
                sets = here & held[hold]
                if other < point and sets & ~arrived[other]:
                    back = True
                arrived[other] |= sets
    return arrived[region.end]


def _holding(wide: int) -> list[int]:
    """For each label the sets that have it: bit b of the number stands for the set whose labels are the bits of b."""
    found = []
    for label in range(wide):
        span = 1 << label
        sets, length = ((1 << span) - 1) << span, 2 * span
        while length < 1 << wide:
            sets |= sets << length
            length *= 2
        found.append(sets)
    return found


def _by_lost(wide: int) -> list[int]:
    """For each number the sets that so many labels are missing from."""
    found = [1]
    for label in range(wide):
        with_it = [sets << (1 << label) for sets in found]
        found = [
            (with_it[lost] if lost < len(found) else 0) | (found[lost - 1] if lost else 0) for lost in range(label + 2)
        ]
    return found


def _fewest_first(rest: int) -> Iterator[int]:
    """Every set of so many labels, as bits, the smallest first."""
    for count in range(rest + 1):
        for lost in combinations(range(rest), count):
            yield sum(1 << label for label in lost)
