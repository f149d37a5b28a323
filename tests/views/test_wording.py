from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from leadsto.model import Duration, Figure, Timeframe, When
from leadsto.views.wording import tell_date, tell_duration, tell_ends, tell_figure


def duration(text: str) -> Duration:
    return Duration(Decimal(0), Decimal(0), text)


@pytest.mark.parametrize(
    ("starts", "ends", "told"),
    [
        ("0 months", "3 to 9 months", ("0", "3–9 months")),
        ("6 to 9 months", "3 to 4 years", ("6–9 months", "3–4 years")),
        ("1 year", "2 years", ("1 year", "2 years")),
        ("3 to 4 years", "", ("3–4 years", "")),
        ("", "1 month", ("", "1 month")),
        ("3 months to 2 years", "4 years", ("3 months to 2 years", "4 years")),
    ],
)
def test_a_unit_that_both_ends_share_is_said_once(starts: str, ends: str, told: tuple[str, str]) -> None:
    timeframe = Timeframe("t", starts=duration(starts) if starts else None, ends=duration(ends) if ends else None)
    assert tell_ends(timeframe) == told


def test_values_that_nobody_wrote_are_told_from_their_numbers() -> None:
    assert tell_duration(Duration(Decimal("30.5"), Decimal(61))) == "30.5–61 days"
    assert tell_figure(Figure(Decimal("0.20"), Decimal("0.25"), percent=True)) == "20–25%"
    assert tell_figure(Figure(Decimal(1000), Decimal(1000))) == "1000"
    assert tell_date(When(date(2024, 2, 1), date(2024, 2, 29))) == "2024-02-01–2024-02-29"
    assert tell_date(When(date(2024, 2, 1), date(2024, 2, 1), about=True)) == "about 2024-02-01"


def test_what_is_not_there_is_told_as_nothing() -> None:
    assert (tell_duration(None), tell_figure(None), tell_date(None)) == ("", "", "")
