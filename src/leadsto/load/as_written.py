"""Values of a theory as they are written: the table of fields, followed from the model back to plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields
from decimal import Decimal
from functools import lru_cache
from typing import Any

from leadsto.characters import clean_text
from leadsto.load.figures import Amount
from leadsto.load.finish import NAMELESS
from leadsto.load.kinds import Kind, ListOf, NodeRef
from leadsto.load.records import Field, MapOf, Record
from leadsto.load.shorthand import RateKind, WordOrRecord
from leadsto.load.written import NotWritten, read_date, read_duration, read_figure
from leadsto.model import Duration, Figure, Node, Theory, Valuation, When

Plain = Any
"""Text, a whole number, a list of such values, or a mapping from keys to them."""

_DEFAULTS_OF_DICTS: dict[str, type] = {"theory": Theory}
"""The records that are gathered into a larger value, with what that is."""


def as_written(kind: Kind, value: Any, lane: str) -> Plain:
    """Return a value as plain values that reading by the same kind makes into it again.

    Args:
        kind: A kind of the table of fields.
        value: What such a kind reads.
        lane: What bare ids belong to where it stands; "" where ids have to be whole.
    """
    if isinstance(kind, Record):
        return record_as_written(kind, value, lane)
    if isinstance(kind, ListOf):
        return [as_written(kind.item, item, lane) for item in value]
    if isinstance(kind, MapOf):
        return _map_as_written(kind, value, lane)
    if isinstance(kind, WordOrRecord):
        word = next((word for word in kind.words.words if kind.made_of(word) == value), None)
        return word or record_as_written(kind.record, value, lane)
    if isinstance(kind, NodeRef):
        own = value.removeprefix(f"{lane}/") if lane else value
        return clean_text(value if "/" in own else own)
    return _scalar_as_written(value)


def record_as_written(record: Record, item: Any, lane: str, keys: Iterable[str] | None = None) -> Plain:
    """Return a record's keys with their values, or the one text that stands for it where nothing else is said.

    Args:
        record: What it is in the table of fields.
        item: The value of the model.
        lane: See `as_written`.
        keys: The keys to write, where not all; then a mapping comes of it in any case.
    """
    written = {}
    defaults = _defaults(_DEFAULTS_OF_DICTS.get(record.name, type(item)))
    for field in record.fields.values() if keys is None else map(record.fields.__getitem__, keys):
        value = _attribute(item, field)
        if value is None and field.required and isinstance(field.kind, Amount) and field.kind.word:
            written[field.key] = field.kind.word
        elif value is not None and value != () and value != "" and value != defaults.get(field.attribute):
            written[field.key] = as_written(field.kind, value, lane)
    if keys is None and record.short and written.keys() == {record.short}:
        return written[record.short]
    return written


def _attribute(item: Any, field: Field) -> Any:
    if isinstance(item, Node) and field.key == "id":
        return "" if NAMELESS in item.id else item.id.partition("/")[2]
    if isinstance(field.kind, RateKind) and isinstance(item, Valuation) and item.green_book:
        return "green-book"
    return getattr(item, field.attribute)


@lru_cache
def _defaults(model: type) -> dict[str, Any]:
    return {field.name: field.default for field in fields(model) if field.default is not MISSING}


def _map_as_written(kind: MapOf, values: Iterable[Any], lane: str) -> Plain:
    written: dict[str, Plain] = {}
    for value in values:
        written.setdefault(clean_text(getattr(value, kind.attr)), record_as_written(kind.record, value, lane))
    return written


def _scalar_as_written(value: Any) -> Plain:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return value
    if isinstance(value, tuple):  # a span of timeframes
        return clean_text(" to ".join(dict.fromkeys(value)))
    if isinstance(value, Decimal):
        return f"{_number(value * 100)}%"
    notation = _NOTATIONS.get(type(value))
    return clean_text(notation(value) if notation else value)


def _number(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _range(least: str, most: str, sign: str) -> str:
    return f"{least}{sign}" if least == most else f"{least} to {most}{sign}"


def _figure(figure: Figure) -> str:
    """What the researcher wrote, or where that is not known, what reads as the same figure."""
    if figure.text and _reads_as(read_figure, figure.text, figure):
        return figure.text
    times = 100 if figure.percent else 1
    return _range(_number(figure.low * times), _number(figure.high * times), "%" if figure.percent else "")


def _duration(duration: Duration) -> str:
    if duration.text and _reads_as(read_duration, duration.text, duration):
        return duration.text
    return _range(_number(duration.least), _number(duration.most), " days")


def _when(when: When) -> str:
    if when.text and _reads_as(read_date, when.text, when):
        return when.text
    day, about = when.first, "about " if when.about else ""
    for text in (f"{day.year:04}", f"{day.year:04}-{day.month:02}"):
        if _reads_as(read_date, about + text, when):
            return about + text
    return about + day.isoformat()


def _reads_as(read: Callable[[str], Any], text: str, value: Any) -> bool:
    try:
        return bool(read(text) == value)
    except NotWritten:
        return False


_NOTATIONS: dict[type, Callable[[Any], str]] = {Figure: _figure, Duration: _duration, When: _when}
