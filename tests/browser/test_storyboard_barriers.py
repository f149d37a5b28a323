"""Nobody is kept out: no violation of WCAG 2.2 AA under axe, light and dark, on wide screens and phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.looks import in_every_look
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

STATES = (
    "storyboard",
    "storyboard?card=guests/known-by-name",
    "storyboard?link=guests/known-by-name -> guests/less-alone",
    "storyboard?from=guests/alone&to=guests/less-alone",
    "storyboard?kind=outcome",
    "storyboard?collapsed=all",
    "storyboard?only=material",
    "storyboard?card=nobody/nothing",
    "text",
    "about",
)


@in_every_look("width", 1440, 360)
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
    page.get_by_text("Legend", exact=True).click()
    found += find_barriers(page)
    for name in ("Keys", "From … to …", "Filter", "Take away"):
        button = page.get_by_role("button", name=name, exact=True)
        if button.is_visible():
            button.click()
            found += [f"{name}: {barrier}" for barrier in find_barriers(page)]
            page.keyboard.press("Escape")
    assert not found, "\n".join(found)


def read_cards(page: Page) -> dict[str, tuple[str, str]]:
    """What a screen reader has of each card: its name and its description, by title."""
    expect(page.locator("[data-node]:not([aria-description])")).to_have_count(0)
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    links = [node for node in tree if node.get("role", {}).get("value") == "link" and not node["ignored"]]
    said = [(node["name"]["value"], node.get("description", {}).get("value", "")) for node in links]
    titles = [node.title for node in tea_at_two().nodes]
    return {title: pair for pair in said if pair[1] for title in titles if pair[0].startswith(title)}


@pytest.mark.parametrize("width", [1440, 360])
def test_every_card_says_whose_it_is_and_when_and_what_leads_where(
    tmp_path: Path, open_page: OpenPage, width: int
) -> None:
    theory = tea_at_two()
    titles = {node.id: node.title for node in theory.nodes}
    stakeholders = {stakeholder.id: stakeholder.title for stakeholder in theory.stakeholders}
    cards = read_cards(open_page(draw(tmp_path), viewport={"width": width, "height": 900}))
    assert set(cards) == set(titles.values())
    for node in theory.nodes:
        name, description = cards[node.title]
        column = {"context": "Context", "activity": "Activity", "output": "Output"}.get(node.kind)
        for timeframe in theory.timeframes:
            if column is None and node.timeframe and timeframe.id in node.timeframe:
                assert timeframe.title in name
        assert column is None or column in name
        assert f"Stakeholder: {stakeholders.get(node.lane, 'The programme')}." in description
        for link in node.leads_to:
            assert titles[link.to] in description.partition("Leads to: ")[2]
            assert node.title in cards[titles[link.to]][1].partition("Led to by: ")[2].partition("Leads to:")[0]


def test_a_card_says_its_sources_and_its_marks(tmp_path: Path, open_page: OpenPage) -> None:
    cards = read_cards(open_page(draw(tmp_path), viewport={"width": 1440, "height": 900}))
    name, description = cards["Neighbours look in on guests"]
    assert name == "Neighbours look in on guests Medium term 1 source"
    assert description == (
        "Stakeholder: Neighbours. Led to by: Guests are known by name. "
        "Leads to: Guests feel less alone; A few neighbours carry it all and wear out."
    )
    assert "material" in cards["Guests are known by name"][0]


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
