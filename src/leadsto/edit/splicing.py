"""Splices: characters of a file taken out or put in, and every other character left as it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from operator import attrgetter

from leadsto.source import SourceText


class NotEditable(Exception):
    """A file can't be edited safely; the message says which and why, and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Characters `start` up to, not including, `end` of a file's decoded text give way to `text`."""

    file: str
    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True, order=True)
class NearbyComment:
    """A comment in or just above what was taken out; it is still there.

    Attributes:
        start: Its `#`, in the text as it was.
        text: From its `#` on.
    """

    file: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """What edits come to.

    Attributes:
        texts: The files that changed, by name, as they would be.
        comments: Comments near what was taken out, in the order of files and lines.
        splices: What was done to each of these files, in its order.
    """

    texts: Mapping[str, SourceText] = field(default_factory=dict)
    comments: tuple[NearbyComment, ...] = ()
    splices: Mapping[str, tuple[Splice, ...]] = field(default_factory=dict)

    def moved(self, file: str, offset: int) -> int | None:
        """Return where a character that stood at a place of a file stands now; None where it was taken out."""
        splices = self.splices.get(file, ())
        number = bisect_right(splices, offset, key=attrgetter("start"))
        if number and offset < splices[number - 1].end:
            return None
        return offset + self._shifts(file)[number]

    def _shifts(self, file: str) -> list[int]:
        """By how much the characters behind so many of a file's splices have moved."""
        if file not in self._moves:
            by = (len(splice.text) - (splice.end - splice.start) for splice in self.splices.get(file, ()))
            self._moves[file] = [0, *accumulate(by)]
        return self._moves[file]

    _moves: dict[str, list[int]] = field(default_factory=dict, compare=False, repr=False)


def splice(text: SourceText, splices: Iterable[Splice]) -> SourceText:
    """Return a text with the splices made, all of whose places are those of the text as it is.

    Raises:
        NotEditable: Two of them touch the same characters.
    """
    parts: list[str] = []
    at = 0
    for each in sorted(splices):
        if each.start < at:
            raise NotEditable(f"{text.file}: two changes are asked for at one place; make them one after the other")
        parts += (text.text[at : each.start], each.text)
        at = each.end
    return SourceText(text.file, "".join((*parts, text.text[at:])))
