"""LT501: two valued outcomes of one stakeholder on one chain."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding, Related
from leadsto.model import Node
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import lane, name_chain
from leadsto.rules.spread import spread
from leadsto.rules.tracing import Tracer
from leadsto.rules.words import name_node
from leadsto.source import KEY

code = "LT501"
name = "double-count"
severity = "error"
summary = "Two valued outcomes of one stakeholder on one chain, without `distinct-because`."
why = """\
If the first outcome leads to the second, and both happen to the same people, part of what the second is worth may be the
worth of the first over again. An impact map that adds both up counts that part twice. So within one stakeholder no
priced outcome may lead to another: price the one where the chain ends, or the one that you can measure, and write
`counted-in` on the other. Where they are two benefits after all, say why with `distinct-because` on either of them.

Across stakeholders the same chain is no double counting: what a guest gains and what her neighbour gains are two things.
A chain with a `weaker` link in it is left aside, since what is held back is not passed on."""
bad = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy: 1000
      deadweight: 20%
      displacement: 0%
      attribution: 30%
      drop-off: 25%
      duration: 3
    leads-to:
      - sleep-better
  - id: sleep-better
    title: Guests sleep better
    timeframe: long
    material: yes
    value:
      quantity: 12
      proxy: 1000
      deadweight: 20%
      displacement: 0%
      attribution: 30%
      drop-off: 25%
      duration: 3
inputs:
  - id: room
    title: Room and tea
    amount: 9000
valuation:
  discount-rate: 3.5%
"""
good = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy: 1000
      deadweight: 20%
      displacement: 0%
      attribution: 30%
      drop-off: 25%
      duration: 3
    leads-to:
      - sleep-better
  - id: sleep-better
    title: Guests sleep better
    timeframe: long
    material: yes
    value:
      counted-in: guests/less-alone
inputs:
  - id: room
    title: Room and tea
    amount: 9000
valuation:
  discount-rate: 3.5%
"""
points = "value"
source = "A Guide to SROI, 2012, on overclaiming; the Value Map"
by_setting = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each later outcome of such a pair, with the shortest chain from an earlier one.

    One pass along the links tells for all stakeholders together who is concerned; the links are walked again for
    each stakeholder who is.
    """
    graph = inspection.graph
    by_lane: dict[str, list[Node]] = {}
    for node in graph.nodes.values():
        if node.stakeholder and node.value is not None and node.value.state == "priced":
            by_lane.setdefault(node.stakeholder, []).append(node)
    lanes = {id_: 1 << number for number, id_ in enumerate(by_lane) if len(by_lane[id_]) > 1}
    # one that is said to be distinct is distinct from what comes before and from what comes after
    marks = {
        node.id: bit
        for id_, bit in lanes.items()
        for node in by_lane[id_]
        if node.value is not None and not node.value.distinct_because
    }
    if not marks:
        return
    links = [link for link in graph.chain_links if link.effect == "stronger"]
    arrived = spread(links, marks)
    later = [node for node in graph.nodes.values() if arrived.get(node.id, 0) & marks.get(node.id, 0)]
    tracers: dict[str, Tracer] = {}
    for node in later:
        if node.stakeholder not in tracers:
            begin = [id_ for id_, bit in marks.items() if bit == lanes[node.stakeholder]]
            tracers[node.stakeholder] = Tracer(links, begin)
        chain = tracers[node.stakeholder].chain_to(node.id)
        if chain is None:
            continue  # on a loop, it leads to nobody but itself
        first = graph.nodes[chain[0]]
        stakeholder = inspection.stakeholders.get(node.stakeholder)
        whose = stakeholder.title or stakeholder.id if stakeholder else node.stakeholder
        yield Finding(
            code,
            f"{name_node(node)} and {name_node(first)} are both valued, for the same stakeholder ({whose}), and "
            f"the one leads to the other: {name_chain(graph, chain)}",
            at(node, "value", KEY),
            f"write `counted-in: {first.id}` here, or say with `distinct-because:` why they are not one benefit",
            (Related(at(first, "value", KEY), "the earlier one"),),
            group=lane(node),
        )
