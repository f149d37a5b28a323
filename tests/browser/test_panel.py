"""The side panel, used as a person would: reading, walking on, going back, paging through much evidence, closing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.crowds import FROM, LONG, TO, crowded_tea
from tests.browser.looks import in_every_look
from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
CARD = f"storyboard?card={FROM}"
LINK = f"storyboard?link={FROM} -> {TO}"


def heading(page: Page, name: str) -> Locator:
    return page.locator("#panel").get_by_role("heading", level=2, name=name, exact=True)


def test_reading_on_and_going_back_and_forward(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE)
    page.locator(f'[data-node="{FROM}"]').click()
    panel = page.locator("#panel")
    expect(heading(page, "Guests are known by name")).to_be_visible()
    expect(panel.get_by_role("button", name="Back to")).to_be_disabled()
    panel.get_by_role("link", name="Guests feel less alone").click()
    expect(heading(page, "Guests feel less alone")).to_be_focused()
    assert page.url.endswith("card=guests/less-alone")
    panel.get_by_role("link", name="Guests are at ease at the table").first.click()
    panel.get_by_role("button", name="Back to").click()
    expect(heading(page, "Guests feel less alone")).to_be_focused()
    panel.get_by_role("button", name="Back to").click()
    expect(heading(page, "Guests are known by name")).to_be_focused()
    expect(panel.get_by_role("button", name="Back to")).to_be_disabled()
    panel.get_by_role("button", name="Forward to").click()
    expect(heading(page, "Guests feel less alone")).to_be_focused()
    page.go_back()
    expect(heading(page, "Guests are known by name")).to_be_visible()


def test_escape_gives_the_reader_back_to_the_card(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), viewport=WIDE)
    page.locator(f'[data-node="{FROM}"]').focus()
    page.keyboard.press("Enter")
    expect(heading(page, "Guests are known by name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator(f'[data-node="{FROM}"]')).to_be_focused()


def test_a_card_says_all_that_the_theory_says_of_it(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), CARD, viewport=WIDE)
    panel = page.locator("#panel")
    for said in (
        "at least three people greet them by name in the street",
        "Short term · 0 to 3–9 months · For Guests in their first year",
        "Needs any one of what leads to it",
        "guests come more than once",
        "half of them came by a lift",
        "Material · relevant: yes · significant: yes",
        "it is what guests named first",
        "Held: it matters to those concerned",
        "Tags: belonging",
        "Nobody eats alone for a week.",
    ):
        expect(panel).to_contain_text(said)
    expect(panel.get_by_role("link", name="One Sunday")).to_be_visible()
    chart = panel.get_by_role(
        "img", name="Visits a week: baseline 0.4 (2023-09), observed 1.1 (2024-02), target 2 (2024-09)"
    )
    expect(chart).to_be_visible()
    expect(panel.get_by_role("table", name="Visits a week")).to_contain_text("n = 31")


def test_a_link_says_how_sure_it_is_and_what_is_against_it(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), LINK, viewport=WIDE)
    panel = page.locator("#panel")
    expect(heading(page, "Guests are known by name leads to Guests feel less alone")).to_be_visible()
    for said in ("being greeted makes a street one's own", "After 2 months", "Confidence of the authors: high"):
        expect(panel).to_contain_text(said)
    for stance, said in (
        ("Evidence", "He says my name."),
        ("Caveats", "in the first winter only"),
        ("Evidence against", "some were greeted and stayed away"),
    ):
        part = panel.locator(".grounds", has=page.get_by_role("heading", name=stance, exact=True))
        expect(part).to_contain_text(said)
    expect(panel.locator("blockquote")).to_have_text("He says my name. Nobody had, for a year.")


def test_a_claim_says_that_it_was_told_as_a_chain(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?link=neighbours/look-in -> guests/less-alone", viewport=WIDE)
    claim = page.locator("#panel .claim")
    expect(claim).to_have_text(
        "Told as one chain: Guests are known by name → Neighbours look in on guests → Guests feel less alone"
    )
    claim.get_by_role("link", name="Guests are known by name").click()
    expect(heading(page, "Guests are known by name")).to_be_focused()


def test_much_evidence_comes_in_pages_and_the_reader_keeps_their_place(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, crowded_tea()), LINK, viewport=WIDE)
    sayings = page.locator("#panel .grounds.supports .saying")
    more = page.locator("#panel .grounds.supports .more")
    expect(sayings).to_have_count(10)
    expect(page.locator("#panel .grounds.supports .facts")).to_have_text("172 passages · 12 sources")
    expect(more).to_have_text("10 more of 172")
    more.scroll_into_view_if_needed()
    above = sayings.nth(9).bounding_box()
    more.focus()
    page.keyboard.press("Enter")
    expect(sayings).to_have_count(20)
    expect(sayings.nth(10)).to_be_focused()
    assert sayings.nth(9).bounding_box() == above
    while more.count():
        more.click()
    expect(sayings).to_have_count(172)


def test_a_long_quote_is_folded_until_somebody_wants_all_of_it(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, crowded_tea(13)), LINK, viewport=WIDE)
    quote = page.locator("#panel blockquote", has_text=LONG.strip())
    button = page.locator("#panel .unfold")
    expect(button).to_have_text("All of it")
    folded = quote.bounding_box()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    unfolded = quote.bounding_box()
    assert folded
    assert unfolded
    assert folded["height"] < 180 < 400 < unfolded["height"]
    button.click()
    again = quote.bounding_box()
    assert again
    assert again["height"] == folded["height"]


def test_evidence_is_grouped_by_source_or_by_voice(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, crowded_tea(13, 3)), LINK, viewport=WIDE)
    groups = page.locator("#panel .grounds.supports .sources > li")
    switch = page.get_by_role("group", name="Group the evidence")
    expect(groups.locator("> cite")).to_have_text(
        ["Talk 0", "Talk 1", "Talk 2", "Interview with a guest, second winter"][:3]
    )
    switch.get_by_role("button", name="By voice").click()
    expect(switch.get_by_role("button", name="By voice")).to_be_focused()
    expect(groups.locator("> .voice")).to_have_text(["The evaluators", "Guests"])
    expect(groups.first.locator(".saying").first).to_contain_text("Talk 0")
    page.locator("#panel").get_by_role("link", name="Guests are known by name").first.click()
    page.locator("#panel").get_by_role("link", name="1 source").or_(
        page.get_by_role("link", name="3 sources")
    ).first.click()
    expect(switch.get_by_role("button", name="By voice")).to_have_attribute("aria-pressed", "true")


def test_a_source_says_everything_that_it_says(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), LINK, viewport=WIDE)
    panel = page.locator("#panel")
    panel.get_by_role("link", name="Report on the second winter").first.click()
    expect(heading(page, "Report on the second winter")).to_be_focused()
    assert page.url.endswith("source=winter-report")
    expect(panel).to_contain_text("report · 2024-05 · according to The evaluators")
    expect(panel.get_by_role("link", name="https://example.org/winter")).to_have_attribute("rel", "noopener noreferrer")
    expect(panel.locator(".saying")).to_have_count(3)
    for said in ("half of them came by a lift", "in the first winter only", "some were greeted and stayed away"):
        expect(panel).to_contain_text(said)
    expect(panel.locator(".saying.contradicts")).to_contain_text("Evidence against")
    panel.get_by_role("link", name="Guests are known by name leads to Guests feel less alone").click()
    expect(heading(page, "Guests are known by name leads to Guests feel less alone")).to_be_focused()


def test_a_source_opens_from_the_text_too_and_closes_again(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "text", viewport=WIDE)
    way = page.locator("#text").get_by_role("link", name="Report on the second winter").first
    way.click()
    expect(heading(page, "Report on the second winter")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(way).to_be_focused()


def test_a_card_leads_to_its_story_and_back(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), CARD, viewport=WIDE)
    page.locator("#panel").get_by_role("link", name="One Sunday").click()
    expect(heading(page, "One Sunday")).to_be_focused()
    page.locator("#panel").get_by_role("button", name="Back to").click()
    expect(heading(page, "Guests are known by name")).to_be_focused()


def test_only_web_addresses_become_links(tmp_path: Path, open_page: OpenPage) -> None:
    theory = tea_at_two()
    sources = tuple(replace(source, url="javascript:alert(1)") for source in theory.sources)
    page = open_page(draw(tmp_path, replace(theory, sources=sources)), "storyboard?source=winter-report", viewport=WIDE)
    expect(heading(page, "Report on the second winter")).to_be_visible()
    assert page.locator("#panel a:not([href^='#'])").count() == 0


def test_on_a_phone_it_is_a_sheet_that_can_be_closed(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), CARD, viewport=PHONE, has_touch=True)
    box = page.locator("#panel").bounding_box()
    assert box
    assert (box["width"], box["y"] + box["height"]) == (PHONE["width"], PHONE["height"])
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.locator("#panel").get_by_role("button", name="Close").tap()
    expect(page.locator("#panel")).to_be_hidden()


@in_every_look("size", WIDE, PHONE)
def test_no_barrier_in_the_panel(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]], scheme: str, size: dict[str, int]
) -> None:
    file = draw(tmp_path, crowded_tea())
    for address in (CARD, LINK, "storyboard?source=winter-report"):
        page = open_page(file, address, viewport=size, color_scheme=scheme)
        page.locator("#panel h2").wait_for()
        assert find_barriers(page) == []
