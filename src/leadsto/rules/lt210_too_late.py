"""LT210: an outcome that no chain can bring about within its timeframe."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_by_id
from leadsto.rules.timing import impossible_pairs, say_days
from leadsto.rules.words import name_node, quote

code = "LT210"
name = "too-late"
severity = "warning"
summary = "Along every chain, earliest starts and least lags add up to more than the outcome's timeframe allows."
why = """\
Each step of a chain takes its time: an outcome can't show before its own timeframe begins, nor before its cause has
shown and the lag of the link has passed. Added up along the quickest chain, at the least that soft figures allow, the
outcome comes after its timeframe is over at the latest. Each link may look plausible by itself; together they need more
time than the theory gives them. Either people get there faster, by a step that is not yet written down, or the outcome
shows later than promised, which is worth knowing before anybody is asked to report on it."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: have-help
        lag: 6 months
  - id: have-help
    title: Guests have somebody to call on
    timeframe: short
    leads-to:
      - to: less-alone
        lag: 4 to 8 months
  - id: less-alone
    title: Guests feel less alone
    timeframe: short
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
      - to: have-help
        lag: 6 months
  - id: have-help
    title: Guests have somebody to call on
    timeframe: short
    leads-to:
      - to: less-alone
        lag: 4 to 8 months
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
points = "short"
source = (
    "R. Davies, Representing theories of change: technical challenges with evaluation consequences, "
    "Journal of Development Effectiveness 10(4), 2018"
)
by_setting = True
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each outcome that is late by itself, not only because all its causes are.

    An outcome that a link marked as feedback leads to, or one that can't hold at all (LT201), is left alone.
    """
    graph = inspection.graph
    ends = [frame.ends.most if frame.ends else None for frame in graph.scale]
    columns = inspection.columns
    late = {}
    for id_, (_, last) in columns.items():
        end = ends[last] if last >= 0 else None
        soonest = None if end is None else graph.soonest(id_)
        if end is not None and soonest is not None and soonest > end:
            late[id_] = (soonest, end, graph.scale[last])
    if not late:
        return
    impossible = impossible_pairs(graph)
    chained = {(link.from_, link.to) for link in graph.chain_links}
    for id_, (soonest, end, frame) in late.items():
        into = [link for link in graph.links_into(id_) if (link.from_, id_) in chained]
        backwards = any(
            link.feedback or (columns.get(link.from_, (-1, -1))[0], columns[id_][1]) in impossible for link in into
        )
        if backwards or all(link.from_ in late for link in into):
            continue
        node = graph.nodes[id_]
        message = f"no chain can bring about {name_node(node)} before {quote(frame.title or frame.id)} is over"
        if inspection.setting is None:  # settings differ in figures, and what all of them share is to be said once
            message += f": {say_days(soonest)} at the soonest, {say_days(end)} at the latest"
        causes = [name_by_id(graph, link.from_) for link in into]
        hint = "shorten a `lag:`, or give it a later timeframe"
        if len(causes) == 1:
            hint = f"shorten a `lag:` on the way through {causes[0]}, or give it a later timeframe"
        yield Finding(code, message, at(node, "timeframe"), hint)
