"""What the panel says of how well a card, an arrow and the chains between two cards are grounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadsto.evidence.between import robustness, source_robustness
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
    assert "No chain to it is told on each of its links: nobody is cited for" in card
    assert "Told more often as an effect (2 times) than as a cause (never)." in card
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
    assert "It rests on one source or one voice alone." in arrow
    assert "It is contested" in arrow

    page.evaluate("location.hash = '#storyboard?from=guests/known-by-name&to=neighbours/look-in'")
    page.locator("#panel .way-page .grounding").wait_for()
    way = said(page)
    grounds = tea_for().grounds
    ends = ("guests/known-by-name", "neighbours/look-in")
    assert robustness(grounds, *ends) == source_robustness(grounds, *ends).value == 1
    assert "One person tells a chain whole: Interview with a guest, second winter" in way
    assert "1 citation is all that would have to be lost" in way
    assert "Without this one source, no chain is told on each of its links: Interview with a guest" in way
    assert "Counts are evidence, never the strength of an effect." in way
    assert page.locator("#panel .ways .told-how").all_inner_texts() == [
        "Told whole by Interview with a guest, second winter."
    ]
