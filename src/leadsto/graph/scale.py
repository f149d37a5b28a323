"""When an outcome first shows: the timeframes of one setting, and their soft ends in days."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from leadsto.model import Setting, Theory, Timeframe


class Scale:
    """The timeframes of a theory in one setting, first to last; of two with one id the first counts."""

    def __init__(self, timeframes: tuple[Timeframe, ...]) -> None:
        self.timeframes = timeframes
        self._column = {timeframe.id: column for column, timeframe in enumerate(timeframes)}

    @classmethod
    def of(cls, theory: Theory, setting: Setting | None) -> Scale:
        """Return the base scale, or as the setting changes it field by field."""
        frames: dict[str, Timeframe] = {}
        for timeframe in theory.timeframes:
            frames.setdefault(timeframe.id, timeframe)
        for change in setting.timeframes if setting else ():
            base = frames.get(change.timeframe)
            if base:
                frames[base.id] = replace(
                    base,
                    title=change.title or base.title,
                    starts=change.starts or base.starts,
                    ends=change.ends or base.ends,
                    note=change.note or base.note,
                )
        return cls(tuple(frames.values()))

    def columns(self, span: tuple[str, str] | None) -> tuple[int, int] | None:
        """Return the first and last column, counted from 0; None where there is none or an id is unknown."""
        if span is None:
            return None
        first, last = self._column.get(span[0]), self._column.get(span[1])
        if first is None or last is None:
            return None
        return (first, last) if first <= last else (last, first)

    def earliest_start(self, span: tuple[str, str] | None) -> Decimal | None:
        """Return the earliest possible start of the first timeframe, in days; None where it is unknown."""
        columns = self.columns(span)
        starts = self.timeframes[columns[0]].starts if columns else None
        return starts.least if starts else None

    def latest_end(self, span: tuple[str, str] | None) -> Decimal | None:
        """Return the latest possible end of the last timeframe, in days; None where it is open or unknown."""
        columns = self.columns(span)
        ends = self.timeframes[columns[1]].ends if columns else None
        return ends.most if ends else None

    def is_open(self, span: tuple[str, str] | None) -> bool:
        """Whether it reaches into the scale's last timeframe and that one has no end."""
        columns = self.columns(span)
        return columns is not None and columns[1] == len(self.timeframes) - 1 and self.timeframes[-1].ends is None
