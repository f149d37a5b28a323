"""LT503: a priced outcome of which some share, or its duration, is unknown."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import join, name_node
from leadsto.source import KEY

code = "LT503"
name = "unknown-share"
severity = "warning"
summary = "A priced outcome without deadweight, displacement, attribution, drop-off or duration: no final ratio."
why = """\
What would have happened anyway, what was only moved from elsewhere, what others brought about, how fast it fades and how
long it lasts: each of these takes away from the gross figure. What is missing is unknown and not zero, and with one
unknown there is no final ratio. Even a rough range (`10% to 30%`) says more than silence, and the sensitivity table then
shows whether it matters. Drop-off is not asked for where an outcome lasts one year."""
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
absence = True
points = "value"
source = "A Guide to SROI, 2012, stage 4; HM Treasury, Magenta Book, on additionality"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such outcome, with all that it lacks."""
    for node in inspection.outcomes:
        if node.value is not None and node.value.state == "priced":
            # what every price begins with, quantity and proxy, is asked for where it is read
            missing = [key for key in node.value.unknown if key not in ("quantity", "proxy")]
            if missing:
                yield Finding(
                    code,
                    f"{name_node(node)} is priced and its {join(missing, most=5)} {'is' if len(missing) == 1 else 'are'} "
                    "unknown, so there is no final ratio",
                    at(node, "value", KEY),
                    "add " + join([f"`{key}:`" for key in missing], most=5) + ", as a range if need be",
                    group=node.lane,
                )
