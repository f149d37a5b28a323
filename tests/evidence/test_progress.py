"""On track, off track, not yet due, or why not: judged by the last observation, on its own date."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leadsto.evidence.progress import better_way, judge_progress, last_observation, readings
from leadsto.load.written import read_date, read_figure
from leadsto.model import Indicator, Observation


def read(text: str) -> Observation:
    """An observation written as `value @ date`; either may be missing."""
    value, _, when = text.partition("@")
    return Observation(read_date(when) if when.strip() else None, read_figure(value.strip()) if value.strip() else None)


def indicator(*observed: str, baseline: str = "", target: str = "", better: str = "") -> Indicator:
    return Indicator(
        "visits",
        better=better or None,  # type: ignore[arg-type]
        baseline=read(baseline) if baseline else None,
        target=read(target) if target else None,
        observations=tuple(map(read, observed)),
    )


@pytest.mark.parametrize(
    ("observed", "target", "state"),
    [
        ("2 @ 2024-10", "2 @ 2024-09", "on-track"),
        ("2 @ 2023-10", "2 @ 2024-09", "on-track"),
        ("3 @ 2023", "2 @ 2024-09", "on-track"),
        ("1.9 @ 2024-09", "2 @ 2024-09", "off-track"),
        ("1.9 @ 2024-10", "2 @ 2024-09", "off-track"),
        ("1.9 @ 2024-08", "2 @ 2024-09", "not-yet-due"),
        ("1.9 @ 2024-08-31", "2 @ 2024-08-31", "off-track"),
        ("1.9 @ 2024-08-30", "2 @ 2024-08-31", "not-yet-due"),
        # a target for the year is due at its end; a year's observation may have been made before the month
        ("1.9 @ 2024-03", "2 @ 2024", "not-yet-due"),
        ("1.9 @ 2024-12", "2 @ 2024", "off-track"),
        ("1.9 @ 2024", "2 @ 2024", "off-track"),
        ("1.9 @ 2024", "2 @ 2024-09", "not-yet-due"),
        ("1.9 @ 2025", "2 @ 2024", "off-track"),
        # the middle of what was observed, the nearer end of what was hoped for
        ("1 to 3 @ 2024-10", "2 @ 2024-09", "on-track"),
        ("1 to 2 @ 2024-10", "2 @ 2024-09", "off-track"),
        ("2 @ 2024-10", "2 to 4 @ 2024-09", "on-track"),
        ("70% @ 2024-10", "75% @ 2024-09", "off-track"),
    ],
)
def test_by_the_date_of_what_was_observed(observed: str, target: str, state: str) -> None:
    assert judge_progress(indicator(observed, target=target, better="higher")).state == state


@pytest.mark.parametrize(
    ("observed", "state"), [("5 @ 2024-10", "on-track"), ("4 @ 2024-10", "on-track"), ("6 @ 2024-10", "off-track")]
)
def test_lower_is_better(observed: str, state: str) -> None:
    assert judge_progress(indicator(observed, baseline="9 @ 2023", target="5 @ 2024-09")).state == state
    assert judge_progress(indicator(observed, target="5 @ 2024-09", better="lower")).state == state


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (indicator(target="2 @ 2024", better="higher"), "nothing-observed"),
        (indicator("@ 2024", target="2 @ 2024", better="higher"), "nothing-observed"),
        (indicator("1 @ 2024", better="higher"), "no-target"),
        (indicator("1 @ 2024", target="@ 2024", better="higher"), "no-target"),
        (indicator("1 @ 2024", target="20% @ 2024", better="higher"), "mixed-units"),
        (indicator("1 @ 2024", target="2 @ 2024"), "no-direction"),
        (indicator("1 @ 2024", target="2 @ 2024", baseline="2 @ 2023"), "no-direction"),
        (indicator("1 @ 2024", target="2 @ 2024", baseline="50% @ 2023"), "no-direction"),
        (indicator("1", target="2 @ 2024", better="higher"), "undated"),
        (indicator("1 @ 2024", target="2", better="higher"), "undated"),
    ],
)
def test_why_it_cannot_be_told(given: Indicator, reason: str) -> None:
    progress = judge_progress(given)
    assert (progress.state, progress.reason) == ("untold", reason)


def test_a_target_that_is_met_exactly_needs_no_direction_and_no_date() -> None:
    assert judge_progress(indicator("2 @ 2024", target="2 @ 2025")).state == "on-track"
    assert judge_progress(indicator("3", target="2", better="higher")).state == "on-track"


def test_what_is_said_wins_over_the_way_from_baseline_to_target() -> None:
    given = indicator("1 @ 2024", baseline="2 @ 2023", target="1.5 @ 2024", better="higher")
    assert better_way(given) == "higher"
    assert judge_progress(given).state == "off-track"


def test_the_last_observation_is_the_newest_whatever_the_order() -> None:
    given = indicator("3 @ 2024-06", "2 @ 2024-02", "@ 2025", "1", baseline="0 @ 2023")
    judged = last_observation(given)
    assert judged is not None
    assert judged.value == read_figure("3")
    same = last_observation(indicator("1 @ 2024", "2 @ 2024"))
    assert same is not None
    assert same.value == read_figure("2")
    # a year ends with its December, and may have been observed before it
    year = last_observation(indicator("5 @ 2024-12", "4 @ 2024"))
    assert year is not None
    assert year.value == read_figure("5")


def test_how_much_of_the_way_is_gone() -> None:
    def way(observed: str) -> Decimal | None:
        return judge_progress(indicator(observed, baseline="0.4 @ 2023", target="2 @ 2025")).way

    assert way("1.2 @ 2024") == Decimal("0.5")
    assert way("0.4 @ 2024") == 0
    assert way("0 @ 2024") == Decimal("-0.25")
    assert way("2.8 @ 2024") == Decimal("1.5")
    assert judge_progress(indicator("1 @ 2024", target="2 @ 2025", better="higher")).way is None
    assert judge_progress(indicator("1 @ 2024", baseline="2 @ 2023", target="2 @ 2025")).way is None


def test_readings_stand_in_their_order() -> None:
    given = indicator("1 @ 2024", baseline="0 @ 2023", target="2 @ 2025")
    assert [reading.value and reading.value.text for reading in readings(given)] == ["0", "1", "2"]
    assert readings(indicator()) == ()
