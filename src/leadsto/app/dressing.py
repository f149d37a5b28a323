"""The files that dress a page: a logo, a theme, and the words of its interface, read and found fit or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leadsto.app.reasons import reason_of
from leadsto.report.findings_report import visible

if TYPE_CHECKING:
    from leadsto.render.page.dress import Dress
    from leadsto.render.page.faults import Fault

LARGEST = 32 * 1024 * 1024
_LARGEST_TEXT = 1024 * 1024


class NotDressed(Exception):
    """A file that was named can't be read, or is not what was asked for: wrong usage."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """How pages are dressed, and what was found on the way.

    Attributes:
        errors: Lines on what is wrong with the files; while there are any, nothing is written.
        doubts: Lines on what may be meant otherwise.
    """

    dress: Dress
    errors: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def dress(title: str = "", logo: str = "", logo_alt: str = "", theme: str = "", words: str = "") -> Dressed:
    """Read what a page is dressed with; "" stands for no file.

    Raises:
        NotDressed: A file can't be read, or the logo is no picture.
    """
    from leadsto.render.page.dress import Dress
    from leadsto.render.page.logo import read_logo
    from leadsto.render.page.theme import read_theme
    from leadsto.render.page.translation import read_translation
    from leadsto.render.page.words import Words

    errors: list[str] = []
    doubts: list[str] = []
    picture = None
    if logo:
        picture = read_logo(_read(logo, LARGEST), logo_alt)
        if picture is None:
            raise NotDressed(f"{logo} is no picture that a page can show: give a PNG, JPEG, GIF, WebP or SVG file")
        if picture.is_large:
            size = len(picture.data) // 1000
            doubts.append(f"{logo}: warning: the logo is {size} kB, and every page carries it: make it smaller")
    colours = None
    if theme:
        colours = read_theme(_read_text(theme))
        errors += (_line(theme, "error", fault) for fault in colours.faults)
        doubts += (_line(theme, "warning", fault) for fault in colours.doubts)
    messages: dict[str, str] = {}
    if words:
        translation = read_translation(_read_text(words), Words.of("en").messages)
        messages = dict(translation.messages)
        errors += (_line(words, "error", fault) for fault in translation.faults)
    return Dressed(Dress(title, picture, colours, messages), tuple(errors), tuple(doubts))


def _line(file: str, severity: str, fault: Fault) -> str:
    hint = f" ({fault.hint})" if fault.hint else ""
    return visible(f"{file}:{fault.line}:{fault.column}: {severity}: {fault.message}{hint}")


def _read_text(file: str) -> str:
    data = _read(file, _LARGEST_TEXT)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotDressed(f"{file}: line {line} is not UTF-8: save the file in that encoding") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read(file: str, largest: int) -> bytes:
    path = Path(file)
    try:
        if path.exists() and not path.is_file():
            raise NotDressed(f"{file} is no file")
        with path.open("rb") as opened:
            data = opened.read(largest + 1)
    except FileNotFoundError as error:
        raise NotDressed(f"{file}: there is no such file") from error
    except (OSError, ValueError) as error:
        raise NotDressed(f"{file} can't be read: {reason_of(error)}") from error
    if len(data) > largest:
        raise NotDressed(f"{file} is larger than {largest // 1024 // 1024} MiB, and is not read")
    return data
