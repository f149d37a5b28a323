"""What a drawing looks like to the eye: curves as fine lines, what they run through, how often they cross."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from leadsto.layout import Box, Curve, Drawing

Line = list[tuple[float, float]]
_TILE = 48.0  # px


def flatten(points: Sequence[tuple[float, float]], steps: int = 16) -> Line:
    """A chain of cubics as short straight pieces."""
    line = [points[0]]
    for at in range(1, len(points), 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[at - 1 : at + 3]
        for step in range(1, steps + 1):
            t = step / steps
            u = 1 - t
            weights = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            x = weights[0] * ax + weights[1] * bx + weights[2] * cx + weights[3] * dx
            y = weights[0] * ay + weights[1] * by + weights[2] * cy + weights[3] * dy
            line.append((x, y))
    return line


def overlap(one: Box, other: Box) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0 and down > 0


def runs_through(line: Line, box: Box, skin: float = 0.5) -> bool:
    """Whether a line enters a box; its outermost ``skin`` px don't count."""
    left, right = box.x + skin, box.x + box.width - skin
    top, foot = box.y + skin, box.y + box.height - skin
    for (ax, ay), (bx, by) in pairwise(line):
        enter, leave = 0.0, 1.0
        for start, step, low, high in ((ax, bx - ax, left, right), (ay, by - ay, top, foot)):
            if step == 0:
                if not low < start < high:
                    enter, leave = 1.0, 0.0
                continue
            first, last = sorted(((low - start) / step, (high - start) / step))
            enter, leave = max(enter, first), min(leave, last)
        if leave - enter > 1e-9:
            return True
    return False


def count_crossings(lines: Iterable[Line]) -> int:
    """Points at which two lines cross properly; where they touch or run on top of each other is none.

    Pieces are looked at tile by tile, so that this takes seconds for hundreds of lines.
    """
    tiles: dict[tuple[int, int], list[tuple[int, int, int, float, float, float, float]]] = {}
    for number, line in enumerate(lines):
        for (ax, ay), (bx, by) in pairwise(line):
            left, right = sorted((int(ax // _TILE), int(bx // _TILE)))
            top, foot = sorted((int(ay // _TILE), int(by // _TILE)))
            for across in range(left, right + 1):
                for down in range(top, foot + 1):
                    tiles.setdefault((across, down), []).append((number, left, top, ax, ay, bx, by))
    total = 0
    for (across, down), pieces in tiles.items():
        for at, (one, left, top, ax, ay, bx, by) in enumerate(pieces):
            dx, dy = bx - ax, by - ay
            for other, its_left, its_top, px, py, qx, qy in pieces[:at]:
                # Two pieces that share several tiles count in the first.
                if one == other or max(left, its_left) != across or max(top, its_top) != down:
                    continue
                sides = (dx * (py - ay) - dy * (px - ax)) * (dx * (qy - ay) - dy * (qx - ax))
                if sides < -1e-9:
                    ex, ey = qx - px, qy - py
                    total += (ex * (ay - py) - ey * (ax - px)) * (ex * (by - py) - ey * (bx - px)) < -1e-9
    return total


def faults(drawing: Drawing) -> list[str]:
    """Whatever no drawing may have."""
    found = []
    boxes = {box.id: box for box in drawing.cards}
    found += [f"{one.id} lies over {two.id}" for one, two in combinations(drawing.cards, 2) if overlap(one, two)]
    bands = {band.index: band for band in drawing.lanes}
    strips = {strip.index: strip for strip in drawing.columns}
    for box in drawing.cards:
        band = bands[box.lane]
        if not (band.y <= box.y and box.y + box.height <= band.y + band.height + 0.11):
            found.append(f"{box.id} sticks out of its lane")
        if box.x != strips[box.column].x:
            found.append(f"{box.id} stands beside its column")
    found += [
        f"lane {b.index} follows at a distance" for a, b in pairwise(drawing.lanes) if abs(a.y + a.height - b.y) > 0.11
    ]
    found += [f"column {b.index} is out of order" for a, b in pairwise(drawing.columns) if a.x + a.width >= b.x]
    for curve in drawing.arrows:
        name = f"{curve.source} to {curve.target}"
        line = flatten(curve.points)
        if not all(-0.1 <= x <= drawing.width + 0.1 and -0.1 <= y <= drawing.height + 0.1 for x, y in line):
            found.append(f"{name} leaves the board")
        found += [f"{name} runs through {box.id}" for box in drawing.cards if runs_through(line, box)]
        for end, box in ((curve.points[0], boxes[curve.source]), (curve.points[-1], boxes[curve.target])):
            if not _on_edge(end, box):
                found.append(f"{name} does not end at {box.id}")
        found += _kinks(curve, name)
    return found


def _on_edge(point: tuple[float, float], box: Box, skin: float = 0.11) -> bool:
    x, y = point
    beside = min(abs(x - box.x), abs(x - box.x - box.width)) <= skin and box.y <= y <= box.y + box.height
    upright = min(abs(y - box.y), abs(y - box.y - box.height)) <= skin and box.x <= x <= box.x + box.width
    return beside or upright


def _kinks(curve: Curve, name: str) -> list[str]:
    """Joints at which a curve turns sharply; what is shorter than 1 px has no direction."""
    for at in range(3, len(curve.points) - 1, 3):
        (ax, ay), (bx, by), (cx, cy) = curve.points[at - 1 : at + 2]
        before, after = (bx - ax, by - ay), (cx - bx, cy - by)
        lengths = [abs(x) + abs(y) for x, y in (before, after)]
        turn = abs(before[0] * after[1] - before[1] * after[0])
        ahead = before[0] * after[0] + before[1] * after[1] > 0
        if min(lengths) > 1 and (turn > 0.15 * max(lengths) + 0.02 * lengths[0] * lengths[1] or not ahead):
            return [f"{name} has a kink at {bx}, {by}"]
    return []
