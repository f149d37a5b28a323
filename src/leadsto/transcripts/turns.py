"""Where a transcript's paragraphs and its speakers' turns part."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leadsto.transcripts.transcript import Transcript

_LABEL = re.compile(
    r"^[ \t]*(?:[\[(]?\d{1,2}(?::\d{2}){1,2}[\])]?[ \t]*)?[*_]{0,2}"  # when, and emphasis
    r"(?=[^\W_a-z])[\w.'’-]{1,30}(?: [\w.'’-]{1,30}){0,2}[*_]{0,2}:[*_]{0,2}(?=\s)",
    re.MULTILINE,
)
_LONGEST_LABEL = 120
_AFTER_A_QUESTION = " \t\r\n\"'”’»*_)]"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a transcript within one paragraph and one turn, without the speaker's name.

    Attributes:
        start: Its first character; `end` is past its last.
        is_new_turn: Whether somebody else may speak here than before: a name stands before it, or a question does.
    """

    start: int
    end: int
    is_new_turn: bool


def pieces_of(transcript: Transcript, start: int, end: int) -> list[Piece]:
    """Return what a stretch of a transcript falls into, in order. Pages are no paragraphs: people speak on over their ends."""
    text = transcript.text
    begin = text.rfind("\n", max(0, start - _LONGEST_LABEL), start) + 1 or start
    labels = {label.end(): label.start() for label in _LABEL.finditer(text, begin, end)}
    starts = {start: start, **{after: before for after, before in labels.items() if after > start}}
    if transcript.unit != "page":
        named = set(labels.values())
        passages = transcript.passages_of(start, end)
        inside = (transcript.starts[at] for at in passages if start < transcript.starts[at] < end)
        starts.update({at: at for at in inside if at not in named})
    order = sorted(starts)
    ends = [*(starts[at] for at in order[1:]), end]
    return [
        Piece(at, past, at in labels or _is_after_a_question(text, at)) for at, past in zip(order, ends, strict=True)
    ]


def _is_after_a_question(text: str, at: int) -> bool:
    before = text[max(0, at - _LONGEST_LABEL) : at].rstrip(_AFTER_A_QUESTION)
    return before.endswith(("?", "？", "؟"))
