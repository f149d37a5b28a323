"""Tables for spreadsheets: CSV that none of them takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from leadsto.characters import clean_text

Value: TypeAlias = str | int | None

_MARK = "\ufeff"  # tells a spreadsheet that what follows is UTF-8
_RECKONED = re.compile(r"[=+\-@\t\r]")
"""A cell that begins so is reckoned with by spreadsheets, whatever it was meant as."""


def as_csv(rows: Iterable[Sequence[Value]]) -> str:
    """Return rows as RFC 4180 has them.

    A text that a spreadsheet would take for a formula begins with an apostrophe, as in the tables of the page; numbers stay
    numbers, and None is an empty cell.
    """
    into = io.StringIO()
    writer = csv.writer(into, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return _MARK + into.getvalue()


def _cell(value: Value) -> str | int:
    if not isinstance(value, str):
        return "" if value is None else value
    text = clean_text(value)
    return f"'{text}" if _RECKONED.match(text) else text
