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


@dataclass(frozen=True, slots=True)
class ClauseReference:
    """A clause that a node answers. `framework_at` and `clause_at` count from 0, in the order of the text."""

    framework_at: int
    clause_at: int
    framework: str
    clause: str
    state: ClauseState


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


def clauses_by_node(subject: Subject) -> dict[str, tuple[ClauseReference, ...]]:
    """Return the clauses that each node answers, by the node's id; each clause once."""
    found: dict[str, list[ClauseReference]] = {}
    for framework_at, framework in enumerate(subject.theory.frameworks):
        for clause_at, clause in enumerate(framework.clauses):
            title = framework.title or framework.id
            reference = ClauseReference(framework_at, clause_at, title, clause.id, state_of(clause))
            for node in dict.fromkeys(clause.met_by):
                found.setdefault(node, []).append(reference)
    return {node: tuple(references) for node, references in found.items()}


def _clause(clause: Clause, subject: Subject) -> ClauseText:
    met_by = tuple(Answer(id_, subject.title(id_)) for id_ in dict.fromkeys(clause.met_by))
    return ClauseText(clause.id, clause.asks, state_of(clause), met_by, clause.how, clause.gap, clause.note)
