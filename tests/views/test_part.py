"""One stakeholder's part: its outcomes, what they come from and lead to, and nothing of what others do among themselves."""

from __future__ import annotations

from leadsto.load import read_text
from leadsto.model import PROGRAMME
from leadsto.views import storyboard
from leadsto.views.part import of_stakeholder
from leadsto.views.subject import Subject
from tests.views.tea import tea_for

TEXT = """
theory: {title: T}
timeframes: [{id: short, title: Short, starts: 0 months, ends: 3 months}, {id: long, title: Long, starts: 3 months}]
activities: [{id: table, title: Table, leads-to: a/one}]
sources: [{id: s1, title: S, type: survey, access: public}]
stakeholders:
  - {id: c, title: C, outcomes: [{id: five, title: Five, timeframe: long}]}
  - id: a
    title: A
    outcomes:
      - {id: one, title: One, timeframe: short, leads-to: [two, {to: b/three, evidence: [{source: s1, finding: f, strength: measured}]}]}
      - {id: two, title: Two, timeframe: long}
  - id: b
    title: B
    outcomes:
      - {id: three, title: Three, timeframe: long, leads-to: b/four, goes-with: c/five}
      - {id: four, title: Four, timeframe: long}
  - {id: d, title: D, no-outcomes-because: not asked yet}
"""  # fmt: skip


def subject() -> Subject:
    reading = read_text({"theory.yaml": TEXT})
    assert not reading.findings
    return Subject.of(reading.theory, "public")


def links(part: Subject) -> list[tuple[str, str]]:
    return [(link.from_, link.to) for link in part.graph.links]


def test_a_part_has_the_stakeholders_nodes_and_their_direct_neighbours_and_only_links_of_its_own() -> None:
    part = of_stakeholder(subject(), "a")
    assert list(part.graph.nodes) == ["activities/table", "a/one", "a/two", "b/three"]
    assert links(part) == [("activities/table", "a/one"), ("a/one", "a/two"), ("a/one", "b/three")]
    assert [stakeholder.id for stakeholder in part.theory.stakeholders] == ["a", "b"]


def test_links_between_neighbours_are_left_out() -> None:
    part = of_stakeholder(subject(), "b")
    assert list(part.graph.nodes) == ["c/five", "a/one", "b/three", "b/four"]
    assert links(part) == [("a/one", "b/three"), ("b/three", "b/four")]


def test_what_goes_with_it_is_in_its_part_from_either_end() -> None:
    assert list(of_stakeholder(subject(), "c").graph.nodes) == ["c/five", "b/three"]


def test_the_programme_is_a_lane_too() -> None:
    assert list(of_stakeholder(subject(), PROGRAMME).graph.nodes) == ["activities/table", "a/one"]


def test_someone_without_outcomes_has_an_empty_lane() -> None:
    board = storyboard.look(of_stakeholder(subject(), "d"))
    assert [(lane.id, lane.no_outcomes_because) for lane in board.lanes] == [("d", "not asked yet")]


def test_colours_and_counts_are_those_of_the_whole() -> None:
    whole = tea_for("team")
    cards = {card.id: card for card in storyboard.look(whole).cards}
    hues = {lane.id: lane.hue for lane in storyboard.look(whole).lanes}
    for stakeholder in whole.theory.stakeholders:
        board = storyboard.look(of_stakeholder(whole, stakeholder.id))
        assert {lane.id: lane.hue for lane in board.lanes}.items() <= hues.items()
        for card in board.cards:
            same = cards[card.id]
            assert (card.sources, card.citations, card.marks) == (same.sources, same.citations, same.marks)
