"""One slide's shapes as DrawingML: text, cards, lines and connectors, numbered in the order in which they are read out.

Lengths are CSS pixels from the slide's corner; the file counts in EMU, 9,525 to a pixel.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from leadsto.characters import clean_text

EMU = 9525
WIDTH, HEIGHT = 15_120_000 / EMU, 10_692_000 / EMU
"""Of an A3 sheet on its side, in px."""
MARGIN = 48.0

Point = tuple[float, float]
Side = Literal["top", "left", "bottom", "right"]
Glue = tuple[int, Side]
"""The number of a card, and the side of it that a connector holds on to."""
_SITES: dict[Side, int] = {"top": 0, "left": 1, "bottom": 2, "right": 3}

_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_SPACE = re.compile(r"\s+")
_ORNAMENT = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. `size` in px; `colour` as six hexadecimal digits; `language` as a `lang` attribute has it."""

    text: str
    size: float
    colour: str
    language: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Where a shape stands, in px."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line looks. `width` in px; `dash` as DrawingML names it; `head` at its end, "" for none."""

    colour: str
    width: float
    dash: str = "solid"
    head: str = "triangle"


class Sheet:
    """The shapes of one slide.

    Args:
        is_rtl: Whether its text is written from right to left.
    """

    def __init__(self, is_rtl: bool = False) -> None:
        self.is_rtl = is_rtl
        self._shapes: list[str] = []
        self._last = 1  # the tree itself is number 1

    @property
    def xml(self) -> str:
        """All shapes, in one element."""
        return f"<p:spTree {_SPACES}>{''.join(self._shapes)}</p:spTree>"

    def title(self, box: Box, runs: Sequence[Run]) -> None:
        """Place the slide's title."""
        about = self._about("Title", "")
        self._shapes.append(
            f'<p:sp><p:nvSpPr>{about}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
            f"</p:nvSpPr><p:spPr>{_frame(box)}</p:spPr>{self._body([runs], (0, 0, 0, 0), 'b')}</p:sp>"
        )

    def text(
        self, box: Box, paragraphs: Sequence[Sequence[Run]], name: str = "Text", anchor: str = "t", gap: float = 0
    ) -> None:
        """Place text without a frame. `gap` lies between two paragraphs, in px."""
        about = self._about(name, "")
        self._shapes.append(
            f'<p:sp><p:nvSpPr>{about}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{_frame(box)}'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f"{self._body(paragraphs, (0, 0, 0, 0), anchor, gap)}</p:sp>"
        )

    def plane(self, box: Box, fill: str, name: str) -> None:
        """Place a coloured ground that says nothing."""
        self._shapes.append(self._plane(box, fill, name))

    def card(
        self,
        box: Box,
        paragraphs: Sequence[Sequence[Run]],
        edge: str,
        look: tuple[str, str],
        told: tuple[str, str],
        scale: float = 1.0,
        outline: float = 1.0,
    ) -> int:
        """Place a card with the edge of its stakeholder; return the number that connectors are glued to.

        Args:
            box: Where it stands.
            paragraphs: What stands on it.
            edge: The stakeholder's colour.
            look: The colours of its ground and of its outline.
            told: Its name, and what is read out of it.
            scale: By how much it is drawn larger than on the page.
            outline: How wide its outline is, in px.
        """
        thick = 4 * scale
        group = self._about(told[0], "")
        number = self._last + 1
        about = self._about(told[0], told[1])
        start = Box(box.x + box.width - thick if self.is_rtl else box.x, box.y, thick, box.height)
        insets = (14 * scale, 9 * scale, 10 * scale, 4 * scale)
        self._shapes.append(
            f"<p:grpSp><p:nvGrpSpPr>{group}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{_group_frame(box)}</p:grpSpPr>"
            f'<p:sp><p:nvSpPr>{about}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{_frame(box)}<a:prstGeom prst="rect">'
            f'<a:avLst/></a:prstGeom>{_fill(look[0])}<a:ln w="{_emu(outline)}">{_fill(look[1])}</a:ln></p:spPr>'
            f"{self._body(paragraphs, insets, 't', 2 * scale)}</p:sp>{self._plane(start, edge, 'Edge')}</p:grpSp>"
        )
        return number

    def curve(self, points: Sequence[Point], stroke: Stroke, told: tuple[str, str]) -> None:
        """Place a chain of cubic curves: its start, then two control points and an end for each."""
        left, top = min(x for x, _ in points), min(y for _, y in points)
        right, foot = max(x for x, _ in points), max(y for _, y in points)
        size = f'w="{max(1, _emu(right) - _emu(left))}" h="{max(1, _emu(foot) - _emu(top))}"'
        spots = [f'<a:pt x="{_emu(x) - _emu(left)}" y="{_emu(y) - _emu(top)}"/>' for x, y in points]
        cubics = "".join(
            f"<a:cubicBezTo>{''.join(spots[at : at + 3])}</a:cubicBezTo>" for at in range(1, len(spots) - 2, 3)
        )
        self._shapes.append(
            f"<p:sp><p:nvSpPr>{self._about(*told)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            f"{_frame(Box(left, top, right - left, foot - top))}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path {size} fill="none"><a:moveTo>{spots[0]}</a:moveTo>{cubics}'
            f"</a:path></a:pathLst></a:custGeom><a:noFill/>{_line(stroke)}</p:spPr></p:sp>"
        )

    def connector(
        self,
        ends: tuple[Point, Point],
        glued: tuple[Glue | None, Glue | None],
        stroke: Stroke,
        told: tuple[str, str],
    ) -> None:
        """Place an arrow from the side of one card to the side of another; it follows when either is moved.

        Where nothing is to be read out of it, it is an ornament: the cards say what leads to what.
        """
        (x, y), (to_x, to_y) = ends
        flips = (' flipH="1"' if to_x < x else "") + (' flipV="1"' if to_y < y else "")
        box = Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))
        form = "curvedConnector3" if box.height >= 1 and box.width >= 1 else "straightConnector1"
        about = self._about(*told, is_ornament=not told[1])
        held = "".join(
            f'<a:{end} id="{glue[0]}" idx="{_SITES[glue[1]]}"/>'
            for end, glue in zip(("stCxn", "endCxn"), glued, strict=True)
            if glue is not None
        )
        self._shapes.append(
            f"<p:cxnSp><p:nvCxnSpPr>{about}<p:cNvCxnSpPr>{held}</p:cNvCxnSpPr><p:nvPr/>"
            f'</p:nvCxnSpPr><p:spPr>{_frame(box, flips)}<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{_line(stroke)}'
            f"</p:spPr></p:cxnSp>"
        )

    def line(self, start: Point, end: Point, stroke: Stroke, name: str) -> None:
        """Place a straight line that says nothing."""
        about = self._about(name, "", is_ornament=True)
        box = Box(min(start[0], end[0]), min(start[1], end[1]), abs(end[0] - start[0]), abs(end[1] - start[1]))
        flip = ' flipH="1"' if end[0] < start[0] else ""
        self._shapes.append(
            f"<p:cxnSp><p:nvCxnSpPr>{about}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{_frame(box, flip)}"
            f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_line(stroke)}</p:spPr></p:cxnSp>'
        )

    def _plane(self, box: Box, fill: str, name: str) -> str:
        about = self._about(name, "", is_ornament=True)
        return (
            f"<p:sp><p:nvSpPr>{about}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{_frame(box)}"
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_fill(fill)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
        )

    def _about(self, name: str, told: str, is_ornament: bool = False) -> str:
        self._last += 1
        descr = f' descr="{_escaped(told)}"' if told else ""
        start = f'<p:cNvPr id="{self._last}" name="{_escaped(name)}"{descr}'
        return f"{start}>{_ORNAMENT}</p:cNvPr>" if is_ornament else f"{start}/>"

    def _body(
        self,
        paragraphs: Iterable[Sequence[Run]],
        insets: tuple[float, float, float, float],
        anchor: str,
        gap: float = 0,
    ) -> str:
        left, top, right, bottom = (_emu(inset) for inset in insets)
        if self.is_rtl:
            left, right = right, left
        align = ' algn="r" rtl="1"' if self.is_rtl else ' algn="l"'
        said = "".join(
            f'<a:p><a:pPr{align} marL="0" indent="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef>'
            f'<a:spcPts val="{round(gap * 75) if at else 0}"/></a:spcBef><a:buNone/></a:pPr>{"".join(map(_run, runs))}</a:p>'
            for at, runs in enumerate(paragraphs)
        )
        return (
            f'<p:txBody><a:bodyPr wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" anchor="{anchor}"'
            f"{' rtlCol=' + chr(34) + '1' + chr(34) if self.is_rtl else ''}><a:noAutofit/></a:bodyPr><a:lstStyle/>"
            f"{said or '<a:p/>'}</p:txBody>"
        )


def _run(run: Run) -> str:
    bold = ' b="1"' if run.bold else ' b="0"'
    return (
        f'<a:r><a:rPr lang="{_escaped(run.language)}" sz="{max(100, round(run.size * 75))}"{bold} dirty="0">{_fill(run.colour)}'
        f"</a:rPr><a:t>{_escaped(run.text)}</a:t></a:r>"
    )


def _line(stroke: Stroke) -> str:
    size = "med" if stroke.width >= 1.5 else "sm"
    head = f'<a:tailEnd type="{stroke.head}" w="{size}" len="{size}"/>' if stroke.head else ""
    return f'<a:ln w="{_emu(stroke.width)}" cap="flat">{_fill(stroke.colour)}<a:prstDash val="{stroke.dash}"/><a:round/>{head}</a:ln>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _frame(box: Box, flips: str = "") -> str:
    off = f'<a:off x="{_emu(box.x)}" y="{_emu(box.y)}"/>'
    return f'<a:xfrm{flips}>{off}<a:ext cx="{_emu(box.width)}" cy="{_emu(box.height)}"/></a:xfrm>'


def _group_frame(box: Box) -> str:
    x, y, width, height = (_emu(length) for length in (box.x, box.y, box.width, box.height))
    off, ext = f'x="{x}" y="{y}"', f'cx="{width}" cy="{height}"'
    return f"<a:xfrm><a:off {off}/><a:ext {ext}/><a:chOff {off}/><a:chExt {ext}/></a:xfrm>"


def _emu(length: float) -> int:
    return round(length * EMU)


def _escaped(text: str) -> str:
    return escape(_SPACE.sub(" ", clean_text(text)), quote=True)
