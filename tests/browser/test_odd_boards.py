"""Pages of theories that nobody would write, or that are only begun: all that is there is shown, nothing upon another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leadsto.load import read_text
from tests.browser.pages import draw

if TYPE_CHECKING:
    from pathlib import Path

    from leadsto.model import Theory
    from tests.browser.conftest import OpenPage

_COLUMNS = ("short", "medium", "long")
_OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.board .card')].map((card) => card.getBoundingClientRect());
  boxes.sort((one, two) => one.top - two.top);
  let found = 0;
  for (const [at, one] of boxes.entries())
    for (const two of boxes.slice(at + 1)) {
      if (two.top >= one.bottom - 0.5) break;
      found += one.left < two.right - 0.5 && two.left < one.right - 0.5;
    }
  return found;
}"""


def _theory(outcomes: int, lanes: int, columns: int, step: int = 1) -> Theory:
    starts = ("0 months", "1 year", "3 years", "10 years")
    head = "theory: {title: Odd}\ntimeframes:\n" + "".join(
        f"  - {{id: {name}, title: {name}, starts: {starts[at]}, ends: {starts[at + 1]}}}\n"
        for at, name in enumerate(_COLUMNS[:columns])
    )
    files = {"theory.yaml": head}
    for lane in range(lanes):
        text = f"stakeholder: {{id: s{lane}, title: Stakeholder {lane}}}\noutcomes:\n"
        for number in range(lane, outcomes, lanes):
            following = f", leads-to: [s{(number + step) % lanes}/o{number + step}]" if number + step < outcomes else ""
            column = _COLUMNS[number * columns // outcomes]
            text += f"  - {{id: o{number}, title: What changes as number {number}, timeframe: {column}{following}}}\n"
        files[f"s{lane}.yaml"] = text if lane < outcomes else text.removesuffix("outcomes:\n")
    return read_text(files).theory


@pytest.mark.parametrize(
    ("outcomes", "lanes", "columns", "step"),
    [
        pytest.param(0, 2, 2, 1, id="no outcomes"),
        pytest.param(1, 1, 1, 1, id="one outcome"),
        pytest.param(12, 1, 3, 2, id="one lane"),
        pytest.param(12, 3, 1, 1, id="one column"),
        pytest.param(80, 40, 3, 1, id="40 lanes"),
        pytest.param(300, 1, 1, 7, id="300 cards in one cell"),
    ],
)
@pytest.mark.parametrize("width", [1440, pytest.param(360, marks=pytest.mark.slow)])
def test_an_odd_board(
    tmp_path: Path, open_page: OpenPage, outcomes: int, lanes: int, columns: int, step: int, width: int
) -> None:
    theory = _theory(outcomes, lanes, columns, step)
    assert len(theory.nodes) == outcomes
    page = open_page(
        draw(tmp_path, theory),
        "storyboard?collapsed=none",
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    cards = page.locator(".board .card")
    expect(cards).to_have_count(outcomes)
    expect(page.locator(".board .lane")).to_have_count(lanes)
    expect(page.locator("#storyboard > .empty")).to_have_count(0 if outcomes else 1)
    assert page.evaluate(_OVERLAPS) == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if outcomes:
        cards.last.click()
        expect(page.locator("#panel h2")).to_contain_text("What changes as number")
