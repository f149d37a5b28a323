"""A folder to what an audience may see of it: where commands that tell of evidence begin."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from leadsto.app.reading import check_folder, count_errors, read_folder
from leadsto.evidence.audience import withheld
from leadsto.model import Access
from leadsto.views.subject import Subject


class NoSuch(Exception):
    """The theory has nothing of that name: wrong usage."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command answers from.

    Attributes:
        errors: How many errors the theory has.
        stayed_behind: What the audience does not see of it, in a sentence; "" where it sees all.
    """

    subject: Subject
    errors: int
    stayed_behind: str


def ask(folder: str, audience: Access, setting: str | None = None) -> Asked:
    """Read a folder for an audience.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such setting.
    """
    read = read_folder(folder)
    errors = count_errors(check_folder(read))
    theory = read.reading.theory
    ids = [known.id for known in theory.settings]
    if setting is not None and setting not in ids:
        near = get_close_matches(setting, ids, 1, 0.6)
        told = f"did you mean {near[0]}?" if near else f"it has {', '.join(ids) if ids else 'none'}"
        raise NoSuch(f"the theory has no setting “{setting}”; {told}")
    subject = Subject.of(theory, audience, errors > 0, setting or "")
    return Asked(subject, errors, withheld(theory, audience).tell("counted here"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command says.

    Attributes:
        text: For standard output.
        is_no: Whether a question is answered with no.
    """

    text: str
    errors: int
    stayed_behind: str
    is_no: bool = False
