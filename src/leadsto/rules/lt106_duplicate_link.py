"""LT106: the same link twice in one setting."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding, Related
from leadsto.model import Link
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node

code = "LT106"
name = "duplicate-link"
severity = "warning"
summary = "The same link stands twice in one setting."
why = """\
Two links between the same two nodes are one arrow on the storyboard, and only the first of them is counted. What the
second says, its mechanism, its evidence, its lag, is then easily overlooked, and two people may go on writing at one
arrow without seeing each other's work. Move what the second has to the first.

Two links are right where they live in different settings: in a village the same thing may happen for another reason."""
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
        because: a greeting says that somebody noticed them
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
      - to: less-alone
        because: a greeting says that somebody noticed them
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
points = "less-alone"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each link that a node has already, in a setting that both live in."""
    for node in inspection.theory.nodes:
        if len({link.to for link in node.leads_to}) == len(node.leads_to):
            continue
        if inspection.nodes.get(node.id) is not node:
            continue  # that there are two nodes of one id is LT101; their links are not said twice
        earlier: dict[str, list[Link]] = {}
        for link in node.leads_to:
            same = earlier.setdefault(link.to, [])
            first = next((other for other in same if _live_together(other, link)), None)
            if len(same) < len(inspection.theory.settings) + 1:
                same.append(link)
            if first is None or not link.to:
                continue
            effect = inspection.nodes.get(link.to)
            yield Finding(
                code,
                f"{name_node(node)} leads to {name_node(effect) if effect else f'`{link.to}`'} twice",
                at(link, "to"),
                "move what it says to the first link, or set `only-in` on both",
                (Related(at(first, "to"), "the first link"),),
                node.lane,
            )


def _live_together(one: Link, other: Link) -> bool:
    return not one.only_in or not other.only_in or not set(one.only_in).isdisjoint(other.only_in)
