"""Stretches of a transcript likened to words that are wanted: which is most like them, within one paragraph or turn."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from leadsto.transcripts.normal_form import NormalForm
from leadsto.transcripts.transcript import WORD
from leadsto.transcripts.turns import Piece

_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]*\n\s*(?=[^\W\d_])")
_ALIKE = 0.5  # so much of a quote's words a passage must have to be worth naming
_ONE_TURN = 0.75  # so much of what runs over several turns one of them must have to be named in its place


@dataclass(frozen=True, slots=True)
class Words:
    """Words and marks in normal form, with where each stands in the text as written."""

    words: list[str]
    spans: list[tuple[int, int]]

    @classmethod
    def of(cls, form: NormalForm) -> Words:
        """Return the words of a text, in their order."""
        found = list(WORD.finditer(form.text))
        return cls([match[0] for match in found], [form.span(*match.span()) for match in found])

    def part(self, first: int, past: int) -> Words:
        """Return some of the words, first and past the last."""
        return Words(self.words[first:past], self.spans[first:past])

    def between(self, start: int, end: int) -> Words:
        """Return the words that stand between two places of the text."""
        return self.part(
            bisect_left(self.spans, start, key=lambda span: span[0]),
            bisect_right(self.spans, end, key=lambda span: span[1]),
        )

    def written(self, text: str, first: int, past: int) -> str:
        """Return some of the words as they were written, in one line."""
        return in_one_line(text[self.spans[first][0] : self.spans[past - 1][1]]) if past > first else ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A passage in words; what it was found in; how many of the words that are wanted it has."""

    words: Words
    within: Words
    alike: int

    @property
    def bounds(self) -> tuple[int, int]:
        """Its first character, and past its last."""
        return self.words.spans[0][0], self.words.spans[-1][1]


def liken(there: Words, wanted: Words) -> Likeness | None:
    """Return what of some words is most like those that are wanted; None where too few are there."""
    blocks = [
        block
        for block in SequenceMatcher(None, there.words, wanted.words, autojunk=False).get_matching_blocks()
        if block.size
    ]
    alike = sum(word[0].isalnum() for block in blocks for word in wanted.words[block.b : block.b + block.size])
    if alike < 2 or alike < _ALIKE * sum(word[0].isalnum() for word in wanted.words):
        return None
    first = max(0, blocks[0].a - blocks[0].b)
    past = min(len(there.words), blocks[-1].a + blocks[-1].size + len(wanted.words) - blocks[-1].b - blocks[-1].size)
    return Likeness(there.part(first, past), there, alike)


def within_bounds(nearest: Likeness, wanted: Words, pieces: Sequence[Piece]) -> tuple[Likeness, bool]:
    """Return the passage to name instead of one that runs over paragraphs or turns, and whether it still is over turns."""
    start, end = nearest.bounds
    crossed = [piece for piece in pieces if start < piece.start < end]
    if not crossed:
        return nearest, False
    in_piece = _best(nearest.within, wanted, [(piece.start, piece.end) for piece in pieces])
    if in_piece is not None and in_piece.alike >= nearest.alike - 1:
        return in_piece, False
    if not any(piece.is_new_turn for piece in crossed):
        return nearest, False
    turns: list[tuple[int, int]] = []
    for piece in pieces:
        goes_on = turns and not piece.is_new_turn
        turns.append((turns.pop()[0] if goes_on else piece.start, piece.end))
    in_turn = _best(nearest.within, wanted, turns)
    if in_turn is not None and in_turn.alike >= _ONE_TURN * nearest.alike:
        return in_turn, False
    return nearest, True


def _best(there: Words, wanted: Words, bounds: Sequence[tuple[int, int]]) -> Likeness | None:
    """Return the passage most like the words that are wanted within any of these bounds; of several the first."""
    found = [liken(there.between(*pair), wanted) for pair in bounds]
    return max((each for each in found if each), key=lambda each: each.alike, default=None)


def in_one_line(text: str) -> str:
    """Return a passage in one line, words that were divided at the end of a line put together again."""
    return " ".join(_DIVIDED.sub("", text).split())
