from __future__ import annotations

from dataclasses import replace

from leadsto.model import Clause, Framework
from leadsto.render.page import render_page
from leadsto.views.clauses import clauses_by_node, frameworks_of
from leadsto.views.givens import inputs_of, settings_of, timeframes_of
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for


def test_every_clause_says_how_far_it_is_met_and_by_what() -> None:
    (framework,) = frameworks_of(tea_for())
    assert (framework.title, framework.source_title) == ("Ageing well", "Report on the second winter")
    assert [(clause.id, clause.state) for clause in framework.clauses] == [
        ("1.1", "met"),
        ("1.2", "partly"),
        ("1.3", "not-met"),
        ("1.4", "unanswered"),
    ]
    first, second, *_ = framework.clauses
    assert [answer.title for answer in first.met_by] == [
        "A table is laid every Thursday at two",
        "Guests are known by name",
    ]
    assert (second.gap, second.note) == ("nobody goes to the far end", "asked for since 2020")


def test_a_node_knows_the_clauses_that_it_answers_each_once() -> None:
    clauses = (Clause("1"), Clause("2", met_by=("guests/less-alone", "guests/less-alone", "gone/away")))
    subject = Subject.of(replace(tea_at_two(), frameworks=(Framework("f", clauses=clauses),)), "public")
    (reference,) = clauses_by_node(subject)["guests/less-alone"]
    assert (reference.framework, reference.clause, reference.clause_at) == ("f", "2", 1)
    assert 'id="f0c1"' in render_page(subject)


def test_what_was_put_in_is_told_with_its_currency_or_as_unknown() -> None:
    room, hours = inputs_of(tea_for())
    assert (room.title, room.stakeholder, room.amount, room.year) == ("Room and tea", "The council", "9000 GBP", 2024)
    assert (hours.amount, hours.year, hours.note) == ("", None, "nobody counted them")


def test_settings_tell_what_they_change_in_the_scale_of_time() -> None:
    assert [(frame.title, frame.starts) for frame in timeframes_of(tea_for())][:2] == [
        ("Short term", "0"),
        ("Medium term", "6–9 months"),
    ]
    (village,) = settings_of(tea_for())
    assert [(frame.title, frame.starts, frame.ends) for frame in village.timeframes] == [
        ("Short term", "0", "2 months")
    ]


def test_it_is_all_on_the_page_with_ways_there_and_back() -> None:
    html = render_page(tea_for())
    number = html.index('data-node="guests/known-by-name" href="#n')
    passage = html[number:].split('href="#', 1)[1].split('"', 1)[0]
    framework = html[html.index('<section class="framework"') :]
    assert f'href="#{passage}">Guests are known by name</a>' in framework
    assert '<a href="#f0c0"><bdi>Ageing well</bdi>, <bdi>1.1</bdi></a> <span class="which">met</span>' in html
    for said in ("1 met · 1 partly met · 1 not met · 1 unanswered", "Nobody eats alone for a week.", "unknown", "9000"):
        assert said in html
    assert "where all know each other" in html
