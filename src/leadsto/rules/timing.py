"""When outcomes show, as the rules about time ask it: in columns, and in days where a scale's soft ends decide."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from leadsto.model import DAYS_IN_A_MONTH, Kind

if TYPE_CHECKING:
    from leadsto.graph import OutcomeGraph

Columns = tuple[int, int]
"""The first and last column of a card, counted from 0; what stands before the outcomes has the columns in `STAGES`."""

STAGES: Mapping[Kind, int] = {"context": -3, "activity": -2, "output": -1}

_YEAR = DAYS_IN_A_MONTH * 12


def find_columns(graph: OutcomeGraph) -> Mapping[str, Columns]:
    """Return the columns of every node by its id, save of outcomes whose timeframe is unknown."""
    by_span: dict[tuple[str, str] | None, Columns | None] = {None: None}
    stages = {kind: (stage, stage) for kind, stage in STAGES.items()}
    found: dict[str, Columns] = {}
    for id_, node in graph.nodes.items():
        columns = stages.get(node.kind)
        if columns is None:
            if node.timeframe not in by_span:
                by_span[node.timeframe] = graph.columns(node)
            columns = by_span[node.timeframe]
        if columns is not None:
            found[id_] = columns
    return found


def impossible_pairs(graph: OutcomeGraph) -> frozenset[tuple[int, int]]:
    """Return what no cause and effect can be: (first column of the cause, last column of the effect).

    The effect would have shown before its cause could: the latest possible end of its last timeframe is before the
    earliest possible start of the cause's first. An open or unknown end is before nothing.
    """
    starts = [frame.starts.least if frame.starts else None for frame in graph.scale]
    ends = [frame.ends.most if frame.ends else None for frame in graph.scale]
    return frozenset(
        (cause, effect)
        for cause, start in enumerate(starts)
        for effect, end in enumerate(ends)
        if start is not None and end is not None and end < start
    )


def say_days(days: Decimal) -> str:
    """Return a length of time as people say it, in the largest unit that keeps it near: `9 months`, `about 2.5 years`."""
    for size, unit in ((_YEAR, "year"), (DAYS_IN_A_MONTH, "month"), (Decimal(7), "week"), (Decimal(1), "day")):
        if days >= size * 2 or days == size or unit == "day":
            break
    number = (days / size).quantize(Decimal("0.1"))
    shown = f"{number.normalize():f}"
    near = "" if number * size == days else "about "
    return f"{near}{shown} {unit}{'' if shown == '1' else 's'}"
