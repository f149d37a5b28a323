"""The tools above the board fit beside the panel, wrap rather than cut a word, and fade on a phone where there is more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leadsto.app.reading import read_folder
from tests.browser.pages import draw

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

THRIVE = read_folder(str(Path(__file__).parents[2] / "outcomes")).reading.theory
CUT = """() => {
  const row = document.querySelector(".bar .tools");
  const own = row.getBoundingClientRect();
  return [...row.querySelectorAll("button, summary, input, select")].filter(one => one.offsetParent && !one.closest("[popover]"))
    .filter(one => one.getBoundingClientRect().right > own.right + 1).map(one => one.textContent || one.className);
}"""
ROWS = """() => new Set([...document.querySelectorAll(".bar .tools > *")].filter(one => one.offsetWidth)
  .map(one => Math.round(one.getBoundingClientRect().y + one.offsetHeight / 2))).size"""


def edges(page: Page, selector: str) -> set[str]:
    page.wait_for_timeout(100)
    names: str = page.locator(selector).get_attribute("class") or ""
    return {name for name in names.split() if name.startswith("more-")}


@pytest.mark.parametrize(("width", "rows"), [(1440, 1), (1080, 1), (860, 2), (700, 2)])
def test_all_tools_fit_or_wrap(tmp_path: Path, open_page: OpenPage, width: int, rows: int) -> None:
    page = open_page(draw(tmp_path, THRIVE), "storyboard", viewport={"width": width, "height": 900})
    assert page.evaluate(CUT) == []
    assert page.evaluate(ROWS) == rows
    page.locator(".search").focus()
    assert page.evaluate(ROWS) == rows


def test_all_tools_fit_beside_the_panel(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, THRIVE), "storyboard", viewport={"width": 1440, "height": 900})
    page.locator("[data-node]").first.click()
    assert page.locator("#panel").is_visible()
    assert page.evaluate(CUT) == []
    assert page.evaluate(ROWS) == 1


@pytest.mark.parametrize("row", [".tabs", ".bar .tools"])
def test_rows_that_scroll_fade_where_there_is_more(tmp_path: Path, open_page: OpenPage, row: str) -> None:
    page = open_page(draw(tmp_path, THRIVE), "storyboard", viewport={"width": 390, "height": 800})
    assert edges(page, row) == {"more-after"}
    page.locator(row).evaluate("row => { row.scrollLeft = 60; }")
    assert edges(page, row) == {"more-before", "more-after"}
    page.locator(row).evaluate("row => { row.scrollLeft = 9999; }")
    assert edges(page, row) == {"more-before"}
    page.set_viewport_size({"width": 1600, "height": 800})
    assert edges(page, row) == set()
