"""What the theory as text consists of: stakeholders, their nodes, the links from these, stories, and what is given.

Titles, not ids, wherever a reader sees them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from leadsto.model import Kind
from leadsto.views.clauses import ClauseReference, FrameworkText
from leadsto.views.columns import Heading
from leadsto.views.givens import InputText, SettingText, TimeframeText
from leadsto.views.sayings import Grounds, Sentence
from leadsto.views.worth import IndicatorTable, Materiality, Worth


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a node or link hangs on and what else is at work."""

    assumptions: tuple[Sentence, ...]
    enablers: tuple[Sentence, ...]
    barriers: tuple[Sentence, ...]
    other_causes: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class StoryReference:
    """A story with a scene at a node or a link. `story_at` counts stories from 0, in the order of the text."""

    story_at: int
    title: str


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
    stories: tuple[StoryReference, ...]
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
    clauses: tuple[ClauseReference, ...]
    stories: tuple[StoryReference, ...]
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
    """A story, scene by scene.

    Attributes:
        is_stitched: Whether nobody alone tells all of its links.
        whole_by: Ids of the sources that do.
    """

    id: str
    title: str
    note: str
    is_stitched: bool
    whole_by: tuple[str, ...]
    scenes: tuple[SceneText, ...]


@dataclass(frozen=True, slots=True)
class ToldText:
    """A step that somebody tells and that no link of the theory declares."""

    from_: str
    from_title: str
    to: str
    to_title: str
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Text:
    """The whole theory as headings and lists."""

    lanes: tuple[LaneText, ...]
    told: tuple[ToldText, ...]
    stories: tuple[StoryText, ...]
    frameworks: tuple[FrameworkText, ...]
    inputs: tuple[InputText, ...]
    timeframes: tuple[TimeframeText, ...]
    settings: tuple[SettingText, ...]

    opens_late: ClassVar[bool] = True
    """The page unfolds it when somebody first asks for it."""
