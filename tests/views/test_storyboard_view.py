from __future__ import annotations

import re
from dataclasses import replace

import pytest

from leadsto.layout.text import lines
from leadsto.model import Evidence, Link, Node, Source, Stakeholder, Theory, Timeframe
from leadsto.render.page import render_page
from leadsto.views import storyboard
from leadsto.views.board import Storyboard
from leadsto.views.storyboard import look
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for

FRAMES = (Timeframe("short", "Short term"), Timeframe("long", "Long term"))


def board_of(theory: Theory) -> Storyboard:
    return look(Subject.of(theory, "public"))


def outcome(id_: str, *to: str, when: str = "short", **more: object) -> Node:
    frame = (when, when) if when else None
    links = tuple(Link(id_, end) for end in to)
    return replace(
        Node(id_, "outcome", title=id_, stakeholder=id_.split("/", maxsplit=1)[0], timeframe=frame, leads_to=links),
        **more,  # type: ignore[arg-type]
    )


def test_columns_are_what_came_before_and_then_every_timeframe() -> None:
    board = look(tea_for())
    assert [column.id for column in board.columns] == ["context", "activities", "outputs", "short", "medium", "long"]
    told = {column.id: (column.title, column.starts, column.ends) for column in board.columns}
    assert told["short"] == ("Short term", "0", "3–9 months")
    assert told["medium"] == ("Medium term", "6–9 months", "3–4 years")
    assert told["long"] == ("Long term", "3 years", "")
    assert [column.x for column in board.columns] == sorted(column.x for column in board.columns)


def test_the_programme_comes_first_then_lanes_as_the_author_orders_them() -> None:
    board = look(tea_for())
    assert [lane.id for lane in board.lanes] == ["programme", "guests", "neighbours", "council"]
    assert [lane.hue for lane in board.lanes] == [0, 1, 2, 3]
    assert [lane.cards for lane in board.lanes] == [2, 4, 2, 0]
    assert board.lanes[-1].no_outcomes_because


def test_a_stakeholder_keeps_its_colour_wherever_its_lane_is() -> None:
    turned = replace(tea_at_two(), lanes=("neighbours", "guests"))
    board = board_of(turned)
    assert [(lane.id, lane.hue) for lane in board.lanes][1:3] == [("neighbours", 2), ("guests", 1)]


def test_cards_stand_in_their_lane_and_column_and_come_in_reading_order() -> None:
    board = look(tea_for())
    lanes = {lane.id: lane for lane in board.lanes}
    columns = {column.id: column for column in board.columns}
    for card in board.cards:
        lane = lanes[card.lane]
        assert lane.y <= card.y
        assert card.y + card.height <= lane.y + lane.height
        assert card.x == columns[card.columns[0]].x
        assert card.x + card.width == columns[card.columns[-1]].x + columns[card.columns[-1]].width
    places = [([lane.id for lane in board.lanes].index(card.lane), card.x, card.y) for card in board.cards]
    assert places == sorted(places)
    spanning = next(card for card in board.cards if card.id == "guests/less-alone")
    assert spanning.columns == ("medium", "long")


def test_a_card_is_high_enough_for_its_title() -> None:
    title = "A title that takes more lines than most others do, since it says all that could be said of the change"
    board = board_of(Theory(timeframes=FRAMES, nodes=(outcome("a/x"), outcome("a/y", title=title))))
    heights = {card.id: card.height for card in board.cards}
    inner = storyboard.METRICS.card_width - storyboard.CARD_SIDES
    assert heights["a/x"] == storyboard.CARD_LEAST
    assert heights["a/y"] >= lines(title, inner, 13, bold=True) * storyboard.TITLE_LINE + storyboard.CARD_REST


def test_a_title_without_end_makes_no_card_without_end() -> None:
    board = board_of(Theory(timeframes=FRAMES, nodes=(outcome("a/x", title="and then " * 30_000),)))
    most = storyboard.TITLE_MOST * storyboard.TITLE_LINE + storyboard.CARD_REST
    assert [card.height for card in board.cards] == [most]
    assert re.search(rf"-webkit-line-clamp: ?{storyboard.TITLE_MOST}\b", render_page(tea_for()))


def test_arrows_know_what_they_rest_on_and_whether_chains_follow_them() -> None:
    arrows = {(arrow.from_, arrow.to): arrow for arrow in look(tea_for()).arrows}
    told = arrows["guests/known-by-name", "guests/less-alone"]
    # the interview is within the report: what contradicts or qualifies is no support
    assert (told.sources, told.citations, told.contested) == (1, 1, True)
    assert arrows["guests/known-by-name", "neighbours/look-in"].citations == 1
    back = arrows["guests/less-alone", "guests/at-ease"]
    assert (back.feedback, back.chain) == (True, False)
    assert arrows["guests/less-alone", "neighbours/worn-out"].weaker
    assert all(arrow.path.startswith("M") for arrow in arrows.values())


def test_what_goes_with_what_is_drawn_once() -> None:
    nodes = (outcome("a/x", goes_with=("a/y",)), outcome("a/y", goes_with=("a/x", "a/y", "a/none"), when="long"))
    ties = board_of(Theory(timeframes=FRAMES, nodes=nodes)).ties
    assert [(tie.from_, tie.to) for tie in ties] == [("a/x", "a/y")]


def test_marks_say_what_a_card_is() -> None:
    board = look(tea_for())
    marks = {card.id: card.marks for card in board.cards}
    assert marks["guests/less-alone"] == ("material", "valued", "contested")
    assert marks["guests/known-by-name"] == ("material", "held", "thin")
    assert marks["neighbours/worn-out"] == ("negative", "unintended", "thin")
    assert marks["activities/table"] == ()
    assert board.marks == ("material", "valued", "held", "negative", "unintended", "contested", "thin")


def test_outcomes_without_a_known_timeframe_have_a_column_of_their_own() -> None:
    board = board_of(Theory(timeframes=FRAMES, nodes=(outcome("a/x", when=""), outcome("a/y", when="never"))))
    assert [column.id for column in board.columns] == ["short", "long", "unplaced"]
    assert {card.columns for card in board.cards} == {("unplaced",)}


def test_a_lane_that_nobody_declares_is_drawn_all_the_same() -> None:
    board = board_of(Theory(timeframes=FRAMES, nodes=(outcome("a/x"),), stakeholders=(Stakeholder("b", "B"),)))
    assert [(lane.id, lane.title) for lane in board.lanes] == [("b", "B"), ("a", "a")]


@pytest.mark.parametrize("theory", [Theory(), Theory(timeframes=FRAMES), Theory(stakeholders=(Stakeholder("a"),))])
def test_there_may_be_nothing_to_draw(theory: Theory) -> None:
    assert board_of(theory).cards == ()


def test_nothing_that_is_hidden_moves_or_counts() -> None:
    shown = Source("open", access="public")
    hidden = Source("closed", access="team")
    said = (Evidence("open", strength="observed"), Evidence("closed", strength="measured", stance="contradicts"))
    nodes = (outcome("a/x", "a/y", evidence=said), outcome("a/y", when="long", evidence=said))
    whole = Theory(timeframes=FRAMES, nodes=nodes, sources=(shown, hidden))
    without = replace(whole, sources=(shown,), nodes=tuple(replace(node, evidence=node.evidence[:1]) for node in nodes))
    assert board_of(whole) == board_of(without)
    assert look(Subject.of(whole, "team")) != board_of(whole)
