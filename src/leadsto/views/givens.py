"""What was put in, as the impact map shows it."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.views.subject import Subject
from leadsto.views.wording import tell_figure


@dataclass(frozen=True, slots=True)
class InputText:
    """What was put in. `amount` has its currency with it and is "" where it is unknown; `year` is None where unsaid."""

    id: str
    title: str
    stakeholder: str
    amount: str
    year: int | None
    note: str


def inputs_of(subject: Subject) -> tuple[InputText, ...]:
    """Put into words what was put in."""
    return tuple(
        InputText(
            given.id,
            given.title or given.id,
            subject.speakers.get(given.stakeholder, given.stakeholder),
            f"{tell_figure(given.amount)} {subject.theory.currency}".strip() if given.amount is not None else "",
            given.year,
            given.note,
        )
        for given in subject.theory.inputs
    )
