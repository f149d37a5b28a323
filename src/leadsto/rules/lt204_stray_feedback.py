"""LT204: a link marked as feedback that closes no loop and goes forward."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends

code = "LT204"
name = "stray-feedback"
severity = "warning"
summary = "`feedback: yes` on a link that closes no loop and goes forward."
why = """\
`feedback: yes` says that a link returns: it closes a loop, or it runs back in time. This one does neither, so the mark
tells the reader of a loop that is not there. Most often the other half of the loop has since been taken out, or was
never written down: somebody saw that the effect acts back on the cause, and only that link bears the mark."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: less-alone
        feedback: yes
  - id: less-alone
    title: Guests feel less alone
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
    leads-to:
      - to: known-by-name
        feedback: yes
"""
points = "yes"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such link, all settings taken together."""
    graph = inspection.graph
    marked = [link for link in graph.links if link.feedback and not graph.closes_loop(link)]
    for link in marked:
        cause, effect = inspection.columns.get(link.from_), inspection.columns.get(link.to)
        if cause and effect and effect[0] >= cause[0] and effect[1] >= cause[1]:
            first, then = name_ends(graph, link)
            yield Finding(
                code,
                f"{first} → {then} is marked as feedback, and it neither closes a loop nor goes back in time",
                at(link, "feedback"),
                "take the mark away, or add the links that lead back to it",
            )
