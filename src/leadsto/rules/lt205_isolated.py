"""LT205: a node that nothing leads to and that leads to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.linked import find_isolated
from leadsto.rules.words import name_node

code = "LT205"
name = "isolated"
severity = "warning"
summary = "A node that nothing leads to and that leads to nothing."
why = """\
On the storyboard this card stands by itself: the theory does not say what brings it about, nor what comes of it. It may
be something that people said in passing, or an outcome whose link was lost when another was renamed. Ask who it happened
to and what they say came before it. If it always occurs together with another outcome and nobody can say which comes
first, `goes-with` says that and claims no direction."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
  - id: sleep-better
    title: Guests sleep better
    timeframe: medium
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
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
  - id: sleep-better
    title: Guests sleep better
    timeframe: medium
    goes-with:
      - less-alone
"""
points = "sleep-better"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such node, all settings taken together."""
    isolated = find_isolated(inspection)
    for id_, node in inspection.graph.nodes.items():
        if id_ in isolated:
            yield Finding(
                code,
                f"nothing leads to {name_node(node)}, and it leads to nothing",
                at(node, "id"),
                "say with `leads-to:` what comes of it or what brings it about, or with `goes-with:` what it occurs with",
                group=node.lane,
            )
