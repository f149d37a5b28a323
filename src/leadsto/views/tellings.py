"""The stories that the board can follow: how long each is, and who tells it."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.evidence.stories import telling_of
from leadsto.views.subject import Subject


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a scene stands: at a card (`to` is ""), or at an arrow from `at` to `to`."""

    at: str
    to: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story without its text.

    Attributes:
        stops: One a scene, in their order.
        is_stitched: Whether no one source with one voice tells all the links that it goes along.
        whole_by: Ids of the sources that do.
    """

    id: str
    title: str
    stops: tuple[Stop, ...]
    is_stitched: bool
    whole_by: tuple[str, ...]


def stories_of(subject: Subject) -> tuple[StoryLine, ...]:
    """Return the stories that the audience may see, in the order of the files."""
    lines = []
    for story in subject.theory.stories:
        told = telling_of(story, subject.graph, subject.citations, subject.sources)
        stops = tuple(Stop(scene.at or scene.from_, scene.to) for scene in story.scenes)
        lines.append(StoryLine(story.id, story.title or story.id, stops, told.is_stitched, told.whole_by))
    return tuple(lines)
