from __future__ import annotations

from leadsto.views.passages import NodeText
from leadsto.views.text import look
from tests.views.tea import tea_for


def node(id_: str) -> NodeText:
    return next(node for lane in look(tea_for()).lanes for node in lane.nodes if node.id == id_)


def test_who_what_when() -> None:
    text = look(tea_for())
    assert [lane.title for lane in text.lanes] == ["", "Guests", "Neighbours", "The council"]
    known = node("guests/known-by-name")
    assert [frame.title for frame in known.timeframes] == ["Short term"]
    assert known.groups == ("Guests in their first year",)
    assert known.needs == "any"
    assert [frame.title for frame in node("guests/less-alone").timeframes] == ["Medium term", "Long term"]


def test_what_leads_to_it_and_what_it_leads_to() -> None:
    known = node("guests/known-by-name")
    assert [other.title for other in known.led_to_by] == ["Guests are at ease at the table", "Forty teas a month"]
    assert [link.relation.title for link in known.leads_to] == [
        "Guests feel less alone",
        "Neighbours look in on guests",
    ]
    assert [other.id for other in known.goes_with] == ["guests/at-ease"]
    assert [other.id for other in node("guests/at-ease").goes_with] == ["guests/known-by-name"]
    assert known.leads_to[0].lag == "2 months"
    assert known.leads_to[1].only_in == ("In a village",)


def test_evidence_is_grouped_by_source_with_what_is_against_apart() -> None:
    grounds = node("guests/known-by-name").leads_to[0].grounds
    assert [(group.title, group.within) for group in grounds.supports] == [
        ("Interview with a guest, second winter", "Report on the second winter")
    ]
    (saying,) = grounds.supports[0].sayings
    assert (saying.quote, saying.strength, saying.voices) == (
        "He says my name. Nobody had, for a year.",
        "observed",
        ("Guests",),
    )
    assert [group.sayings[0].at for group in grounds.contradicts] == ["paragraph 4"]
    assert [group.sayings[0].at for group in grounds.qualifies] == ["paragraph 5"]


def test_a_claim_is_told_on_each_step_of_its_path() -> None:
    told = node("neighbours/look-in").leads_to[0].grounds.supports[0].sayings[0]
    assert told.is_claim
    assert told.at == "line 41 to 55"


def test_names_of_those_who_speak_are_for_the_team() -> None:
    def names(text: object) -> bool:
        return "voice_name='M.'" in repr(text)

    assert not names(look(tea_for()))
    assert names(look(tea_for("team")))


def test_what_it_is_worth_and_the_indicators() -> None:
    less_alone = node("guests/less-alone")
    assert less_alone.value is not None
    assert [(row.name, row.figure) for row in less_alone.value.rows] == [
        ("quantity", "30 guests"),
        ("proxy", "1000 GBP (2024)"),
        ("deadweight", "20%"),
        ("displacement", "0%"),
        ("attribution", "30%"),
        ("drop-off", "25%"),
        ("duration", "3"),
    ]
    (indicator,) = node("guests/known-by-name").indicators
    assert [(reading.role, reading.value) for reading in indicator.readings] == [
        ("baseline", "0.4"),
        ("observed", "1.1"),
        ("target", "2"),
    ]


def test_stories_that_the_audience_may_not_see_are_not_told() -> None:
    assert [story.id for story in look(tea_for()).stories] == ["one-sunday"]
    assert len(look(tea_for("team")).stories) == 2
    first, second = look(tea_for()).stories[0].scenes
    assert (first.at_title, first.to) == ("Guests are known by name", "")
    assert (second.at_title, second.to_title) == ("Guests are known by name", "Neighbours look in on guests")


def test_what_is_told_and_not_planned_stands_by_itself() -> None:
    (step,) = look(tea_for()).told
    assert (step.from_title, step.to_title) == (
        "Guests are known by name",
        "A few neighbours carry it all and wear out",
    )
    assert step.grounds.supports[0].sayings[0].at == "line 60"


def test_a_card_and_a_link_know_the_stories_with_a_scene_there() -> None:
    known = node("guests/known-by-name")
    assert [(story.story_at, story.title) for story in known.stories] == [(0, "One Sunday")]
    assert [[story.title for story in link.stories] for link in known.leads_to] == [[], ["One Sunday"]]
    assert node("activities/table").stories == ()  # the story there is the team's
