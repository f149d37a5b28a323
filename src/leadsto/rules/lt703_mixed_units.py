"""LT703: percentages and numbers in one indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leadsto.evidence.progress import readings
from leadsto.findings import Finding, Related
from leadsto.model import Figure, Indicator, Observation
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node, quote

code = "LT703"
name = "mixed-units"
severity = "error"
summary = "Percentages and numbers in one indicator."
why = """\
A baseline of 0.4 and an observation of 60% can't be compared, drawn in one chart or judged against one target: one
counts, the other is a share of something. Mostly a percent sign was forgotten. Where both are worth having, the number
and the share are two indicators. If the unit says which it should be, the others are pointed at; otherwise those that
are fewer, and of equally many those that come later."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    indicators:
      - id: greeted
        title: Guests whom three people greet by name
        unit: share of guests
        baseline:
          date: 2023-09
          value: 20%
        observations:
          - date: 2024-02
            value: 45
          - date: 2024-10
            value: 60%
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
      - id: greeted
        title: Guests whom three people greet by name
        unit: share of guests
        baseline:
          date: 2023-09
          value: 20%
        observations:
          - date: 2024-02
            value: 45%
          - date: 2024-10
            value: 60%
"""
points = "45"
source = ""

_SHARES = re.compile(r"%|\bper ?cent\b|\bpercentage\b|\bshare\b|\bproportion\b", re.IGNORECASE)


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each value that is a percentage among numbers, or a number among percentages."""
    for node in inspection.theory.nodes:
        for indicator in node.indicators:
            with_value = [(reading, reading.value) for reading in readings(indicator) if reading.value is not None]
            shares = sum(1 for _, figure in with_value if figure.percent)
            if not 0 < shares < len(with_value):
                continue
            percent = _should_be_shares(indicator, with_value, shares)
            odd = [(reading, figure) for reading, figure in with_value if figure.percent != percent]
            other = next(reading for reading, figure in with_value if figure.percent == percent)
            for reading, figure in odd:
                kinds = ("a number", "percentages") if percent else ("a percentage", "numbers")
                yield Finding(
                    code,
                    f"{quote(indicator.title or indicator.id)}, an indicator of {name_node(node)}, has {kinds[0]} "
                    f"among {kinds[1]}",
                    at(reading, "value"),
                    _remedy(figure, percent),
                    (Related(at(other, "value"), f"one of the {kinds[1]}"),),
                    group=node.lane,
                )


def _should_be_shares(indicator: Indicator, with_value: list[tuple[Observation, Figure]], shares: int) -> bool:
    if _SHARES.search(indicator.unit):
        return True
    numbers = len(with_value) - shares
    return shares > numbers or (shares == numbers and with_value[0][1].percent)


def _remedy(figure: Figure, percent: bool) -> str:
    if not percent:
        return "write how many that is, or make an indicator of its own of the share"
    text = figure.text.strip()
    if not text or " " in text:
        return "write it as a percentage, with its sign"
    share = figure.high <= 1 and figure.low > 0 and "." in text
    meant = f"{(figure.low * 100).normalize():f}%" if share else f"{text}%"
    return f"write `{meant}` if that is meant; a number of its own is another indicator"
