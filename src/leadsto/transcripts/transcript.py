"""A transcript: its text, and how people name a place in it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from leadsto.transcripts.normal_form import NormalForm, to_normal_form

Unit = Literal["paragraph", "line", "page"]

LARGEST_TEXT = 16 * 1024 * 1024
"""Characters of the longest transcript: about three million words."""

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")
"""A word or a mark, in a text of normal form."""

_BLOCK = re.compile(r"\S[^\n]*(?:\n(?![ \t\r]*(?:\n|$))[^\n]*)*")
_LINE = re.compile(r"\S[^\n]*")
_MOST_LINES = 10
"""Up to so many lines a block on average, blocks serve to find a place again."""

_OWN_NUMBER = re.compile(r"[\[(¶§]?\s?(\d{1,5})[\])]?[.:)]?\s")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file could not be read as a transcript.

    Attributes:
        message: A sentence without a full stop.
        hint: The nearest remedy; "" where there is none.
        is_refused: Whether leadsto will not open it at all, wherever it stands, rather than it being in the way today.
    """

    message: str
    hint: str = ""
    is_refused: bool = False


def refuse_length() -> Unreadable:
    """Return what to say of a transcript over `LARGEST_TEXT`."""
    return Unreadable(f"the transcript is over {LARGEST_TEXT:,} characters long", "divide it")


@dataclass(frozen=True)
class Transcript:
    """What a source's file says.

    Attributes:
        file: Its name, as the theory gives it.
        text: All of it.
        starts: Where each passage begins, in characters from 0, rising.
        numbers: What each passage is called by number, as many as `starts`.
        unit: What a passage is.
        has_spaces: Whether white space is the file's own; a PDF's is guessed from the gaps between letters.
    """

    file: str
    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    unit: Unit
    has_spaces: bool = True

    @classmethod
    def of_text(cls, file: str, text: str) -> Transcript:
        """Return the transcript of a text.

        Its passages are the blocks between blank lines. Where these begin with numbers that rise, they are named by
        them; where they are many lines long, as in a record with a line a turn, the passages are lines.
        """
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        starts = tuple(match.start() for match in _BLOCK.finditer(text))
        lines = array("I", (line.start() for line in _LINE.finditer(text)))
        if len(lines) <= _MOST_LINES * len(starts):
            return cls(file, text, starts, _own_numbers(text, starts), "paragraph")
        starts, numbers, number, at = tuple(lines), [], 1, 0
        for start in starts:
            number += text.count("\n", at, start)
            numbers.append(number)
            at = start
        return cls(file, text, starts, tuple(numbers), "line")

    @classmethod
    def of_blocks(cls, file: str, blocks: list[str]) -> Transcript:
        """Return the transcript of paragraphs, as a word processor has them."""
        text = "\n\n".join(blocks)
        starts, at = [], 0
        for block in blocks:
            starts.append(at)
            at += len(block) + 2
        return cls(file, text, tuple(starts), _own_numbers(text, tuple(starts)), "paragraph")

    @classmethod
    def of_pages(cls, file: str, pages: list[str]) -> Transcript:
        """Return the transcript of a PDF, by pages."""
        starts, at = [], 0
        for page in pages:
            starts.append(at)
            at += len(page) + 1
        return cls(file, "\n".join(pages), tuple(starts), tuple(range(1, len(pages) + 1)), "page", has_spaces=False)

    def passages_of(self, start: int, end: int) -> range:
        """Return which passages a stretch of the text is in, counted from 0."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return range(first, max(0, bisect_right(self.starts, max(start, end - 1)) - 1) + 1 if self.starts else first)

    def name_place(self, start: int, end: int) -> str:
        """Return how a stretch of the text is named: `paragraph 4`, `paragraph 4 to 5`, `page 2`; "" in an empty file."""
        if not self.starts:
            return ""
        passages = self.passages_of(start, end)
        first, last = self.numbers[passages[0]], self.numbers[passages[-1]]
        return f"{self.unit} {first}" if first == last else f"{self.unit} {first} to {last}"

    @cached_property
    def compared(self) -> NormalForm:
        """The text as quotes are looked for in it."""
        return to_normal_form(self.text, self.has_spaces)

    @cached_property
    def in_words(self) -> NormalForm:
        """The text as passages are likened: with spaces, and with dashes between words."""
        return to_normal_form(self.text, with_dashes=True)

    @property
    def words(self) -> array[int]:
        """Where each word and mark of `in_words` begins and ends, two figures each."""
        return self._words[0]

    @property
    def word_places(self) -> Mapping[str, array[int]]:
        """By word, which words of the text it is, counted from 0; marks are left out."""
        return self._words[1]

    @cached_property
    def _words(self) -> tuple[array[int], Mapping[str, array[int]]]:
        spans = array("I")
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, match in enumerate(WORD.finditer(self.in_words.text)):
            word = match[0]
            spans.extend(match.span())
            if word[0].isalnum():
                places[word].append(place)
        return spans, places


def _own_numbers(text: str, starts: tuple[int, ...]) -> tuple[int, ...]:
    """Return the numbers of blocks: their own, where most have one and these rise; else counted from 1."""
    found = [_OWN_NUMBER.match(text, start) for start in starts]
    own = [int(match[1]) for match in found if match]
    if len(own) >= 3 and len(own) * 5 >= len(starts) * 3 and all(a < b for a, b in pairwise(own)):
        numbers, last = [], own[0]
        for match in found:
            last = int(match[1]) if match else last
            numbers.append(last)
        return tuple(numbers)
    return tuple(range(1, len(starts) + 1))
