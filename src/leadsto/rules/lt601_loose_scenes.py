"""LT601: two scenes of a story that the theory does not connect."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding, Related
from leadsto.graph import OutcomeGraph
from leadsto.model import Scene
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node, quote

code = "LT601"
name = "loose-scenes"
severity = "note"
summary = "Two scenes in a row that are on no common chain and share no cause."
why = """\
A story shows that the arrows happened to somebody. Where it steps from one place of the storyboard to another and no
chain joins the two, either the story is told out of order, or it knows of a connection that the theory does not have
yet, which is the best reason for telling stories. Ask the teller how the one came to the other, and add the link, or
the scene in between. Scenes that run in parallel from one cause, two steps back at most, are fine, and so is looking
back."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
stories:
  - id: one-sunday
    title: One Sunday
    scenes:
      - at: known-by-name
        text: Somebody called across the road to her.
      - at: less-alone
        text: She had stopped counting the hours.
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to: less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
stories:
  - id: one-sunday
    title: One Sunday
    scenes:
      - at: known-by-name
        text: Somebody called across the road to her.
      - at: less-alone
        text: She had stopped counting the hours.
"""
points = "less-alone"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each scene that nothing joins to the one before it.

    Most scenes in a row are neighbours; only those that are not cost a walk along the chains.
    """
    graph = inspection.graph
    for story in inspection.theory.stories:
        for before, scene in zip(story.scenes, story.scenes[1:], strict=False):
            one, other = _ends(before), _ends(scene)
            if not all(id_ in graph.nodes for id_ in (*one, *other)) or _joined(graph, one, other):
                continue
            first, second = graph.nodes[one[1]], graph.nodes[other[0]]
            yield Finding(
                code,
                f"in {quote(story.title or story.id)}, no chain joins {name_node(first)} to {name_node(second)}",
                at(scene, "at" if scene.at else "from"),
                "add the link or the scene in between, or tell the scenes in another order",
                (Related(at(before, "at" if before.at else "from"), "the scene before"),),
            )


def _ends(scene: Scene) -> tuple[str, str]:
    """The first and the last node of a scene's place."""
    return (scene.at, scene.at) if scene.at else (scene.from_, scene.to)


def _joined(graph: OutcomeGraph, one: tuple[str, str], other: tuple[str, str]) -> bool:
    if not set(one).isdisjoint(other):
        return True
    if not _causes(graph, one).isdisjoint(_causes(graph, other)):
        return True
    # a link marked feedback is on no chain, and still joins what it leads to with what it comes from
    if graph.link(one[1], other[0]) or graph.link(other[1], one[0]):
        return True
    return graph.reaches(one[1], other[0]) or graph.reaches(other[1], one[0])


def _causes(graph: OutcomeGraph, ends: tuple[str, str]) -> set[str]:
    """What leads there in one step or two: from any further up, most of a theory has a cause in common."""
    near = {link.from_ for id_ in ends for link in graph.links_into(id_)}
    return near | {link.from_ for id_ in near for link in graph.links_into(id_)}
