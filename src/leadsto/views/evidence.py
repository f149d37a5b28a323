"""The evidence as a matrix: which source says something of which link, how much, how strong, for and against.

Links and sources are numbers, so that the matrix stays small beside what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from leadsto.evidence.citations import Citation
from leadsto.evidence.grades import RANKS
from leadsto.views.subject import Subject

order = 30

Cell: TypeAlias = tuple[int, int, int, int, int]
"""What one source says of one link: the source's place in `sources`, how many of its items support, qualify and
contradict, and the rank of the strongest (0 measured, 1 observed, 2 reported, 3 anecdotal, 4 anticipated, 5 unsaid) of
those that support, or of all where none does."""


@dataclass(frozen=True, slots=True)
class Row:
    """A link of which somebody says something.

    Attributes:
        link: Its place among the storyboard's arrows, from 0.
        voices: Who supports it: places in `voices`.
        cells: One for each source, in the order of `sources`.
    """

    link: int
    voices: tuple[int, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Links against sources. A link that has no row is asserted: nobody on this page says so.

    Attributes:
        sources: Ids of the sources that say something of a link, in the order of the theory.
        voices: Titles of those who support a link, in the order in which they first do.
    """

    sources: tuple[str, ...]
    voices: tuple[str, ...]
    rows: tuple[Row, ...]

    opens_late: ClassVar[bool] = True


def look(subject: Subject) -> Evidence:
    """Set what every source says against the links that it is about."""
    said = [subject.citations.on_link(link) for link in subject.graph.links]
    cited = dict.fromkeys(item.source for items in said for item in items)
    # what cites a source that is not declared comes after those that are
    sources = tuple(dict.fromkeys([*(id_ for id_ in subject.sources if id_ in cited), *cited]))
    place = {id_: at for at, id_ in enumerate(sources)}
    voices: dict[str, int] = {}
    rows = []
    for at, (link, items) in enumerate(zip(subject.graph.links, said, strict=True)):
        if not items:
            continue
        speaking = tuple(voices.setdefault(voice, len(voices)) for voice in subject.behind(link).voices)
        rows.append(Row(at, speaking, _cells(items, place)))
    return Evidence(sources, tuple(subject.speakers.get(voice, voice) for voice in voices), tuple(rows))


def _cells(items: Iterable[Citation], place: dict[str, int]) -> tuple[Cell, ...]:
    by_source: dict[int, list[Citation]] = {}
    for item in items:
        by_source.setdefault(place[item.source], []).append(item)
    return tuple(_cell(source, by_source[source]) for source in sorted(by_source))


def _cell(source: int, items: list[Citation]) -> Cell:
    counts = {"supports": 0, "qualifies": 0, "contradicts": 0}
    for item in items:
        counts[item.stance] += 1
    ranked = [item for item in items if item.stance == "supports"] or items
    strongest = min(RANKS[item.strength] for item in ranked)
    return source, counts["supports"], counts["qualifies"], counts["contradicts"], strongest
