"""Frameworks clause by clause: what each asks, what in the theory answers it, and how far that goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from leadsto.model import Clause
from leadsto.views.subject import Subject

ClauseState = Literal["met", "partly", "not-met", "unanswered"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A node that meets a clause, as a line in a list; `title` is its id where the theory doesn't have it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ClauseText:
    """A clause. `id` is the framework's own number for it."""

    id: str
    asks: str
    state: ClauseState
    met_by: tuple[Answer, ...]
    how: str
    gap: str
    note: str


@dataclass(frozen=True, slots=True)
class FrameworkText:
    """A framework with all its clauses, in the order of the files. `source` is a source's id, "" where none is named."""

    id: str
    title: str
    source: str
    source_title: str
    note: str
    clauses: tuple[ClauseText, ...]


def state_of(clause: Clause) -> ClauseState:
    """Return how far a clause is met: a gap beside what meets it makes it partly met, a gap alone not met."""
    if clause.met_by:
        return "partly" if clause.gap else "met"
    return "not-met" if clause.gap else "unanswered"


def frameworks_of(subject: Subject) -> tuple[FrameworkText, ...]:
    """Put every framework into words."""
    return tuple(
        FrameworkText(
            framework.id,
            framework.title or framework.id,
            framework.source,
            subject.sources[framework.source].title or framework.source if framework.source in subject.sources else "",
            framework.note,
            tuple(_clause(clause, subject) for clause in framework.clauses),
        )
        for framework in subject.theory.frameworks
    )


def _clause(clause: Clause, subject: Subject) -> ClauseText:
    met_by = tuple(Answer(id_, subject.title(id_)) for id_ in dict.fromkeys(clause.met_by))
    return ClauseText(clause.id, clause.asks, state_of(clause), met_by, clause.how, clause.gap, clause.note)
