"""LT702: an indicator whose last observation falls short of a target that was due."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.evidence.progress import judge_progress
from leadsto.findings import Finding, Related
from leadsto.model import Figure, Observation
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node, quote
from leadsto.source import KEY

code = "LT702"
name = "off-track"
severity = "note"
summary = "The last observation, made when the target was due or later, falls short of it."
why = """\
That a target was missed is a finding about the programme, and no fault of the theory: it belongs on the page, and readers
ask what was learnt from it. Perhaps a link on the way to this outcome holds less well than was thought, or takes longer,
and the theory can say so. What is judged is the last observation, by its own date, so that the same file gives the same
answer next year; one made before the target's date is not judged to fall short."""
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
        better: higher
        baseline:
          date: 2023-09
          value: 0.4
        target:
          date: 2024-09
          value: 2
        observations:
          - date: 2024-10
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
        better: higher
        baseline:
          date: 2023-09
          value: 0.4
        target:
          date: 2024-09
          value: 2
        observations:
          - date: 2024-02
            value: 1.1
          - date: 2024-10
            value: 2.1
"""
points = "target"
source = "J. Mayne on contribution analysis"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each indicator that is off track, of whatever node."""
    for node in inspection.theory.nodes:
        for indicator in node.indicators:
            progress = judge_progress(indicator)
            if progress.state != "off-track" or progress.judged is None or indicator.target is None:
                continue
            was, due = progress.judged, indicator.target
            yield Finding(
                code,
                f"{quote(indicator.title or indicator.id)}, an indicator of {name_node(node)}, was {_say(was)}; "
                f"its target was {_say(due)}",
                at(indicator, "target", KEY),
                "say in a `note:` what was learnt from it, and look again at the links that lead there",
                (Related(at(was, "value"), "the last observation"),),
                group=node.lane,
            )


def _say(reading: Observation) -> str:
    when = reading.date
    told = _figure(reading.value)
    if when is None:
        return told
    return f"{told} in {when.text or when.last.isoformat()}"


def _figure(figure: Figure | None) -> str:
    if figure is None:
        return ""
    if figure.text:
        return figure.text
    factor, sign = (100, "%") if figure.percent else (1, "")
    low, high = (f"{(figure.low * factor).normalize():f}", f"{(figure.high * factor).normalize():f}")
    return (low if low == high else f"{low} to {high}") + sign
