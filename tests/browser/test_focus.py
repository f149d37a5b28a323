"""How far a focus goes, the way from one card to another, and addresses that no longer fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leadsto.app.reading import read_folder
from tests.browser.pages import draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

THRIVE = Path(__file__).parents[2] / "outcomes"
WIDE = {"width": 1440, "height": 900}
KNOWN, LESS_ALONE, LOOK_IN = "guests/known-by-name", "guests/less-alone", "neighbours/look-in"


def lit(page: Page) -> set[str]:
    found: list[str] = page.eval_on_selector_all(".card.lit", "cards => cards.map(card => card.dataset.node)")
    return set(found)


@pytest.fixture
def page(tmp_path: Path, open_page: OpenPage) -> Page:
    return open_page(draw(tmp_path), viewport=WIDE, reduced_motion="reduce")


def test_steps_and_sides_narrow_the_chain_and_the_address_says_so(page: Page) -> None:
    page.locator(f'[data-node="{LOOK_IN}"]').click()
    everything = lit(page)
    page.get_by_role("button", name="Causes", exact=True).click()
    causes = lit(page)
    assert "side=causes" in page.url
    page.get_by_role("button", name="±1").click()
    assert "steps=1" in page.url
    one_step = lit(page)
    assert one_step < causes < everything
    assert one_step == {LOOK_IN, KNOWN}
    expect(page.locator(".in-focus")).to_contain_text("What leads to “Neighbours look in on guests”")
    page.get_by_role("button", name="Effects", exact=True).click()
    page.get_by_role("button", name="All steps").click()
    assert causes & lit(page) == {LOOK_IN} | (causes & lit(page) - {LOOK_IN})
    assert KNOWN not in lit(page) - causes
    page.go_back()
    page.go_back()
    assert lit(page) == one_step


def test_the_tools_of_a_focus_are_there_only_with_one(page: Page) -> None:
    expect(page.get_by_role("button", name="±1")).to_be_hidden()
    page.locator(f'[data-node="{KNOWN}"]').click()
    expect(page.get_by_role("button", name="±1")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="±1")).to_be_hidden()


def test_every_chain_from_one_card_to_another_is_listed(page: Page) -> None:
    page.get_by_role("button", name="From … to …").click()
    page.get_by_label("From", exact=True).fill("Days pass without a word")
    page.get_by_label("To", exact=True).fill(page.locator(f'[data-node="{LESS_ALONE}"] .title').inner_text())
    page.keyboard.press("Enter")
    assert "from=guests/alone" in page.url
    assert f"to={LESS_ALONE}" in page.url
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_contain_text("From “")
    ways = panel.locator(".ways > li")
    assert ways.count() > 1
    whole = lit(page)
    expect(page.locator(".in-focus")).to_contain_text("on these chains")
    ways.nth(0).locator(".way-alone").click()
    assert "nth=1" in page.url
    expect(page.locator(".in-focus")).to_contain_text("on this chain")
    first = lit(page)
    assert first <= whole
    assert {"guests/alone", LESS_ALONE} <= first
    expect(ways.nth(0)).to_have_attribute("aria-current", "true")
    panel.get_by_role("link", name="Show all of them on the board").click()
    assert lit(page) == whole


def test_a_chain_is_in_sight_from_its_beginning_to_its_end_or_begins_at_the_left(
    tmp_path: Path, open_page: OpenPage
) -> None:
    theory = read_folder(str(THRIVE)).reading.theory
    start, near, far = "families/family-thrive", "families/partnership", "families/lifelong-learning"
    assert far in {node.id for node in theory.nodes}
    page = open_page(draw(tmp_path, theory), f"storyboard?from={start}&to={near}", viewport=WIDE)
    in_focus = page.locator(".in-focus")
    assert "on this chain" in in_focus.inner_text()
    free = page.locator(".scroller").bounding_box()
    corner, panel = page.locator(".corner").bounding_box(), page.locator("#panel").bounding_box()
    assert free
    assert corner
    assert panel

    def box_of(id_: str) -> tuple[float, float, float, float]:
        box = page.locator(f'[data-node="{id_}"]').bounding_box()
        assert box
        return box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]

    heads = corner["x"] + corner["width"], corner["y"] + corner["height"]
    for id_ in (start, near):
        left, top, right, bottom = box_of(id_)
        assert heads[0] <= left < right <= panel["x"]
        assert heads[1] <= top < bottom <= free["y"] + free["height"]
    assert page.locator(".board").evaluate("board => Number(board.style.getPropertyValue('--zoom'))") >= 0.67

    page.evaluate("to => (location.hash = `#storyboard?from=families/family-thrive&to=${to}`)", far)
    expect(in_focus).to_contain_text("Parents connect with learning for life")
    page.wait_for_timeout(600)
    left, top, _, bottom = box_of(start)
    assert 0 <= left - heads[0] < 60
    assert heads[1] <= top < bottom <= free["y"] + free["height"]
    assert page.locator(".board").evaluate("board => Number(board.style.getPropertyValue('--zoom'))") >= 0.67


def test_what_can_not_be_asked_is_said_where_it_is_asked(page: Page) -> None:
    page.get_by_role("button", name="From … to …").click()
    page.get_by_label("From", exact=True).fill("No such card")
    page.get_by_label("To", exact=True).fill("Days pass without a word")
    page.get_by_role("button", name="Show the chains").click()
    expect(page.get_by_role("alert")).to_contain_text("There is no card called “No such card”")
    page.get_by_label("From", exact=True).fill("Days pass without a word")
    page.get_by_role("button", name="Show the chains").click()
    expect(page.get_by_role("alert")).to_contain_text("two different cards")
    page.keyboard.press("Escape")
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.get_by_role("button", name="From … to …")).to_be_focused()


def test_an_address_that_no_longer_fits_opens_as_well_as_it_can(page: Page) -> None:
    start = page.url.partition("#")[0]
    page.goto(
        f"{start}#storyboard?card=guests/gone&steps=1&stakeholder=nobody&from=guests/alone&to=x&story=lost&colour=red"
    )
    status = page.locator(".status")
    for words in ("This card is not on this page.", "This story is not", "One of the two cards", "filtered by"):
        expect(status).to_contain_text(words)
    assert lit(page) == set()


def test_an_address_of_no_tab_says_so(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "nonsense", viewport=WIDE)
    status = page.locator(".status")
    expect(status).to_contain_text("Part of the address does not fit this page.")
    page.locator("#tab-text").click()
    page.locator("#tab-storyboard").click()
    expect(status).not_to_contain_text("does not fit")
    start = page.url.partition("#")[0]
    for fits in (start, f"{start}#storyboard", f"{start}#n0"):
        page.goto("about:blank")
        page.goto(fits)
        expect(page.locator(".notice")).to_have_count(0)


def test_a_page_in_focus_has_no_barriers(page: Page, find_barriers: Callable[[Page], list[str]]) -> None:
    start = page.url.partition("#")[0]
    page.goto(f"{start}#storyboard?from=guests/alone&to={LESS_ALONE}")
    assert find_barriers(page) == []
    page.get_by_role("button", name="From … to …").click()
    assert find_barriers(page) == []
