"""Everything on the board by keyboard alone, in one walk: nothing is reached or left by the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.pages import draw

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

HERE = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    name: at.getAttribute("aria-label") || at.title || at.textContent.trim(),
    node: at.dataset?.node ?? "",
    isSeen: at === document.body || at.contains(top) || Boolean(top?.contains(at)),
    outline: getComputedStyle(at).outlineStyle,
  };
}"""


def tab_to(page: Page, name: str, most: int = 90) -> None:
    """Presses Tab until something of that name has the focus; whatever has it on the way is seen, and seen to have it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        assert here["isSeen"], here
        assert here["outline"] != "none", here
        if name in (here["name"], here["node"]):
            return
    message = f"Tab never reached {name}"
    raise AssertionError(message)


def test_the_whole_board_by_keyboard(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    panel = page.locator("#panel")

    # larger and back, and the list of keys
    tab_to(page, "Larger")
    page.keyboard.press("Enter")
    expect(page.locator(".percent")).to_have_text("110 %")
    tab_to(page, "Keys")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Keys on the board")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Keys", exact=True)).to_be_focused()

    # the legend
    tab_to(page, "What the marks mean")
    page.keyboard.press("Enter")
    expect(page.locator("details.legend ul")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("details.legend ul")).to_be_hidden()

    # onto the board, along its links, into the panel and back
    tab_to(page, "activities/table")
    page.keyboard.press("0")
    expect(page.locator(".percent")).to_have_text("100 %")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    chosen = page.evaluate(HERE)["node"]
    assert chosen.startswith("guests/")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("heading", level=2)).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert page.evaluate(HERE)["node"] == chosen

    # to another tab and back
    for _ in range(90):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.role") == "tab":
            break
    page.keyboard.press("End")
    expect(page.get_by_role("tab", name="About")).to_be_focused()
    page.keyboard.press("Home")
    expect(page.locator(".board")).to_be_visible()
