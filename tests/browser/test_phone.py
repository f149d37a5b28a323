"""On a phone the lists say what the columns say on a wide screen: when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import draw

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator

    from tests.browser.conftest import OpenPage


@pytest.mark.parametrize(
    ("card", "when"),
    [
        ("guests/alone", "Context"),
        ("activities/table", "Activity"),
        ("outputs/teas", "Output"),
        ("guests/known-by-name", "Short term"),
        ("guests/less-alone", "Medium term – Long term"),
    ],
)
@pytest.mark.parametrize("scripts", [True, False])
def test_each_card_says_when(tmp_path: Path, open_page: OpenPage, card: str, when: str, scripts: bool) -> None:
    page = open_page(draw(tmp_path), viewport={"width": 360, "height": 800}, java_script_enabled=scripts)
    word = page.locator(f'[data-node="{card}"] .when')
    expect(word).to_have_text(when)
    assert is_seen(word)
    page.set_viewport_size({"width": 1440, "height": 900})
    assert not is_seen(word)  # there the column says so, and to screen readers still the card


def is_seen(word: Locator) -> bool:
    box = word.bounding_box()
    return box is not None and box["width"] > 2
