"""LT501: two valued outcomes of one stakeholder on one chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leadsto.findings import Finding, Related
from leadsto.model import Link, Node
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_chain
from leadsto.rules.spread import spread
from leadsto.rules.tracing import Tracer, links_onward
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


BATCH = 2048
LOOKS_PER_LINK = 30
LOOKS_AT_LEAST = 500_000


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each later outcome of such a pair, with the shortest chain from an earlier one.

    One pass along the links for every 2,048 stakeholders tells who is concerned; the links are walked again, to name the
    chains, for each stakeholder who is. That stops at 30 looks for each link (half a million at least), which takes dozens
    of stakeholders in a large theory; the findings that are left name no chain.
    """
    graph = inspection.graph
    valued: dict[str, list[str]] = {}
    for node in graph.nodes.values():
        value = node.value
        # one that is said to be distinct is distinct from what comes before and from what comes after
        if node.stakeholder and value is not None and value.state == "priced" and not value.distinct_because:
            valued.setdefault(node.stakeholder, []).append(node.id)
    lanes = [(id_, nodes) for id_, nodes in valued.items() if len(nodes) > 1]
    if not lanes:
        return
    links = [link for link in graph.chain_links if link.effect == "stronger"]
    later = _find_later(links, lanes)
    chains: dict[str, tuple[str, ...]] = {}
    leads = links_onward(links)
    looks = max(LOOKS_AT_LEAST, LOOKS_PER_LINK * len(links))
    for _, nodes in lanes:
        concerned = [id_ for id_ in nodes if id_ in later]
        if concerned and looks > 0:
            tracer = Tracer(leads, nodes)
            chains.update((id_, tracer.chain_to(id_)) for id_ in concerned)
            looks -= tracer.looks
    for id_, node in graph.nodes.items():
        chain = chains.get(id_)
        if chain:
            yield _find(inspection, node, chain)
        elif chain is None and id_ in later:
            message = (
                f"{name_node(node)} is valued, and so is another outcome of {_whose(inspection, node)} that leads to it"
            )
            yield Finding(code, message, at(node, "value", KEY), _DISTINCT, group=node.lane)


def _find_later(links: Sequence[Link], lanes: Sequence[tuple[str, Sequence[str]]]) -> set[str]:
    """The valued outcomes that another of the same stakeholder leads to; on a loop perhaps only itself."""
    later: set[str] = set()
    for number in range(0, len(lanes), BATCH):
        marks = {id_: 1 << bit for bit, (_, nodes) in enumerate(lanes[number : number + BATCH]) for id_ in nodes}
        arrived = spread(links, marks)
        later.update(id_ for id_, mark in marks.items() if arrived.get(id_, 0) & mark)
    return later


_DISTINCT = "say with `distinct-because:` why they are not one benefit, or value one of them only"


def _find(inspection: Inspection, node: Node, chain: Sequence[str]) -> Finding:
    first = inspection.graph.nodes[chain[0]]
    return Finding(
        code,
        f"{name_node(node)} and {name_node(first)} are both valued, for the same stakeholder "
        f"({_whose(inspection, node)}), and the one leads to the other: {name_chain(inspection.graph, chain)}",
        at(node, "value", KEY),
        f"write `counted-in: {first.id}` here, or say with `distinct-because:` why they are not one benefit",
        (Related(at(first, "value", KEY), "the earlier one"),),
        group=node.lane,
    )


def _whose(inspection: Inspection, node: Node) -> str:
    stakeholder = inspection.stakeholders.get(node.stakeholder)
    return stakeholder.title or stakeholder.id if stakeholder else node.stakeholder
