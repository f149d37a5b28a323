"""Links between the same two that are said to work in opposite ways."""

from __future__ import annotations

from leadsto.graph import OutcomeGraph
from leadsto.model import Link, LinkEffect


def find_opposites(graph: OutcomeGraph) -> dict[tuple[str, str], tuple[Link, Link]]:
    """Return for two nodes the first two links from one to the other of which one strengthens and the other weakens.

    Both must live in one setting at least: that a cause works one way in a village and the other way in a town is no
    contradiction. A graph keeps one link between two nodes, so these are looked for in its theory.
    """
    found: dict[tuple[str, str], tuple[Link, Link]] = {}
    for node in graph.theory.nodes:
        if len({link.to for link in node.leads_to}) == len(node.leads_to):
            continue
        told: dict[str, dict[tuple[LinkEffect, tuple[str, ...]], Link]] = {}
        for link in node.leads_to:
            ends = (link.from_, link.to)
            if ends in found or graph.link(*ends) is None or not _lives(link, graph.setting):
                continue
            earlier = told.setdefault(link.to, {})
            opposite = (one for one in earlier.values() if one.effect != link.effect and _live_together(one, link))
            other = next(opposite, None)
            if other is None:
                earlier.setdefault((link.effect, link.only_in), link)  # of many alike the first is enough
            else:
                found[ends] = (other, link)
    return found


def _lives(link: Link, setting: str | None) -> bool:
    return setting is None or not link.only_in or setting in link.only_in


def _live_together(one: Link, other: Link) -> bool:
    return not one.only_in or not other.only_in or not set(one.only_in).isdisjoint(other.only_in)
