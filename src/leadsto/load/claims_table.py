"""Claims in CSV files, one a row, to the same plain values with places as YAML comes to."""

from __future__ import annotations

import csv
from difflib import get_close_matches

from leadsto.load.compose import Composition, Fault
from leadsto.load.fields_evidence import CLAIM
from leadsto.load.tree import Mapping, Scalar, Sequence

COLUMNS = tuple(CLAIM.fields)


def compose_claims(text: str) -> Composition:
    """Compose a table of claims into what `claims:` with a list would come to.

    The first row names the columns, which are the keys of a claim; `path` holds node ids with ` > ` between them.
    """
    table = Mapping(0, flow=False)
    result = Composition([table])
    rows = _rows(text, result)
    header = rows.pop(0) if rows else []
    columns = [_column(cell, result) for cell in header]
    claims = Sequence(0)
    for row in rows:
        if not any(cell.text.strip() for cell in row):
            continue
        claim = Mapping(row[0].start, flow=False)
        for column, name, cell in zip(columns, header, row, strict=False):
            if column and cell.text.strip() and column not in claim.values:
                claim.values[column] = _path(cell) if column == "path" else cell
                claim.spots += [cell.start, cell.end]
            claim.end = max(cell.end, name.end)
        for cell in row[len(columns) :]:
            if cell.text.strip():
                message = "this row has more cells than the first row has columns"
                fault = Fault("LT011", cell.start, cell.end, message, "put a text with commas in double quotes")
                result.faults.append(fault)
                break
        claims.items.append(claim)
    table.values["claims"] = claims
    table.spots = [0, len(header[0].text) if header else 0]
    return result


def _rows(text: str, result: Composition) -> list[list[Scalar]]:
    """Split a text into rows of cells with their places: the csv module splits, and each cell is looked up behind it."""
    lines = text.splitlines(keepends=True)
    limit = csv.field_size_limit(max(len(text), 131072) + 1)
    reader = csv.reader(lines, strict=True)
    rows: list[list[Scalar]] = []
    at = used = 0
    try:
        for cells in reader:
            end = at + sum(len(line) for line in lines[used : reader.line_num])
            rows.append(_places(cells, text, at, end))
            at, used = end, reader.line_num
    except csv.Error as error:
        message = f"the table cannot be read from this row on ({error})"
        fault = Fault(
            "LT001", at, min(at + 1, len(text)), message, "look for a double quotation mark that is not closed"
        )
        result.faults.append(fault)
        result.torn = True
    finally:
        csv.field_size_limit(limit)
    return rows


def _places(cells: list[str], text: str, at: int, end: int) -> list[Scalar]:
    row = []
    for cell in cells:
        written = cell if text.find(cell, at, end) >= 0 else cell.replace('"', '""')
        start = max(text.find(written, at, end), at)
        row.append(Scalar(cell, start, start + len(written), "" if cell else '"'))
        at = min(start + len(written), end)
    return row


def _column(cell: Scalar, result: Composition) -> str:
    name = cell.text.strip().lower().replace("_", "-").replace(" ", "-").lstrip("\ufeff")
    if name in COLUMNS:
        return name
    if name and not name.startswith("x-"):
        near = get_close_matches(name, COLUMNS, 1, 0.6)
        hint = f"did you mean `{near[0]}`?" if near else "the columns are " + ", ".join(COLUMNS)
        result.faults.append(Fault("LT010", cell.start, cell.end, f"`{cell.text.strip()}` is no key of a claim", hint))
    return ""


def _path(cell: Scalar) -> Sequence:
    path = Sequence(cell.start)
    path.end = cell.end
    at = cell.start
    for part in cell.text.split(">"):
        name = part.strip()
        start = at + len(part) - len(part.lstrip())
        if name:
            path.items.append(Scalar(name, start, start + len(name), ""))
        at += len(part) + 1
    return path
