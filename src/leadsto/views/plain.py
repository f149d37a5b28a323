"""From frozen dataclasses to the plain values that JSON knows; the one way in which views become data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from leadsto.characters import clean_text


def to_plain(value: Any, sparse: bool = False) -> Any:
    """Return a value as dictionaries, lists, text, numbers, booleans and None.

    Fields that are marked as `drawn` are left out: the page shows them, and its scripts need no second copy.
    Fields keep their names, without the underscore that tells `from_` from a word of Python's. Decimals become text,
    exact, and texts are cleaned: see `clean_text`.

    Args:
        value: Anything made of dataclasses, mappings, sequences and scalars.
        sparse: Whether to leave out the fields of dataclasses that are empty: "", no items, None and False, never 0.

    Raises:
        TypeError: there is something in it that JSON does not know.
    """
    if isinstance(value, str):
        return clean_text(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return {clean_text(str(key)): to_plain(item, sparse) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [to_plain(item, sparse) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        plain = {name: to_plain(getattr(value, field), sparse) for field, name in _names(type(value))}
        return {name: item for name, item in plain.items() if not _is_empty(item)} if sparse else plain
    raise TypeError(f"not for JSON: {type(value).__name__}")


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value == "" or value == [] or value == {}


@lru_cache
def _names(kind: type) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, field.name.rstrip("_")) for field in fields(kind) if not field.metadata.get("drawn"))
