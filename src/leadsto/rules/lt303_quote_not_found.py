"""LT303: a quote that is not in its source's file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leadsto.evidence.citations import every_citation
from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import count, cut, quote

if TYPE_CHECKING:
    from leadsto.transcripts import Missing, Parting, Transcript

code = "LT303"
name = "quote-not-found"
severity = "error"
summary = "A quote that is not in its source's file."
why = """\
What stands in quotation marks is what somebody said, to the word. A `quote` is looked for in the `file` of its source
(.txt, .md, .docx or .pdf, inside the theory's folder). What typesetting changes is not compared: capitals, white space
and line ends, quotation marks, dashes and hyphens (also in a word divided at the end of a line), ligatures, pauses
written as … in the file, and a full stop or comma at the quote's end; in a PDF, no spaces either. Mark what you leave
out with … and your own words with square brackets, [like this]: the parts then have to follow in their order.

A file that is not there, or can't be read, is a warning at `file`: transcripts are often kept apart from a theory that is
shared."""
bad = """\
# file: example.yaml
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    evidence:
      - source: interview-3
        quote: I used to hate Sundays … now somebody looks in
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    file: interview-3.txt
# file: interview-3.txt
Interview with a guest, second winter

I used to dread Sundays. They were so long.

Now somebody looks in, most weeks.
"""
good = """\
# file: example.yaml
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    evidence:
      - source: interview-3
        quote: I used to dread Sundays … now somebody looks in
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    file: interview-3.txt
# file: interview-3.txt
Interview with a guest, second winter

I used to dread Sundays. They were so long.

Now somebody looks in, most weeks.
"""
points = "I used to hate Sundays … now somebody looks in"
source = ""

_PASSAGE = 160  # characters of a passage that are shown
_MARKS = "\"'“”‘’ "
_ELSEWHERE = 20  # so many quotes that nothing is like are looked for in the files of other sources


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each file that can't be read, and for each quote that is not in its source's file."""
    if not inspection.transcripts:
        return
    from leadsto.transcripts import Missing, Transcript, look_for

    for id_, source_ in inspection.sources.items():
        unread = inspection.transcripts.get(id_)
        if unread is not None and not isinstance(unread, Transcript) and not unread.is_refused:
            message = f"{unread.message}, so its quotes are not checked"
            place = at(source_, "file")
            yield Finding(code, message, place, unread.hint, group="files of sources", severity="warning")
    told: dict[tuple[str, str], tuple[str, str] | None] = {}
    strange = 0
    for item in every_citation(inspection.theory):
        transcript = inspection.transcripts.get(item.source)
        if not item.quote or not isinstance(transcript, Transcript):
            continue
        key = (item.source, item.quote)
        if key not in told:
            missing = look_for(transcript, item.quote)
            told[key] = None
            if isinstance(missing, Missing):
                told[key] = _tell(transcript, missing)
                if not told[key]:
                    strange += 1
                    told[key] = _tell_stranger(inspection, transcript, item.quote, strange <= _ELSEWHERE)
        if said := told[key]:
            yield Finding(code, said[0], at(item, "quote"), said[1])


def _tell(transcript: Transcript, missing: Missing) -> tuple[str, str] | None:
    """Say where a quote and the nearest passage part, and what that passage is; None where nothing is like it."""
    from leadsto.transcripts import nearest_passage

    if not missing.part:
        message = (
            f"the parts of this quote are in {transcript.file}, and do not follow each other there as they do here"
        )
        return message, "quote them as evidence each, or leave out fewer words"
    parting = nearest_passage(transcript, missing.part)
    if parting is None:
        return None
    place = f"{transcript.name_place(parting.start, parting.end)} of {transcript.file}"
    if parting.is_over_turns:
        says = f"the words nearest to this quote are of more than one turn: {place}"
        return says, "write … where somebody else comes in between, or quote each turn as evidence of its own"
    more = f", and parts from it in {count(parting.others, 'more place')}" if parting.others else ""
    passage = f"“{_shown(transcript, parting)}”"
    after = f" after {quote(parting.before)}" if parting.before else ""
    if parting.file_has and parting.quote_has:
        says = f"{place} says {quote(parting.file_has)} where the quote has {quote(parting.quote_has)}{more}"
        return says, f"quote what is there: {passage}"
    if parting.quote_has:
        says = f"the quote has {quote(parting.quote_has)}{after}, which {place} has not{more}"
        return says, f"take it out, or set it in [ ] where it is yours; there it reads {passage}"
    says = f"the quote leaves out {quote(parting.file_has)}{after}, which stands in {place}{more}"
    return says, f"write … where you leave words out; there it reads {passage}"


def _tell_stranger(inspection: Inspection, transcript: Transcript, text: str, is_sought: bool) -> tuple[str, str]:
    from leadsto.transcripts import Place, Transcript, look_for

    message = f"nothing in {transcript.file} is like the quote {quote(text.strip(_MARKS))}"
    for id_, other in inspection.transcripts.items() if is_sought else ():
        if isinstance(other, Transcript) and other is not transcript and isinstance(look_for(other, text), Place):
            return message, f"it stands in {other.file}: name `{id_}` as its source"
    return message, "look whether it is from another source, and whether the file is the right one"


def _shown(transcript: Transcript, parting: Parting) -> str:
    """A passage in one line; of a long one, what stands around the first difference."""
    from leadsto.transcripts import in_one_line

    passage = in_one_line(transcript.text[parting.start : parting.end])
    if len(passage) <= _PASSAGE:
        return passage
    at_ = max(0, passage.find(parting.file_has or parting.before) - _PASSAGE // 2)
    return ("…" if at_ else "") + cut(passage[at_:], _PASSAGE)
