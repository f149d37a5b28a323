"""How much evidence stands behind a link or a node: counted, and never taken for the strength of an effect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from leadsto.evidence.citations import Citation, Citations
from leadsto.evidence.grades import Grade, grade, independent_sources, voices
from leadsto.model import Link, Node, Source


@dataclass(frozen=True, slots=True)
class Support:
    """What a link or a node rests on.

    Attributes:
        citations: Supporting evidence items and claim steps.
        sources: Distinct sources among them; a source and the one it is `within` count once.
        voices: Ids of those who say so, in the order in which they first do.
        grade: The strength of the strongest of them; `none` where there is none.
        against: How many items contradict.
        caveats: How many items qualify.
    """

    citations: int = 0
    sources: int = 0
    voices: tuple[str, ...] = ()
    grade: Grade = "none"
    against: int = 0
    caveats: int = 0

    @property
    def items(self) -> int:
        """How many items there are in all, for, against and with a reservation."""
        return self.citations + self.against + self.caveats

    @property
    def is_contested(self) -> bool:
        """Whether there is evidence for and against."""
        return self.citations > 0 and self.against > 0


def support_of_link(link: Link, citations: Citations, sources: Mapping[str, Source]) -> Support:
    """Count what supports a link."""
    return count_support(citations.on_link(link), sources)


def support_of_node(
    node: Node, links_into: Iterable[Link], citations: Citations, sources: Mapping[str, Source]
) -> Support:
    """Count what supports a node: what is said of it, and of the links into it."""
    items = [*citations.on_node(node)]
    for link in links_into:
        items.extend(citations.on_link(link))
    return count_support(items, sources)


def count_support(items: Iterable[Citation], sources: Mapping[str, Source]) -> Support:
    """Count items of evidence; a claim that stands there twice counts once."""
    every = list({id(item): item for item in items}.values())
    supporting = [item for item in every if item.stance == "supports"]
    return Support(
        citations=len(supporting),
        sources=len(independent_sources(supporting, sources)),
        voices=tuple(dict.fromkeys(voice for item in supporting for voice in voices(item, sources))),
        grade=grade(supporting),
        against=sum(1 for item in every if item.stance == "contradicts"),
        caveats=sum(1 for item in every if item.stance == "qualifies"),
    )
