"""A storyboard, or a part of one, as cards, connectors and lines on a slide."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from leadsto.render.slides.look import LEAST, Look
from leadsto.render.slides.sheet import Box, Point, Run, Sheet, Side, Stroke
from leadsto.render.slides.telling import Telling, column_title, column_when, shorten
from leadsto.views.board import Arrow, Card, Storyboard

TITLE, FOOT, HEAD, WHEN = 13.0, 10.5, 13.0, 11.5
"""Sizes of text on a board that is drawn as large as on the page, in px."""

_GAP = 44.0
"""How wide a gap has to be on the slide for a connector to bend in it, in px."""

_STEP = re.compile(r"([MLHVCmlhvc])|(-?(?:\d+\.?\d*|\.\d+))")
_ENDS = {"c": 6, "h": 1, "v": 1, "l": 2, "m": 2}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a board stands on a slide, and how large; mirrored where text runs from right to left."""

    x: float
    y: float
    scale: float
    width: float
    is_rtl: bool

    def point(self, x: float, y: float) -> Point:
        """Return where a point of the board is."""
        return self.x + self.scale * (self.width - x if self.is_rtl else x), self.y + self.scale * y

    def size(self, size: float) -> float:
        """Return how large small text is: on a board drawn as large as on a page it can be read from a seat."""
        return max(size * self.scale, LEAST) if self.scale >= 1 else size * self.scale

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        """Return where a rectangle of the board is."""
        left, top = self.point(x + width if self.is_rtl else x, y)
        return Box(left, top, width * self.scale, height * self.scale)


def fit(board: Storyboard, frame: Box, is_rtl: bool, most: float = 1.35) -> Place:
    """Return the place in the middle of a frame in which a board is as large as can be, and at most so large."""
    scale = min(most, frame.width / max(board.width, 1), frame.height / max(board.height, 1))
    left = frame.x + (frame.width - board.width * scale) / 2
    return Place(left, frame.y + (frame.height - board.height * scale) * 0.3, scale, board.width, is_rtl)


def draw_board(
    sheet: Sheet,
    board: Storyboard,
    look: Look,
    place: Place,
    lit: Collection[str] = (),
    lit_link: tuple[str, str] | None = None,
) -> None:
    """Draw a board: lanes, heads, cards in the order in which they are read, then what leads to what.

    Args:
        sheet: The slide.
        board: What is drawn.
        look: Its colours and words.
        place: Where it stands.
        lit: Ids of the cards that stand out.
        lit_link: The link that stands out, by its ends.
    """
    _draw_grounds(sheet, board, look, place)
    _draw_heads(sheet, board, look, place)
    hues = {lane.id: look.hue(lane.hue) for lane in board.lanes}
    telling = Telling(board, look)
    numbers = {
        card.id: _draw_card(sheet, card, telling, place, hues[card.lane], card.id in lit) for card in board.cards
    }
    cards = {card.id: card for card in board.cards}
    for arrow in board.arrows:
        is_lit = (arrow.from_, arrow.to) == lit_link
        stroke = _stroke(arrow, look, place, hues[cards[arrow.from_].lane] if is_lit else "")
        told = telling.arrow(arrow)
        ends = _glue(cards[arrow.from_], cards[arrow.to], board.cards, _GAP / place.scale)
        if ends and not arrow.feedback:
            there = (place.point(*ends[0]), place.point(*ends[1]))
            out, into = (numbers[arrow.from_], numbers[arrow.to])
            sides: tuple[Side, Side] = ("left", "right") if place.is_rtl else ("right", "left")
            sheet.connector(there, ((out, sides[0]), (into, sides[1])), stroke, told)
        else:
            sheet.curve([place.point(*point) for point in points_of(arrow.path)], stroke, told)
    for tie in board.ties:
        said = look.words.say("slides.tie", one=cards[tie.from_].title, other=cards[tie.to].title)
        dots = Stroke(look.colour("ink-faint"), max(0.5, 1.4 * place.scale), "sysDot", "")
        sheet.curve([place.point(*point) for point in points_of(tie.path)], dots, (shorten(said), said))


def points_of(path: str) -> list[Point]:
    """Return the path of an arrow as a chain of cubic curves: its start, then two control points and an end for each."""
    at: Point = (0.0, 0.0)
    points: list[Point] = []
    for command, numbers in _commands(path):
        relative = command.islower()
        base = at if relative else (0.0, 0.0)
        kind = command.lower()
        if kind in "hv":
            end = (base[0] + numbers[0], at[1]) if kind == "h" else (at[0], base[1] + numbers[0])
            spots = [at, end, end]
        else:
            pairs = [(base[0] + x, base[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            spots = [at, pairs[0], pairs[0]] if kind == "l" else pairs
        points.extend(spots)
        at = spots[-1]
    return points


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    command, numbers = "", []
    for letter, number in _STEP.findall(path):
        if letter:
            command = letter
            continue
        numbers.append(float(number))
        if len(numbers) == _ENDS[command.lower()]:
            yield command, numbers
            numbers = []


def _draw_grounds(sheet: Sheet, board: Storyboard, look: Look, place: Place) -> None:
    for at, lane in enumerate(board.lanes):
        fill = look.colour("band" if at % 2 == 0 else "band-even")
        sheet.plane(place.box(0, lane.y, board.width, lane.height), fill, "Lane")
        sheet.plane(place.box(0, lane.y, 4, lane.height), look.hue(lane.hue), "Edge")
    rule = Stroke(look.colour("rule"), max(0.5, place.scale), head="")
    sheet.line(place.point(0, board.header), place.point(board.width, board.header), rule, "Rule")


def _draw_heads(sheet: Sheet, board: Storyboard, look: Look, place: Place) -> None:
    size = HEAD * place.scale
    for column in board.columns:
        runs = [look.quoted(column_title(column, look), size, bold=True)]
        when = column_when(column, look, place.size(WHEN))
        box = place.box(column.x, 10, column.width, board.header - 14)
        sheet.text(box, [runs, when] if when else [runs], "Column", "b")
    titles = {column.id: column_title(column, look) for column in board.columns}
    for strip in board.between:
        run = look.quoted(f"{titles[strip.first]} – {titles[strip.last]}", size, "ink-soft")
        sheet.text(place.box(strip.x, 10, strip.width, board.header - 14), [[run]], "Column", "b")
    for lane in board.lanes:
        title = lane.title or look.words.say("lane.programme")
        run = Run(title, size, look.hue(lane.hue), look.language, bold=True)
        sheet.text(
            place.box(14, lane.y + 14, board.lane_header - 20, max(20, lane.height - 18)), [[run]], "Stakeholder"
        )


def _draw_card(sheet: Sheet, card: Card, telling: Telling, place: Place, edge: str, is_lit: bool) -> int:
    look, scale = telling.look, place.scale
    return sheet.card(
        place.box(card.x, card.y, card.width, card.height),
        [[look.quoted(card.title, TITLE * scale, bold=True)], telling.foot(card, place.size(FOOT))],
        edge,
        (look.colour("accent-ground" if is_lit else "card"), edge if is_lit else look.colour("rule")),
        (shorten(card.title), telling.card(card)),
        scale,
        max(0.5, (3 if is_lit else 1) * scale),
    )


def _stroke(arrow: Arrow, look: Look, place: Place, lit: str) -> Stroke:
    """How an arrow looks: the wider, the more sources; dashed where it feeds back, ending in a dot where it weakens."""
    wide = (1.2, 1.6, 2.2, 2.8, 3.4)[min(arrow.sources, 4)] + (2 if lit else 0)
    dash = "dash" if arrow.feedback else "solid"
    return Stroke(
        lit or look.colour("arrow"), max(0.5, wide * place.scale), dash, "oval" if arrow.weaker else "triangle"
    )


def _glue(source: Card, target: Card, cards: Sequence[Card], gap: float) -> tuple[Point, Point] | None:
    """From where to where a connector may be glued: side to side, where no card stands in between; else None.

    Office programs find a way of their own for what is glued, and where the gap is narrow some lead it round the cards.
    Looks at every card: a map on one sheet has a few hundred at most.
    """
    left, right = source.x + source.width, target.x
    start, end = source.y + source.height / 2, target.y + target.height / 2
    if right - left < (8 if start == end else gap):
        return None
    top, foot = min(start, end), max(start, end)
    for card in cards:
        if card.x < right and card.x + card.width > left and card.y < foot + 2 and card.y + card.height > top - 2:
            return None
    return (left, start), (right, end)
