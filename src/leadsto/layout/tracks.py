"""Where in its gutter an arrow turns, and how wide the gutters are.

Each arrow in a gutter runs level to its own track, along it, and level again. Bows have their tracks beside the wall
that they stand on, the longer further out. Arrows across the gutter have theirs in the middle: two of them cross at
most once if, of those that fall, the one that starts higher turns further right, and of those that rise, the one
that starts lower. Tracks are handed out in that order, and a gutter widens with them, up to a limit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from leadsto.layout.board import Metrics

_BOW = 20.0  # px from the wall to the first track of a bow
_BOW_STEP = 7.0  # px between bows
_STEP = 7.0  # px between tracks in the middle
_EDGE = 14.0  # px from the middle tracks to a wall or to bows
FLAT = 20.0  # px: what rises or falls less turns in the middle
_MANY = 600  # bows: so many only get tracks by their length

# A link, and the heights in px of its ends: at the left and the right wall, or of a bow's upper and lower end.
Run = tuple[int, float, float]


@dataclass(slots=True)
class Gutter:
    """A gutter: its width, and for each link its track, in px from the left wall or from the wall a bow stands on."""

    width: float
    tracks: dict[int, float]


def plan_gutter(
    across: list[Run], bows: tuple[list[Run], list[Run]], bundles: Sequence[int], metrics: Metrics, least: float
) -> Gutter:
    """Plan a gutter.

    Args:
        across: the links from wall to wall.
        bows: those at the left wall and those at the right.
        bundles: for each link the first of those that share its track.
        metrics: the measures of the board.
        least: its width in px when few links run there.
    """
    falling = [run for run in across if run[2] - run[1] > FLAT]
    rising = [(link, -left, -right) for link, left, right in across if left - right > FLAT]
    # Rising arrows get the places between those of falling ones: neither runs on top of the other.
    ranks: dict[int, float] = {link: float(rank) for link, rank in _rank(falling, bundles).items()}
    ranks |= {link: rank + 0.5 for link, rank in _rank(rising, bundles).items()}
    depths = _depths(sorted((min(run[1:]), max(run[1:]), run[0]) for run in across if run[0] in ranks), ranks)
    nests = [_nest(side) for side in bows]
    sizes = [(_BOW + _BOW_STEP * max(nest.values())) if nest else 0.0 for nest in nests]
    middle = (2 * _EDGE + _STEP * max(depths.values(), default=1.0)) if across else _EDGE
    wanted = sum(sizes) + middle
    width = min(max(wanted, least), max(metrics.gutter_most, least))
    squeeze = min(1.0, width / wanted)
    tracks: dict[int, float] = {}
    for nest in nests:
        tracks |= {link: (_BOW + _BOW_STEP * rank) * squeeze for link, rank in nest.items()}
    left, right = sizes[0] * squeeze, width - sizes[1] * squeeze
    room = right - left - 2 * _EDGE * squeeze
    for link, _, _ in across:
        depth = depths.get(link, 1.0)
        offset = (ranks.get(link, 0.0) - (depth - 1) / 2) * min(1.6 * _STEP, room / depth)
        tracks[link] = (left + right) / 2 + offset
    return Gutter(width, tracks)


def _rank(falling: list[Run], bundles: Sequence[int]) -> dict[int, int]:
    """Hand out tracks from the left to arrows that fall: a track more than any overlapped arrow that starts lower."""
    reach: dict[int, tuple[float, float]] = {}
    for link, left, right in falling:
        start, end = reach.get(bundles[link], (left, right))
        reach[bundles[link]] = min(start, left), max(end, right)
    starts = sorted({left for left, _ in reach.values()})
    best = [0] * (len(starts) + 1)
    ranks: dict[int, int] = {}
    for bundle, (left, right) in sorted(reach.items(), key=lambda run: (-run[1][0], -run[1][1], run[0])):
        # Those with a start above `right`; all that were seen before start no higher than this one.
        at, rank = bisect_left(starts, right), 0
        while at > 0:
            rank = max(rank, best[at])
            at -= at & -at
        ranks[bundle] = rank
        at = bisect_left(starts, left) + 1
        while at <= len(starts):
            best[at] = max(best[at], rank + 1)
            at += at & -at
    return {link: ranks[bundles[link]] for link, _, _ in falling}


def _depths(spans: list[tuple[float, float, int]], ranks: dict[int, float]) -> dict[int, float]:
    """For each arrow the number of tracks in the stretch of overlapping arrows that it belongs to."""
    depths: dict[int, float] = {}
    stretch: list[int] = []
    reach = float("-inf")
    for low, high, link in [*spans, (float("inf"), float("inf"), -1)]:
        if low > reach:
            most = max((ranks[one] for one in stretch), default=0.0) + 1
            depths.update(dict.fromkeys(stretch, most))
            stretch = []
        if link >= 0:
            stretch.append(link)
            reach = max(reach, high)
    return depths


def _nest(bows: list[Run]) -> dict[int, int]:
    """Hand out tracks outwards: a bow gets one more than any shorter bow that it overlaps."""
    ranks: dict[int, int] = {}
    placed: list[tuple[float, float, int]] = []
    for link, top, foot in sorted(bows, key=lambda run: (run[2] - run[1], run[1], run[0])):
        if len(bows) > _MANY:
            ranks[link] = len(ranks)
            continue
        ranks[link] = max([rank for low, high, rank in placed if low <= foot and top <= high], default=-1) + 1
        placed.append((top, foot, ranks[link]))
    return ranks
