"""Places on a free plane: boxes drift from their columns and lanes towards what they are linked with, and never overlap.

Only `+ - * /` and `sqrt` are used, whose results IEEE 754 fixes to the last bit, and sums are taken one by one in the
order of the boxes: the same places on every machine. Work grows nearly linearly: each of a bounded number of rounds
looks at the boxes nearby, which a grid finds.

Source: springs and repulsion with a falling temperature after T. Fruchterman and E. Reingold, "Graph drawing by
force-directed placement", 1991; repulsion cut off beyond a radius is theirs too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

GAP = 14.0
"""Least room between two boxes, across and down, in px."""

_PITCH_X, _PITCH_Y = 196.0, 92.0  # of a cell's own grid at the start
_APART_COLUMNS, _APART_LANES = 90.0, 80.0
_ROUNDS_MOST, _ROUNDS_LEAST, _WORK = 160, 36, 180_000  # rounds = work / boxes, within the two
_LENGTH = 190.0  # of a link at rest
_AHEAD = 150.0  # an effect stands at least so far to the right of its cause, as far as it can
_REACH = 250.0  # of repulsion
_FLAT = 1.7  # boxes are wider than high: a step down counts as more than a step across
_SPRING, _FORWARD, _REPULSION, _TO_LANE, _TO_COLUMN = 0.35, 0.12, 0.32, 0.025, 0.015
_STEP = 60.0  # the longest move of the first round, in px
_PUSHES = 30


@dataclass(frozen=True, slots=True)
class Floating:
    """A box before it has a place: the column and the lane that it begins in, counted from 0, and its size in px."""

    column: int
    lane: int
    width: float
    height: float


def spread(boxes: Sequence[Floating], links: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the middle of each box, in whole px; the middle of all of them is about the origin.

    Args:
        boxes: In an order that is the same every time.
        links: Pairs of indexes into `boxes`, cause and effect; no box with itself.
    """
    if not boxes:
        return []
    xs, ys = _start(boxes)
    _drift(boxes, links, xs, ys)
    _push_apart(boxes, xs, ys)
    _settle(boxes, xs, ys)
    left, right = min(xs), max(xs)
    top, bottom = min(ys), max(ys)
    across, down = round((left + right) / 2), round((top + bottom) / 2)
    return [(round(x) - across, round(y) - down) for x, y in zip(xs, ys, strict=True)]


def _start(boxes: Sequence[Floating]) -> tuple[list[float], list[float]]:
    """Columns beside lanes; the boxes of a cell in a grid of their own that is about as wide as high."""
    cells: dict[tuple[int, int], list[int]] = {}
    for at, box in enumerate(boxes):
        cells.setdefault((box.column, box.lane), []).append(at)
    across = {cell: _columns_of(len(members)) for cell, members in cells.items()}
    widths = [0.0] * (max(column for column, _ in cells) + 1)
    heights = [0.0] * (max(lane for _, lane in cells) + 1)
    for (column, lane), members in cells.items():
        wide = across[column, lane]
        widths[column] = max(widths[column], wide * _PITCH_X)
        heights[lane] = max(heights[lane], -(-len(members) // wide) * _PITCH_Y)
    lefts, tops = _running(widths, _APART_COLUMNS), _running(heights, _APART_LANES)
    xs, ys = [0.0] * len(boxes), [0.0] * len(boxes)
    for (column, lane), members in cells.items():
        wide = across[column, lane]
        high = -(-len(members) // wide)
        for rank, at in enumerate(members):
            # filled downwards; every other column half a step lower, so that no link runs along a row of boxes
            place, row = divmod(rank, high)
            xs[at] = lefts[column] + (widths[column] - wide * _PITCH_X) / 2 + (place + 0.5) * _PITCH_X
            ys[at] = tops[lane] + (heights[lane] - high * _PITCH_Y) / 2 + (row + 0.5 + place % 2 / 2) * _PITCH_Y
    return xs, ys


def _columns_of(count: int) -> int:
    wide = 1
    while wide * wide * _PITCH_X < count * _PITCH_Y * 0.8:
        wide += 1
    return wide


def _running(lengths: list[float], apart: float) -> list[float]:
    starts, at = [], 0.0
    for length in lengths:
        starts.append(at)
        at += length + (apart if length else 0.0)
    return starts


def _drift(boxes: Sequence[Floating], links: Sequence[tuple[int, int]], xs: list[float], ys: list[float]) -> None:
    rounds = max(_ROUNDS_LEAST, min(_ROUNDS_MOST, _WORK // len(boxes)))
    home = list(xs)
    degree = [0] * len(boxes)
    for cause, effect in links:
        degree[cause] += 1
        degree[effect] += 1
    springs = [(cause, effect, _SPRING / min(degree[cause], degree[effect])) for cause, effect in links]
    pairs: list[tuple[int, int]] = []
    for turn in range(rounds):
        if turn % 4 == 0:  # nobody goes far in four rounds
            pairs = list(_near(xs, ys, _REACH, _REACH / _FLAT))
        to_x = [(home[at] - x) * _TO_COLUMN for at, x in enumerate(xs)]
        to_y = _towards_lanes(boxes, ys)
        _pull(springs, xs, ys, to_x, to_y)
        _repel(pairs, xs, ys, to_x, to_y)
        most = _STEP * (rounds - turn) / rounds
        for at, dx in enumerate(to_x):
            dy = to_y[at]
            far = sqrt(dx * dx + dy * dy)
            share = most / far if far > most else 1.0
            xs[at] += dx * share
            ys[at] += dy * share


def _towards_lanes(boxes: Sequence[Floating], ys: list[float]) -> list[float]:
    sums: dict[int, float] = {}
    counts: dict[int, int] = {}
    for box, y in zip(boxes, ys, strict=True):
        sums[box.lane] = sums.get(box.lane, 0.0) + y
        counts[box.lane] = counts.get(box.lane, 0) + 1
    return [(sums[box.lane] / counts[box.lane] - y) * _TO_LANE for box, y in zip(boxes, ys, strict=True)]


def _pull(
    springs: list[tuple[int, int, float]], xs: list[float], ys: list[float], to_x: list[float], to_y: list[float]
) -> None:
    for cause, effect, strength in springs:
        dx, dy = xs[effect] - xs[cause], ys[effect] - ys[cause]
        far = sqrt(dx * dx + dy * dy) or 1.0
        pull = (far - _LENGTH) / far * strength
        across = dx * pull - (max(0.0, _AHEAD - dx) * _FORWARD if dx < _AHEAD else 0.0)
        to_x[cause] += across
        to_x[effect] -= across
        to_y[cause] += dy * pull
        to_y[effect] -= dy * pull


def _repel(
    pairs: list[tuple[int, int]], xs: list[float], ys: list[float], to_x: list[float], to_y: list[float]
) -> None:
    for one, other in pairs:
        dx = xs[other] - xs[one]
        dy = (ys[other] - ys[one]) * _FLAT
        squared = dx * dx + dy * dy
        if squared >= _REACH * _REACH:
            continue
        if squared == 0.0:
            dx, squared = 1.0, 1.0
        far = sqrt(squared)
        push = (_REACH - far) / far * _REPULSION
        to_x[one] -= dx * push
        to_x[other] += dx * push
        to_y[one] -= dy * push
        to_y[other] += dy * push


def _near(xs: list[float], ys: list[float], across: float, down: float) -> Iterator[tuple[int, int]]:
    """All pairs that stand less than so far apart, and some that stand a little further: each once, in order."""
    cells: dict[tuple[int, int], list[int]] = {}
    for at, x in enumerate(xs):
        cells.setdefault((int(x // across), int(ys[at] // down)), []).append(at)
    for (column, row), members in cells.items():
        for rank, one in enumerate(members):
            for other in members[rank + 1 :]:
                yield one, other
        for beside in ((column + 1, row - 1), (column + 1, row), (column + 1, row + 1), (column, row + 1)):
            others = cells.get(beside)
            if others:
                for one in members:
                    for other in others:
                        yield one, other


def _push_apart(boxes: Sequence[Floating], xs: list[float], ys: list[float]) -> None:
    """Move overlapping pairs apart along the shorter way, a bounded number of times."""
    widest = max(box.width for box in boxes) + GAP
    highest = max(box.height for box in boxes) + GAP
    for _ in range(_PUSHES):
        moved = False
        for one, other in list(_near(xs, ys, widest, highest)):
            first, second = boxes[one], boxes[other]
            dx, dy = xs[other] - xs[one], ys[other] - ys[one]
            over_x = (first.width + second.width) / 2 + GAP - abs(dx)
            over_y = (first.height + second.height) / 2 + GAP - abs(dy)
            if over_x <= 0.0 or over_y <= 0.0:
                continue
            moved = True
            if over_x < over_y:
                shift = over_x / 2 if dx >= 0 else -over_x / 2
                xs[one] -= shift
                xs[other] += shift
            else:
                shift = over_y / 2 if dy >= 0 else -over_y / 2
                ys[one] -= shift
                ys[other] += shift
        if not moved:
            return


def _settle(boxes: Sequence[Floating], xs: list[float], ys: list[float]) -> None:
    """Let the boxes sink, from the highest on, below all that stand above them: none overlaps another after that.

    How deep each strip of the plane is filled is kept for strips half as wide as the widest box; whole px are kept
    free for rounding.
    """
    strip = max(box.width for box in boxes) / 2 + GAP
    deep: dict[int, list[tuple[float, float, float]]] = {}
    order = sorted(range(len(boxes)), key=lambda at: (ys[at] - boxes[at].height / 2, at))
    for at in order:
        half, high = (boxes[at].width + GAP) / 2, boxes[at].height
        left, right = xs[at] - half, xs[at] + half
        top = ys[at] - high / 2
        strips = range(int(left // strip), int(right // strip) + 1)
        for key in strips:
            for low, up, bottom in deep.get(key, ()):
                if low < right and left < up and top < bottom + 2.0:
                    top = bottom + 2.0
        ys[at] = top + high / 2
        for key in strips:
            kept = [entry for entry in deep.get(key, ()) if not (left <= entry[0] and entry[1] <= right)]
            deep[key] = [*kept, (left, right, top + high)]
