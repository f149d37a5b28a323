"""The storyboard as people use it: choosing cards and arrows, reading, walking, going back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leadsto.model import Node
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 800}
KNOWN, LESS_ALONE, LOOK_IN = "guests/known-by-name", "guests/less-alone", "neighbours/look-in"


def card(page: Page, id_: str) -> Locator:
    return page.locator(f'[data-node="{id_}"]')


def lit(page: Page) -> set[str]:
    found: list[str] = page.eval_on_selector_all(".card.lit", "cards => cards.map(card => card.dataset.node)")
    return set(found)


@pytest.fixture
def page(tmp_path: Path, open_page: OpenPage) -> Page:
    return open_page(draw(tmp_path), viewport=WIDE, reduced_motion="reduce")


def test_a_card_lights_its_chain_and_is_read_in_the_panel(page: Page) -> None:
    panel = page.locator("#panel")
    expect(panel).to_be_hidden()
    card(page, LOOK_IN).click()
    expect(panel.get_by_role("heading", level=2)).to_have_text("Neighbours look in on guests")
    expect(panel).to_contain_text("Medium term · 6–9 months to 3–4 years")
    assert lit(page) >= {KNOWN, LESS_ALONE, "outputs/teas", "guests/alone"}
    expect(page.locator(".in-focus")).to_contain_text("Chain of “Neighbours look in on guests”")
    assert page.url.endswith(f"#storyboard?card={LOOK_IN}")
    expect(card(page, LOOK_IN)).to_have_attribute("aria-current", "true")


def test_what_is_on_no_chain_fades_and_can_still_be_read(page: Page) -> None:
    page.goto(page.url.partition("#")[0] + "#storyboard?link=guests/known-by-name -> neighbours/look-in")
    faded = page.locator('[data-link="guests/known-by-name -> guests/less-alone"]')
    assert "lit" not in (faded.get_attribute("class") or "").split()
    assert page.locator(".board.focused").count() == 1


def test_what_is_lit_lies_above_what_it_runs_with(page: Page) -> None:
    card(page, LOOK_IN).click()
    order = page.eval_on_selector_all(".board .arrow", "arrows => arrows.map(arrow => arrow.classList.contains('lit'))")
    assert True in order
    assert False in order
    assert order == sorted(order)


def test_what_is_on_no_chain_says_so(tmp_path: Path, open_page: OpenPage) -> None:
    alone = Node("other/alone", "outcome", "Nothing leads here", "other", timeframe=("long", "long"))
    theory = replace(tea_at_two(), nodes=(*tea_at_two().nodes, alone))
    page = open_page(draw(tmp_path, theory), f"storyboard?card={KNOWN}", viewport=WIDE)
    expect(card(page, "other/alone")).to_have_attribute("aria-description", "Not on this chain. Stakeholder: other.")
    page.keyboard.press("Escape")
    expect(card(page, "other/alone")).to_have_attribute("aria-description", "Stakeholder: other.")


def test_an_arrow_is_a_thing_of_its_own(page: Page) -> None:
    arrow = page.locator('path.arrow[data-link="guests/known-by-name -> guests/less-alone"]')
    page.mouse.move(300, 400)
    middle = arrow.evaluate(
        """path => {
          const at = path.getPointAtLength(path.getTotalLength() / 2);
          document.querySelector(".scroller").scrollLeft = at.x - 500;
          const { x, y } = at.matrixTransform(path.getScreenCTM());
          return [x, y];
        }"""
    )
    page.mouse.click(*middle)
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_have_text(
        "Guests are known by name leads to Guests feel less alone"
    )
    expect(panel).to_contain_text("being greeted makes a street one's own")
    expect(panel).to_contain_text("He says my name. Nobody had, for a year.")
    expect(panel).to_contain_text("Evidence against")
    expect(panel).to_contain_text("Caveats")
    expect(panel).to_contain_text("those who cannot go out")
    assert "link=guests/known-by-name%20-%3E%20guests/less-alone" in page.url


def test_the_panel_leads_on_and_the_browser_leads_back(page: Page) -> None:
    card(page, KNOWN).click()
    heading = page.locator("#panel").get_by_role("heading", level=2)
    page.locator("#panel").get_by_role("link", name="Guests feel less alone").click()
    expect(heading).to_have_text("Guests feel less alone")
    page.locator("#panel .relations li", has_text="Neighbours look in").get_by_role("link", name="1 source").click()
    expect(heading).to_have_text("Neighbours look in on guests leads to Guests feel less alone")
    page.go_back()
    expect(heading).to_have_text("Guests feel less alone")
    page.go_back()
    expect(heading).to_have_text("Guests are known by name")
    page.go_back()
    expect(page.locator("#panel")).to_be_hidden()


def test_by_keyboard_alone(page: Page) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.node") == "activities/table":
            break
    expect(card(page, "activities/table")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(card(page, "outputs/teas")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(card(page, "guests/alone")).to_be_focused()
    page.keyboard.press("Enter")
    heading = page.locator("#panel").get_by_role("heading", level=2)
    expect(heading).to_have_text("Days pass without a word")
    expect(heading).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(card(page, "guests/alone")).to_be_focused()
    assert lit(page) == set()


def test_walking_with_the_panel_open_reads_on(page: Page) -> None:
    card(page, "guests/alone").click()
    card(page, "guests/alone").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel").get_by_role("heading", level=2)).to_have_text("A table is laid every Thursday at two")
    assert page.url.endswith("card=activities/table")


def test_tabs_show_one_view_at_a_time(page: Page) -> None:
    tabs = page.get_by_role("tab")
    assert {"Storyboard", "Text", "About"} <= set(tabs.all_inner_texts())
    page.get_by_role("tab", name="Text").click()
    expect(page.get_by_role("heading", name="The theory as text")).to_be_visible()
    expect(page.locator(".board")).to_be_hidden()
    assert page.url.endswith("#text")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="About")).to_be_focused()
    expect(page.locator("#about")).to_be_visible()
    page.keyboard.press("Home")
    expect(page.locator(".board")).to_be_visible()


def test_the_text_is_where_the_panel_says(page: Page) -> None:
    card(page, KNOWN).click()
    page.get_by_role("link", name="Show in the text").click()
    assert page.url.endswith(f"#text?card={KNOWN}")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.get_by_role("heading", level=4, name="Guests are known by name", exact=True)).to_be_in_viewport()


def test_an_address_opens_just_what_it_says(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?card=neighbours/worn-out", viewport=WIDE)
    expect(page.locator("#panel").get_by_role("heading", level=2)).to_have_text(
        "A few neighbours carry it all and wear out"
    )
    expect(card(page, "neighbours/worn-out")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    "address", ["storyboard?card=nobody/nothing", "nowhere", "text?link=a -> b", "%E0%A4%A", "n999"]
)
def test_an_address_that_fits_no_longer_opens_what_it_can(tmp_path: Path, open_page: OpenPage, address: str) -> None:
    page = open_page(draw(tmp_path), address, viewport=WIDE)
    expect(page.get_by_role("tab", selected=True)).to_have_count(1)
    expect(page.locator("#panel")).to_be_hidden()


@pytest.mark.parametrize("kind", ["card", "link"])
def test_what_is_not_on_the_page_is_said_so(tmp_path: Path, open_page: OpenPage, kind: str) -> None:
    page = open_page(draw(tmp_path), f"storyboard?{kind}=nobody/nothing", viewport=WIDE)
    expect(page.locator(".status")).to_contain_text(f"This {kind} is not on this page.")
    card(page, KNOWN).click()
    page.keyboard.press("Escape")
    expect(page.locator(".status")).to_contain_text("stakeholders")


def test_sources_of_links_are_told_apart_from_sources_of_the_card(page: Page) -> None:
    foot = card(page, LOOK_IN).locator(".foot")
    foot.hover()
    expect(foot).to_have_attribute("title", "for it and for the links into it")
    card(page, LOOK_IN).click()
    expect(page.locator("#panel .no-grounds")).to_contain_text("stands with each link")


def test_a_mark_says_what_it_means_beside_the_pointer(page: Page) -> None:
    mark = card(page, KNOWN).locator("i.material")
    mark.hover()
    expect(mark).to_have_attribute("title", "material")


def test_a_title_without_end_takes_sixty_lines_and_is_whole_in_the_panel(tmp_path: Path, open_page: OpenPage) -> None:
    title = "without end " * 20_000
    theory = replace(tea_at_two(), nodes=(*tea_at_two().nodes, Node("guests/long", "outcome", title, "guests")))
    page = open_page(draw(tmp_path, theory), viewport=WIDE, reduced_motion="reduce")
    box = card(page, "guests/long").bounding_box()
    assert box is not None
    assert box["height"] <= 60 * 17 + 40
    card(page, "guests/long").click(position={"x": 60, "y": 60})
    expect(page.locator("#panel h2")).to_have_text(title.strip())


def test_headings_stay_in_sight(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport={"width": 700, "height": 420})
    page.locator(".scroller").evaluate("scroller => scroller.scrollTo(400, 250)")
    expect(page.locator('[data-column="short"]')).to_be_in_viewport()
    left = page.locator('[data-lane="neighbours"] h3').bounding_box()
    assert left is not None
    assert left["x"] < 40


def test_no_title_is_cut_and_no_card_lies_on_another(page: Page) -> None:
    cut = page.eval_on_selector_all(
        ".card",
        """cards => cards.filter(card => {
          const title = card.querySelector(".title").getBoundingClientRect();
          return title.bottom > card.querySelector(".foot").getBoundingClientRect().top + .5;
        }).map(card => card.dataset.node)""",
    )
    assert cut == []
    boxes = page.eval_on_selector_all(
        ".card", "cards => cards.map(card => card.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"
    )
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_without_scripts_the_page_is_whole(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE, java_script_enabled=False)
    for node in tea_at_two().nodes:
        expect(card(page, node.id)).to_be_visible()
    expect(page.get_by_role("heading", name="The theory as text")).to_be_visible()
    card(page, LOOK_IN).click()
    expect(page.get_by_role("heading", level=4, name="Neighbours look in on guests")).to_be_in_viewport()


def test_on_a_phone_lanes_are_sections_and_arrows_are_lists(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=PHONE, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    expect(page.locator("svg.arrows")).to_be_hidden()
    page.get_by_role("link", name="→ Forty teas a month").tap()
    heading = page.locator("#panel").get_by_role("heading", level=2)
    expect(heading).to_have_text("A table is laid every Thursday at two leads to Forty teas a month")
    page.get_by_role("button", name="Close").tap()
    expect(page.locator("#panel")).to_be_hidden()


def test_printed_the_board_fits_the_sheet(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".tabs")).to_be_hidden()
    for node in tea_at_two().nodes:
        expect(card(page, node.id)).to_be_visible()


def test_where_text_is_larger_than_the_board_can_hold_it_becomes_lists(page: Page) -> None:
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    expect(page.locator(".board.lists")).to_be_visible()
    expect(page.locator("svg.arrows")).to_be_hidden()
    cut = page.eval_on_selector_all(
        ".title", "titles => titles.filter(title => title.scrollWidth > title.clientWidth + 1).length"
    )
    assert cut == 0
    page.get_by_role("link", name="→ Forty teas a month").click()
    expect(page.locator("#panel h2")).to_contain_text("leads to Forty teas a month")


def test_the_legend_gets_out_of_the_way(page: Page) -> None:
    legend = page.locator("details.legend")
    page.get_by_text("Legend", exact=True).click()
    expect(legend.get_by_text("material", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(legend.locator("ul")).to_be_hidden()
    page.get_by_text("Legend", exact=True).click()
    page.locator(".scroller").click(position={"x": 300, "y": 700})
    expect(legend.locator("ul")).to_be_hidden()


def test_the_board_says_how_many_cards_and_of_them_outcomes(tmp_path: Path, open_page: OpenPage) -> None:
    status = open_page(draw(tmp_path), viewport=WIDE).locator(".status")
    expect(status).to_have_text("8 cards, 5 of them outcomes · 3 stakeholders")
    tea = tea_at_two()
    kept = [node for node in tea.nodes if node.kind == "outcome"]
    one = (*[node for node in tea.nodes if node.kind != "outcome"], replace(kept[-1], leads_to=()))
    ids = {node.id for node in one}
    only = [replace(node, leads_to=tuple(link for link in node.leads_to if link.to in ids)) for node in one]
    single = open_page(draw(tmp_path, replace(tea, nodes=tuple(only))), viewport=WIDE).locator(".status")
    expect(single).to_contain_text(f"{len(only)} cards, 1 of them an outcome · ")
    outcomes = {node.id for node in kept}
    bare = [replace(node, leads_to=tuple(link for link in node.leads_to if link.to in outcomes)) for node in kept]
    every = open_page(draw(tmp_path, replace(tea, nodes=tuple(bare))), viewport=WIDE).locator(".status")
    expect(every).to_contain_text("5 outcomes · ")
    expect(every).not_to_contain_text("cards")
