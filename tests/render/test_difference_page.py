"""The page of a difference: the ordinary page of both theories, with what became of everything."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import combinations
from math import dist

import pytest

from leadsto.diff.comparing import compare
from leadsto.diff.overlay import overlay
from leadsto.evidence.audience import restrict
from leadsto.model import Access
from leadsto.render.page import render_page
from leadsto.render.page.changing import board_changes, place_signs
from leadsto.render.page.difference import render_difference
from leadsto.render.page.opening import NotOpened, open_page
from leadsto.render.page.words import Words
from leadsto.views import storyboard
from leadsto.views.about import count
from leadsto.views.changes import tell_changes
from leadsto.views.strokes import points_on
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two
from tests.views.told import told


def page(audience: Access = "public") -> str:
    old, new = restrict(tea_at_two(), audience), restrict(told(tea_at_two()), audience)
    return render_difference(old, new, compare(old, new), audience, "test")


def data(html: str) -> dict[str, object]:
    found = re.search(r'id="leadsto-data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    parsed: dict[str, object] = json.loads(found[1])
    return parsed


def test_the_board_marks_what_changed_without_scripts() -> None:
    html = page()
    for state in ("added", "removed", "changed"):
        assert re.search(rf'<a class="card[^"]* {state}"[^>]*><span class="change {state}">', html), state
    assert re.search(r'<path class="arrow [^"]* opposite"', html)
    assert re.search(r'<g class="change-sign opposite" data-of="[^"]+" transform="translate\([\d.]+ [\d.]+\)">', html)
    views = data(html)["views"]
    assert isinstance(views, dict)
    assert list(views) == ["storyboard", "changes", "about"]


def test_tabs_that_would_add_up_both_are_left_out() -> None:
    tabs = re.findall(r'data-tab="(\w+)"', page())
    assert tabs == ["storyboard", "changes", "text", "about"]


def test_about_counts_the_newer_theory_alone() -> None:
    html = page()
    about = html[html.index('<section class="view about"') :]
    counts = count(Subject.of(told(tea_at_two()), "public"))
    removed = data(html)["views"]["changes"]["arrow_counts"]["removed"]  # type: ignore[index]
    assert removed > 0
    assert Words.of("en").count("counts.links", counts.links) in about
    assert Words.of("en").count("counts.links", counts.links + removed) not in about


def test_what_turned_round_is_counted_among_what_changed() -> None:
    counted = data(page())["views"]["changes"]  # type: ignore[index]
    assert counted["opposite"] == 1
    assert f"{counted['arrow_counts']['changed']} changed (1 to the opposite effect)" in page()


def test_the_same_input_gives_the_same_page() -> None:
    assert page() == page()


def test_what_an_audience_may_not_see_is_in_no_form_on_its_page() -> None:
    """Whatever differs in hidden sources and evidence alone changes no byte."""
    old, new = tea_at_two(), told(tea_at_two())
    closed = [source for source in new.sources if source.access in ("team", "restricted") or source.consent == "none"]
    assert closed
    other = replace(
        new,
        sources=tuple(replace(one, title="Another name") if one in closed else one for one in new.sources),
    )
    pages = []
    for each in (new, other):
        one, two = restrict(old, "public"), restrict(each, "public")
        pages.append(render_difference(one, two, compare(one, two), "public", "test"))
    assert pages[0] == pages[1]
    for source in closed:
        assert source.id not in pages[0]
        assert source.title not in pages[0]


def test_markup_in_what_was_and_is_stays_text() -> None:
    html = page()
    assert "<b>now" not in html
    assert "&lt;b&gt;now" in html


def test_the_page_of_one_theory_has_nothing_of_this() -> None:
    html = render_page(Subject.of(tea_at_two(), "public"), "test", network=False)
    for trace in ('<g class="change-signs"', "m_changes_", '"changes.', "--added"):
        assert trace not in html, trace
        assert trace in page(), trace
    assert board_changes({})["changes"] is None


def test_two_theories_laid_over_each_other_are_not_taken_for_one() -> None:
    with pytest.raises(NotOpened, match="two theories"):
        open_page(page())


def test_signs_lie_on_their_arrows_and_apart() -> None:
    old, new = restrict(tea_at_two(), "public"), restrict(tea_at_two(), "public")
    new = replace(new, nodes=tuple(replace(node, leads_to=()) for node in new.nodes))
    difference = compare(old, new)
    board = storyboard.look(Subject.of(overlay(old, new, difference), "public"))
    signs = place_signs(board, tell_changes(board, difference))
    assert {sign.kind for sign in signs} == {"removed"}
    paths = {f"{arrow.from_} -> {arrow.to}": arrow.path for arrow in board.arrows}
    assert {sign.name for sign in signs} == set(paths)
    for sign in signs:
        along = points_on(paths[sign.name], [at / 200 for at in range(201)])
        assert min(dist((sign.x, sign.y), point) for point in along) < 14
    # five arrows that run as one
    as_one = replace(board, arrows=tuple(replace(arrow, path="M0 9h400") for arrow in board.arrows[:5]))
    signs = place_signs(as_one, tell_changes(as_one, difference))
    assert len(signs) == 5
    assert all(dist((one.x, one.y), (other.x, other.y)) >= 19 for one, other in combinations(signs, 2))
