"""What is chosen comes into sight: not under the heads of lanes, not under those of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import draw
from tests.views.tea import tea_at_two

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPage

COVERED = """id => {
  const card = document.querySelector(`[data-node="${id}"]`).getBoundingClientRect();
  const corner = document.querySelector(".corner").getBoundingClientRect();
  const view = document.querySelector(".scroller").getBoundingClientRect();
  return card.left < corner.right || card.top < corner.bottom || card.left > view.right - 100 || card.bottom > view.bottom;
}"""


@pytest.mark.parametrize("width", [760, 1000, 1440])
def test_a_chosen_card_is_not_covered(tmp_path: Path, open_page: OpenPage, width: int) -> None:
    page = open_page(draw(tmp_path), viewport={"width": width, "height": 500}, reduced_motion="reduce")
    covered = []
    for start in ("0, 0", "9999, 9999"):
        for node in tea_at_two().nodes:
            page.evaluate(f"document.querySelector('.scroller').scrollTo({start})")
            page.goto(f"{page.url.partition('#')[0]}#storyboard?card={node.id}")
            if page.evaluate(COVERED, node.id):
                covered.append(f"{node.id} from {start}")
    assert covered == []
