"""The board of a drawing: bands, heads, arrows and cards, in the places that the layout gave them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from leadsto.layout.breaking import break_lines
from leadsto.render.hues import hue
from leadsto.render.page.contrast import Colour
from leadsto.render.page.words import Words
from leadsto.render.svg_elements import element, head_of, number, text
from leadsto.views.board import Arrow, Between, Card, Column, Lane, Storyboard
from leadsto.views.storyboard import CARD_SIDES, TITLE_LINE, TITLE_MOST, TITLE_SIZE

WIDTHS = (1.0, 1.5, 2.0, 2.6, 3.2, 3.8)
"""How wide an arrow is drawn, by its sources; those of five or more are drawn alike."""

SMALL = 12.0
MARK = 12.0
DOTS = 4
_LANE_LINE, _HEAD_LINE, _SMALL_LINE = 17.6, 17.0, 15.6
_EDGE, _CORNER, _INDENT = 4.0, 7.0, 16.0
_AGAINST = ("negative", "contested")
"""Marks that are drawn in the colour of what speaks against something."""

_SYMBOL = re.compile(r'<symbol id="m-([\w-]+)" viewBox="0 0 12 12">(.*?)</symbol>', re.DOTALL)


@dataclass
class BoardDrawing:
    """A board being drawn.

    Attributes:
        colours: By selector and property, as `theme.palette` has them.
        mirrored: Whether it runs from right to left.
    """

    board: Storyboard
    words: Words
    colours: dict[tuple[str, str], Colour]
    mirrored: bool = False

    @cached_property
    def raised(self) -> float:
        """How much higher than the layout's the heads of columns are, so that all they say is there."""
        needed = max((len(name) * _HEAD_LINE + len(when) * _SMALL_LINE for _, name, when in self._heads), default=0.0)
        return max(0.0, needed + 16 - self.board.header)

    @property
    def height(self) -> float:
        """How high it is with its heads."""
        return self.board.height + self.raised

    def draw(self) -> Iterator[str]:
        """Yield its parts, what lies behind first."""
        hues = {lane.id: self.colour(f".hue{hue(lane.hue)}", "--hue") for lane in self.board.lanes}
        lifted = {"transform": f"translate(0 {number(self.raised)})"} if self.raised else {}
        yield element("g", *self._bands(), **lifted)
        yield element("g", *self._column_heads(), fill=self.ink(""))
        flipped = f"matrix(-1 0 0 1 {number(self.board.width)} {number(self.raised)})"
        arrows = {"transform": flipped} if self.mirrored else lifted
        yield element("g", *self._arrows(), fill="none", stroke=self.colour(":root", "--arrow"), **arrows)
        lanes = (element("g", *self._lane(lane, hues[lane.id]), data_lane=lane.id) for lane in self.board.lanes)
        yield element("g", *lanes, fill=self.ink(""), **lifted)

    def colour(self, selector: str, name: str) -> str:
        """Return a colour as SVG has it."""
        return "#" + "".join(f"{round(part * 255):02x}" for part in self.colours[selector, name])

    def ink(self, kind: str) -> str:
        """Return a colour to write in: "" for the usual one, `soft` or `faint`."""
        return self.colour(":root", f"--ink-{kind}" if kind else "--ink")

    def left(self, x: float, width: float) -> float:
        """Return where the left side is of something that stands `x` from where reading begins."""
        return self.board.width - x - width if self.mirrored else x

    def start(self, x: float) -> float:
        """Return where a text begins that stands `x` from where reading begins."""
        return self.board.width - x if self.mirrored else x

    def _bands(self) -> Iterator[str]:
        for at, lane in enumerate(self.board.lanes):
            fill = self.colour(":root", "--band-other" if at % 2 else "--band")
            yield element("rect", x=0, y=lane.y, width=self.board.width, height=lane.height, fill=fill)
        rule = self.colour(":root", "--rule")
        for x in self.board.guides:
            path = f"M{number(self.start(x))} {number(self.board.header)}V{number(self.board.height)}"
            yield element("path", d=path, stroke=rule, stroke_dasharray="2 5")

    @cached_property
    def _heads(self) -> list[tuple[Column | Between, list[str], list[str]]]:
        """Columns and what stands between them, with the lines of their names and of when they are."""
        names = {column.id: column.title or self.words.say(f"column.{column.id}") for column in self.board.columns}
        heads: list[tuple[Column | Between, list[str], list[str]]] = []
        for column in self.board.columns:
            when = break_lines(self._when(column), column.width, SMALL, bold=False)
            heads.append((column, break_lines(names[column.id], column.width, 13.5, bold=True), when))
        for strip in self.board.between:
            both = f"{names[strip.first]} – {names[strip.last]}"
            heads.append((strip, [], break_lines(both, strip.width, SMALL, bold=False)))
        return heads

    def _when(self, column: Column) -> str:
        starts, ends = column.starts, column.ends
        if starts and ends:
            return self.words.say("timeframe.both", starts=starts, ends=ends)
        if starts or ends:
            return self.words.say("timeframe.open" if starts else "timeframe.until", starts=starts, ends=ends)
        return "" if column.is_timeframe else self.words.say(f"column.{column.id}.why")

    def _column_heads(self) -> Iterator[str]:
        bottom = self.board.header + self.raised
        for strip, name, when in self._heads:
            y = bottom - 8 - len(when) * _SMALL_LINE - len(name) * _HEAD_LINE
            x = self.start(strip.x)
            yield text(name, x, y + 13, _HEAD_LINE, font_size=13.5, font_weight=700)
            y += len(name) * _HEAD_LINE
            yield text(when, x, y + 12, _SMALL_LINE, font_size=SMALL, fill=self.ink("soft"))
        rule = self.colour(":root", "--rule")
        yield element("path", d=f"M0 {number(bottom)}H{number(self.board.width)}", stroke=rule, fill="none")

    def _arrows(self) -> Iterator[str]:
        for tie in self.board.ties:
            yield element("path", d=tie.path, stroke_width=1.5, stroke_dasharray="1 4", stroke_linecap="round")
        for arrow in self.board.arrows:
            yield self.arrow(arrow)

    def arrow(self, arrow: Arrow) -> str:
        """Return an arrow with its head."""
        colour = self.colour(":root", "--arrow" if arrow.sources else "--arrow-thin")
        line = element(
            "path",
            d=arrow.path,
            stroke=colour,
            stroke_width=WIDTHS[min(arrow.sources, len(WIDTHS) - 1)],
            stroke_dasharray="6 4" if arrow.feedback else None,
        )
        head = element("path", d=head_of(arrow.path, arrow.weaker), fill=colour, stroke="none")
        return element("g", line, head, data_link=f"{arrow.from_} -> {arrow.to}")

    def _lane(self, lane: Lane, colour: str) -> Iterator[str]:
        x, width = self.left(0, self.board.lane_header), self.board.lane_header
        yield element("rect", x=self.left(0, _EDGE), y=lane.y, width=_EDGE, height=lane.height, fill=colour)
        most = max(1, int((lane.height - 8) / _LANE_LINE))
        title = break_lines(lane.title or self.words.say("lane.programme"), width - 32, 13, bold=True, most=most)
        top = min(14.0, max(2.0, (lane.height - len(title) * _LANE_LINE) / 2))
        yield text(title, self.start(20), lane.y + top + 13, _LANE_LINE, fill=colour, font_size=13, font_weight=700)
        side = self.start(width)
        bottom = lane.y + lane.height
        d = f"M{number(side)} {number(lane.y)}V{number(bottom)}M{number(x)} {number(lane.y)}h{number(width)}"
        yield element("path", d=d, stroke=self.colour(":root", "--rule"), fill="none")
        if lane.no_outcomes_because:
            said = self.words.say("text.no-outcomes", because=lane.no_outcomes_because)
            lines = break_lines(said, max(200.0, self.board.width - width - 56), SMALL, bold=False)
            yield text(
                lines, self.start(width + 28), lane.y + 26, _SMALL_LINE,
                font_size=SMALL, font_style="italic", fill=self.ink("soft"),
            )  # fmt: skip
        for card in self.board.cards:
            if card.lane == lane.id:
                yield element("g", *self._card(card, colour), data_node=card.id)

    def _card(self, card: Card, colour: str) -> Iterator[str]:
        x, y, w, h = self.left(card.x, card.width), card.y, card.width, card.height
        fill = self.colour(":root", "--card" if card.kind == "outcome" else "--band")
        rule = self.colour(":root", "--rule")
        yield element("rect", x=x, y=y, width=w, height=h, rx=_CORNER, fill=fill, stroke=rule)
        yield element("path", d=_edge(x + w if self.mirrored else x, y, h, -1 if self.mirrored else 1), fill=colour)
        title = break_lines(card.title, w - CARD_SIDES, TITLE_SIZE, bold=True, most=TITLE_MOST)
        begin = self.start(card.x + _INDENT)
        yield text(title, begin, y + 22, TITLE_LINE, font_size=TITLE_SIZE, font_weight=600)
        yield from self.dots(card.sources, card.x + _INDENT, y + h - 13)
        count = [self.words.count("sources", card.sources)]
        place = self.start(card.x + _INDENT + 32)
        yield text(count, place, y + h - 9, 0, font_size=11.5, fill=self.ink("soft"))
        for at, mark in enumerate(reversed(card.marks)):
            yield self.mark(mark, card.x + w - 10 - MARK - at * (MARK + 5), y + h - 19)

    def dots(self, sources: int, x: float, y: float) -> Iterator[str]:
        """Yield four dots, as many filled as there are sources."""
        for at in range(DOTS):
            fill = self.ink("soft") if at < sources else self.colour(":root", "--rule")
            yield element("circle", cx=self.left(x + 7 * at, 6) + 3, cy=y, r=2.4, fill=fill)

    def mark(self, name: str, x: float, y: float) -> str:
        """Return the shape of a mark."""
        colour = self.colour(":root", "--against-edge") if name in _AGAINST else self.ink("")
        place = f"translate({number(self.left(x, MARK))} {number(y)})"
        return element("g", _shapes()[name].replace("currentColor", colour), transform=place, fill=colour)


def _edge(x: float, y: float, height: float, way: int) -> str:
    """The outline of a card's coloured edge, rounded as the card is; `way` is -1 where it stands at the right."""
    turn, back = (0, 1) if way > 0 else (1, 0)
    bottom = y + height
    inner, outer = x + way * _EDGE, x + way * _CORNER
    c, low = number(_CORNER), _CORNER - 1
    return (
        f"M{number(outer)} {number(y)}A{c} {c} 0 0 {turn} {number(x)} {number(y + _CORNER)}V{number(bottom - _CORNER)}"
        f"A{c} {c} 0 0 {turn} {number(outer)} {number(bottom)}"
        f"A3 {number(low)} 0 0 {back} {number(inner)} {number(bottom - low)}V{number(y + low)}"
        f"A3 {number(low)} 0 0 {back} {number(outer)} {number(y)}Z"
    )


@lru_cache
def _shapes() -> dict[str, str]:
    """The shapes of marks, from the page's own."""
    page = files("leadsto.render.page") / "templates" / "symbols.html"
    return dict(_SYMBOL.findall(page.read_text(encoding="utf-8")))
