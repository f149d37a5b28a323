"""What sets two theories of the same thing apart, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

State = Literal["same", "changed", "added", "removed"]
MatchedBy = Literal["id", "same-as", ""]
Step = tuple[str, str]
"""A link by its two ends, `from` and `to`."""

STATES: tuple[State, ...] = ("same", "changed", "added", "removed")


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs.

    Attributes:
        field: The language's word, such as `timeframe`; what lies deeper has both words, such as `value deadweight`.
        old: What it was, as text; "" where there was nothing.
        new: What it is, as text; "" where there is nothing.
    """

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class NodeChange:
    """A node of either theory, or of both.

    Attributes:
        id: NEW's id where it is in NEW, else OLD's: no two nodes of the two share one.
        old_id: OLD's id; "" where it is not in OLD.
        matched_by: How the two were found to be one; "" where it is in one theory only.
        changes: In the order of the language; none where it is in one theory only.
    """

    id: str
    old_id: str
    state: State
    matched_by: MatchedBy = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkChange:
    """A link of either theory, or of both; its ends are the ids of `NodeChange.id`.

    Attributes:
        is_opposite: Whether one theory says `stronger` and the other `weaker`.
        told: How many items of evidence and claims of NEW say so: those that support it. NEW need not have the link.
    """

    from_: str
    to: str
    state: State
    is_opposite: bool = False
    changes: tuple[Change, ...] = ()
    told: int = 0

    @property
    def step(self) -> Step:
        """Its two ends."""
        return self.from_, self.to


@dataclass(frozen=True, slots=True)
class ItemChange:
    """A stakeholder, timeframe, source, story or the like that is in one theory only or differs.

    Attributes:
        what: The language's word for one of them, such as `stakeholder`.
    """

    what: str
    id: str
    title: str
    state: State
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two nodes, each in one theory only, whose titles are alike: they may be one, and are not taken for one.

    Attributes:
        likeness: From 0 to 1, where 1 is the same letters.
    """

    old_id: str
    new_id: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about matching that the authors should look at, such as two nodes that claim one partner."""

    ids: tuple[str, ...]
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """OLD as a plan against the evidence and claims of NEW; ends are the ids of `NodeChange.id`.

    Attributes:
        never_told: Links of OLD that nothing in NEW supports.
        not_planned: Steps that something in NEW supports and that are no links of OLD.
    """

    never_told: tuple[Step, ...] = ()
    not_planned: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are in each state."""

    same: int = 0
    changed: int = 0
    added: int = 0
    removed: int = 0

    @classmethod
    def of(cls, states: Iterable[State]) -> Counts:
        """Count states."""
        found = dict.fromkeys(STATES, 0)
        for state in states:
            found[state] += 1
        return cls(**found)

    @property
    def in_both(self) -> int:
        """How many both theories have, changed or not."""
        return self.same + self.changed


@dataclass(frozen=True, slots=True)
class Difference:
    """All that sets OLD and NEW apart.

    Attributes:
        nodes: Every node of either, in NEW's order, then those only in OLD in OLD's order; the first of duplicates.
        links: Every link of either, in the same manner.
        stakeholders: Those that differ or are in one theory only.
        others: Timeframes, settings, sources, voices, stories, frameworks, inputs and scenarios, likewise.
        theory: What differs in the theory's own fields, and in what has no id, such as claims.
        telling: OLD against what NEW's people say; None where no link of NEW has evidence and no claim speaks of one.
    """

    nodes: tuple[NodeChange, ...] = ()
    links: tuple[LinkChange, ...] = ()
    stakeholders: tuple[ItemChange, ...] = ()
    others: tuple[ItemChange, ...] = ()
    theory: tuple[Change, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    remarks: tuple[Remark, ...] = ()
    telling: Telling | None = None

    @property
    def is_same(self) -> bool:
        """Whether nothing sets the two apart but the order in which things are written."""
        if self.stakeholders or self.others or self.theory:
            return False
        return all(node.state == "same" for node in self.nodes) and all(link.state == "same" for link in self.links)

    @property
    def node_counts(self) -> Counts:
        """How many nodes there are in each state."""
        return Counts.of(node.state for node in self.nodes)

    @property
    def link_counts(self) -> Counts:
        """How many links there are in each state."""
        return Counts.of(link.state for link in self.links)

    @property
    def opposites(self) -> tuple[LinkChange, ...]:
        """Links that the two theories give opposite effects."""
        return tuple(link for link in self.links if link.is_opposite)
