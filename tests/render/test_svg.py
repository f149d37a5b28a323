"""The storyboard as a drawing: sound XML, all of its text as text, nothing that runs or asks, the same every time."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from leadsto.app.reading import read_folder
from leadsto.evidence.audience import restrict
from leadsto.load import read_text
from leadsto.model import Theory
from leadsto.render.page.dress import Dress
from leadsto.render.svg import render_svg
from leadsto.render.svg_elements import head_of, number
from leadsto.views import storyboard
from leadsto.views.subject import Subject
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import tea_at_two, tea_for

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parent.parent.parent


def draw(subject: Subject, **options: object) -> ET.Element:
    return ET.fromstring(render_svg(subject, "0.1.0", **options))  # type: ignore[arg-type]


def spoken(root: ET.Element) -> str:
    return " ".join(element.text or "" for element in root.iter(f"{SVG}text"))


def test_every_card_arrow_lane_and_column_is_in_it_with_its_text() -> None:
    board, root = storyboard.look(tea_for()), draw(tea_for())
    cards = {element.get("data-node"): element for element in root.iter() if element.get("data-node")}
    assert list(cards) == [card.id for card in board.cards]
    for card in board.cards:
        assert card.title in spoken(cards[card.id])
        assert ("no source yet" if not card.sources else f"{card.sources} source") in spoken(cards[card.id])
    arrows = [element.get("data-link") for element in root.iter() if element.get("data-link")]
    assert arrows[: len(board.arrows)] == [f"{arrow.from_} -> {arrow.to}" for arrow in board.arrows]
    for title in [lane.title for lane in board.lanes] + [column.title for column in board.columns]:
        assert title in spoken(root)
    assert root.findtext(f"{SVG}title") == "Tea at Two"
    assert spoken(root).startswith("Tea at Two Newest source: 2024-0")


def test_what_a_reader_has_to_know_is_said() -> None:
    subject = Subject.of(tea_at_two(), "team", is_unchecked=True)
    assert "Draft: there may be errors" in spoken(draw(subject))
    assert "For the team only" in spoken(draw(subject))
    assert "Draft" not in spoken(draw(tea_for()))
    assert "Evidence may be held back: each source" in spoken(draw(tea_for()))


def test_nothing_in_it_runs_or_asks() -> None:
    text = render_svg(tea_for("team"), "0.1.0")
    assert text.startswith("<svg ")
    assert 'data-generator="leadsto 0.1.0"' in text[:400]
    names = {element.tag.removeprefix(SVG) for element in ET.fromstring(text).iter()}
    assert names == {"svg", "title", "g", "rect", "path", "text", "circle"}
    assert not re.search(r"href=|url\(| style=|<!|<\?| on\w+=", text)


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_string_holds_it_is_text(name: str) -> None:
    theory = change_text(tea_at_two(), lambda text: text + HOSTILE[name])
    root = draw(Subject.of(theory, "restricted"))
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names <= {"svg", "title", "g", "rect", "path", "text", "circle"}
    attributes = {key for element in root.iter() for key in element.attrib}
    assert not [key for key in attributes if key.startswith("on") or "href" in key or key == "style"]


def test_it_is_the_same_every_time() -> None:
    assert render_svg(tea_for()) == render_svg(Subject.of(tea_at_two(), "public"))


def test_nothing_is_in_it_that_the_audience_may_not_see() -> None:
    public = render_svg(Subject.of(tea_at_two(), "public"))
    assert public == render_svg(Subject.of(restrict(tea_at_two(), "public"), "public"))


def test_one_stakeholders_part_says_whose_it_is() -> None:
    root = draw(tea_for(), stakeholder="neighbours")
    assert "Neighbours: what it comes from and what it leads to" in spoken(root)
    lanes = [element.get("data-lane") for element in root.iter() if element.get("data-lane")]
    assert "neighbours" in lanes
    assert "council" not in lanes


def test_title_words_and_theme_are_those_of_the_page() -> None:
    from leadsto.render.page.theme import read_theme

    dress = Dress(title="Another", words={"sources.none": "unheard"}, theme=read_theme(":root { --ink: #123456; }"))
    text = render_svg(tea_for(), dress=dress)
    assert "<title>Another</title>" in text
    assert ">unheard<" in text
    assert "#123456" in text


def test_a_board_from_right_to_left_is_mirrored() -> None:
    subject = Subject.of(replace(tea_at_two(), language="ar"), "public")
    root, board = draw(subject), storyboard.look(subject)
    assert root.get("direction") == "rtl"
    cards = {element.get("data-node"): element for element in root.iter() if element.get("data-node")}
    for card in board.cards:
        rect = cards[card.id].find(f"{SVG}rect")
        assert rect is not None
        assert float(rect.get("x", "")) == pytest.approx(board.width - card.x - card.width, abs=0.1)
        begin = cards[card.id].find(f"{SVG}g/{SVG}text")
        assert begin is not None
        assert float(begin.get("x", "")) == pytest.approx(board.width - card.x - 16, abs=0.1)


@pytest.mark.parametrize(
    "theory",
    [Theory(), Theory(title="T"), read_text({"a.yaml": "stakeholder: {id: a, title: A}"}).theory],
    ids=["nothing", "a title", "a lane"],
)
def test_a_board_of_nothing_is_drawn(theory: Theory) -> None:
    root = draw(Subject.of(theory, "public"))
    assert root.findtext(f"{SVG}title") == (theory.title or "A theory of change")


def test_titles_of_thrive_stay_within_their_cards() -> None:
    theory = read_folder(str(ROOT / "outcomes")).reading.theory
    subject = Subject.of(theory, "public")
    root, cards = draw(subject), {card.id: card for card in storyboard.look(subject).cards}
    for element in root.iter():
        card = cards.get(element.get("data-node", ""))
        if card is not None:
            below = [float(each.get("y", "")) for each in element.iter(f"{SVG}text")]
            assert card.y < min(below)
            assert max(below[:-1]) < card.y + card.height - 18


def test_heads_point_along_the_end_of_their_arrow() -> None:
    assert head_of("M0 0h10", is_bar=False) == "M3.3 -3.2L10.3 0L3.3 3.2Z"
    assert head_of("M0 0v10", is_bar=False) == "M3.2 3.3L0 10.3L-3.2 3.3Z"
    assert head_of("M0 0h10c1 0 2 1 2 5", is_bar=False) == head_of("M12 0v5", is_bar=False)
    assert head_of("M5 5c.5-.3 5 0 5 0", is_bar=False) == "M3.3 1.8L10.3 5L3.3 8.2Z".replace("1.8", "1.8")
    assert head_of("M0 0h10", is_bar=True) == "M8 -5L10.5 -5L10.5 5L8 5Z"


@pytest.mark.parametrize(
    ("value", "said"), [(1.0, "1"), (-0.04, "0"), (0.25, "0.2"), (-1.26, "-1.3"), (1e6, "1000000")]
)
def test_lengths_are_short(value: float, said: str) -> None:
    assert number(value) == said
