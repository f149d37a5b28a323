"""A transcript passage by passage, with what rests on each: as text, as a table and as JSON."""

from __future__ import annotations

import json

from leadsto.evidence.coverage import Coverage
from leadsto.report.findings_report import visible
from leadsto.report.tables import as_csv

VERSION = 1

KEPT = 80
"""Characters of each passage that are shown."""

_COLUMNS = ("place", "begins", "rests on it")


def coverage_as_text(coverage: Coverage) -> str:
    """Return a passage in two lines, or in one where nothing rests on it; then what could not be placed."""
    empty = sum(not passage.rests for passage in coverage.passages)
    unit = coverage.passages[0].place.split()[0] if coverage.passages else "paragraph"
    count = len(coverage.passages)
    lines = [
        f"{coverage.file} ({', '.join(coverage.sources)})",
        f"{count} {unit}{'' if count == 1 else 's'}, {empty} of them without anything that rests on {'it' if count == 1 else 'them'}",
        "",
    ]
    width = max((len(passage.place) for passage in coverage.passages), default=0)
    for passage in coverage.passages:
        lines.append(f"{'  ' if passage.rests else '- '}{passage.place:{width}}  {_cut(passage.begins)}")
        lines += (f"  {'':{width}}    {rest}" for rest in passage.rests)
    if coverage.unplaced:
        lines += ["", "Rests on this source, and neither quote nor `at:` says on which passage"]
        lines += (f"  {rest}" for rest in coverage.unplaced)
    return "".join(visible(line) + "\n" for line in lines)


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
