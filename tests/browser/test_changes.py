"""Two theories laid over each other: what changed is found, told and told apart by more than colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadsto.diff.comparing import compare
from leadsto.evidence.audience import restrict
from leadsto.render.page.difference import render_difference
from tests.views.tea import tea_at_two
from tests.views.told import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

WIDE = {"width": 1440, "height": 900}
CONTRAST = """() => {
  const light = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number)
    .map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
  const grounds = [...document.querySelectorAll(".bands div")].map(one => getComputedStyle(one).backgroundColor);
  const lines = [...document.querySelectorAll(".arrow:is(.added, .removed, .changed, .opposite), .plate")];
  return Math.min(...lines.flatMap(line => grounds.map(ground => {
    const [a, b] = [light(getComputedStyle(line).stroke), light(ground)];
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  })));
}"""
"""How far what is drawn on arrows stands out from what is behind it, at least."""
STEP = "[data-slot=changes] .to-next"


def draw_both(folder: Path) -> Path:
    """Writes the page of Tea at Two and of what another round told."""
    old, new = restrict(tea_at_two(), "public"), restrict(told(tea_at_two()), "public")
    file = folder / "index.html"
    file.write_text(render_difference(old, new, compare(old, new), "public", "test"), encoding="utf-8")
    return file


def fragment(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.hash)"))


def test_no_barrier_where_changes_are_shown(
    tmp_path: Path, open_page: OpenPage, find_barriers: Callable[[Page], list[str]]
) -> None:
    file = draw_both(tmp_path)
    page = open_page(file, viewport=WIDE, reduced_motion="reduce")
    opposite = page.locator(".arrow.opposite").first.get_attribute("data-link")
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(CONTRAST) >= 3
        for state in (f"storyboard?link={opposite}", "changes"):
            page.goto(f"{file.resolve().as_uri()}#{state}")
            page.wait_for_timeout(50)
            found += [f"{scheme}, {state}: {barrier}" for barrier in find_barriers(page)]
        page.goto(f"{file.resolve().as_uri()}#storyboard")
    assert found == []


def test_the_reader_goes_from_change_to_change(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw_both(tmp_path), viewport=WIDE, reduced_motion="reduce")
    steps = int(page.locator(".at-change").inner_text().split()[0])
    seen = []
    for at in range(steps):
        page.locator(STEP).click()
        assert page.locator(".at-change").inner_text() == f"{at + 1} of {steps}"
        assert page.locator("#panel .difference .change").count() == 1
        seen.append(fragment(page))
    assert len(set(seen)) == steps
    page.locator(STEP).click()
    assert fragment(page) == seen[0]
    # what was and what is stand at the top of the panel
    page.locator(".card.changed").click()
    assert page.locator("#panel h2 + .difference ins").inner_text() == "</script><b>now"


def test_only_what_changed_can_be_shown_and_sent(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw_both(tmp_path), viewport=WIDE, reduced_motion="reduce")
    before = page.locator("li:not([hidden]) > .card").count()
    page.get_by_role("button", name="Only what changed").click()
    assert "change=added,removed,changed" in fragment(page)
    assert 0 < page.locator("li:not([hidden]) > .card").count() < before
    assert (
        page.locator(".card:is(.added, .removed, .changed)").count()
        == page.locator("li:not([hidden]) > .card:is(.added, .removed, .changed)").count()
    )
    # signs went along with their arrows
    apart = page.evaluate(
        """() => Math.max(...[...document.querySelectorAll(".change-sign[data-of]:not([hidden])")].map(sign => {
          const path = document.querySelector(`.arrow[data-link="${sign.dataset.of}"]`);
          const { e, f } = sign.transform.baseVal[0].matrix;
          const length = path.getTotalLength();
          return Math.min(...Array.from({ length: 101 }, (_, at) => {
            const { x, y } = path.getPointAtLength((length * at) / 100);
            return Math.hypot(x - e, y - f);
          }));
        }))"""
    )
    assert apart < 16
    page.get_by_role("button", name="Only what changed").click()
    assert "change=" not in fragment(page)
    assert page.locator("li:not([hidden]) > .card").count() == before


def test_what_became_of_a_card_is_in_its_name_and_in_lines(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw_both(tmp_path), "storyboard", viewport=WIDE, forced_colors="active")
    removed = page.locator(".card.removed")
    assert removed.evaluate("card => card.textContent").startswith("removed")
    assert removed.evaluate("card => getComputedStyle(card).borderTopStyle") == "dashed"
    assert "title" in page.locator(".card.changed .change").evaluate("badge => badge.textContent")
    dashes = {
        kind: page.locator(f".arrow.{kind}").first.evaluate("arrow => getComputedStyle(arrow).strokeDasharray")
        for kind in ("removed", "opposite")
    }
    assert dashes["removed"] != "none" == dashes["opposite"]
    # on paper in words too
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Take away").click()
    assert page.locator(".take-list [data-take=json]").count() == 0
    page.locator(".take-list [data-take=pages]").click()
    printed = page.locator(".on-paper article", has=page.locator("h3", has_text=removed.locator(".title").inner_text()))
    assert (printed.locator(".facts-line").text_content() or "").startswith("removed")


def test_the_tab_leads_to_the_board(tmp_path: Path, open_page: OpenPage) -> None:
    page = open_page(draw_both(tmp_path), "changes?only=removed", viewport={"width": 390, "height": 844})
    cards = page.locator(".change-cards > li.removed .title-way")
    title = cards.first.inner_text()
    cards.first.click()
    assert fragment(page).startswith("#storyboard?card=")
    assert page.locator("#panel h2").inner_text() == title
    assert page.locator("#panel .difference").inner_text().startswith("removed")


def test_a_way_between_two_cards_is_told_without_measures(tmp_path: Path, open_page: OpenPage) -> None:
    file = draw_both(tmp_path)
    page = open_page(file, "storyboard?from=guests/known-by-name&to=guests/less-alone", viewport=WIDE)
    assert page.locator("#panel .way-page li").count() > 0
    assert page.locator("#panel .grounding").count() == 0
