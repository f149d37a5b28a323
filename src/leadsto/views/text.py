"""The theory as text: who, what, when, what it leads to and what leads to it, and the evidence; the panel reads it too."""

from __future__ import annotations

from leadsto.evidence.stories import telling_of
from leadsto.model import Link, Node, Story
from leadsto.views.clauses import clauses_by_node, frameworks_of
from leadsto.views.columns import Grid
from leadsto.views.givens import inputs_of, settings_of, timeframes_of
from leadsto.views.marks import marks_of
from leadsto.views.passages import (
    Conditions,
    LaneText,
    LinkText,
    NodeText,
    Relation,
    SceneText,
    StoryReference,
    StoryText,
    Text,
    ToldText,
)
from leadsto.views.sayings import grounds_of, sentences_of
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_duration
from leadsto.views.worth import indicator_table, materiality_of, worth_of

order = 80


def look(subject: Subject) -> Text:
    """Put into words what the audience may see."""
    writer = _Writer(subject)
    return Text(
        lanes=writer.lanes(),
        told=writer.told(),
        stories=tuple(map(writer.story, subject.theory.stories)),
        frameworks=frameworks_of(subject),
        inputs=inputs_of(subject),
        timeframes=timeframes_of(subject),
        settings=settings_of(subject),
    )


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
        self.clauses = clauses_by_node(subject)
        # keys are a node's id and "", or the two ends of a link
        self.stories: dict[tuple[str, str], dict[StoryReference, None]] = {}
        for story_at, story in enumerate(subject.theory.stories):
            for scene in story.scenes:
                reference = StoryReference(story_at, story.title or story.id)
                self.stories.setdefault((scene.at or scene.from_, scene.to), {})[reference] = None
        self.together: dict[str, dict[str, None]] = {}
        for node in subject.graph.nodes.values():
            for other in node.goes_with:
                if other in subject.graph.nodes and other != node.id:
                    self.together.setdefault(node.id, {})[other] = None
                    self.together.setdefault(other, {})[node.id] = None

    def lanes(self) -> tuple[LaneText, ...]:
        nodes: dict[str, list[Node]] = {lane: [] for lane in self.grid.lanes}
        for node in self.subject.graph.nodes.values():
            nodes[node.lane].append(node)
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
            clauses=self.clauses.get(node.id, ()),
            stories=tuple(self.stories.get((node.id, ""), ())),
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
            stories=tuple(self.stories.get((link.from_, link.to), ())),
            note=link.note,
        )

    def _relation(self, link: Link, end: str) -> Relation:
        sources = self.subject.behind(link).sources
        return self._other(end, sources, link.feedback, link.effect == "weaker")

    def _other(self, id_: str, sources: int = 0, feedback: bool = False, weaker: bool = False) -> Relation:
        lane = self.subject.graph.nodes[id_].lane
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

    def told(self) -> tuple[ToldText, ...]:
        """Steps of claims between two known nodes that no link declares."""
        subject, nodes = self.subject, self.subject.graph.nodes
        return tuple(
            ToldText(from_, subject.title(from_), to, subject.title(to), grounds_of(claims, subject))
            for (from_, to), claims in subject.citations.claims_on_steps.items()
            if from_ in nodes and to in nodes and from_ != to and (from_, to) not in subject.behind_links
        )

    def story(self, story: Story) -> StoryText:
        title = self.subject.title
        scenes = []
        for scene in story.scenes:
            at = scene.at or scene.from_
            scenes.append(SceneText(scene.text, at, title(at), scene.to, title(scene.to) if scene.to else ""))
        told = telling_of(story, self.subject.graph, self.subject.citations, self.subject.sources)
        return StoryText(story.id, story.title or story.id, story.note, told.is_stitched, told.whole_by, tuple(scenes))
