"""A theory in a language that the interface isn't translated into: both can be told apart, and nothing breaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage


def test_an_arabic_theory_under_english_words(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    file = draw(tmp_path, replace(tea_at_two(), language="ar"))
    link = "storyboard?link=guests/known-by-name -> neighbours/look-in"
    page = open_page(file, link, viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    panel = page.locator("#panel")
    expect(panel.locator(".in-text")).to_have_attribute("lang", "en")
    expect(panel.locator(".arrow-word")).to_have_attribute("dir", "ltr")
    expect(page.locator(".status > span").last).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert find_barriers(page) == []
    # the board runs from left to right, its lanes' heads at the left, whatever the direction of the page
    page.goto(page.url.partition("#")[0] + "#storyboard")
    page.reload()
    assert page.evaluate("document.querySelector('.scroller').scrollLeft") == 0
    head = page.locator(".lane-head").first.bounding_box()
    card = page.locator("[data-node]").first.bounding_box()
    assert head is not None
    assert card is not None
    assert head["x"] < card["x"]


def test_words_in_the_theorys_language_are_not_marked(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?card=guests/known-by-name")
    expect(page.locator("#panel .in-text")).not_to_have_attribute("lang", "en")
