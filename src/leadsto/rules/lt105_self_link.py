"""LT105: a link from a node to itself."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node

code = "LT105"
name = "self-link"
severity = "error"
summary = "A node leads to itself."
why = """\
“Guests feel less alone” leads to “guests feel less alone”: nothing is explained by itself. What is usually meant is
either a slip of the id, or a spiral in which the change feeds its own growth. A spiral always goes by way of
something: those who feel less alone go out more, and so meet more people. Make that step an outcome, lead to it and
back, and mark the way back `feedback: yes`; then the storyboard shows what keeps the spiral going, and what could
stop it."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    leads-to:
      - to: less-alone
        feedback: yes
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    leads-to: go-out
  - id: go-out
    title: Guests go out more often
    timeframe: medium
    leads-to:
      - to: less-alone
        feedback: yes
"""
points = "less-alone"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each link, and each `goes-with`, that comes back to its own node."""
    for node in inspection.theory.nodes:
        for link in node.leads_to:
            if link.to == node.id:
                hint = "name the step in between as an outcome, or correct the id"
                yield Finding(code, f"{name_node(node)} leads to itself", at(link, "to"), hint, group=node.lane)
        if node.id in node.goes_with:
            place = at(node, "goes-with", node.goes_with.index(node.id))
            hint = "correct the id, or take it out"
            yield Finding(code, f"{name_node(node)} goes with itself", place, hint, group=node.lane)
