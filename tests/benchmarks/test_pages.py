"""What is measured of pages and layouts is what the report says it is. Nothing here depends on how fast that is."""

from __future__ import annotations

import re
import shutil

import pytest

from benchmarks import dot, page, pages
from benchmarks.layout import section
from leadsto.layout.crossings import count_crossings
from leadsto.layout.sifting import Sifter
from tests.layout.boards import woven

CHROMIUM = shutil.which("chromium") or ""
needs_dot = pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not installed")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> pages.Pages:
    return pages.make_pages(tmp_path_factory.mktemp("pages"), 24, 1.5, 7)


def test_pages_of_pyvis_ask_for_nothing_and_have_the_whole_graph(made: pages.Pages) -> None:
    for file in (made.fixed, made.physics):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r'<(link|script|img)[^>]*(src|href)="https?:', text)
        assert "vis-network" in text
        assert text.count('"shape": "dot"') == made.cards
    assert '"physics": false' in made.fixed.read_text(encoding="utf-8")


def test_each_byte_of_a_page_counts_once(made: pages.Pages) -> None:
    theory = made.ours.parent.parent / "theory"
    found = pages.sizes(made.ours, theory)
    text = made.ours.read_text(encoding="utf-8")
    library = re.search(r'<script[^>]*id="vis-network"[^>]*>(.*?)</script>', text, re.DOTALL)
    assert library
    assert found.scripts + found.rest + len(library[1].encode()) == made.ours.stat().st_size
    assert found.scripts > 10_000
    assert found.yaml == sum(file.stat().st_size for file in theory.iterdir())


def test_every_page_becomes_interactive_and_its_cards_are_reached(made: pages.Pages) -> None:
    with page._browse(CHROMIUM) as browser:
        for file, fragment, cards in ((made.ours, "storyboard?collapsed=none", made.cards), (made.fixed, "", 0)):
            opened = page._measure(browser, file, fragment, 60_000, cards)
            assert opened.painted is not None
            assert opened.interactive is not None
            assert 0 < opened.painted < opened.interactive


def test_a_page_that_takes_too_long_is_given_up(made: pages.Pages) -> None:
    with page._browse(CHROMIUM) as browser:
        assert page._measure(browser, made.physics, "", 1) == page.Opened(None, None)


@needs_dot
def test_what_is_snapped_has_the_order_of_dot_and_places_as_good_as_can_be() -> None:
    board = woven(40, 1.5, 3)
    drawn = dot.draw(board, lanes=True)
    assert drawn is not None
    height = {box.id: box.y for box in drawn.boxes}
    lanes, net = dot.snap(board, drawn)
    assert sorted(lanes) == list(range(board.lanes))
    for items in net.columns:
        cells: dict[int, list[float]] = {}
        for item in items:
            if net.card[item] >= 0:
                card = board.cards[net.card[item]]
                cells.setdefault(card.lane, []).append(height[card.id])
        assert list(cells) == [lane for lane in lanes if lane in cells]
        assert all(one == sorted(one) for one in cells.values())
    found = count_crossings(net)
    for column, items in enumerate(net.columns):
        passes = [item for item in items if net.card[item] < 0]
        assert Sifter(net).sift(column, len(items), {}, passes) == 0
    assert count_crossings(net) == found


def test_the_section_on_layout_names_every_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.layout.RUNS", {50: 1, 200: 1, 1000: 1, 5000: 1})
    monkeypatch.setattr("benchmarks.layout.woven", lambda cards, links, seed: woven(min(cards, 40), links, seed))
    found = section([11, 12])
    assert "11, 12" in found.text
    assert {one.what.partition(",")[0] for one in found.figures} >= {"Layout of 200 cards", "Layout of 5"}
    assert all(one.target is not None for one in found.figures)
