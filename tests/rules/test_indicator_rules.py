"""LT701, LT702 and LT703: what indicators are compared with, what they miss, and what they count in."""

from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal

import pytest

from leadsto.load.written import read_date, read_figure
from leadsto.model import Figure, Indicator, Node, Observation, Theory
from tests.rules.judging import judge, look, outcomes, places


def theory_of(*keys: str, unit: str = "visits") -> str:
    """One outcome with one indicator, whose further keys are flow-style YAML."""
    indicator = f"[{{id: visits, title: Visits a week, unit: {unit}, {', '.join(keys)}}}]"
    return outcomes("known short; indicators: " + indicator)


def seen(*readings: str) -> str:
    return "observations: [" + ", ".join(f"{{value: {r.split()[0]}, date: {r.split()[1]}}}" for r in readings) + "]"


def reading(name: str, value: str, when: str = "2024") -> str:
    return f"{name}: {{value: {value}, date: {when}}}"


def test_nothing_to_compare_with() -> None:
    assert places(theory_of(seen("1.1 2024")), "LT701") == ["visits"]
    (verdict,) = judge(theory_of(seen("1.1 2024", "1.2 2025")), "LT701")
    assert "2 observations" in verdict.message
    assert "“Visits a week”" in verdict.message


@pytest.mark.parametrize("there", [reading("baseline", "1", "2023"), reading("target", "1", "2025")])
def test_baseline_or_target_will_do(there: str) -> None:
    assert judge(theory_of(there, seen("1.1 2024")), "LT701") == []


def test_an_indicator_that_is_only_named_is_not_asked_for_a_baseline() -> None:
    assert judge(theory_of("better: higher"), "LT701") == []


def test_outputs_count_from_nothing() -> None:
    node = Node(
        "outputs/teas",
        "output",
        "Teas",
        indicators=(Indicator("teas", observations=(Observation(read_date("2024"), read_figure("40")),)),),
    )
    assert look(Theory(nodes=(node,)), "LT701") == []
    assert len(look(Theory(nodes=(replace(node, kind="outcome"),)), "LT701")) == 1


def test_what_was_observed_too_late_and_too_little() -> None:
    text = theory_of(reading("target", "2", "2024-09"), "better: higher", seen("1.1 2024-10"))
    (verdict,) = judge(text, "LT702")
    assert verdict.message == (
        "“Visits a week”, an indicator of “Known”, was 1.1 in 2024-10; its target was 2 in 2024-09"
    )
    assert places(text, "LT702") == ["target"]


@pytest.mark.parametrize(
    "observed", [("1.1 2024-02",), ("2 2024-10",), ("1.1 2024-10", "2.5 2024-12"), ("2.5 2024-12", "1.1 2024-10")]
)
def test_what_is_not_off_track(observed: tuple[str, ...]) -> None:
    text = theory_of(reading("target", "2", "2024-09"), "better: higher", seen(*observed))
    assert judge(text, "LT702") == []


def test_off_track_on_any_kind_of_node_and_without_texts() -> None:
    when = read_date("2024")
    low, high = (Figure(Decimal(n), Decimal(n), True) for n in ("0.25", "0.5"))
    plan = Indicator("x", "", "", "higher", target=Observation(when, high), observations=(Observation(when, low),))
    (finding,) = look(Theory(nodes=(Node("outputs/teas", "output", indicators=(plan,)),)), "LT702")
    assert finding.message == "“x”, an indicator of outputs/teas, was 25% in 2024; its target was 50% in 2024"


@pytest.mark.parametrize(
    ("unit", "values", "odd"),
    [
        ("visits", "20% 45 60%", ["45"]),
        ("visits", "20 45% 60", ["45%"]),
        ("visits", "20 60%", ["60%"]),
        ("visits", "20% 60", ["60"]),
        ("share of guests", "20 60 70%", ["20", "60"]),
        ("percentage of guests", "20 60%", ["20"]),
        ("visits", "20% 45% 60%", []),
        ("share of guests", "20 45 60", []),
    ],
)
def test_percentages_among_numbers(unit: str, values: str, odd: list[str]) -> None:
    first, *rest = values.split()
    text = theory_of(
        reading("baseline", first, "2020"), seen(*(f"{v} 202{n}" for n, v in enumerate(rest, 1))), unit=unit
    )
    assert places(text, "LT703") == odd


def test_the_remedy_is_what_was_probably_meant() -> None:
    def hints(value: str) -> list[str]:
        return [v.hint for v in judge(theory_of(seen("20% 2020", f"{value} 2021", "30% 2022")), "LT703")]

    assert "`45%`" in hints("45")[0]
    assert "`45%`" in hints("0.45")[0]
    assert "`0%`" in hints("0")[0]
    assert "`1%`" in hints("1")[0]


def test_ten_thousand_indicators_in_well_under_a_second() -> None:
    when, one = read_date("2024"), read_figure("1")
    plan = Indicator("x", target=Observation(when, one), observations=tuple(Observation(when, one) for _ in range(5)))
    theory = Theory(
        nodes=tuple(Node(f"a/n{n}", "outcome", f"Title {n}", "a", indicators=(plan,)) for n in range(10_000))
    )
    start = time.process_time()
    assert [look(theory, code) for code in ("LT701", "LT702", "LT703")] == [[], [], []]
    assert time.process_time() - start < 2
