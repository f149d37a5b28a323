"""The whole theory of change, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from leadsto.model.evidence import Claim, Source, Story, Voice
from leadsto.model.outcomes import Link, Node, Stakeholder
from leadsto.model.scales import Review, Setting, Timeframe
from leadsto.model.worth import Input, Scenario, Valuation
from leadsto.source import Route


@dataclass(frozen=True, slots=True)
class Clause:
    """What a framework asks for in one place, in our words, and what in the theory answers it."""

    id: str
    asks: str = ""
    met_by: tuple[str, ...] = ()
    how: str = ""
    gap: str = ""
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Framework:
    """Guidance or a standard that the programme answers to."""

    id: str
    title: str = ""
    source: str = ""
    clauses: tuple[Clause, ...] = ()
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a theory says of one rule: its severity (None: as it is; "off": never found) and its threshold `most`."""

    rule: str
    severity: Literal["error", "warning", "note", "off"] | None = None
    most: int | None = None
    note: str = ""
    route: Route | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Theory:
    """What a folder of YAML files says, complete, in the order of the files' names and of what stands in them.

    Attributes:
        lanes: Ids of stakeholders in the order that the author wants them drawn; the rest follow.
        nodes: Every context, activity, output and outcome; references in them are whole ids.
    """

    title: str = ""
    summary: str = ""
    language: str = "en"
    lanes: tuple[str, ...] = ()
    currency: str = ""
    base_year: int | None = None
    status: str = "agreed"
    authors: tuple[str, ...] = ()
    licence: str = ""
    cite_as: str = ""
    contact: str = ""
    format: int = 1
    note: str = ""
    timeframes: tuple[Timeframe, ...] = ()
    settings: tuple[Setting, ...] = ()
    reviews: tuple[Review, ...] = ()
    rules: tuple[RuleSetting, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    nodes: tuple[Node, ...] = ()
    sources: tuple[Source, ...] = ()
    voices: tuple[Voice, ...] = ()
    claims: tuple[Claim, ...] = ()
    stories: tuple[Story, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    inputs: tuple[Input, ...] = ()
    valuation: Valuation | None = None
    scenarios: tuple[Scenario, ...] = ()
    route: Route | None = field(default=None, compare=False, repr=False)

    @property
    def is_draft(self) -> bool:
        """Whether the theory says that it is a draft."""
        return self.status == "draft"

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link, in the order of the nodes that they begin at."""
        return tuple(link for node in self.nodes for link in node.leads_to)
