"""Values as an evaluator would write them, with titles in place of ids."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from leadsto.model import Duration, Figure, Link, Material, Node, Observation, Proxy, Share, Theory, Value, When

_REFERS = {
    "stakeholder": "stakeholders",
    "lanes": "stakeholders",
    "timeframe": "timeframes",
    "timeframes": "timeframes",
    "goes_with": "nodes",
    "counted_in": "nodes",
    "met_by": "nodes",
    "only_in": "settings",
    "source": "sources",
    "within": "sources",
}


class Names:
    """What the things of one theory are called."""

    def __init__(self, theory: Theory) -> None:
        self._titles: dict[str, dict[str, str]] = {
            kind: {item.id: item.title for item in reversed(getattr(theory, kind)) if item.title}
            for kind in dict.fromkeys(_REFERS.values())
        }

    def tell(self, attribute: str, value: Any) -> str:
        """Return a field's value as text: titles for ids, a span as `first to last`, "" for nothing."""
        titles: Mapping[str, str] = self._titles.get(_REFERS.get(attribute, ""), {})
        if attribute == "timeframe" and isinstance(value, tuple):
            return " to ".join(titles.get(id_, id_) for id_ in dict.fromkeys(value))
        if isinstance(value, tuple):
            told = [tell_plain(each) if not isinstance(each, str) else titles.get(each, each) for each in value]
            return ", ".join(told)
        if isinstance(value, str):
            return titles.get(value, value)
        return tell_plain(value)


def tell_plain(value: Any) -> str:
    """Return a value that refers to nothing as text, as it was written where that is known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Duration):
        return value.text or _range(value.least, value.most, " days")
    if isinstance(value, When):
        return value.text or (
            value.first.isoformat() if value.first == value.last else f"{value.first} to {value.last}"
        )
    if isinstance(value, Figure):
        shown = (value.low * 100, value.high * 100, "%") if value.percent else (value.low, value.high, "")
        return value.text or _range(*shown)
    return _whole(value) if not isinstance(value, (str, int, Decimal)) else str(value)


def _whole(item: Any) -> str:
    """What stands for a record that is in one theory only."""
    parts: tuple[Any, ...] = ()
    if isinstance(item, Material):
        parts = (item.decision,)
    elif isinstance(item, Value):
        figures = ", ".join(map(tell_plain, item.quantity))
        parts = (item.state, f"{figures} {item.unit}".strip(), item.proxy) if item.state == "priced" else (item.state,)
    elif isinstance(item, Share):
        parts = (item.share, item.because)
    elif isinstance(item, Proxy):
        parts = (item.amount, item.title)
    elif isinstance(item, Observation):
        parts = (item.value, item.date)
    elif isinstance(item, (Node, Link)):
        parts = (getattr(item, "title", ""),)
    else:
        parts = (next((text for name in ("title", "text", "asks", "figure") if (text := getattr(item, name, ""))), ""),)
    return ", ".join(text for text in map(tell_plain, parts) if text) or "yes"


def _range(low: Decimal, high: Decimal, unit: str) -> str:
    return f"{low:f}{unit}" if low == high else f"{low:f} to {high:f}{unit}"
