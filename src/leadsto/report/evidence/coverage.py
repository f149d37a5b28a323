"""A transcript passage by passage, with what rests on each: as text, as a table and as JSON."""

from __future__ import annotations

import json

from leadsto.evidence.coverage import Coverage
from leadsto.model import Access
from leadsto.report.audiences import under_title
from leadsto.report.findings_report import visible
from leadsto.report.phrases import counted
from leadsto.report.tables import as_csv

VERSION = 1

KEPT = 80
"""Characters of each passage that are shown."""

_COLUMNS = ("place", "begins", "rests on it")


def coverage_as_text(coverage: Coverage, audience: Access, stayed_behind: str = "") -> str:
    """Return a passage in two lines, or in one where nothing rests on it; then what could not be placed."""
    empty = sum(not passage.rests for passage in coverage.passages)
    unit = coverage.passages[0].place.split()[0] if coverage.passages else "paragraph"
    count = len(coverage.passages)
    ids = ", ".join(coverage.sources)
    lines = [
        f"{coverage.file} ({ids})" if coverage.file else ids,
        *under_title(audience, stayed_behind),
        f"{counted(count, unit)}, {_resting(count, empty)}",
        "",
    ]
    width = max((len(passage.place) for passage in coverage.passages), default=0)
    for passage in coverage.passages:
        lines.append(f"{'  ' if passage.rests else '- '}{passage.place:{width}}  {_cut(passage.begins)}".rstrip())
        lines += (f"  {'':{width}}    {rest}" for rest in passage.rests)
    if coverage.unplaced:
        lines += ["", "Rests on this source, and neither quote nor `at:` says on which passage"]
        lines += (f"  {rest}" for rest in coverage.unplaced)
    return "".join(visible(line) + "\n" for line in lines)


def _resting(count: int, empty: int) -> str:
    """Say on how many of some passages nothing rests."""
    if count == 1:
        return "and nothing rests on it" if empty else "and something rests on it"
    if empty in (0, count):
        return f"and {'nothing rests on any' if empty else 'something rests on each'} of them"
    return f"{empty:,} of them without anything that rests on {'it' if empty == 1 else 'them'}"


def coverage_as_csv(coverage: Coverage) -> str:
    """Return a row a passage; what rests on it stands in one cell, with semicolons between."""
    rows = [(passage.place, _cut(passage.begins), "; ".join(passage.rests)) for passage in coverage.passages]
    return as_csv([_COLUMNS, *rows])


def coverage_as_json(coverage: Coverage) -> str:
    """Return the same as one JSON object."""
    shown = {
        "version": VERSION,
        "file": coverage.file,
        "sources": list(coverage.sources),
        "passages": [
            {"place": passage.place, "begins": _cut(passage.begins), "rests": list(passage.rests)}
            for passage in coverage.passages
        ],
        "unplaced": list(coverage.unplaced),
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def _cut(text: str) -> str:
    return text if len(text) < KEPT else text[: KEPT - 1].rstrip(" ,;:.–-") + "…"
