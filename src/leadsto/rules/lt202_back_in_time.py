"""LT202: a link that runs back in time and is not marked as feedback."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.timing import find_columns, impossible_pairs

code = "LT202"
name = "back-in-time"
severity = "warning"
summary = "A link that goes back in time, or from an outcome to an activity or a context, without `feedback`."
why = """\
The effect stands in earlier columns than its cause. Because timeframes overlap this may be possible, and once in a
while it is meant: what people achieve later makes the first step easier for whoever comes next. Then `feedback: yes`
says so, and the arrow is drawn as one that returns. Without it the reader can't tell a loop that you observed from a
slip in a timeframe or a link written the wrong way round. The same goes for an outcome that leads to an activity, or
to the problems the work began with."""
bad = """\
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
      - known-by-name
"""
good = """\
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
      - to: known-by-name
        because: guests who enjoy themselves learn the names of those who are new
        feedback: yes
"""
points = "known-by-name"
source = (
    "R. Davies, Representing theories of change: technical challenges with evaluation consequences, "
    "Journal of Development Effectiveness 10(4), 2018"
)
by_setting = True

_BEFORE_OUTCOMES = {"activity": "an activity", "context": "part of the context"}
_HINT = "mark it `feedback: yes` if it is meant, or else turn it round"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such link, save those that can't hold at all (LT201)."""
    graph = inspection.graph
    columns = find_columns(graph)
    impossible = impossible_pairs(graph)
    for link in graph.links:
        if link.feedback:
            continue
        cause, effect = columns.get(link.from_), columns.get(link.to)
        if cause is not None and effect is not None:
            if effect[0] < cause[0] and effect[1] < cause[1] and (cause[0], effect[1]) not in impossible:
                first, then = name_ends(graph, link)
                earlier, later = graph.scale[effect[0]], graph.scale[cause[0]]
                yield Finding(
                    code,
                    f"this link goes back in time: {first} ({later.title or later.id}) leads to "
                    f"{then} ({earlier.title or earlier.id})",
                    at(link, "to"),
                    _HINT,
                )
        elif effect is None and graph.nodes[link.from_].kind == "outcome":
            what = _BEFORE_OUTCOMES.get(graph.nodes[link.to].kind)
            if what:
                first, then = name_ends(graph, link)
                yield Finding(
                    code,
                    f"this link goes back in time: {first} is an outcome, and {then} is {what}",
                    at(link, "to"),
                    _HINT,
                )
