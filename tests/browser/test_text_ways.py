"""Ways within the page: from the panel to stories, clauses and sources, each in the view where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import draw

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
KNOWN = "storyboard?card=guests/known-by-name"


@pytest.mark.parametrize(
    ("address", "way", "tab", "place"),
    [
        (KNOWN, "One Sunday", "Text", "#t0"),
        (KNOWN, "Ageing well, 1.1", "Text", "#f0c0"),
        (
            "storyboard?link=guests/known-by-name -> guests/less-alone",
            "Interview with a guest, second winter",
            "About",
            "#s0",
        ),
    ],
)
def test_the_panel_leads_to_the_place_in_its_view(
    tmp_path: Path, open_page: OpenPage, address: str, way: str, tab: str, place: str
) -> None:
    page = open_page(draw(tmp_path), address, viewport=WIDE)
    page.locator("#panel").get_by_role("link", name=way).first.click()
    expect(page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")
    expect(page.locator(place)).to_be_in_viewport()
    expect(page.locator(place)).to_be_focused()
    page.go_back()
    expect(page.locator("#panel")).to_be_visible()


def test_a_clause_leads_to_what_meets_it(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "f0c0", viewport=WIDE)
    page.locator("#f0c0").get_by_role("link", name="Guests are known by name").click()
    assert page.url.endswith("#text?card=guests/known-by-name")
    expect(page.get_by_role("heading", level=4, name="Guests are known by name", exact=True)).to_be_in_viewport()
