from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from leadsto.views.strokes import stroke

POINT = st.tuples(*[st.floats(-9999, 9999).map(lambda value: round(value, 1))] * 2)


def test_upright_and_level_stretches_are_lines() -> None:
    assert stroke([(0, 0), (1, 0), (2, 0), (3.5, 0)]) == "M0 0h3.5"
    assert stroke([(10, 0), (10, -1), (10, -2), (10, -0.5)]) == "M10 0v-.5"
    assert stroke([(1, 1), (2, 1), (3, 2), (3, 4)]) == "M1 1c1 0 2 1 2 3"


@given(st.lists(st.tuples(POINT, POINT, POINT), min_size=1, max_size=6), POINT)
def test_every_curve_ends_where_it_should(
    curves: list[tuple[tuple[float, float], ...]], start: tuple[float, float]
) -> None:
    points = [start, *(point for curve in curves for point in curve)]
    x, y = start
    for command, numbers in re.findall(r"([Mchv])([^Mchv]*)", stroke(points)):
        steps = [float(number) for number in re.findall(r"-?(?:\d+(?:\.\d)?|\.\d)", numbers)]
        if command == "M":
            assert steps == [x, y]
        else:
            x += steps[0] if command == "h" else 0 if command == "v" else steps[4]
            y += steps[0] if command == "v" else 0 if command == "h" else steps[5]
    assert (round(x, 1), round(y, 1)) == points[-1]
