"""LT305: a material outcome whose best chain rests on hearsay or on hope."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.evidence.standing import find_standings
from leadsto.findings import Finding, Related
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.words import name_node

code = "LT305"
name = "weak-ground"
severity = "warning"
summary = "A material outcome whose standing is anecdotal or anticipated."
why = """\
A chain is as well grounded as its weakest link, and an outcome as its best chain. Along every chain from the activities
to this outcome some link has nothing better than an anecdote, one unsystematic second-hand case, or an expectation. That
is no reason to drop an outcome that matters; it is a reason to say so beside it, and to look for somebody who has seen
or lived the step. A link without any evidence is another matter (`no-evidence`)."""
bad = """\
# file: activities.yaml
activities:
  - id: table
    title: A table is laid every Tuesday
    leads-to:
      - to: guests/known-by-name
        evidence:
          - source: interview-3
            finding: by the third week all of them greeted her by name
            strength: observed
# file: guests.yaml
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: less-alone
        evidence:
          - source: interview-3
            finding: she had heard of one whom it had helped
            strength: anecdotal
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
"""
good = """\
# file: activities.yaml
activities:
  - id: table
    title: A table is laid every Tuesday
    leads-to:
      - to: guests/known-by-name
        evidence:
          - source: interview-3
            finding: by the third week all of them greeted her by name
            strength: observed
# file: guests.yaml
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: less-alone
        evidence:
          - source: interview-3
            finding: since they greet her by name she no longer dreads Sundays
            strength: observed
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
"""
points = "less-alone"
source = "J. Mayne on contribution analysis; Bond evidence principles, 2013"
absence = True

_WEAK = ("anecdotal", "anticipated")


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such outcome, all settings taken together, with the weakest link of its best chain."""
    graph = inspection.graph
    material = [node for node in graph.nodes.values() if node.kind == "outcome" and node.is_material]
    if not material:
        return
    standings = find_standings(graph, inspection.citations)
    for node in material:
        standing = standings.get(node.id)
        if standing is None or standing.grade not in _WEAK:
            continue
        related: tuple[Related, ...] = ()
        message = f"{name_node(node)} is material, and what is cited for it is {standing.grade}"
        if standing.weakest is not None:
            first, then = name_ends(graph, standing.weakest)
            message = (
                f"{name_node(node)} is material, and the best chain to it rests on evidence that is "
                f"{standing.grade}: {first} leads to {then}"
            )
            related = (Related(at(standing.weakest, "to"), f"the best evidence here is {standing.grade}"),)
        yield Finding(
            code,
            message,
            at(node, "id"),
            "ask somebody who has seen or lived that step",
            related,
            group=node.lane,
        )
