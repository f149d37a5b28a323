"""The theory as a short text, for those whose programs run no scripts: who, what, when, and what it leads to.

With scripts the page tells the whole theory out of its model, in `assets/telling/`; the short text is then not shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from leadsto.load.finish import NAMELESS
from leadsto.model import NODE_LISTS, Link, Node
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
class OddId:
    """The id of a node that its record in the model doesn't come to: one without an id, or with one that is none.

    Attributes:
        stakeholder: Id of the stakeholder in whose list it stands, "" for the programme's.
        list: Such as `outcomes`.
        at: Its place there, from 0.
    """

    stakeholder: str
    list: str
    at: int
    id: str


@dataclass(frozen=True, slots=True)
class Text:
    """The whole theory in short, drawn into the page; and what scripts need to tell all of it out of the model."""

    lanes: tuple[LaneText, ...] = field(metadata={"drawn": True})
    odd_ids: tuple[OddId, ...]

    opens_late: ClassVar[bool] = True
    """The page unfolds it when somebody first asks for it."""


def look(subject: Subject) -> Text:
    """Put into words what the audience may see."""
    grid = Grid(subject)
    nodes: dict[str, list[Node]] = {lane: [] for lane in grid.lanes}
    for node in subject.graph.nodes.values():
        nodes[node.lane].append(node)
    return Text(
        odd_ids=tuple(_odd_ids(subject.theory.nodes)),
        lanes=tuple(
            LaneText(
                lane,
                grid.lane_title(lane),
                grid.hues[lane],
                tuple(_node(node, grid) for node in sorted(items, key=grid.columns)),
            )
            for lane, items in nodes.items()
        ),
    )


def _odd_ids(nodes: Iterable[Node]) -> Iterator[OddId]:
    keys = {kind: key for key, kind in NODE_LISTS.items()}
    counts: Counter[tuple[str, str]] = Counter()
    for node in nodes:
        key = keys[node.kind]
        at = counts[node.stakeholder, key]
        counts[node.stakeholder, key] += 1
        base = node.id.partition("/")[0]
        if base != (node.stakeholder or key) or NAMELESS in node.id:
            yield OddId(node.stakeholder, key, at, node.id)


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
