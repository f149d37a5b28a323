"""LT403: a link between outcomes of two stakeholders that nothing explains."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node

code = "LT403"
name = "unexplained-link"
severity = "note"
summary = "A link between outcomes of two stakeholders, with neither `because` nor evidence."
why = """\
When a change in one person's life brings about a change in another's, something has to pass between the two: a word, a
habit, time, money. These are the arrows at which readers stop and ask how that is meant to happen, and on which a
theory's claim to reach beyond its own participants rests. One sentence under `because` answers them. Evidence does so
too, since it can be read."""
bad = """\
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: known-by-name
        title: Guests are known by name
        timeframe: short
        leads-to: neighbours/look-in
  - id: neighbours
    title: Neighbours
    outcomes:
      - id: look-in
        title: Neighbours look in unasked
        timeframe: medium
"""
good = """\
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: known-by-name
        title: Guests are known by name
        timeframe: short
        leads-to:
          - to: neighbours/look-in
            because: whoever knows a name notices when its bearer is missing
  - id: neighbours
    title: Neighbours
    outcomes:
      - id: look-in
        title: Neighbours look in unasked
        timeframe: medium
"""
points = "neighbours/look-in"
source = "R. Davies, Representing theories of change: technical challenges with evaluation consequences, 2018"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each link from one stakeholder's outcome to another's that nothing explains."""
    nodes, told = inspection.nodes, inspection.citations.claims_on_steps
    for node in inspection.outcomes:
        for link in node.leads_to:
            if link.because or link.evidence:
                continue
            effect = nodes.get(link.to)
            if effect is None or effect.kind != "outcome" or effect.stakeholder == node.stakeholder:
                continue
            if (link.from_, link.to) not in told:
                yield Finding(
                    code,
                    f"nothing says how {name_node(node)} leads to {name_node(effect)}, in another lane",
                    at(link, "to"),
                    "say in a sentence under `because` what passes between the two",
                    group=node.stakeholder,
                )
