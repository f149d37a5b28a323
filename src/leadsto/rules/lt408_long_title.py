"""LT408: a title too long for its card."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import quote

code = "LT408"
name = "long-title"
severity = "note"
summary = "A title of over 90 characters (`most` sets another number)."
why = """\
A title is read on a card among a hundred others, from the far end of a table. Beyond ninety characters it is no name
any more but an explanation, and the explanation has a place of its own: `summary` says what exactly changes, as long as
it needs to, and is shown as soon as the card is chosen. Two changes in one title are the other usual reason for its
length."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name to the hosts and to those who live in the same street, and are greeted when they meet
    timeframe: short
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    summary: the hosts and those who live in the same street know their names, and greet them when they meet
    timeframe: short
"""
points = (
    "Guests are known by name to the hosts and to those who live in the same street, and are greeted when they meet"
)

MOST = 90


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each node whose title is too long."""
    most = inspection.most(MOST)
    for node in inspection.theory.nodes:
        if len(node.title) > most:
            message = f"the title {quote(node.title)} has {len(node.title)} characters, more than {most}"
            hint = "name the change in a few words and explain it under `summary`"
            yield Finding(code, message, at(node, "title"), hint, group=node.lane)
