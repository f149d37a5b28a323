"""LT207: a positive outcome that leads nowhere, before the last timeframe, and is not said to matter in itself."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.linked import find_isolated
from leadsto.rules.words import name_node

code = "LT207"
name = "dead-end"
severity = "warning"
summary = "A positive outcome that leads nowhere, is not material and does not reach into the last timeframe."
why = """\
An outcome is in a theory because it matters in itself or because of what comes of it. This one leads to nothing, nobody
has said that it is material, and the theory goes on after it. Ask what it made possible: the answer is often an outcome
that is there already. If people value it for its own sake, say so with `material`, and give the reason."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - ask-favours
      - less-alone
  - id: ask-favours
    title: Guests ask small favours
    timeframe: short
  - id: less-alone
    title: Guests feel less alone
    timeframe: long
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - ask-favours
      - less-alone
  - id: ask-favours
    title: Guests ask small favours
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: long
"""
points = "ask-favours"
source = "NPC, Theory of change in ten steps, 2019"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such outcome, all settings taken together; whether it is material may be pending."""
    graph = inspection.graph
    last = len(graph.scale) - 1
    isolated = find_isolated(inspection)
    for id_, (_, end) in inspection.columns.items():
        node = graph.nodes[id_]
        if end < 0 or end == last or node.leads_to or node.effect != "positive" or id_ in isolated:
            continue
        if node.material is None or node.material.decision == "no":
            yield Finding(
                code,
                f"{name_node(node)} leads nowhere, and is not said to be material",
                at(node, "id"),
                "say with `leads-to:` what comes of it, or with `material:` that it matters in itself",
                group=node.lane,
            )
