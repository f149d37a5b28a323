"""LT701: observations with nothing to compare them with."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import count, name_node, quote

code = "LT701"
name = "no-baseline"
severity = "note"
summary = "Observations of an outcome's indicator without baseline or target."
why = """\
A figure by itself says neither that anything has changed nor whether it has changed enough. A baseline, what it was
before, answers the first; a target, what it was hoped to become and by when, answers the second. One of them will do.
Asking people afterwards how it was before is a baseline too, as long as its note says so. Indicators of activities and
outputs count from nothing and are not asked for one."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    indicators:
      - id: visits
        title: Visits a week
        unit: visits
        observations:
          - date: 2024-02
            value: 1.1
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    indicators:
      - id: visits
        title: Visits a week
        unit: visits
        baseline:
          date: 2023-09
          value: 0.4
        observations:
          - date: 2024-02
            value: 1.1
"""
absence = True
points = "visits"
source = "J. Mayne on contribution analysis; the Value Map and A Guide to SROI, 2012"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each indicator of an outcome that has observations and neither baseline nor target."""
    for node in inspection.outcomes:
        for indicator in node.indicators:
            if indicator.observations and indicator.baseline is None and indicator.target is None:
                title = quote(indicator.title or indicator.id)
                seen = count(len(indicator.observations), "observation")
                yield Finding(
                    code,
                    f"{title}, an indicator of {name_node(node)}, has {seen} and nothing to compare with",
                    at(indicator, "id"),
                    "add `baseline:`, what it was before, or `target:`, what it should become and by when",
                    group=node.lane,
                )
