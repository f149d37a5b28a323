"""LT202: a link that runs back in time and is not marked as feedback."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.timing import STAGES, Columns, impossible_pairs

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
    impossible = impossible_pairs(graph)
    back = {step for step in inspection.steps if _goes_back(*step) and (step[0][0], step[1][1]) not in impossible}
    if not back:
        return
    columns = inspection.columns
    for link in graph.links:
        cause, effect = columns.get(link.from_), columns.get(link.to)
        if link.feedback or cause is None or effect is None or (cause, effect) not in back:
            continue
        first, then = name_ends(graph, link)
        what = _BEFORE_OUTCOMES.get(graph.nodes[link.to].kind)
        if what:
            message = f"{first} is an outcome, and {then} is {what}"
        else:
            earlier, later = graph.scale[effect[0]], graph.scale[cause[0]]
            message = f"{first} ({later.title or later.id}) leads to {then} ({earlier.title or earlier.id})"
        yield Finding(code, f"this link goes back in time: {message}", at(link, "to"), _HINT)


def _goes_back(cause: Columns, effect: Columns) -> bool:
    """Whether an outcome leads to an earlier one, or to an activity or a context."""
    return cause[0] >= 0 and effect[0] < cause[0] and effect[1] < cause[1] and effect[0] != STAGES["output"]
