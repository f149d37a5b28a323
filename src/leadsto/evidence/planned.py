"""The plan against the evidence: links that nobody tells, and what is told and stands in no link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leadsto.evidence.citations import Step
from leadsto.evidence.grounds import Grounds
from leadsto.model import Claim, Link


def asserted(grounds: Grounds) -> tuple[Link, ...]:
    """Return the links that the theory asserts and nobody tells, in its order: nothing supports them.

    A link that is only contradicted or qualified is not told. Links marked `feedback` are part of the plan as any other.
    """
    return tuple(link for link in grounds.graph.links if not grounds.behind(link).citations)


def told_not_planned(grounds: Grounds) -> Mapping[Step, Sequence[Claim]]:
    """Return the steps that claims tell and no link declares, with the claims, in the order of the claims.

    A step between nodes of the graph counts; a link in any setting declares it. What a claim contradicts is not told, and
    what one only qualifies is.

    Source: S. Powell, J. Copestake, F. Remnant, Causal mapping for evaluators, Evaluation, 2024, doi
    10.1177/13563890231196601.
    """
    nodes = grounds.graph.nodes
    declared = {(link.from_, link.to) for link in grounds.theory.links}
    told: dict[Step, list[Claim]] = {}
    for step, claims in grounds.citations.claims_on_steps.items():
        if step in declared or step[0] == step[1] or step[0] not in nodes or step[1] not in nodes:
            continue
        telling = [claim for claim in claims if claim.stance != "contradicts"]
        if telling:
            told[step] = telling
    return told
