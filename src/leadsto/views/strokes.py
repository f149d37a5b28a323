"""An arrow's curve as the `d` of an SVG path, in as few characters as its shape needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import hypot

Point = tuple[float, float]

_PIECES = 8
"""So many straight pieces stand for a curve where a length is measured along it."""
_STEP, _NUMBER = re.compile(r"([Mhvc])([^Mhvc]*)"), re.compile(r"-?\d*\.?\d+")


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


def points_on(path: str, shares: Sequence[float]) -> list[Point]:
    """Return the points of a path of `stroke` that lie so far along it: 0 is its start, 1 its end. In px."""
    flat = _flatten(path)
    lengths = [hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(flat)]
    whole = sum(lengths)
    return [_point_at(flat, lengths, share * whole) for share in shares]


def _point_at(flat: list[Point], lengths: list[float], way: float) -> Point:
    for at, length in enumerate(lengths):
        if way <= length and length:
            (x1, y1), (x2, y2) = flat[at], flat[at + 1]
            return round(x1 + (x2 - x1) * way / length, 1), round(y1 + (y2 - y1) * way / length, 1)
        way -= length
    return flat[-1]


def _flatten(path: str) -> list[Point]:
    flat: list[Point] = []
    x = y = 0.0
    for command, told in _STEP.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(told)]
        if command in "hv":
            numbers = [numbers[0], 0.0] if command == "h" else [0.0, numbers[0]]
        if command != "c":
            x, y = x + numbers[0], y + numbers[1]
            flat.append((x, y))
            continue
        (x1, y1, x2, y2, x3, y3) = numbers
        for piece in range(1, _PIECES + 1):
            t = piece / _PIECES
            a, b, c = 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            flat.append((x + a * x1 + b * x2 + c * x3, y + a * y1 + b * y2 + c * y3))
        x, y = x + x3, y + y3
    return flat
