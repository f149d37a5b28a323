"""How far an indicator has come: on track, off track, not yet due, or why that cannot be told.

Judged by what was observed last and on the date of that observation, never by today's.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from leadsto.model import Figure, Indicator, Observation, When

State: TypeAlias = Literal["on-track", "off-track", "not-yet-due", "untold"]

Reason: TypeAlias = Literal["", "nothing-observed", "no-target", "mixed-units", "no-direction", "undated"]
"""Why it cannot be told; "" where it can."""

Better: TypeAlias = Literal["higher", "lower", ""]


@dataclass(frozen=True, slots=True)
class Progress:
    """What the last observation says of an indicator.

    Attributes:
        judged: The observation that it is judged by, the last one; None where nothing is observed.
        better: Which way is better: as said, else from baseline to target; "" where neither tells.
        way: How much of the way from baseline to target is gone, 1 being all of it; None where either is missing or
            they are the same. Below 0 it has gone the other way.
    """

    state: State
    reason: Reason = ""
    judged: Observation | None = None
    better: Better = ""
    way: Decimal | None = None


def judge_progress(indicator: Indicator) -> Progress:
    """Judge an indicator by its last observation.

    - What meets the target is on track, whenever it was observed. A target that is a range is met at its nearer end;
      an observation that is a range stands for its middle.
    - What falls short of it is off track if it was observed on the target's date or after it, and not yet due if it
      was observed before. Dates may be vague: of a target for 2024 it is off track only what was observed at the end
      of 2024, in 2024 as a whole, or later.
    """
    judged = last_observation(indicator)
    better = better_way(indicator)
    target = indicator.target
    if judged is None or judged.value is None:
        return Progress("untold", "nothing-observed", None, better)
    if target is None or target.value is None:
        return Progress("untold", "no-target", judged, better)
    if judged.value.percent != target.value.percent:
        return Progress("untold", "mixed-units", judged, better)
    way = _way(indicator, judged.value, target.value)
    if _meets(judged.value, target.value, better):
        return Progress("on-track", "", judged, better, way)
    if not better:
        return Progress("untold", "no-direction", judged, better, way)
    if judged.date is None or target.date is None:
        return Progress("untold", "undated", judged, better, way)
    return Progress("off-track" if _is_due(judged.date, target.date) else "not-yet-due", "", judged, better, way)


def last_observation(indicator: Indicator) -> Observation | None:
    """Return the newest observation that has a value; of two of one date the later in the files; dated before undated."""
    found: Observation | None = None
    for observation in indicator.observations:
        if observation.value is not None and (found is None or _time(observation) >= _time(found)):
            found = observation
    return found


def better_way(indicator: Indicator) -> Better:
    """Return which way is better: as said, else from baseline to target; "" where neither tells."""
    if indicator.better is not None:
        return indicator.better
    baseline, target = _value(indicator.baseline), _value(indicator.target)
    if baseline is None or target is None or baseline.percent != target.percent:
        return ""
    if baseline.middle == target.middle:
        return ""
    return "higher" if target.middle > baseline.middle else "lower"


def readings(indicator: Indicator) -> tuple[Observation, ...]:
    """Return the baseline, the observations and the target, as far as there are any, in this order."""
    every = (indicator.baseline, *indicator.observations, indicator.target)
    return tuple(reading for reading in every if reading is not None)


def _value(reading: Observation | None) -> Figure | None:
    return None if reading is None else reading.value


def _time(observation: Observation) -> tuple[int, int]:
    when = observation.date
    return (0, 0) if when is None else (when.last.toordinal(), when.first.toordinal())


def _meets(observed: Figure, target: Figure, better: Better) -> bool:
    if better == "higher":
        return observed.middle >= target.low
    if better == "lower":
        return observed.middle <= target.high
    return target.low <= observed.middle <= target.high


def _is_due(observed: When, target: When) -> bool:
    """Whether all of what the target's date may mean had passed or was passing when it was observed."""
    return observed.first >= target.first and observed.last >= target.last


def _way(indicator: Indicator, observed: Figure, target: Figure) -> Decimal | None:
    baseline = _value(indicator.baseline)
    if baseline is None or baseline.percent != target.percent or baseline.middle == target.middle:
        return None
    return (observed.middle - baseline.middle) / (target.middle - baseline.middle)
