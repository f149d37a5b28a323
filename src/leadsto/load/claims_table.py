"""Claims in CSV files, one a row, to the same plain values with places as YAML comes to."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from difflib import get_close_matches

from leadsto.load.compose import Composition, Fault
from leadsto.load.fields_evidence import CLAIM
from leadsto.load.tree import Mapping, Scalar, Sequence

COLUMNS = tuple(CLAIM.fields)
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_STEP = re.compile(r"\s*(?:[-=–—]*>|[→⟶➔➝])\s*")  # between the steps of a path
_SAYS_DELIMITER = re.compile(r"sep=([,;|\t])\s*", re.IGNORECASE)
_NEAR, _ROUGHLY = 0.75, 0.6


def compose_claims(text: str) -> Composition:
    """Compose a table of claims into what `claims:` with a list would come to.

    The first row names the columns, which are the keys of a claim; commas, semicolons or tabs stand between them.
    `path` holds node ids with ` > ` or an arrow between them.
    """
    table = Mapping(0, flow=False)
    result = Composition([table])
    delimiter = delimiter_of(text)
    rows = _rows(text, delimiter, result)
    if rows and _SAYS_DELIMITER.fullmatch(text[: text.find("\n") + 1]):
        rows.pop(0)
    header = rows.pop(0) if rows else []
    columns = _columns(header, result)
    missing = _missing(columns)
    if missing and rows and header:
        result.faults.append(_say_missing(header, columns, missing, delimiter))
        result.torn = True
    claims = Sequence(0)
    for row in rows if any(columns) else ():
        if not any(cell.text.strip() for cell in row):
            continue
        claims.items.append(_claim(row, header, columns))
        if missing:
            claims.items[-1].torn = True  # type: ignore[union-attr]
            result.faults += _say_empty(row, columns)
        beyond = next((cell for cell in row[len(columns) :] if cell.text.strip()), None)
        if beyond:
            message = "this row has more cells than the first row has columns"
            hint = f"put a text with {_DELIMITERS.get(delimiter, delimiter)} in double quotes"
            result.faults.append(Fault("LT011", beyond.start, beyond.end, message, hint))
    table.values["claims"] = claims
    table.spots = [0, len(header[0].text) if header else 0]
    return result


def _claim(row: list[Scalar], header: list[Scalar], columns: list[str]) -> Mapping:
    claim = Mapping(row[0].start, flow=False)
    for column, name, cell in zip(columns, header, row, strict=False):
        if column and cell.text.strip() and column not in claim.values:
            claim.values[column] = _path(cell) if column == "path" else cell
            claim.spots += [cell.start, cell.end]
        elif cell.text.strip() and not name.text.strip().lower().startswith("x-"):
            claim.unread = True
        claim.end = max(cell.end, name.end)
    return claim


def delimiter_of(text: str) -> str:
    """What stands between the cells: what lets the first row name the most columns."""
    first = text.split("\n", 1)[0]
    said = _SAYS_DELIMITER.fullmatch(first)
    if said:
        return said[1]

    def known(delimiter: str) -> tuple[int, int]:
        cells = first.split(delimiter)
        return sum(column_name(cell.strip(' "\r')) in COLUMNS for cell in cells), len(cells)

    return max(_DELIMITERS, key=known)


def column_name(name: str) -> str:
    """Return a name of the first row as a key is written."""
    return name.strip().lower().replace("_", "-").replace(" ", "-").lstrip("\ufeff")


def _missing(columns: list[str]) -> list[str]:
    """The columns that a claim can't do without and the first row does not name."""
    missing = [f"`{key}`" for key in CLAIM.required if key not in columns]
    if not any(key in columns for key in CLAIM.either):
        missing.append(" or ".join(f"`{key}`" for key in CLAIM.either))
    return missing


def _say_missing(header: list[Scalar], columns: list[str], missing: list[str], delimiter: str) -> Fault:
    start, end = header[0].start, header[-1].end
    if not any(columns):
        example = delimiter.join(("source", "path", "finding", "strength"))
        hint = f"begin the table with a row such as `{example}`" if delimiter != "\t" else "name source, path and so on"
        return Fault("LT013", start, end, "the first row names none of the columns of a claim", hint)
    what = ", ".join(missing)
    few = "column" if len(missing) == 1 else "columns"
    return Fault(
        "LT013", start, end, f"the first row does not name the {few} {what}", "name it there, once for all rows"
    )


def _say_empty(row: list[Scalar], columns: list[str]) -> Iterator[Fault]:
    """Yield the cells that should not be empty; where all columns are there, decoding finds them."""
    for key in CLAIM.required:
        place = columns.index(key) if key in columns else len(row)
        if place < len(row) and not row[place].text.strip():
            cell = row[place]
            yield Fault("LT013", cell.start, cell.end, f"a claim needs `{key}`, and this row has none")


def _rows(text: str, delimiter: str, result: Composition) -> list[list[Scalar]]:
    """Split a text into rows of cells with their places: the csv module splits, and each cell is looked up behind it."""
    lines = text.splitlines(keepends=True)
    limit = csv.field_size_limit(max(len(text), 131072) + 1)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
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


def _columns(header: list[Scalar], result: Composition) -> list[str]:
    """The columns that the first row names, "" for one that is none; where it names none at all, that is said once."""
    names = [column_name(cell.text) for cell in header]
    nearly = [_nearly(name, names) for name in names]
    if not any(nearly):
        return nearly
    for cell, name, column in zip(header, names, nearly, strict=True):
        if name and name != column and not name.startswith("x-"):
            near = [column] if column else get_close_matches(name, COLUMNS, 1, _ROUGHLY)
            hint = f"did you mean `{near[0]}`?" if near else "the columns are " + ", ".join(COLUMNS)
            message = f"`{cell.text.strip()}` is no key of a claim"
            result.faults.append(Fault("LT010", cell.start, cell.end, message, hint))
    return nearly


def _nearly(name: str, names: list[str]) -> str:
    """The column that a name is, or is a slip of the pen for; "" for none."""
    if name in COLUMNS or not name or name.startswith("x-"):
        return name if name in COLUMNS else ""
    near = get_close_matches(name, COLUMNS, 1, _NEAR)
    return near[0] if near and near[0] not in names else ""


def _path(cell: Scalar) -> Sequence:
    path = Sequence(cell.start)
    path.end = cell.end
    at = 0
    for step in (*_STEP.finditer(cell.text), None):
        part = cell.text[at : step.start() if step else None]
        name = part.strip()
        start = cell.start + at + len(part) - len(part.lstrip())
        if name:
            path.items.append(Scalar(name, start, start + len(name), ""))
        at = step.end() if step else at
    return path
