"""An arrow's curve as the `d` of an SVG path, in as few characters as its shape needs."""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[float, float]


def stroke(points: Sequence[Point]) -> str:
    """Return the path of a chain of cubic Bézier curves: a start, then two control points and an end for each.

    Steps are relative and in tenths of a px, taken from where the last step ended after rounding, so that errors do not
    add up; upright and level stretches are lines.
    """
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    parts = [f"M{_told(tenths[0][0])} {_told(tenths[0][1])}"]
    for at in range(1, len(tenths) - 2, 3):
        start, *curve = tenths[at - 1 : at + 3]
        steps = [(x - start[0], y - start[1]) for x, y in curve]
        if all(y == 0 for _, y in steps):
            command, numbers = "h", [steps[-1][0]]
        elif all(x == 0 for x, _ in steps):
            command, numbers = "v", [steps[-1][1]]
        else:
            command, numbers = "c", [number for step in steps for number in step]
        parts.append(command + _joined(numbers))
    return "".join(parts)


def _joined(tenths: list[int]) -> str:
    """Numbers one after the other; a minus sign parts them as well as a space does."""
    return "".join(
        told if at == 0 or told.startswith("-") else " " + told for at, told in enumerate(map(_told, tenths))
    )


def _told(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole if whole or not rest else ''}{f'.{rest}' if rest else ''}"
