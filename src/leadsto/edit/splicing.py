"""Splices: characters of a file taken out or put in, and every other character left as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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
        line: Where it stood before the edit, from 1.
        text: From its `#` on.
        line_after: Where it stands after the edit.
    """

    file: str
    line: int
    text: str
    line_after: int


@dataclass(frozen=True, slots=True)
class Edited:
    """What edits come to.

    Attributes:
        texts: The files that changed, by name, as they would be.
        comments: Comments near what was taken out, in the order of files and lines.
    """

    texts: Mapping[str, SourceText] = field(default_factory=dict)
    comments: tuple[NearbyComment, ...] = ()


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
