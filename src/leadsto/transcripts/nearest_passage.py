"""The passage that is most like a quote that is not there, and where the two part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from leadsto.transcripts.likeness import Words, liken, within_bounds
from leadsto.transcripts.normal_form import to_normal_form
from leadsto.transcripts.quoting import Missing, look_for
from leadsto.transcripts.transcript import Transcript
from leadsto.transcripts.turns import pieces_of

_LONGEST = 100  # words of a quote that are likened at once
_MOST_TRIED = 100  # such stretches of a longer one, until one is found that is not in the file
_MOST_OCCURRENCES = 4_000  # of its words in a file: the rarest are counted first
_BUCKET = 8  # words; places this close speak for one passage
_SLACK = 10  # words around it


@dataclass(frozen=True, slots=True)
class Parting:
    """Where a quote and the passage nearest to it part.

    Attributes:
        start: Where the passage begins in the transcript's text; `end` is past its last character.
        file_has: What stands there at the first difference; "" where the quote has more.
        quote_has: What the quote has in its place; "" where it leaves something out.
        before: The word before the difference with the marks after it; "" at the beginning.
        others: At how many more places they differ.
        is_over_turns: Whether somebody else speaks within the passage, and no one turn is like the quote.
    """

    start: int
    end: int
    file_has: str
    quote_has: str
    before: str
    others: int
    is_over_turns: bool = False


def nearest_passage(transcript: Transcript, part: str) -> Parting | None:
    """Return the passage most like a part of a quote, and where they part; None where nothing is like it.

    Words that are rare in the file vote for the places where the part would begin, so that only one short stretch is
    compared word by word: the work grows with the number of those words' places, and that is bounded. A passage within
    one paragraph comes before one that is hardly more like the quote and runs over several; one within a speaker's turn
    before any that runs over what somebody else says.
    """
    part = _stretch_that_is_missing(transcript, part)
    wanted = Words.of(to_normal_form(part, with_dashes=True))
    window = _window(transcript, wanted.words)
    if window is None:
        return None
    there = _there(transcript, *window)
    nearest = liken(there, wanted)
    if nearest is None:
        return None
    pieces = pieces_of(transcript, there.spans[0][0], there.spans[-1][1])
    nearest, is_over_turns = within_bounds(nearest, wanted, pieces)
    partings = _partings(nearest.words.words, wanted.words)
    if not partings:
        return None
    a, b, c, d = partings[0]
    return Parting(
        *nearest.bounds,
        nearest.words.written(transcript.text, a, b),
        wanted.written(part, c, d),
        wanted.written(part, next((at for at in range(c - 1, -1, -1) if wanted.words[at][0].isalnum()), c), c),
        len(partings) - 1,
        is_over_turns,
    )


def _stretch_that_is_missing(transcript: Transcript, part: str) -> str:
    """Return a part, or of a long one a hundred words that are not in the file."""
    words = part.split()
    if len(words) <= _LONGEST:
        return part
    for at in range(0, min(len(words), _MOST_TRIED * _LONGEST), _LONGEST // 2):
        stretch = " ".join(words[at : at + _LONGEST])
        if isinstance(look_for(transcript, stretch), Missing):
            return stretch
    return " ".join(words[:_LONGEST])


def _window(transcript: Transcript, wanted: Sequence[str]) -> tuple[int, int] | None:
    """Return which words of the text to compare, first and past the last; None where no word of a quote is in it."""
    places = transcript.word_places
    begins: list[int] = []
    found = [(len(places[word]), at, word) for at, word in enumerate(wanted) if word in places]
    for occurrences, at, word in sorted(found):
        if begins and len(begins) + occurrences > _MOST_OCCURRENCES:
            break
        begins += [(place - at) // _BUCKET for place in places[word][:_MOST_OCCURRENCES]]
    if not begins:
        return None
    # a place speaks for its own bucket and for the next: the best has half of the most at least from one of the two
    votes = Counter(begins)
    most = max(votes.values())
    near = {at for bucket, count in votes.items() if 2 * count >= most for at in (bucket, bucket + 1)}
    best = min(near, key=lambda bucket: (-votes[bucket] - votes[bucket - 1], bucket))
    start = (best - 1) * _BUCKET - _SLACK
    return max(0, start), min(len(transcript.words) // 2, start + len(wanted) + 2 * _BUCKET + 2 * _SLACK)


def _there(transcript: Transcript, first: int, past: int) -> Words:
    form, spans = transcript.in_words, transcript.words
    pairs = [(spans[2 * at], spans[2 * at + 1]) for at in range(first, past)]
    return Words([form.text[start:end] for start, end in pairs], [form.span(*pair) for pair in pairs])


def _partings(there: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the stretches that differ: words of the file, first and past the last, and words of the quote."""
    if len(there) == len(wanted):
        # a word changed is said as such, even among words that are repeated
        differ = [at for at, (one, other) in enumerate(zip(there, wanted, strict=True)) if one != other]
        if 0 < len(differ) <= 2:
            return [(at, at + 1, at, at + 1) for at in differ]
    codes = SequenceMatcher(None, there, wanted, autojunk=False).get_opcodes()
    return [(a, b, c, d) for code, a, b, c, d in codes if code != "equal"]
