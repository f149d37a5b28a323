"""Places on the free plane: the same everywhere, and no box upon another, whatever there is to place."""

from __future__ import annotations

import ast
import inspect
import os
import subprocess
import sys
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadsto.layout import floating
from leadsto.layout.floating import Floating, spread
from leadsto.layout.parting import near

SIZES = st.integers(10, 400).map(float)
BOXES = st.lists(st.builds(Floating, st.integers(0, 5), st.integers(0, 4), SIZES, SIZES), max_size=60)


@st.composite
def scenes(draw: st.DrawFn) -> tuple[list[Floating], list[tuple[int, int]]]:
    boxes = draw(BOXES)
    ends = st.integers(0, max(0, len(boxes) - 1))
    links = draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1]), max_size=120))
    return boxes, links if len(boxes) > 1 else []


def overlapping(boxes: list[Floating], places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        (one, other)
        for one, other in combinations(range(len(boxes)), 2)
        if abs(places[one][0] - places[other][0]) < (boxes[one].width + boxes[other].width) / 2
        and abs(places[one][1] - places[other][1]) < (boxes[one].height + boxes[other].height) / 2
    ]


@settings(max_examples=150)
@given(scenes())
def test_no_box_lies_upon_another(scene: tuple[list[Floating], list[tuple[int, int]]]) -> None:
    boxes, links = scene
    places = spread(boxes, links)
    assert len(places) == len(boxes)
    assert overlapping(boxes, places) == []


def woven(count: int, lanes: int = 5) -> tuple[list[Floating], list[tuple[int, int]]]:
    """Boxes that lead to the next but some, without chance: every third to another lane."""
    boxes = [Floating(at * 5 // count, at % lanes, 148.0, 50.0 + at * 7 % 40) for at in range(count)]
    links = [(at, at + lanes) for at in range(count - lanes)]
    links += [(at, at + lanes + 1) for at in range(0, count - lanes - 1, 3)]
    return boxes, links


@pytest.mark.parametrize("lanes", [1, 5, 40, 300])
def test_no_box_lies_upon_another_however_many_lanes(lanes: int) -> None:
    boxes, links = woven(300, lanes)
    assert overlapping(boxes, spread(boxes, links)) == []


def test_three_hundred_boxes_in_one_cell() -> None:
    boxes = [Floating(0, 0, 148.0, 60.0)] * 300
    places = spread(boxes, [])
    assert overlapping(boxes, places) == []
    wide, high = (max(values) - min(values) for values in zip(*places, strict=True))
    assert 0.5 < wide / high < 6


def test_nothing_and_one() -> None:
    assert spread([], []) == []
    assert spread([Floating(3, 2, 100.0, 40.0)], []) == [(0, 0)]


def test_effects_stand_to_the_right_of_their_causes_as_a_rule() -> None:
    boxes, links = woven(120)
    places = spread(boxes, links)
    ahead = sum(places[effect][0] > places[cause][0] for cause, effect in links)
    assert ahead > 0.65 * len(links)


def test_a_lane_keeps_together() -> None:
    boxes, links = woven(120)
    places = spread(boxes, links)
    groups: dict[int, list[tuple[int, int]]] = {}
    for box, place in zip(boxes, places, strict=True):
        groups.setdefault(box.lane, []).append(place)
    middles = {
        lane: tuple(sum(axis) / len(axis) for axis in zip(*group, strict=True)) for lane, group in groups.items()
    }
    at_home = 0
    for box, (x, y) in zip(boxes, places, strict=True):
        nearest = min(middles, key=lambda lane: (x - middles[lane][0]) ** 2 + (2.4 * (y - middles[lane][1])) ** 2)
        at_home += nearest == box.lane
    assert at_home > 0.6 * len(boxes)


def test_only_operations_that_every_machine_rounds_alike() -> None:
    """No power, no function of `math` but `sqrt`, no `sum`, which adds floats otherwise from Python 3.12 on."""
    tree = ast.parse(inspect.getsource(floating))
    imported = {
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "math"
        for name in node.names
    }
    assert imported == {"sqrt"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Pow)]
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not called & {"pow", "hash", "set", "frozenset", "id"}
    summed = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sum"
    ]
    assert summed == ["sum(wide.values())"], "whole numbers alone"


def test_the_same_under_every_hash_seed() -> None:
    program = "from tests.layout.test_floating import woven, spread; print(spread(*woven(150)))"
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert said == {f"{spread(*woven(150))}\n"}


def test_work_grows_nearly_linearly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in pairs of boxes that are looked at, not in seconds."""
    looked_at = 0

    def count(*arguments: object) -> list[tuple[int, int]]:
        nonlocal looked_at
        pairs = list(near(*arguments))  # type: ignore[arg-type]
        looked_at += len(pairs)
        return pairs

    monkeypatch.setattr(floating, "near", count)
    monkeypatch.setattr(floating, "_ROUNDS_MOST", 36)
    counted = []
    for size in (500, 2000):
        looked_at = 0
        spread(*woven(size))
        counted.append(looked_at)
    assert counted[1] < 6 * counted[0]
