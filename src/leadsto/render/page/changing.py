"""What the board's templates need to mark what changed; nothing, on the page of one theory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot
from typing import Any

from leadsto.views.board import Storyboard
from leadsto.views.changes import Changes
from leadsto.views.strokes import Point, points_on

_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)
"""Where on an arrow its sign may stand, the best first: arrows that share an end run as one there."""
_APART = 19.0
"""So far apart are the middles of two signs, in px, where there is room."""


_SHORT, _BESIDE = 40.0, -13.0
"""An upright arrow that is shorter than this, in px, has its sign so far beside it, away from the words on edges of cards."""


@dataclass(frozen=True, slots=True)
class ArrowSign:
    """A sign on an arrow: which, where in px, and the name of its arrow."""

    kind: str
    x: float
    y: float
    name: str


def board_changes(views: Mapping[str, Any]) -> dict[str, Any]:
    """Return what templates are given: `changes`, and by cards and arrows those that are marked."""
    changes: Changes | None = views.get("changes")
    if changes is None:
        return {"changes": None, "card_changes": {}, "arrow_changes": {}, "arrow_signs": ()}
    return {
        "changes": changes,
        "card_changes": changes.of_cards,
        "arrow_changes": changes.of_arrows,
        "arrow_signs": place_signs(views["storyboard"], changes),
    }


def place_signs(board: Storyboard, changes: Changes) -> tuple[ArrowSign, ...]:
    """Return the signs of all arrows that changed, apart from each other where there is room.

    Linear in the number of arrows: only signs in neighbouring squares are looked at. `assets/changes/signing.js` does
    the same for arrows that scripts have moved.
    """
    near: dict[tuple[int, int], list[Point]] = {}
    signs = []
    marked = changes.of_arrows
    for arrow in board.arrows:
        change = marked.get((arrow.from_, arrow.to))
        if change is None:
            continue
        points = _places(arrow.path)
        x, y = next((point for point in points if _is_free(point, near)), points[0])
        near.setdefault(_square((x, y)), []).append((x, y))
        signs.append(ArrowSign(change.sign, x, y, f"{arrow.from_} -> {arrow.to}"))
    return tuple(signs)


def _places(path: str) -> list[Point]:
    """Where on an arrow a sign may stand; one that is hardly longer than the sign has it beside itself."""
    start, end, *points = points_on(path, (0, 1, *_SHARES))
    if hypot(end[0] - start[0], end[1] - start[1]) < _SHORT and start[0] == end[0]:
        return [(round(start[0] + _BESIDE, 1), round((start[1] + end[1]) / 2, 1))]
    return points


def _is_free(point: Point, near: Mapping[tuple[int, int], list[Point]]) -> bool:
    column, row = _square(point)
    return all(
        hypot(point[0] - x, point[1] - y) >= _APART
        for across in (column - 1, column, column + 1)
        for down in (row - 1, row, row + 1)
        for x, y in near.get((across, down), ())
    )


def _square(point: Point) -> tuple[int, int]:
    return int(point[0] // _APART), int(point[1] // _APART)
