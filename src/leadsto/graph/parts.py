"""A part of a theory as a theory of its own: what lives in one setting, or a few nodes and the links between them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from leadsto.graph.scale import Scale
from leadsto.model import Claim, Clause, Link, Scene, Theory


def living_in(theory: Theory, setting: str) -> Theory:
    """Return what lives in a setting, with that setting's timeframes; the setting stays named, no other does.

    What is said of sources, stakeholders and inputs is said of the whole programme, and stays.
    """
    here = next((known for known in theory.settings if known.id == setting), None)
    nodes = {node.id for node in theory.nodes if not node.only_in or setting in node.only_in}
    part = part_of(theory, nodes, lambda link: not link.only_in or setting in link.only_in)
    settings = () if here is None else (replace(here, timeframes=()),)
    return replace(part, timeframes=Scale.of(theory, here).timeframes, settings=settings)


def part_of(theory: Theory, nodes: Collection[str], keeps: Callable[[Link], bool] | None = None) -> Theory:
    """Return some of a theory's nodes with the links between them, and what refers to these alone.

    A claim keeps the stretches of its path that are left; a story keeps the scenes whose place is left.

    Args:
        theory: The whole.
        nodes: Ids of the nodes that stay.
        keeps: Whether a link between two of them stays; all do where nothing is said.
    """
    kept = {
        (link.from_, link.to)
        for link in theory.links
        if link.from_ in nodes and link.to in nodes and (keeps is None or keeps(link))
    }
    cut = {(link.from_, link.to) for link in theory.links} - kept
    stories = (
        replace(story, scenes=tuple(scene for scene in story.scenes if _stays(scene, nodes, cut)))
        for story in theory.stories
    )
    return replace(
        theory,
        nodes=tuple(
            replace(
                node,
                leads_to=tuple(link for link in node.leads_to if (link.from_, link.to) in kept),
                goes_with=tuple(other for other in node.goes_with if other in nodes),
                same_as=tuple(other for other in node.same_as if other in nodes),
            )
            for node in theory.nodes
            if node.id in nodes
        ),
        claims=tuple(stretch for claim in theory.claims for stretch in _stretches(claim, nodes, cut)),
        stories=tuple(story for story in stories if story.scenes),
        frameworks=tuple(
            replace(framework, clauses=tuple(_clause(clause, nodes) for clause in framework.clauses))
            for framework in theory.frameworks
        ),
    )


def _stays(scene: Scene, nodes: Collection[str], cut: Collection[tuple[str, str]]) -> bool:
    if scene.at or not scene.to:
        return (scene.at or scene.from_) in nodes
    return scene.from_ in nodes and scene.to in nodes and (scene.from_, scene.to) not in cut


def _clause(clause: Clause, nodes: Collection[str]) -> Clause:
    return replace(clause, met_by=tuple(node for node in clause.met_by if node in nodes))


def _stretches(claim: Claim, nodes: Collection[str], cut: Collection[tuple[str, str]]) -> Iterator[Claim]:
    """The claim for each stretch of its path that is left; what is said of a link is not said of its end alone."""
    stretch: list[str] = []
    stretches = [stretch]
    for node in claim.path:
        if node not in nodes or (stretch and (stretch[-1], node) in cut):
            stretches.append(stretch := [])
        if node in nodes:
            stretch.append(node)
    for left in stretches:
        if len(left) > 1 or (left and len(claim.path) == 1):
            yield claim if len(left) == len(claim.path) else replace(claim, path=tuple(left))
