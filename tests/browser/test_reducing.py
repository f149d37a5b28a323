"""Reducing the board as people do it: settings, filters, material only, and what the arrows then stand for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.drawn import arrows, faults, shown
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 800}


@pytest.fixture
def page(tmp_path: Path, open_page: OpenPage) -> Page:
    return open_page(draw(tmp_path), viewport=WIDE, reduced_motion="reduce")


def choose(page: Page, group: str, value: str) -> None:
    if not page.locator(".filters").is_visible():
        page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("group", name=group, exact=True).get_by_role("checkbox", name=value).check()


def test_a_filter_leaves_what_has_its_value_and_the_board_packs_together(page: Page) -> None:
    whole = page.locator(".board").bounding_box()
    choose(page, "Stakeholder", "Guests")
    assert shown(page) == {"guests/alone", "guests/at-ease", "guests/known-by-name", "guests/less-alone"}
    assert faults(page) == []
    board = page.locator(".board").bounding_box()
    assert whole is not None
    assert board is not None
    assert board["width"] < whole["width"]
    expect(page.locator(".shown-count")).to_have_text("4 of 8 cards shown")
    expect(page.locator(".lane", has_text="Neighbours look in")).to_be_hidden()
    assert "stakeholder=guests" in page.url


def test_filters_are_combined_counted_and_removed_chip_by_chip(page: Page) -> None:
    choose(page, "Stakeholder", "Guests")
    choose(page, "Stakeholder", "Neighbours")
    assert len(shown(page)) == 6
    choose(page, "Kind", "Outcome")
    assert len(shown(page)) == 5
    kinds = page.get_by_role("group", name="Kind", exact=True)
    expect(kinds.locator("label", has_text="Context")).to_contain_text("1")
    expect(kinds.locator("label", has_text="Activity")).to_contain_text("0")
    page.keyboard.press("Escape")
    expect(page.locator(".filters")).to_be_hidden()
    page.get_by_role("button", name="Remove Kind: Outcome").click()
    assert len(shown(page)) == 6
    page.get_by_role("button", name="Clear all", exact=True).click()
    assert len(shown(page)) == 8
    expect(page.locator(".chip-row")).to_be_hidden()


def test_the_whole_board_comes_back_as_it_was_drawn(page: Page) -> None:
    look = """() => [...document.querySelectorAll(".board li, .board .lane, .board .column")].map(one => JSON.stringify(one.getBoundingClientRect())).join() +
      [...document.querySelectorAll("svg.arrows path")].map(path => path.getAttribute("d")).sort().join()"""
    before = page.evaluate(look)
    choose(page, "Stakeholder", "Guests")
    page.keyboard.press("Escape")
    assert page.evaluate(look) != before
    page.get_by_role("button", name="Remove Stakeholder: Guests").click()
    assert page.evaluate(look) == before


def test_back_and_forward_and_an_address_that_is_passed_on(page: Page, open_page: OpenPage, tmp_path: Path) -> None:
    choose(page, "Stakeholder", "Guests")
    page.keyboard.press("Escape")
    address = page.url.partition("#")[2]
    page.go_back()
    assert len(shown(page)) == 8
    page.go_forward()
    assert len(shown(page)) == 4
    other = open_page(tmp_path / "index.html", address, viewport=WIDE)
    expect(other.locator(".shown-count")).to_have_text("4 of 8 cards shown")
    other.get_by_role("button", name="Filter", exact=True).click()
    group = other.get_by_role("group", name="Stakeholder", exact=True)
    expect(group.get_by_role("checkbox", name="Guests")).to_be_checked()


def test_what_no_longer_fits_is_left_out_and_named(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(
        draw(tmp_path), "storyboard?stakeholder=guests,nobody&setting=moon&collapsed=lane:moon", viewport=WIDE
    )
    assert len(shown(page)) == 4
    expect(page.locator(".notice").first).to_be_visible()


def test_material_only_contracts_the_steps_between_and_says_how_many_it_hides(
    tmp_path: Path, open_page: OpenPage
) -> None:
    theory = tea_at_two()
    material = next(node.material for node in theory.nodes if node.material)
    nodes = tuple(
        replace(node, material=material if node.id in ("guests/at-ease", "guests/less-alone") else None)
        for node in theory.nodes
    )
    page = open_page(draw(tmp_path, replace(theory, nodes=nodes)), viewport=WIDE, reduced_motion="reduce")
    page.get_by_role("button", name="Material only").click()
    assert shown(page) == {"guests/at-ease", "guests/less-alone"}
    assert arrows(page) == {"guests/less-alone -> guests/at-ease"}
    expect(page.locator(".stretches .via")).to_have_count(1)
    expect(page.locator(".counts text")).to_have_text("2")
    assert faults(page) == []
    description = page.locator('[data-node="guests/at-ease"]')
    expect(description).to_have_attribute(
        "aria-description",
        "Stakeholder: Guests. Led to by: Guests feel less alone. Leads to: Guests feel less alone (through 2 hidden).",
    )
    page.get_by_role("button", name="1 arrow leads through hidden cards").click()
    list_ = page.get_by_role("dialog", name="What the arrows stand for")
    expect(list_).to_contain_text(
        "From Guests are at ease at the table to Guests feel less alone through 2 hidden cards:"
    )
    list_.get_by_role("button", name="Guests are known by name").click()
    expect(page.locator("#panel h2").first).to_have_text("Guests are known by name")


def test_an_arrow_through_hidden_cards_opens_what_it_stands_for(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?kind=activity,outcome", viewport=WIDE, reduced_motion="reduce")
    page.mouse.move(700, 500)
    arrow = page.locator(".stretches .arrow").first
    middle = arrow.evaluate(
        """path => {
          const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
          return [x, y];
        }"""
    )
    page.mouse.move(*middle)
    page.mouse.click(*middle)
    list_ = page.get_by_role("dialog", name="What the arrows stand for")
    expect(list_).to_contain_text("Forty teas a month")
    list_.get_by_role("button", name="Show all chains between them").first.click()
    assert "from=activities/table" in page.url


def test_a_setting_shows_its_timeframes_and_what_is_there(page: Page) -> None:
    head = page.locator('[data-column="short"] .column-when')
    expect(head).to_have_text("0 to 3–9 months")
    page.get_by_label("Setting").select_option(label="In a village")
    expect(head).to_have_text("0 to 2 months")
    page.get_by_role("button", name="Remove Setting: In a village").click()
    expect(head).to_have_text("0 to 3–9 months")


def test_what_is_not_in_a_setting_goes_and_is_not_contracted(tmp_path: Path, open_page: OpenPage) -> None:
    theory = tea_at_two()
    only = replace(theory.settings[0], id="town", title="In a town", timeframes=())
    nodes = tuple(
        replace(node, only_in=("town",)) if node.id == "guests/known-by-name" else node for node in theory.nodes
    )
    page = open_page(
        draw(tmp_path, replace(theory, nodes=nodes, settings=(*theory.settings, only))),
        "storyboard?setting=village",
        viewport=WIDE,
    )
    assert "guests/known-by-name" not in shown(page)
    expect(page.locator(".stretches .via")).to_have_count(0)
    assert faults(page) == []


def test_filters_work_by_keyboard_alone(page: Page) -> None:
    button = page.get_by_role("button", name="Filter", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".filters input").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert len(shown(page)) < 8
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_on_a_phone_the_lists_follow_what_is_shown(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    page = open_page(draw(tmp_path), "storyboard?kind=activity,outcome", viewport=PHONE, has_touch=True)
    table = page.locator("li", has=page.locator('[data-node="activities/table"]'))
    expect(table.locator(".effects a").first).to_have_text("⇢ Guests are at ease at the table · through 1 hidden card")
    expect(page.locator('[data-node="outputs/teas"]')).to_be_hidden()
    page.get_by_role("button", name="Filter", exact=True).tap()
    box = page.locator(".pop:popover-open").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert find_barriers(page) == []


def test_arrow_keys_walk_over_what_is_shown(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?kind=activity,outcome", viewport=WIDE)
    page.locator('[data-node="activities/table"]').focus()
    page.keyboard.press("ArrowRight")
    focused = page.evaluate("document.activeElement.dataset.node")
    assert focused in {"guests/at-ease", "guests/known-by-name"}


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
@pytest.mark.parametrize("fragment", ["stakeholder=guests", "only=material", "kind=outcome&card=guests/less-alone"])
def test_no_barrier_however_it_is_reduced(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]], fragment: str, scheme: str
) -> None:
    page = open_page(draw(tmp_path), f"storyboard?{fragment}", viewport=WIDE, color_scheme=scheme)
    assert find_barriers(page) == []
    page.get_by_role("button", name="Filter", exact=True).click()
    assert find_barriers(page) == []
