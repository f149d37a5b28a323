"""What a page tells of a difference: the board's cards and arrows, each with what became of it."""

from __future__ import annotations

from dataclasses import replace

from leadsto.diff.comparing import compare
from leadsto.diff.overlay import overlay
from leadsto.evidence.audience import restrict
from leadsto.load import read_text
from leadsto.model import Theory
from leadsto.views import storyboard, view_modules
from leadsto.views.board import Storyboard
from leadsto.views.changes import Changes, tell_changes
from leadsto.views.strokes import points_on, stroke
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two

OLD = """
theory: {title: Planned}
timeframes: [{id: short, title: Short, starts: 0 months, ends: 1 year}]
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - {id: known, title: Guests are known by name, timeframe: short, leads-to: [less-alone, go-out, lively]}
      - {id: less-alone, title: Guests feel less alone, timeframe: short}
      - {id: go-out, title: Guests go out, timeframe: short}
      - {id: lively, title: Guests are lively, timeframe: short}
"""
NEW = """
theory: {title: Told}
timeframes: [{id: short, title: Short, starts: 0 months, ends: 1 year}]
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: known
        title: Guests are known by name
        timeframe: short
        leads-to: [{to: less-alone, effect: weaker}, animated]
      - {id: less-alone, title: Guests are less alone, timeframe: short}
      - {id: animated, same-as: guests/lively, title: Guests are lively, timeframe: short}
      - {id: cross, title: Guests are cross, timeframe: short}
"""


def theory(text: str) -> Theory:
    return read_text({"theory.yaml": text}).theory


def changes_of(old: Theory, new: Theory, names: tuple[str, str] = ("", "")) -> tuple[Storyboard, Changes]:
    difference = compare(old, new)
    board = storyboard.look(Subject.of(overlay(old, new, difference), "public"))
    return board, tell_changes(board, difference, names)


def test_every_card_and_arrow_of_the_board_has_its_state() -> None:
    board, changes = changes_of(theory(OLD), theory(NEW), ("Planned", "Told"))
    assert {card.id: card.state for card in changes.cards} == {
        "guests/less-alone": "changed",
        "guests/go-out": "removed",
        "guests/cross": "added",
        "guests/animated": "changed" if changes.card_counts.changed == 2 else "same",
    }
    assert {(arrow.to, arrow.state, arrow.opposite) for arrow in changes.arrows} == {
        ("guests/less-alone", "changed", True),
        ("guests/go-out", "removed", False),
    }
    kinds = dict(zip([card.id for card in board.cards], changes.kinds, strict=True))
    assert kinds["guests/known"] == ("links", "opposite")
    assert kinds["guests/less-alone"] == ("changed", "opposite")
    assert kinds["guests/cross"] == ("added",)
    counts = changes.card_counts
    assert counts.same + counts.changed + counts.added + counts.removed == len(board.cards) == 5
    assert (changes.old, changes.new, changes.opposite) == ("Planned", "Told", 1)


def test_a_card_with_two_ids_says_how_it_was_matched() -> None:
    _, changes = changes_of(theory(OLD), theory(NEW))
    (card,) = [card for card in changes.cards if card.id == "guests/animated"]
    assert (card.old_id, card.matched_by) == ("guests/lively", "same-as")


def test_what_differs_is_told_field_by_field() -> None:
    _, changes = changes_of(theory(OLD), theory(NEW))
    (card,) = [card for card in changes.cards if card.id == "guests/less-alone"]
    assert [(one.field, one.old, one.new) for one in card.changes] == [
        ("title", "Guests feel less alone", "Guests are less alone")
    ]


def test_names_that_are_alike_tell_nothing_apart() -> None:
    _, changes = changes_of(theory(OLD), theory(NEW), ("Tea", "Tea"))
    assert (changes.old, changes.new) == ("", "")


def test_a_theory_beside_itself_has_nothing_to_tell() -> None:
    tea = restrict(tea_at_two(), "public")
    board, changes = changes_of(tea, tea)
    assert (changes.cards, changes.arrows) == ((), ())
    assert changes.card_counts.same == len(board.cards)
    assert set(changes.kinds) == {("same",)}


def test_removed_cards_have_places_of_their_own() -> None:
    tea = restrict(tea_at_two(), "public")
    new = replace(tea, nodes=tea.nodes[:3])
    board, changes = changes_of(tea, new)
    removed = {card.id for card in changes.cards if card.state == "removed"}
    assert len(removed) == len(tea.nodes) - 3
    boxes = [(card.x, card.y, card.x + card.width, card.y + card.height) for card in board.cards]
    assert removed <= {card.id for card in board.cards}
    for at, (left, top, right, bottom) in enumerate(boxes):
        for x1, y1, x2, y2 in boxes[at + 1 :]:
            assert x2 <= left or x1 >= right or y2 <= top or y1 >= bottom


def test_only_a_page_of_a_difference_has_this_view() -> None:
    assert "changes" not in [module.__name__.rpartition(".")[2] for module in view_modules()]


def test_points_lie_along_a_path() -> None:
    path = stroke([(0, 0), (30, 0), (60, 0), (100, 0)])
    assert points_on(path, (0, 0.25, 1)) == [(0, 0), (25, 0), (100, 0)]
    start, middle, end = points_on(stroke([(0, 0), (50, 0), (50, 100), (100, 100)]), (0, 0.5, 1))
    assert (start, end) == ((0, 0), (100, 100))
    assert max(abs(middle[0] - 50), abs(middle[1] - 50)) < 1


def test_two_states_of_one_theory_are_no_plan_and_what_was_told() -> None:
    said = NEW + "sources: [{id: i1, title: Interview, type: interview}]\n"
    said += "claims: [{source: i1, path: [guests/known, guests/cross], strength: observed}]\n"
    old, new = theory(OLD), theory(said)
    difference = compare(old, new)
    board = storyboard.look(Subject.of(overlay(old, new, difference), "public"))
    planned = tell_changes(board, difference).planned
    assert planned is not None
    assert planned.not_planned == (("guests/known", "guests/cross"),)
    assert tell_changes(board, difference, are_states=True).planned is None
