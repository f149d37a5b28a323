from __future__ import annotations

from leadsto.load import read_text
from leadsto.render.page import render_page
from leadsto.views.subject import Subject
from leadsto.views.text import NodeText, look
from tests.views.tea import tea_for


def node(id_: str) -> NodeText:
    return next(node for lane in look(tea_for()).lanes for node in lane.nodes if node.id == id_)


def test_who_what_when() -> None:
    text = look(tea_for())
    assert [lane.title for lane in text.lanes] == ["", "Guests", "Neighbours", "The council"]
    known = node("guests/known-by-name")
    assert [frame.title for frame in known.timeframes] == ["Short term"]
    assert known.summary == "at least three people greet them by name in the street"
    assert [frame.title for frame in node("guests/less-alone").timeframes] == ["Medium term", "Long term"]


def test_what_it_leads_to_why_and_on_how_many_sources() -> None:
    assert [(link.title, link.because, link.sources) for link in node("guests/known-by-name").leads_to] == [
        ("Guests feel less alone", "being greeted makes a street one's own", 1),
        ("Neighbours look in on guests", "people look in on someone whose name they know", 1),
    ]


def test_ids_that_records_do_not_come_to_are_told_apart() -> None:
    reading = read_text(
        {
            "a.yaml": "timeframes:\n  - id: short\n    title: Short\n    starts: 0 days\nstakeholder: guests\n"
            "outcomes:\n  - id: fine\n    title: Fine\n  - title: No id\n  - id: Not An Id\n    title: C\n"
        }
    )
    (odd,) = look(Subject.of(reading.theory, "team")).odd_ids
    assert (odd.stakeholder, odd.list, odd.at) == ("guests", "outcomes", 1)
    assert odd.id == reading.theory.nodes[1].id
    assert look(tea_for()).odd_ids == ()


def test_it_stands_on_the_page_for_those_without_scripts_alone() -> None:
    html = render_page(tea_for())
    before, _, text = html.partition('id="text"')
    text = text.partition('</section>\n<section class="view')[0]
    assert text.count("<noscript>") == text.count("</noscript>") == 1
    told = text.partition("<noscript>")[2].partition("</noscript>")[0]
    assert "being greeted makes a street one&#39;s own" in told
    assert "being greeted makes a street one&#39;s own" not in before
    assert "<article" not in text.replace(told, "")
