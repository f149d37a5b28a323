"""LT209: a link beside a longer chain between the same two, without evidence of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.detours import find_detours
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import lane, name_by_id, name_ends

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
    links = [
        link
        for link in graph.chain_links
        if link.effect == "stronger" and not (link.from_ in tangled and tangled[link.from_] == tangled.get(link.to))
    ]
    leaving = Counter(link.from_ for link in links)
    arriving = Counter(link.to for link in links)
    # without a second way out of the cause and a second way into the effect there is no other chain
    asked = [
        link
        for link in links
        if leaving[link.from_] > 1 and arriving[link.to] > 1 and not inspection.evidence_on_link(link)
    ]
    if not asked:
        return
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
                group=lane(graph.nodes[link.from_]),
            )
