"""The Indicators view: every indicator, judged by what the audience sees of it."""

from __future__ import annotations

import json
from dataclasses import replace

from leadsto.load import read_text
from leadsto.model import Theory
from leadsto.views import indicators
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for

YAML = """
theory:
  title: Tea at Two
timeframes: {id: short, title: Short, starts: 0 months}
stakeholder: {id: guests, title: Guests}
outcomes:
  - id: known
    title: Guests are known by name
    timeframe: short
    indicators:
      - id: visits
        title: Visits a week
        unit: visits
        baseline: {value: 0.4, date: 2023-09}
        target: {value: 2, date: 2024-09}
        observations:
          - {value: 1.1, date: 2024-02, source: open}
          - {value: 1.6, date: 2024-10, source: closed}
      - id: names
        title: Names known
        unit: names
sources:
  - {id: open, title: Open, type: survey, access: public}
  - {id: closed, title: Closed, type: survey}
"""


def lines_for(theory: Theory, audience: str = "public") -> tuple[indicators.IndicatorLine, ...]:
    return indicators.look(Subject.of(theory, audience)).indicators  # type: ignore[arg-type]


def test_each_stands_with_its_node_and_its_place() -> None:
    theory = read_text({"theory.yaml": YAML}).theory
    first, second = lines_for(theory, "team")
    assert (first.node, first.at, first.state, first.better, first.way) == (
        "guests/known",
        0,
        "off-track",
        "higher",
        75,
    )
    assert first.judged == indicators.Point("1.6", "2024-10")
    assert first.target == indicators.Point("2", "2024-09")
    assert (second.at, second.state, second.reason, second.judged) == (1, "untold", "nothing-observed", None)


def test_it_is_judged_by_what_the_audience_sees() -> None:
    theory = read_text({"theory.yaml": YAML}).theory
    first, _ = lines_for(theory)
    assert (first.state, first.judged, first.way) == ("not-yet-due", indicators.Point("1.1", "2024-02"), 44)
    told = json.dumps(to_plain(indicators.look(Subject.of(theory, "public"))))
    assert "1.6" not in told
    assert "2024-10" not in told
    # as if what is hidden had never been there
    node = theory.nodes[0]
    visits = replace(node.indicators[0], observations=node.indicators[0].observations[:1])
    without = replace(
        theory, nodes=(replace(node, indicators=(visits, node.indicators[1])),), sources=theory.sources[:1]
    )
    assert lines_for(without) == lines_for(theory)


def test_none() -> None:
    assert lines_for(Theory(title="Tea at Two")) == ()
    assert len(lines_for(tea_at_two())) == 1
    assert indicators.look(tea_for()).opens_late
