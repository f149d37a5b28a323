"""Evidence as people read it: grouped by source, with voice and place; what contradicts or qualifies stands apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leadsto.evidence.citations import Citation
from leadsto.evidence.grades import voices
from leadsto.model import Condition, SourceType, Stance, Strength
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_date


@dataclass(frozen=True, slots=True)
class Saying:
    """What a source says in one place.

    Attributes:
        voices: Titles of those who say so.
        told_by: `all`, `most`, `some`, `one`, or such as `7 of 12`; "" where unsaid.
        is_claim: Whether it was coded by source, as a claim along a path.
    """

    finding: str
    quote: str
    at: str
    strength: Strength | None
    stance: Stance
    voices: tuple[str, ...]
    told_by: str
    note: str
    is_claim: bool


@dataclass(frozen=True, slots=True)
class SourceSayings:
    """What one source says. `url` is "" unless it is http or https."""

    source: str
    title: str
    type: SourceType | None
    date: str
    url: str
    within: str
    voice_name: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Grounds:
    """All the evidence on one thing: what supports it, what qualifies it, what contradicts it, each by source."""

    supports: tuple[SourceSayings, ...] = ()
    qualifies: tuple[SourceSayings, ...] = ()
    contradicts: tuple[SourceSayings, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """An assumption, an enabler, a barrier or an other cause, with its evidence."""

    text: str
    note: str
    grounds: Grounds


def grounds_of(items: Iterable[Citation], subject: Subject) -> Grounds:
    """Group evidence by stance and source, both in the order in which they first come."""
    stances: dict[str, dict[str, list[Saying]]] = {"supports": {}, "qualifies": {}, "contradicts": {}}
    for item in items:
        stances[item.stance].setdefault(item.source, []).append(_saying(item, subject))
    return Grounds(**{stance: _by_source(groups, subject) for stance, groups in stances.items()})


def sentences_of(conditions: Iterable[Condition], subject: Subject) -> tuple[Sentence, ...]:
    """Return assumptions and the like with their evidence."""
    return tuple(
        Sentence(condition.text, condition.note, grounds_of(condition.evidence, subject)) for condition in conditions
    )


def web_address(url: str) -> str:
    """Return a URL that is http or https, and "" for any other, which must not become a link."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def _by_source(groups: dict[str, list[Saying]], subject: Subject) -> tuple[SourceSayings, ...]:
    return tuple(_group(id_, tuple(sayings), subject) for id_, sayings in groups.items())


def _group(id_: str, sayings: tuple[Saying, ...], subject: Subject) -> SourceSayings:
    source = subject.sources.get(id_)
    if source is None:
        return SourceSayings(id_, id_, None, "", "", "", "", sayings)
    outer = subject.sources.get(source.within)
    return SourceSayings(
        source=id_,
        title=source.title or id_,
        type=source.type,
        date=tell_date(source.date),
        url=web_address(source.url),
        within=(outer.title or outer.id) if outer is not None else "",
        voice_name=source.voice_name,
        sayings=sayings,
    )


def _saying(item: Citation, subject: Subject) -> Saying:
    return Saying(
        finding=item.finding,
        quote=item.quote,
        at=item.at,
        strength=item.strength,
        stance=item.stance,
        voices=tuple(subject.speakers.get(voice, voice) for voice in voices(item, subject.sources)),
        told_by=item.told_by,
        note=item.note,
        is_claim=hasattr(item, "path"),
    )
