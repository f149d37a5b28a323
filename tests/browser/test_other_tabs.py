"""The tabs beside the board, as people use them: what they list, narrow, open and say where there is nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from leadsto.load import read_text
from leadsto.model import Theory
from tests.browser.looks import in_every_look
from tests.browser.pages import draw
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

TABS = ("impact_map", "evidence", "frameworks", "indicators", "about")
WIDE: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
LONG = [name for name in HOSTILE if "word" in name or "long" in name]
RUNNING = [name for name in HOSTILE if name not in LONG and len(HOSTILE[name]) < 80]
BARE = read_text({"theory.yaml": "theory:\n  title: Bare\n"}).theory


def texts(page: Page, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).filter(visible=True).all_inner_texts()]


@in_every_look("size", WIDE, PHONE)
@pytest.mark.parametrize("theory", [None, BARE], ids=["tea", "bare"])
def test_no_barrier(
    tmp_path: Path,
    open_page: OpenPage,
    find_barriers: Callable[[Page], list[str]],
    scheme: str,
    size: dict[str, Any],
    theory: Theory | None,
) -> None:
    file = draw(tmp_path, theory, audience="team")
    page = open_page(file, TABS[0], color_scheme=scheme, reduced_motion="reduce", **size)
    found = []
    for tab in TABS:
        page.goto(f"{file.resolve().as_uri()}#{tab}")
        page.wait_for_timeout(50)
        assert page.locator(f"#{tab} h2").is_visible()
        found += [f"{tab}: {barrier}" for barrier in find_barriers(page)]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), tab
        view = page.locator(f"#{tab}")
        assert view.evaluate("view => view.scrollWidth <= view.clientWidth"), tab
    assert not found, "\n".join(found)


@pytest.mark.parametrize("tab", TABS)
def test_everything_to_press_is_large_enough(tmp_path: Path, open_page: OpenPage, tab: str) -> None:
    page = open_page(draw(tmp_path, audience="team"), tab, **PHONE)
    small = page.eval_on_selector_all(
        f"#{tab} :is(a, button, select)",
        """elements => elements.filter(element => element.checkVisibility() && !element.closest("cite, p"))
          .map(element => [element.getBoundingClientRect(), element.textContent])
          .filter(([box]) => box.width && (box.width < 24 || box.height < 24)).map(([, text]) => text)""",
    )
    assert small == []


@pytest.mark.parametrize(
    ("tab", "words"),
    [
        ("impact_map", ["No outcome is both material and priced.", "What was put in is not known."]),
        ("evidence", ["There are no links on this page"]),
        ("frameworks", ["names no framework"]),
        ("indicators", ["No indicator has been named"]),
        ("about", ["No source is named on this page."]),
    ],
)
def test_where_there_is_nothing_it_says_so(tmp_path: Path, open_page: OpenPage, tab: str, words: list[str]) -> None:
    said = open_page(draw(tmp_path, BARE), tab, **WIDE).locator(f"#{tab}").inner_text()
    assert all(word in said for word in words), said


# Evidence


def test_a_cell_says_how_much_how_strong_and_what_is_against(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", **WIDE)
    row = page.locator(".matrix tr", has_text="Guests are known by name").filter(has_text="Guests feel less alone")
    assert row.locator(".cell .unseen").all_text_contents() == [
        "1 citation supports, strongest: observed",
        "1 contradicts, 1 qualifies",
    ]
    assert row.locator(".cell .signs").nth(1).inner_text().split() == ["×1", "~1"]
    heads = [text.strip() for text in page.locator(".matrix thead th").all_text_contents()]
    assert heads == ["Link", "Sources", "Interview with a guest, second winter", "Report on the second winter"]
    assert page.locator(".matrix th:not([scope])").count() == 0


def test_every_link_has_a_row_below_its_stakeholder(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", **WIDE)
    assert page.locator(".matrix tbody tr:not(.lane-row)").count() == 11
    lanes = texts(page, ".matrix .lane-row")
    assert lanes[:2] == ["The programme", "Guests"]
    assert "Neighbours" in lanes


def test_gaps_alone_by_the_keyboard_and_in_the_address(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", **WIDE)
    gaps = page.get_by_role("link", name="No evidence")
    gaps.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#evidence?only=gaps")
    assert gaps.get_attribute("aria-current") == "true"
    assert gaps.evaluate("way => way === document.activeElement")
    shown = page.locator(".matrix tbody tr:not(.lane-row)")
    assert shown.count() == int(gaps.locator("b").inner_text())
    assert set(texts(page, ".matrix td.count")) == {"none"}
    page.go_back()
    assert page.locator(".matrix tbody tr:not(.lane-row)").count() == 11


def test_an_address_that_asks_for_what_there_is_not_shows_all(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence?only=nonsense", **WIDE)
    assert page.locator(".matrix tbody tr:not(.lane-row)").count() == 11
    assert page.locator(".narrowing [aria-current]").inner_text().startswith("All links")


def test_fewest_sources_first(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", **WIDE)
    page.get_by_label("Order").select_option("most sources first")
    counts = [0 if text == "none" else int(text) for text in texts(page, ".matrix td.count")]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 0
    assert page.locator(".matrix .lane-row").count() == 0


def test_a_row_opens_its_link_and_a_column_its_source_beside_it(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", **WIDE)
    way = page.locator(".matrix tr", has_text="Guests feel less alone").locator(".link a").first
    way.click()
    assert "#evidence?link=" in page.url
    panel = page.locator("#panel")
    assert panel.is_visible()
    assert way.get_attribute("aria-current") == "true"
    assert page.locator(".matrix [aria-current]").count() == 1
    assert "He says my name" in panel.inner_text() or "leads to" in panel.inner_text()
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert way.evaluate("way => way === document.activeElement")
    page.locator(".matrix thead a", has_text="Report on the second winter").click()
    assert page.url.endswith("#evidence?source=winter-report")
    assert "some were greeted and stayed away" in panel.inner_text()


def test_heads_stay_in_sight(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", viewport={"width": 1000, "height": 500})
    matrix = page.locator(".matrix")
    matrix.evaluate("matrix => { matrix.scrollTop = 200; matrix.scrollLeft = 100; }")
    top, left = matrix.evaluate("matrix => [matrix.getBoundingClientRect().top, matrix.getBoundingClientRect().left]")
    assert matrix.evaluate("matrix => matrix.scrollTop") > 0
    head = matrix.locator("thead th").nth(2).bounding_box()
    assert head is not None
    assert abs(head["y"] - top) < 3
    first = matrix.locator("tbody th.link").first.bounding_box()
    assert first is not None
    assert abs(first["x"] - left) < 3


def test_parts_of_the_evidence_one_at_a_time(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", **WIDE)
    gaps = int(page.get_by_role("link", name="No evidence").locator("b").inner_text())
    parts = page.locator(".sections a")
    assert texts(page, ".sections a")[:3] == ["Links and sources", "Links in figures 11", "Outcomes in figures 8"]
    said = {}
    for at in range(1, parts.count()):
        parts.nth(at).click()
        said[page.url.partition("?only=")[2]] = page.locator("#evidence .passage").inner_text()
    assert page.locator(".matrix").count() == 0
    assert f"{gaps} links for which nobody on this page is cited" in said["asserted"]
    assert all(title in said["differ"] for title in ("Guests are known by name", "Guests feel less alone"))
    assert "A few neighbours carry it all" in said["told"]
    assert "1 contested link" in said["differ"]
    way = page.locator(".sections a", has_text="Not told on this page")
    outcomes = re.search(r"(\d+) outcomes? for which nobody", said["asserted"])
    assert way.locator("b").inner_text() == f"{gaps} + {outcomes[1] if outcomes else 0}", (
        "links and outcomes are counted apart"
    )
    assert "links for which" in str(way.locator("b").get_attribute("title"))
    way.click()
    page.locator(".lines a").first.click()
    assert page.url.partition("#")[2].startswith("storyboard?link=")
    assert page.locator("#panel").is_visible()
    page.go_back()
    assert page.url.endswith("#evidence?only=asserted")


def test_what_to_ask_is_on_no_page_for_those_who_may_be_asked(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, audience="team"), "evidence?only=ask", **WIDE)
    first = page.locator(".questions li").first
    assert first.locator(".which").first.inner_text() == "About “Guests are known by name”, for you alone:"
    assert "known by name" not in first.locator(".question").inner_text()
    file = draw(tmp_path)
    page = open_page(file, "evidence?only=ask", **WIDE)
    assert page.locator(".matrix").is_visible()
    assert not [text for text in texts(page, ".sections a") if "ask" in text]
    assert "Listen for" not in file.read_text(encoding="utf-8")
    assert '"asking"' not in file.read_text(encoding="utf-8")


def test_measures_are_put_in_order_by_the_keyboard(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence?only=outcomes", **WIDE)
    head = page.get_by_role("columnheader", name="Driver score")
    head.get_by_role("button").focus()

    def scores() -> list[int]:
        return [int(text.replace("\N{MINUS SIGN}", "-")) for text in texts(page, ".sorted td:nth-of-type(4)")]

    for pressed, order in (("Enter", "descending"), ("Space", "ascending")):
        page.keyboard.press(pressed)
        assert head.get_attribute("aria-sort") == order
        assert scores() == sorted(scores(), reverse=order == "descending")
        assert head.get_by_role("button").evaluate("button => button === document.activeElement")
    assert page.locator('[aria-sort$="ending"]').count() == 1
    assert len(set(scores())) > 1
    page.locator(".meanings summary").click()
    assert "less twice those as an effect" in page.locator(".meanings").inner_text()


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (PHONE, "dark")], ids=["wide", "phone"])
def test_no_part_of_the_evidence_is_a_barrier(
    tmp_path: Path,
    open_page: OpenPage,
    find_barriers: Callable[[Page], list[str]],
    size: dict[str, Any],
    scheme: str,
) -> None:
    page = open_page(draw(tmp_path, audience="team"), "evidence?only=links", color_scheme=scheme, **size)
    found = []
    for part in ("links", "outcomes", "ask", "differ", "alone", "asserted", "told", "unheard"):
        page.evaluate("part => (location.hash = `#evidence?only=${part}`)", part)
        page.locator(f"#evidence .passage.{part}").wait_for()
        # axe takes a way that is pushed aside in its row for one that skips to a place
        found += [f"{part}: {barrier}" for barrier in find_barriers(page) if not barrier.startswith("skip-link")]
        assert page.locator("#evidence").evaluate("view => view.scrollWidth <= view.clientWidth"), part
        small = page.eval_on_selector_all(
            "#evidence :is(a, button, select, summary)",
            """elements => elements.filter(element => element.checkVisibility())
              .map(element => [element.getBoundingClientRect(), element.textContent])
              .filter(([box]) => box.width && (box.width < 24 || box.height < 24)).map(([, text]) => text)""",
        )
        assert small == [], part
    assert not found, "\n".join(found)


def test_on_a_phone_the_table_is_a_list(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "evidence", **PHONE)
    assert page.locator(".matrix").count() == 0
    assert page.locator(".matrix-list > li").count() == 11
    item = page.locator(".matrix-list > li", has_text="Guests feel less alone").filter(has_text="known by name")
    assert "Report on the second winter" in item.first.inner_text()


# Impact map


def test_states_and_reasons_and_no_ratio(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "impact_map", **WIDE)
    said = page.locator(".ratio").inner_text()
    assert "There is no ratio." in said
    assert "The amount of at least one input is unknown." in said
    assert "1 valued · 0 counted in another · 1 held · 0 pending · 0 left out" in said
    assert "3.5 % a year" in said
    held = page.locator(".matters tbody tr", has_text="Guests are known by name").inner_text()
    assert all(word in held for word in ("Held", "relevant: yes", "it is what guests named first"))


def test_only_what_is_held(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "impact_map", **WIDE)
    page.locator(".narrowing").get_by_role("link", name="Held").click()
    assert page.url.endswith("#impact_map?only=held")
    assert texts(page, ".matters tbody tr:not(.lane-row) th") == ["Guests are known by name"]
    page.locator(".narrowing").get_by_role("link", name="Left out").click()
    assert texts(page, ".matters table") == []
    assert "No outcome is in this state." in page.locator(".matters").inner_text()


def test_figures_are_those_that_are_known_and_none_is_made_up(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "impact_map", **WIDE)
    cells = texts(page, ".figures-table tbody tr:not(.lane-row) td")
    assert cells[0] == "30 guests"
    assert cells[1].startswith("1000 GBP (2024) a place in a lunch club")
    assert cells[2].startswith("20% some would have met anyway")
    assert cells[3:7] == ["0%", "30%", "25%", "3"]
    assert cells[-3:] == ["not computed yet"] * 3


def test_what_a_priced_outcome_lacks_is_said(tmp_path: Path, open_page: OpenPage) -> None:
    theory = tea_at_two()
    closed = tuple(replace(s, access="team") if s.id == "price-list" else s for s in theory.sources)
    page = open_page(draw(tmp_path, replace(theory, sources=closed)), "impact_map", **WIDE)
    assert "Some priced outcomes lack a figure." in page.locator(".ratio").inner_text()
    assert texts(page, ".figures-table .missing") == ["not given"]
    assert "lunch club" not in page.content()


def test_an_outcome_is_a_way_to_its_chain_on_the_board(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "impact_map", **WIDE)
    page.locator(".matters").get_by_role("link", name="Guests feel less alone").click()
    assert page.url.endswith("#storyboard?card=guests/less-alone")
    assert page.locator("#storyboard").is_visible()
    page.go_back()
    assert page.locator("#impact_map").is_visible()


@pytest.mark.parametrize("width", [390, 760])
def test_rows_become_cards_where_a_table_has_no_room(tmp_path: Path, open_page: OpenPage, width: int) -> None:
    page = open_page(draw(tmp_path), "impact_map", viewport={"width": width, "height": 844})
    cell = page.locator(".figures-table td[data-head='Deadweight']")
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Deadweight"'
    box = cell.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= width


# Frameworks


def test_clauses_say_what_answers_them_and_what_is_missing(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "frameworks", **WIDE)
    assert texts(page, "#frameworks .answer h4") == ["1.1 met", "1.2 partly met", "1.3 not met", "1.4 ? unanswered"]
    assert texts(page, ".share-words") == ["1 met 1 partly met 1 not met ? 1 unanswered"]
    second = page.locator("#frameworks .answer").nth(1).inner_text()
    assert "nobody goes to the far end" in second
    assert "asked for since 2020" in second
    page.locator("#frameworks").get_by_role("link", name="Neighbours look in on guests").click()
    assert page.url.endswith("#storyboard?card=neighbours/look-in")


def test_only_the_clauses_that_are_not_met(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "frameworks?only=not-met", **WIDE)
    assert texts(page, "#frameworks .answer h4") == ["1.3 not met"]


def test_the_framework_s_source_opens_beside_it(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "frameworks", **WIDE)
    page.locator("#frameworks cite a").click()
    assert page.url.endswith("#frameworks?source=winter-report")
    assert page.locator("#panel").is_visible()


# Indicators


def test_an_indicator_says_how_it_stands_and_by_what(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "indicators", **WIDE)
    (said,) = texts(page, ".indicator-card")
    assert "Not yet due" in said
    assert "1.1 was observed, 2024-02. Target: 2, 2024-09." in said
    assert "44 % of the way" in said
    assert page.locator(".indicator-card svg.chart").get_attribute("role") == "img"
    assert "2024-02" in (page.locator(".indicator-card svg.chart").get_attribute("aria-label") or "")


def test_those_that_nobody_has_observed_stand_apart(tmp_path: Path, open_page: OpenPage) -> None:
    theory = tea_at_two()
    nodes = tuple(replace(n, indicators=tuple(replace(i, observations=()) for i in n.indicators)) for n in theory.nodes)
    page = open_page(draw(tmp_path, replace(theory, nodes=nodes)), "indicators", **WIDE)
    assert page.locator(".indicator-card").count() == 0
    unread = page.locator(".unread").inner_text()
    assert "Visits a week" in unread
    assert "Target: 2, 2024-09." in unread
    assert "Nothing has been observed" in page.locator("#indicators").inner_text()


# About


def test_about_is_whole_without_scripts(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "about", java_script_enabled=False, **WIDE)
    said = page.locator("#about").inner_text()
    for words in (
        "A. Author, Tea at Two, 2024",
        "2024-05",
        "3 stakeholders",
        "In a village: where all know each other",
        "lag of the second link lengthened",
        "held: matters, is not priced",
        "measured: counted or scored",
        "makes it weaker",
        "Interview with a guest, second winter",
    ):
        assert words in said, words
    assert page.locator("#about .signs svg").count() >= 19


def test_a_source_is_a_way_to_all_that_it_says(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "about", **WIDE)
    way = page.get_by_role("link", name="What it says Report on the second winter")
    way.click()
    assert page.url.endswith("#about?source=winter-report")
    assert "some were greeted and stayed away" in page.locator("#panel").inner_text()
    page.keyboard.press("Escape")
    assert way.evaluate("way => way === document.activeElement")


# All of them


@pytest.mark.parametrize("tab", TABS)
def test_a_wide_screen_prints_all_of_it(tmp_path: Path, open_page: OpenPage, tab: str) -> None:
    page = open_page(draw(tmp_path), tab, **WIDE)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1000, "height": 700})
    view = page.locator(f"#{tab}")
    assert view.evaluate("view => getComputedStyle(view).overflow") == "visible"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_hostile_text_does_nothing_and_stays_where_it_belongs(
    tmp_path: Path, open_page: OpenPage, size: dict[str, Any]
) -> None:
    for at, names in enumerate((LONG, RUNNING)):
        prefix = " ".join(HOSTILE[name] for name in names)
        theory = change_text(tea_at_two(), lambda old, prefix=prefix: prefix + old)  # type: ignore[misc]
        folder = tmp_path / str(at)
        folder.mkdir()
        page = open_page(draw(folder, theory, "team"), "about", **size)
        for tab in TABS:
            page.goto(f"{(folder / 'index.html').resolve().as_uri()}#{tab}")
            assert page.locator(f"#{tab} h2").is_visible()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), tab
            wide = page.locator(f"#{tab}").evaluate("view => [view.scrollWidth, view.clientWidth]")
            assert wide[0] <= wide[1], (tab, names)
        assert page.evaluate("window.ran") is None
