"""Nobody is kept out: no violation of WCAG 2.2 AA under axe, light and dark, on wide screens and phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import draw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

STATES = (
    "storyboard",
    "storyboard?card=guests/known-by-name",
    "storyboard?link=guests/known-by-name -> guests/less-alone",
    "text",
    "about",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 360])
def test_no_barrier_in_any_view(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]], scheme: str, width: int
) -> None:
    file = draw(tmp_path, audience="team", is_unchecked=True)
    viewport = {"width": width, "height": 900 if width > 500 else 800}
    page = open_page(file, viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    found = []
    for state in STATES:
        page.goto(f"{file.resolve().as_uri()}#{state}")
        page.wait_for_timeout(50)
        found += [f"{state}: {barrier}" for barrier in find_barriers(page)]
    page.goto(f"{file.resolve().as_uri()}#storyboard")
    page.locator("summary").click()
    found += find_barriers(page)
    assert not found, "\n".join(found)


def test_a_card_says_who_when_and_what_leads_where(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport={"width": 1440, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    said = [
        (node["name"]["value"], node.get("description", {}).get("value", ""))
        for node in tree
        if node.get("role", {}).get("value") == "link" and "look in on guests" in node["name"]["value"]
    ]
    ((name, description),) = [pair for pair in said if pair[1]]
    assert "Neighbours look in on guests (Neighbours, Medium term)" in name
    assert "1 source" in name
    assert (
        description
        == "Led to by: Guests are known by name. Leads to: Guests feel less alone; A few neighbours carry it all and wear out."
    )


def test_everything_to_press_is_large_enough(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?card=guests/known-by-name", viewport={"width": 360, "height": 800})
    small = page.eval_on_selector_all(
        "a:not(.skip), button, summary",
        """elements => elements.filter(element => element.checkVisibility() && !element.closest("cite, p"))
          .map(element => [element.getBoundingClientRect(), element.textContent])
          .filter(([box]) => box.width && (box.width < 24 || box.height < 24)).map(([, text]) => text)""",
    )
    assert small == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_faded_is_legible(tmp_path: Path, open_page: OpenPage, scheme: str) -> None:
    page = open_page(
        draw(tmp_path), "storyboard?card=guests/alone", viewport={"width": 1440, "height": 900}, color_scheme=scheme
    )
    worst = page.evaluate(
        """() => {
          const card = document.querySelector(".card");
          card.classList.remove("lit");
          const channel = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
          const light = colour => {
            const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);
            return .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
          };
          return new Promise(done => setTimeout(() => {
            const ground = light(getComputedStyle(card).backgroundColor);
            const text = [...card.querySelectorAll(".title, .tally")].map(e => light(getComputedStyle(e).color));
            done(Math.min(...text.map(l => (Math.max(l, ground) + .05) / (Math.min(l, ground) + .05))));
          }, 400));
        }"""
    )
    assert worst >= 4.5
