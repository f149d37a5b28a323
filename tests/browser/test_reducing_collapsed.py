"""Collapsing lanes and columns into counts, by hand and, on a large board, by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leadsto.model import Link, Node
from tests.browser.drawn import arrows, faults, shown
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from leadsto.model import Theory
    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 800}


@pytest.fixture
def page(tmp_path: Path, open_page: OpenPage) -> Page:
    return open_page(draw(tmp_path), viewport=WIDE, reduced_motion="reduce")


def crowd(count: int = 210) -> Theory:
    """Tea at Two with so many guests' outcomes more, each leading to one of the next timeframe."""
    theory = tea_at_two()
    frames = ("short", "medium", "long")
    nodes = tuple(
        Node(
            f"{('guests', 'neighbours')[at % 2]}/more-{at}",
            "outcome",
            f"Outcome number {at}",
            ("guests", "neighbours")[at % 2],
            timeframe=(frames[at % 3], frames[at % 3]),
            leads_to=(Link(f"x{at}", f"{('guests', 'neighbours')[(at + 1) % 2]}/more-{at + 1}"),) if at % 3 < 2 else (),
        )
        for at in range(count)
    )
    nodes = tuple(
        replace(node, leads_to=tuple(replace(link, from_=node.id) for link in node.leads_to)) for node in nodes
    )
    return replace(theory, nodes=(*theory.nodes, *nodes))


def test_a_lane_becomes_a_band_of_counts_and_opens_again(page: Page) -> None:
    fold = page.get_by_role("button", name="Cards of Guests")
    expect(fold).to_have_attribute("aria-expanded", "true")
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "false")
    assert not {id_ for id_ in shown(page) if id_.startswith("guests/")}
    stubs = page.locator('[data-lane="guests"] .stub')
    expect(stubs).to_have_text(["1 point of context", "2 outcomes", "1 outcome"], use_inner_text=True)
    assert faults(page) == []
    assert page.url.endswith("collapsed=lane:guests")
    stubs.nth(1).click()
    assert len(shown(page)) == 8
    expect(page.locator('[data-node="guests/alone"]')).to_be_focused()
    assert page.url.endswith("collapsed=none")


def test_a_column_becomes_narrow_with_a_count_in_each_lane(page: Page) -> None:
    head = page.locator('[data-column="medium"]')
    wide = head.bounding_box()
    page.get_by_role("button", name="Cards of Medium term").click()
    narrow = head.bounding_box()
    assert wide is not None
    assert narrow is not None
    assert narrow["width"] < wide["width"]
    stub = page.locator('[data-lane="neighbours"] .stub')
    expect(stub).to_have_text("1", use_inner_text=True)
    expect(stub).to_have_attribute("aria-label", "1 outcome, Medium term, Neighbours")
    # what reaches into an open column stays a card
    assert "guests/less-alone" in shown(page)
    assert faults(page) == []
    stub.click()
    assert len(shown(page)) == 8


def test_arrows_merge_into_counts(page: Page) -> None:
    page.get_by_role("button", name="Collapse all").click()
    assert shown(page) == set()
    assert arrows(page) == set()
    assert faults(page) == []
    texts = page.locator(".counts text").all_text_contents()
    assert "2" in texts
    stub = page.locator('[data-lane="programme"] .stub').last
    expect(stub).to_have_attribute(
        "aria-description",
        "Led to by: 1 activity, Activities, The programme (1 link). Leads to: 2 outcomes, Short term, Guests (2 links).",
    )
    page.get_by_role("button", name="arrows stand for more").click()
    list_ = page.get_by_role("dialog", name="What the arrows stand for")
    list_.get_by_role("button", name="Forty teas a month leads to Guests are known by name").click()
    expect(page.locator("#panel h2").first).to_have_text("Forty teas a month leads to Guests are known by name")


def test_lanes_and_columns_at_once_and_everything_opens_again(page: Page) -> None:
    page.get_by_role("button", name="Cards of Guests").click()
    page.get_by_role("button", name="Cards of Medium term").click()
    assert faults(page) == []
    assert page.url.endswith("collapsed=lane:guests,column:medium")
    page.go_back()
    page.go_back()
    assert len(shown(page)) == 8
    page.go_forward()
    page.get_by_role("button", name="Open all").click()
    assert len(shown(page)) == 8
    assert faults(page) == []


def test_by_keyboard(page: Page) -> None:
    fold = page.get_by_role("button", name="Cards of Guests")
    fold.focus()
    page.keyboard.press("Enter")
    expect(fold).to_be_focused()
    stub = page.locator('[data-lane="guests"] .stub').first
    stub.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.node") == "activities/table"
    page.keyboard.press("ArrowLeft")
    expect(stub).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator('[data-node="guests/alone"]')).to_be_focused()


def test_a_chain_in_focus_lights_the_counts_that_hold_it(page: Page) -> None:
    page.goto(page.url.partition("#")[0] + "#storyboard?card=neighbours/look-in&collapsed=lane:guests")
    expect(page.locator('[data-lane="guests"] .stub.lit')).to_have_count(3)
    assert page.locator(".stretches .arrow.lit").count() > 0


def test_a_large_board_opens_collapsed_unless_the_address_says_otherwise(tmp_path: Path, open_page: OpenPage) -> None:
    file = draw(tmp_path, crowd())
    page = open_page(file, viewport=WIDE)
    assert shown(page) == set()
    expect(page.locator('[data-lane="neighbours"] .stub').first).to_have_text("35 outcomes", use_inner_text=True)
    expect(page.locator(".chips")).to_contain_text("218 cards are many at once: lanes are collapsed.")
    assert faults(page) == []
    page.get_by_role("button", name="Open all").click()
    assert len(shown(page)) == 218
    assert page.url.endswith("collapsed=none")
    filtered = open_page(file, "storyboard?stakeholder=guests", viewport=WIDE)
    assert len(shown(filtered)) == 109
    assert faults(filtered) == []
    reader = open_page(file, "storyboard?card=neighbours/look-in", viewport=WIDE)
    expect(reader.locator('[data-node="neighbours/look-in"]')).to_be_visible()
    assert not any(id_.startswith("guests/") for id_ in shown(reader))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "fragment", ["collapsed=all", "collapsed=lane:guests,column:short", "collapsed=all&card=guests/at-ease"]
)
def test_no_barrier_where_it_is_collapsed(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]], fragment: str, scheme: str
) -> None:
    page = open_page(draw(tmp_path), f"storyboard?{fragment}", viewport=WIDE, color_scheme=scheme)
    assert find_barriers(page) == []


def test_on_a_phone_a_collapsed_lane_is_a_list_of_counts(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    page = open_page(draw(tmp_path), "storyboard?collapsed=all", viewport=PHONE, has_touch=True)
    stub = page.locator('[data-lane="guests"] .stub').first
    expect(stub).to_be_visible()
    assert find_barriers(page) == []
    stub.tap()
    expect(page.locator('[data-node="guests/alone"]')).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
