"""What researchers write in a value: durations, dates, amounts, percentages. Text to values, or to a sentence of what is wrong."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from leadsto.model import DAYS_IN_A_MONTH, Duration, Figure, When


class NotWritten(ValueError):
    """A text that does not say what its field needs.

    Attributes:
        hint: The nearest remedy.
        meant: The value that is read on with, where it is plain what was meant; never a figure.
    """

    def __init__(self, message: str, hint: str = "", meant: str | bool | None = None) -> None:
        super().__init__(message)
        self.hint = hint
        self.meant = meant


DAYS: dict[str, Decimal] = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": DAYS_IN_A_MONTH,
    "year": DAYS_IN_A_MONTH * 12,
}
_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"(?:day|week|month|year)s?"
_DURATION = re.compile(rf"({_NUMBER}) *({_UNIT})?(?: *(?:to|-|–) *({_NUMBER}) *({_UNIT}))?", re.ASCII)
_DATE = re.compile(r"(about +)?(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_FIGURE = re.compile(r"(-?\d*\.?\d+) *(%)?(?: *to *(-?\d*\.?\d+) *(%)?)?", re.ASCII)
_MARKED = re.compile(r"[£$€¥₩₹]|\b[A-Z]{3}\b|\d[, '\u00a0\u202f]\d{3}\b|\d,\d")
_LONGEST = 60


def shorten(text: str) -> str:
    """Return a text fit for a message: on one line and at most sixty characters long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


@lru_cache(maxsize=1024)
def read_duration(text: str) -> Duration:
    """Read `N unit`, `N to M unit` or `N unit to M unit`.

    Raises:
        NotWritten: The text is no duration.
    """
    match = _DURATION.fullmatch(text.strip())
    if not match and len(text) <= _LONGEST and (pointed := with_points(text)) and _DURATION.fullmatch(pointed):
        raise NotWritten(f"“{shorten(text)}” is not a duration", f"write {pointed}: a decimal has a point")
    if not match or not (match[2] or match[4]) or (match[3] and not match[4]) or len(text) > _LONGEST:
        how = "write a number and a unit, such as `3 months`, `6 to 9 months` or `6 months to 2 years`"
        raise NotWritten(f"“{shorten(text)}” is not a duration", how)
    first = Decimal(match[1]) * DAYS[(match[2] or match[4]).rstrip("s")]
    last = Decimal(match[3]) * DAYS[match[4].rstrip("s")] if match[3] else first
    if last < first:
        raise NotWritten(f"“{shorten(text)}” ends before it begins", "write the shorter duration first")
    return Duration(first, last, text)


def with_points(text: str) -> str:
    """Return a text with points in place of decimal commas; "" where it has none."""
    pointed = re.sub(r"(?<![\d,.])(\d+),(\d{1,2})(?![\d,.])", r"\1.\2", text.strip()) if len(text) <= _LONGEST else ""
    return "" if pointed == text.strip() else pointed


def _date_meant(text: str) -> str:
    """What a date in another notation is in leadsto's; "" where it is none."""
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text.strip().lower()) if len(text) <= _LONGEST else ""
    about, plain = ("about ", plain[6:].strip()) if plain.startswith("about ") else ("", plain)
    numbers = [int(part) for part in re.split(r" *[./-] *", plain)] if _NUMBERS.fullmatch(plain) else []
    if words := _WORDED.fullmatch(plain.replace(",", " ")):
        month = next((n for n in range(1, 13) if calendar.month_name[n].lower().startswith(words[2] or words[3])), 0)
        day = words[1] or words[4]
        numbers = [int(day), month, int(words[5])] if day else [month, int(words[5])]
    if len(numbers) > 1 and numbers[0] > 31:  # the year comes first: 2021/08/19
        numbers.reverse()
    year, month, days = (numbers[-1], numbers[-2], numbers[:-2]) if len(numbers) > 1 else (0, 0, [])
    if not 1000 <= year <= 9999 or (days and not 1 <= days[0] <= 31):
        return ""
    if days and month > 12 and days[0] <= 12:
        month, days = days[0], [month]
    if not 1 <= month <= 12 or (days and not 1 <= days[0] <= calendar.monthrange(year, month)[1]):
        return ""
    meant = f"{about}{year}-{month:02d}" + (f"-{days[0]:02d}" if days else "")
    if days and days[0] <= 12 and "/" in plain and days[0] != month:
        return f"write `{meant}`, or `{about}{year}-{days[0]:02d}-{month:02d}` where the month came first"
    return f"write `{meant}`"


_NUMBERS = re.compile(r"\d{1,4}(?: *[./-] *\d{1,4}){1,2}", re.ASCII)
_WORDED = re.compile(r"(?:(\d{1,2})\.? +([a-z]{3,9})|([a-z]{3,9})(?: +(\d{1,2}))?)\.? +(\d{4})", re.ASCII)


@lru_cache(maxsize=4096)
def read_date(text: str) -> When:
    """Read a year, a month (`2024-02`), a day (`2024-02-29`), or `about` and one of them.

    Raises:
        NotWritten: The text is no date, or a day that no calendar has.
    """
    match = _DATE.fullmatch(text.strip())
    if not match:
        how = "write a year, `2024-02` for a month, `2024-02-29` for a day, or `about 2024`"
        how = _date_meant(text) or how
        raise NotWritten(f"“{shorten(text)}” is not a date", how)
    year, month, day = int(match[2]), match[3] and int(match[3]), match[4] and int(match[4])
    about = match[1] is not None
    if year < 1:
        raise NotWritten(f"there is no year {match[2]}")
    if not month:
        if match[3]:
            raise NotWritten(f"“{text}”: there is no month {match[3]}", "months are 01 to 12")
        return When(date(year, 1, 1), date(year, 12, 31), about, text)
    if not 1 <= month <= 12:
        hint = f"is {year}-{day:02d}-{month:02d} meant?" if day and 1 <= day <= 12 else "months are 01 to 12"
        raise NotWritten(f"“{text}”: there is no month {month}", hint)
    last = calendar.monthrange(year, month)[1]
    if not day:
        if match[4]:
            raise NotWritten(f"“{text}”: there is no day {match[4]}")
        return When(date(year, month, 1), date(year, month, last), about, text)
    if not 1 <= day <= last:
        raise NotWritten(f"“{text}”: {calendar.month_name[month]} {year} has {last} days")
    return When(date(year, month, day), date(year, month, day), about, text)


@lru_cache(maxsize=4096)
def read_figure(text: str) -> Figure:
    """Read a number, a percentage, or a range of either; a percentage becomes a share, 20 % 0.2.

    Raises:
        NotWritten: The text is no number, or is written with a currency sign or a thousands mark.
    """
    match = _FIGURE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if not match:
        digits = re.sub(r"[^\d.]", "", text.replace(",", "")) if not re.search(r"\d,\d{1,2}(?!\d)", text) else ""
        if _MARKED.search(text) and re.fullmatch(r"\d+(\.\d+)?", digits):
            hint = f"write {digits}: no currency sign, no thousands mark"
        elif (pointed := with_points(text)) and _FIGURE.fullmatch(pointed):
            hint = f"write {pointed}: a decimal has a point"
        else:
            hint = "write a number such as `1200` or `0.4`, or a range such as `25 to 35`"
        raise NotWritten(f"“{shorten(text)}” is not a number", hint)
    low, low_sign, high, high_sign = match.groups()
    percent = bool(low_sign or high_sign)
    if high and low_sign and not high_sign:
        raise NotWritten(f"“{shorten(text)}”: one end has a percent sign and the other has none", "give it to both")
    scale = Decimal("0.01") if percent else Decimal(1)
    first = Decimal(low) * scale
    last = Decimal(high) * scale if high else first
    if last < first:
        raise NotWritten(f"“{shorten(text)}” ends below where it begins", "write the smaller number first")
    return Figure(first, last, percent, text)
