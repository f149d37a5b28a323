"""Hostile text and hostile additions: nothing of theirs runs, and nothing breaks the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import draw
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPage, Watch

WIDE = {"width": 1440, "height": 900}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_in_a_theory_runs(tmp_path: Path, open_page: OpenPage, name: str) -> None:
    theory = change_text(tea_at_two(), lambda old: HOSTILE[name] + old)
    page = open_page(draw(tmp_path, theory, "team"), viewport=WIDE, reduced_motion="reduce")
    cards = page.locator("[data-node]")
    expect(cards).to_have_count(8)
    cards.nth(3).click()
    expect(page.locator("#panel h2")).to_be_visible()
    page.locator("#panel .relations a").first.click()
    for tab in ("Text", "About", "Storyboard"):
        page.get_by_role("tab", name=tab).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]
    assert page.evaluate("window.ran") is None
    over = page.eval_on_selector_all(
        ".card",
        """cards => cards.filter(card => {
          const title = card.querySelector(".title"), box = title.getBoundingClientRect();
          const foot = card.querySelector(".foot").getBoundingClientRect();
          // one line more than was reckoned with still fits into the gap below a card
          return box.bottom > foot.top + 1 || card.offsetHeight > card.parentElement.offsetHeight + 17 || title.scrollWidth > title.clientWidth + 1;
        }).map(card => [card.querySelector(".title").scrollWidth, card.querySelector(".title").clientWidth, card.textContent])""",
    )
    assert over == []


def test_the_policy_stops_what_is_put_into_the_page(tmp_path: Path, open_page: OpenPage, watches: list[Watch]) -> None:
    file = draw(tmp_path)
    added = (
        "<script>window.ran='inline'</script>"
        '<script src="data:text/javascript,window.ran=1"></script>'
        '<img alt="" src="x" onerror="window.ran=2">'
        '<img alt="" src="https://example.org/x.png">'
        '<p style="position:fixed">x</p>'
        '<link rel="stylesheet" href="https://example.org/x.css">'
        '<iframe src="https://example.org/"></iframe>'
    )
    text = file.read_text(encoding="utf-8")
    assert text.count("<footer") == 1
    file.write_text(text.replace("<footer", added + "<footer"), encoding="utf-8")
    page = open_page(file, viewport=WIDE)
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    expect(page.get_by_role("tab")).to_have_count(3)
    complaints = [complaint for watch in watches for complaint in watch.complaints]
    assert len([complaint for complaint in complaints if "Content Security Policy" in complaint]) >= 6
    for watch in watches:
        watch.complaints.clear()  # it is the policy that complained, as it should
