"""Quotes looked for in a transcript: their parts in order, whatever typesetting did to either."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from leadsto.transcripts.normal_form import NormalForm, to_normal_form
from leadsto.transcripts.transcript import Transcript

INSERTED = 150
"""Over so many characters at most a researcher's own words in square brackets may stand, in normal form."""

_MOST_STEPS = 100_000  # places of neighbouring parts that are tried, a quote: no text that people speak comes near
_MOST_PLACES = 200  # of a quote that stands in a file very often, so many places are looked at
_LEFT_OUT = r"(?:[\[(]\s{0,3})?(?:…|\.(?:\s?\.){2,})+(?:\s{0,3}[\])])?"
_GAP = re.compile(rf"(?P<left_out>{_LEFT_OUT})|\[[^\[\]]*\](?!\()")
_CLOSING = " .,;:"
_ENDLESS = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands: characters of the transcript's text, first and past the last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Missing:
    """A part of a quote that is not in a transcript, as written; "" where all are, and not in this order."""

    part: str


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a quote with nothing left out between them.

    Attributes:
        words: In normal form.
        is_cut_before: Whether it begins within a word, after a researcher's own letters: [t]hey.
    """

    written: str
    words: str
    is_cut_before: bool
    is_cut_after: bool


@dataclass(slots=True)
class _Steps:
    """How many more places may be tried, so that a text made to be searched without end is not."""

    left: int

    def count(self, found: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        for each in found:
            self.left -= 1
            if self.left <= 0:
                return
            yield each


class Quote:
    """A quote taken apart where something was left out (… or [...]) or put in by the researcher ([their own words]).

    What a part holds follows without a gap. Between parts that only an insertion divides there are few words.
    """

    def __init__(self, text: str, with_spaces: bool = True) -> None:
        self.stretches: list[list[_Part]] = [[]]
        at = 0
        cut_before = False
        for gap in (*_GAP.finditer(text), None):
            end = gap.start() if gap else len(text)
            after = gap is not None and not gap["left_out"]
            written = text[at:end]
            words = to_normal_form(written, with_spaces).text.strip()
            if gap is None or gap["left_out"]:
                words = words.rstrip(_CLOSING)
            if any(char.isalnum() for char in words):
                cut_after = after and written[-1:].isalnum()
                self.stretches[-1].append(_Part(written, words, cut_before and written[:1].isalnum(), cut_after))
            if gap:
                at = gap.end()
                cut_before = after
                if gap["left_out"] and self.stretches[-1]:
                    self.stretches.append([])
        self.stretches = [stretch for stretch in self.stretches if stretch]

    @property
    def parts(self) -> list[_Part]:
        """All parts in their order; none where a quote holds no word."""
        return [part for stretch in self.stretches for part in stretch]


def look_for(transcript: Transcript, text: str) -> Place | Missing | None:
    """Look for a quote: the first place where it stands, or what is missing; None where it holds no words to look for.

    Each part is sought with `str.find`, so that the work grows with the transcript's length, not with its product with
    the quote's.
    """
    quote = Quote(text, transcript.has_spaces)
    if not quote.stretches:
        return None
    place = next(_places(transcript, quote), None)
    if place is not None:
        return place
    missing = (part for part in quote.parts if next(_occurrences(transcript, part), None) is None)
    return Missing(next((part.written for part in missing), ""))


def places_of(transcript: Transcript, text: str) -> list[Place]:
    """Return where a quote stands, in the text's order; of places that end alike the shortest, of very many the first."""
    places: list[Place] = []
    for tried, place in enumerate(_places(transcript, Quote(text, transcript.has_spaces))):
        if tried == _MOST_PLACES:
            break
        if places and places[-1].end == place.end:
            places[-1] = place
        else:
            places.append(place)
    return places


def _places(transcript: Transcript, quote: Quote) -> Iterator[Place]:
    """Yield each place where the first stretch stands, with the nearest that the others stand after it, in order."""
    if not quote.stretches:
        return
    form = transcript.compared
    first, *others = quote.stretches
    steps = _Steps(_MOST_STEPS)
    for start, end in _stretches(transcript, first, 0, steps):
        for stretch in others:
            found = next(_stretches(transcript, stretch, end, steps), None)
            if found is None:
                return  # nor does it stand after any later place
            end = found[1]
        yield Place(*form.span(start, end))


def _stretches(transcript: Transcript, parts: list[_Part], least: int, steps: _Steps) -> Iterator[tuple[int, int]]:
    """Yield where parts stand that insertions divide, from `least` on, in normal form.

    The longest part is sought; around it, the others within the few words that an insertion may stand for.
    """
    anchor = max(range(len(parts)), key=lambda index: len(parts[index].words))
    for start, end in _occurrences(transcript, parts[anchor], least):
        ends = [end]
        for part in parts[anchor + 1 :]:
            found = _occurrences(transcript, part, ends[0], ends[-1] + INSERTED + len(part.words))
            ends = sorted({past for begin, past in steps.count(found) if _is_near(ends, begin)})
            if not ends:
                break
        starts = [start] if ends else []
        for part in reversed(parts[:anchor] if ends else []):
            found = _occurrences(transcript, part, max(least, starts[0] - INSERTED - len(part.words)), starts[-1])
            starts = sorted({begin for begin, past in steps.count(found) if _is_near_before(starts, past)})
            if not starts:
                break
        if starts:
            yield starts[-1], ends[0]
        if steps.left <= 0:
            return


def _is_near(ends: list[int], begin: int) -> bool:
    """Whether one of these ends, rising, is before a beginning, and near enough for an insertion to stand between."""
    before = bisect_right(ends, begin)
    return before > 0 and begin - ends[before - 1] <= INSERTED


def _is_near_before(starts: list[int], past: int) -> bool:
    """Whether one of these beginnings, rising, is after an end, and near enough for an insertion to stand between."""
    after = bisect_left(starts, past)
    return after < len(starts) and starts[after] - past <= INSERTED


def _occurrences(
    transcript: Transcript, part: _Part, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    """Yield where a part stands as whole words, in normal form."""
    form = transcript.compared
    stop = len(form.text) if end is None else end
    at = form.text.find(part.words, start, stop)
    while at >= 0:
        past = at + len(part.words)
        if (part.is_cut_before or _is_edge(transcript.text, form, at)) and (
            part.is_cut_after or _is_edge(transcript.text, form, past)
        ):
            yield at, past
        at = form.text.find(part.words, at + 1, stop)


def _is_edge(text: str, form: NormalForm, at: int) -> bool:
    """Whether a word begins or ends before a character of the normal form.

    Languages that write without spaces have words that nothing shows the edges of: any character will do.
    """
    if at in (0, len(form.text)):
        return True
    before, after = form.offsets[at - 1], form.offsets[at]
    if before == after:
        return False  # within a ligature
    if after - before > 1 and not text[before + 1 : after].strip("\u00ad\u200b\u200c\u200d\u2060"):
        return False  # something that nobody sees stands between
    left, right = text[after - 1], text[after]
    return not (left.isalnum() and right.isalnum()) or bool(_ENDLESS.match(left) or _ENDLESS.match(right))
