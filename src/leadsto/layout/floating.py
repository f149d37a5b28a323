"""Places on a free plane: boxes drift from their columns and lanes towards what they are linked with, and never overlap.

Only `+ - * /` and `sqrt` are used, whose results IEEE 754 fixes to the last bit, and sums are taken one by one in the
order of the boxes: the same places on every machine. Work grows nearly linearly: each of a bounded number of rounds
looks at the boxes nearby, which a grid finds.

Source: springs and repulsion with a falling temperature after T. Fruchterman and E. Reingold, "Graph drawing by
force-directed placement", 1991; repulsion cut off beyond a radius is theirs too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from leadsto.layout.parting import near, push_apart, settle

_PITCH_X, _PITCH_Y = 196.0, 92.0  # of a cell's own grid at the start
_ROUNDS_MOST, _ROUNDS_LEAST, _WORK = 120, 36, 100_000  # rounds = work / boxes, within the two
_LENGTH = 200.0  # of a link at rest
_FARTHEST = 420.0  # a link pulls no harder when it is longer than this
_AHEAD = 170.0  # an effect stands at least so far to the right of its cause, as far as it can
_REACH = 270.0  # of repulsion
_FLAT = 2.4  # boxes are wider than high: a step down counts as more than a step across
_ROOM = 105.0  # a lane of n boxes has a ground of this times the root of n around its middle, in px
_WIDE = 1.5  # the whole is about so much wider than high
_SPRING, _FORWARD, _REPULSION, _TO_COLUMN = 0.35, 0.2, 0.34, 0.045
_ACROSS_LANES = 0.25  # a link to another lane pulls so much of what one within a lane does
_TO_LANE, _LANES_APART = 0.12, 0.25
_STEP = 60.0  # the longest move of the first round, in px


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
    lanes = _lanes_of(boxes)
    xs, ys = _start(boxes, lanes)
    _drift(boxes, links, lanes, xs, ys)
    push_apart(boxes, xs, ys)
    settle(boxes, xs, ys)
    left, right = min(xs), max(xs)
    top, bottom = min(ys), max(ys)
    across, down = round((left + right) / 2), round((top + bottom) / 2)
    return [(round(x) - across, round(y) - down) for x, y in zip(xs, ys, strict=True)]


@dataclass(slots=True)
class _Lane:
    """A stakeholder's boxes: they keep to a ground of their own, as wide as `radius` and flatter than wide."""

    members: list[int]
    radius: float
    x: float = 0.0
    y: float = 0.0

    def find_middle(self, xs: list[float], ys: list[float]) -> None:
        x = y = 0.0
        for at in self.members:
            x += xs[at]
            y += ys[at]
        self.x, self.y = x / len(self.members), y / len(self.members)


def _lanes_of(boxes: Sequence[Floating]) -> list[_Lane]:
    members: dict[int, list[int]] = {}
    for at, box in enumerate(boxes):
        members.setdefault(box.lane, []).append(at)
    return [_Lane(members[lane], _ROOM * sqrt(len(members[lane]))) for lane in sorted(members)]


def _start(boxes: Sequence[Floating], lanes: list[_Lane]) -> tuple[list[float], list[float]]:
    """Lanes one below the other, several beside each other where there are many; in each, its columns side by side."""
    xs, ys = [0.0] * len(boxes), [0.0] * len(boxes)
    high = 0.0
    for lane in lanes:
        high += 2 * lane.radius / _FLAT
    widest = 2 * max(lane.radius for lane in lanes)
    beside = min(len(lanes), max(1, round(sqrt(_WIDE * high / widest))))
    top = 0.0
    for first in range(0, len(lanes), beside):
        row = lanes[first : first + beside]
        deepest = max(lane.radius for lane in row) / _FLAT
        for place, lane in enumerate(row):
            _fill(boxes, lane, (place - (len(row) - 1) / 2) * widest, top + deepest, xs, ys)
        top += 2 * deepest
    return xs, ys


def _fill(boxes: Sequence[Floating], lane: _Lane, x: float, y: float, xs: list[float], ys: list[float]) -> None:
    """Give the boxes of a lane their first places around a point: column by column, each in a grid of its own."""
    cells: dict[int, list[int]] = {}
    for at in lane.members:
        cells.setdefault(boxes[at].column, []).append(at)
    wide = {column: _columns_of(len(members)) for column, members in cells.items()}
    left = x - sum(wide.values()) * _PITCH_X / 2
    for column in sorted(cells):
        members = cells[column]
        high = -(-len(members) // wide[column])
        for rank, at in enumerate(members):
            # every other column of the grid half a step lower, so that no link runs along a row of boxes
            place, row = divmod(rank, high)
            xs[at] = left + (place + 0.5) * _PITCH_X
            ys[at] = y + (row + 0.5 + place % 2 / 2 - high / 2) * _PITCH_Y
        left += wide[column] * _PITCH_X


def _columns_of(count: int) -> int:
    wide = 1
    while wide * wide * _PITCH_X < count * _PITCH_Y * 0.8:
        wide += 1
    return wide


def _drift(
    boxes: Sequence[Floating], links: Sequence[tuple[int, int]], lanes: list[_Lane], xs: list[float], ys: list[float]
) -> None:
    rounds = max(_ROUNDS_LEAST, min(_ROUNDS_MOST, _WORK // len(boxes)))
    springs = _springs(boxes, links)
    homes = _homes(lanes, xs, ys)
    pairs: list[tuple[int, int]] = []
    for turn in range(rounds):
        if turn % 4 == 0:  # nobody goes far in four rounds
            pairs = list(near(xs, ys, _REACH, _REACH / _FLAT))
        to_x, to_y = [0.0] * len(boxes), [0.0] * len(boxes)
        _gather(lanes, homes, xs, ys, to_x, to_y)
        _pull(springs, xs, ys, to_x, to_y)
        _repel(pairs, xs, ys, to_x, to_y)
        most = _STEP * (rounds - turn) / rounds
        for at, dx in enumerate(to_x):
            dy = to_y[at]
            far = sqrt(dx * dx + dy * dy)
            share = most / far if far > most else 1.0
            xs[at] += dx * share
            ys[at] += dy * share


def _springs(boxes: Sequence[Floating], links: Sequence[tuple[int, int]]) -> list[tuple[int, int, float]]:
    """Links with how strongly each pulls: less, the more links both of its ends have."""
    degree = [0] * len(boxes)
    for cause, effect in links:
        degree[cause] += 1
        degree[effect] += 1
    springs = []
    for cause, effect in links:
        share = 1.0 if boxes[cause].lane == boxes[effect].lane else _ACROSS_LANES
        springs.append((cause, effect, _SPRING * share / min(degree[cause], degree[effect])))
    return springs


def _homes(lanes: list[_Lane], xs: list[float], ys: list[float]) -> list[float]:
    """How far to the right of its lane's middle each box begins: where its time is, among the times of its lane."""
    homes = [0.0] * len(xs)
    for lane in lanes:
        lane.find_middle(xs, ys)
        for at in lane.members:
            homes[at] = xs[at] - lane.x
    return homes


def _gather(
    lanes: list[_Lane], homes: list[float], xs: list[float], ys: list[float], to_x: list[float], to_y: list[float]
) -> None:
    """Keep each lane's boxes on its ground, in the order of their times, and grounds off one another."""
    for lane in lanes:
        lane.find_middle(xs, ys)
    away = _apart(lanes)
    for lane, (away_x, away_y) in zip(lanes, away, strict=True):
        for at in lane.members:
            dx, dy = xs[at] - lane.x, (ys[at] - lane.y) * _FLAT
            far = sqrt(dx * dx + dy * dy)
            back = (far - lane.radius) / far * _TO_LANE if far > lane.radius else 0.0
            to_x[at] += away_x - dx * back + (homes[at] - dx) * _TO_COLUMN
            to_y[at] += away_y - dy / _FLAT * back


def _apart(lanes: list[_Lane]) -> list[tuple[float, float]]:
    """How far each lane moves off those whose ground it lies upon; the smaller of two moves further."""
    away_x, away_y = [0.0] * len(lanes), [0.0] * len(lanes)
    reach = 2 * max(lane.radius for lane in lanes)
    for one, other in near([lane.x for lane in lanes], [lane.y for lane in lanes], reach, reach / _FLAT):
        first, second = lanes[one], lanes[other]
        dx, dy = second.x - first.x, (second.y - first.y) * _FLAT
        far = sqrt(dx * dx + dy * dy) or 1.0
        over = first.radius + second.radius - far
        if over <= 0.0:
            continue
        share = len(second.members) / (len(first.members) + len(second.members))
        push_x, push_y = dx / far * over * _LANES_APART, dy / far / _FLAT * over * _LANES_APART
        away_x[one] -= push_x * share
        away_y[one] -= push_y * share
        away_x[other] += push_x * (1 - share)
        away_y[other] += push_y * (1 - share)
    return list(zip(away_x, away_y, strict=True))


def _pull(
    springs: list[tuple[int, int, float]], xs: list[float], ys: list[float], to_x: list[float], to_y: list[float]
) -> None:
    for cause, effect, strength in springs:
        dx, dy = xs[effect] - xs[cause], ys[effect] - ys[cause]
        far = sqrt(dx * dx + dy * dy) or 1.0
        pull = (min(far, _FARTHEST) - _LENGTH) / far * strength
        across = dx * pull - (min(_AHEAD - dx, _FARTHEST) * _FORWARD if dx < _AHEAD else 0.0)
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
