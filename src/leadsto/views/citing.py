"""What sources say, one citation at a time: who, where, how strongly, for or against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leadsto.evidence.citations import Citation
from leadsto.evidence.grades import voices
from leadsto.views.speaking import tell_speaker
from leadsto.views.subject import Subject


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation.

    Attributes:
        source: The id of the source; `source_title` its title, or the id where it has none.
        at: Where in the source.
        voices: Who says so: titles, or the one who speaks in the source, such as `a guest`.
        strength: "" where it is unsaid.
    """

    source: str
    source_title: str
    at: str
    stance: str
    strength: str
    finding: str
    quote: str
    told_by: str
    voices: tuple[str, ...]


def cite(items: Iterable[Citation], subject: Subject) -> tuple[Cited, ...]:
    """Return citations in words, in their order."""
    return tuple(_cited(item, subject) for item in items)


def _cited(item: Citation, subject: Subject) -> Cited:
    source = subject.sources.get(item.source)
    speaker = tell_speaker(subject, source) if source is not None and not item.voice else ""
    return Cited(
        item.source,
        (source.title if source is not None else "") or item.source,
        item.at,
        item.stance,
        item.strength or "",
        item.finding,
        item.quote,
        item.told_by,
        (speaker,) if speaker else tuple(subject.speakers.get(who, who) for who in voices(item, subject.sources)),
    )
