"""What `leadsto show` says of a theory, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from leadsto.report.findings_report import visible
from leadsto.views.overview import VERSION, Overview
from leadsto.views.plain import to_plain

_MOST_LOOPS = 10


def overview_as_json(overview: Overview) -> str:
    """Return the counts, nodes, links and loops as one JSON object."""
    shown = {
        "version": VERSION,
        "title": overview.title,
        "counts": asdict(overview.counts),
        "nodes": overview.nodes,
        "links": overview.links,
        "loops": overview.loops,
    }
    return json.dumps(to_plain(shown), ensure_ascii=False, indent=1) + "\n"


def overview_as_text(overview: Overview) -> str:
    """Return the counts, lanes, columns, loops and chains as lines."""
    counts = overview.counts
    titles = {node.id: node.title or node.id for node in overview.nodes}
    lines = [visible(overview.title or "A theory without a title"), ""]
    if overview.setting:
        lines[0] += f" (setting {overview.setting})"
    for count, one, many in (
        (counts.context, "context", "contexts"),
        (counts.activities, "activity", "activities"),
        (counts.outputs, "output", "outputs"),
        (counts.outcomes, "outcome", "outcomes"),
        (counts.links, "link", "links"),
        (counts.evidence, "item of evidence", "items of evidence"),
        (counts.sources, "source", "sources"),
        (counts.stories, "story", "stories"),
        (counts.clauses, "clause of a framework", "clauses of frameworks"),
        (counts.indicators, "indicator", "indicators"),
        (counts.material, "material outcome", "material outcomes"),
        (counts.valued, "priced outcome", "priced outcomes"),
    ):
        lines.append(f"{count:7,}  {one if count == 1 else many}")
    lines += ["", "Lanes"]
    for lane in overview.lanes:
        other = lane.nodes - lane.outcomes
        others = f", {other} other" if other else ""
        lines.append(f"{lane.outcomes:7,}  {visible(lane.title)} ({lane.id}{others})")
    lines += ["", "Columns, with the outcomes that first show in them"]
    lines += [f"{column.outcomes:7,}  {visible(column.title)}: {visible(column.when)}" for column in overview.columns]
    lines += ["", "Loops"]
    for loop in overview.loops[:_MOST_LOOPS]:
        lines.append("         " + visible(" → ".join(titles.get(id_, id_) for id_ in (*loop, loop[0]))))
    if len(overview.loops) > _MOST_LOOPS:
        lines.append(f"         and {len(overview.loops) - _MOST_LOOPS:,} more")
    if not overview.loops:
        lines.append("         none")
    lines += ["", "Chains", "         " + _chains(overview)]
    if len(overview.longest) > 1:
        steps = len(overview.longest) - 1
        lines.append(f"         the longest has {steps} link{'' if steps == 1 else 's'}:")
        lines += [
            f"           {'→ ' if place else '  '}{visible(titles[id_])}"
            for place, id_ in enumerate(overview.longest[:40])
        ]
        if len(overview.longest) > 40:
            lines.append(f"           → and {len(overview.longest) - 40:,} more")
    return "\n".join(lines) + "\n"


def _chains(overview: Overview) -> str:
    if overview.chains is None:
        knots = "a loop has" if overview.tangles == 1 else f"{overview.tangles} loops have"
        return f"cannot be counted: {knots} no link marked `feedback` (`leadsto explain LT203`)"
    return f"{overview.chains:,} from a start to an end"
