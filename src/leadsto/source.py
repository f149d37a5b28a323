"""Places in the text that researchers wrote: routes, spans, and the lines that people count.

A *route* says which value is meant (file, then keys); a *span* says where its characters stand. Model values carry
routes, the reader makes spans of them, and lines and columns are worked out only when a finding is shown.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

KEY = "(key)"
"""A last step of a route that means the key itself, where a route without it means the key's value."""


class Route:
    """The way to a value: a file, then the keys and list positions that lead to it.

    Routes share their beginnings, so that one costs little however deep it goes. `route / "title"` goes one step on.
    """

    __slots__ = ("key", "parent")

    def __init__(self, parent: Route | None, key: str | int) -> None:
        self.parent = parent
        self.key = key

    def __truediv__(self, key: str | int) -> Route:
        return Route(self, key)

    @property
    def file(self) -> str:
        """The file that the route begins in, relative to the folder."""
        route = self
        while route.parent is not None:
            route = route.parent
        return str(route.key)

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The keys and list positions (from 0) after the file, outermost first."""
        keys: list[str | int] = []
        route = self
        while route.parent is not None:
            keys.append(route.key)
            route = route.parent
        return tuple(reversed(keys))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Route) and (self.file, self.keys) == (other.file, other.keys)

    def __hash__(self) -> int:
        return hash((self.file, self.keys))

    def __repr__(self) -> str:
        return f"Route({' / '.join([self.file, *map(str, self.keys)])})"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` up to, not including, `end` of a file's decoded text, counted from 0 in code points."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Position:
    """A line and a column as people count them: from 1, columns in code points."""

    line: int
    column: int


def is_table(file: str) -> bool:
    """Whether a file of a theory is a table of claims, by its name; some programs write names in capitals."""
    return file.lower().endswith(".csv")


@dataclass(slots=True)
class SourceText:
    """The decoded text of one file, with its lines; a line ends at LF, CR LF or CR.

    YAML also breaks lines at U+0085, U+2028 and U+2029; editors do not, and it is editors that people count in.
    """

    file: str
    text: str
    _starts: list[int] = field(default_factory=list, repr=False)

    def _line_starts(self) -> list[int]:
        if not self._starts:
            starts, text = [0], self.text
            if "\r" in text:
                text = text.replace("\r\n", "\n\n").replace("\r", "\n")  # the first of a pair stands for the CR
                double = True
            else:
                double = False
            at = text.find("\n")
            while at >= 0:
                if double and self.text[at] == "\r" and self.text[at + 1 : at + 2] == "\n":
                    at += 1
                starts.append(at + 1)
                at = text.find("\n", at + 1)
            self._starts = starts
        return self._starts

    def position(self, offset: int) -> Position:
        """Return the line and column of a character; an offset past the end is the end's."""
        offset = max(0, min(offset, len(self.text)))
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return the text of a line, counted from 1, without its end; "" where there is none."""
        starts = self._line_starts()
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def line_span(self, number: int) -> Span:
        """Return the span of a line's text, without its end and its indentation."""
        starts = self._line_starts()
        number = max(1, min(number, len(starts)))
        text = self.line(number)
        start = starts[number - 1] + len(text) - len(text.lstrip())
        return Span(self.file, start, starts[number - 1] + len(text))
