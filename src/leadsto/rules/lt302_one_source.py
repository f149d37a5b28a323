"""LT302: a theory or a material outcome that rests on one source, or only on those who deliver."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leadsto.evidence.citations import Citation, every_citation
from leadsto.evidence.grades import independent_sources, voices
from leadsto.findings import Finding
from leadsto.model import Source
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import join, name_node, quote

code = "LT302"
name = "one-source"
severity = "note"
summary = "The theory, or a material outcome, rests on one source, or only on those who deliver."
why = """\
One account may be true and is still one account: it can't tell what is usual from what is particular, and if its consent
is withdrawn nothing is left. An outcome that only those who carry out the work speak of has been seen from one side;
they know most about it and have most reason to see it. Both are worth knowing for whatever is said to matter, and so it
is said of material outcomes alone, or once for a theory that stands on one source as a whole.

A source that quotes another (`within`) adds none to it: an interview and the report that it is quoted in are one."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    evidence:
      - source: survey
        finding: nine in ten say so
        strength: measured
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    evidence:
      - source: interview-3
        finding: she no longer dreads Sundays
        strength: observed
      - source: winter-report
        finding: one guest is quoted as no longer dreading Sundays
        strength: reported
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    within: winter-report
  - id: winter-report
    title: Winter report
    type: report
  - id: survey
    title: Survey in the second winter
    type: survey
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    evidence:
      - source: survey
        finding: nine in ten say so
        strength: measured
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    evidence:
      - source: interview-3
        finding: she no longer dreads Sundays
        strength: observed
      - source: survey
        finding: two in three feel less alone than a year ago
        strength: measured
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
  - id: survey
    title: Survey in the second winter
    type: survey
"""
points = "less-alone"
source = "Bond evidence principles, 2013, on voice and triangulation; J. Mayne on contribution analysis"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding for a theory that rests on one source as a whole, else one for each such material outcome."""
    theory, graph = inspection.theory, inspection.graph
    material = [node for node in graph.nodes.values() if node.kind == "outcome" and node.is_material]
    whole = _narrow(inspection, tuple(every_citation(theory)))
    if whole:
        yield Finding(code, f"the whole theory rests on {whole}", inspection.whole, "ask somebody else as well")
        return
    for node in material:
        citations = [*inspection.citations.on_node(node)]
        for link in graph.links_into(node.id):
            citations.extend(inspection.citations.on_link(link))
        narrow = _narrow(inspection, citations)
        if narrow:
            yield Finding(
                code,
                f"{name_node(node)} is material and rests on {narrow}",
                at(node, "id"),
                "ask somebody else about it as well",
                group=node.lane,
            )


def _narrow(inspection: Inspection, citations: Sequence[Citation]) -> str:
    """Say what all that supports comes down to, if it is one source or only those who deliver; else ""."""
    found = independent_sources(citations, inspection.sources)
    if len(found) == 1:
        return f"one source, {_name(inspection.sources[next(iter(found))])}"
    delivering = {stakeholder.id: stakeholder for stakeholder in inspection.theory.stakeholders if stakeholder.delivers}
    if not found or not delivering:
        return ""
    speaking: set[str] = set()
    for item in citations:
        if item.stance == "supports":
            who = voices(item, inspection.sources)
            if not who or not delivering.keys() >= set(who):
                return ""
            speaking.update(who)
    return f"those who deliver alone: {join([delivering[id_].title or id_ for id_ in delivering if id_ in speaking])}"


def _name(source: Source) -> str:
    return quote(source.title) if source.title else source.id
