"""The theory as a short text, for those whose programs run no scripts: who, what, when, and what it leads to.

With scripts the page tells the whole theory out of its model, in `assets/telling/`; this text is then not shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from leadsto.model import Link, Node
from leadsto.views.columns import Grid, Heading
from leadsto.views.subject import Subject

order = 80


@dataclass(frozen=True, slots=True)
class LinkLine:
    """What a node leads to: the other's id and title, why, and how many sources say so."""

    to: str
    title: str
    because: str
    sources: int


@dataclass(frozen=True, slots=True)
class NodeText:
    """A node. `timeframes` are the first and the last column that it covers, once where they are the same."""

    id: str
    title: str
    summary: str
    timeframes: tuple[Heading, ...]
    leads_to: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class LaneText:
    """A stakeholder with all its nodes, in the order of their columns. `title` is "" for the programme's own."""

    id: str
    title: str
    hue: int
    nodes: tuple[NodeText, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """The whole theory in short, drawn into the page; scripts have no use for it."""

    lanes: tuple[LaneText, ...] = field(metadata={"drawn": True})

    opens_late: ClassVar[bool] = True
    """The page unfolds it when somebody first asks for it."""


def look(subject: Subject) -> Text:
    """Put into words what the audience may see."""
    grid = Grid(subject)
    nodes: dict[str, list[Node]] = {lane: [] for lane in grid.lanes}
    for node in subject.graph.nodes.values():
        nodes[node.lane].append(node)
    return Text(
        tuple(
            LaneText(
                lane,
                grid.lane_title(lane),
                grid.hues[lane],
                tuple(_node(node, grid) for node in sorted(items, key=grid.columns)),
            )
            for lane, items in nodes.items()
        )
    )


def _node(node: Node, grid: Grid) -> NodeText:
    first, last = grid.columns(node)
    links = grid.subject.graph.links_from(node.id)
    return NodeText(
        id=node.id,
        title=node.title or node.id,
        summary=node.summary,
        timeframes=tuple(dict.fromkeys((grid.headings[first], grid.headings[last]))),
        leads_to=tuple(_link(link, grid.subject) for link in links),
    )


def _link(link: Link, subject: Subject) -> LinkLine:
    return LinkLine(link.to, subject.title(link.to), link.because, subject.behind(link).sources)
