"""Slides as python-pptx reads them back: what is on them, how it is named and read out, and that nothing else is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from pptx import Presentation

from leadsto.app.reading import read_folder
from leadsto.app.writing import is_ours
from leadsto.characters import clean_text
from leadsto.cli import leadsto
from leadsto.model import Link, Node, Scene, Stakeholder, Story, Theory, Timeframe
from leadsto.render.page.dress import Dress
from leadsto.render.page.logo import read_logo
from leadsto.render.page.theme import read_theme
from leadsto.render.slides import render_slides, scenes, stakeholders, whole
from leadsto.views import storyboard
from leadsto.views.subject import Subject
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import GOLDEN, tea_at_two, tea_for

ROOT = Path(__file__).parent.parent.parent
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6260606060000000050001a5f645400000"
    "000049454e44ae426082"
)


def opened(subject: Subject, dress: Dress | None = None, stakeholder: str = "") -> Any:
    return Presentation(BytesIO(render_slides(subject, dress or Dress(), stakeholder)))


@pytest.fixture(scope="module")
def deck() -> Any:
    return opened(tea_for())


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def text_of(slide: Any) -> str:
    return "\n".join("".join(run.text or "" for run in p.iter(f"{A}t")) for p in slide._element.iter(f"{A}p"))


def abouts(slide: Any) -> dict[str, Any]:
    return {each.get("id"): each for each in slide._element.iter(f"{P}cNvPr")}


def big(count: int, lanes: int = 3) -> Theory:
    ids = [f"l{at % lanes}/n{at}" for at in range(count)]
    nodes = [
        Node(
            id_,
            "outcome",
            f"Outcome {at}",
            f"l{at % lanes}",
            timeframe=("short", "short"),
            leads_to=(Link(id_, ids[at + 1]),) if at + 1 < count else (),
        )
        for at, id_ in enumerate(ids)
    ]
    lanes_ = tuple(Stakeholder(f"l{at}", f"Lane {at}") for at in range(lanes))
    return Theory("Big", timeframes=(Timeframe("short", "Short"),), stakeholders=lanes_, nodes=tuple(nodes))


def test_the_whole_map_then_each_stakeholder_then_each_scene(deck: Any) -> None:
    assert titles(deck) == ["Tea at Two", "Guests", "Neighbours", "The council", "One Sunday", "One Sunday"]
    assert (deck.slide_width, deck.slide_height) == (15_120_000, 10_692_000)
    assert all(slide.shapes.title.is_placeholder for slide in deck.slides)
    assert all(slide.shapes[0]._element is slide.shapes.title._element for slide in deck.slides)
    assert "Scene 2 of 2" in text_of(deck.slides[5])
    assert "No outcomes, because it was told of the table and did nothing" in text_of(deck.slides[3])


def test_every_card_is_a_shape_with_its_text_and_says_what_leads_to_it(deck: Any) -> None:
    board = storyboard.look(tea_for())
    named = {each.get("name"): each for each in deck.slides[0]._element.iter(f"{P}cNvPr") if each.get("descr")}
    for card in board.cards:
        assert card.title in text_of(deck.slides[0])
        assert card.title in named
    told = named["Guests feel less alone"].get("descr")
    assert told.startswith("Guests feel less alone. Outcome. Guests. Medium term – Long term. material.")
    assert "Led to by: Guests are known by name; Neighbours look in on guests." in told
    assert "Leads to: Guests are at ease at the table; A few neighbours carry it all and wear out." in told


def test_every_arrow_is_there_and_says_what_it_joins(deck: Any) -> None:
    told = [each.get("descr") for each in deck.slides[0]._element.iter(f"{P}cNvPr") if each.get("descr")]
    for arrow in storyboard.look(tea_for()).arrows:
        one, other = (tea_for().title(id_) for id_ in (arrow.from_, arrow.to))
        assert any(each.startswith(one) and other in each for each in told), (one, other)
    assert "Guests feel less alone feeds back to Guests are at ease at the table. no source yet." in told


@pytest.mark.parametrize("language", ["en", "ar"])
def test_connectors_hold_on_to_cards(language: str) -> None:
    deck = opened(Subject.of(replace(tea_at_two(), language=language), "public"))
    glued = 0
    for slide in deck.slides:
        known = {each.get("id") for each in slide._element.iter(f"{P}cNvPr") if not each.get("name").startswith("Edge")}
        for end in (*slide._element.iter(f"{A}stCxn"), *slide._element.iter(f"{A}endCxn")):
            assert end.get("id") in known
            glued += 1
    assert glued > 20
    (connector,) = [
        shape
        for shape in deck.slides[0].shapes
        if shape.shape_type is not None
        and shape.name == "A table is laid every Thursday at two leads to Forty teas a month"
    ]
    ids = [end.get("id") for end in connector._element.iter(f"{A}stCxn", f"{A}endCxn")]
    names = [abouts(deck.slides[0])[id_].get("name") for id_ in ids]
    assert names == ["A table is laid every Thursday at two", "Forty teas a month"]


def test_numbers_are_there_once_and_nothing_is_off_the_slide(deck: Any) -> None:
    for slide in (*deck.slides, *opened(Subject.of(big(90), "public")).slides):
        ids = [each.get("id") for each in slide._element.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids))
        for off in slide._element.iter(f"{A}off"):
            ext = off.getnext()
            x, y, width, height = (int(value) for value in (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")))
            assert min(x, y, width, height) >= 0
            assert x + width <= 15_120_000
            assert y + height <= 10_692_000


def test_what_is_read_from_a_seat_has_at_least_ten_points(deck: Any) -> None:
    thrive = Subject.of(read_folder(str(ROOT / "outcomes")).reading.theory, "public")
    for slide in (*list(deck.slides)[1:], *list(opened(thrive).slides)[1:]):
        sizes = [int(run.get("sz")) for run in slide._element.iter(f"{A}rPr")]
        assert min(sizes) >= 1000, text_of(slide)


def test_the_language_is_said_of_every_stretch_of_text() -> None:
    for language, expected in (("en-GB", {"en-GB", "en"}), ("cy", {"cy", "en"})):
        deck = opened(Subject.of(replace(tea_at_two(), language=language), "public"))
        for slide in deck.slides:
            assert {run.get("lang") for run in slide._element.iter(f"{A}rPr")} <= expected
    assert deck.core_properties.language == "cy"


def test_text_from_right_to_left_begins_at_the_right() -> None:
    deck = opened(Subject.of(replace(tea_at_two(), language="ar"), "public"))
    assert {each.get("rtl") for each in deck.slides[0]._element.iter(f"{A}pPr")} == {"1"}
    place = {
        each.get("name"): each.getparent().getparent().find(f".//{A}off").get("x")
        for each in deck.slides[0]._element.iter(f"{P}cNvPr")
    }
    assert int(place["Days pass without a word"]) > int(place["Guests feel less alone"])


def test_notes_hold_the_evidence_with_its_source(deck: Any) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    assert "What the 11 links rest on" in notes[0]
    assert "He says my name. Nobody had, for a year." in notes[1]
    assert "(Report on the second winter, paragraph 4, reported, against)" in notes[1]
    assert "being greeted by name, then visited" in notes[5]


def test_a_scene_shows_its_place_and_what_is_around_it(deck: Any) -> None:
    text = text_of(deck.slides[5])
    assert "By four he stood at the door." in text
    assert "Neighbours · Medium term" in text
    assert "Guests are known by name" in text
    widths = [int(line.get("w")) for line in deck.slides[5]._element.iter(f"{A}ln") if line.get("w")]
    assert widths.count(max(widths)) == 1  # the link that the scene is at


def test_a_story_that_is_put_together_says_so() -> None:
    story = Story("s", "Together", "public", (Scene("a", at="activities/table"), Scene("b", at="outputs/teas")))
    deck = opened(Subject.of(replace(tea_at_two(), stories=(story,)), "public"))
    assert "put together from what several say" in text_of(deck.slides[4])


def test_a_long_scene_is_made_smaller_then_cut_and_whole_in_the_notes() -> None:
    for length, is_cut in ((300, False), (1_500, False), (20_000, True)):
        story = Story("s", "Long", "public", (Scene("word " * (length // 5), at="outputs/teas"),))
        deck = opened(Subject.of(replace(tea_at_two(), stories=(story,)), "public"))
        assert ("The whole text is in the notes." in text_of(deck.slides[4])) == is_cut
        assert (deck.slides[4].notes_slide.notes_text_frame.text.count("word") > 3_000) == is_cut


def test_what_the_audience_may_not_see_is_nowhere() -> None:
    data = render_slides(tea_for())
    with ZipFile(BytesIO(data)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for hidden in (b"Minutes", b"clerk", b"meeting", b"not moved"):
        assert hidden not in everything
    team = opened(tea_for("team"))
    assert "The meeting" in titles(team)
    assert all("For the team only: not to be passed on." in text_of(slide) for slide in team.slides)


def test_one_stakeholder_alone() -> None:
    deck = opened(tea_for(), stakeholder="neighbours")
    assert titles(deck)[:2] == ["Tea at Two", "Neighbours"]
    assert "Guests" not in titles(deck)
    assert "Forty teas a month" not in text_of(deck.slides[0])


def test_slides_are_dressed_as_the_page_is() -> None:
    theme = read_theme(":root { --accent: #9d174d } .hue1 { --hue: #123456 }")
    deck = opened(tea_for(), Dress("Mine", read_logo(PNG, "The house"), theme, {"slides.goes-to": "And then"}))
    assert titles(deck)[0] == "Mine"
    assert "And then" in text_of(deck.slides[1])
    assert "123456" in {each.get("val") for each in deck.slides[1]._element.iter(f"{A}srgbClr")}
    (picture,) = [shape for shape in deck.slides[0].shapes if shape.name == "Logo"]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "The house"
    assert picture.left + picture.width <= deck.slide_width
    broken = Dress(logo=read_logo(PNG[:20]))
    assert len(opened(tea_for(), broken).slides) == 6


def test_a_theory_of_nothing_has_one_slide_that_says_so() -> None:
    deck = opened(Subject.of(Theory(), "public", is_unchecked=True))
    assert titles(deck) == ["A theory of change"]
    assert "Nothing is on this storyboard yet" in text_of(deck.slides[0])
    assert "Draft: there may be errors" in text_of(deck.slides[0])
    assert "Evidence may be held back: each source" in text_of(deck.slides[0])


def test_many_cards_are_counted_where_they_cannot_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "MOST_CARDS", 100)
    monkeypatch.setattr(stakeholders, "MOST_SLIDES", 2)
    deck = opened(Subject.of(big(120), "public"))
    first = text_of(deck.slides[0])
    assert "120 cards are too many to be read on one sheet, which holds 100" in first
    assert first.count("\n40") == 3
    assert titles(deck)[1:3] == ["Lane 0  1 of 2", "Lane 0  2 of 2"] or titles(deck)[1].endswith("1 of 2")
    shown = sum(text_of(slide).count("Short · ") for slide in list(deck.slides)[1:3])
    assert f"{40 - shown} more cards of this stakeholder are on the page." in text_of(deck.slides[2])


def test_many_scenes_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenes, "MOST_SCENES", 3)
    story = Story("s", "Long", "public", tuple(Scene(f"scene {at}", at="outputs/teas") for at in range(9)))
    deck = opened(Subject.of(replace(tea_at_two(), stories=(story,)), "public"))
    assert titles(deck).count("Long") == 3
    assert "6 more scenes are on the page." in text_of(deck.slides[6])


def tags(deck: Any) -> set[str]:
    return {element.tag for slide in deck.slides for element in slide._element.iter()}


@pytest.mark.parametrize("name", list(HOSTILE))
def test_every_string_is_text(name: str, deck: Any) -> None:
    theory = replace(change_text(tea_at_two(), lambda text: HOSTILE[name] + text), language="en-GB")
    hostile = opened(Subject.of(theory, "public"))
    assert tags(hostile) <= tags(deck) | {f"{A}tailEnd"}
    for slide in hostile.slides:
        assert not [relation for relation in slide.part.rels.values() if relation.is_external]
    plain = " ".join(clean_text(HOSTILE[name]).split())
    assert plain[:60] in " ".join(text_of(hostile.slides[0]).split())


def test_the_same_bytes_whatever_the_seed_and_the_day(tmp_path: Path) -> None:
    (tmp_path / "theory.yaml").write_bytes((GOLDEN / "tea-at-two.yaml").read_bytes())
    files = set()
    for seed, zone in (("0", "UTC"), ("1", "Pacific/Kiritimati"), ("4711", "America/St_Johns")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONUTF8": "0"}
        command = [sys.executable, "-m", "leadsto", "render", ".", "--pptx", f"{seed}.pptx"]
        subprocess.run(command, env=environment, cwd=tmp_path, check=True, capture_output=True)
        files.add((tmp_path / f"{seed}.pptx").read_bytes())
    assert len(files) == 1
    with ZipFile(BytesIO(files.pop())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = archive.read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", about)) == {"2000-01-01T00:00:00Z"}
        assert not [name for name in archive.namelist() if "thumbnail" in name or "printer" in name]


def test_slides_of_ours_are_written_over_and_changed_ones_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("theory.yaml").write_bytes((GOLDEN / "tea-at-two.yaml").read_bytes())
    file = Path("deck.pptx")
    first = run("--pptx", "deck.pptx")
    assert (first.exit_code, first.stdout, Path("site").exists()) == (0, "deck.pptx\n", False)
    assert is_ours(file)
    assert run("--pptx", "deck.pptx", "--out", "there").stdout == "there/index.html\ndeck.pptx\n"
    changed = BytesIO()
    with ZipFile(file) as before, ZipFile(changed, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(b"<Application>leadsto<", b"<Application>Other<"))
    file.write_bytes(changed.getvalue())
    assert run("--pptx", "deck.pptx").exit_code == 2
    assert file.read_bytes() == changed.getvalue()


def test_without_python_pptx_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("theory.yaml").write_bytes((GOLDEN / "tea-at-two.yaml").read_bytes())
    monkeypatch.setattr("leadsto.render.slides.are_possible", lambda: False)
    result = run("--pptx", "deck.pptx")
    assert result.exit_code == 2
    assert "pip install 'leadsto[slides]'" in result.output
    assert not Path("deck.pptx").exists()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(leadsto, ["render", ".", *arguments])
