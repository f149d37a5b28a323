"""What every link and node of a theory rests on: what `leadsto evidence` tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from leadsto.evidence.citations import Citation
from leadsto.evidence.contested import is_contested
from leadsto.evidence.gaps import Gaps, heard_of
from leadsto.evidence.grades import GRADES
from leadsto.evidence.planned import told_not_planned
from leadsto.model import Access
from leadsto.views.matrix import said_by_each, speaking_sources
from leadsto.views.subject import Subject

VERSION = 1


@dataclass(frozen=True, slots=True)
class GroundedLink:
    """A link, and what it rests on: see `evidence.support.Support`.

    Attributes:
        confirmed: Whether those who experience its effect say so.
    """

    from_: str
    to: str
    citations: int
    sources: int
    voices: tuple[str, ...]
    grade: str
    contested: bool
    against: int
    caveats: int
    feedback: bool
    confirmed: bool


@dataclass(frozen=True, slots=True)
class GroundedNode:
    """A node, and what it rests on: see `evidence.scores` and `evidence.standing`.

    Attributes:
        outcomeness: From 0 (only told as a cause) to 1 (only as an effect); None where nothing is told.
        standing: The grade of the weakest link of its best-grounded chain; None where it has none.
        weakest: That link's ends; None where there is none.
        heard: Whether somebody of its own lane speaks of it; None for the programme's own.
        matters: Whether it is one of the outcomes by which gaps are weighed: material, or else an end of chains.
    """

    id: str
    citations_in: int
    citations_out: int
    driver_score: int
    outcome_score: int
    outcomeness: float | None
    standing: str | None
    weakest: tuple[str, str] | None
    contested: bool
    heard: bool | None
    matters: bool
    kind: str
    stakeholder: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A step that claims tell and no link declares, with the sources that tell it."""

    from_: str
    to: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one link.

    Attributes:
        strongest: The strongest of its items that support, of all where none does; "none" where no strength is said.
    """

    source: str
    supports: int
    qualifies: int
    contradicts: int
    strongest: str


@dataclass(frozen=True, slots=True)
class Row:
    """What sources say of one link; those that are silent have no cell."""

    from_: str
    to: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Links against sources: one row a link, in the order of the theory; the sources that say something of any."""

    sources: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Grounding:
    """What a theory rests on, as an audience may see it; everything in the order of the theory.

    Attributes:
        are_material: Whether the nodes that matter are said to be material; else they are the ends of chains.
        titles: The title of every node and stakeholder, by id.
        source_titles: The title of every source, by id.
    """

    title: str
    audience: Access
    links: tuple[GroundedLink, ...]
    nodes: tuple[GroundedNode, ...]
    told_not_planned: tuple[Told, ...]
    matrix: Matrix
    are_material: bool
    titles: dict[str, str]
    source_titles: dict[str, str]


def ground(subject: Subject) -> Grounding:
    """Return what every link and node rests on."""
    gaps = Gaps(subject.grounds)
    titles = {id_: node.title or id_ for id_, node in subject.graph.nodes.items()}
    return Grounding(
        subject.theory.title,
        subject.audience,
        tuple(_links(subject)),
        tuple(_nodes(subject, gaps)),
        tuple(
            Told(*step, tuple(dict.fromkeys(claim.source for claim in claims)))
            for step, claims in told_not_planned(subject.grounds).items()
        ),
        _matrix(subject),
        gaps.are_material,
        titles | dict(subject.speakers),
        {id_: source.title or id_ for id_, source in subject.sources.items()},
    )


def _links(subject: Subject) -> Iterator[GroundedLink]:
    grounds = subject.grounds
    for link in subject.graph.links:
        support = subject.behind(link)
        yield GroundedLink(
            link.from_,
            link.to,
            support.citations,
            support.sources,
            support.voices,
            support.grade,
            is_contested(grounds, link),
            support.against,
            support.caveats,
            link.feedback,
            grounds.is_confirmed(link),
        )


def _nodes(subject: Subject, gaps: Gaps) -> Iterator[GroundedNode]:
    grounds = subject.grounds
    matter = set(gaps.outcomes)
    for id_, node in subject.graph.nodes.items():
        scores = grounds.scores[id_]
        standing = grounds.standings.get(id_)
        weakest = standing.weakest if standing else None
        yield GroundedNode(
            id_,
            scores.citations_in,
            scores.citations_out,
            scores.driver_score,
            scores.outcome_score,
            None if scores.outcomeness is None else float(scores.outcomeness),
            standing.grade if standing else None,
            (weakest.from_, weakest.to) if weakest else None,
            is_contested(grounds, node),
            heard_of(node, grounds) if node.stakeholder else None,
            id_ in matter,
            node.kind,
            node.stakeholder or None,
        )


def _matrix(subject: Subject) -> Matrix:
    said = [subject.citations.on_link(link) for link in subject.graph.links]
    place = speaking_sources(said, subject)
    rows = tuple(
        Row(link.from_, link.to, _cells(items, place)) for link, items in zip(subject.graph.links, said, strict=True)
    )
    return Matrix(tuple(place), rows)


def _cells(items: Iterable[Citation], place: Mapping[str, int]) -> tuple[Cell, ...]:
    return tuple(
        Cell(source, supports, qualifies, contradicts, GRADES[strongest])
        for source, supports, qualifies, contradicts, strongest in said_by_each(items, place)
    )
