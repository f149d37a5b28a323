"""The storyboard: lanes are stakeholders, columns are timeframes, cards are outcomes, arrows are what leads to what."""

from __future__ import annotations

from leadsto import layout
from leadsto.evidence.contested import is_contested
from leadsto.layout.text import lines
from leadsto.model import Link, Node
from leadsto.views.board import Arrow, Between, Card, Column, Lane, Storyboard, Tie
from leadsto.views.columns import Grid
from leadsto.views.facets import facets_of
from leadsto.views.marks import MARKS, marks_of
from leadsto.views.strips import Strips
from leadsto.views.strokes import stroke
from leadsto.views.subject import Subject
from leadsto.views.tellings import stories_of

order = 10

METRICS = layout.Metrics(card_width=192, gutter=84, lane_header=150, column_header=64)

TITLE_SIZE, TITLE_LINE = 13.0, 17
"""Font size and line height of a card's title, in px."""
TITLE_MOST = 60
"""How many lines of a title a card shows at most, some 1,200 characters; all of it is in the panel and the text."""
CARD_SIDES, CARD_REST, CARD_LEAST = 28, 38, 72
"""What a card needs beside its title's lines, and above and below them, and how high one in a single column is, in px."""


def look(subject: Subject) -> Storyboard:
    """Lay out the storyboard of what the audience may see."""
    grid, graph = Grid(subject), subject.graph
    ties = _ties(subject, grid)
    strips = _strips(subject, grid)
    drawing = layout.arrange(_board(subject, grid, ties, strips))
    curves = [stroke(curve.points) for curve in drawing.arrows]
    lanes = _lanes(subject, grid, drawing)
    place = {lane.id: at for at, lane in enumerate(lanes)}
    boxes = {box.id: box for box in drawing.cards}
    cards = [_card(node, boxes[node.id], subject, grid) for node in graph.nodes.values()]
    cards.sort(key=lambda card: (place[card.lane], card.x, card.y))
    shown = {mark for card in cards for mark in card.marks}
    return Storyboard(
        width=drawing.width,
        height=drawing.height,
        header=METRICS.column_header,
        lane_header=METRICS.lane_header,
        columns=_columns(grid, drawing, strips),
        between=_between(grid, drawing, strips),
        lanes=lanes,
        cards=tuple(cards),
        arrows=tuple(_arrow(link, path, subject) for link, path in zip(graph.links, curves, strict=False)),
        ties=tuple(Tie(*tie, path) for tie, path in zip(ties, curves[len(graph.links) :], strict=True)),
        marks=tuple(mark for mark in MARKS if mark in shown),
        facets=facets_of(subject, [card.id for card in cards]),
        stories=stories_of(subject),
    )


def board_of(subject: Subject) -> layout.Board:
    """Return what the layout is given of the theory that the audience may see."""
    grid = Grid(subject)
    return _board(subject, grid, _ties(subject, grid), _strips(subject, grid))


def _strips(subject: Subject, grid: Grid) -> Strips:
    return Strips.of((grid.columns(node) for node in subject.graph.nodes.values()), len(grid.headings))


def _board(subject: Subject, grid: Grid, ties: list[tuple[str, str]], strips: Strips) -> layout.Board:
    lane_at = {lane: at for at, lane in enumerate(grid.lanes)}
    cards = []
    for node in subject.graph.nodes.values():
        strip, span = strips.place(*grid.columns(node))
        cards.append(layout.Card(node.id, lane_at[node.lane], strip, span, _height(node, span - 1)))
    arrows = [layout.Arrow(link.from_, link.to, link.feedback) for link in subject.graph.links]
    return layout.Board(
        cards=tuple(cards),
        arrows=(*arrows, *(layout.Arrow(*tie) for tie in ties)),
        lanes=len(grid.lanes),
        columns=len(strips.covers),
        lanes_fixed=tuple(range(grid.fixed_lanes)),
        metrics=METRICS,
    )


def _height(node: Node, further_columns: int) -> float:
    width = METRICS.card_width + further_columns * (METRICS.card_width + METRICS.gutter) - CARD_SIDES
    title_lines = lines(node.title or node.id, width, TITLE_SIZE, bold=True)
    needed = min(max(1, title_lines), TITLE_MOST) * TITLE_LINE + CARD_REST
    # most titles take one or two lines: cards of one height make a calm board; a long one needs no more than its line
    return float(needed if further_columns else max(CARD_LEAST, needed))


def _ties(subject: Subject, grid: Grid) -> list[tuple[str, str]]:
    """Pairs that go together, each once, the earlier column first."""
    nodes = subject.graph.nodes
    pairs: dict[tuple[str, str], None] = {}
    for node in nodes.values():
        for other in node.goes_with:
            if other in nodes and other != node.id and (other, node.id) not in pairs:
                pairs[node.id, other] = None
    return [pair if grid.columns(nodes[pair[0]]) <= grid.columns(nodes[pair[1]]) else pair[::-1] for pair in pairs]


def _columns(grid: Grid, drawing: layout.Drawing, strips: Strips) -> tuple[Column, ...]:
    return tuple(
        Column(head.id, head.title, head.starts, head.ends, head.is_timeframe, strip.x, strip.width)
        for strip in drawing.columns
        for first, last in (strips.covers[strip.index],)
        if first == last
        for head in (grid.headings[first],)
    )


def _between(grid: Grid, drawing: layout.Drawing, strips: Strips) -> tuple[Between, ...]:
    return tuple(
        Between(grid.headings[first].id, grid.headings[last].id, strip.x, strip.width)
        for strip in drawing.columns
        for first, last in (strips.covers[strip.index],)
        if first != last
    )


def _lanes(subject: Subject, grid: Grid, drawing: layout.Drawing) -> tuple[Lane, ...]:
    counts = dict.fromkeys(grid.lanes, 0)
    for node in subject.graph.nodes.values():
        counts[node.lane] += 1
    lanes = []
    for band in drawing.lanes:
        id_ = grid.lanes[band.index]
        stakeholder = subject.stakeholders.get(id_)
        because = stakeholder.no_outcomes_because if stakeholder is not None else ""
        lanes.append(Lane(id_, grid.lane_title(id_), grid.hues[id_], band.y, band.height, counts[id_], because))
    return tuple(lanes)


def _card(node: Node, box: layout.Box, subject: Subject, grid: Grid) -> Card:
    support = subject.behind_nodes[node.id]
    first, last = grid.columns(node)
    return Card(
        id=node.id,
        title=node.title or node.id,
        kind=node.kind,
        lane=node.lane,
        columns=tuple(heading.id for heading in grid.headings[first : last + 1]),
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        sources=support.sources,
        citations=support.citations,
        grade=support.grade,
        marks=marks_of(node, support, is_contested(subject.grounds, node)),
    )


def _arrow(link: Link, path: str, subject: Subject) -> Arrow:
    support = subject.behind(link)
    return Arrow(
        from_=link.from_,
        to=link.to,
        sources=support.sources,
        citations=support.citations,
        feedback=link.feedback,
        weaker=link.effect == "weaker",
        chain=not subject.graph.closes_loop(link),
        contested=is_contested(subject.grounds, link),
        path=path,
    )
