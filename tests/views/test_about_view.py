"""The About view: what the page says of itself, and what its scripts need no second copy of."""

from __future__ import annotations

from leadsto.model import Theory
from leadsto.views import about
from leadsto.views.marks import MARKS
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject
from tests.views.tea import tea_for


def test_what_is_said_of_tea_at_two() -> None:
    told = about.look(tea_for())
    assert told.newest_source == "2024-05"
    assert told.settings == (about.SettingLine("In a village", "where all know each other"),)
    assert told.reviews == (about.ReviewLine("2024-08", "lag of the second link lengthened"),)
    assert [source.id for source in told.sources] == ["interview-3", "winter-report", "price-list"]
    assert told.sources[0].within == "Report on the second winter"
    assert told.sources[1].url == "https://example.org/winter"
    assert (told.counts.outcomes, told.counts.links, told.counts.stories) == (5, 11, 1)
    assert told.marks == MARKS


def test_the_public_does_not_count_what_is_the_team_s() -> None:
    public, team = about.look(tea_for("public")), about.look(tea_for("team"))
    assert public.counts.sources == 3
    assert team.counts.sources == 4
    assert team.counts.stories == 2


def test_what_the_page_says_is_not_in_its_data_again() -> None:
    told = to_plain(about.look(tea_for()))
    assert set(told) == {"title", "sources"}
    assert set(told["sources"][0]) == {"id", "title", "type", "date", "within", "speaker"}


def test_a_theory_of_nothing() -> None:
    told = about.look(Subject.of(Theory(), "public"))
    assert (told.title, told.newest_source, told.sources) == ("", "", ())
