"""The theory as text: all of it in the end, with ways within it, and whole on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.crowds import FROM, TO, crowded_tea
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}


def test_every_node_is_told_with_everything_that_leads_to_it_and_it_leads_to(
    tmp_path: Path, open_page: OpenPage
) -> None:
    page = open_page(draw(tmp_path), "text", viewport=WIDE)
    text = page.locator("#text")
    articles = text.locator(".stakeholder article")
    expect(articles).to_have_count(8)
    for node in tea_at_two().nodes:
        article = articles.and_(page.locator(f'[data-card="{node.id}"]'))
        expect(article.get_by_role("heading", level=4)).to_have_text(node.title)
        for link in node.leads_to:
            told = article.locator("[data-link]").filter(has_text=link.because or None)
            assert told.count() >= 1
    for said in (
        "He says my name. Nobody had, for a year.",
        "everybody who knew her asked the same two for help",
        "By four he stood at the door.",
        "nobody goes to the far end",
        "9000 GBP",
        "where all know each other",
        "1000 GBP (2024)",
        "some would have met anyway",
        "Discount rate",
        "The evaluators",
    ):
        expect(text).to_contain_text(said)


def test_an_address_leads_to_a_card_or_a_link_in_the_text(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), f"text?card={FROM}", viewport=WIDE)
    article = page.locator(f'#text article[data-card="{FROM}"]')
    expect(article).to_be_focused()
    expect(article).to_be_in_viewport()
    expect(page.locator("#panel")).to_be_hidden()
    article.locator(".leads-to .end", has_text="Neighbours look in on guests").click()
    assert page.url.endswith("#text?card=neighbours/look-in")
    expect(page.locator('#text article[data-card="neighbours/look-in"]')).to_be_focused()
    page.go_back()
    expect(article).to_be_focused()
    article.get_by_role("link", name="1 source").first.click()
    expect(page.locator(f'#text [data-link="{FROM} -> {TO}"]')).to_be_focused()


def test_the_panel_shows_the_way_to_its_place_in_the_text(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), f"storyboard?card={FROM}", viewport=WIDE)
    page.locator("#panel").get_by_role("link", name="Show in the text").click()
    expect(page.get_by_role("tab", name="Text")).to_have_attribute("aria-selected", "true")
    expect(page.locator(f'#text article[data-card="{FROM}"]')).to_be_focused()
    page.go_back()
    expect(page.locator("#panel")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, {"width": 360, "height": 740}])
def test_no_barrier_in_the_text(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]], scheme: str, size: dict[str, int]
) -> None:
    page = open_page(draw(tmp_path), "text", viewport=size, color_scheme=scheme)
    expect(page.locator("#text .relations")).to_have_count(8)
    assert find_barriers(page) == []


def test_the_text_has_all_evidence_unfolded_and_unpaged(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, crowded_tea()), "text", viewport=WIDE)
    expect(page.locator(f'#text [data-link="{FROM} -> {TO}"] .grounds.supports .saying')).to_have_count(172)
    assert page.locator("#text :is(.more, .unfold, .folded)").count() == 0


def test_what_is_not_told_yet_is_told_before_printing(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    told = page.evaluate(
        """() => {
          const wait = setTimeout;
          window.setTimeout = () => 0;  // the page never gets round to the rest
          performance.now = ((at) => () => (at += 1000))(0);
          document.querySelector("#tab-text").click();
          const before = document.querySelectorAll("#text .relations").length;
          dispatchEvent(new Event("beforeprint"));
          window.setTimeout = wait;
          return [before, document.querySelectorAll("#text .relations").length];
        }"""
    )
    assert told[0] < told[1] == 8
