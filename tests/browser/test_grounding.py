"""What the panel says of how well a card, an arrow and the chains between two cards are grounded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leadsto.evidence.between import robustness, source_robustness
from leadsto.model import Evidence, Link, Node, Source, Stakeholder, Theory
from tests.browser.pages import draw
from tests.views.tea import tea_for

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage


def said(page: Page, part: str = "grounding") -> str:
    return " ".join(page.locator(f"#panel .part.{part}").inner_text().split())


def test_a_card_an_arrow_and_a_way_say_how_well_they_are_grounded(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?card=guests/less-alone", viewport={"width": 1440, "height": 900})
    card = said(page)
    assert "No chain to it is told on each of its links: nobody on this page is cited for" in card
    assert "Told more often as an effect (2 times) than as a cause (never on this page)." in card
    assert "Confirmed by those who experience it: Guests." in card
    weakest = page.locator("#panel .grounding a")
    weakest.click()
    assert "link=" in page.url
    assert page.locator("#panel .link-page").is_visible()

    page.evaluate("location.hash = '#storyboard?link=guests/known-by-name -> guests/less-alone'")
    page.locator("#panel .link-page .grounding").wait_for()
    arrow = said(page)
    assert "1 citation, 1 source; the strongest is observed." in arrow
    assert "Said by: Guests." in arrow
    assert "It rests on one source of this page alone." in arrow
    assert "It is contested" in arrow

    page.evaluate("location.hash = '#storyboard?from=guests/known-by-name&to=neighbours/look-in'")
    page.locator("#panel .way-page .grounding").wait_for()
    way = said(page)
    grounds = tea_for().grounds
    ends = ("guests/known-by-name", "neighbours/look-in")
    assert robustness(grounds, *ends) == source_robustness(grounds, *ends).value == 1
    assert "1 account tells a chain whole: Interview with a guest, second winter" in way
    assert "1 citation is all that would have to be lost" in way
    assert "Without one source, such as this, no chain would be told on each of its links: Interview" in way
    assert "Counts are evidence, never the strength of an effect." in way
    assert page.locator("#panel .ways .told-how").all_inner_texts() == [
        "Told whole by Interview with a guest, second winter."
    ]


def sewn() -> Theory:
    """A chain of four links: a report tells the first, one guest the next two, nobody the last."""
    said = (("report",), ("one", "two"), ("one",), ())
    links = [
        Link(f"guests/{at}", f"guests/{at + 1}", evidence=tuple(Evidence(id_, strength="reported") for id_ in ids))
        for at, ids in enumerate(said)
    ]
    return Theory(
        stakeholders=(Stakeholder("guests", title="Guests"),),
        nodes=tuple(
            Node(
                f"guests/{at}", "outcome", title=f"Step {at}", stakeholder="guests", leads_to=tuple(links[at : at + 1])
            )
            for at in range(5)
        ),
        sources=(
            Source("report", title="A report", type="report"),
            Source("one", title="One guest", type="interview"),
            Source("two", title="Another guest", type="interview"),
        ),
    )


def test_a_chain_says_where_it_is_stitched(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, sewn(), "team"), "storyboard?from=guests/0&to=guests/4")
    assert "Nobody tells a chain whole: each has a link for which nobody is cited." in said(page)
    assert page.locator("#panel .told-how").all_inner_texts() == ["Stitched from 3 stretches:"]
    assert [" ".join(text.split()) for text in page.locator("#panel .chain-steps li").all_inner_texts()] == [
        "Step 0",
        "Step 1 Up to here: A report, which gathers the words of several",
        "Step 2",
        "Step 3 Up to here: One guest",
        "Step 4 Up to here nobody is cited",
    ]

    page.evaluate("location.hash = '#storyboard?from=guests/0&to=guests/3'")
    page.locator("#panel .told-how", has_text="2 stretches").wait_for()
    grounds = said(page)
    assert "Nobody tells the chain whole: it is stitched together from what several say" in grounds
    assert "Stands as reported, as does each link of the best-grounded chain." in grounds

    page.evaluate("location.hash = '#storyboard?from=guests/0&to=guests/1'")
    page.locator("#panel .told-how", has_text="A report").wait_for()
    assert "No one person tells the chain whole: it rests on what gathers the words of several." in said(page)
    assert page.locator("#panel .told-how").inner_text() == (
        "Told by A report, which gathers the words of several: no one person tells it whole."
    )


def test_several_of_those_who_experience_it_are_not_one_alone(tmp_path: Path, open_page: OpenPage) -> None:
    theory = sewn()
    ours = tuple(replace(source, voice=("guests",)) for source in theory.sources)
    page = open_page(draw(tmp_path, replace(theory, sources=ours), "team"), "evidence?only=alone")
    lines = page.locator("#evidence .lines li")
    assert [" ".join(text.split()) for text in lines.all_inner_texts()] == [
        "Step 0→ leads to Step 1 · A report",
        "Step 2→ leads to Step 3 · One guest",
    ]
    others = (*theory.stakeholders, Stakeholder("staff", title="Staff"))
    theirs = tuple(replace(source, voice=("staff",)) for source in theory.sources)
    file = draw(tmp_path, replace(theory, sources=theirs, stakeholders=others), "team")
    page = open_page(file, "evidence?only=alone")
    assert "1 link that several sources tell, all for one group that does not experience the effect" in (
        page.locator("#evidence .passage").inner_text()
    )
    page.evaluate("location.hash = '#storyboard?link=guests/1 -> guests/2'")
    page.locator("#panel .link-page .grounding").wait_for()
    assert "All of its 2 sources speak for one group: Staff." in said(page)
    assert "one source" not in said(page)
