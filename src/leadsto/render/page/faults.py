"""What is wrong with a file that dresses a page: a theme, or the words of the interface."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in such a file.

    Attributes:
        line: Counted from 1.
        column: Counted from 1, in code points.
        message: One sentence.
        hint: The nearest remedy, without a full stop; "" when there is none.
    """

    line: int
    column: int
    message: str
    hint: str = ""


def did_you_mean(word: str, known: list[str]) -> str:
    """Return a hint that names the known word which is most like another; "" where none is."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1, 0.6)
    return f"did you mean {near[0]}" if near else ""
