"""LT406: a theory that names nothing outside itself on which it depends."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection

code = "LT406"
name = "no-assumption"
severity = "note"
summary = "No assumption, barrier, enabler or other cause stands anywhere in the theory."
why = """\
No programme works by itself. What has to hold, what helps, what gets in the way and who else contributes are the parts
of a theory that an evaluation can test, and the ones that decide whether the work would succeed elsewhere. They are also
what keeps a claim honest: an outcome that others helped to bring about is not less worth telling, but it is not all
yours. Begin with the links that you would least like to be asked about."""
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
    other-causes:
      - a lunch club opened in the same month
"""
points = "theory"
source = "J. Mayne on contribution analysis"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding where neither a node nor a link names what it depends on."""
    if not inspection.outcomes:
        return
    for items in (inspection.theory.nodes, inspection.links):
        for item in items:
            if item.assumptions or item.barriers or item.enablers or item.other_causes:
                return
    message = "nothing in this theory says what it depends on: no assumption, barrier, enabler or other cause"
    hint = "add `assumptions:`, `barriers:`, `enablers:` or `other-causes:` to the links that you are least sure of"
    yield Finding(code, message, inspection.whole, hint)
