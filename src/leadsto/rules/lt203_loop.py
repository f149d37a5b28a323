"""LT203: a loop no link of which is marked as feedback."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding, Related
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_chain

code = "LT203"
name = "loop"
severity = "warning"
summary = "A loop no link of which is marked `feedback`."
why = """\
Following the links comes back to where it began, so that every outcome on the loop is a cause of itself. Published
theories have such loops more often than one would think, and many are true: trust grows out of the talk that it makes
possible. Others come from two interviews that each told one half, or from two outcomes that are really one. Mark the
link that returns with `feedback: yes`; chains then end where it begins, and can be counted, dated and valued.

Where loops share outcomes they are reported as one tangle, with the shortest loop in it and a small set of links that,
marked as feedback, leaves none. It is one such set and not always the right one: choose by what people told you."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: open-up
    title: Guests open up at the table
    timeframe: short
    leads-to:
      - trust
  - id: trust
    title: Guests trust each other
    timeframe: short
    leads-to:
      - to: open-up
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: open-up
    title: Guests open up at the table
    timeframe: short
    leads-to:
      - trust
  - id: trust
    title: Guests trust each other
    timeframe: short
    leads-to:
      - to: open-up
        feedback: yes
"""
points = "open-up"
source = (
    "R. Davies, Representing theories of change: technical challenges with evaluation consequences, "
    "Journal of Development Effectiveness 10(4), 2018"
)
by_setting = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each tangle, at the first of the links that untie it."""
    graph = inspection.graph
    for tangle in graph.tangles():
        link, *others = tangle.untie
        loop = f"{name_chain(graph, tangle.loop, 6)} → and round again"
        size = len(tangle.nodes)
        if size == len(tangle.loop):
            message = f"no link of this loop is marked as feedback: {loop}"
        else:
            message = f"{size} nodes are tangled in loops that no link marks as feedback; the shortest is {loop}"
        which = {0: "this one", 1: "this one and the one named with it"}
        hint = (
            "mark `feedback: yes` on what is meant to return; "
            f"{which.get(len(others), f'this link and the {len(others)} named with it')} would untie it"
        )
        yield Finding(
            code,
            message,
            at(link, "to"),
            hint,
            tuple(Related(at(other, "to"), "this one as well") for other in others),
        )
