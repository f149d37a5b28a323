"""Kinds of value with figures and time in them: numbers, percentages, durations, dates, timeframes."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from sys import intern
from typing import Any

from leadsto.load.kinds import Desk, Kind, Schema
from leadsto.load.tree import Scalar, Sequence, Tree
from leadsto.load.written import NotWritten, read_date, read_duration, read_figure, shorten, with_points
from leadsto.source import Route


class Whole(Kind):
    """A whole number, `least` or more."""

    def __init__(self, least: int = 0, most: int = 10**9, says: str = "a whole number") -> None:
        self.least, self.most = least, most
        self.says = says

    def read(self, text: str, desk: Desk) -> int:
        if not re.fullmatch(r"\d{1,10}", text, re.ASCII) or not self.least <= int(text) <= self.most:
            number = re.match(r"(\d{1,10})[^\d.,].*", text, re.ASCII | re.DOTALL)
            alone = number is not None and self.least <= int(number[1]) <= self.most
            hint = f"write `{number[1]}`, the number alone" if number and alone else ""
            raise NotWritten(f"“{shorten(text)}” is not {self.says}", hint)
        return int(text)

    def schema(self) -> Schema:
        return {"type": ["integer", "string"], "minimum": self.least, "maximum": self.most, "pattern": r"^\d+$"}


class Written(Kind):
    """A value with a notation of its own: a duration, a date."""

    def __init__(self, says: str, read: Callable[[str], Any], schema: Schema) -> None:
        self.says = says
        self._read = read
        self._schema = schema

    def read(self, text: str, desk: Desk) -> Any:
        return self._read(text)

    def schema(self) -> Schema:
        return self._schema


class Amount(Kind):
    """A number or a range of numbers; with `percent` also percentages; with `word`, also that word, which is None."""

    def __init__(self, *, percent: bool = False, word: str = "", signed: bool = False) -> None:
        self.percent, self.word, self.signed = percent, word, signed
        self.says = "a number, or a range such as `25 to 35`" + (f", or `{word}`" if word else "")

    def read(self, text: str, desk: Desk) -> Any:
        if self.word and text == self.word:
            return None
        figure = read_figure(text)
        if figure.percent and not self.percent:
            raise NotWritten(f"“{shorten(text)}” is a percentage, and a number belongs here")
        if figure.low < 0 and not self.signed:
            raise NotWritten(f"“{shorten(text)}” is below zero", "a loss is an outcome with `effect: negative`")
        return figure

    def schema(self) -> Schema:
        figure = r"-?\d*\.?\d+" if self.signed else r"\d*\.?\d+"
        figure += " *%?" if self.percent else ""
        pattern = f"{figure}( *to *{figure})?" + (f"|{self.word}" if self.word else "")
        return {"type": ["number", "string"], "pattern": f"^({pattern})$"}


def _decimal(number: Decimal) -> str:
    """A number without zeros at the end of its decimals."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Percentage(Kind):
    """A percentage from 0 to 100 with its sign, or a range of them."""

    says = "a percentage such as `20%`"

    def __init__(self, *, may_be_range: bool = True) -> None:
        self.may_be_range = may_be_range

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        figure = super().decode(tree, desk, route)
        if figure is not None and figure.percent and 0 < figure.high * 100 < 1:
            likely = _decimal(figure.high * 10000)
            desk.fault("LT015", tree, f"“{figure.text}” is less than one in a hundred", f"is {likely}% meant?")
        return figure

    def read(self, text: str, desk: Desk) -> Any:
        pointed = with_points(text)
        try:
            figure = read_figure(pointed or text)
        except NotWritten:
            figure = read_figure(text)  # speaks of the text as it was written
        if not figure.percent:
            times = 100 if figure.high <= 1 else 1
            ends = dict.fromkeys(_decimal(end * times) for end in (figure.low, figure.high))
            message = f"“{shorten(text)}” is a percentage without its sign"
            raise NotWritten(message, f"is `{' to '.join(f'{end}%' for end in ends)}` meant?")
        if pointed:
            raise NotWritten(f"“{shorten(text)}” is not a percentage", f"write `{pointed}`: a decimal has a point")
        if figure.low < 0 or figure.high > 1:
            raise NotWritten(f"“{shorten(text)}” is not between 0% and 100%")
        if figure.low != figure.high and not self.may_be_range:
            raise NotWritten(f"“{shorten(text)}” is a range, and one percentage belongs here")
        return figure

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"^\d*\.?\d+ *%?( *to *\d*\.?\d+)? *%$"}


class Span(Kind):
    """One timeframe, or two with `to` between them."""

    says = "a timeframe, or two such as `short to medium`"

    def remedy(self, tree: Tree) -> str:
        items = tree.items if type(tree) is Sequence else []
        words = [item.text.strip() for item in items if type(item) is Scalar and item.text.strip()]
        if len(words) > 1 and len(words) == len(items):
            return f"write `{shorten(f'{words[0]} to {words[-1]}')}`, from the first to the last"
        return super().remedy(tree)

    def read(self, text: str, desk: Desk) -> tuple[str, str]:
        first, _, last = text.partition(" to ")
        first = intern(first.strip())
        return first, intern(last.strip()) if last.strip() else first

    def schema(self) -> Schema:
        return {"type": "string"}


class Needs(Kind):
    """How many of its causes a node needs."""

    says = "`all`, `any` or a number"

    def read(self, text: str, desk: Desk) -> str | int:
        if text in ("all", "any"):
            return text
        if re.fullmatch(r"[1-9]\d{0,5}", text, re.ASCII):
            return int(text)
        raise NotWritten(f"“{shorten(text)}” is not {self.says}")

    def schema(self) -> Schema:
        return {"type": ["integer", "string"], "minimum": 1, "pattern": r"^(all|any|[1-9]\d*)$"}


def _more_than(said: int, asked: int) -> str:
    return (
        "nobody was asked"
        if asked == 0
        else f"{said} said so, and only {asked} {'was' if asked == 1 else 'were'} asked"
    )


class ToldBy(Kind):
    """How many of those asked said so."""

    says = "`all`, `most`, `some`, `one`, or such as `7 of 12`"

    def read(self, text: str, desk: Desk) -> str:
        if text in ("all", "most", "some", "one"):
            return text
        match = re.fullmatch(r"(\d{1,9}) of (\d{1,9})", text, re.ASCII)
        if match and int(match[1]) <= int(match[2]) and int(match[2]) > 0:
            return text
        if match:
            raise NotWritten(f"“{text}” cannot be: {_more_than(int(match[1]), int(match[2]))}")
        if alike := re.fullmatch(r"(\d{1,9}) *(?:/|out of|of|von|in) *(?:the )?(\d{1,9})", text, re.ASCII):
            raise NotWritten(f"“{shorten(text)}” is not {self.says}", f"write `{alike[1]} of {alike[2]}`")
        raise NotWritten(f"“{shorten(text)}” is not {self.says}")

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"^(all|most|some|one|\d+ of \d+)$"}


DURATION = Written(
    "a duration such as `3 to 9 months`",
    read_duration,
    {"type": "string", "pattern": r"^\d.*(day|week|month|year)s?$"},
)
DATE = Written(
    "a date such as `2024-02`",
    read_date,
    {"type": ["string", "integer"], "pattern": r"^(about +)?\d{4}(-\d{1,2}){0,2}$"},
)
YEAR = Whole(1, 9999, "a year such as `2024`")
YEARS = Whole(1, 400, "a whole number of years, 1 or more")
