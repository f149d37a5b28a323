"""LT211: most of the links that are possible between two cells of the storyboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.model import Link
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.timing import STAGES

code = "LT211"
name = "everything-leads-to-everything"
severity = "warning"
summary = "Over half of the possible links, and 12 or more, between two columns of a pair of lanes."
why = """\
Where nearly every outcome of one group leads to nearly every outcome of another, the arrows no longer say anything: they
rule nothing out, and no evaluation could tell whether they hold. It happens where links are drawn from what seems likely
rather than from what people told. Keep the links that somebody has told you of. If they really all do, there may be an
outcome between the two groups that gathers them, or several that are one.

The threshold can be set in `theory: rules:`, as `most` (12 unless it says otherwise)."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-alone
      - sleep-better
      - have-help
  - id: ask-favours
    title: Guests ask small favours
    timeframe: short
    leads-to:
      - less-alone
      - sleep-better
      - have-help
  - id: open-up
    title: Guests open up at the table
    timeframe: short
    leads-to:
      - less-alone
      - sleep-better
      - have-help
  - id: laugh
    title: Guests laugh more
    timeframe: short
    leads-to:
      - less-alone
      - sleep-better
      - have-help
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
  - id: sleep-better
    title: Guests sleep better
    timeframe: medium
  - id: have-help
    title: Guests have somebody to call on
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
      - less-alone
  - id: ask-favours
    title: Guests ask small favours
    timeframe: short
    leads-to:
      - sleep-better
  - id: open-up
    title: Guests open up at the table
    timeframe: short
    leads-to:
      - have-help
  - id: laugh
    title: Guests laugh more
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
  - id: sleep-better
    title: Guests sleep better
    timeframe: medium
  - id: have-help
    title: Guests have somebody to call on
    timeframe: medium
"""
points = "less-alone"
source = (
    "R. Davies, Representing theories of change: technical challenges with evaluation consequences, "
    "Journal of Development Effectiveness 10(4), 2018"
)

_Cell = tuple[str, int]
"""A lane and a column."""

_STAGE_TITLES = {STAGES["context"]: "Context", STAGES["activity"]: "Activities", STAGES["output"]: "Outputs"}


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such pair of cells, at the first of the links; a card stands in its first column."""
    graph = inspection.graph
    most = inspection.most(12)
    cells = {id_: (graph.nodes[id_].lane, first) for id_, (first, _) in inspection.columns.items()}
    sizes = Counter(cells.values())
    between: dict[tuple[_Cell, _Cell], list[Link]] = {}
    for link in graph.links:
        cause, effect = cells.get(link.from_), cells.get(link.to)
        if cause and effect:
            between.setdefault((cause, effect), []).append(link)
    for (cause, effect), links in between.items():
        if len(links) < most or sizes[cause] < 2 or sizes[effect] < 2:
            continue
        possible = sizes[cause] * (sizes[effect] - (cause == effect))
        if len(links) * 2 > possible:
            where = f"within {_say(inspection, cause)}"
            if cause != effect:
                where = f"from {_say(inspection, cause)} to {_say(inspection, effect)}"
            yield Finding(
                code,
                f"nearly everything leads to everything: {len(links)} of {possible} possible links run {where}",
                at(links[0], "to"),
                "keep those that somebody has told of",
            )


def _say(inspection: Inspection, cell: _Cell) -> str:
    """Name a cell: `Guests, Short term`."""
    stakeholder = inspection.stakeholders.get(cell[0])
    who = (stakeholder.title or stakeholder.id) if stakeholder else "the programme"
    frame = None if cell[1] < 0 else inspection.graph.scale[cell[1]]
    return f"{who}, {(frame.title or frame.id) if frame else _STAGE_TITLES[cell[1]]}"
