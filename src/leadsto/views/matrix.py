"""What sources say of links, source by source: the matrix of the page and of the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from leadsto.evidence.citations import Citation
from leadsto.evidence.grades import RANKS
from leadsto.views.subject import Subject


def speaking_sources(said: Iterable[Sequence[Citation]], subject: Subject) -> Mapping[str, int]:
    """Return the ids of the sources that say something, each with its place among them.

    In the order of the theory; what cites a source that is not declared comes after those that are.
    """
    cited = dict.fromkeys(item.source for items in said for item in items)
    sources = dict.fromkeys([*(id_ for id_ in subject.sources if id_ in cited), *cited])
    return {id_: at for at, id_ in enumerate(sources)}


def said_by_each(items: Iterable[Citation], place: Mapping[str, int]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield for each source of some items its id, how many support, qualify and contradict, and the strongest's rank.

    The strongest of those that support, of all where none does; in the order of the sources' places.
    """
    by_source: dict[str, list[Citation]] = {}
    for item in items:
        by_source.setdefault(item.source, []).append(item)
    for source in sorted(by_source, key=place.__getitem__):
        of_it = by_source[source]
        stances = [item.stance for item in of_it]
        ranked = [item for item in of_it if item.stance == "supports"] or of_it
        yield (
            source,
            stances.count("supports"),
            stances.count("qualifies"),
            stances.count("contradicts"),
            min(RANKS[item.strength] for item in ranked),
        )
