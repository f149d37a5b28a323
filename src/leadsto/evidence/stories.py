"""Who tells a story: one person the whole of it, or several a stretch each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leadsto.model import Link, Source, Story

if TYPE_CHECKING:
    from leadsto.evidence.citations import Citations
    from leadsto.graph import OutcomeGraph


@dataclass(frozen=True, slots=True)
class Telling:
    """The links that a story goes along, and who tells all of them.

    Attributes:
        links: Each once, in the order of the scenes.
        whole_by: Ids of the sources with one voice that support every one of the links, in the order of the first's
            evidence. A report that gathers many people tells nothing whole.
    """

    links: tuple[Link, ...] = ()
    whole_by: tuple[str, ...] = ()

    @property
    def is_stitched(self) -> bool:
        """Whether it is put together from what several say: no one source with one voice has all of its links."""
        return bool(self.links) and not self.whole_by


def telling_of(story: Story, graph: OutcomeGraph, citations: Citations, sources: Mapping[str, Source]) -> Telling:
    """Find out who tells a story."""
    links = links_of_story(story, graph)
    return Telling(links, told_whole_by(links, citations, sources))


def links_of_story(story: Story, graph: OutcomeGraph) -> tuple[Link, ...]:
    """Return the links that a story goes along: those its scenes stand at, and those from one scene's place to the next."""
    found: dict[tuple[str, str], Link] = {}
    before = ""
    for scene in story.scenes:
        start, end = (scene.at, scene.at) if scene.at else (scene.from_, scene.to)
        for from_, to in ((before, start), (start, end)):
            link = graph.link(from_, to) if from_ and to and from_ != to else None
            if link is not None:
                found.setdefault((from_, to), link)
        before = end
    return tuple(found.values())


def told_whole_by(links: Iterable[Link], citations: Citations, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return the ids of the sources with one voice that support every one of the links; () where there is no link."""
    tellers: dict[str, None] | None = None
    for link in links:
        says = {item.source: None for item in citations.on_link(link) if item.stance == "supports"}
        if tellers is None:
            tellers = {id_: None for id_ in says if id_ in sources and sources[id_].speaks_with_one_voice}
        else:
            tellers = {id_: None for id_ in tellers if id_ in says}
    return tuple(tellers or ())
