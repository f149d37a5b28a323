"""Where the programme's own lane stands: first, unless the author gives it a place."""

from __future__ import annotations

import pytest

from leadsto.load import read_text
from leadsto.views.overview import overview
from leadsto.views.storyboard import look
from leadsto.views.subject import Subject

THEORY = """\
theory:
  title: Tea at Two
{lanes}timeframes:
  - id: short
    title: Short term
    starts: 0 months
activities:
  - id: table
    title: A table is laid
    leads-to: guests/known
stakeholders:
  - id: guests
    title: Guests
    outcomes:
      - id: known
        title: Guests are known by name
        timeframe: short
  - id: neighbours
    title: Neighbours
    outcomes:
      - id: look-in
        title: Neighbours look in
        timeframe: short
"""


@pytest.mark.parametrize(
    ("lanes", "order"),
    [
        ("  lanes: [neighbours, guests]\n", ["programme", "neighbours", "guests"]),
        ("  lanes: [neighbours, programme, guests]\n", ["neighbours", "programme", "guests"]),
    ],
)
def test_the_programme_stands_where_the_author_puts_it(lanes: str, order: list[str]) -> None:
    reading = read_text({"theory.yaml": THEORY.format(lanes=lanes)})
    assert not reading.findings
    assert [lane.id for lane in look(Subject.of(reading.theory, "public")).lanes] == order
    assert [lane.id for lane in overview(reading.theory).lanes] == order
