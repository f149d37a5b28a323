"""Where evidence stands in a theory: on nodes, on links, on assumptions and the like, and in claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from leadsto.model import Claim, Evidence, Link, Node, Theory

Citation: TypeAlias = Evidence | Claim
"""One item of evidence: written where it supports, or coded by source as a claim."""

Step: TypeAlias = tuple[str, str]
"""Two nodes in a row on a claim's path, (from, to); a link where the theory declares one."""


class Citations:
    """The evidence of a theory by what it is about; a claim counts on every step of its path.

    Attributes:
        claims_on_steps: Claims by the steps of their paths, declared as links or not.
        claims_on_nodes: Claims whose path is a single node, by that node.
    """

    def __init__(self, theory: Theory) -> None:
        steps: defaultdict[Step, list[Claim]] = defaultdict(list)
        nodes: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in theory.claims:
            if len(claim.path) == 1:
                nodes[claim.path[0]].append(claim)
            for step in dict.fromkeys(zip(claim.path, claim.path[1:], strict=False)):
                steps[step].append(claim)
        self.claims_on_steps: Mapping[Step, Sequence[Claim]] = dict(steps)
        self.claims_on_nodes: Mapping[str, Sequence[Claim]] = dict(nodes)

    def on_link(self, link: Link) -> Sequence[Citation]:
        """Return a link's own evidence, then the claims that step along it; not that of its assumptions and the like."""
        claims = self.claims_on_steps.get((link.from_, link.to))
        return (*link.evidence, *claims) if claims else link.evidence

    def on_node(self, node: Node) -> Sequence[Citation]:
        """Return a node's own evidence, then the claims on it alone."""
        claims = self.claims_on_nodes.get(node.id)
        return (*node.evidence, *claims) if claims else node.evidence


def every_citation(theory: Theory) -> Iterator[Citation]:
    """Yield every item of evidence: of each node, then of its links, those of assumptions and the like included; then claims."""
    for node in theory.nodes:
        yield from node.evidence
        yield from _on_conditions(node)
        for link in node.leads_to:
            yield from link.evidence
            yield from _on_conditions(link)
    yield from theory.claims


def _on_conditions(item: Node | Link) -> Iterator[Evidence]:
    """Yield the evidence on assumptions, enablers, barriers and other causes."""
    if item.assumptions or item.enablers or item.barriers or item.other_causes:
        for conditions in (item.assumptions, item.enablers, item.barriers, item.other_causes):
            for condition in conditions:
                yield from condition.evidence
