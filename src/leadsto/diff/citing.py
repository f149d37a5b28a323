"""Evidence and claims counted by what they speak of; which of them count for what is the business of `evidence`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from leadsto.diff.difference import Step
from leadsto.model import Claim, Evidence, Theory, first_by_id

Item = Evidence | Claim


class Citing:
    """The items of a theory by node and by step; a claim stands at every step of its path."""

    def __init__(self, theory: Theory) -> None:
        nodes: defaultdict[str, list[Item]] = defaultdict(list)
        steps: defaultdict[Step, list[Item]] = defaultdict(list)
        for node in first_by_id(theory.nodes).values():
            nodes[node.id] += node.evidence
            for link in node.leads_to:
                steps[link.from_, link.to] += link.evidence
        for claim in theory.claims:
            if len(claim.path) == 1:
                nodes[claim.path[0]].append(claim)
            for step in dict.fromkeys(pairwise(claim.path)):
                steps[step].append(claim)
        self._nodes, self._steps = dict(nodes), dict(steps)

    def on_node(self, id_: str) -> list[Item]:
        """Return what speaks of a node."""
        return self._nodes.get(id_, [])

    def on_step(self, step: Step) -> list[Item]:
        """Return what speaks of a step, whether a link declares it or not."""
        return self._steps.get(step, [])

    @property
    def told(self) -> Mapping[Step, int]:
        """How many items support each step, those without any left out; links' first, then claims' as they come."""
        counts = {step: sum(item.stance == "supports" for item in items) for step, items in self._steps.items()}
        return {step: count for step, count in counts.items() if count}
