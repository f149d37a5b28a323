"""About the theory: what it is, for whom this page was made, how much there is, who wrote it and how to cite it."""

from __future__ import annotations

from dataclasses import dataclass, field

from leadsto.model import Access, SourceType
from leadsto.views.marks import MARKS
from leadsto.views.speaking import tell_speaker
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_date, web_address

order = 90

_DRAWN = {"drawn": True}
"""Marks a field that the page says and that its scripts need no second copy of."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of each, as far as the audience may see it."""

    stakeholders: int
    context: int
    activities: int
    outputs: int
    outcomes: int
    links: int
    sources: int
    stories: int


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source, as a list of references has it. `url` is "" unless it is http or https; `speaker`: see `tell_speaker`."""

    id: str
    title: str
    type: SourceType | None
    date: str
    within: str
    speaker: str
    url: str = field(metadata=_DRAWN)
    note: str = field(metadata=_DRAWN)


@dataclass(frozen=True, slots=True)
class SettingLine:
    """Where and for whom the theory is told."""

    title: str
    note: str


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One time that the theory was looked at again."""

    date: str
    note: str


@dataclass(frozen=True, slots=True)
class About:
    """What the About tab says.

    Attributes:
        newest_source: The date of the newest source, "" where none is dated.
        settings: Each with its note, "" where it has none.
        marks: Every mark that a card may bear, in the order of the legend.
    """

    title: str
    summary: str = field(metadata=_DRAWN)
    status: str = field(metadata=_DRAWN)
    audience: Access = field(metadata=_DRAWN)
    counts: Counts = field(metadata=_DRAWN)
    newest_source: str = field(metadata=_DRAWN)
    authors: tuple[str, ...] = field(metadata=_DRAWN)
    licence: str = field(metadata=_DRAWN)
    cite_as: str = field(metadata=_DRAWN)
    contact: str = field(metadata=_DRAWN)
    note: str = field(metadata=_DRAWN)
    settings: tuple[SettingLine, ...] = field(metadata=_DRAWN)
    reviews: tuple[ReviewLine, ...] = field(metadata=_DRAWN)
    marks: tuple[str, ...] = field(metadata=_DRAWN)
    sources: tuple[SourceLine, ...]


def look(subject: Subject) -> About:
    """Describe the theory as far as the audience may see it."""
    theory = subject.theory
    dated = [source.date for source in theory.sources if source.date is not None]
    newest = max(dated, key=lambda when: (when.last, when.first), default=None)
    return About(
        title=theory.title,
        summary=theory.summary,
        status=theory.status,
        audience=subject.audience,
        counts=count(subject),
        newest_source=tell_date(newest),
        authors=theory.authors,
        licence=theory.licence,
        cite_as=theory.cite_as,
        contact=theory.contact,
        note=theory.note,
        settings=tuple(SettingLine(setting.title or setting.id, setting.note) for setting in theory.settings),
        reviews=tuple(ReviewLine(tell_date(review.date), review.note) for review in theory.reviews),
        marks=MARKS,
        sources=tuple(
            SourceLine(
                source.id,
                source.title or source.id,
                source.type,
                tell_date(source.date),
                subject.sources[source.within].title if source.within in subject.sources else "",
                tell_speaker(subject, source),
                web_address(source.url),
                source.note,
            )
            for source in subject.sources.values()
        ),
    )


def count(subject: Subject) -> Counts:
    """Count what there is."""
    kinds = [node.kind for node in subject.graph.nodes.values()]
    return Counts(
        stakeholders=len(subject.stakeholders),
        context=kinds.count("context"),
        activities=kinds.count("activity"),
        outputs=kinds.count("output"),
        outcomes=kinds.count("outcome"),
        links=len(subject.graph.links),
        sources=len(subject.sources),
        stories=len(subject.theory.stories),
    )
