"""Signs: told apart by shape alone, three to one against what is behind them, and never only a colour."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageStat

from leadsto.render.page.words import Words
from leadsto.views.marks import MARKS
from tests.browser.pages import draw

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}

CONTRAST = """elements => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const channels = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const linear = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = colour => [.2126, .7152, .0722].reduce((sum, part, at) => sum + part * linear(channels(colour)[at]), 0);
  const ratio = (one, other) => {
    const [a, b] = [light(one), light(other)];
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  };
  const bands = [...document.querySelectorAll(".bands div")].map(band => getComputedStyle(band).backgroundColor);
  return Math.min(...elements.map(element => {
    const style = getComputedStyle(element);
    const card = element.closest(".card");
    const sign = element.matches("path") ? style.stroke : style.backgroundColor;
    const behind = card ? [getComputedStyle(card).backgroundColor] : bands;
    return Math.min(...behind.map(ground => ratio(sign, ground)));
  }));
}"""


def show_all_marks(page: Page) -> None:
    """Puts every mark onto one card."""
    page.locator(".board .foot").first.evaluate(
        """(foot, names) => {
          foot.querySelectorAll("i").forEach(mark => mark.remove());
          for (const name of names) foot.append(Object.assign(document.createElement("i"), { className: `mark ${name}` }));
        }""",
        list(MARKS),
    )


def test_no_two_marks_are_alike_in_grey(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE, device_scale_factor=3)
    show_all_marks(page)
    pictures = {}
    for mark in page.locator(".board .foot").first.locator("i").all():
        name = (mark.get_attribute("class") or "").split()[-1]
        # as a shape: whatever its colour, black on white
        grey = Image.open(BytesIO(mark.screenshot())).convert("L")
        pictures[name] = grey.point(lambda value: 0 if value < 170 else 255).resize((36, 36))
    assert set(pictures) == set(MARKS)
    for one, other in combinations(MARKS, 2):
        differing = ImageStat.Stat(ImageChops.difference(pictures[one], pictures[other])).mean[0] / 255
        assert differing > 0.08, (one, other, differing)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["storyboard", "storyboard?card=guests/at-ease&side=causes"])
def test_arrows_and_marks_stand_out_faded_too(tmp_path: Path, open_page: OpenPage, scheme: str, state: str) -> None:
    page = open_page(draw(tmp_path), state, viewport=WIDE, color_scheme=scheme, reduced_motion="reduce")
    show_all_marks(page)
    page.wait_for_timeout(300)
    assert page.locator(".board .arrow, .board .tie").evaluate_all(CONTRAST) >= 3
    assert page.locator(".board .foot i").evaluate_all(CONTRAST) >= 3


def test_each_mark_is_read_out(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE)
    show_all_marks(page)
    name = page.locator(".board [data-node]").first
    words = Words.of("en")
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    handle = session.send("Runtime.evaluate", {"expression": "document.querySelector('.board [data-node]')"})
    tree = session.send("Accessibility.getPartialAXTree", {"objectId": handle["result"]["objectId"]})["nodes"]
    said = next(node["name"]["value"] for node in tree if node.get("role", {}).get("value") == "link")
    assert name.is_visible()
    for mark in MARKS:
        assert words.say(f"mark.{mark}") in said


def test_arrows_say_more_than_by_colour(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE)
    styles = page.locator(".board .arrow").evaluate_all(
        """arrows => arrows.map(arrow => {
          const style = getComputedStyle(arrow);
          return [arrow.getAttribute("class"), parseFloat(style.strokeWidth), style.strokeDasharray, style.markerEnd];
        })"""
    )
    for classes, width, dashes, head in styles:
        named = classes.split()
        assert (dashes != "none") == ("feedback" in named)
        assert ("#w" in head) == ("weaker" in named)
        assert (width > 1) == ("s0" not in named)
