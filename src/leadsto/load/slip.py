"""One likely slip, with the lines as they were meant."""

from __future__ import annotations

from dataclasses import dataclass

_LONGEST = 50


@dataclass(frozen=True, slots=True)
class Slip:
    """A likely slip.

    Attributes:
        line: The line that it is on, from 0.
        mended: How that line, and others that go with it, would read, by their numbers.
        column: Where on the line as written the slip is, from 0.
        width: How many characters it spans.
        loses: Whether what a line said is lost in mending it.
        loses_below: Whether what is lost may belong to what the next line begins.
        closes_quote: Whether it closes a quotation mark.
    """

    line: int
    mended: dict[int, str]
    column: int
    width: int
    message: str
    hint: str
    loses: bool = False
    loses_below: bool = False
    closes_quote: bool = False


def cut(text: str) -> str:
    """Return a text short enough for a hint."""
    text = text.strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
