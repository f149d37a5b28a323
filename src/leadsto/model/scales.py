"""Time and amounts as researchers write them: durations with soft ends, dates that may be vague, figures, timeframes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from leadsto.source import Route

DAYS_IN_A_MONTH = Decimal("30.4375")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time that may be soft: somewhere between `least` and `most`, both in days.

    A month is 30.4375 days and a year twelve of them. `text` is what the researcher wrote.
    """

    least: Decimal
    most: Decimal
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class When:
    """A date as vague as it was written: a year, a month or a day, from `first` to `last` inclusive."""

    first: date
    last: date
    about: bool = False
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a range of numbers; a percentage is held as a share, 20 % as 0.2.

    `low` equals `high` where one number was written. `text` is what the researcher wrote.
    """

    low: Decimal
    high: Decimal
    percent: bool = False
    text: str = field(default="", compare=False)

    @property
    def middle(self) -> Decimal:
        """The figure that is reckoned with: the middle of the range."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Timeframe:
    """A column of the storyboard: when an outcome first shows, counted from the start of the activity for that person.

    `ends` is None where the last timeframe is open.
    """

    id: str
    title: str = ""
    starts: Duration | None = None
    ends: Duration | None = None
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TimeframeChange:
    """What a setting says of one timeframe; what it leaves out (None) stays as the base scale has it."""

    timeframe: str
    title: str = ""
    starts: Duration | None = None
    ends: Duration | None = None
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and for whom a theory is told; its timeframes may differ field by field from the base scale."""

    id: str
    title: str = ""
    timeframes: tuple[TimeframeChange, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Review:
    """One time that the theory was looked at again, and what came of it."""

    date: When | None = None
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
