"""LT502: a material outcome without a value, or a priced one that is not material."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node

code = "LT502"
name = "undecided"
severity = "warning"
summary = "A material outcome of whose value nothing is said, or a priced one that is not material."
why = """\
What is material belongs in the impact map, and what is in the impact map has to be material: otherwise the sum says more
or less than the reasons given for it. A material outcome need not be priced. `held` says that it matters and has no
price, `pending` that it is still to be decided, `counted-in` that another outcome carries its value. A priced outcome
that is not material needs either the reason why it is, or its price taken out."""
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
    value: held
"""
absence = True
points = "less-alone"
source = "A Guide to SROI, 2012, on materiality"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such outcome."""
    for node in inspection.outcomes:
        if node.is_material and node.value is None:
            yield Finding(
                code,
                f"{name_node(node)} is material, and nothing is said of its value",
                at(node, "id"),
                "price it with `value:`, or write `value: held` (it matters and has no price) or `value: pending`",
                group=node.lane,
            )
        elif node.value is not None and node.value.state == "priced" and not node.is_material:
            pending = node.material is not None and node.material.decision == "pending"
            still = "whether it is material is pending" if pending else "it is not said to be material"
            if node.material is not None and node.material.decision == "no":
                still = "it is said not to be material"
            yield Finding(
                code,
                f"{name_node(node)} is priced, and {still}",
                at(node, "id"),
                "say with `material:` that it is relevant and significant, or take the price out",
                group=node.lane,
            )
