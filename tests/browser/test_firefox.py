"""Debian's Firefox opens the page too: no complaint of the policy, a card in focus, another tab, print."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.browser.bidi import FIREFOX, Firefox, running_firefox
from tests.browser.pages import draw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# One Firefox at a time, whoever runs the tests in parallel.
pytestmark = pytest.mark.xdist_group("firefox")

_ENTER, _ESCAPE, _RIGHT = "\ue007", "\ue00c", "\ue014"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    if shutil.which(FIREFOX) is None:
        pytest.fail(f"Firefox is missing. On Debian: apt-get install --no-install-recommends {FIREFOX}", pytrace=False)
    with running_firefox(tmp_path_factory.mktemp("firefox") / "profile") as started:
        yield started


@pytest.fixture
def page(firefox: Firefox, tmp_path: Path) -> Iterator[Firefox]:
    """Tea at Two, opened; the test fails at its end if the page complained, or asked for anything.

    Firefox does not tell of the document itself, which is a file.
    """
    address = draw(tmp_path).resolve().as_uri()
    firefox.open("about:blank")
    firefox.messages.clear()
    firefox.requests.clear()
    firefox.open(address)
    yield firefox
    firefox.evaluate("new Promise(done => setTimeout(done, 100))")
    assert firefox.messages == []
    assert [
        request for request in firefox.requests if not request.startswith(("file:", "data:", "blob:", "about:"))
    ] == []


def test_it_opens_with_every_card_in_its_place(page: Firefox) -> None:
    assert page.evaluate("document.querySelectorAll('[data-node]').length") == 8
    assert page.evaluate("document.documentElement.classList.contains('scripted')") is True
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    over = page.evaluate(
        """[...document.querySelectorAll(".card")].filter(one => [...document.querySelectorAll(".card")].some(other => {
          const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
          return one !== other && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        })).length"""
    )
    assert over == 0


def test_a_card_is_chosen_by_the_mouse_and_left_by_the_keyboard(page: Firefox) -> None:
    page.click('[data-node="guests/known-by-name"]')
    page.wait_for("document.querySelector('#panel h2')?.textContent === 'Guests are known by name'")
    assert page.evaluate("document.querySelector('.board').classList.contains('focused')") is True
    assert "card=guests/known-by-name" in page.evaluate("location.hash")
    page.press(_ESCAPE)
    page.wait_for("document.getElementById('panel').hidden")


def test_a_card_is_chosen_by_the_keyboard(page: Firefox) -> None:
    page.evaluate("document.querySelector('[data-node=\"guests/known-by-name\"]').focus()")
    page.press(_ENTER)
    page.wait_for("document.activeElement.textContent === 'Guests are known by name'")


def test_every_tab_opens(page: Firefox) -> None:
    names = page.evaluate("[...document.querySelectorAll('[data-tab]')].map(tab => tab.dataset.tab).join()").split(",")
    assert {"storyboard", "network", "text", "about"} <= set(names)
    page.evaluate("document.getElementById('tab-storyboard').focus()")
    for name in names[1:]:
        page.press(_RIGHT)
        page.wait_for(f"!document.getElementById('{name}').hidden && document.getElementById('storyboard').hidden")
    page.click("#tab-network")
    page.wait_for("document.querySelector('.picture canvas') !== null")
    page.evaluate("new Promise(done => setTimeout(done, 300))")
    painted = page.evaluate(
        """(() => {
          const canvas = document.querySelector(".picture canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return data.filter((value, at) => at % 4 === 3 && value > 0).length;
        })()"""
    )
    assert painted > 1000


def test_it_prints(page: Firefox) -> None:
    pdf = page.print()
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert 20_000 < len(pdf) < 2_000_000


def test_what_is_put_into_the_page_does_not_run(firefox: Firefox, tmp_path: Path) -> None:
    file = draw(tmp_path)
    text = file.read_text(encoding="utf-8")
    added = "<script>window.ran='inline'</script><img alt='' src=x onerror=\"window.ran='handler'\">"
    assert text.count("</body>") == 1
    file.write_text(text.replace("</body>", f"{added}</body>"), encoding="utf-8")
    firefox.messages.clear()
    firefox.open(file.resolve().as_uri())
    firefox.evaluate("new Promise(done => setTimeout(done, 200))")
    assert firefox.evaluate("typeof window.ran") == "undefined"
    assert len([message for message in firefox.messages if "Content-Security-Policy" in message]) >= 2
