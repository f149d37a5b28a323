"""LT201: an effect that would have shown before its cause could."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding, Related
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.timing import impossible_pairs, say_days
from leadsto.rules.words import quote

code = "LT201"
name = "effect-before-cause"
severity = "error"
summary = "A link whose effect would have shown before its cause could."
why = """\
A timeframe says when an outcome first shows. Here the effect's is over, at the latest that its soft end allows, before
the cause's begins at the earliest, so whatever brought the effect about, it was not this. Often the link is the wrong
way round, or one outcome stands for two: a first, early form of it that does come in time and a later one that does
not. If the later outcome does act back on people who come to the earlier one afresh, mark the link `feedback: yes`.

With settings, each is judged on its own timeframes: a link can hold in one and be impossible in another."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
  - id: hosts-themselves
    title: Guests run a table of their own
    timeframe: long
    leads-to:
      - known-by-name
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
      - hosts-themselves
  - id: hosts-themselves
    title: Guests run a table of their own
    timeframe: long
"""
points = "known-by-name"
source = (
    "R. Davies, Representing theories of change: technical challenges with evaluation consequences, "
    "Journal of Development Effectiveness 10(4), 2018"
)
by_setting = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such link between outcomes that is not marked as feedback."""
    graph = inspection.graph
    impossible = impossible_pairs(graph)
    if not any((cause[0], effect[1]) in impossible for cause, effect in inspection.steps):
        return
    columns = inspection.columns
    for link in graph.links:
        cause, effect = columns.get(link.from_), columns.get(link.to)
        if cause is None or effect is None or link.feedback or (cause[0], effect[1]) not in impossible:
            continue
        earlier, later = graph.scale[effect[1]], graph.scale[cause[0]]
        first, then = name_ends(graph, link)
        # settings differ in figures, and a finding that all of them share is to be said once
        related: tuple[Related, ...] = ()
        if inspection.setting is None and earlier.ends and later.starts:
            related = (
                Related(at(earlier, "ends"), f"it ends after {say_days(earlier.ends.most)} at the latest"),
                Related(at(later, "starts"), f"it starts after {say_days(later.starts.least)} at the earliest"),
            )
        yield Finding(
            code,
            f"{first} can't lead to {then}: {quote(earlier.title or earlier.id)} is over "
            f"before {quote(later.title or later.id)} begins",
            at(link, "to"),
            "turn the link round, correct a timeframe, or mark it `feedback: yes` if it is meant to run back in time",
            related,
        )
