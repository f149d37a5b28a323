"""What a theory takes as given: what was put in, and the scale of time with what each setting changes in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from leadsto.model import Timeframe, TimeframeChange
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_ends, tell_figure


@dataclass(frozen=True, slots=True)
class InputText:
    """What was put in. `amount` has its currency with it and is "" where it is unknown; `year` is None where unsaid."""

    id: str
    title: str
    stakeholder: str
    amount: str
    year: int | None
    note: str


@dataclass(frozen=True, slots=True)
class TimeframeText:
    """A timeframe, or what a setting says of one; `starts` and `ends` are "" where unsaid."""

    id: str
    title: str
    starts: str
    ends: str
    note: str

    is_timeframe: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class SettingText:
    """Where and for whom a theory is told, with the timeframes that differ there."""

    id: str
    title: str
    note: str
    timeframes: tuple[TimeframeText, ...]


def inputs_of(subject: Subject) -> tuple[InputText, ...]:
    """Put into words what was put in."""
    return tuple(
        InputText(
            given.id,
            given.title or given.id,
            subject.speakers.get(given.stakeholder, given.stakeholder),
            f"{tell_figure(given.amount)} {subject.theory.currency}".strip() if given.amount is not None else "",
            given.year,
            given.note,
        )
        for given in subject.theory.inputs
    )


def timeframes_of(subject: Subject) -> tuple[TimeframeText, ...]:
    """Put the theory's own scale of time into words."""
    return _told(subject.theory.timeframes, {})


def settings_of(subject: Subject) -> tuple[SettingText, ...]:
    """Put every setting into words; a timeframe that it doesn't name anew keeps its name."""
    names = {timeframe.id: timeframe.title for timeframe in subject.theory.timeframes}
    return tuple(
        SettingText(setting.id, setting.title or setting.id, setting.note, _told(setting.timeframes, names))
        for setting in subject.theory.settings
    )


def _told(scale: Iterable[Timeframe | TimeframeChange], names: dict[str, str]) -> tuple[TimeframeText, ...]:
    told = []
    for frame in scale:
        id_ = frame.id if isinstance(frame, Timeframe) else frame.timeframe
        told.append(TimeframeText(id_, frame.title or names.get(id_) or id_, *tell_ends(frame), frame.note))
    return tuple(told)
