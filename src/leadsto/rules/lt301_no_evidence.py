"""LT301: a link or an outcome without evidence."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.words import name_node

code = "LT301"
name = "no-evidence"
severity = "warning"
summary = "A link without evidence, or an outcome with none, nor on a link into it."
why = """\
Nobody is cited for this. It may well be true, and a theory that was planned before anybody was asked is full of such
places: each of them is a question for the next interview. Until somebody answers it, the storyboard shows the arrow as
one that the authors assert.

What counts: evidence on the thing itself, whichever way it speaks; a claim that steps along the link; for an outcome
also evidence on a link into it, and an observation of one of its indicators. Links into activities and outputs are not
asked about, since they are what the programme does and not what changes. In text output this is said once a lane."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    evidence:
      - source: interview-3
        finding: by the third week all of them greeted her by name
        strength: observed
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    evidence:
      - source: interview-3
        finding: she no longer dreads Sundays
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    evidence:
      - source: interview-3
        finding: by the third week all of them greeted her by name
        strength: observed
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
claims:
  - source: interview-3
    path: [guests/known-by-name, guests/less-alone]
    finding: since they greet her by name she no longer dreads Sundays
    strength: observed
"""
points = "less-alone"
source = "S. Powell, J. Copestake, F. Remnant, Causal mapping for evaluators, Evaluation, 2024"
absence = True

_DONE = ("activity", "output")


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such outcome and each such link, all settings taken together."""
    graph = inspection.graph
    told = {id_ for claim in inspection.theory.claims for id_ in (claim.path[1:] or claim.path)}
    for node in graph.nodes.values():
        if node.kind == "outcome" and node.id not in told and not node.evidence:
            observed = any(indicator.observations for indicator in node.indicators)
            if not observed and not any(link.evidence for link in graph.links_into(node.id)):
                yield Finding(
                    code,
                    f"nobody is cited for {name_node(node)}, nor for a link that leads to it",
                    at(node, "id"),
                    "add `evidence:`, or note whom to ask",
                    group=node.lane,
                )
        for link in graph.links_from(node.id):
            if not inspection.citations.on_link(link) and graph.nodes[link.to].kind not in _DONE:
                first, then = name_ends(graph, link)
                yield Finding(
                    code,
                    f"nobody is cited for this link: {first} leads to {then}",
                    at(link, "to"),
                    "add `evidence:` to the link, or note whom to ask",
                    group=node.lane,
                )
