"""LT402: a title that tells two changes."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.wording import second_change
from leadsto.rules.words import quote

code = "LT402"
name = "compound-outcome"
severity = "note"
summary = "An outcome whose title tells two changes, by “leading to”, “so that”, or “and” before a second verb."
why = """\
“Guests feel safe at the table so that they speak about their worries” is two outcomes with a link inside. That link can
have no evidence, no timeframe and no doubt of its own, and somebody who feels safe and says nothing fits nowhere. Two
outcomes and a link say the same, and let each be asked about.

Where the two always come together, or are two sides of one thing, leave them as they are: it is only a note."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: feel-safe
    title: Guests feel safe at the table so that they speak about worries
    timeframe: short
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: feel-safe
    title: Guests feel safe at the table
    timeframe: short
    leads-to: speak-about-worries
  - id: speak-about-worries
    title: Guests speak about their worries
    timeframe: medium
"""
points = "Guests feel safe at the table so that they speak about worries"
source = "D. Taplin, H. Clark, Theory of Change Basics, 2012"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each outcome whose title goes on to a second change."""
    if not inspection.is_english:
        return
    for node in inspection.outcomes:
        words = second_change(node.title)
        if words:
            yield Finding(
                code,
                f"{quote(node.title)} seems to tell two changes, the second from {quote(words)} on",
                at(node, "title"),
                "make them two outcomes and let the first lead to the second",
                group=node.stakeholder,
            )
