"""The Network tab as a person uses it: by the list, by the keyboard, in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.looks import in_every_look
from tests.browser.pages import draw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 800}

# Where the canvas stands on the screen.
_BOX = """() => {
  const canvas = document.querySelector(".picture canvas"), box = canvas.getBoundingClientRect();
  return [box.x, box.y, box.width, box.height];
}"""

# What is on the canvas; where something is kept already, the share of it that has changed by more than a shade.
_LOOK = """again => {
  const canvas = document.querySelector(".picture canvas");
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  const before = again ? globalThis.seen : new Uint8ClampedArray(data.length);
  if (!again) globalThis.seen = data;
  let changed = 0;
  for (let at = 0; at < data.length; at += 4) {
    changed += Math.abs(data[at] - before[at]) + Math.abs(data[at + 1] - before[at + 1]) + Math.abs(data[at + 3] - before[at + 3]) > 60;
  }
  return changed / (data.length / 4);
}"""
LITTLE = 0.004
"""As much as arrowheads and the edges of letters make, in shares of the picture."""


def painted(page: Page) -> float:
    """Keeps what is on the canvas, and returns the share of it that is painted."""
    return float(page.evaluate(_LOOK, False))


def changed(page: Page) -> float:
    """The share of the canvas that is not as it was when it was kept."""
    return float(page.evaluate(_LOOK, True))


def open_network(open_page: OpenPage, folder: Path, fragment: str = "network", **context: object) -> Page:
    page = open_page(draw(folder), fragment, **{"viewport": WIDE, "reduced_motion": "reduce", **context})
    expect(page.locator(".picture canvas")).to_be_visible()
    for _ in range(50):
        if painted(page):
            break
        page.wait_for_timeout(50)
    return page


def chosen(page: Page) -> str:
    return page.locator(".finder [aria-current]").inner_text()


def test_it_costs_nothing_until_it_is_opened(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE)
    assert page.evaluate("typeof globalThis.vis") == "undefined"
    assert page.locator("canvas").count() == 0
    page.get_by_role("tab", name="Network").click()
    expect(page.locator(".picture canvas")).to_be_visible()
    assert page.evaluate("typeof globalThis.vis.Network") == "function"
    page.get_by_role("tab", name="Storyboard").click()
    page.get_by_role("tab", name="Network").click()
    assert page.locator("canvas").count() == 1


def test_the_picture_fills_its_place_and_is_painted(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path)
    left, top, width, height = page.evaluate(_BOX)
    assert left >= 290
    assert top > 30
    assert width > 1000
    assert height > 600
    assert painted(page) > 0.01


def test_the_list_has_every_node_and_what_it_leads_to(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path)
    expect(page.locator(".finder .own > li")).to_have_count(8)
    expect(page.locator(".finder [role=status]")).to_have_text("8 of 8")
    row = page.locator(".finder .own > li").filter(has=page.locator("> a", has_text="Guests are known by name"))
    ways = row.get_by_role("list", name="leads to").get_by_role("link")
    assert "Neighbours look in on guests" in ways.all_inner_texts()
    ways.filter(has_text="Neighbours look in on guests").click()
    expect(page.locator("#panel h2")).to_have_text("Neighbours look in on guests")
    assert chosen(page) == "Neighbours look in on guests"


def test_searching_leaves_what_has_the_words(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path)
    field = page.get_by_role("searchbox", name="Find by words")
    field.fill("ALONE less")
    expect(page.locator(".finder .own > li")).to_have_count(1)
    expect(page.locator(".finder [role=status]")).to_have_text("1 of 8")
    field.fill("nobody wrote this")
    expect(page.locator(".finder .own > li")).to_have_count(0)
    expect(page.locator(".finder [role=status]")).to_have_text("None of 8 has these words")
    field.fill("")
    expect(page.locator(".finder .own > li")).to_have_count(8)


def test_by_the_keyboard_alone(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path)
    page.get_by_role("searchbox").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("ArrowDown")
    title = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(title)
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('.finder') !== null")
    frame = page.get_by_role("img", name="Picture of the network")
    frame.focus()
    page.keyboard.press("0")
    page.wait_for_timeout(100)
    painted(page)
    for key in ("+", "+", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    page.wait_for_timeout(100)
    assert changed(page) > LITTLE
    page.keyboard.press("0")
    page.wait_for_timeout(100)
    assert changed(page) < LITTLE


def middle(page: Page) -> tuple[float, float]:
    """The middle of the picture, where what was chosen elsewhere stands."""
    left, top, width, height = page.evaluate(_BOX)
    return left + width / 2, top + height / 2


def test_choosing_in_the_list_shows_it_in_the_picture_and_the_other_way_round(
    tmp_path: Path, open_page: OpenPage
) -> None:
    page = open_network(open_page, tmp_path)
    page.locator(".finder a", has_text="Guests feel less alone").first.click()
    expect(page.locator("#panel h2")).to_have_text("Guests feel less alone")
    page.locator("#panel").get_by_role("button", name="Close").click()
    expect(page.locator("#panel")).to_be_hidden()
    assert page.locator(".finder [aria-current]").count() == 0
    page.wait_for_timeout(300)
    page.mouse.click(*middle(page))
    expect(page.locator("#panel h2")).to_have_text("Guests feel less alone")
    assert chosen(page) == "Guests feel less alone"
    assert "#network?card=guests/less-alone" in page.url


def test_a_click_beside_everything_chooses_nothing(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path, "network?card=guests/less-alone")
    assert chosen(page) == "Guests feel less alone"
    left, top, _, height = page.evaluate(_BOX)
    page.mouse.click(left + 8, top + height - 8)
    expect(page.locator("#panel")).to_be_hidden()
    assert page.locator(".finder [aria-current]").count() == 0


def test_an_edge_can_be_chosen(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path, "network?link=guests/known-by-name -> guests/less-alone")
    expect(page.locator("#panel h2")).to_have_text("Guests are known by name leads to Guests feel less alone")
    assert page.locator(".finder [aria-current]").count() == 0


def test_what_is_pointed_at_is_named(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path, "network?card=guests/less-alone")
    across, down = middle(page)
    page.mouse.move(across + 60, down + 60)
    page.mouse.move(across, down, steps=5)
    expect(page.locator(".pointed")).to_have_text("Guests feel less alone")


def test_it_moves_when_asked_and_goes_back(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path, reduced_motion="no-preference")
    painted(page)
    page.wait_for_timeout(300)
    assert changed(page) == 0, "still until asked"
    move = page.get_by_role("button", name="Let it move")
    expect(move).to_have_attribute("aria-pressed", "false")
    move.click()
    expect(move).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(600)
    assert changed(page) > 5 * LITTLE
    page.get_by_role("button", name="Put back").click()
    expect(move).to_have_attribute("aria-pressed", "false")
    page.mouse.move(5, 5)
    page.wait_for_timeout(300)
    assert changed(page) < 4 * LITTLE, "but for where lines bend"


def test_where_motion_is_unwanted_it_is_arranged_at_once(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path)
    page.get_by_role("button", name="Arrange by forces").click()
    page.wait_for_timeout(1500)
    assert changed(page) > 5 * LITTLE
    painted(page)
    page.wait_for_timeout(300)
    assert changed(page) == 0, "and then it is at rest"


def test_dark_colours_reach_the_canvas(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path, color_scheme="light")
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(300)
    assert changed(page) > 3 * LITTLE
    painted(page)
    page.emulate_media(color_scheme="light")
    page.wait_for_timeout(300)
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(300)
    assert changed(page) < LITTLE


@in_every_look("viewport", WIDE, PHONE)
def test_no_barrier(
    tmp_path: Path,
    open_page: OpenPage,
    find_barriers: Callable[[Page], list[str]],
    scheme: str,
    viewport: dict[str, int],
) -> None:
    page = open_network(open_page, tmp_path, viewport=viewport, color_scheme=scheme)
    assert find_barriers(page) == []
    page.locator(".finder .own a").first.click()
    expect(page.locator("#panel h2")).to_be_visible()
    assert find_barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_everything_to_press_is_large_enough(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_network(open_page, tmp_path, viewport=PHONE)
    small = page.eval_on_selector_all(
        ".view.network :is(a, button, summary, input)",
        """elements => elements.map(element => [element.getBoundingClientRect(), element.textContent])
          .filter(([box]) => box.width && (box.width < 24 || box.height < 24)).map(([, text]) => text)""",
    )
    assert small == []
