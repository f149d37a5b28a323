"""LT206: an outcome that no activity reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leadsto.findings import Finding
from leadsto.model import Link
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.linked import find_isolated, probably_meant
from leadsto.rules.words import name_node

code = "LT206"
name = "unexplained"
severity = "warning"
summary = "An outcome that no activity leads to, along any chain."
why = """\
A theory of change says how what is done leads to what changes. No chain of links runs from an activity to this outcome,
so the theory does not say how the programme had a part in it. Perhaps a step is missing, or the outcome came from
elsewhere; then it may belong to the context, or its `other-causes` to another.

A negative or unintended outcome may also follow from the context alone. A link whose effect is `weaker` explains no
positive outcome: what is held back is not brought about. Two of them in a row do, as when the table lessens the dread
of Sundays and the dread had kept people from sleeping."""
bad = """\
# file: activities.yaml
activities:
  - id: table
    title: A table is laid every Tuesday
    leads-to:
      - guests/known-by-name
# file: guests.yaml
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    leads-to:
      - sleep-better
  - id: sleep-better
    title: Guests sleep better
    timeframe: medium
"""
good = """\
# file: activities.yaml
activities:
  - id: table
    title: A table is laid every Tuesday
    leads-to:
      - guests/known-by-name
# file: guests.yaml
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
    leads-to:
      - sleep-better
  - id: sleep-better
    title: Guests sleep better
    timeframe: medium
"""
points = "less-alone"
source = "D. Taplin, H. Clark, Theory of Change Basics, 2012; NPC, Theory of change in ten steps, 2019"
by_setting = True
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such outcome; one that nothing at all is tied to is another rule's (LT205)."""
    graph = inspection.graph
    activities = [id_ for id_, node in graph.nodes.items() if node.kind == "activity"]
    more, less = _reach(graph.chain_links, activities)
    if all(node.kind != "outcome" or id_ in more for id_, node in graph.nodes.items()):
        return
    # where a reference is misspelt, what it may have meant is taken to be explained
    meant = probably_meant(inspection, {link.to for link in inspection.links})
    if meant:
        more, less = _reach(graph.chain_links, [*activities, *meant])
    anyhow = more | less
    contexts = [id_ for id_, node in graph.nodes.items() if node.kind == "context"]
    behind_context = anyhow | graph.reached_from(contexts)
    isolated = find_isolated(inspection)
    for node in graph.nodes.values():
        if node.kind != "outcome" or node.id in more or node.id in isolated:
            continue
        context_will_do = node.effect == "negative" or not node.intended
        if node.effect == "positive" and node.id in anyhow:
            message = f"what activities lead to makes {name_node(node)} weaker, and nothing brings it about"
            hint = "link it from what brings it about, or correct the `effect:` of a link"
        elif node.id in (behind_context if context_will_do else anyhow):
            continue
        else:
            message = f"{'neither an activity nor the context leads' if context_will_do else 'no activity leads'} to "
            message += f"{name_node(node)}, along any chain"
            hint = _remedy(bool(activities))
        yield Finding(code, message, at(node, "id"), hint, group=node.lane)


def _remedy(has_activities: bool) -> str:
    if has_activities:
        return "say with `leads-to:` what brings it about"
    return "list what is done under `activities:` and say with `leads-to:` what it brings about"


def _reach(links: Iterable[Link], begin: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return what the beginnings bring about, and what they hold back, by an even or odd number of weaker links.

    Every link is followed twice at most.
    """
    leads: dict[str, list[tuple[str, bool]]] = {}
    for link in links:
        leads.setdefault(link.from_, []).append((link.to, link.effect == "weaker"))
    more, less = set(begin), set[str]()
    edge = [(id_, False) for id_ in more]
    while edge:
        id_, is_less = edge.pop()
        for other, turns in leads.get(id_, ()):
            found = less if is_less != turns else more
            if other not in found:
                found.add(other)
                edge.append((other, is_less != turns))
    return more, less
