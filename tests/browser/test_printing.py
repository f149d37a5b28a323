"""On paper: flat, whole, and no more sheets than are needed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from leadsto.model import Link, Node, Stakeholder
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from leadsto.model import Theory
    from tests.browser.conftest import OpenPage


def print_page(page: Page) -> tuple[bytes, int]:
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    return pdf, len(re.findall(rb"/Type\s*/Page\b", pdf))


def high_theory() -> Theory:
    """One whose board is too high to be read on a sheet."""
    nodes = tuple(
        Node(
            f"many/o{at}",
            "outcome",
            f"Outcome number {at} shows",
            "many",
            timeframe=("short", "short") if at % 2 else ("long", "long"),
            leads_to=(Link(f"many/o{at}", f"many/o{at + 1}"),) if at % 2 else (),
        )
        for at in range(140)
    )
    return replace(tea_at_two(), stakeholders=(*tea_at_two().stakeholders, Stakeholder("many", "Many")), nodes=nodes)


def test_a_board_that_fits_is_one_sheet_without_pictures(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard")
    pdf, sheets = print_page(page)
    assert sheets == 1
    assert b"/Subtype /Image" not in pdf
    page.emulate_media(media="print")
    expect(page.locator(".tabs")).to_be_hidden()
    expect(page.locator("svg.arrows")).to_be_visible()


def test_a_board_that_is_too_high_is_printed_as_lists(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, high_theory()), "storyboard", viewport={"width": 1440, "height": 900})
    pdf, sheets = print_page(page)
    assert 1 < sheets <= 10
    assert b"/Subtype /Image" not in pdf
    page.emulate_media(media="print")
    expect(page.locator("svg.arrows")).to_be_hidden()
    first = page.locator("[data-node='many/o1']")
    expect(first.locator(".when")).to_have_text("Short term")
    assert first.evaluate("card => getComputedStyle(card.parentElement).breakInside") == "avoid"
    expect(page.get_by_text("→ Outcome number 2 shows")).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.locator("svg.arrows")).to_be_visible()
    expect(page.get_by_text("→ Outcome number 2 shows")).to_be_hidden()


def test_the_legend_is_printed_and_closes_again(tmp_path: Path, open_page: OpenPage) -> None:
    for theory, place in ((None, ".paper-legend"), (high_theory(), ".legend")):
        page = open_page(draw(tmp_path, theory), "storyboard", viewport={"width": 1440, "height": 900})
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect(page.locator(place).get_by_text("leads to; the wider")).to_be_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert not page.locator(".legend").evaluate("legend => legend.open")
        expect(page.locator(".on-paper")).to_have_count(0)


def test_the_text_is_set_tightly(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "text")
    assert print_page(page)[1] <= 3
