"""What a theory rests on, for programs and for spreadsheets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from leadsto.report.tables import Value, as_csv
from leadsto.views.grounding import VERSION, Grounding
from leadsto.views.plain import to_plain

_COLUMNS = (
    "from",
    "to",
    "from-title",
    "to-title",
    "grade",
    "citations",
    "sources",
    "voices",
    "contested",
    "against",
    "caveats",
)


def grounding_as_json(grounding: Grounding) -> str:
    """Return what every link and node rests on as one JSON object."""
    shown = {
        "version": VERSION,
        "title": grounding.title,
        "links": grounding.links,
        "nodes": grounding.nodes,
        "told_not_planned": grounding.told_not_planned,
        "matrix": grounding.matrix,
    }
    return json.dumps(to_plain(shown), ensure_ascii=False, indent=1) + "\n"


def grounding_as_csv(grounding: Grounding) -> str:
    """Return links against sources: one row a link, one column a source after what holds for the link.

    A cell counts the source's items that support the link; 0 is a source that speaks of it and supports nothing,
    an empty cell one that is silent.
    """
    return as_csv(_rows(grounding))


def _rows(grounding: Grounding) -> Iterator[Sequence[Value]]:
    sources = grounding.matrix.sources
    yield (*_COLUMNS, *(f"source {id_}" if id_ in _COLUMNS else id_ for id_ in sources))
    for link, row in zip(grounding.links, grounding.matrix.rows, strict=True):
        cells = {cell.source: cell.supports for cell in row.cells}
        yield (
            link.from_,
            link.to,
            grounding.titles[link.from_],
            grounding.titles[link.to],
            link.grade,
            link.citations,
            link.sources,
            "; ".join(link.voices),
            "yes" if link.contested else "no",
            link.against,
            link.caveats,
            *(cells.get(id_) for id_ in sources),
        )
