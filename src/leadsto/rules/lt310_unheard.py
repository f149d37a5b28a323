"""LT310: an outcome of which nobody of its own lane speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from leadsto.evidence.citations import every_citation
from leadsto.evidence.grades import voices
from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import join, name_node

code = "LT310"
name = "unheard"
severity = "note"
summary = "An outcome of which nobody of its own lane speaks, though someone of that lane speaks elsewhere."
why = """\
This outcome is said to happen to people, and only others say so. Sometimes that is how it is: a child who sleeps better
may not know it, and its parents do. Often it means that those who were asked were not asked about this. Somebody of the
same lane is cited elsewhere, so it is possible to ask."""
bad = """\
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: known-by-name
        title: Guests are known by name
        timeframe: short
        evidence:
          - source: interview-3
            finding: by the third week all of them greeted her by name
            strength: observed
      - id: less-alone
        title: Guests feel less alone
        timeframe: medium
        evidence:
          - source: interview-4
            finding: he thinks that she is less alone
            strength: reported
  - id: neighbours
    title: Neighbours
    no-outcomes-because: they have not been asked about themselves yet
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    voice: guests
  - id: interview-4
    title: Interview with a neighbour
    type: interview
    voice: neighbours
"""
good = """\
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: known-by-name
        title: Guests are known by name
        timeframe: short
        evidence:
          - source: interview-3
            finding: by the third week all of them greeted her by name
            strength: observed
      - id: less-alone
        title: Guests feel less alone
        timeframe: medium
        evidence:
          - source: interview-4
            finding: he thinks that she is less alone
            strength: reported
          - source: interview-3
            finding: she no longer dreads Sundays
            strength: observed
  - id: neighbours
    title: Neighbours
    no-outcomes-because: they have not been asked about themselves yet
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    voice: guests
  - id: interview-4
    title: Interview with a neighbour
    type: interview
    voice: neighbours
"""
points = "less-alone"
source = "Bond evidence principles, 2013, on voice"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such outcome that others do speak of; one that nobody speaks of is LT301's.

    Whoever speaks of a link speaks of both its ends, and a claim of every node on its path.
    """
    theory, sources = inspection.theory, inspection.sources
    speaking = {
        who for item in every_citation(theory) for who in voices(item, sources)
    } & inspection.stakeholders.keys()
    if not speaking:
        return
    speakers: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for node in theory.nodes:
        for item in node.evidence:
            speakers[node.id].update(dict.fromkeys(voices(item, sources)))
        for link in node.leads_to:
            for item in link.evidence:
                who = dict.fromkeys(voices(item, sources))
                speakers[link.from_].update(who)
                speakers[link.to].update(who)
    for claim in theory.claims:
        who = dict.fromkeys(voices(claim, sources))
        for id_ in claim.path:
            speakers[id_].update(who)
    titles = {voice.id: voice.title or voice.id for voice in theory.voices}
    titles.update((stakeholder.id, stakeholder.title or stakeholder.id) for stakeholder in theory.stakeholders)
    for node in inspection.graph.nodes.values():
        heard = speakers.get(node.id)
        if node.kind == "outcome" and heard and node.stakeholder in speaking and node.stakeholder not in heard:
            own = titles.get(node.stakeholder, node.stakeholder)
            others = join([titles.get(who, who) for who in heard])
            yield Finding(
                code,
                f"of {name_node(node)} only others speak ({others}), nobody of {own}",
                at(node, "id"),
                "ask those whom it happens to",
                group=node.lane,
            )
