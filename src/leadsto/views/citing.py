"""What sources say, one citation at a time: who, where, how strongly, for or against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leadsto.evidence.citations import Citation
from leadsto.evidence.grades import voices
from leadsto.views.subject import Subject


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation.

    Attributes:
        source: The id of the source; `source_title` its title, or the id where it has none.
        at: Where in the source.
        voices: Titles of those who say so.
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
    return Cited(
        item.source,
        (source.title if source is not None else "") or item.source,
        item.at,
        item.stance,
        item.strength or "",
        item.finding,
        item.quote,
        item.told_by,
        tuple(subject.speakers.get(who, who) for who in voices(item, subject.sources)),
    )
