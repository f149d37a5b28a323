"""The storyboard as one SVG drawing, for reports and slides: shapes as shapes, text as text, and nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from html import escape

from leadsto.characters import clean_text
from leadsto.layout.breaking import break_lines
from leadsto.render.page.dress import PLAIN, Dress
from leadsto.render.page.language import direction_of, tag_of
from leadsto.render.page.theme import palette
from leadsto.render.page.words import Words
from leadsto.render.svg_board import SMALL, BoardDrawing
from leadsto.render.svg_elements import FONTS, element, number, text
from leadsto.views import about, storyboard
from leadsto.views.board import Arrow
from leadsto.views.part import of_stakeholder
from leadsto.views.subject import Subject

GENERATOR = "leadsto"

_MARGIN, _LEAST_WIDTH = 24.0, 480.0
_TITLE, _TITLE_LINE, _NOTE_LINE = 20.0, 26.0, 17.0
_LEGEND_COLUMN, _SAMPLE = 320.0, 56.0


def render_svg(subject: Subject, version: str = "", dress: Dress = PLAIN, stakeholder: str = "") -> str:
    """Return the storyboard as the text of an SVG file.

    It holds its title, whom it is for, the date of the newest source, that evidence may be held back, the board, and
    what its marks mean. Lines of text are broken so that they fit in any common font. It asks for nothing and runs
    nothing.

    Args:
        subject: What the audience may see.
        version: Of the program that makes it.
        dress: Its title, theme and words.
        stakeholder: The id of the one stakeholder whose part is drawn; "" for all. See `of_stakeholder`.
    """
    theory = subject.theory
    words = Words.of(theory.language, dress.words).for_audience(subject.audience)
    board = storyboard.look(of_stakeholder(subject, stakeholder) if stakeholder else subject)
    board = replace(board, width=max(board.width, _LEAST_WIDTH))
    drawing = BoardDrawing(board, words, palette(dress.theme), direction_of(theory.language) == "rtl")
    title = dress.title or theory.title or words.say("untitled")
    notes = list(_notes(subject, words))
    if stakeholder:
        lane = next((lane.title for lane in board.lanes if lane.id == stakeholder), "")
        notes.insert(0, words.say("take.part", stakeholder=lane or words.say("lane.programme")))
    head, top = _head(drawing, title, notes)
    legend, low = _legend(drawing)
    parts = (
        *head,
        element("g", *drawing.draw(), transform=f"translate(0 {number(top)})"),
        element("g", *legend, transform=f"translate(0 {number(top + drawing.height + 20)})"),
    )
    width, height = board.width + 2 * _MARGIN, top + drawing.height + 20 + low + 2 * _MARGIN
    box = f"{number(-_MARGIN)} {number(-_MARGIN)} {number(width)} {number(height)}"
    paper = drawing.colour(":root", "--paper")
    content = (
        f"<title>{escape(clean_text(title), quote=False)}</title>",
        element("rect", x=-_MARGIN, y=-_MARGIN, width=width, height=height, fill=paper),
        *parts,
    )
    root = element(
        "svg",
        "\n",
        "\n".join(content),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        data_generator=f"{GENERATOR} {version}".strip(),
        lang=tag_of(theory.language),
        width=width,
        height=height,
        viewBox=box,
        direction="rtl" if drawing.mirrored else None,
        font_family=FONTS,
        fill=drawing.ink(""),
    )
    return f"{root}\n"


def _notes(subject: Subject, words: Words) -> Iterator[str]:
    """What one who has the drawing alone has to know beside it."""
    newest = about.look(subject).newest_source
    if subject.is_unchecked:
        yield words.say("unchecked")
    if subject.audience != "public":
        yield words.say(f"audience.{subject.audience}")
    if newest:
        yield words.say("take.newest", date=newest)
    yield words.say("held-back")


def _head(drawing: BoardDrawing, title: str, notes: list[str]) -> tuple[list[str], float]:
    """The title and the notes below it, and where the board begins."""
    width = drawing.board.width
    titles = break_lines(title, width, _TITLE, bold=True)
    said = [line for note in notes for line in break_lines(note, width, 13, bold=False)]
    low = len(titles) * _TITLE_LINE
    return [
        text(titles, drawing.start(0), 19, _TITLE_LINE, font_size=_TITLE, font_weight=700),
        text(said, drawing.start(0), low + 13, _NOTE_LINE, font_size=13, fill=drawing.ink("soft")),
    ], low + len(said) * _NOTE_LINE + 14


_Sample = Callable[[float, float], Iterable[str]]
"""Draws a sample where it is told to, its middle at the height given."""


def _legend(drawing: BoardDrawing) -> tuple[list[str], float]:
    """What the marks mean, in as many columns as there is room for, and how high that is."""
    entries = list(_entries(drawing))
    columns = max(1, int(drawing.board.width // _LEGEND_COLUMN))
    rows = -(-len(entries) // columns)
    parts = [
        text([drawing.words.say("legend")], drawing.start(0), 13, 0, font_size=13, font_weight=700),
    ]
    low = 0.0
    for column in range(columns):
        x, y = column * _LEGEND_COLUMN, 28.0
        for sample, said in entries[column * rows : (column + 1) * rows]:
            lines = break_lines(said, _LEGEND_COLUMN - _SAMPLE - 20, SMALL, bold=False)
            parts.append(element("g", *sample(x, y + 6)))
            parts.append(text(lines, drawing.start(x + _SAMPLE), y + 10, 15, font_size=SMALL, fill=drawing.ink("soft")))
            y += len(lines) * 15 + 6
        low = max(low, y)
    return parts, low


def _entries(drawing: BoardDrawing) -> Iterator[tuple[_Sample, str]]:
    """What is in the legend: only what is on the board."""
    board, say = drawing.board, drawing.words.say
    samples = {
        "legend.arrow": (_arrow(sources=3), any(arrow.sources for arrow in board.arrows)),
        "legend.arrow.thin": (_arrow(sources=0), any(not arrow.sources for arrow in board.arrows)),
        "legend.arrow.feedback": (_arrow(feedback=True), any(arrow.feedback for arrow in board.arrows)),
        "legend.arrow.weaker": (_arrow(weaker=True), any(arrow.weaker for arrow in board.arrows)),
    }
    for key, (arrow, is_there) in samples.items():
        if is_there:
            yield partial(_draw_arrow, drawing, arrow), say(key)
    if board.ties:
        yield partial(_draw_tie, drawing), say("legend.arrow.tie")
    if board.cards:
        yield partial(_draw_dots, drawing), say("legend.dots")
    for mark in board.marks:
        yield partial(_draw_mark, drawing, mark), say(f"mark.{mark}")


def _arrow(sources: int = 2, feedback: bool = False, weaker: bool = False) -> Arrow:
    path = "M42 0h-40" if feedback else "M2 0h40"
    return Arrow("", "", sources, sources, feedback, weaker, chain=True, contested=False, path=path)


def _draw_arrow(drawing: BoardDrawing, arrow: Arrow, x: float, y: float) -> Iterable[str]:
    place = f"matrix(-1 0 0 1 {number(drawing.start(x))} {number(y)})"
    yield element("g", drawing.arrow(arrow), fill="none", transform=place if drawing.mirrored else _at(x, y))


def _draw_tie(drawing: BoardDrawing, x: float, y: float) -> Iterable[str]:
    colour = drawing.colour(":root", "--arrow")
    path = f"M{number(drawing.left(x, 44))} {number(y)}h44"
    yield element("path", d=path, stroke=colour, stroke_width=1.5, stroke_dasharray="1 4", stroke_linecap="round")


def _draw_dots(drawing: BoardDrawing, x: float, y: float) -> Iterable[str]:
    return drawing.dots(3, x + 8, y)


def _draw_mark(drawing: BoardDrawing, mark: str, x: float, y: float) -> Iterable[str]:
    yield drawing.mark(mark, x + 16, y - 6)


def _at(x: float, y: float) -> str:
    return f"translate({number(x)} {number(y)})"
