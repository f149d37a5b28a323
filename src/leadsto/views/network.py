"""The network: everything on a free plane, drawn by what leads to what rather than by columns and lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from leadsto.layout.floating import Floating, spread
from leadsto.layout.text import lines
from leadsto.model import Kind, Node
from leadsto.views.columns import Grid
from leadsto.views.subject import Subject

order = 60

MARK = 13
"""How far the mark of a node reaches from its middle, in px; its label stands below."""
LABEL_WIDTH, LABEL_SIZE, LABEL_LINE, LABEL_GAP = 148, 13.0, 16, 8
"""Width of a label, its font size, the height of a line, and the room between mark and label, in px."""
LABEL_MOST = 90
"""Labels are cut after so many characters; the list beside has all of a title."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in the network: `x` and `y` are the middle of its mark, in px, about the middle of the picture.

    Attributes:
        label: Its title, cut where that is long.
        hue: The colour of its stakeholder, as on the storyboard.
    """

    id: str
    label: str
    kind: Kind
    lane: str
    hue: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Strand:
    """A link in the network, between two places in `spots`."""

    from_: int
    to: int
    sources: int
    feedback: bool
    weaker: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A stakeholder, or the programme (whose title is ""), with the places in `spots` of what is theirs."""

    id: str
    title: str
    hue: int
    spots: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """All nodes, all links, and who has what. Nodes stand in the order of the theory."""

    opens_late: ClassVar[bool] = True

    spots: tuple[Spot, ...]
    strands: tuple[Strand, ...]
    groups: tuple[Group, ...]


def look(subject: Subject) -> Network:
    """Place everything that the audience may see on a free plane."""
    graph, grid = subject.graph, Grid(subject)
    nodes = tuple(graph.nodes.values())
    place = {node.id: at for at, node in enumerate(nodes)}
    lane_at = {lane: at for at, lane in enumerate(grid.lanes)}
    labels = [_label(node) for node in nodes]
    boxes = [
        Floating(grid.columns(node)[0], lane_at[node.lane], LABEL_WIDTH, _height(label))
        for node, label in zip(nodes, labels, strict=True)
    ]
    pairs = [(place[link.from_], place[link.to]) for link in graph.links]
    middles = spread(boxes, pairs)
    spots = tuple(
        Spot(node.id, label, node.kind, node.lane, grid.hues[node.lane], x, y - int(box.height) // 2 + MARK)
        for node, label, box, (x, y) in zip(nodes, labels, boxes, middles, strict=True)
    )
    return Network(
        spots=spots,
        strands=tuple(
            Strand(from_, to, subject.behind(link).sources, link.feedback, link.effect == "weaker")
            for (from_, to), link in zip(pairs, graph.links, strict=True)
        ),
        groups=_groups(grid, spots),
    )


def _groups(grid: Grid, spots: tuple[Spot, ...]) -> tuple[Group, ...]:
    members: dict[str, list[int]] = {lane: [] for lane in grid.lanes}
    for at, spot in enumerate(spots):
        members[spot.lane].append(at)
    return tuple(
        Group(lane, grid.lane_title(lane), grid.hues[lane], tuple(places)) for lane, places in members.items() if places
    )


def _label(node: Node) -> str:
    title = " ".join((node.title or node.id).split())
    return title if len(title) <= LABEL_MOST else title[: LABEL_MOST - 1].rstrip() + "…"


def _height(label: str) -> float:
    return float(2 * MARK + LABEL_GAP + LABEL_LINE * max(1, lines(label, LABEL_WIDTH, LABEL_SIZE, bold=False)))
