"""Slides as an office program shows them: every slide a page, every text on it, and nothing beyond its edge."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path

import pytest
from pptx import Presentation

from leadsto.app.reading import read_folder
from leadsto.model import Theory
from leadsto.render.slides import render_slides
from leadsto.views import storyboard
from leadsto.views.subject import Subject
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import tea_at_two

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
A3 = (1190.55, 841.89)


@dataclass(frozen=True)
class Shown:
    """Pages as LibreOffice shows them: words with their boxes, in points."""

    size: tuple[float, float]
    words: list[list[tuple[float, float, float, float, str]]]
    texts: list[str]


def show(folder: Path, theory: Theory) -> tuple[Path, Shown]:
    file = folder / "deck.pptx"
    file.write_bytes(render_slides(Subject.of(theory, "public")))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    pdf = str(folder / "deck.pdf")
    boxes = _read("-bbox", pdf)
    pages = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', boxes, re.DOTALL)
    words = [
        [
            (float(left), float(top), float(right), float(foot), unescape(text))
            for left, top, right, foot, text in re.findall(
                r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>',
                page,
                re.DOTALL,
            )
        ]
        for _, _, page in pages
    ]
    text = _read(pdf)
    size = (float(pages[0][0]), float(pages[0][1]))
    return file, Shown(size, words, [" ".join(page.split()) for page in text.split("\f")])


def _read(*arguments: str) -> str:
    read = subprocess.run(["pdftotext", *arguments, "-"], check=True, capture_output=True)
    return read.stdout.decode("utf-8", "replace")  # of an emoji it may give half


def assert_within(shown: Shown) -> None:
    for page in shown.words:
        for left, top, right, foot, word in page:
            assert left >= 0, word
            assert top >= 0, word
            assert right <= shown.size[0] + 1, word
            assert foot <= shown.size[1] + 1, word


def test_thrive_is_shown_whole(tmp_path: Path) -> None:
    theory = read_folder(str(ROOT / "outcomes")).reading.theory
    file, shown = show(tmp_path, theory)
    slides = Presentation(str(file)).slides
    assert shown.size == pytest.approx(A3, abs=1)
    assert len(shown.words) == len(slides)
    assert_within(shown)
    board = storyboard.look(Subject.of(theory, "public"))
    for card in board.cards:
        # a title is broken into lines, at hyphens too, and lines of other cards may stand between them
        assert all(part in shown.texts[0] for part in re.split(r"[\s-]+", card.title)), card.title
    for slide, text in zip(slides, shown.texts, strict=False):
        assert " ".join(slide.shapes.title.text.split()) in text


def test_titles_end_within_their_cards(tmp_path: Path) -> None:
    theory = read_folder(str(ROOT / "outcomes")).reading.theory
    file, shown = show(tmp_path, theory)
    scale = shown.size[0] / 15_120_000
    for at, slide in enumerate(Presentation(str(file)).slides):
        cards = [
            (each.left * scale, each.top * scale, (each.left + each.width) * scale, (each.top + each.height) * scale)
            for group in slide.shapes
            if group.shape_type is not None and hasattr(group, "shapes")
            for each in list(group.shapes)[:1]
        ]
        for left, top, right, foot, word in shown.words[at]:
            for card in cards:
                if card[0] <= left <= card[2] and card[1] <= (top + foot) / 2 <= card[3]:
                    assert right <= card[2] + 1, (at, word)
                    assert foot <= card[3] + 2, (at, word)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_tea_is_shown_whole_in_both_directions(tmp_path: Path, language: str) -> None:
    _, shown = show(tmp_path, replace(tea_at_two(), language=language))
    assert len(shown.words) == 6
    assert_within(shown)
    assert "known by name" in shown.texts[0]


@pytest.mark.parametrize("name", ["controls", "bidi", "very long word", "entities", "emoji", "lone surrogates"])
def test_hostile_text_is_shown(tmp_path: Path, name: str) -> None:
    _, shown = show(tmp_path, change_text(tea_at_two(), lambda text: HOSTILE[name] + text))
    assert len(shown.words) >= 5
    assert "Guests" in shown.texts[0]


def test_an_empty_theory_is_shown(tmp_path: Path) -> None:
    _, shown = show(tmp_path, Theory())
    assert len(shown.words) == 1
    assert "Nothing is on this storyboard yet" in shown.texts[0]
