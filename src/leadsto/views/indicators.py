"""Every indicator with how far it has come: on track, off track, not yet due, or why that cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar

from leadsto.evidence.progress import Better, Reason, State, judge_progress
from leadsto.model import Indicator, Node, Observation
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_date, tell_figure

order = 50


@dataclass(frozen=True, slots=True)
class Point:
    """A reading as words: its value and its date, each "" where there is none."""

    value: str
    date: str


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator and how it stands. Its readings, with their sources, are in the text of its node.

    Attributes:
        node: Id of the node that it belongs to.
        at: Its place among the node's indicators, from 0.
        reason: Why its state cannot be told; "" where it can.
        better: Which way is better, as said or from baseline to target; "" where neither tells.
        judged: The observation that it is judged by, the last; None where nothing is observed.
        way: Whole per cent of the way from baseline to target that is gone, 100 being all; None where that has no sense.
    """

    node: str
    at: int
    state: State
    reason: Reason
    better: Better
    judged: Point | None
    target: Point | None
    way: int | None


@dataclass(frozen=True, slots=True)
class Indicators:
    """All indicators, in the order of their nodes."""

    indicators: tuple[IndicatorLine, ...]

    opens_late: ClassVar[bool] = True


def look(subject: Subject) -> Indicators:
    """Judge every indicator that the audience sees, by the observations that it sees."""
    return Indicators(
        tuple(
            _line(node, at, indicator)
            for node in subject.graph.nodes.values()
            for at, indicator in enumerate(node.indicators)
        )
    )


def _line(node: Node, at: int, indicator: Indicator) -> IndicatorLine:
    progress = judge_progress(indicator)
    return IndicatorLine(
        node=node.id,
        at=at,
        state=progress.state,
        reason=progress.reason,
        better=progress.better,
        judged=_point(progress.judged),
        target=_point(indicator.target),
        way=_whole_per_cent(progress.way),
    )


def _point(reading: Observation | None) -> Point | None:
    return None if reading is None else Point(tell_figure(reading.value), tell_date(reading.date))


def _whole_per_cent(way: Decimal | None) -> int | None:
    return None if way is None else int((way * 100).to_integral_value(ROUND_HALF_UP))
