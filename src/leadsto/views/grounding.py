"""What every link and node of a theory rests on: what `leadsto evidence` tells."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.views.subject import Subject

VERSION = 1


@dataclass(frozen=True, slots=True)
class GroundedLink:
    """A link, and what it rests on: see `evidence.support.Support`."""

    from_: str
    to: str
    citations: int
    sources: int
    voices: tuple[str, ...]
    grade: str
    contested: bool


@dataclass(frozen=True, slots=True)
class Grounding:
    """What a theory rests on, as an audience may see it.

    Attributes:
        links: In the order of the theory.
    """

    title: str
    links: tuple[GroundedLink, ...]


def ground(subject: Subject) -> Grounding:
    """Return what every link rests on."""
    links = []
    for link in subject.graph.links:
        support = subject.behind(link)
        links.append(
            GroundedLink(
                link.from_,
                link.to,
                support.citations,
                support.sources,
                support.voices,
                support.grade,
                support.is_contested,
            )
        )
    return Grounding(subject.theory.title, tuple(links))
