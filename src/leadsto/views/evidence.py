"""The evidence: which source says something of which link, how much and how strong; and how well each node is grounded.

Links and sources are numbers, so that all this stays small beside what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from leadsto.evidence.citations import Citation
from leadsto.evidence.gaps import KINDS, heard_of
from leadsto.evidence.grades import RANKS, enclosing
from leadsto.evidence.standing import Standing
from leadsto.model import Node
from leadsto.views.matrix import said_by_each, speaking_sources
from leadsto.views.questions import Question, plan_interviews
from leadsto.views.subject import Subject

order = 30

Cell: TypeAlias = tuple[int, int, int, int, int]
"""What one source says of one link: the source's place in `sources`, how many of its items support, qualify and
contradict, and the rank of the strongest (0 measured, 1 observed, 2 reported, 3 anecdotal, 4 anticipated, 5 unsaid) of
those that support, or of all where none does."""

Ground: TypeAlias = tuple[str, int, int, int, int, int]
"""How well one node is grounded: its id; the rank of its standing (5: `none`); the place among the storyboard's arrows of
the weakest link of its best-grounded chain, -1 where no link decides; citations of the links into it and of those from
it, along chains; 2 if its own lane is among the voices that support it or a link into it, 1 if it is among those that support a link from
it alone, else 0."""

AskedAbout: TypeAlias = tuple[str, str, tuple[tuple[int, int], ...]]
"""A question: the node that it is about and what kind it is, as in `views.questions.Question`; and the gaps that it is to
close, that first on which most hangs: its place in `evidence.gaps.KINDS`, and that of its link among the arrows, -1 where it is
the node's own."""

Asked: TypeAlias = tuple[str, tuple[AskedAbout, ...]]
"""Whom to ask (`programme` for those who run it) and what, that first on which most hangs."""


@dataclass(frozen=True, slots=True)
class Row:
    """A link of which somebody says something.

    Attributes:
        link: Its place among the storyboard's arrows, from 0.
        voices: Who supports it: places in `voices`.
        confirmed: Whether the lane of its effect is among them.
        cells: One for each source, in the order of `sources`.
    """

    link: int
    voices: tuple[int, ...]
    confirmed: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Links against sources. A link that has no row is asserted: nobody on this page says so.

    Attributes:
        sources: Ids of the sources that say something of a link, in the order of the theory.
        one_voice: Places in `sources` of those that speak with one voice.
        within: Pairs of places in `sources`: one, and another that quotes it, directly or through others.
        voices: Titles of those who support a link, in the order in which they first do.
        nodes: One for each node, in the order of the theory.
        asking: What to ask whom next, those first on whose answers most hangs; nothing for the public, among whom are those
            to be asked.
    """

    sources: tuple[str, ...]
    one_voice: tuple[int, ...]
    within: tuple[tuple[int, int], ...]
    voices: tuple[str, ...]
    rows: tuple[Row, ...]
    nodes: tuple[Ground, ...]
    asking: tuple[Asked, ...]

    opens_late: ClassVar[bool] = True


def look(subject: Subject) -> Evidence:
    """Set what every source says against the links that it is about, and say how well nodes are grounded."""
    said = [subject.citations.on_link(link) for link in subject.graph.links]
    place = speaking_sources(said, subject)
    sources = tuple(place)
    voices: dict[str, int] = {}
    rows = []
    for at, (link, items) in enumerate(zip(subject.graph.links, said, strict=True)):
        if not items:
            continue
        speaking = tuple(voices.setdefault(voice, len(voices)) for voice in subject.behind(link).voices)
        rows.append(Row(at, speaking, subject.grounds.is_confirmed(link), _cells(items, place)))
    return Evidence(
        sources=sources,
        one_voice=tuple(
            at
            for at, id_ in enumerate(sources)
            if id_ in subject.sources and subject.sources[id_].speaks_with_one_voice
        ),
        within=tuple(
            (at, place[outer])
            for id_, at in place.items()
            for outer in enclosing(id_, subject.sources)
            if outer in place
        ),
        voices=tuple(subject.speakers.get(voice, voice) for voice in voices),
        rows=tuple(rows),
        nodes=tuple(_grounds(subject)),
        asking=() if subject.audience == "public" else tuple(_asking(subject)),
    )


def _grounds(subject: Subject) -> Iterable[Ground]:
    arrows = {(link.from_, link.to): at for at, link in enumerate(subject.graph.links)}
    return (_ground(node, subject, arrows) for node in subject.graph.nodes.values())


def _ground(node: Node, subject: Subject, arrows: Mapping[tuple[str, str], int]) -> Ground:
    standing = subject.grounds.standings.get(node.id, Standing("none"))
    scores = subject.grounds.scores[node.id]
    weakest = standing.weakest
    return (
        node.id,
        RANKS[standing.grade],
        -1 if weakest is None else arrows.get((weakest.from_, weakest.to), -1),
        scores.citations_in,
        scores.citations_out,
        2 if subject.grounds.is_confirmed(node) else int(bool(node.stakeholder) and heard_of(node, subject.grounds)),
    )


def _asking(subject: Subject) -> Iterable[Asked]:
    arrows = {(link.from_, link.to): at for at, link in enumerate(subject.graph.links)}
    for interview in plan_interviews(subject).interviews:
        yield interview.stakeholder, tuple(_asked(question, arrows) for question in interview.questions)


def _asked(question: Question, arrows: Mapping[tuple[str, str], int]) -> AskedAbout:
    gaps = tuple((KINDS.index(gap.kind), arrows.get((gap.from_, gap.to), -1)) for gap in question.gaps)
    return question.node, question.kind, gaps


def _cells(items: Iterable[Citation], place: Mapping[str, int]) -> tuple[Cell, ...]:
    return tuple(
        (place[source], supports, qualifies, contradicts, strongest)
        for source, supports, qualifies, contradicts, strongest in said_by_each(items, place)
    )
