"""LT209: a link beside a longer chain between the same two, without evidence of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leadsto.findings import Finding
from leadsto.model import Link
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import lane, name_by_id, name_ends
from leadsto.rules.spread import spread

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

BATCH = 2048


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such link, `weaker` ones and tangles (LT203) left aside.

    The links are gone through once for every 2,048 nodes at which a link in question begins: linear up to there, and
    beyond it links × nodes / 2,048. Memory is at most 256 bytes a node.
    """
    graph = inspection.graph
    tangled = {id_: number for number, tangle in enumerate(graph.tangles()) for id_ in tangle.nodes}
    links = [
        link
        for link in graph.chain_links
        if link.effect == "stronger" and not (link.from_ in tangled and tangled[link.from_] == tangled.get(link.to))
    ]
    into: dict[str, list[str]] = {}
    leaving: dict[str, int] = {}
    for link in links:
        into.setdefault(link.to, []).append(link.from_)
        leaving[link.from_] = leaving.get(link.from_, 0) + 1
    # without a second way out of the cause and a second way into the effect there is no other chain
    asked = [
        link
        for link in links
        if leaving[link.from_] > 1 and len(into[link.to]) > 1 and not inspection.evidence_on_link(link)
    ]
    wanted: dict[str, list[str]] = {}
    for link in asked:
        wanted.setdefault(link.to, []).append(link.from_)
    ways: dict[tuple[str, str], str] = {}
    begins = list(dict.fromkeys(link.from_ for link in asked))
    for number in range(0, len(begins), BATCH):
        _find_other_ways(begins[number : number + BATCH], wanted, links, into, ways)
    for link in asked:
        by_way_of = ways.get((link.from_, link.to))
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


def _find_other_ways(
    begins: Sequence[str],
    wanted: Mapping[str, Sequence[str]],
    links: Sequence[Link],
    into: Mapping[str, Sequence[str]],
    ways: dict[tuple[str, str], str],
) -> None:
    """Note for each link in question (from one of `begins`) the last node before its effect of another chain, if any."""
    marks = {id_: 1 << bit for bit, id_ in enumerate(begins)}
    arrived = spread(links, marks)
    for effect, causes in wanted.items():
        open_ = 0
        for cause in causes:
            open_ |= marks.get(cause, 0)
        for by_way_of in into[effect]:
            found = arrived.get(by_way_of, 0) & open_
            open_ ^= found
            while found:
                lowest = found & -found
                ways[begins[lowest.bit_length() - 1], effect] = by_way_of
                found ^= lowest
