"""The first slide: the whole storyboard on one sheet, or, where it is too large for that, how many stand where."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.render.slides.board_drawing import draw_board, fit
from leadsto.render.slides.deck import Slide
from leadsto.render.slides.look import LEAST, Look
from leadsto.render.slides.notes import tell_whole
from leadsto.render.slides.sheet import HEIGHT, MARGIN, WIDTH, Box, Run, Sheet, Stroke
from leadsto.render.slides.telling import column_title, column_when, lane_title, shorten
from leadsto.views.about import look as look_about
from leadsto.views.board import Storyboard
from leadsto.views.poster import widen

MOST_CARDS = 400
"""A board with more cards is not drawn on one sheet: nobody could read it, and office programs take minutes over it."""

_TOP, _FOOT = 96.0, 62.0
_FOOT_TITLE = 60
"""So many characters of the title stand at the foot, where all has to stand on one line."""
_PICTURES = ("image/png", "image/jpeg", "image/gif")


def whole_slide(board: Storyboard, look: Look) -> Slide:
    """Return the slide of the whole board."""
    sheet = Sheet(look.is_rtl)
    draw_head(sheet, look, look.quoted(look.title, 30, bold=True), _beneath(look))
    frame = Box(MARGIN, _TOP + 12, WIDTH - 2 * MARGIN, HEIGHT - _TOP - _FOOT - 24)
    if not board.cards:
        sheet.text(frame, [[look.said("board.empty", 22)]])
    elif len(board.cards) > MOST_CARDS:
        _draw_counts(sheet, board, look, frame)
    else:
        board = widen(board, frame.width, frame.height)
        draw_board(sheet, board, look, fit(board, frame, look.is_rtl))
        _draw_legend(sheet, board, look)
    draw_foot(sheet, look)
    logo = look.dress.logo
    picture = (logo.data, logo.alt) if logo is not None and logo.kind in _PICTURES else None
    return Slide(sheet, tell_whole(look), picture)


def draw_head(sheet: Sheet, look: Look, title: Run, beneath: list[Run]) -> None:
    """Draw the title of a slide with a line beneath it; room for a logo is left at the end."""
    width = WIDTH - 2 * MARGIN - 240
    left = MARGIN + 240 if look.is_rtl else MARGIN
    sheet.title(Box(left, 20, width, 44), [title])
    if beneath:
        sheet.text(Box(left, 66, width, 26), [beneath], "Beneath the title")


def draw_foot(sheet: Sheet, look: Look) -> None:
    """Draw the line at the foot: the theory, its newest source, whom the slides are for, and whether they are a draft."""
    about = look_about(look.subject)
    size = LEAST
    runs = [look.quoted(shorten(look.title, _FOOT_TITLE), size, "ink-soft")]
    dot = look.quoted(" · ", size, "ink-soft")
    if about.newest_source:
        runs += [dot, look.said("slides.newest", size, date=about.newest_source)]
    if look.subject.audience == "public":
        runs += [dot, look.said("slides.public", size), dot, look.said("held-back", size)]
    else:
        runs += [dot, look.said(f"audience.{look.subject.audience}", size, "against-edge", bold=True)]
    if look.subject.is_unchecked:
        runs += [dot, look.said("unchecked", size, "against-edge", bold=True)]
    sheet.text(Box(MARGIN, HEIGHT - 36, WIDTH - 2 * MARGIN, 22), [runs], "Foot")


def _beneath(look: Look) -> list[Run]:
    summary = look.subject.theory.summary
    return (
        [look.quoted(summary if len(summary) <= 180 else summary[:179].rstrip() + "…", 16, "ink-soft")]
        if summary
        else []
    )


def _draw_counts(sheet: Sheet, board: Storyboard, look: Look, frame: Box) -> None:
    """Draw how many cards stand in each lane and column, and say that they are not drawn."""
    said = look.said("slides.too-many", 18, n=len(board.cards), most=MOST_CARDS)
    sheet.text(Box(frame.x, frame.y, frame.width, 30), [[said]])
    counts: dict[tuple[str, str], int] = {}
    for card in board.cards:
        counts[card.lane, card.columns[0]] = counts.get((card.lane, card.columns[0]), 0) + 1
    row = min(44.0, (frame.height - 100) / max(1, len(board.lanes)))
    across = (frame.width - 320) / max(1, len(board.columns))
    size = max(LEAST, min(18.0, row * 0.5))
    for at, column in enumerate(board.columns):
        box = _mirrored(Box(frame.x + 320 + at * across, frame.y + 44, across - 8, 50), frame, look)
        when = column_when(column, look, LEAST)
        head = [look.quoted(column_title(column, look), 16, bold=True)]
        sheet.text(box, [head, when] if when else [head], "Column", "b")
    shown = (
        board.lanes[: int((frame.height - 100) // row)] if row >= 20 else board.lanes[: int((frame.height - 100) // 20)]
    )
    row = max(20.0, row)
    for down, lane in enumerate(shown):
        top = frame.y + 100 + down * row
        ground = look.colour("band" if down % 2 == 0 else "band-even")
        sheet.plane(Box(frame.x, top, frame.width, row), ground, "Lane")
        sheet.plane(_mirrored(Box(frame.x, top, 5, row), frame, look), look.hue(lane.hue), "Edge")
        title = Run(lane_title(lane, look), size, look.hue(lane.hue), look.language, bold=True)
        sheet.text(_mirrored(Box(frame.x + 16, top, 296, row), frame, look), [[title]], "Stakeholder", "ctr")
        for at, column in enumerate(board.columns):
            count = counts.get((lane.id, column.id), 0)
            if count:
                box = _mirrored(Box(frame.x + 320 + at * across, top, across - 8, row), frame, look)
                sheet.text(box, [[look.quoted(f"{count}", size)]], "Count", "ctr")


def _mirrored(box: Box, frame: Box, look: Look) -> Box:
    if not look.is_rtl:
        return box
    return Box(2 * frame.x + frame.width - box.x - box.width, box.y, box.width, box.height)


def _draw_legend(sheet: Sheet, board: Storyboard, look: Look) -> None:
    """Draw what the lines mean, beside one another."""
    left, top = MARGIN, HEIGHT - _FOOT + 2
    samples = list(_samples(board, look))
    room = (WIDTH - 2 * MARGIN) / max(1, len(samples))
    for at, (stroke, key) in enumerate(samples):
        x = left + at * room
        if look.is_rtl:
            x = WIDTH - x - room
            sheet.line((x + room, top + 9), (x + room - 40, top + 9), stroke, "Sample")
            sheet.text(Box(x + 10, top, room - 58, 20), [[look.said(key, LEAST)]], "Legend")
        else:
            sheet.line((x, top + 9), (x + 40, top + 9), stroke, "Sample")
            sheet.text(Box(x + 48, top, room - 58, 20), [[look.said(key, LEAST)]], "Legend")


def _samples(board: Storyboard, look: Look) -> Iterator[tuple[Stroke, str]]:
    arrow = look.colour("arrow")
    yield Stroke(arrow, 2.2), "slides.legend.arrow"
    if any(each.feedback for each in board.arrows):
        yield Stroke(arrow, 2.2, "dash"), "legend.arrow.feedback"
    if any(each.weaker for each in board.arrows):
        yield Stroke(arrow, 2.2, head="oval"), "legend.arrow.weaker"
    if board.ties:
        yield Stroke(look.colour("ink-faint"), 2.2, "sysDot", ""), "legend.arrow.tie"
