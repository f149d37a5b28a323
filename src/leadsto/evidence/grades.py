"""How strong evidence is and how many stand behind it: grades, independent sources, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from leadsto.evidence.citations import Citation
from leadsto.model import STRENGTHS, Source, Strength

Grade: TypeAlias = Strength | Literal["none"]

GRADES: tuple[Grade, ...] = (*STRENGTHS, "none")
"""Strongest first; `none` is nobody's word."""

RANKS: Mapping[Grade | None, int] = {**{grade: rank for rank, grade in enumerate(GRADES)}, None: GRADES.index("none")}
"""The place of each grade in `GRADES`: 0 is the strongest. A strength that could not be read ranks with `none`."""


def grade(citations: Iterable[Citation]) -> Grade:
    """Return the grade of the strongest item that supports; `none` where nothing does."""
    return GRADES[min((RANKS[item.strength] for item in citations if item.stance == "supports"), default=RANKS["none"])]


def independent_sources(citations: Iterable[Citation], sources: Mapping[str, Source]) -> frozenset[str]:
    """Return the sources that support, a source and the one that it is `within` counted once: see `independent`."""
    return independent({item.source for item in citations if item.stance == "supports"}, sources)


def independent(ids: Iterable[str], sources: Mapping[str, Source]) -> frozenset[str]:
    """Return which of some sources count, a source and the one that it is `within` counted once.

    The one that is quoted stays and the one that quotes it goes: two interviews are two sources, and a report that
    quotes both adds none. Of sources that quote each other in a ring the first by id stays, unless one outside is quoted
    there. What is not declared does not count.
    """
    cited = {id_ for id_ in ids if id_ in sources}
    quoting: set[str] = set()
    walked: set[str] = set()  # all that quotes these is known to be quoting
    for source in sorted(cited):
        if source in quoting:
            continue  # so is whatever quotes it
        passed: dict[str, None] = {}
        outer = sources[source].within
        while outer in sources and outer != source and outer not in passed and outer not in walked:
            passed[outer] = None
            outer = sources[outer].within
        quoting.update(passed)
        if outer != source:  # on a ring the source itself stays, until one outside is found to be quoted there
            walked.update(passed)
    return frozenset(cited - quoting)


def enclosing(source: str, sources: Mapping[str, Source]) -> list[str]:
    """Return the sources that quote this one, through `within`, nearest first; a ring of them ends at its beginning."""
    outer: list[str] = []
    seen = {source}
    while source in sources and (source := sources[source].within) and source not in seen:
        outer.append(source)
        seen.add(source)
    return outer


def voices(citation: Citation, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return who says so: the item's own voice, else its source's; empty where nobody is named."""
    if citation.voice or citation.source not in sources:
        return citation.voice
    return sources[citation.source].voice
