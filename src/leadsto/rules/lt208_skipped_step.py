"""LT208: a link over a whole timeframe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leadsto.findings import Finding
from leadsto.model import Timeframe
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.words import join, quote

code = "LT208"
name = "skipped-step"
severity = "note"
summary = "A link over a timeframe that lies wholly between its cause and its effect."
why = """\
Between the last moment of the cause and the first of its effect lies a whole timeframe in which, by this link, nothing
happens. Something probably does: people kept coming, a habit formed, somebody else took over. In published theories
such links are rare, and the missing step is often the one that an evaluation could have observed in time. Timeframes
with soft ends may overlap; this is said only where one could lie wholly between the two."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - stay-at-home
  - id: stay-at-home
    title: Guests live in their own homes for longer
    timeframe: long
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
    timeframe: medium
    leads-to:
      - stay-at-home
  - id: stay-at-home
    title: Guests live in their own homes for longer
    timeframe: long
"""
points = "stay-at-home"
source = (
    "R. Davies, Representing theories of change: technical challenges with evaluation consequences, "
    "Journal of Development Effectiveness 10(4), 2018"
)
by_setting = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such link between outcomes; one marked as feedback is left alone."""
    graph = inspection.graph
    between = _between(graph.scale)
    if not any((cause[1], effect[0]) in between for cause, effect in inspection.steps):
        return
    columns = inspection.columns
    for link in graph.links:
        cause, effect = columns.get(link.from_), columns.get(link.to)
        if cause is None or effect is None or link.feedback:
            continue
        skipped = between.get((cause[1], effect[0]))
        if skipped:
            first, then = name_ends(graph, link)
            yield Finding(
                code,
                f"{first} leads straight to {then}, over {join([quote(frame.title or frame.id) for frame in skipped])}",
                at(link, "to"),
                "name the step between them, if there is one",
                group=graph.nodes[link.from_].lane,
            )


def _between(scale: Sequence[Timeframe]) -> dict[tuple[int, int], list[Timeframe]]:
    """The timeframes that can lie wholly between two columns: (last of the cause, first of the effect)."""
    found = {
        (cause, effect): [
            frame for frame in scale[cause + 1 : effect] if _can_lie_between(scale[cause], frame, scale[effect])
        ]
        for effect in range(len(scale))
        for cause in range(effect - 1)
    }
    return {columns: frames for columns, frames in found.items() if frames}


def _can_lie_between(cause: Timeframe, frame: Timeframe, effect: Timeframe) -> bool:
    """Whether the soft ends allow it: it starts once the cause's may be over, and ends before the effect's may begin."""
    begins = not (cause.ends and frame.starts) or frame.starts.most >= cause.ends.least
    ends = not (frame.ends and effect.starts) or frame.ends.least <= effect.starts.most
    return begins and ends
