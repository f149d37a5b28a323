"""Hostile text in every field, seen on every tab: nothing of it runs, asks for anything, or breaks the layout."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.pages import draw
from tests.render.hostile import HOSTILE, change_text, every_field
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from leadsto.model import Theory
    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 800}

# All that can be looked at, by address: every tab, a card, a link and a source in the panel, a story, ways, filters.
_STATES = """() => {
  const data = JSON.parse(document.getElementById("leadsto-data").textContent);
  const { cards, arrows } = data.views.storyboard;
  const say = text => encodeURIComponent(text.toWellFormed());
  const last = cards[cards.length - 1], [first = { from: cards[0].id, to: last.id }] = arrows;
  const link = say(`${first.from} -> ${first.to}`);
  const sources = data.views.about?.sources ?? [];
  const tabs = [...document.querySelectorAll("[data-tab]")].map(tab => tab.dataset.tab);
  const states = tabs.map(tab => `#${tab}`);
  for (const tab of ["storyboard", "network", "text"]) states.push(`#${tab}?card=${say(first.from)}`, `#${tab}?link=${link}`);
  states.push(`#storyboard?from=${say(first.from)}&to=${say(first.to)}`);
  states.push(`#storyboard?card=${say(first.to)}&steps=1&side=causes`);
  states.push(`#storyboard?stakeholder=${say(last.lane)}&q=${say(last.title.slice(0, 40))}`);
  states.push(`#storyboard?collapsed=${say("lane:" + last.lane)}`);
  for (const source of sources.slice(0, 1)) states.push(`#storyboard?source=${say(source.id)}`);
  return states;
}"""

# What is wrong with the layout as it is now, in words.
_FAULTS = """() => {
  const faults = [];
  const { documentElement } = document, shown = document.querySelector(".view:not([hidden])");
  if (documentElement.scrollWidth > innerWidth) faults.push(`the document is ${documentElement.scrollWidth} px wide`);
  if (shown.scrollWidth > shown.clientWidth + 1) faults.push(`the view is ${shown.scrollWidth} in ${shown.clientWidth} px`);
  const panel = document.getElementById("panel");
  if (!panel.hidden && panel.scrollWidth > panel.clientWidth + 1) faults.push(`the panel is ${panel.scrollWidth} in ${panel.clientWidth} px`);
  const board = document.querySelector(".board.map");
  if (shown.id === "storyboard" && board) {
    const cards = [...board.querySelectorAll(".card")].filter(card => card.checkVisibility());
    const boxes = cards.map(card => card.getBoundingClientRect());
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(`a card on a card: ${cards[at].textContent.slice(0, 60)}`);
      }
      const title = cards[at].querySelector(".title");
      if (title.scrollWidth > title.clientWidth + 1) faults.push(`a title wider than its card: ${title.textContent.slice(0, 60)}`);
    }
  }
  if (globalThis.ran !== undefined) faults.push(`ran: ${globalThis.ran}`);
  return faults;
}"""


def look_everywhere(page: Page) -> list[str]:
    """Goes to all that there is, wide and on a phone; tells what is wrong, and where."""
    document = page.url
    states: list[str] = page.evaluate(_STATES)
    assert len(states) >= 15
    found = []
    for viewport in (WIDE, PHONE):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        for state in states:
            faults = page.evaluate(
                f"""state => {{
                  location.hash = state;
                  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(({_FAULTS})()))));
                }}""",
                state,
            )
            found += [f"{viewport['width']} px, {state[:60]}: {fault}" for fault in faults]
    assert page.url.partition("#")[0] == document.partition("#")[0]
    return found


def open_theory(open_page: OpenPage, folder: Path, theory: Theory) -> Page:
    page = open_page(draw(folder, theory, "team"), viewport=WIDE, reduced_motion="reduce")
    page.wait_for_function("document.documentElement.classList.contains('scripted')")
    return page


TURNS = 6
"""In how many pages each of the hostile texts is seen, each time in other fields."""


@pytest.mark.parametrize("turn", [0, 3, *(pytest.param(turn, marks=pytest.mark.slow) for turn in (1, 2, 4, 5))])
def test_hostile_texts_by_turns_in_every_field(tmp_path: Path, open_page: OpenPage, turn: int) -> None:
    """Each text of a theory has another of them before it, the same text always the same, so that ids still agree."""
    texts, given = list(HOSTILE.values()), dict[str, str]()

    def change(old: str) -> str:
        at = len(given) + turn * len(texts) // TURNS
        return given.setdefault(old, texts[at % len(texts)] + old)

    page = open_theory(open_page, tmp_path, change_text(tea_at_two(), change))
    assert page.locator("[data-node]").count() == 8
    assert look_everywhere(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_in_a_theory_runs_or_breaks_the_layout(tmp_path: Path, open_page: OpenPage, name: str) -> None:
    page = open_theory(open_page, tmp_path, change_text(tea_at_two(), HOSTILE[name].__add__))
    assert page.locator("[data-node]").count() == 8
    assert look_everywhere(page) == []


def test_all_of_it_at_once_in_every_field(tmp_path: Path, open_page: OpenPage) -> None:
    """Each text of the theory with every key has another of the hostile ones before it."""
    texts = list(HOSTILE.values())
    at = 0

    def change(old: str) -> str:
        nonlocal at
        at += 1
        return texts[at % len(texts)] + old

    page = open_theory(open_page, tmp_path, replace(change_text(every_field(), change), language="en"))
    assert look_everywhere(page) == []


def test_names_of_the_language_of_scripts_are_ids_like_others(tmp_path: Path, open_page: OpenPage) -> None:
    names = {
        "guests": "__proto__",
        "neighbours": "constructor",
        "known-by-name": "toString",
        "look-in": "hasOwnProperty",
        "short": "valueOf",
        "interview": "prototype",
    }

    def change(old: str) -> str:
        for name, other in names.items():
            old = old.replace(name, other) if " " not in old else old
        return old

    page = open_theory(open_page, tmp_path, change_text(tea_at_two(), change))
    assert page.locator('[data-node="__proto__/toString"]').count() == 1
    assert look_everywhere(page) == []
    page.evaluate("location.hash = '#storyboard?card=__proto__/toString'")
    assert page.locator("#panel h2").inner_text() == "Guests are known by name"
    assert page.evaluate("Object.keys(Object.prototype)") == []


HOSTILE_ADDRESSES: dict[str, Any] = {
    "script": "#storyboard?card=<script>window.ran=1</script>",
    "handler": "#storyboard?q=<img src=x onerror=window.ran=1>",
    "filter": "#storyboard?stakeholder=<svg onload=window.ran=1>,\"'&tag=${window.ran=1}",
    "javascript": "#javascript:window.ran=1",
    "broken percent": "#storyboard?card=%E0%A4%A&q=%",
    "prototype": "#__proto__?__proto__=1&constructor=x&card=__proto__",
    "selector": '#storyboard?card="],body,[x="&collapsed=lane:"]{},column:__proto__',
    "endless": "#storyboard?q=" + "a" * 20_000,
    "story": "#storyboard?story=<b>&scene=999999999999999999&steps=-1",
    "element": "#leadsto-data",
}


@pytest.mark.parametrize("name", HOSTILE_ADDRESSES)
def test_nothing_in_an_address_runs(tmp_path: Path, open_page: OpenPage, name: str) -> None:
    page = open_page(draw(tmp_path), HOSTILE_ADDRESSES[name][1:], viewport=WIDE, reduced_motion="reduce")
    page.wait_for_timeout(100)
    assert page.evaluate(_FAULTS) == []
    assert page.locator(".view:not([hidden])").count() == 1
    assert page.locator("script").count() <= 6
    assert page.locator("#panel script, #panel img, .view svg script, .view img").count() == 0
