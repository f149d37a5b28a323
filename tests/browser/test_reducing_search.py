"""Finding words in the theory, by keyboard and by pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.drawn import shown
from tests.browser.pages import draw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}


@pytest.fixture
def page(tmp_path: Path, open_page: OpenPage) -> Page:
    return open_page(draw(tmp_path), viewport=WIDE, reduced_motion="reduce")


def test_a_slash_leads_to_the_field_and_enter_to_what_is_found(page: Page) -> None:
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Search titles, summaries, findings and quotes")
    expect(field).to_be_focused()
    page.keyboard.type("feel LÉSS")
    found = page.get_by_role("listbox", name="Found")
    expect(found.get_by_role("option").first).to_have_text("Guests feel less alone")
    expect(found.locator("mark").first).to_have_text("feel")
    expect(page.locator('[data-node="guests/less-alone"]')).to_have_class("card found")
    page.keyboard.press("ArrowDown")
    expect(found.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2").first).to_have_text("Guests feel less alone")
    expect(page.locator('[data-node="guests/less-alone"]')).to_be_in_viewport()
    assert "q=" not in page.url
    expect(field).to_have_value("")
    expect(page.locator(".found")).to_have_count(0)
    assert "card=guests/less-alone" in page.url


def test_quotes_mechanisms_and_sources_are_found_and_say_where(page: Page) -> None:
    field = page.locator(".search")
    found = page.get_by_role("listbox", name="Found")
    field.fill("nobody had")
    expect(found.get_by_role("group", name="1 link")).to_contain_text("Quote He says my name. Nobody had, for a year.")
    field.fill("street own")
    expect(found).to_contain_text("Mechanism")
    field.fill("winter")
    expect(found.get_by_role("group", name="source")).to_be_visible()
    found.get_by_role("group", name="source").get_by_role("option", name="winter").last.click()
    assert "source=winter-report" in page.url
    expect(page.locator("#panel")).to_be_visible()


def test_nothing_found_is_said_and_escape_ends_the_search(page: Page) -> None:
    field = page.locator(".search")
    field.fill("zebra")
    box = page.locator(".found-box")
    expect(box).to_contain_text("Nothing has all these words.")
    page.wait_for_url("**q=zebra")
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(field).to_have_value("")
    assert "q=" not in page.url


def test_an_emptied_field_leaves_nothing_in_the_address(page: Page) -> None:
    field = page.locator(".search")
    field.fill("table")
    page.wait_for_url("**q=table")
    field.fill("")
    assert "q=" not in page.url
    page.wait_for_timeout(400)
    assert "q=" not in page.url


def test_what_hides_a_result_gives_way_when_it_is_chosen(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?stakeholder=neighbours&collapsed=lane:guests", viewport=WIDE)
    page.locator(".search").fill("known by name")
    option = page.get_by_role("option", name="Guests are known by name").first
    expect(option).to_contain_text("not shown now")
    option.click()
    expect(page.locator('[data-node="guests/known-by-name"]')).to_be_in_viewport()
    assert len(shown(page)) == 8


def test_typing_leaves_one_step_back(page: Page) -> None:
    page.get_by_role("button", name="Collapse all").click()
    page.locator(".search").press_sequentially("table")
    page.go_back()
    assert len(shown(page)) == 8


def test_an_address_with_words_marks_them(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?q=table", viewport=WIDE)
    expect(page.locator(".search")).to_have_value("table")
    assert page.locator(".card.found").count() >= 2


def test_no_barrier_while_searching(page: Page, find_barriers: Callable[[Page], list[str]]) -> None:
    page.locator(".search").fill("guests")
    page.keyboard.press("ArrowDown")
    assert find_barriers(page) == []
