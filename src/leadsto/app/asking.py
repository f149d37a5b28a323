"""A folder to what an audience may see of it: where commands that tell of evidence begin."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from leadsto.app.reading import check_folder, count_errors, read_folder
from leadsto.characters import kebab
from leadsto.evidence.audience import withheld
from leadsto.model import ACCESSES, Access, Theory
from leadsto.timings import Timings
from leadsto.views.subject import Subject


class NoSuch(Exception):
    """The theory has nothing of that name: wrong usage."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command answers from.

    Attributes:
        theory: As it is in the files.
        subject: What the audience may see of it, in the setting that is looked at.
        errors: How many errors the theory has.
        stayed_behind: What the audience does not see of it, in a sentence; "" where it sees all.
    """

    theory: Theory
    subject: Subject
    errors: int
    stayed_behind: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command says.

    Attributes:
        text: For standard output.
        is_no: Whether a question is answered with no.
        written: The files that have been changed, as they can be opened from where the command runs.
    """

    text: str
    errors: int
    stayed_behind: str
    is_no: bool = False
    written: tuple[str, ...] = ()


def ask(folder: str, audience: Access, setting: str | None = None, timings: Timings | None = None) -> Asked:
    """Read a folder for an audience.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such setting.
    """
    read = read_folder(folder, timings)
    errors = count_errors(check_folder(read, timings=timings, with_transcripts=False))
    theory = read.reading.theory
    ids = [known.id for known in theory.settings]
    if setting is not None and setting not in ids:
        near = get_close_matches(setting, ids, 1, 0.6)
        told = f"did you mean {near[0]}?" if near else f"it has {', '.join(ids) if ids else 'none'}"
        raise NoSuch(f"the theory has no setting “{setting}”; {told}")
    subject = Subject.of(theory, audience, errors > 0, setting or "")
    return Asked(theory, subject, errors, _stayed_behind(theory, audience))


def _stayed_behind(theory: Theory, audience: Access) -> str:
    """Say what the audience does not see of a theory, and how it is counted; "" where it sees all."""
    here = withheld(theory, audience)
    if here.is_nothing:
        return ""
    told = here.tell("counted here")
    wider = ACCESSES[ACCESSES.index(audience) + 1 :]
    if not wider:
        return told
    most = withheld(theory, wider[-1])
    if most == here:
        return told
    enough = next(each for each in wider if each == wider[-1] or withheld(theory, each) == most)
    return f"{told}; --audience {enough} counts {'them' if most.is_nothing else 'more'}"


def find_node(asked: Asked, name: str) -> str:
    """Return the whole id of the node that is meant: its own, or a bare one that only one node bears.

    Raises:
        NoSuch: There is none, it lives in other settings, or several are meant; the nearest are named.
    """
    here = asked.subject.graph.nodes
    if name in here:
        return name
    bearers = [id_ for id_ in here if id_.partition("/")[2] == name]
    if len(bearers) == 1:
        return bearers[0]
    if bearers:
        raise NoSuch(f"“{name}” may be {' or '.join(bearers)}: write it whole")
    ids = list(dict.fromkeys(node.id for node in asked.theory.nodes))
    if any(name in (id_, id_.partition("/")[2]) for id_ in ids):
        raise NoSuch(f"“{name}” does not live in the setting that is looked at")
    near = _nearest(name, ids, {kebab(node.title): node.id for node in asked.theory.nodes if node.title})
    told = f"did you mean {near}?" if near else "`leadsto show --format json` lists what there is"
    raise NoSuch(f"the theory has no “{name}”; {told}")


def _nearest(name: str, ids: list[str], titled: dict[str, str]) -> str:
    """Return the id that a name comes nearest to: as a title, as a bare id, as a whole one; "" where none does."""
    words = kebab(name)
    if words in titled:
        return titled[words]
    bare = {id_.partition("/")[2]: id_ for id_ in reversed(ids)}
    last = name.rpartition("/")[2]
    if last in bare:
        return bare[last]
    for wanted, known in ((name, {id_: id_ for id_ in ids}), (last, bare), (words, titled)):
        near = get_close_matches(wanted, known, 1, 0.75)
        if near:
            return known[near[0]]
    return ""
