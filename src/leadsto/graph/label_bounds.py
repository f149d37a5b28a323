"""Labels whose loss cuts two points apart, few though perhaps not the fewest, and how few there must be at least."""

from __future__ import annotations

from leadsto.graph.label_region import Region

LOOKS = 3_000_000
"""So many arrows, counted each time they are looked at, may be looked at to find few labels; past that they are what they
are."""

STAGES = 8
"""So many places where all ways pass are tried, those first that fewest labels hold."""


def find_cut(region: Region) -> int:
    """Return labels, as bits, whose loss leaves no way; none of them could be left out, unless LOOKS run out.

    All arrows that leave what is so many steps from the beginning are a cut, so all labels that hold one of them are
    enough. From the smallest of these sets, and from all labels, those are put back that needn't be lost, the ones that
    hold most arrows first.
    """
    carried = _carried(region)
    order = sorted(range(len(region.labels)), key=lambda label: (-carried[label], label))
    starts = sorted(set(_stages(region)), key=lambda lost: (lost.bit_count(), lost))[:STAGES]
    best = starts[0]
    looks = 0
    for lost in (*starts, region.everything):
        for label in order:
            bit = 1 << label
            if not lost & bit:
                continue
            looks += region.size
            if looks > LOOKS:
                break
            if not region.stands(region.everything & ~(lost & ~bit)):
                lost &= ~bit
        if lost.bit_count() < best.bit_count():
            best = lost
    return best


def fewest_at_least(region: Region) -> int:
    """Return a number of labels that can't be undercut: so many ways stand that have no label in common.

    Each is a way of fewest steps that avoids the labels of those before. A round looks at every arrow once, and there
    are no more rounds than labels.
    """
    count, left = 0, region.everything
    looks = 0
    while looks <= LOOKS:
        looks += region.size
        used = _way(region, left)
        if not used:
            break
        count += 1
        left &= ~used
    return count


def _way(region: Region, left: int) -> int:
    """The labels that hold a way of fewest steps, taken from those that are left; 0 where there is none."""
    held = [next((way for way in ways if way & left == way), 0) for ways in region.holds]
    came: dict[int, tuple[int, int]] = {0: (0, 0)}
    edge = [0]
    for point in edge:  # it grows while it is walked along
        if point == region.end:
            break
        for other, hold in region.leads[point]:
            if held[hold] and other not in came:
                came[other] = (point, hold)
                edge.append(other)
    if region.end not in came:
        return 0
    used, point = 0, region.end
    while point:
        point, hold = came[point]
        if not any(way & used == way for way in region.holds[hold]):  # none that is used already will do
            used |= held[hold]
    return used


def _carried(region: Region) -> list[int]:
    """For each label how many arrows it helps to hold."""
    arrows = [0] * len(region.holds)
    for ends in region.leads:
        for _, hold in ends:
            arrows[hold] += 1
    carried = [0] * len(region.labels)
    for ways, count in zip(region.holds, arrows, strict=True):
        labels = 0
        for way in ways:
            labels |= way
        while labels:
            first = labels & -labels
            carried[first.bit_length() - 1] += count
            labels ^= first
    return carried


def _stages(region: Region) -> list[int]:
    """For each number of steps from the beginning the labels that hold what leads further."""
    steps = {0: 0}
    edge = [0]
    for point in edge:  # it grows while it is walked along
        for other, _ in region.leads[point]:
            if other not in steps:
                steps[other] = steps[point] + 1
                edge.append(other)
    stages = [0] * steps[region.end]
    for point, arrows in enumerate(region.leads):
        if steps[point] >= len(stages):
            continue
        for other, hold in arrows:
            if steps[other] > steps[point]:
                for way in region.holds[hold]:
                    stages[steps[point]] |= way
    return stages
