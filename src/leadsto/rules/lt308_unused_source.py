"""LT308: a source that nothing rests on."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.evidence.citations import every_citation
from leadsto.findings import Finding
from leadsto.model import Theory
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.nearest import Names
from leadsto.rules.words import quote

code = "LT308"
name = "unused-source"
severity = "note"
summary = "A source that nothing cites."
why = """\
Somebody was asked, or something was read, and nothing in the theory comes from it. Perhaps it has not been coded yet.
Perhaps it was, and what it said did not fit; then it belongs in the theory all the more, as evidence whose `stance` is
`contradicts` or `qualifies`. A source counts as used when evidence, a claim, an observation, a proxy, a share or a
framework names it, or when a source that is used is `within` it."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    evidence:
      - source: interview-3
        finding: she no longer dreads Sundays
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
  - id: interview-4
    title: Interview with a neighbour
    type: interview
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    evidence:
      - source: interview-3
        finding: she no longer dreads Sundays
        strength: observed
      - source: interview-4
        finding: he sees her alone at the window as often as before
        stance: contradicts
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
  - id: interview-4
    title: Interview with a neighbour
    type: interview
"""
points = "interview-4"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such source; one that a misspelt reference may have meant counts as used."""
    used = _used(inspection.theory)
    unknown = used - inspection.sources.keys()
    if unknown:
        spelt = Names(inspection.sources)
        used |= {near for name in unknown if (near := spelt.nearest(name))}
    for source in inspection.sources.values():
        outer = source
        while source.id in used and outer.within and outer.within not in used and outer.within in inspection.sources:
            used.add(outer.within)
            outer = inspection.sources[outer.within]
    for source in inspection.sources.values():
        if source.id not in used:
            yield Finding(
                code,
                f"nothing cites {quote(source.title) if source.title else source.id}",
                at(source, "id"),
                "code what it says, also where it speaks against the theory, or take it out",
            )


def _used(theory: Theory) -> set[str]:
    """The ids of sources that are named anywhere but in another source."""
    used = {item.source for item in every_citation(theory)}
    used.update(framework.source for framework in theory.frameworks)
    for node in theory.nodes:
        for indicator in node.indicators:
            used.update(seen.source for seen in (indicator.baseline, indicator.target, *indicator.observations) if seen)
        value = node.value
        if value is not None:
            worth = (value.proxy, value.deadweight, value.displacement, value.attribution, value.drop_off)
            used.update(figure.source for figure in worth if figure)
    used.discard("")
    return used
