"""How many lines a text takes at most, before anything has drawn it.

Fonts differ: one title of four lines in one font takes three in another. Each character counts as wide as in the
widest of the common fonts (``widths``), with a reserve for kerning and for browsers that round to whole pixels. Lines
are broken only at spaces and between ideographs, so that a browser which breaks in more places needs no more lines.
Not bounded: what readers do to spacing themselves, and the rare letters wider than an em in scripts outside the table.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from leadsto.layout.widths import BOLD, REGULAR

_RESERVE = 1.04
_OTHER = 1.0  # em: letters of scripts that are not in the table; few are wider
_OTHER_BOLD = 1.1
_IDEOGRAPH = 1.0  # em
_EMOJI = 1.4  # em
# Parts of a word: after dashes, and after everything that some browser breaks at.
_PIECES = (re.compile(r"[^-‐–—]*[-‐–—]+|[^-‐–—]+"), re.compile(r"[^-/‐–—|?&]*[-/‐–—|?&]+|[^-/‐–—|?&]+"))
_SPACES = " \t\n\r\f"
_TABLES = tuple({one: width / 100 for width, several in table.items() for one in several} for table in (REGULAR, BOLD))


def lines(text: str, width: float, size: float, bold: bool) -> int:
    """Bound the number of lines of a text from above.

    Args:
        text: as written; white space counts as HTML has it.
        width: of a line, in px.
        size: of the font, in px.
        bold: whether the text is semibold or bolder.

    Returns:
        0 for nothing but spaces, else at least 1. A word too long for a line is broken anywhere.

    Raises:
        ValueError: no width or no size.
    """
    if not (width > 0 and size > 0):
        raise ValueError("text needs a width and a size above 0")
    line = room(width, size)
    space = width_of(" ", bold)
    at = 0, line
    for word in words_of(text):
        needed = [width_of(one, bold) for one in word]
        if sum(needed) <= line:
            at = _place(at, needed, space, line)
            continue
        # Browsers break such a word after different characters; where one breaks early, the rest needs more room.
        ends = [_place(at, needed, space, line)]
        for pieces in _PIECES:
            end = at
            for piece in pieces.findall(word):
                end = _place(end, [width_of(one, bold) for one in piece], space, line)
            ends.append(end)
        at = max(ends)
    return at[0]


def room(width: float, size: float) -> float:
    """Return how much fits into a line for certain, in em."""
    return width / size / _RESERVE


def _place(at: tuple[int, float], needed: list[float], space: float, line: float) -> tuple[int, float]:
    """Place a word after what is there: how many lines there are then, and how much of the last one is filled."""
    count, filled = at
    total = sum(needed)
    if filled + space + total <= line:
        return count, filled + space + total
    count, filled = count + 1, 0.0
    if total <= line:
        return count, total
    # Some characters may not begin or end a line: room for one is kept back.
    for one in needed:
        if filled + one > line - held_back(one, line) and filled > 0:
            count, filled = count + 1, 0.0
        filled += one
    return count, filled


def held_back(one: float, line: float) -> float:
    """Return how much of a line a character in a broken word leaves free, in em."""
    return one if 4 * one < line else 0.0


def words_of(text: str) -> list[str]:
    """Return the words of a text, which white space parts as in HTML."""
    plain = text
    for space in _SPACES:
        plain = plain.replace(space, " ")
    return [word for word in plain.split(" ") if word]


@lru_cache(maxsize=4096)
def width_of(character: str, bold: bool) -> float:
    """Return the width of a character in the widest of the common fonts, in em."""
    known = _TABLES[bold].get(character)
    if known is not None:
        return known
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return _EMOJI if unicodedata.category(character) == "So" else _IDEOGRAPH
    plain = unicodedata.normalize("NFD", character)[0]
    if plain != character:
        return width_of(plain, bold)
    return _OTHER_BOLD if bold else _OTHER
