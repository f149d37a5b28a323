"""LT407: too many outcomes in one cell of the storyboard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.model import Node
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import quote

code = "LT407"
name = "crowded"
severity = "note"
summary = "Over 12 outcomes in one cell of the storyboard (`most` sets another number)."
why = """\
A cell holds what changes for one stakeholder in one timeframe. People can discuss a dozen cards; with more of them
they stop reading and start counting. Often several are one change told in different words, or a timeframe is so wide
that it hides an order which the interviews did tell: what came first. An outcome that spans several timeframes
counts where it first shows."""
_OUTCOME = """\
  - id: change-{number}
    title: Guests notice change {number}
    timeframe: {timeframe}
"""
_GUESTS = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
"""
bad = _GUESTS + "".join(_OUTCOME.format(number=number, timeframe="short") for number in range(1, 14))
good = _GUESTS + "".join(
    _OUTCOME.format(number=number, timeframe="short" if number < 8 else "medium") for number in range(1, 14)
)
points = "change-13"
by_setting = True

MOST = 12


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding at the first outcome that is too many in its cell."""
    cells: defaultdict[tuple[str, int], list[Node]] = defaultdict(list)
    for node in inspection.graph.nodes.values():
        columns = inspection.graph.columns(node) if node.kind == "outcome" else None
        if columns:
            cells[node.stakeholder, columns[0]].append(node)
    most = inspection.most(MOST)
    for (lane, column), nodes in cells.items():
        if len(nodes) <= most:
            continue
        frame, stakeholder = inspection.graph.scale[column], inspection.stakeholders.get(lane)
        whose = quote((stakeholder and stakeholder.title) or lane)
        yield Finding(
            code,
            f"{len(nodes)} outcomes of {whose} first show in {quote(frame.title or frame.id)}, more than {most}",
            at(nodes[most], "id"),
            "merge those that are one change, or tell apart what comes first",
            group=lane,
        )
