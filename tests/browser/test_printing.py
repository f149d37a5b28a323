"""On paper: flat, whole, and no more sheets than are needed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leadsto.model import Link, Node, Stakeholder
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from leadsto.model import Theory
    from tests.browser.conftest import OpenPage


WIDE = {"width": 1440, "height": 900}


def print_page(page: Page) -> tuple[bytes, int]:
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    return pdf, len(re.findall(rb"/Type\s*/Page\b", pdf))


def sizes_of(pdf: bytes) -> set[tuple[int, int]]:
    """The short and the long side of its sheets, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    short_and_long = (sorted(round(float(side) + 0.2) for side in box) for box in boxes)
    return {(short, long) for short, long in short_and_long}


def high_theory(count: int = 140) -> Theory:
    """One whose board is too high to be read on a sheet; with 400 outcomes, on eight sheets."""
    nodes = tuple(
        Node(
            f"many/o{at}",
            "outcome",
            f"Outcome number {at} shows",
            "many",
            timeframe=("short", "short") if at % 2 else ("long", "long"),
            leads_to=(Link(f"many/o{at}", f"many/o{at + 1}"),) if at % 2 else (),
        )
        for at in range(count)
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


def begin_printing(page: Page) -> None:
    """What a browser does when its reader presses Ctrl+P, up to the dialogue."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def find_controls(page: Page) -> list[str]:
    """What could be pressed or written into, and would be on paper."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, textarea, [role=tab], progress")]
          .filter((one) => one.checkVisibility() && !one.matches(".pager button, .more")).map((one) => one.outerHTML)"""
    )
    return found


def test_a_board_too_high_for_a_sheet_is_printed_on_several_without_being_asked(
    tmp_path: Path, open_page: OpenPage
) -> None:
    file = draw(tmp_path, high_theory())
    page = open_page(file, "storyboard?stakeholder=many&kind=outcome", viewport=WIDE)
    pdf, sheets = print_page(page)
    assert sheets > 1
    assert sizes_of(pdf) == {(842, 1191)}
    begin_printing(page)
    assert page.locator(".sheet").count() == sheets
    expect(page.locator(".paper-head").first).to_contain_text("Stakeholder: Many · Kind: Outcome")
    assert find_controls(page) == []
    expect(page.locator(".sheet").first.get_by_text("Short term", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("fragment", "words", "sheets"),
    [
        ("card=guests/less-alone", ["Guests feel less alone", "How well it is grounded"], 3),
        ("link=guests/known-by-name -> neighbours/look-in", ["Guests are known by name"], 2),
        ("story=one-sunday&scene=1", ["One Sunday", "Guests are known by name → Neighbours look in on guests"], 2),
    ],
)
def test_what_is_open_beside_the_board_follows_it(
    tmp_path: Path, open_page: OpenPage, fragment: str, words: list[str], sheets: int
) -> None:
    page = open_page(draw(tmp_path), f"storyboard?{fragment}", viewport=WIDE)
    if page.locator("#panel").is_hidden():
        pytest.fail(f"{fragment} opens nothing")
    assert print_page(page)[1] == sheets
    begin_printing(page)
    for text in words:
        expect(page.locator("#panel")).to_contain_text(text)
    expect(page.locator("#panel")).to_be_visible()
    assert find_controls(page) == []
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator(".on-paper")).to_have_count(0)
    expect(page.locator(".scroller")).to_be_visible()


def test_what_is_in_focus_is_said_on_the_sheet(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?card=guests/less-alone", viewport=WIDE)
    begin_printing(page)
    expect(page.locator(".paper-head")).to_contain_text("Chain of “Guests feel less alone”")


@pytest.mark.parametrize("tab", ["network", "impact_map", "evidence", "frameworks", "indicators", "text", "about"])
def test_no_tab_has_controls_on_paper_or_leaves_the_first_sheet_blank(
    tmp_path: Path, open_page: OpenPage, tab: str
) -> None:
    page = open_page(draw(tmp_path), tab, viewport=WIDE)
    begin_printing(page)
    assert find_controls(page) == []
    # what comes first stands below the title, not on the next sheet
    top = page.locator(f".view.{tab} :is(h2:not(.unseen), canvas)").first.bounding_box()
    assert top
    assert top["y"] < 300


def test_the_network_is_printed_once_at_the_width_of_the_sheet(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "network", viewport=WIDE)
    before = page.locator(".picture canvas").bounding_box()
    assert print_page(page)[1] == 1
    page.set_viewport_size({"width": 680, "height": 960})
    page.emulate_media(media="print")
    canvas, frame, finder = (
        page.locator(one).bounding_box() for one in (".picture canvas", ".view.network", ".finder .groups")
    )
    assert before
    assert canvas
    assert frame
    assert finder
    assert canvas["width"] == pytest.approx(frame["width"], abs=2)
    assert finder["y"] >= canvas["y"] + canvas["height"]


def test_a_board_that_no_eight_sheets_hold_is_printed_as_lists(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, high_theory(400)), "storyboard?timeframe=short,long&collapsed=none", viewport=WIDE)
    pdf, sheets = print_page(page)
    assert 8 < sheets <= 24
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".on-paper")).to_have_count(0)
    page.emulate_media(media="print")
    legend, board = page.locator(".legend ul").bounding_box(), page.locator(".board").bounding_box()
    assert legend
    assert board
    assert legend["y"] + legend["height"] <= board["y"]
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert b"/Subtype /Image" not in pdf
    page.emulate_media(media="print")
    assert find_controls(page) == []
    expect(page.locator(".chip-row")).to_contain_text("Timeframe: Short term")
    expect(page.locator("svg.arrows")).to_be_hidden()
    first = page.locator("[data-node='many/o1']")
    expect(first.locator(".when")).to_have_text("Short term")
    assert first.evaluate("card => getComputedStyle(card.parentElement).breakInside") == "avoid"
    expect(page.get_by_text("→ Outcome number 2 shows")).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.locator("svg.arrows")).to_be_visible()
    expect(page.get_by_text("→ Outcome number 2 shows")).to_be_hidden()


def test_the_legend_is_printed_and_closes_again(tmp_path: Path, open_page: OpenPage) -> None:
    for theory, place in ((None, ".paper-legend"), (high_theory(400), ".legend")):
        page = open_page(draw(tmp_path, theory), "storyboard?collapsed=none", viewport=WIDE)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect(page.locator(place).get_by_text("leads to; the wider")).to_be_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert not page.locator(".legend").evaluate("legend => legend.open")
        expect(page.locator(".on-paper")).to_have_count(0)


def test_the_text_is_set_tightly(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "text")
    assert print_page(page)[1] <= 3
