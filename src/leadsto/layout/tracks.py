"""Where in its gutter an arrow turns, and how wide the gutters are.

All arrows of a gutter are cubic curves from wall to wall with level ends, so that two of them cross at most once as
long as, of those that fall, the one that starts higher turns further right, and of those that rise, the one that
starts lower. Tracks are handed out in that order, and a gutter widens with them, up to a limit.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from leadsto.layout.board import Metrics

_STEP = 9.0  # px between neighbouring tracks
_FLAT = 20.0  # px: what rises or falls less turns in the middle


@dataclass(slots=True)
class Gutter:
    """A gutter: its width in px and, for each link across it, where it turns as a distance from the middle."""

    width: float
    turns: dict[int, float]


def plan_gutter(
    crossing: list[tuple[int, float, float]], bows: int, metrics: Metrics, least: float, only_bows: float
) -> Gutter:
    """Plan a gutter.

    Args:
        crossing: (link, height at the left wall, height at the right wall), in px.
        bows: how many bows stand in it.
        metrics: the measures of the board.
        least: its width in px when nothing runs there.
        only_bows: its width in px when nothing crosses it.
    """
    if not crossing:
        return Gutter(only_bows if bows else least, {})
    falling = [(link, left, right) for link, left, right in crossing if right - left > _FLAT]
    rising = [(link, -left, -right) for link, left, right in crossing if left - right > _FLAT]
    ranks = _rank(falling) | _rank(rising)
    spans = sorted((min(left, right), max(left, right), link) for link, left, right in crossing if link in ranks)
    depths = _depths(spans, ranks)
    most = max(depths.values(), default=1)
    width = min(max(metrics.gutter, 44.0 + _STEP * most + 6.0 * min(bows, 8)), metrics.gutter_most)
    room = 0.62 * width
    turns = {}
    for link, rank in ranks.items():
        depth = depths[link]
        turns[link] = (rank - (depth - 1) / 2) * min(_STEP * 1.6, room / depth)
    return Gutter(width, turns)


def _rank(falling: list[tuple[int, float, float]]) -> dict[int, int]:
    """Hand out tracks from the left to arrows that fall: a track more than any overlapped arrow that starts lower."""
    starts = sorted({left for _, left, _ in falling})
    best = [0] * (len(starts) + 1)
    ranks: dict[int, int] = {}
    for link, left, right in sorted(falling, key=lambda one: (-one[1], -one[2], one[0])):
        # Those with a start above `right`; all that were seen before start no higher than this one.
        at, rank = bisect_left(starts, right), 0
        while at > 0:
            rank = max(rank, best[at])
            at -= at & -at
        ranks[link] = rank
        at = bisect_left(starts, left) + 1
        while at <= len(starts):
            best[at] = max(best[at], rank + 1)
            at += at & -at
    return ranks


def _depths(spans: list[tuple[float, float, int]], ranks: dict[int, int]) -> dict[int, int]:
    """For each arrow the number of tracks in the stretch of overlapping arrows that it belongs to."""
    depths: dict[int, int] = {}
    stretch: list[int] = []
    reach = float("-inf")
    for low, high, link in [*spans, (float("inf"), float("inf"), -1)]:
        if low > reach:
            most = max((ranks[one] for one in stretch), default=0) + 1
            depths.update(dict.fromkeys(stretch, most))
            stretch = []
        if link >= 0:
            stretch.append(link)
            reach = max(reach, high)
    return depths
