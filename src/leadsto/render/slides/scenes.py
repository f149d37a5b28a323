"""Slides of stories: a scene each, with its text and the part of the storyboard around its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leadsto.graph import OutcomeGraph
from leadsto.graph.parts import part_of
from leadsto.layout.text import lines
from leadsto.model import Scene, Story, Theory
from leadsto.render.slides.board_drawing import Place, draw_board, fit
from leadsto.render.slides.deck import Slide
from leadsto.render.slides.look import LEAST, Look
from leadsto.render.slides.notes import Notes
from leadsto.render.slides.sheet import HEIGHT, MARGIN, WIDTH, Box, Run, Sheet
from leadsto.render.slides.telling import Telling, lane_title, shorten
from leadsto.render.slides.whole import draw_foot, draw_head
from leadsto.views import storyboard
from leadsto.views.board import Storyboard
from leadsto.views.subject import Subject
from leadsto.views.tellings import stories_of

MOST_SCENES = 200
"""So many scenes get a slide; the rest is counted on the last."""
_NEAR = (12, 8, 5, 3, 1, 0)
"""How many neighbours are shown around a scene, tried from the most on until what is shown can be read."""
_READABLE = LEAST / 13
"""How large a board has to be drawn for the titles of its cards to be read from a seat."""

_TEXT_WIDTH, _TOP = 440.0, 112.0
_FRAME = Box(MARGIN + _TEXT_WIDTH + 44, _TOP, WIDTH - 2 * MARGIN - _TEXT_WIDTH - 44, HEIGHT - _TOP - 64)
_SIZES = (34.0, 30.0, 26.0, 22.0, 18.0, 16.0, LEAST + 0.6)


def scene_slides(look: Look) -> Iterator[Slide]:
    """Yield a slide for each scene of each story, in their order, up to `MOST_SCENES`."""
    stitched = {line.id for line in stories_of(look.subject) if line.is_stitched}
    stories = look.subject.theory.stories
    count, total = 0, sum(len(story.scenes) for story in stories)
    for story in stories:
        for at in range(len(story.scenes)):
            count += 1
            left_out = total - MOST_SCENES if count == MOST_SCENES else 0
            yield _slide(story, at, story.id in stitched, look, left_out)
            if count == MOST_SCENES:
                return


def _slide(story: Story, at: int, is_stitched: bool, look: Look, left_out: int) -> Slide:
    scene = story.scenes[at]
    sheet = Sheet(look.is_rtl)
    where = look.said("slides.scene", 16, n=at + 1, all=len(story.scenes))
    draw_head(sheet, look, look.quoted(shorten(story.title or story.id, 120), 28, bold=True), [where])
    places = [id_ for id_ in _ends(scene) if id_ in look.subject.graph.nodes]
    around = _excerpt(places, _before(story, at), look) if places else None
    is_cut = _draw_text(sheet, scene, is_stitched, left_out, around, places, look)
    if around is not None:
        board, place = around
        draw_board(sheet, board, look, place, places, (scene.from_, scene.to) if scene.to else None)
    draw_foot(sheet, look)
    notes = Notes(look)
    if is_cut:
        notes.say(scene.text)
    _note(notes, scene)
    return Slide(sheet, notes.finished)


def _ends(scene: Scene) -> tuple[str, ...]:
    return (scene.at,) if scene.at else (scene.from_, scene.to)


def _before(story: Story, at: int) -> tuple[str, ...]:
    return _ends(story.scenes[at - 1]) if at else ()


def _excerpt(places: Sequence[str], before: Sequence[str], look: Look) -> tuple[Storyboard, Place]:
    """The part of the board around a scene: as many neighbours as can be shown large enough to be read."""
    graph = look.subject.graph
    near: dict[str, None] = {id_: None for id_ in before if id_ in graph.nodes}
    for id_ in places:
        near |= {link.from_: None for link in graph.links_into(id_)}
        near |= {link.to: None for link in graph.links_from(id_)}
    others = [id_ for id_ in near if id_ not in places]
    found = None
    for most in sorted({min(most, len(others)) for most in _NEAR}, reverse=True):
        board = storyboard.look(_part(look, {*places, *others[:most]}))
        frame = _FRAME if not look.is_rtl else replace(_FRAME, x=MARGIN)
        found = board, fit(board, frame, look.is_rtl, most=1.7)
        if found[1].scale >= _READABLE:
            break
    assert found is not None
    return found


def _part(look: Look, ids: set[str]) -> Subject:
    subject = look.subject
    theory = _only_used(part_of(subject.theory, ids))
    return replace(subject, theory=theory, graph=OutcomeGraph.of(theory), whole=subject.whole or subject)


def _only_used(theory: Theory) -> Theory:
    """The theory without lanes that have no card, and without timeframes in which nothing begins or ends."""
    lanes = {node.lane for node in theory.nodes}
    frames = [timeframe.id for timeframe in theory.timeframes]
    used: set[str] = set()
    for node in theory.nodes:
        if node.timeframe is not None and all(end in frames for end in node.timeframe):
            used.update(frames[frames.index(node.timeframe[0]) : frames.index(node.timeframe[1]) + 1])
    return replace(
        theory,
        stakeholders=tuple(stakeholder for stakeholder in theory.stakeholders if stakeholder.id in lanes),
        timeframes=tuple(timeframe for timeframe in theory.timeframes if timeframe.id in used),
        stories=(),
    )


def _draw_text(
    sheet: Sheet,
    scene: Scene,
    is_stitched: bool,
    left_out: int,
    around: tuple[Storyboard, Place] | None,
    places: Sequence[str],
    look: Look,
) -> bool:
    """Draw what is told and where it is; return whether the text is cut, because it is too long for a slide."""
    left = WIDTH - MARGIN - _TEXT_WIDTH if look.is_rtl else MARGIN
    beneath: list[list[Run]] = []
    if around is not None:
        telling = Telling(around[0], look)
        for id_ in places:
            card = telling.cards[id_]
            lane = telling.lanes[card.lane]
            who = Run(shorten(lane_title(lane, look), 80), 15, look.hue(lane.hue), look.language, bold=True)
            beneath.append([who, look.quoted(f" · {telling.when(card)}", 15, "ink-soft")])
            beneath.append([look.quoted(shorten(card.title, 200), 16)])
    if is_stitched:
        beneath.append([look.said("slides.stitched", LEAST + 0.6)])
    if left_out:
        beneath.append([look.counted("slides.scenes-left-out", left_out, LEAST + 0.6)])
    foot = sum(
        lines("".join(run.text for run in runs), _TEXT_WIDTH, runs[0].size, bold=True) * runs[0].size * 1.3 + 8
        for runs in beneath
    )
    room = HEIGHT - _TOP - 64 - foot - 40
    paragraphs = [line for line in scene.text.splitlines() if line.strip()]
    size = next((size for size in _SIZES if _height(paragraphs, size) <= room), 0.0)
    is_cut = not size
    if is_cut:
        size = _SIZES[-1]
        paragraphs = [shorten(" ".join(paragraphs), max(80, int(room / (size * 1.3)) * 34))]
        beneath.insert(0, [look.said("slides.scene-cut", LEAST + 0.6)])
    height = min(room, _height(paragraphs, size) + 10)
    top = _TOP + max(0.0, (room - height) * 0.3)
    sheet.text(Box(left, top, _TEXT_WIDTH, height), [[look.quoted(line, size)] for line in paragraphs], "Scene", gap=8)
    if beneath:
        top += height + 24
        sheet.text(Box(left, top, _TEXT_WIDTH, HEIGHT - top - 60), beneath, "Where it is", gap=8)
    return is_cut


def _height(paragraphs: Sequence[str], size: float) -> float:
    return sum(lines(line, _TEXT_WIDTH, size, bold=False) * size * 1.25 + 8 for line in paragraphs)


def _note(notes: Notes, scene: Scene) -> None:
    graph = notes.look.subject.graph
    link = graph.link(scene.from_, scene.to) if scene.to and not scene.at else None
    if link is not None:
        notes.tell_link(link)
    for id_ in _ends(scene):
        if id_ in graph.nodes:
            notes.tell_node(graph.nodes[id_])
            if link is None:
                for into in graph.links_into(id_):
                    notes.tell_link(into)
