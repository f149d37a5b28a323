"""LT201, LT202, LT208 and LT210: what comes before what, with soft ends, open ends and settings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leadsto.model import DAYS_IN_A_MONTH
from leadsto.rules.timing import say_days
from tests.rules.judging import judge, outcomes, places

SETTINGS = """\
settings:
  - id: village
    title: In a village
    timeframes:
      medium:
        starts: 12 months
  - id: town
    title: In a town
"""


def scale(*frames: str) -> str:
    """Timeframes, each `id start end`, in months or as written."""
    text = "timeframes:\n"
    for frame in frames:
        id_, starts, *ends = frame.split()
        text += f"  - id: {id_}\n    title: {id_.title()}\n    starts: {starts.replace('-', ' to ')} months\n"
        text += "".join(f"    ends: {end.replace('-', ' to ')} months\n" for end in ends)
    return text


def test_an_effect_that_may_still_come_in_time_is_only_back_in_time() -> None:
    text = outcomes("a short", "b medium > a")  # short ends after 9 months at most, medium starts after 6 at least
    assert [(v.code, v.severity) for v in judge(text, "LT201", "LT202")] == [("LT202", "warning")]


def test_ends_that_meet_leave_it_possible() -> None:
    assert not judge(outcomes("a early", "b late > a", more=scale("early 0 6", "late 6 12")), "LT201")
    assert judge(outcomes("a early", "b late > a", more=scale("early 0 5-5.9", "late 6 12")), "LT201")
    assert not judge(outcomes("a early", "b late > a", more=scale("early 0 5-6", "late 6 12")), "LT201")


def test_an_impossible_link_is_not_said_to_go_back_as_well() -> None:
    assert [v.code for v in judge(outcomes("a short", "b long > a"), "LT201", "LT202")] == ["LT201"]


def test_feedback_may_run_back_any_distance() -> None:
    assert not judge(outcomes("a short > b", "b long > a*"), "LT201", "LT202", "LT210")
    assert not judge(outcomes("a short", "b long > a*"), "LT201", "LT202", "LT210")


def test_a_span_that_only_begins_earlier_does_not_go_back() -> None:
    assert not judge(outcomes("a short to medium", "b medium > a"), "LT201", "LT202")
    assert not judge(outcomes("a short", "b short to medium > a"), "LT201", "LT202")
    assert places(outcomes("a short to medium", "b medium to long > a"), "LT202") == ["a"]


def test_a_timeframe_that_nobody_knows_is_judged_by_nothing() -> None:
    assert not judge(outcomes("a sometime", "b long > a, c", "c never"), "LT201", "LT202", "LT208", "LT210")


@pytest.mark.parametrize(("list_", "what"), [("activities", "an activity"), ("context", "part of the context")])
def test_an_outcome_leads_back_to_what_came_before_it(list_: str, what: str) -> None:
    before = f"# file: programme.yaml\n{list_}:\n  - id: table\n    title: A table\n# file: guests.yaml\n"
    (verdict,) = judge(outcomes(f"a short > {list_}/table", more=before), "LT202")
    assert what in verdict.message
    assert not judge(outcomes(f"a short > {list_}/table*", more=before), "LT202")


def test_an_outcome_may_lead_to_an_output() -> None:
    before = "# file: programme.yaml\noutputs:\n  - id: o\n    title: O\n# file: guests.yaml\n"
    assert not judge(outcomes("a short > outputs/o", more=before), "LT102", "LT202")


def test_each_setting_is_judged_on_its_own_timeframes_and_named() -> None:
    verdicts = judge(outcomes("a short", "b medium > a", more=SETTINGS), "LT201", "LT202")
    assert [(v.code, v.message.partition(" (in ")[2]) for v in verdicts] == [
        ("LT201", "the setting `village`)"),
        ("LT202", "the setting `town`)"),
    ]


def test_what_all_settings_share_is_said_once_and_names_none() -> None:
    differ = SETTINGS + "    timeframes:\n      long:\n        starts: 5 years\n"
    (verdict,) = judge(outcomes("a short", "b long > a", more=differ), "LT201")
    assert "setting" not in verdict.message


def test_a_link_is_judged_only_where_it_lives() -> None:
    text = outcomes("a short", "b medium > a", more=SETTINGS).replace(
        "      - to: a\n", "      - to: a\n        only-in: town\n"
    )
    assert [v.code for v in judge(text, "LT201", "LT202")] == ["LT202"]


def test_a_step_is_skipped_only_where_a_timeframe_can_lie_wholly_between() -> None:
    assert places(outcomes("a short > b", "b long"), "LT208") == ["b"]
    assert not judge(outcomes("a short to medium > b", "b long"), "LT208")
    assert not judge(outcomes("a short > b", "b medium to long"), "LT208")
    overlapping = scale("early 0 3", "middle 2 9", "late 6")
    assert not judge(outcomes("a early > b", "b late", more=overlapping), "LT208")
    assert judge(outcomes("a early > b", "b late", more=scale("early 0 1-3", "middle 2 9", "late 9")), "LT208")


def test_feedback_skips_nothing() -> None:
    assert not judge(outcomes("a short > b*", "b long > a"), "LT208")


def test_several_skipped_timeframes_are_all_named() -> None:
    text = outcomes("a one > b", "b four", more=scale("one 0 1", "two 1 2", "three 2 3", "four 3"))
    (verdict,) = judge(text, "LT208")
    assert "“Two” and “Three”" in verdict.message


def lagging(lag: str, timeframe: str = "short") -> str:
    text = outcomes(f"a short > {'b'}", f"b {timeframe}")
    return text.replace("      - to: b\n", f"      - to: b\n        lag: {lag}\n")


def test_an_outcome_is_too_late_only_by_what_soft_figures_allow_at_least() -> None:
    assert places(lagging("10 months"), "LT210") == ["short"]
    assert not judge(lagging("9 months"), "LT210")
    assert not judge(lagging("9 to 30 months"), "LT210")
    assert places(lagging("9.1 to 30 months"), "LT210") == ["short"]


def test_the_quickest_chain_counts() -> None:
    text = lagging("10 months").replace(
        "outcomes:\n", "outcomes:\n  - {id: quick, title: Q, timeframe: short, leads-to: b}\n"
    )
    assert not judge(text, "LT210")


def test_an_open_end_is_never_too_late() -> None:
    text = lagging("90 years", "late")
    assert not judge(scale("short 0 9", "late 6") + text, "LT210")


def test_what_is_late_because_its_cause_is_late_is_not_said_again() -> None:
    text = (
        lagging("10 months").rstrip("\n")
        + "\n    leads-to:\n      - c\n  - id: c\n    title: C\n    timeframe: short\n"
    )
    assert len(judge(text, "LT210")) == 1


def test_an_impossible_link_is_not_said_to_be_too_late_as_well() -> None:
    assert [v.code for v in judge(outcomes("a short", "b long > a"), "LT201", "LT210")] == ["LT201"]


def test_lateness_is_judged_in_each_setting() -> None:
    slow = SETTINGS.replace("starts: 12 months", "starts: 5 years").replace("medium:", "long:")
    text = outcomes("a long > b", "b medium", more=slow)
    text = text.replace("      - to: b\n", "      - to: b\n        lag: 1 month\n")
    assert {v.message.partition(" (in ")[2] for v in judge(text, "LT201")} == {"the setting `village`)"}


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (Decimal(0), "0 days"),
        (Decimal(1), "1 day"),
        (Decimal(10), "10 days"),
        (Decimal(14), "2 weeks"),
        (DAYS_IN_A_MONTH, "1 month"),
        (DAYS_IN_A_MONTH * 9, "9 months"),
        (DAYS_IN_A_MONTH * 12, "1 year"),
        (DAYS_IN_A_MONTH * 18, "18 months"),
        (DAYS_IN_A_MONTH * 30, "2.5 years"),
        (DAYS_IN_A_MONTH * 29, "about 2.4 years"),
    ],
)
def test_days_are_said_in_the_unit_that_people_would_use(days: Decimal, said: str) -> None:
    assert say_days(days) == said
