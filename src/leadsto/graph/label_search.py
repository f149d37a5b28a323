"""Many sets of labels at once: for each point, which sets that are lost leave a way to it, a bit for each set."""

from __future__ import annotations

from collections.abc import Iterator
from math import comb

from leadsto.graph.label_region import Region

ROUND = 1 << 14
"""So many sets are looked at together, as the bits of one number."""

LOOKS = 1_000_000
"""So many arrows and what holds them, counted each time they are looked at, may a proof cost that nobody was promised."""

SETS = 1 << 22
"""So many sets of one size may be made for such a proof."""


def search(region: Region, found: int, at_least: int, is_promised: bool) -> tuple[int, int]:
    """Look for fewer labels whose loss leaves no way, in all sets of one size after the other.

    With 20 labels and fewer that comes to 77 rounds at most, each of which looks at every arrow once (on a loop, again
    while more arrives).

    Args:
        region: What stands.
        found: Labels, as bits, whose loss does it.
        at_least: No fewer labels will do.
        is_promised: Whether to go on however much there is to look at.

    Returns:
        The labels, and how few there must be at least. Where that is how many there are, they are the fewest; else the
        next size would have been too much.
    """
    count = len(region.labels)
    looks = 0
    for size in range(at_least, found.bit_count()):
        sets = comb(count, size)
        looks += -(-sets // ROUND) * region.size
        if not is_promised and (looks > LOOKS or sets > SETS):
            return found, size
        for first, left, every in _rounds(count, size):
            cut = every & ~_carried(region, left, every)
            if cut:
                return _set(first + (cut & -cut).bit_length() - 1, count, size), size
    return found, found.bit_count()


def _carried(region: Region, left: list[int], every: int) -> int:
    """Which of some sets, when they are lost, leave a way to the end; for each label `left` has those without it."""
    held = []
    for ways in region.holds:
        sets = 0
        for way in ways:
            whole = every
            while way:
                first = way & -way
                whole &= left[first.bit_length() - 1]
                way ^= first
            sets |= whole
        held.append(sets)
    arrived = [0] * len(region.leads)
    fresh = bytearray(len(region.leads))
    arrived[0], fresh[0] = every, 1
    is_back = True
    while is_back:  # once where there are no loops
        is_back = False
        for point, arrows in enumerate(region.leads):
            if not fresh[point]:
                continue
            fresh[point] = 0
            here = arrived[point]
            for other, hold in arrows:
                before = arrived[other]
                after = before | (here & held[hold])
                if after != before:
                    arrived[other], fresh[other] = after, 1
                    is_back |= other < point
    return arrived[region.end]


def _rounds(count: int, size: int) -> Iterator[tuple[int, list[int], int]]:
    """Yield all sets of a size, so many at a time: the number of the first, for each label those without it, and all."""
    sets = comb(count, size)
    length = -(-sets // 8)
    lost = [mask.to_bytes(length, "little") for mask in _lost(count, size)]
    for first in range(0, sets, ROUND):
        every = (1 << min(ROUND, sets - first)) - 1
        piece = slice(first // 8, (first + ROUND) // 8)
        yield first, [every & ~int.from_bytes(mask[piece], "little") for mask in lost], every


def _lost(count: int, size: int) -> list[int]:
    """For each of `count` labels, which of all sets of `size` labels have it.

    In the order of the sets those without the last label come first, then those with it.
    """
    masks: dict[int, list[int]] = {0: []}  # by size, of the labels so far
    for labels in range(count):
        least = max(0, size - (count - labels - 1))
        wider = {}
        for wanted in range(least, min(size, labels + 1) + 1):
            without, with_it = comb(labels, wanted), comb(labels, wanted - 1) if wanted else 0
            before, after = masks.get(wanted, [0] * labels), masks.get(wanted - 1, [0] * labels)
            wider[wanted] = [one | other << without for one, other in zip(before, after, strict=True)]
            wider[wanted].append(((1 << with_it) - 1) << without)
        masks = wider
    return masks[size]


def _set(number: int, count: int, size: int) -> int:
    """The set of that number among all sets of a size, in the same order, as bits."""
    labels = 0
    for label in reversed(range(count)):
        without = comb(label, size)
        if number >= without:
            number -= without
            size -= 1
            labels |= 1 << label
    return labels
