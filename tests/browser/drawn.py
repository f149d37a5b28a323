"""What a board in a browser looks like to the eye: cards and counts over one another, arrows through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from playwright.sync_api import Page

_FAULTS = """() => {
  const svg = document.querySelector("svg.arrows");
  const seen = (element) => element.checkVisibility();
  const standing = [...document.querySelectorAll(".board [data-node], .board .stub")].filter(seen);
  const boxes = standing.map((element) => ({ name: element.dataset.node ?? element.textContent, ...element.closest("li").getBoundingClientRect().toJSON() }));
  const found = [];
  for (const [at, one] of boxes.entries()) {
    for (const two of boxes.slice(0, at)) {
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > 0.5 && down > 0.5) found.push(`${one.name} lies over ${two.name}`);
    }
  }
  const paths = [...svg.querySelectorAll("path.arrow, path.tie")].filter((path) => !path.closest("[hidden], .none"));
  for (const path of paths) {
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    const name = path.dataset.link ?? `stretch ${path.dataset.stretch}`;
    const at = (step) => path.getPointAtLength(Math.min(step, length)).matrixTransform(matrix);
    for (const end of [at(0), at(length)]) {
      const touches = boxes.some((box) => end.x > box.left - 1.5 && end.x < box.right + 1.5 && end.y > box.top - 1.5 && end.y < box.bottom + 1.5);
      if (!touches) found.push(`${name} ends nowhere`);
    }
    for (let step = 0; step <= length; step += 6) {
      const { x, y } = at(step);
      const through = boxes.find((box) => x > box.left + 1.5 && x < box.right - 1.5 && y > box.top + 1.5 && y < box.bottom - 1.5);
      if (through) {
        found.push(`${name} runs through ${through.name}`);
        break;
      }
    }
  }
  return found;
}"""


def faults(page: Page) -> list[str]:
    """Returns whatever is wrong with the board as it is drawn."""
    return cast("list[str]", page.evaluate(_FAULTS))


def shown(page: Page) -> set[str]:
    """Returns the ids of the cards that can be seen."""
    ids = page.eval_on_selector_all(
        ".board [data-node]", "cards => cards.filter(card => card.checkVisibility()).map(card => card.dataset.node)"
    )
    return set(cast("list[str]", ids))


def arrows(page: Page) -> set[str]:
    """Returns the names of the links that are drawn by arrows of their own."""
    names = page.eval_on_selector_all(
        ".board path.arrow[data-link]",
        "paths => paths.filter(path => !path.closest('[hidden], .none')).map(path => path.dataset.link)",
    )
    return set(cast("list[str]", names))
