"""Durations, dates and figures as people read them; the researcher's own writing wherever there is some."""

from __future__ import annotations

import re
from decimal import Decimal

from leadsto.model import Duration, Figure, Timeframe, TimeframeChange, When

_RANGE = re.compile(r"(?<=\d)\s+to\s+(?=\d)")
_UNIT = re.compile(r"[^\d.,–\s].*$")


def tell_duration(duration: Duration | None) -> str:
    """Return a duration with an en dash in its range, `6–9 months`; "" where there is none."""
    if duration is None:
        return ""
    return _RANGE.sub("–", duration.text) if duration.text else f"{_range(duration.least, duration.most)} days"


def tell_ends(timeframe: Timeframe | TimeframeChange) -> tuple[str, str]:
    """Return when a timeframe starts and ends; a unit that both share is said once, as in `0` and `3–9 months`."""
    starts, ends = tell_duration(timeframe.starts), tell_duration(timeframe.ends)
    unit, last = _UNIT.search(starts), _UNIT.search(ends)
    if unit and last and unit.group() == last.group() and len(starts) > len(unit.group()):
        starts = starts[: unit.start()].rstrip()
    return starts, ends


def tell_date(when: When | None) -> str:
    """Return a date as vague as it was written; "" where there is none."""
    if when is None:
        return ""
    if when.text:
        return when.text
    first, last = when.first.isoformat(), when.last.isoformat()
    told = first if first == last else f"{first}–{last}"
    return f"about {told}" if when.about else told


def tell_figure(figure: Figure | None) -> str:
    """Return a figure or a range, with its percent sign if it has one; "" where there is none."""
    if figure is None:
        return ""
    if figure.text:
        return _RANGE.sub("–", figure.text)
    factor, sign = (100, "%") if figure.percent else (1, "")
    return _range(figure.low * factor, figure.high * factor) + sign


def web_address(url: str) -> str:
    """Return a URL that is http or https, and "" for any other, which must not become a link."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def _range(low: Decimal, high: Decimal) -> str:
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _number(number: Decimal) -> str:
    told = f"{number:f}"
    return told.rstrip("0").rstrip(".") if "." in told else told
