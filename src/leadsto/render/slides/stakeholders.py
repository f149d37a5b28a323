"""Slides of one stakeholder: its cards one below the other, each between what it comes from and what it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leadsto.layout.text import lines
from leadsto.render.slides.deck import Slide
from leadsto.render.slides.look import LEAST, Look
from leadsto.render.slides.notes import Notes
from leadsto.render.slides.sheet import HEIGHT, MARGIN, WIDTH, Box, Glue, Run, Sheet, Side, Stroke
from leadsto.render.slides.telling import Telling, lane_title, shorten
from leadsto.render.slides.whole import draw_foot, draw_head
from leadsto.views.board import Card, Lane, Storyboard

MOST_SLIDES = 12
"""So many slides has one stakeholder at most; what does not fit is counted on the last."""
_MOST_OTHERS = 6
"""So many causes, and effects, of one card are named; the rest is counted."""
_LONGEST = 240

_TOP, _FOOT, _GAP = 148.0, 56.0, 22.0
_SIDE, _BETWEEN = 440.0, 74.0
_CARD = WIDTH - 2 * MARGIN - 2 * _SIDE - 2 * _BETWEEN
_TITLE, _OTHER = 18.0, 15.0
_TITLE_LINE, _OTHER_LINE, _FOOT_LINE, _BEFORE = 23.0, 19.0, 19.0, 4.0


@dataclass(frozen=True, slots=True)
class _Row:
    """One card with what comes before and after it. `height` of the row and `card_height` in px."""

    card: Card
    before: tuple[Card, ...]
    after: tuple[Card, ...]
    height: float
    card_height: float


def stakeholder_slides(board: Storyboard, look: Look, only: str = "") -> Iterator[Slide]:
    """Yield the slides of every stakeholder that has cards, or a reason why it has no outcomes, in the board's order.

    Args:
        board: The whole.
        look: Colours and words.
        only: The id of the one stakeholder that is wanted; "" for all.
    """
    telling = Telling(board, look)
    by_lane: dict[str, list[Card]] = {}
    for card in board.cards:
        by_lane.setdefault(card.lane, []).append(card)
    for lane in board.lanes:
        if (only and lane.id != only) or (not only and lane.id not in look.subject.stakeholders):
            continue
        if by_lane.get(lane.id) or lane.no_outcomes_because:
            yield from _slides(lane, by_lane.get(lane.id, []), telling)


def _slides(lane: Lane, cards: Sequence[Card], telling: Telling) -> Iterator[Slide]:
    pages = _paged([_row(card, telling) for card in cards])
    shown = pages[:MOST_SLIDES]
    left_out = len(cards) - sum(len(page) for page in shown)
    for at, page in enumerate(shown, 1):
        is_last = at == len(shown)
        yield _slide(lane, page, telling, (at, len(shown)), left_out if is_last else 0)


def _row(card: Card, telling: Telling) -> _Row:
    before = tuple(telling.cards[arrow.from_] for arrow in telling.into.get(card.id, ()))
    after = tuple(telling.cards[arrow.to] for arrow in telling.out_of.get(card.id, ()))
    title = lines(shorten(card.title, _LONGEST), _CARD - 24, _TITLE, bold=True) * _TITLE_LINE
    meta = lines(_meta(card, telling), _CARD - 24, LEAST, bold=False) * _FOOT_LINE
    card_height = max(64.0, 22 + title + meta)
    height = max(card_height, *(_list_height(others, card.lane, telling) for others in (before, after)))
    return _Row(card, before, after, height, card_height)


def _named(other: Card, lane: str, telling: Telling) -> list[Run]:
    """A card by its title, with its stakeholder where that is another."""
    look = telling.look
    runs = [look.quoted(f"• {shorten(other.title, _LONGEST)}", _OTHER)]
    if other.lane != lane:
        colour = look.hue(telling.lanes[other.lane].hue)
        runs.append(Run(f" · {shorten(telling.stakeholder(other), 60)}", LEAST, colour, look.language, bold=True))
    return runs


def _list_height(others: Sequence[Card], lane: str, telling: Telling) -> float:
    told = ("".join(run.text for run in _named(other, lane, telling)) for other in others[:_MOST_OTHERS])
    height = sum(lines(text, _SIDE, _OTHER, bold=True) * _OTHER_LINE + _BEFORE for text in told)
    return max(_OTHER_LINE, height) + (_OTHER_LINE + _BEFORE) * (len(others) > _MOST_OTHERS)


def _meta(card: Card, telling: Telling) -> str:
    return " · ".join(run.text for run in _meta_runs(card, telling) if run.text.strip(" ·"))


def _meta_runs(card: Card, telling: Telling) -> list[Run]:
    look = telling.look
    first = telling.when(card) if card.kind == "outcome" else look.words.say(f"kind.{card.kind}")
    return [look.quoted(f"{first} · ", LEAST, "ink-soft"), *telling.foot(card, LEAST)]


def _paged(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Put rows on pages, as many as there is room for; at least one slide."""
    room = HEIGHT - _TOP - _FOOT
    pages: list[list[_Row]] = [[]]
    used = 0.0
    for row in rows:
        if pages[-1] and used + row.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += row.height + _GAP
    return pages


def _slide(lane: Lane, rows: Sequence[_Row], telling: Telling, place: tuple[int, int], left_out: int) -> Slide:
    look = telling.look
    sheet = Sheet(look.is_rtl)
    title = lane_title(lane, look)
    part = ""
    if place[1] > 1:
        part = "  " + look.words.say("slides.part", n=place[0], all=place[1])
    head = Run(shorten(title, 120) + part, 28, look.hue(lane.hue), look.language, bold=True)
    draw_head(sheet, look, head, _about(lane, look))
    _draw_captions(sheet, look)
    notes = Notes(look)
    notes.say(title)
    y = _TOP
    for row in rows:
        _draw_row(sheet, row, y, telling, look.hue(lane.hue))
        _note(notes, row.card)
        y += row.height + _GAP
    if not rows:
        reason = look.said("text.no-outcomes", 20, "ink", because=lane.no_outcomes_because)
        sheet.text(Box(MARGIN, _TOP, WIDTH - 2 * MARGIN, 200), [[reason]])
    if left_out:
        said = look.counted("slides.left-out", left_out, _OTHER)
        sheet.text(Box(MARGIN, HEIGHT - _FOOT - 4, WIDTH - 2 * MARGIN, 22), [[said]], "Left out")
    draw_foot(sheet, look)
    return Slide(sheet, notes.finished)


def _about(lane: Lane, look: Look) -> list[Run]:
    who = look.subject.stakeholders.get(lane.id)
    runs = []
    if who is not None and who.summary:
        runs.append(look.quoted(shorten(who.summary, 160), 16, "ink-soft"))
    if who is not None and who.group_size is not None:
        runs += [look.quoted(" · ", 16, "ink-soft")] if runs else []
        runs.append(look.said("text.group-size", 16, n=who.group_size))
    return runs


def _columns(look: Look) -> tuple[float, float, float]:
    """Where what comes before, the cards, and what comes after stand: mirrored where text runs from right to left."""
    lefts = (MARGIN, MARGIN + _SIDE + _BETWEEN, MARGIN + _SIDE + _CARD + 2 * _BETWEEN)
    return lefts if not look.is_rtl else (lefts[2], lefts[1], lefts[0])


def _draw_captions(sheet: Sheet, look: Look) -> None:
    before, card, after = _columns(look)
    for left, width, key in ((before, _SIDE, "slides.comes-from"), (card, _CARD, ""), (after, _SIDE, "slides.goes-to")):
        if key:
            sheet.text(Box(left, _TOP - 40, width, 24), [[look.said(key, 16, bold=True)]], "Caption", "b")
    rule = Stroke(look.colour("rule"), 1, head="")
    sheet.line((MARGIN, _TOP - 12), (WIDTH - MARGIN, _TOP - 12), rule, "Rule")


def _draw_row(sheet: Sheet, row: _Row, y: float, telling: Telling, edge: str) -> None:
    look = telling.look
    before, middle, after = _columns(look)
    number = sheet.card(
        Box(middle, y + (row.height - row.card_height) / 2, _CARD, row.card_height),
        [[look.quoted(shorten(row.card.title, _LONGEST), _TITLE, bold=True)], _meta_runs(row.card, telling)],
        edge,
        (look.colour("card"), look.colour("rule")),
        (shorten(row.card.title), telling.card(row.card)),
    )
    centre = y + row.height / 2
    sides = (
        (before, row.before, "slides.nothing-before", True),
        (after, row.after, "slides.nothing-after", False),
    )
    for left, others, none, comes in sides:
        paragraphs = [_named(other, row.card.lane, telling) for other in others[:_MOST_OTHERS]]
        if len(others) > _MOST_OTHERS:
            paragraphs.append([look.counted("slides.and-more", len(others) - _MOST_OTHERS, _OTHER)])
        if not others:
            paragraphs = [[look.said(none, _OTHER)]]
        sheet.text(Box(left, y, _SIDE, row.height), paragraphs, "Before" if comes else "After", "ctr", _BEFORE)
        if not others:
            continue
        near, far = (left + _SIDE + 8, middle) if left < middle else (left - 8, middle + _CARD)
        ends = ((near, centre), (far, centre)) if comes else ((far, centre), (near, centre))
        side: Side = "left" if left < middle else "right"
        glued: tuple[Glue | None, Glue | None] = (None, (number, side)) if comes else ((number, side), None)
        sheet.connector(ends, glued, Stroke(look.colour("arrow"), 2.0), ("Arrow", ""))


def _note(notes: Notes, card: Card) -> None:
    graph = notes.look.subject.graph
    notes.tell_node(graph.nodes[card.id])
    for link in graph.links_into(card.id):
        notes.tell_link(link)
