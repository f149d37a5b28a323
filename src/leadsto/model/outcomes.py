"""Stakeholders, and the nodes and links of a theory of change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from leadsto.model.evidence import Evidence
from leadsto.model.scales import Duration, Figure, When
from leadsto.model.worth import Material, Value
from leadsto.source import Route

Kind = Literal["context", "activity", "output", "outcome"]
NodeEffect = Literal["positive", "negative", "mixed"]
LinkEffect = Literal["stronger", "weaker"]
Status = Literal["draft", "agreed", "disputed"]
Confidence = Literal["high", "medium", "low"]

PROGRAMME_LISTS: dict[str, Kind] = {"context": "context", "activities": "activity", "outputs": "output"}
"""The lists that a file without a stakeholder may have; their names are the first half of their nodes' ids."""

PROGRAMME = "programme"
"""The lane of what is nobody's own."""

NODE_LISTS: dict[str, Kind] = {**PROGRAMME_LISTS, "outcomes": "outcome"}


@dataclass(frozen=True, slots=True)
class Group:
    """A named part of a stakeholder's group."""

    id: str
    title: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Those whom the programme touches, or who carry it out; a lane of the storyboard."""

    id: str
    title: str = ""
    summary: str = ""
    group_size: int | None = None
    groups: tuple[Group, ...] = ()
    delivers: bool = False
    no_outcomes_because: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Condition:
    """An assumption, an enabler, a barrier or an other cause: a sentence, with evidence where there is some."""

    text: str = ""
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Observation:
    """A value of an indicator on a date; also its baseline and its target."""

    date: When | None = None
    value: Figure | None = None
    n: int | None = None
    source: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)
    in_doubt: bool = field(default=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Indicator:
    """How an outcome would be noticed; `id` is unique within its node."""

    id: str
    title: str = ""
    unit: str = ""
    better: Literal["higher", "lower"] | None = None
    baseline: Observation | None = None
    target: Observation | None = None
    observations: tuple[Observation, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Link:
    """`from_` leads to `to`, both whole ids such as `guests/known-by-name`.

    Attributes:
        because: The mechanism.
        effect: Whether the cause makes its effect stronger or weaker.
        lag: How long before the effect shows.
        feedback: Whether it is meant to close a loop or to run back in time.
        only_in: The settings that it lives in; empty for all.
    """

    from_: str
    to: str
    because: str = ""
    effect: LinkEffect = "stronger"
    lag: Duration | None = None
    feedback: bool = False
    confidence: Confidence | None = None
    only_in: tuple[str, ...] = ()
    assumptions: tuple[Condition, ...] = ()
    enablers: tuple[Condition, ...] = ()
    barriers: tuple[Condition, ...] = ()
    other_causes: tuple[Condition, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Node:
    """A context, an activity, an output or an outcome: a card of the storyboard.

    Attributes:
        id: The whole id: lane (or programme list), a slash, and its own.
        stakeholder: The lane; "" for the programme's own.
        for_: Groups of the stakeholder; empty for all of them.
        timeframe: First and last column, the same where it is one; None where there is none (only outcomes have it).
        needs: `all`, `any`, or how many of its causes it needs; None where unsaid.
        goes_with: Nodes that occur together with it, no direction claimed; part of no chain.
    """

    id: str
    kind: Kind
    title: str = ""
    stakeholder: str = ""
    summary: str = ""
    for_: tuple[str, ...] = ()
    timeframe: tuple[str, str] | None = None
    effect: NodeEffect = "positive"
    intended: bool = True
    needs: Literal["all", "any"] | int | None = None
    assumptions: tuple[Condition, ...] = ()
    enablers: tuple[Condition, ...] = ()
    barriers: tuple[Condition, ...] = ()
    other_causes: tuple[Condition, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    material: Material | None = None
    value: Value | None = None
    only_in: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    status: Status | None = None
    goes_with: tuple[str, ...] = ()
    leads_to: tuple[Link, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)

    @property
    def lane(self) -> str:
        """The lane that it stands in: its stakeholder's, or the programme's."""
        return self.stakeholder or PROGRAMME

    @property
    def is_material(self) -> bool:
        """Whether it is said to be relevant and significant."""
        return self.material is not None and self.material.decision == "yes"
