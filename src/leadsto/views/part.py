"""One stakeholder's part of a storyboard, for a drawing or a slide of its own."""

from __future__ import annotations

from dataclasses import replace

from leadsto.graph import OutcomeGraph
from leadsto.graph.parts import part_of
from leadsto.views.subject import Subject


def of_stakeholder(subject: Subject, stakeholder: str) -> Subject:
    """Return the part of a subject that is one stakeholder's.

    Its own nodes, whatever their kind; the nodes of other lanes that one of these comes from or leads to directly, or
    goes with; and the links that begin or end at a node of its own. Links between others are left out, as are
    lanes without a card, but for its own. What a card or an arrow rests on, and which colour a lane has, is as in the
    whole.

    Args:
        subject: The whole.
        stakeholder: Its id, or `programme` for the programme's own nodes.
    """
    theory = subject.theory
    own = {node.id for node in theory.nodes if node.lane == stakeholder}
    pairs = [(link.from_, link.to) for link in subject.graph.links]
    pairs += [(node.id, other) for node in theory.nodes for other in node.goes_with]
    near = {id_ for pair in pairs if not own.isdisjoint(pair) for id_ in pair}
    part = part_of(theory, own | near, lambda link: link.from_ in own or link.to in own)
    nodes = tuple(
        node if node.id in own else replace(node, goes_with=tuple(other for other in node.goes_with if other in own))
        for node in part.nodes
    )
    lanes = {node.lane for node in part.nodes} | {stakeholder}
    seen = replace(part, nodes=nodes, stakeholders=tuple(each for each in part.stakeholders if each.id in lanes))
    return replace(subject, theory=seen, graph=OutcomeGraph.of(seen), whole=subject.whole or subject)
