"""The columns and lanes of the storyboard: which there are, and where each node stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from leadsto.model import PROGRAMME, Kind, Node
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_ends

UNPLACED = "unplaced"

_KINDS: tuple[Kind, ...] = ("context", "activity", "output")
_NAMES = {"context": "context", "activity": "activities", "output": "outputs"}


@dataclass(frozen=True)
class Heading:
    """What stands over a column.

    Attributes:
        id: `context`, `activities`, `outputs`, the timeframe's id, or `unplaced` for outcomes without a known timeframe.
        title: The timeframe's; "" for the other columns, whose names are words of the page.
    """

    id: str
    title: str = ""
    starts: str = ""
    ends: str = ""
    is_timeframe: bool = False


@dataclass(frozen=True)
class Grid:
    """Which lanes and columns a theory has. Lanes: `programme` for what nobody's in particular, and stakeholders."""

    subject: Subject

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Columns in order: context, activities and outputs if there are any, then every timeframe."""
        nodes = self.subject.graph.nodes.values()
        kinds = {node.kind for node in nodes}
        before = tuple(Heading(_NAMES[kind]) for kind in _KINDS if kind in kinds)
        scale = tuple(
            Heading(timeframe.id, timeframe.title or timeframe.id, *tell_ends(timeframe), is_timeframe=True)
            for timeframe in self.subject.graph.scale
        )
        lost = any(node.kind == "outcome" and self.subject.graph.columns(node) is None for node in nodes)
        return before + scale + ((Heading(UNPLACED),) if lost else ())

    @cached_property
    def _timeframes_begin(self) -> int:
        return next((at for at, heading in enumerate(self.headings) if heading.is_timeframe), len(self.headings))

    @cached_property
    def _before(self) -> dict[str, int]:
        return {heading.id: at for at, heading in enumerate(self.headings[: self._timeframes_begin])}

    def columns(self, node: Node) -> tuple[int, int]:
        """Return the first and last column that a node covers, counted from 0."""
        if node.kind != "outcome":
            at = self._before[_NAMES[node.kind]]
            return at, at
        columns = self.subject.graph.columns(node)
        if columns is None:
            return len(self.headings) - 1, len(self.headings) - 1
        return self._timeframes_begin + columns[0], self._timeframes_begin + columns[1]

    @cached_property
    def lanes(self) -> tuple[str, ...]:
        """Ids of lanes: those that the theory orders, the rest as declared; the programme's first where it has no place."""
        nodes = self.subject.graph.nodes.values()
        declared = dict.fromkeys(stakeholder.id for stakeholder in self.subject.theory.stakeholders)
        used = dict.fromkeys(node.lane for node in nodes)
        ordered = dict.fromkeys(lane for lane in self.subject.theory.lanes if lane in declared or lane in used)
        first = {PROGRAMME: None} if PROGRAMME in used and PROGRAMME not in ordered else {}
        return tuple(dict.fromkeys([*first, *ordered, *declared, *used]))

    @cached_property
    def fixed_lanes(self) -> int:
        """How many of the lanes, from the first on, have a place of their own; the layout chooses that of the rest."""
        named = {PROGRAMME, *self.subject.theory.lanes}
        return sum(1 for lane in self.lanes if lane in named)

    @cached_property
    def hues(self) -> dict[str, int]:
        """The colour of each lane, by its place in the files; 0 is the programme's, which has none."""
        theory = (self.subject.whole or self.subject).theory
        declared = (stakeholder.id for stakeholder in theory.stakeholders)
        coloured = (lane for lane in dict.fromkeys([*declared, *self.lanes]) if lane != PROGRAMME)
        return {PROGRAMME: 0} | {lane: place for place, lane in enumerate(coloured, 1)}

    def lane_title(self, lane: str) -> str:
        """Return a lane's title; "" for the programme's, whose name is a word of the page."""
        stakeholder = self.subject.stakeholders.get(lane)
        return (stakeholder.title or lane) if stakeholder is not None else "" if lane == PROGRAMME else lane
