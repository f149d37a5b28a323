"""LT404: a material outcome without an indicator."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node

code = "LT404"
name = "no-indicator"
severity = "note"
summary = "A material outcome without an indicator."
why = """\
An outcome is material when a decision might turn on it, and then somebody will ask how you would notice it. An
indicator need not be a scale: how many guests have a neighbour's telephone number is one. It need not have been
observed yet either; naming it early decides what the next round of interviews asks."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    indicators:
      - id: visits
        title: Visits a week
        unit: visits
"""
absence = True
points = "less-alone"
source = "the Value Map and A Guide to SROI, 2012"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each material outcome that nothing would show."""
    for node in inspection.outcomes:
        if node.is_material and not node.indicators:
            message = f"{name_node(node)} is material, and no indicator says how it would be noticed"
            hint = "add `indicators:` with what could be counted or asked"
            yield Finding(code, message, at(node, "id"), hint, group=node.stakeholder)
