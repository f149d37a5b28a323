from __future__ import annotations

from pathlib import Path

import pytest

from leadsto.app.reading import read_folder
from leadsto.model import Link, Node, Stakeholder, Theory, Timeframe
from leadsto.render.slides.board_drawing import points_of
from leadsto.views import storyboard
from leadsto.views.board import Card, Storyboard
from leadsto.views.poster import widen
from leadsto.views.subject import Subject
from tests.views.tea import tea_for

ROOT = Path(__file__).parent.parent.parent
SHEET = (1490.0, 940.0)


@pytest.fixture(scope="module")
def thrive() -> Storyboard:
    return storyboard.look(Subject.of(read_folder(str(ROOT / "outcomes")).reading.theory, "public"))


def scale(board: Storyboard) -> float:
    return min(SHEET[0] / board.width, SHEET[1] / board.height)


def overlap(one: Card, other: Card) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def test_a_high_board_is_larger_on_a_sheet_and_everything_is_on_it(thrive: Storyboard) -> None:
    wide = widen(thrive, *SHEET)
    assert scale(wide) > 1.4 * scale(thrive)
    assert {card.id for card in wide.cards} == {card.id for card in thrive.cards}
    assert [lane.id for lane in wide.lanes] == [lane.id for lane in thrive.lanes]
    assert [(arrow.from_, arrow.to) for arrow in wide.arrows] == [(arrow.from_, arrow.to) for arrow in thrive.arrows]
    assert widen(thrive, *SHEET) == wide


def test_cards_stay_in_their_lanes_and_columns(thrive: Storyboard) -> None:
    wide = widen(thrive, *SHEET)
    lanes = {lane.id: lane for lane in wide.lanes}
    columns = {column.id: column for column in wide.columns}
    assert [strip.first for strip in wide.between] == [strip.first for strip in thrive.between]
    for strip in wide.between:
        assert columns[strip.first].x + columns[strip.first].width < strip.x
        assert strip.x + strip.width < columns[strip.last].x
    lefts = [column.x for column in wide.columns]
    assert lefts == sorted(lefts)
    for one, other in zip(wide.columns, wide.columns[1:], strict=False):
        assert one.x + one.width < other.x
    for card in wide.cards:
        lane = lanes[card.lane]
        assert lane.y <= card.y
        assert card.y + card.height <= lane.y + lane.height
        first, last = columns[card.columns[0]], columns[card.columns[-1]]
        assert first.x - 0.1 <= card.x
        assert card.x + card.width <= last.x + last.width + 0.1
    assert not [1 for at, card in enumerate(wide.cards) for other in wide.cards[:at] if overlap(card, other)]


def test_no_arrow_passes_through_a_card(thrive: Storyboard) -> None:
    wide = widen(thrive, *SHEET)
    for arrow in wide.arrows:
        points = points_of(arrow.path)
        spots = [
            (at(points, cubic, step / 12, 0), at(points, cubic, step / 12, 1))
            for cubic in range(1, len(points) - 2, 3)
            for step in range(13)
        ]
        for card in wide.cards:
            inside = [
                (x, y)
                for x, y in spots
                if card.x + 1 < x < card.x + card.width - 1 and card.y + 1 < y < card.y + card.height - 1
            ]
            assert not inside, (arrow.from_, arrow.to, card.id)


def at(points: list[tuple[float, float]], cubic: int, share: float, axis: int) -> float:
    a, b, c, d = (point[axis] for point in points[cubic - 1 : cubic + 3])
    rest = 1 - share
    return rest**3 * a + 3 * rest * rest * share * b + 3 * rest * share * share * c + share**3 * d


def test_a_board_that_fits_stays_as_it_is() -> None:
    board = storyboard.look(tea_for())
    assert widen(board, *SHEET) is board
    empty = storyboard.look(Subject.of(Theory(), "public"))
    assert widen(empty, *SHEET) is empty


def test_causes_stand_before_their_effects_within_a_cell() -> None:
    nodes = [
        Node(
            f"a/n{at}",
            "outcome",
            f"N {at}",
            "a",
            timeframe=("short", "short"),
            leads_to=(Link(f"a/n{at}", f"a/n{at + 1}"),),
        )
        for at in range(30)
    ]
    theory = Theory(
        timeframes=(Timeframe("short", "Short"),), stakeholders=(Stakeholder("a", "A"),), nodes=tuple(nodes)
    )
    board = storyboard.look(Subject.of(theory, "public"))
    wide = widen(board, *SHEET)
    assert wide is not board
    place = {card.id: card.x for card in wide.cards}
    assert place["a/n0"] < place["a/n29"]
