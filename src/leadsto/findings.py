"""What a check finds: one fault or doubt, where it is, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from leadsto.source import Route, Span

Severity = Literal["error", "warning", "note"]
Place = Route | Span

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, with a few words on why."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found, before its place is worked out.

    Attributes:
        code: The rule, such as `LT102`.
        message: One sentence that names the things involved.
        place: Where: a route into the theory, or a span where the text itself is meant.
        hint: The nearest remedy, without a full stop; "" when there is none.
        related: Other places, in reading order.
        group: What many alike findings share, such as a lane; text output says them once a group.
        severity: Where it differs from its rule's.
    """

    code: str
    message: str
    place: Place
    hint: str = ""
    related: tuple[Related, ...] = ()
    group: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """Lines and columns of a place, counted from 1; `file` is relative to the folder."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class PlacedRelated:
    """A related place as people read it."""

    placed: Placed
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A finding as it is shown: with its rule's name, its severity in this theory and its exact place.

    Attributes:
        excerpt: The source line that the place begins on, without its end.
    """

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    placed: Placed
    related: tuple[PlacedRelated, ...] = ()
    excerpt: str = ""
    group: str = ""
