"""Boards that nobody would draw by hand, and some that are hardly there."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from leadsto.layout import Arrow, Board, Card, arrange
from tests.layout.boards import woven
from tests.layout.drawn import faults


def cell(count: int) -> tuple[Card, ...]:
    return tuple(Card(f"c{number}", 0, 0) for number in range(count))


@pytest.mark.parametrize("lanes", [0, 1, 3])
@pytest.mark.parametrize("columns", [0, 1, 4])
def test_a_board_without_cards_has_lanes_and_columns(lanes: int, columns: int) -> None:
    drawing = arrange(Board((), (), lanes, columns))
    assert (len(drawing.lanes), len(drawing.columns)) == (lanes, columns)
    assert all(band.height >= 64 for band in drawing.lanes)


def test_one_card_and_an_arrow_back_to_itself() -> None:
    drawing = arrange(Board(cell(1), (Arrow("c0", "c0"), Arrow("c0", "c0")), 1, 1))
    assert not faults(drawing)
    assert drawing.arrows[0].points[0] != drawing.arrows[0].points[-1]


def test_parallel_arrows_stand_apart() -> None:
    cards = (Card("a", 0, 0), Card("b", 0, 1), Card("c", 0, 1))
    drawing = arrange(Board(cards, (Arrow("a", "b"),) * 4 + (Arrow("b", "c"),) * 3, 1, 2))
    assert not faults(drawing)
    assert len({curve.points for curve in drawing.arrows}) == 7


def test_two_thousand_cards_in_one_cell() -> None:
    cards = cell(2000)
    arrows = tuple(Arrow(f"c{number}", f"c{(number * 7) % 2000}") for number in range(0, 2000, 4))
    drawing = arrange(Board(cards, arrows, 1, 1))
    ordered = sorted(drawing.cards, key=lambda box: box.y)
    assert all(one.y + one.height < two.y for one, two in itertools.pairwise(ordered))


@pytest.mark.parametrize("step", [1, 7, 150])
def test_three_hundred_cards_in_one_cell_among_others(step: int) -> None:
    others = (Card("before", 0, 0), Card("after", 1, 2))
    cards = tuple(Card(f"c{number}", 0, 1) for number in range(300))
    arrows = tuple(Arrow(f"c{number}", f"c{(number + step) % 300}") for number in range(0, 300, 3))
    ends = (*(Arrow("before", card.id) for card in cards[::10]), *(Arrow(card.id, "after") for card in cards[::7]))
    assert not faults(arrange(Board((*others, *cards), (*arrows, *ends), 2, 3)))


@pytest.mark.parametrize("columns", [1, 4])
def test_everything_leads_to_everything(columns: int) -> None:
    cards = tuple(Card(f"c{number}", number % 3, number % columns) for number in range(24))
    arrows = tuple(Arrow(one.id, two.id) for one in cards for two in cards)
    assert not faults(arrange(Board(cards, arrows, 3, columns)))


def test_many_lanes_and_many_columns() -> None:
    assert not faults(arrange(woven(120, 1.5, 1, lanes=40)))
    assert not faults(arrange(woven(120, 1.5, 1, columns=25)))


def test_cards_over_all_columns_leave_ways_round_them() -> None:
    cards = (Card("top", 0, 0), Card("wall", 1, 0, 4), Card("foot", 2, 3), Card("inner", 2, 1))
    arrows = (Arrow("top", "foot"), Arrow("top", "inner"), Arrow("inner", "top"), Arrow("wall", "inner"))
    assert not faults(arrange(Board(cards, arrows, 3, 4, (0, 1, 2))))


@pytest.mark.parametrize(
    "wrong",
    [
        {"cards": (*cell(1), *cell(1))},
        {"cards": (Card("c0", 1, 0),)},
        {"cards": (Card("c0", -1, 0),)},
        {"cards": (Card("c0", 0, -1),)},
        {"cards": (Card("c0", 0, 0, 2),)},
        {"cards": (Card("c0", 0, 0, 0),)},
        {"cards": (Card("c0", 0, 0, 1, 0.0),)},
        {"cards": (Card("c0", 0, 0, 1, float("nan")),)},
        {"arrows": (Arrow("c0", "nowhere"),)},
        {"arrows": (Arrow("nowhere", "c0"),)},
        {"lanes_fixed": (0, 0)},
        {"lanes_fixed": (1,)},
    ],
)
def test_a_board_that_contradicts_itself_is_refused(wrong: dict[str, object]) -> None:
    board = Board(cell(1), (), 1, 1)
    arrange(board)
    with pytest.raises(ValueError, match=r"\w"):
        arrange(replace(board, **wrong))  # type: ignore[arg-type]


def test_work_grows_almost_linearly() -> None:
    """Counted in steps of the ordering, which takes most of the time: a clock says little on a busy machine."""
    from leadsto.layout.arranging import make_net
    from leadsto.layout.ordering import STEPS, _polish

    spent = []
    for cards in (500, 4000):
        net = make_net(woven(cards, 1.5, 1), list(range(6)))
        spent.append(_polish(net, STEPS)[1])
    assert spent[1] <= 8 * spent[0]
    assert max(spent) <= 1.6 * STEPS
