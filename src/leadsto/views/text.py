"""The theory as text: who, what, when, what it leads to and what leads to it, and the evidence; the panel reads it too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from leadsto.model import Kind, Link, Node, Story
from leadsto.views.columns import Grid, Heading
from leadsto.views.marks import marks_of
from leadsto.views.sayings import Grounds, Sentence, grounds_of, sentences_of
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_duration
from leadsto.views.worth import IndicatorTable, Materiality, Worth, indicator_table, materiality_of, worth_of

order = 80


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a node or link hangs on and what else is at work."""

    assumptions: tuple[Sentence, ...]
    enablers: tuple[Sentence, ...]
    barriers: tuple[Sentence, ...]
    other_causes: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """The other end of a link, as a line in a list."""

    id: str
    title: str
    lane: str
    hue: int
    sources: int
    feedback: bool
    weaker: bool


@dataclass(frozen=True, slots=True)
class LinkText:
    """A link: all that is said of it, in the list of what its cause leads to."""

    from_: str
    relation: Relation
    because: str
    lag: str
    confidence: str
    only_in: tuple[str, ...]
    conditions: Conditions
    grounds: Grounds
    citations: int
    is_contested: bool
    note: str


@dataclass(frozen=True, slots=True)
class NodeText:
    """A node: all that is said of it. Titles, not ids, wherever a reader sees them."""

    id: str
    title: str
    kind: Kind
    summary: str
    timeframes: tuple[Heading, ...]
    groups: tuple[str, ...]
    effect: str
    intended: bool
    needs: str
    status: str
    tags: tuple[str, ...]
    only_in: tuple[str, ...]
    marks: tuple[str, ...]
    sources: int
    citations: int
    led_to_by: tuple[Relation, ...]
    leads_to: tuple[LinkText, ...]
    goes_with: tuple[Relation, ...]
    conditions: Conditions
    grounds: Grounds
    material: Materiality | None
    value: Worth | None
    indicators: tuple[IndicatorTable, ...]
    same_as: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class LaneText:
    """A stakeholder with all its nodes, in the order of their columns. `title` is "" for the programme's own."""

    id: str
    title: str
    hue: int
    summary: str
    group_size: int | None
    delivers: bool
    no_outcomes_because: str
    note: str
    nodes: tuple[NodeText, ...]


@dataclass(frozen=True, slots=True)
class SceneText:
    """A step of a story, at a node (`to` is "") or at a link from `at` to `to`."""

    text: str
    at: str
    at_title: str
    to: str
    to_title: str


@dataclass(frozen=True, slots=True)
class StoryText:
    """A story, scene by scene."""

    id: str
    title: str
    note: str
    scenes: tuple[SceneText, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """The whole theory as headings and lists."""

    lanes: tuple[LaneText, ...]
    stories: tuple[StoryText, ...]

    is_all_text: ClassVar[bool] = True
    """The page holds all of it as text; its data does not repeat it."""


def look(subject: Subject) -> Text:
    """Put into words what the audience may see."""
    writer = _Writer(subject)
    return Text(writer.lanes(), tuple(map(writer.story, subject.theory.stories)))


class _Writer:
    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.grid = Grid(subject)
        self.settings = {setting.id: setting.title or setting.id for setting in subject.theory.settings}
        self.groups = {
            (stakeholder.id, group.id): group.title or group.id
            for stakeholder in subject.theory.stakeholders
            for group in stakeholder.groups
        }
        self.together: dict[str, dict[str, None]] = {}
        for node in subject.graph.nodes.values():
            for other in node.goes_with:
                if other in subject.graph.nodes and other != node.id:
                    self.together.setdefault(node.id, {})[other] = None
                    self.together.setdefault(other, {})[node.id] = None

    def lanes(self) -> tuple[LaneText, ...]:
        nodes: dict[str, list[Node]] = {lane: [] for lane in self.grid.lanes}
        for node in self.subject.graph.nodes.values():
            nodes[self.grid.lane_of(node)].append(node)
        return tuple(self._lane(lane, sorted(items, key=self.grid.columns)) for lane, items in nodes.items())

    def _lane(self, lane: str, nodes: list[Node]) -> LaneText:
        who = self.subject.stakeholders.get(lane)
        return LaneText(
            id=lane,
            title=self.grid.lane_title(lane),
            hue=self.grid.hues[lane],
            summary=who.summary if who is not None else "",
            group_size=who.group_size if who is not None else None,
            delivers=who is not None and who.delivers,
            no_outcomes_because=who.no_outcomes_because if who is not None else "",
            note=who.note if who is not None else "",
            nodes=tuple(map(self._node, nodes)),
        )

    def _node(self, node: Node) -> NodeText:
        subject, graph = self.subject, self.subject.graph
        first, last = self.grid.columns(node)
        support = subject.behind_nodes[node.id]
        return NodeText(
            id=node.id,
            title=node.title or node.id,
            kind=node.kind,
            summary=node.summary,
            timeframes=tuple(dict.fromkeys((self.grid.headings[first], self.grid.headings[last]))),
            groups=tuple(self.groups.get((node.stakeholder, group), group) for group in node.for_),
            effect=node.effect,
            intended=node.intended,
            needs="" if node.needs is None else str(node.needs),
            status=node.status or "",
            tags=node.tags,
            only_in=self._settings(node.only_in),
            marks=marks_of(node, support),
            sources=support.sources,
            citations=support.citations,
            led_to_by=tuple(self._relation(link, link.from_) for link in graph.links_into(node.id)),
            leads_to=tuple(map(self._link, graph.links_from(node.id))),
            goes_with=tuple(self._other(other) for other in self.together.get(node.id, ())),
            conditions=self._conditions(node),
            grounds=grounds_of(subject.citations.on_node(node), subject),
            material=materiality_of(node),
            value=worth_of(node, subject),
            indicators=tuple(indicator_table(indicator, subject) for indicator in node.indicators),
            same_as=node.same_as,
            note=node.note,
        )

    def _link(self, link: Link) -> LinkText:
        support = self.subject.behind(link)
        return LinkText(
            from_=link.from_,
            relation=self._relation(link, link.to),
            because=link.because,
            lag=tell_duration(link.lag),
            confidence=link.confidence or "",
            only_in=self._settings(link.only_in),
            conditions=self._conditions(link),
            grounds=grounds_of(self.subject.citations.on_link(link), self.subject),
            citations=support.citations,
            is_contested=support.is_contested,
            note=link.note,
        )

    def _relation(self, link: Link, end: str) -> Relation:
        sources = self.subject.behind(link).sources
        return self._other(end, sources, link.feedback, link.effect == "weaker")

    def _other(self, id_: str, sources: int = 0, feedback: bool = False, weaker: bool = False) -> Relation:
        lane = self.grid.lane_of(self.subject.graph.nodes[id_])
        hue = self.grid.hues[lane]
        return Relation(id_, self.subject.title(id_), self.grid.lane_title(lane), hue, sources, feedback, weaker)

    def _conditions(self, item: Node | Link) -> Conditions:
        return Conditions(
            sentences_of(item.assumptions, self.subject),
            sentences_of(item.enablers, self.subject),
            sentences_of(item.barriers, self.subject),
            sentences_of(item.other_causes, self.subject),
        )

    def _settings(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.settings.get(id_, id_) for id_ in ids)

    def story(self, story: Story) -> StoryText:
        title = self.subject.title
        scenes = []
        for scene in story.scenes:
            at = scene.at or scene.from_
            scenes.append(SceneText(scene.text, at, title(at), scene.to, title(scene.to) if scene.to else ""))
        return StoryText(story.id, story.title or story.id, story.note, tuple(scenes))
