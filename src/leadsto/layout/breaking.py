"""Where the lines of a text end, for drawings in which nothing but leadsto breaks lines."""

from __future__ import annotations

from leadsto.layout.text import held_back, room, width_of, words_of

ELLIPSIS = "…"


def break_lines(text: str, width: float, size: float, bold: bool, most: int = 0) -> list[str]:
    """Break a text into lines that are no wider than `width` in any common font.

    There are no more of them than `leadsto.layout.text.lines` says. White space counts as HTML has it.

    Args:
        text: as written.
        width: of a line, in px.
        size: of the font, in px.
        bold: whether the text is semibold or bolder.
        most: how many lines there may be; what is beyond them is cut, with an ellipsis. 0 for any number.
    """
    line = room(width, size)
    space = width_of(" ", bold)
    found: list[str] = []
    filled = line
    for word in words_of(text):
        needed = [width_of(one, bold) for one in word]
        total = sum(needed)
        if found and filled + space + total <= line:
            found[-1] += f" {word}"
            filled += space + total
            continue
        found.append("")
        filled = 0.0
        for one, each in zip(word, needed, strict=True):
            if filled > 0 and filled + each > (line if total <= line else line - held_back(each, line)):
                found.append("")
                filled = 0.0
            found[-1] += one
            filled += each
    if most and len(found) > most:
        found = [*found[: most - 1], _cut(found[most - 1], line, bold)]
    return found


def _cut(text: str, line: float, bold: bool) -> str:
    """A line with an ellipsis at its end, as much of it as fits before that."""
    left = line - width_of(ELLIPSIS, bold)
    kept = 0
    for one in text:
        left -= width_of(one, bold)
        if left < 0:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS
