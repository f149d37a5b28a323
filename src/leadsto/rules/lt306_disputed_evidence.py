"""LT306: evidence for and against, or links of opposite effect between the same two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leadsto.evidence.citations import Citation
from leadsto.evidence.opposites import find_opposites
from leadsto.findings import Finding, Place, Related
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.words import join, name_node, quote

code = "LT306"
name = "disputed-evidence"
severity = "note"
summary = "Evidence for and against the same thing, or two links of opposite effect between the same two."
why = """\
That accounts differ is a finding and no fault: it often shows for whom, where or when a step holds. It is lost where
both are only counted. Ask those who disagree what was different for them, and write it down as a barrier or an enabler, as
a group (`for`), as a setting (`only-in`), or in a note; the page shows what is contested either way.

Evidence that only qualifies is not against it. Two links from one cause to one effect, of which one strengthens and the
other weakens it, say both in one breath; if each is true somewhere, give each its `only-in`."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: less-alone
        evidence:
          - source: interview-3
            finding: since they greet her by name she no longer dreads Sundays
            strength: observed
          - source: interview-5
            finding: they all know her name, and her Sundays are as long as before
            strength: observed
            stance: contradicts
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
  - id: interview-5
    title: Interview with a guest who lives alone
    type: interview
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
      - to: less-alone
        barriers: guests who live alone have nobody to talk to until Tuesday
        evidence:
          - source: interview-3
            finding: since they greet her by name she no longer dreads Sundays
            strength: observed
          - source: interview-5
            finding: they all know her name, and living alone her Sundays are as long as before
            strength: observed
            stance: qualifies
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
  - id: interview-5
    title: Interview with a guest who lives alone
    type: interview
"""
points = "less-alone"
source = "J. Mayne on contribution analysis; Bond evidence principles, 2013, on contradictory evidence"

_REMEDY = "ask what was different for them, and say it as a barrier, a group, a setting or a note"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such node and link, all settings taken together, then one for two opposite links."""
    graph, citations = inspection.graph, inspection.citations
    opposites = find_opposites(graph)
    for node in graph.nodes.values():
        said = citations.on_node(node)
        if _differ(said):
            yield _disputed(inspection, name_node(node), said, at(node, "id"), node.lane)
        for link in graph.links_from(node.id):
            said = citations.on_link(link)
            if _differ(said):
                ends = "that {} leads to {}".format(*name_ends(graph, link))
                yield _disputed(inspection, ends, said, at(link, "to"), node.lane)
            both = opposites.get((link.from_, link.to))
            if both is not None:
                first, then = name_ends(graph, link)
                yield Finding(
                    code,
                    f"{first} is said to make {then} both stronger and weaker",
                    at(both[1], "to"),
                    "take one of the two links away, or give each its `only-in`",
                    (Related(at(both[0], "to"), f"here it makes it {both[0].effect}"),),
                    node.lane,
                )


def _differ(items: Sequence[Citation]) -> bool:
    return len(items) > 1 and {"supports", "contradicts"} <= {item.stance for item in items}


def _disputed(inspection: Inspection, what: str, items: Sequence[Citation], place: Place, lane: str) -> Finding:
    against = [item for item in items if item.stance == "contradicts"]
    supporting = [item for item in items if item.stance == "supports"]
    return Finding(
        code,
        f"accounts differ on this: {what} is supported by {_names(inspection, supporting)} and contradicted by "
        f"{_names(inspection, against)}",
        place,
        _REMEDY,
        tuple(Related(at(item, "source"), "this speaks against it") for item in against),
        lane,
    )


def _names(inspection: Inspection, items: Sequence[Citation]) -> str:
    titles = {item.source: inspection.sources[item.source].title for item in items if item.source in inspection.sources}
    return join([quote(titles.get(id_) or id_) for id_ in dict.fromkeys(item.source for item in items)])
