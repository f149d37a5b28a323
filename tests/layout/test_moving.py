"""No card has a place in its cell at which fewer arrows would cross."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from leadsto.app.reading import read_folder
from leadsto.layout import Arrow, Board, Card
from leadsto.layout.arranging import choose_order, draw_order
from leadsto.views.storyboard import board_of
from leadsto.views.subject import Subject
from tests.layout.boards import woven
from tests.layout.drawn import count_crossings, flatten
from tests.layout.moving import STEPS, Tally, moves
from tests.views.tea import tea_for

THRIVE = Path(__file__).parents[2] / "outcomes"
PARTS = 4


@cache
def _thrive() -> Board:
    return board_of(Subject.of(read_folder(str(THRIVE)).reading.theory, "public"))


def _better(board: Board, part: int = 0, parts: int = 1) -> list[str]:
    """The moves that make fewer arrows cross, of every so manieth."""
    tally = Tally()
    lanes, net = choose_order(board)
    found = tally.count(draw_order(board, lanes, net))
    tried = list(moves(board, lanes, net))[part::parts]
    assert tried
    after = ((name, tally.count(draw_order(board, lanes, moved))) for name, moved in tried)
    return [f"{name}: {count} instead of {found}" for name, count in after if count < found]


# every fourth move; the others are tried by `make test-slow`
@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.slow) for part in range(1, PARTS))])
def test_no_card_of_thrive_has_a_better_place(part: int) -> None:
    assert not _better(_thrive(), part, PARTS)


def test_no_card_of_tea_at_two_has_a_better_place() -> None:
    assert not _better(board_of(tea_for()))


@pytest.mark.parametrize("seed", range(4))
def test_no_card_of_a_board_of_30_has_a_better_place(seed: int) -> None:
    assert not _better(woven(30, 1.5, seed))


@pytest.mark.parametrize("within", [0.12, 0.4])
def test_no_card_of_a_board_of_65_has_a_better_place(within: float) -> None:
    assert not _better(woven(65, 1.5, 3, within=within))


def test_no_card_of_a_board_of_200_has_a_better_place_among_some() -> None:
    assert not _better(woven(200, 1.5, 7), part=5, parts=40)


def test_a_card_put_in_a_worse_place_is_found() -> None:
    cards = tuple(Card(name, 0, column) for column, names in enumerate(("ab", "cd")) for name in names)
    board = Board(cards, (Arrow("a", "c"), Arrow("b", "d")), 1, 2)
    lanes, net = choose_order(board)
    net.columns[0].reverse()
    tally = Tally()
    assert tally.count(draw_order(board, lanes, net)) == 1
    assert min(tally.count(draw_order(board, lanes, moved)) for _, moved in moves(board, lanes, net)) == 0


def test_gutter_by_gutter_as_many_are_counted_as_on_the_whole_board() -> None:
    board = woven(65, 1.5, 3)
    drawing = draw_order(board, *choose_order(board))
    assert Tally().count(drawing) == count_crossings(flatten(curve.points, STEPS) for curve in drawing.arrows)
