"""Following a story: scene by scene, by pointer and keyboard, in the address, stitched or told whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leadsto.model import Scene, Story
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
KNOWN, LOOK_IN = "guests/known-by-name", "neighbours/look-in"
WALK = Story(
    "walk",
    "A walk",
    access="public",
    scenes=(
        Scene(at="guests/alone", text="It begins."),
        Scene(from_=KNOWN, to=LOOK_IN, text="Somebody looks in."),
        Scene(from_=LOOK_IN, to="neighbours/worn-out", text="It ends."),
    ),
)


@pytest.fixture
def page(tmp_path: Path, open_page: OpenPage) -> Page:
    theory = replace(tea_at_two(), stories=(*tea_at_two().stories, WALK))
    return open_page(draw(tmp_path, theory), viewport=WIDE, reduced_motion="reduce")


def chosen(page: Page) -> str:
    """The card or link that the board marks as the scene's."""
    return str(
        page.evaluate(
            "document.querySelector('.board [aria-current]')?.dataset.node ?? document.querySelector('.arrow.chosen')?.dataset.link"
        )
    )


def begin(page: Page) -> None:
    page.get_by_role("button", name="2 stories").click()
    page.get_by_role("button", name="A walk").click()


def test_a_story_is_followed_by_its_buttons(page: Page) -> None:
    begin(page)
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_have_text("A walk")
    expect(panel).to_contain_text("Scene 1 of 3")
    assert chosen(page) == "guests/alone"
    assert page.url.endswith("#storyboard?story=walk&scene=1")
    panel.get_by_role("button", name="Next scene").click()
    assert chosen(page) == f"{KNOWN} -> {LOOK_IN}"
    expect(panel.locator("[aria-current=step]")).to_contain_text("Somebody looks in.")
    panel.get_by_role("button", name="Next scene").click()
    expect(panel.get_by_role("button", name="Next scene")).to_be_focused()
    expect(panel.get_by_role("button", name="Next scene")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    assert "scene=3" in page.url
    page.go_back()
    assert chosen(page) == f"{KNOWN} -> {LOOK_IN}"


def test_a_story_is_followed_by_the_keyboard_alone(page: Page) -> None:
    page.get_by_role("button", name="2 stories").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="One Sunday")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="A walk")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert chosen(page) == f"{KNOWN} -> {LOOK_IN}"
    page.keyboard.press("End")
    assert chosen(page) == f"{LOOK_IN} -> neighbours/worn-out"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    assert chosen(page) == "guests/alone"


def test_a_scene_can_be_read_about_and_the_story_goes_on(page: Page) -> None:
    begin(page)
    panel = page.locator("#panel")
    panel.get_by_role("link", name="Days pass without a word").click()
    expect(panel.get_by_role("heading", level=2)).to_have_text("Days pass without a word")
    page.keyboard.press("Escape")
    expect(panel.get_by_role("heading", level=2)).to_have_text("A walk")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert page.url.endswith("#storyboard")


def test_a_stitched_story_says_so_and_one_told_whole_by_whom(page: Page) -> None:
    begin(page)
    panel = page.locator("#panel")
    expect(panel).to_contain_text("Stitched on this page.")
    expect(panel).to_contain_text("No source on this page tells all the links")
    page.get_by_role("button", name="2 stories").click()
    page.get_by_role("button", name="One Sunday").click()
    expect(panel).to_contain_text("Told whole by")
    expect(panel).not_to_contain_text("Stitched.")


def test_scenes_are_ways_and_addresses(page: Page) -> None:
    begin(page)
    page.locator("#panel").get_by_role("link", name="Go to scene 3").click()
    assert chosen(page) == f"{LOOK_IN} -> neighbours/worn-out"
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert chosen(page) == f"{LOOK_IN} -> neighbours/worn-out"
    expect(page.locator("#panel")).to_contain_text("Scene 3 of 3")


def test_a_story_has_no_barriers(page: Page, find_barriers: Callable[[Page], list[str]]) -> None:
    page.get_by_role("button", name="2 stories").click()
    assert find_barriers(page) == []
    page.keyboard.press("Escape")
    begin(page)
    assert find_barriers(page) == []
