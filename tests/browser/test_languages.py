"""A theory in a language that the interface isn't translated into: both can be told apart, and nothing breaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage


def test_an_arabic_theory_under_english_words(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    file = draw(tmp_path, replace(tea_at_two(), language="ar"))
    link = "storyboard?link=guests/known-by-name -> neighbours/look-in"
    page = open_page(file, link, viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    panel = page.locator("#panel")
    expect(panel.locator(".in-text [lang]")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert find_barriers(page) == []


def test_the_board_runs_from_right_to_left_where_its_language_does(tmp_path: Path, open_page: OpenPage) -> None:
    viewport = {"width": 1000, "height": 700}
    mirrored = open_page(draw(tmp_path, replace(tea_at_two(), language="he")), viewport=viewport)
    (tmp_path / "en").mkdir()
    plain = open_page(draw(tmp_path / "en"), viewport=viewport)
    boxes = """() => [...document.querySelectorAll("[data-node], .lane-head, .column, path.arrow")].filter(element => element.checkVisibility()).map(element => {
      const [board, box] = [document.querySelector(".board"), element].map(one => one.getBoundingClientRect());
      return [box.left - board.left, board.right - box.right, box.top - board.top].map(Math.round);
    })"""
    for there, here in zip(mirrored.evaluate(boxes), plain.evaluate(boxes), strict=True):
        assert there[0] == pytest.approx(here[1], abs=1)
        assert there[1] == pytest.approx(here[0], abs=1)
        assert there[2] == pytest.approx(here[2], abs=1)
    head = mirrored.locator(".lane-head").first.bounding_box()
    assert head is not None
    assert head["x"] + head["width"] == pytest.approx(1000, abs=20)  # at the right, where reading begins


def test_keys_walk_over_a_mirrored_board_as_it_is_seen(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path, replace(tea_at_two(), language="ar")), viewport={"width": 1440, "height": 900})
    page.locator('[data-node="activities/table"]').focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator('[data-node="outputs/teas"]')).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator('[data-node="activities/table"]')).to_be_focused()


def test_a_chosen_card_comes_into_sight_on_a_mirrored_board(tmp_path: Path, open_page: OpenPage) -> None:
    file = draw(tmp_path, replace(tea_at_two(), language="ar"))
    page = open_page(file, viewport={"width": 1100, "height": 500}, reduced_motion="reduce")
    for node in tea_at_two().nodes:
        page.goto(f"{file.resolve().as_uri()}#storyboard?card={node.id}")
        expect(page.locator(f'[data-node="{node.id}"]')).to_be_in_viewport(ratio=0.9)


def test_words_in_the_theorys_language_are_not_marked(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw(tmp_path), "storyboard?card=guests/known-by-name")
    expect(page.locator("#panel .in-text")).not_to_have_attribute("lang", "en")
