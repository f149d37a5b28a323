"""The file that slides are in: one layout on A3, and the same bytes for the same slides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from leadsto.characters import clean_text
from leadsto.render.slides.sheet import EMU, HEIGHT, WIDTH, Sheet

FONT = "Arial"
"""There on every machine with an office program, or one of the same widths in its place."""

_THEN = datetime(2000, 1, 1)  # noqa: DTZ001  # a file says when it was made; these slides are the same whenever they are
_DATE = (1980, 1, 1, 0, 0, 0)
_TITLE_ONLY = 5
_APPLICATION = "leadsto"


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide as drawn.

    Attributes:
        notes: What the speaker reads, a paragraph a line.
        picture: A picture of a kind that slides can hold, with what it says to those who do not see it.
    """

    sheet: Sheet
    notes: tuple[str, ...] = ()
    picture: tuple[bytes, str] | None = None


def save(slides: list[Slide], title: str, language: str) -> bytes:
    """Return the file with these slides, in their order.

    Raises:
        ModuleNotFoundError: python-pptx is not installed.
    """
    from pptx import Presentation

    deck: Any = Presentation()
    _resize(deck)
    layout = deck.slide_layouts[_TITLE_ONLY]
    for other in list(deck.slide_layouts):
        if other is not layout and other.name != layout.name:
            deck.slide_layouts.remove(other)
    for slide in slides:
        _add(deck, layout, slide, language)
    _sign(deck, title, language)
    written = BytesIO()
    deck.save(written)
    return _as_ever(written.getvalue())


def _resize(deck: Any) -> None:
    """Make the sheet an A3 one, and what the master and its layouts place fit it."""
    across = WIDTH * EMU / deck.slide_width
    down = HEIGHT * EMU / deck.slide_height
    deck.slide_width, deck.slide_height = round(WIDTH * EMU), round(HEIGHT * EMU)
    for sheet in (deck.slide_master, *deck.slide_layouts):
        for shape in sheet.placeholders:
            if shape._element.spPr.xfrm is not None:  # noqa: SLF001  # else it stands where the master has it
                shape.left, shape.width = round(shape.left * across), round(shape.width * across)
                shape.top, shape.height = round(shape.top * down), round(shape.height * down)


def _add(deck: Any, layout: Any, slide: Slide, language: str) -> None:
    from pptx.oxml import parse_xml

    made = deck.slides.add_slide(layout)
    tree = made.shapes._spTree  # noqa: SLF001  # thousands of shapes, each added by itself, would take minutes
    for placeholder in list(made.placeholders):
        tree.remove(placeholder._element)  # noqa: SLF001
    tree.extend(list(parse_xml(slide.sheet.xml)))
    if slide.picture is not None:
        _add_picture(made, *slide.picture)
    if slide.notes:
        frame = made.notes_slide.notes_text_frame
        frame.text = "\n".join(" ".join(clean_text(line).split()) for line in slide.notes)
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                run._r.get_or_add_rPr().set("lang", language)  # noqa: SLF001


def _add_picture(made: Any, data: bytes, alt: str) -> None:
    try:
        picture = made.shapes.add_picture(BytesIO(data), 0, 0, height=round(44 * EMU))
    except (OSError, ValueError, KeyError, SyntaxError, ZeroDivisionError):
        return  # slides do without a picture that can't be read
    widest = round(220 * EMU)
    if picture.width > widest:
        picture.height = max(1, round(picture.height * widest / picture.width))
        picture.width = widest
    picture.left, picture.top = round((WIDTH - 48) * EMU) - picture.width, round(24 * EMU)
    picture.name = "Logo"
    picture._element.nvPicPr.cNvPr.set("descr", clean_text(alt))  # noqa: SLF001


def _sign(deck: Any, title: str, language: str) -> None:
    """Say in the file what it is and who wrote it, and never when."""
    about = deck.core_properties
    about.title = " ".join(clean_text(title).split())[:250]
    about.language = language
    about.author = about.last_modified_by = _APPLICATION
    about.created = about.modified = about.last_printed = _THEN
    about.revision = 1
    about.comments = about.keywords = about.subject = about.category = ""
    for key, relation in list(deck.part.package._rels.items()):  # noqa: SLF001
        if relation.reltype.endswith("/thumbnail"):
            deck.part.package._rels.pop(key)  # noqa: SLF001
    for key, relation in list(deck.part.rels.items()):
        if relation.reltype.endswith("/printerSettings"):
            deck.part.rels.pop(key)


def _as_ever(data: bytes) -> bytes:
    """Write the archive anew, without the time of day, and with one font for all text."""
    written = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "docProps/app.xml":
                part = re.sub(rb"<Application>[^<]*<", f"<Application>{_APPLICATION}<".encode(), part)
            elif "/theme/" in name:
                part = re.sub(rb'(<a:latin typeface=")Calibri', rb"\1" + FONT.encode(), part)
            entry = ZipInfo(name, _DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            after.writestr(entry, part)
    return written.getvalue()
