"""The board larger and smaller: by buttons, keys, wheel, fingers and hand, its heads always in sight and legible."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1000, "height": 600}
LESS_ALONE = "guests/less-alone"


@pytest.fixture
def page(tmp_path: Path, open_page: OpenPage) -> Page:
    return open_page(draw(tmp_path), viewport=WIDE, reduced_motion="reduce")


def zoom_of(page: Page) -> float:
    """How large a card is drawn, of how large it is at 100 %."""
    height: float = next(card["height"] for card in page.evaluate(DATA)["cards"] if card["id"] == LESS_ALONE)
    return round(place_of(page, LESS_ALONE)["height"] / height, 2)


DATA = "() => JSON.parse(document.getElementById('leadsto-data').textContent).views.storyboard"


def place_of(page: Page, id_: str) -> dict[str, float]:
    box: dict[str, float] = page.locator(f'[data-node="{id_}"]').evaluate(
        "card => card.getBoundingClientRect().toJSON()"
    )
    return box


def percent(page: Page) -> str:
    return page.locator(".zoom .percent").inner_text()


def test_buttons_draw_the_board_larger_and_smaller_and_back(page: Page) -> None:
    assert percent(page) == "100 %"
    page.get_by_role("button", name="Larger").click()
    assert zoom_of(page) == pytest.approx(1.1, abs=0.02)
    assert percent(page) == "110 %"
    page.get_by_role("button", name="110 %").click()
    assert zoom_of(page) == pytest.approx(1, abs=0.02)
    for _ in range(20):
        smaller = page.get_by_role("button", name="Smaller")
        if smaller.is_disabled():
            break
        smaller.click()
    assert percent(page) == "10 %"
    for _ in range(20):
        larger = page.get_by_role("button", name="Larger")
        if larger.is_disabled():
            break
        larger.click()
    assert percent(page) == "200 %"
    assert zoom_of(page) == pytest.approx(2, abs=0.03)


def test_arrows_end_at_their_cards_at_every_size(page: Page) -> None:
    ends = f"""() => {{
      const card = document.querySelector('[data-node="{LESS_ALONE}"]').getBoundingClientRect();
      const arrow = document.querySelector('[data-link="guests/known-by-name -> {LESS_ALONE}"]');
      const at = arrow.getPointAtLength(arrow.getTotalLength()).matrixTransform(arrow.getScreenCTM());
      return Math.min(...[card.left - at.x, at.x - card.right, card.top - at.y, at.y - card.bottom].map(Math.abs));
    }}"""
    for key in ("0", "-", "-", "-", "-", "-", "-", "+", "+", "+", "+", "+", "+", "+", "+", "+", "+"):
        page.locator(".scroller").focus()
        page.keyboard.press(key)
        assert page.evaluate(ends) < 2.5


def test_keys_zoom_the_board_and_fit_it(page: Page) -> None:
    page.locator(".scroller").focus()
    page.keyboard.press("+")
    assert percent(page) == "110 %"
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert percent(page) == "90 %"
    page.keyboard.press("0")
    assert percent(page) == "100 %"
    page.keyboard.press("f")
    fitted = page.evaluate(
        "() => { const s = document.querySelector('.scroller'); return s.scrollWidth - s.clientWidth }"
    )
    assert fitted <= 1
    page.keyboard.press("1")
    room = page.evaluate(
        "() => { const s = document.querySelector('.scroller'); return [s.scrollWidth - s.clientWidth, s.scrollHeight - s.clientHeight] }"
    )
    assert max(room) <= 1
    page.keyboard.press("0")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".scroller")).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys on the board")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys on the board")).to_be_hidden()


def test_with_ctrl_the_wheel_zooms_where_the_pointer_is(page: Page) -> None:
    page.locator(".scroller").evaluate("scroller => scroller.scrollTo(300, 0)")
    before = place_of(page, LESS_ALONE)
    x, y = before["x"] + 10, before["y"] + 10
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    for _ in range(4):
        page.mouse.wheel(0, -50)
        page.wait_for_timeout(40)
    page.keyboard.up("Control")
    after = place_of(page, LESS_ALONE)
    assert after["width"] > before["width"] * 1.5
    assert after["x"] <= x <= after["x"] + after["width"] * 0.2
    assert after["y"] <= y <= after["y"] + after["height"] * 0.4
    assert page.evaluate("visualViewport.scale") == 1


def test_the_wheel_alone_scrolls_and_with_shift_sideways(page: Page) -> None:
    page.mouse.move(500, 400)
    page.mouse.wheel(0, 60)
    page.wait_for_timeout(100)
    assert page.locator(".scroller").evaluate("scroller => scroller.scrollTop") > 0
    page.keyboard.down("Shift")
    page.mouse.wheel(0, 60)
    page.keyboard.up("Shift")
    page.wait_for_timeout(100)
    assert page.locator(".scroller").evaluate("scroller => scroller.scrollLeft") > 0
    assert percent(page) == "100 %"


def test_the_ground_is_dragged_and_cards_are_not(page: Page) -> None:
    scroller = page.locator(".scroller")
    page.mouse.move(600, 560)
    assert page.evaluate("getComputedStyle(document.querySelector('.scroller')).cursor") == "grab"
    ground = page.evaluate("document.elementFromPoint(600, 560).closest('a, .hit') === null")
    assert ground
    page.mouse.down()
    page.mouse.move(400, 500, steps=4)
    page.mouse.up()
    assert scroller.evaluate("scroller => [scroller.scrollLeft, scroller.scrollTop]")[0] == pytest.approx(200, abs=2)
    expect(page.locator("#panel")).to_be_hidden()
    page.mouse.move(100, 100)
    assert scroller.evaluate("scroller => scroller.scrollLeft") == pytest.approx(200, abs=2)


def test_two_fingers_zoom_and_one_scrolls(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE, has_touch=True)
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        fingers: list[dict[str, Any]] = [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    touch("touchStart", (500, 400), (600, 400))
    for apart in (20, 40, 60):
        touch("touchMove", (500 - apart / 2, 400), (600 + apart / 2, 400))
    touch("touchEnd")
    assert zoom_of(page) == pytest.approx(1.6, abs=0.1)
    assert page.evaluate("visualViewport.scale") == 1
    before = page.locator(".scroller").evaluate("scroller => scroller.scrollTop")
    touch("touchStart", (600, 450))
    for up in range(1, 8):
        touch("touchMove", (600, 450 - 20 * up))
    touch("touchEnd")
    page.wait_for_timeout(200)
    assert page.locator(".scroller").evaluate("scroller => scroller.scrollTop") > before


@pytest.mark.parametrize("presses", [0, 6, 12])
def test_heads_stay_in_sight_and_legible(page: Page, presses: int) -> None:
    page.locator(".scroller").focus()
    for _ in range(presses):
        page.keyboard.press("-")
    page.locator(".scroller").evaluate("scroller => scroller.scrollTo(9999, 9999)")
    for selector in (".column-name", ".lane-head h3"):
        for head in page.locator(selector).all():
            assert head.evaluate("head => parseFloat(getComputedStyle(head).fontSize)") >= 11
    corner = page.locator(".corner").bounding_box()
    view = page.locator(".scroller").bounding_box()
    assert corner is not None
    assert view is not None
    assert (corner["x"], corner["y"]) == pytest.approx((view["x"], view["y"]), abs=1)
    named = page.locator(".column-name").evaluate_all(
        "heads => heads.map(head => head.getBoundingClientRect().toJSON()).filter(box => box.width)"
    )
    for one, other in pairwise(named):
        assert one["right"] <= other["left"] + 1


def test_drawn_small_a_card_is_a_block_and_says_its_title_beside_the_pointer(
    page: Page, find_barriers: Callable[[Page], list[str]]
) -> None:
    page.locator(".scroller").focus()
    for _ in range(8):
        page.keyboard.press("-")
    card = page.locator(f'[data-node="{LESS_ALONE}"]')
    assert card.evaluate("card => getComputedStyle(card.querySelector('.title')).opacity") == "0"
    card.hover()
    expect(page.locator(".lens")).to_have_text("Guests feel less alone")
    page.mouse.move(5, 5)
    expect(page.locator(".lens")).to_be_hidden()
    expect(page.get_by_role("link", name="Guests feel less alone")).to_have_count(1)
    # cards are smaller than a finger here: every one can be had larger by the buttons, and by its name in the text
    barriers = [barrier for barrier in find_barriers(page) if not ("target-size" in barrier and "data-node" in barrier)]
    assert barriers == []
    page.keyboard.press("Tab")
    expect(page.locator(".lens")).to_be_visible()


@pytest.mark.parametrize("size", [0.1, 0.33, 1.5, 2])
def test_a_card_in_focus_comes_into_sight_at_every_size(page: Page, size: float) -> None:
    page.locator(".scroller").focus()
    for _ in range(20):
        if abs(zoom_of(page) - size) < 0.04:
            break
        page.keyboard.press("+" if size > 1 else "-")
    covered = """id => {
      const card = document.querySelector(`[data-node="${id}"]`).getBoundingClientRect();
      const corner = document.querySelector(".corner").getBoundingClientRect();
      return card.left < corner.right - 1 || card.top < corner.bottom - 1;
    }"""
    hidden = []
    for node in tea_at_two().nodes:
        page.locator(f'[data-node="{node.id}"]').focus()
        if page.evaluate(covered, node.id):
            hidden.append(node.id)
        expect(page.locator(f'[data-node="{node.id}"]')).to_be_in_viewport()
    assert hidden == []


def test_zoom_is_no_part_of_the_address(page: Page) -> None:
    before = page.url
    page.get_by_role("button", name="Larger").click()
    assert page.url == before


def test_printed_the_board_is_as_large_as_the_sheet_needs(page: Page) -> None:
    page.get_by_role("button", name="Larger").click()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.board')).getPropertyValue('--zoom')") == "1"


def test_keys_work_wherever_nothing_else_needs_them(page: Page) -> None:
    keys = page.get_by_role("dialog", name="Keys on the board")
    page.locator("#tab-storyboard").focus()
    page.keyboard.press("-")
    assert percent(page) == "90 %"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("+")
    assert percent(page) == "100 %"
    page.get_by_role("combobox", name="Search").focus()
    page.keyboard.type("-0?f")
    assert percent(page) == "100 %"
    expect(keys).to_be_hidden()
    page.keyboard.press("Escape")
    page.locator("#tab-text").click()
    page.keyboard.press("-")
    page.locator("#tab-storyboard").click()
    assert percent(page) == "100 %"
    page.keyboard.press("?")
    expect(keys).to_be_visible()


def test_single_keys_can_be_turned_off_and_stay_off(page: Page) -> None:
    page.keyboard.press("?")
    switch = page.get_by_role("switch", name="Single keys")
    expect(switch).to_be_checked()
    switch.press("Space")
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("-")
    page.keyboard.press("/")
    page.keyboard.press("?")
    assert percent(page) == "100 %"
    expect(page.get_by_role("dialog", name="Keys on the board")).to_be_hidden()
    expect(page.get_by_role("combobox", name="Search")).not_to_be_focused()
    page.get_by_role("button", name="Keys").click()
    expect(switch).not_to_be_checked()
    switch.press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("-")
    assert percent(page) == "90 %"


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_card_with_the_focus_stays_in_sight(page: Page, way: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 600})
    page.locator(f'[data-node="{LESS_ALONE}"]').focus()
    if way == "button":
        page.keyboard.press("Enter")
    for _ in range(5):
        if way == "key":
            page.keyboard.press("+")
        else:
            page.get_by_role("button", name="Larger").click()
        card, view = place_of(page, LESS_ALONE), page.locator(".scroller").bounding_box()
        assert view is not None
        middle = (card["x"] + card["width"] / 2, card["y"] + card["height"] / 2)
        assert view["x"] < middle[0] < view["x"] + view["width"]
        assert view["y"] < middle[1] < view["y"] + view["height"]
