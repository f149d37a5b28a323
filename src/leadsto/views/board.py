"""What the storyboard consists of: columns, lanes, cards, arrows and ties, all lengths in CSS pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from leadsto.evidence.grades import Grade
from leadsto.model import Kind
from leadsto.views.facets import Facets
from leadsto.views.tellings import StoryLine


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a timeframe, or what comes before the first one. `x` and `width` in px, gutters not included."""

    id: str
    title: str
    starts: str
    ends: str
    is_timeframe: bool
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Between:
    """Where cards stand that cover two columns, where they are many; others lie across both. Lengths as in `Column`.

    Attributes:
        first: Id of the column before it.
        last: Id of the column after it.
    """

    first: str
    last: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane. `hue` counts stakeholders from 1 in the order of the files; 0 is the programme's own.

    Attributes:
        cards: How many cards it has.
        no_outcomes_because: Why there are no outcomes, where that is said.
    """

    id: str
    title: str
    hue: int
    y: float
    height: float
    cards: int
    no_outcomes_because: str


@dataclass(frozen=True, slots=True)
class Card:
    """A card; it reaches from the first of its columns to the last, or stands between them. Lengths in px, from the board's corner.

    Attributes:
        columns: Ids of all columns that it covers.
        sources: Distinct sources that support it or a link into it.
    """

    id: str
    title: str
    kind: Kind
    lane: str
    columns: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    sources: int
    citations: int
    grade: Grade
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link as drawn.

    Attributes:
        sources: Distinct sources that support it; the wider the arrow, the more.
        weaker: Whether the cause makes its effect weaker.
        chain: Whether chains follow it; not so where it closes a loop by `feedback`.
        path: The `d` of an SVG path.
    """

    from_: str
    to: str
    sources: int
    citations: int
    feedback: bool
    weaker: bool
    chain: bool
    contested: bool
    path: str = field(metadata={"drawn": True})


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes that go with one another, no direction claimed; drawn dotted."""

    from_: str
    to: str
    path: str = field(metadata={"drawn": True})


@dataclass(frozen=True, slots=True)
class Storyboard:
    """The board; lanes and columns in drawn order, cards in reading order: by lane, then column, then downwards.

    Attributes:
        between: Strips between two columns, which are not columns themselves: in drawn order.
        marks: Marks that some card bears, in the order of the legend.
        facets: What it can be reduced by beyond what the cards say.
        stories: What can be followed on it.
    """

    width: float
    height: float
    header: float
    lane_header: float
    columns: tuple[Column, ...]
    between: tuple[Between, ...]
    lanes: tuple[Lane, ...]
    cards: tuple[Card, ...]
    arrows: tuple[Arrow, ...]
    ties: tuple[Tie, ...]
    marks: tuple[str, ...]
    facets: Facets
    stories: tuple[StoryLine, ...]

    @property
    def guides(self) -> tuple[float, ...]:
        """Where a line parts two strips that stand side by side, in px."""
        every: tuple[Column | Between, ...] = (*self.columns, *self.between)
        strips = sorted((strip.x, strip.x + strip.width) for strip in every)
        return tuple(round((one[1] + two[0]) / 2, 1) for one, two in pairwise(strips))
