"""What people take away from a page: a link, paper, a picture, the data."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

from leadsto.load.document import to_document
from leadsto.load.documents import read_document
from leadsto.views import storyboard
from tests.browser.pages import draw
from tests.browser.test_printing import high_theory, print_page, sizes_of
from tests.views.tea import tea_at_two, tea_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

SVG = "{http://www.w3.org/2000/svg}"
WIDE = {"width": 1440, "height": 900}


def take(page: Page, name: str) -> tuple[str, str]:
    """Saves a file as a person would; returns its name and its text."""
    if not page.locator(".take-list").is_visible():
        page.get_by_role("button", name="Take away").click()
    with page.expect_download() as waiting:
        page.locator(f"[data-take={name}]").click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes().decode("utf-8")


def printed(page: Page, name: str, paper: str = "A3") -> Page:
    page.evaluate("window.print = () => {}")
    if not page.locator(".take-list").is_visible():
        page.get_by_role("button", name="Take away").click()
    page.get_by_label("Paper").select_option(paper.lower())
    page.locator(f"[data-take={name}]").click()
    page.emulate_media(media="print")
    return page


def said(picture: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(picture).iter(f"{SVG}text")]


def test_the_box_opens_and_closes_by_keyboard(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    button = page.get_by_role("button", name="Take away")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("button", name="Copy a link to this view")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_the_box_has_no_barrier(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    for scheme in ("light", "dark"):
        page = open_page(draw(tmp_path), "storyboard", viewport=WIDE, color_scheme=scheme)
        page.get_by_role("button", name="Take away").click()
        assert find_barriers(page) == []


def test_a_link_to_this_view_is_copied_or_shown(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?card=guests/less-alone", viewport=WIDE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: {writeText: async t => {window.copied = t}}})")
    page.get_by_role("button", name="Take away").click()
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_text("The link is copied.")).to_be_visible()
    assert page.evaluate("window.copied").endswith("#storyboard?card=guests/less-alone")
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="Take away").click()
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_label("A link to this view")).to_have_value(re.compile("#storyboard$"))


def test_the_picture_holds_all_that_is_seen_as_text_and_shapes(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    name, picture = take(page, "svg")
    assert name == "Tea-at-Two.svg"
    root = ET.fromstring(picture)
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names <= {"svg", "title", "g", "rect", "path", "text", "circle"}
    assert not re.search(r"href=|url\(| style=| on\w+=|class=\"hit", picture)
    text = " ".join(said(picture))
    board = storyboard.look(tea_for())
    titles = [card.title for card in board.cards] + [lane.title for lane in board.lanes]
    for title in titles + [column.title for column in board.columns]:
        assert title in text
    assert text.startswith("Tea at Two 8 cards, 5 of them outcomes · 3 stakeholders Newest source: 2024-05")
    width, height = (float(root.get(side, "")) for side in ("width", "height"))
    assert (width, height) == pytest.approx((board.width + 48, height), abs=1)
    assert board.height < height < board.height + 200
    alone = tmp_path / "alone.svg"
    alone.write_text(picture, encoding="utf-8")
    opened = open_page(alone)
    assert opened.evaluate("document.querySelectorAll('text').length") == len(said(picture))


def test_lines_of_the_picture_are_those_of_the_page(tmp_path: Path, open_page: OpenPage) -> None:
    title = "Guests who come often are known by name, and neighbours look in on them now and then, unasked"
    nodes = tuple(
        replace(node, title=title) if node.id == "guests/known-by-name" else node for node in tea_at_two().nodes
    )
    page = open_page(draw(tmp_path, replace(tea_at_two(), nodes=nodes)), "storyboard", viewport=WIDE)
    height = page.locator("[data-node='guests/known-by-name'] .title").bounding_box()
    lines = said(take(page, "svg")[1])
    first = next(at for at, line in enumerate(lines) if line.startswith("Guests who"))
    count = round(height["height"] / 17) if height else 0
    assert count > 2
    assert " ".join(lines[first : first + count]) == title


def test_the_picture_is_of_what_is_seen_and_in_its_colours(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?stakeholder=guests", viewport=WIDE)
    lines = " ".join(said(take(page, "svg")[1]))
    assert "Guests feel less alone" in lines
    assert "Neighbours look in" not in lines
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    whole = take(page, "svg")[1]
    focused = take(open_page(draw(tmp_path), "storyboard?card=guests/known-by-name", viewport=WIDE), "svg")[1]
    assert focused != whole
    dark = take(open_page(draw(tmp_path), "storyboard", viewport=WIDE, color_scheme="dark"), "svg")[1]
    assert "#e8ebf0" in dark
    assert "#e8ebf0" not in whole


def test_how_large_and_where_the_board_is_seen_changes_nothing(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    whole = take(page, "svg")[1]
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Draw smaller").or_(page.locator("button.smaller")).first.click()
    page.locator(".scroller").evaluate("scroller => scroller.scrollTo(200, 100)")
    before = page.locator(".scroller").evaluate("scroller => [scroller.scrollLeft, scroller.scrollTop]")
    assert take(page, "svg")[1] == whole
    assert page.locator(".scroller").evaluate("scroller => [scroller.scrollLeft, scroller.scrollTop]") == before


def test_the_data_is_the_theory_as_the_audience_may_see_it(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    name, text = take(page, "json")
    assert name == "Tea-at-Two.json"
    assert json.loads(text) == to_document(tea_for().theory)
    assert read_document(json.loads(text)).theory == tea_for().theory
    expect(page.get_by_text("Saved as Tea-at-Two.json.")).to_be_visible()


@pytest.mark.parametrize("name", ["nodes", "links", "evidence"])
def test_tables_open_as_tables(tmp_path: Path, open_page: OpenPage, name: str) -> None:
    theory = replace(
        tea_at_two(),
        title="=1+1",
        nodes=tuple(replace(node, note='=cmd|" /C calc"!A0\nand, more') for node in tea_at_two().nodes),
    )
    page = open_page(draw(tmp_path, theory), "storyboard", viewport=WIDE)
    file, text = take(page, name)
    assert file == f"1-1-{name}.csv"
    assert text.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    if name == "nodes":
        assert {row[head.index("note")] for row in rows} == {'\'=cmd|" /C calc"!A0\nand, more'}


def test_a_title_of_no_file_makes_a_name_of_one(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(
        draw(tmp_path, replace(tea_at_two(), title="../../</title><script>x</script>")), "storyboard", viewport=WIDE
    )
    name, picture = take(page, "svg")
    assert name == "title-script-x-script.svg"
    assert ET.fromstring(picture).findtext(f"{SVG}title") == "../../</title><script>x</script>"


@pytest.mark.parametrize("paper", ["A3", "A4"])
def test_every_card_is_whole_on_a_sheet_under_its_heads(tmp_path: Path, open_page: OpenPage, paper: str) -> None:
    page = printed(open_page(draw(tmp_path, high_theory()), "storyboard", viewport=WIDE), "sheets", paper)
    sheets = page.locator(".sheet")
    assert sheets.count() > 1
    expect(sheets.first.get_by_text(f"Sheet 1 of {sheets.count()}")).to_be_visible()
    whole = page.evaluate(
        """() => [...document.querySelectorAll(".sheet > svg > svg:first-child")].flatMap((pane) => {
          const frame = pane.getBoundingClientRect();
          const [, y, , height] = pane.getAttribute("viewBox").split(" ").map(Number);
          return [...pane.querySelectorAll("text")].map((text) => {
            const box = text.getBoundingClientRect();
            return [text.textContent, box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1];
          });
        })"""
    )
    assert all(is_whole for _, is_whole in whole)
    assert {text for text, _ in whole} >= {f"Outcome number {at}" for at in range(140)}
    for sheet in sheets.all():
        expect(sheet.get_by_text("Short term", exact=True)).to_have_count(1)
        expect(sheet.get_by_text("Many", exact=True)).to_have_count(1)
    count = sheets.count()
    assert print_page(page)[1] == count


def test_sheets_are_bright_where_the_page_is_dark(tmp_path: Path, open_page: OpenPage) -> None:
    page = printed(open_page(draw(tmp_path), "storyboard", viewport=WIDE, color_scheme="dark"), "sheets")
    inks = page.evaluate(
        "[...new Set([...document.querySelectorAll('.sheet text')].map((text) => text.getAttribute('fill')))]"
    )
    assert "#171b24" in inks
    assert "#e8ebf0" not in inks
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.evaluate("getComputedStyle(document.body).color") != "rgb(23, 27, 36)"


def test_each_stakeholder_has_a_page_that_tells_where_its_outcomes_come_from_and_lead(
    tmp_path: Path, open_page: OpenPage
) -> None:
    page = printed(open_page(draw(tmp_path), "storyboard", viewport=WIDE), "pages", "A4")
    expect(page.locator(".own-page h2")).to_have_text(["The programme", "Guests", "Neighbours", "The council"])
    card = page.locator(".own-page article", has_text="Neighbours look in on guests").filter(
        has=page.locator("h3", has_text="Neighbours look in on guests")
    )
    expect(card).to_contain_text("Comes from")
    expect(card).to_contain_text("Guests are known by name (Guests, Short term)")
    expect(card).to_contain_text("Guests feel less alone (Guests, Medium term – Long term)")
    assert print_page(page)[1] == 4


def test_a_story_is_printed_scene_by_scene(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?story=one-sunday&scene=1", viewport=WIDE)
    printed(page, "story", "A4")
    expect(page.locator(".own-page h2")).to_have_text("One Sunday")
    expect(page.locator(".own-page ol > li")).to_have_count(2)
    expect(page.locator(".own-page ol > li").nth(1)).to_contain_text(
        "Guests are known by name → Neighbours look in on guests"
    )


def test_words_come_on_a4_unless_the_reader_chose_a_paper(tmp_path: Path, open_page: OpenPage) -> None:
    for paper, size in ((None, "a4"), ("a3", "a3")):
        for name in ("pages", "story"):
            page = open_page(draw(tmp_path), "storyboard?story=one-sunday&scene=1", viewport=WIDE)
            page.evaluate("window.print = () => {}")
            page.get_by_role("button", name="Take away").click()
            if paper:
                page.get_by_label("Paper").select_option(paper)
            page.locator(f"[data-take={name}]").click()
            expect(page.locator(f".told.{size}")).to_have_count(1)
        page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
        page.evaluate("() => { window.print = () => { window.printed = true } }")
        page.get_by_role("button", name="Take away").click()
        if paper:
            page.get_by_label("Paper").select_option(paper)
        page.locator("[data-take=text]").click()
        page.wait_for_function("window.printed")
        assert sizes_of(print_page(page)[0]) == {(595, 842) if size == "a4" else (842, 1191)}


@pytest.mark.parametrize("name", ["sheets", "pages", "svg", "nodes"])
def test_what_fails_is_said(tmp_path: Path, open_page: OpenPage, name: str) -> None:
    page = open_page(draw(tmp_path), "storyboard", viewport=WIDE)
    page.evaluate("() => { window.print = () => { throw new Error('no printer') } }")
    page.evaluate("() => { URL.createObjectURL = () => { throw new Error('no room') } }")
    page.get_by_role("button", name="Take away").click()
    page.locator(f"[data-take={name}]").click()
    expect(page.get_by_text(re.compile("That failed: nothing was taken away.*no (printer|room)"))).to_be_visible()
    expect(page.locator(".on-paper")).to_have_count(0)


def test_without_room_for_a_board_there_is_no_picture_and_that_is_said(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard", viewport={"width": 360, "height": 740})
    page.get_by_role("button", name="Take away").click()
    expect(page.get_by_text("There is no room for the board in this window")).to_be_visible()
    expect(page.locator("[data-take=svg], [data-take=sheets]")).to_have_count(0)
    assert take(page, "json")[0] == "Tea-at-Two.json"


def test_a_reduced_board_is_drawn_as_it_is_reduced(tmp_path: Path, open_page: OpenPage) -> None:
    whole = take(open_page(draw(tmp_path), "storyboard", viewport=WIDE), "svg")[1]
    page = open_page(draw(tmp_path), "storyboard?collapsed=all", viewport=WIDE)
    stubs = page.locator(".stub").all_inner_texts()
    assert stubs
    lines = said(take(page, "svg")[1])
    assert all(" ".join(stub.split()) in " ".join(lines) for stub in stubs)
    assert "Guests feel less alone" not in lines
    arrows = [ET.fromstring(text).find(f"{SVG}g/{SVG}g[@class='arrows']") for text in (whole, take(page, "svg")[1])]
    assert all(group is not None for group in arrows)
    assert len(arrows[1] or ()) < len(arrows[0] or ())


def test_a_board_from_right_to_left_is_drawn_from_right_to_left(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, replace(tea_at_two(), language="ar")), "storyboard", viewport=WIDE)
    root = ET.fromstring(take(page, "svg")[1])
    assert root.get("direction") == "rtl"
    places = {element.text: float(element.get("x", "")) for element in root.iter(f"{SVG}text")}
    assert places["Guests"] > places["Guests feel less alone"] + 1000
    printed(page, "sheets")
    heads = page.evaluate(
        "[...document.querySelectorAll('.sheet > svg > svg')].map((pane) => Number(pane.getAttribute('x')))"
    )
    assert heads[0] == heads[1] == 0
    assert heads[2] > 1000
