"""LT209: a link beside a longer chain between the same two, without evidence of its own."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.model import Link
from leadsto.rules.detours import find_detours
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_by_id, name_ends

code = "LT209"
name = "shortcut"
severity = "note"
summary = "A link beside a longer chain between the same two, without evidence of its own."
why = """\
The theory already says how the one leads to the other, step by step, and this link says it again without the steps.
If people told you that there is a direct way as well, cite them, and the link stands for that. If not, it is the
chain in short: it adds an arrow to the storyboard and a way to every count of chains, and it lets the evidence for the
steps look weaker than it is."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - have-help
      - to: less-alone
  - id: have-help
    title: Guests have somebody to call on
    timeframe: short
    leads-to:
      - less-alone
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
      - have-help
  - id: have-help
    title: Guests have somebody to call on
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
points = "less-alone"
source = (
    "R. Davies, Representing theories of change: technical challenges with evaluation consequences, "
    "Journal of Development Effectiveness 10(4), 2018"
)
by_setting = True
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such link; `weaker` ones and those inside a tangle (LT203) are left aside.

    Linear where links stay near in the order of cause and effect; `find_detours` says how far from it at worst.
    """
    graph = inspection.graph
    tangled = {id_: number for number, tangle in enumerate(graph.tangles()) for id_ in tangle.nodes}

    def carries(link: Link) -> bool:
        knot = tangled.get(link.from_)
        return (
            link.effect == "stronger"
            and not (link.feedback and graph.closes_loop(link))
            and (knot is None or knot != tangled.get(link.to))
        )

    # without a second way out of the cause and a second way into the effect there is no other chain
    asked = [
        link
        for link in graph.links
        if not link.evidence
        and len(graph.links_from(link.from_)) > 1
        and len(graph.links_into(link.to)) > 1
        and not inspection.citations.on_link(link)
        and carries(link)
    ]
    if not asked:
        return
    # only what leads to an effect asked about can be on the way there
    links: list[Link] = []
    region = list(dict.fromkeys(link.to for link in asked))
    seen = set(region)
    for id_ in region:  # it grows while it is walked along
        for link in graph.links_into(id_):
            if carries(link):
                links.append(link)
                if link.from_ not in seen:
                    seen.add(link.from_)
                    region.append(link.from_)
    detours = find_detours(links, asked)
    for link in asked:
        by_way_of = detours.get((link.from_, link.to))
        if by_way_of:
            first, then = name_ends(graph, link)
            yield Finding(
                code,
                f"{first} leads to {then} by way of {name_by_id(graph, by_way_of)} already, "
                "and nothing is cited for the direct link",
                at(link, "to"),
                "cite what the direct link rests on, or leave it to the chain",
                group=graph.nodes[link.from_].lane,
            )
