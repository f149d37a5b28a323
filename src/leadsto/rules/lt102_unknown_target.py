"""LT102: a reference to something that is not there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from leadsto.characters import odd_character, plain
from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection
from leadsto.rules.references import Miss, References
from leadsto.rules.remedies import ENDS, Remedies

code = "LT102"
name = "unknown-target"
severity = "error"
summary = "A reference to a node, source, timeframe, setting, voice or group that does not exist."
why = """\
A link to nothing is a chain that breaks off. On the storyboard the outcome would seem to lead nowhere, and whoever
counts what an interview supports would count short, with nothing to show for it. Nearly always it is a slip of a
letter, an id that was renamed in one file and not in another, or an outcome of another lane written without its lane:
a bare id means this lane.

The finding names the nearest id that exists, and the other lanes that have one of that name."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-allone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
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
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
points = "less-allone"

_MANY = 20
"""Where so many ids of a kind are unknown, a file is missing, and text output says them once for the kind."""
_PLAIN = re.compile(r"[a-z0-9/-]*")


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each reference to nothing, with what was probably meant."""
    misses = list(References(inspection).misses())
    remedies = Remedies(inspection, misses)
    distinct = Counter(kind for kind, _ in {(miss.kind, miss.reference) for miss in misses})
    for miss in misses:
        said = f"`{plain(_written(miss))}`" if miss.reference else "nothing"
        odd = odd_character(miss.reference)
        said += f", which holds {odd}," if odd else ","
        message = f"{miss.says} {said} {ENDS[miss.kind][0]}"
        group = remedies.declared_as(miss)[0]
        if not group:
            group = ENDS[miss.kind][1] if distinct[miss.kind] > _MANY else f"`{miss.reference}`"
        yield Finding(code, message, miss.place, remedies.remedy(miss), group=group)


def _written(miss: Miss) -> str:
    """A reference as it was written, where that shows that it was not meant as an id: without the lane it was read in."""
    if miss.kind != "node" or _PLAIN.fullmatch(miss.reference):
        return miss.reference
    return miss.reference.removeprefix(f"{miss.lane}/")
