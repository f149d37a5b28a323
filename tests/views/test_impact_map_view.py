"""The Impact map view: states, reasons and what is missing; and never a figure that nobody reckoned."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from decimal import Decimal

import pytest

from leadsto.model import Decision, Figure, Input, Material, Node, Theory, Valuation, Value, ValueState
from leadsto.views import impact_map
from leadsto.views.impact_map import Figures, ImpactMap, Totals, state_of
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for

ONE = Figure(Decimal(1), Decimal(1))


def outcome(material: Decision | None = None, value: ValueState | None = None) -> Node:
    return Node(
        "guests/x",
        "outcome",
        "X",
        "guests",
        material=None if material is None else Material(material),
        value=None if value is None else Value(value),
    )


def look_at(theory: Theory) -> ImpactMap:
    return impact_map.look(Subject.of(theory, "public"))


@pytest.mark.parametrize(
    ("material", "value", "state"),
    [
        ("yes", "priced", "valued"),
        ("yes", "held", "held"),
        ("yes", "pending", "pending"),
        ("yes", "counted-in", "counted-in"),
        ("yes", None, "pending"),
        ("pending", "priced", "pending"),
        ("pending", "held", "held"),
        ("pending", None, "pending"),
        (None, "priced", "pending"),
        ("no", "priced", "left-out"),
        ("no", None, "left-out"),
    ],
)
def test_state(material: Decision | None, value: ValueState | None, state: str) -> None:
    assert state_of(outcome(material, value)) == state
    assert state in impact_map.STATES


def test_what_nothing_is_said_of_is_counted_and_not_listed() -> None:
    shown = look_at(Theory(nodes=(outcome(), replace(outcome("no"), id="guests/y"))))
    assert [line.node for line in shown.lines] == ["guests/y"]
    assert shown.undecided == 1


def test_tea_at_two() -> None:
    shown = impact_map.look(tea_for())
    assert [(line.node, line.state) for line in shown.lines] == [
        ("guests/known-by-name", "held"),
        ("guests/less-alone", "valued"),
    ]
    valued = shown.lines[1]
    assert valued.missing == ()
    assert valued.starts == 1
    assert valued.value is not None
    assert [row.name for row in valued.value.rows][:2] == ["quantity", "proxy"]
    assert shown.obstacles == ("unknown-input",)
    assert (shown.conventions.rate, shown.conventions.currency, shown.conventions.base_year) == ("3.5", "GBP", 2024)
    # the weakest link of the best chain is an arrow of the storyboard
    assert valued.weakest is not None
    assert tea_for().graph.links[valued.weakest].to


def test_no_figure_is_made_up() -> None:
    shown = impact_map.look(tea_for())
    assert all(line.figures == Figures() for line in shown.lines)
    assert shown.totals == Totals()
    assert all(getattr(shown.totals, field.name) is None for field in fields(Totals))
    told = to_plain(shown, sparse=True)
    assert "totals" not in told
    assert all("figures" not in line for line in told["lines"])


def test_what_is_missing_is_named() -> None:
    priced = Value("priced", quantity=(ONE,), duration=2)
    node = replace(outcome("yes"), value=priced)
    (line,) = look_at(Theory(nodes=(node,))).lines
    assert line.missing == ("proxy", "deadweight", "displacement", "attribution", "drop-off")
    one_year = replace(node, value=replace(priced, duration=1))
    assert "drop-off" not in look_at(Theory(nodes=(one_year,))).lines[0].missing
    unsaid = replace(node, value=Value("priced", quantity=(ONE, ONE)))
    assert "duration" not in look_at(Theory(nodes=(unsaid,))).lines[0].missing


@pytest.mark.parametrize(
    ("theory", "obstacles"),
    [
        (Theory(), ("nothing-valued", "no-inputs")),
        (Theory(inputs=(Input("room"),)), ("nothing-valued", "unknown-input")),
        (
            Theory(nodes=(replace(outcome("yes"), value=Value("priced")),), inputs=(Input("room", amount=ONE),)),
            ("unknown-figures", "no-rate"),
        ),
        (
            Theory(inputs=(Input("room", amount=ONE),), valuation=Valuation(unit="weight")),
            ("weights", "nothing-valued"),
        ),
    ],
)
def test_what_stands_between_this_and_a_ratio(theory: Theory, obstacles: tuple[str, ...]) -> None:
    assert look_at(theory).obstacles == obstacles


def test_a_rate_or_the_green_book() -> None:
    node = replace(outcome("yes"), value=Value("priced"))
    for valuation in (Valuation(discount_rate=Decimal("0.035")), Valuation(green_book=True)):
        assert "no-rate" not in look_at(Theory(nodes=(node,), valuation=valuation)).obstacles


def test_a_price_that_the_audience_may_not_see_is_missing_and_not_told() -> None:
    theory = tea_at_two()
    closed = replace(
        theory,
        sources=tuple(
            replace(source, access="team") if source.id == "price-list" else source for source in theory.sources
        ),
    )
    shown = look_at(closed)
    assert shown.lines[1].missing == ("proxy",)
    assert "lunch club" not in json.dumps(to_plain(shown))
