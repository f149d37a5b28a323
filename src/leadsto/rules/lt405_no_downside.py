"""LT405: a theory without a negative or unintended outcome."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection

code = "LT405"
name = "no-downside"
severity = "note"
summary = "No outcome of the theory is negative or unintended."
why = """\
Work that changes people's lives has side effects: somebody gives up an evening, a group feels left out, a service is
asked for more than it can give. A theory that shows none has usually not asked, and those who read it know that. Ask
each stakeholder what became harder. If they were asked and nothing was named, an allow comment says so, which is worth
more than silence."""
bad = """\
theory:
  title: Tea at Two
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
good = """\
theory:
  title: Tea at Two
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
  - id: miss-it
    title: Guests feel lost in the weeks without a table
    timeframe: medium
    effect: negative
    intended: no
"""
points = "theory"
source = "HM Treasury, Magenta Book, on unintended consequences"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding where every outcome is good and meant."""
    if inspection.outcomes and all(node.effect == "positive" and node.intended for node in inspection.outcomes):
        message = "every outcome of this theory is positive and intended"
        hint = "ask each stakeholder what became harder, and write it down with `effect: negative` or `intended: no`"
        yield Finding(code, message, inspection.whole, hint)
