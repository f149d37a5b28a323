"""A board as large as Thrive's is said whole: every card is in the tree that screen readers read, in sight or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from leadsto.app.reading import read_folder
from tests.browser.pages import draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

THRIVE = Path(__file__).parents[2] / "outcomes"
WIDE = {"width": 1440, "height": 900}


def read_links(page: Page) -> list[tuple[str, str]]:
    """Name and description of each link that a screen reader meets."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    links = [node for node in tree if node.get("role", {}).get("value") == "link" and not node["ignored"]]
    return [(node["name"]["value"], node.get("description", {}).get("value", "")) for node in links]


def test_every_card_of_thrive_is_said_without_scrolling(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    theory = read_folder(str(THRIVE)).reading.theory
    page = open_page(draw(tmp_path, theory, "team"), "storyboard", viewport=WIDE)
    expect(page.locator("[data-node]:not([aria-description])")).to_have_count(0)
    cards = page.eval_on_selector_all(
        "[data-node]", "cards => cards.map(card => [card.textContent, card.getAttribute('aria-description')])"
    )
    said = read_links(page)
    assert len(cards) > 100
    for title in {node.title for node in theory.nodes}:
        assert sum(name.startswith(title) for name, _ in said) >= sum(text.startswith(title) for text, _ in cards) > 0
    descriptions = [description for _, description in said if description]
    assert sorted(descriptions) == sorted(description for _, description in cards)
    assert all(description.startswith("Stakeholder: ") for description in descriptions)
    titles = {node.id: node.title for node in theory.nodes}
    for node in theory.nodes:
        own = [description for name, description in said if name.startswith(node.title)]
        for link in node.leads_to:
            assert any(titles[link.to] in description.partition("Leads to: ")[2] for description in own)
    page.evaluate("document.querySelector('.scroller').scrollTop = 1e6")
    assert find_barriers(page) == []
