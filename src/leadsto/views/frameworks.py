"""Frameworks that the programme answers to: what each clause asks, what answers it, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from leadsto.views.clauses import FrameworkText, frameworks_of
from leadsto.views.subject import Subject

order = 40


@dataclass(frozen=True, slots=True)
class Frameworks:
    """Every framework with all its clauses, in the order of the files."""

    frameworks: tuple[FrameworkText, ...]

    opens_late: ClassVar[bool] = True


def look(subject: Subject) -> Frameworks:
    """Put every framework into words, with how far each clause is met."""
    return Frameworks(frameworks_of(subject))
