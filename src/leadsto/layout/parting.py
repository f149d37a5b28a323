"""Boxes on a free plane moved until none lies on another, as little as that takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

GAP = 14.0
"""Least room between two boxes, across and down, in px."""

_PUSHES = 30


class Sized(Protocol):
    """Something with a size in px."""

    @property
    def width(self) -> float:
        """Across."""
        ...

    @property
    def height(self) -> float:
        """Down."""
        ...


def near(xs: list[float], ys: list[float], across: float, down: float) -> Iterator[tuple[int, int]]:
    """Yield all pairs that stand less than so far apart, and some that stand a little further: each once, in order."""
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


def push_apart(boxes: Sequence[Sized], xs: list[float], ys: list[float]) -> None:
    """Move overlapping pairs apart along the shorter way, a bounded number of times."""
    widest = max(box.width for box in boxes) + GAP
    highest = max(box.height for box in boxes) + GAP
    for _ in range(_PUSHES):
        moved = False
        for one, other in list(near(xs, ys, widest, highest)):
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


def settle(boxes: Sequence[Sized], xs: list[float], ys: list[float]) -> None:
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
