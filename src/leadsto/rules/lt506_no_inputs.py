"""LT506: something is priced and no input is known."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import count
from leadsto.source import KEY

code = "LT506"
name = "no-inputs"
severity = "warning"
summary = "Something is priced and no input is known, so there is no ratio."
why = """\
A ratio sets what came of the work against what was put in. Without a single known input there is nothing to divide by, and
no ratio is shown rather than a guess. Inputs are more than the grant: the room that the council lends and the hours that
volunteers give count too, at what they would have cost. Where outcomes are weighed and not priced (`unit: weight` under
`valuation`), there is no ratio, and none of this is asked for."""
bad = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy: 1000
      deadweight: 20%
      displacement: 0%
      attribution: 30%
      drop-off: 25%
      duration: 3
valuation:
  discount-rate: 3.5%
"""
good = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy: 1000
      deadweight: 20%
      displacement: 0%
      attribution: 30%
      drop-off: 25%
      duration: 3
inputs:
  - id: room
    title: Room and tea
    amount: 9000
valuation:
  discount-rate: 3.5%
"""
points = "value"
source = "A Guide to SROI, 2012, stage 2"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding at the first priced outcome."""
    theory = inspection.theory
    if any(item.amount is not None for item in theory.inputs):
        return
    if theory.valuation is not None and theory.valuation.unit == "weight":
        return
    priced = [node for node in inspection.outcomes if node.value is not None and node.value.state == "priced"]
    if priced:
        known = "the amount of every input is unknown" if theory.inputs else "no input is listed"
        yield Finding(
            code,
            f"{count(len(priced), 'outcome is', 'outcomes are')} priced and {known}, so there is no ratio",
            at(priced[0], "value", KEY),
            "list what was put in under `inputs:`, each with its `amount:`",
        )
