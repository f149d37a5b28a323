"""A table of claims as it is written: where exactly its rows and cells stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leadsto.edit.splicing import NotEditable, Splice
from leadsto.load.claims_table import column_name, delimiter_of
from leadsto.load.reading import compose_text
from leadsto.load.tree import Mapping, Sequence
from leadsto.source import Route, SourceText


@dataclass(frozen=True, slots=True)
class Row:
    """A row, from its first character to where the next begins, and its cells, quotation marks included."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


class WrittenTable:
    """The rows of a table of claims.

    Raises:
        NotEditable: The table could not be read whole.
    """

    def __init__(self, text: SourceText) -> None:
        self.file, self.text = text.file, text
        composition = compose_text(text)
        if composition.torn:
            message = f"{text.file} could not be read whole, so nothing in it can be changed safely"
            raise NotEditable(f"{message}; mend what `leadsto check` finds there first")
        self.delimiter = delimiter_of(text.text)
        self._rows = list(_rows(text.text, self.delimiter))
        self._starts = [row.start for row in self._rows]
        tree = composition.tree
        claims = tree.values.get("claims") if isinstance(tree, Mapping) else None
        self._claims = claims.items if isinstance(claims, Sequence) else []

    def row(self, route: Route) -> Row:
        """Return the row that a claim was read from.

        Raises:
            NotEditable: The route leads to no row.
        """
        keys = route.keys
        if len(keys) != 2 or not isinstance(keys[1], int) or keys[1] >= len(self._claims):
            raise NotEditable(f"{self.file}: a row is not found where it was read")
        return self._rows[bisect_right(self._starts, self._claims[keys[1]].start) - 1]

    def remove(self, routes: Iterable[Route]) -> list[Splice]:
        """Return the splices that take whole rows out."""
        rows = sorted({self.row(route) for route in routes}, key=lambda row: row.start)
        return [Splice(self.file, row.start, row.end) for row in rows]

    def insert(self, values: Iterable[tuple[Route, str, str]]) -> Iterator[Splice]:
        """Yield the splices that write values into empty cells; a column that is missing comes last.

        Args:
            values: Rows, the columns in them, and what is to stand there.

        Raises:
            NotEditable: A cell holds something already.
        """
        header = next((row for row in self._rows if len(row.cells) > 1 or not self._says_delimiter(row)), None)
        if header is None:
            raise NotEditable(f"{self.file} has no first row that names columns")
        names = [column_name(self._cell(cell)) for cell in header.cells]
        added: list[str] = []
        for route, column, value in values:
            row = self.row(route)
            if column not in names:
                names.append(column)
                added.append(column)
            place = names.index(column)
            if place < len(row.cells):
                start, end = row.cells[place]
                if self._cell((start, end)).strip():
                    raise NotEditable(f"{self.file}: this row has something under `{column}` already")
                yield Splice(self.file, start, end, self._written(value))
            else:
                end = row.cells[-1][1]
                yield Splice(self.file, end, end, self.delimiter * (place - len(row.cells) + 1) + self._written(value))
        if added:
            end = header.cells[-1][1]
            yield Splice(self.file, end, end, "".join(self.delimiter + name for name in added))

    def _says_delimiter(self, row: Row) -> bool:
        return self.text.text[row.start : row.end].lower().startswith("sep=")

    def _cell(self, cell: tuple[int, int]) -> str:
        written = self.text.text[cell[0] : cell[1]]
        return written[1:-1].replace('""', '"') if written.startswith('"') else written

    def _written(self, value: str) -> str:
        if any(sign in value for sign in (self.delimiter, '"', "\n", "\r")) or value != value.strip():
            return '"' + value.replace('"', '""') + '"'
        return value


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yield rows: a line end within quotation marks that open a cell belongs to the cell."""
    at = 0
    while at < len(text):
        start = at
        cells: list[tuple[int, int]] = []
        while True:
            begin = at
            at = _end_of_cell(text, at, delimiter)
            cells.append((begin, at))
            if not text.startswith(delimiter, at):
                break
            at += 1
        if text.startswith("\r\n", at):
            at += 2
        elif at < len(text):
            at += 1
        yield Row(start, at, tuple(cells))


def _end_of_cell(text: str, at: int, delimiter: str) -> int:
    if text.startswith('"', at):
        at += 1
        while (close := text.find('"', at)) >= 0 and text.startswith('"', close + 1):
            at = close + 2
        at = close + 1 if close >= 0 else len(text)
    while at < len(text) and text[at] not in (delimiter, "\r", "\n"):
        at += 1
    return at
