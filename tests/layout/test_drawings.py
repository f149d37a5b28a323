"""What holds for every drawing, whatever the board."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings

from leadsto.layout import Arrow, Board, Card, Metrics, arrange
from tests.layout.boards import boards, woven
from tests.layout.drawn import count_crossings, faults, flatten


@settings(max_examples=300)
@given(boards())
def test_nothing_overlaps_and_everything_is_in_its_place(board: Board) -> None:
    drawing = arrange(board)
    assert not faults(drawing)
    assert [box.id for box in drawing.cards] == [card.id for card in board.cards]
    assert [(curve.source, curve.target, curve.back) for curve in drawing.arrows] == [
        (arrow.source, arrow.target, arrow.back) for arrow in board.arrows
    ]


@given(boards(most_cards=6, most_arrows=40))
def test_many_arrows_between_few_cards(board: Board) -> None:
    assert not faults(arrange(board))


@given(boards())
def test_fixed_lanes_come_first_and_in_their_order(board: Board) -> None:
    drawn = [band.index for band in arrange(board).lanes]
    assert tuple(drawn[: len(board.lanes_fixed)]) == board.lanes_fixed
    assert sorted(drawn) == list(range(board.lanes))


@given(boards())
def test_numbers_are_tenths_and_paths_are_chains_of_cubics(board: Board) -> None:
    for curve in arrange(board).arrows:
        assert len(curve.points) % 3 == 1
        assert all(value == round(value, 1) for point in curve.points for value in point)
        assert curve.path.startswith("M")
        assert curve.path.count("C") == len(curve.points) // 3


@pytest.mark.parametrize("wide", [0.0, 0.15])
@pytest.mark.parametrize("within", [0.12, 0.4])
def test_boards_of_the_usual_size(within: float, wide: float) -> None:
    assert not faults(arrange(woven(65, 140 / 65, 3, lanes=8, columns=6, within=within, wide=wide)))


def test_arrows_leave_and_arrive_level_and_forward() -> None:
    drawing = arrange(woven(40, 1.5, 5, within=0.0))
    column = {box.id: box.column for box in drawing.cards}
    for curve in drawing.arrows:
        (start, out), (into, end) = curve.points[:2], curve.points[-2:]
        way = 1 if column[curve.target] > column[curve.source] else -1
        assert start[1] == out[1]
        assert into[1] == end[1]
        assert (out[0] - start[0]) * way > 0
        assert (end[0] - into[0]) * way > 0


def test_feedback_runs_back_from_the_left_edge_to_the_right_edge() -> None:
    cards = (Card("early", 0, 0), Card("late", 0, 1))
    forth, back = arrange(Board(cards, (Arrow("early", "late"), Arrow("late", "early", back=True)), 1, 2)).arrows
    assert back.points[0][0] > back.points[-1][0]
    assert abs(forth.points[0][1] - back.points[-1][1]) >= 10


def test_neighbours_in_a_column_are_joined_by_a_straight_arrow() -> None:
    upper, lower = Card("a", 0, 0), Card("b", 0, 0)
    drawing = arrange(Board((upper, lower), (Arrow("a", "b"),), 1, 1))
    assert len({x for x, _ in flatten(drawing.arrows[0].points)}) == 1


def test_a_chain_in_one_lane_is_one_straight_line() -> None:
    cards = tuple(Card(f"c{column}", 0, column, 1, 62.0 + column) for column in range(5))
    arrows = tuple(Arrow(f"c{column}", f"c{column + 1}") for column in range(4))
    drawing = arrange(Board(cards, arrows, 1, 5))
    assert all(abs(curve.points[0][1] - curve.points[-1][1]) < 0.2 for curve in drawing.arrows)


def test_every_lane_starts_with_a_card_at_its_top() -> None:
    drawing = arrange(woven(60, 1.5, 2))
    for band in drawing.lanes:
        assert min(box.y for box in drawing.cards if box.lane == band.index) == band.y + Metrics().lane_padding


@pytest.mark.parametrize("seed", range(4))
def test_what_is_drawn_crosses_as_often_as_what_was_ordered(seed: int) -> None:
    from leadsto.layout.arranging import choose_order
    from leadsto.layout.crossings import count_crossings as count_ordered

    board = woven(60, 2.0, seed, within=0.3)
    _, net = choose_order(board)
    drawn = count_crossings(flatten(curve.points) for curve in arrange(board).arrows)
    assert drawn == pytest.approx(count_ordered(net), rel=0.003, abs=2)


def test_the_same_board_gives_the_same_drawing_under_any_hash_seed() -> None:
    script = (
        "import hashlib; from tests.layout.boards import woven; from leadsto.layout import arrange;"
        "print(hashlib.sha256(repr(arrange(woven(80, 1.8, 4, wide=0.1))).encode()).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "271828")
    }
    assert len(told) == 1


@pytest.mark.parametrize("seed", range(3))
def test_a_small_edit_moves_little(seed: int) -> None:
    board = woven(60, 1.5, seed, lanes_fixed=tuple(range(6)))
    more = replace(
        board, cards=(*board.cards, Card("new", 2, 2)), arrows=(*board.arrows, Arrow(board.cards[0].id, "new"))
    )
    before, after = arrange(board), arrange(more)
    old, new = ({box.id: box for box in drawing.cards} for drawing in (before, after))
    kept = total = 0
    for one in old.values():
        for two in old.values():
            if (one.lane, one.column) == (two.lane, two.column) and one.y < two.y:
                total += 1
                kept += new[one.id].y < new[two.id].y
    assert kept >= 0.8 * total
