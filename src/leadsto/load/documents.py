"""Documents read, and theories laid out as the files that people would write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from leadsto.characters import kebab
from leadsto.load.document import (
    ORDER,
    UNDECLARED,
    Document,
    follow_runs,
    nodes_as_written,
    stakeholder_as_written,
    to_document,
)
from leadsto.load.reading import Reading, read_texts
from leadsto.load.writing import to_yaml
from leadsto.model import NODE_LISTS, Stakeholder, Theory
from leadsto.source import SourceText

MAIN = "theory.yaml"
_APART = ("frameworks", "sources", "claims", "stories")
"""Lists that have a file of their own."""

_LONGEST_NAME = 60
_NOT_NAMES = {"theory", "programme", *_APART, "con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""Names that files have already, and those that Windows keeps for devices."""

_KEYS = {kind: key for key, kind in NODE_LISTS.items()}


def read_document(document: Document) -> Reading:
    """Read what `to_document` made, as a file that holds it would be read.

    Whatever stands in it, reading does not fail: what is wrong is among the findings, and places in them are of no file.
    """
    entries = document.get("stakeholders")
    undeclared = {
        entry.get("id")
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict) and UNDECLARED in entry
    }
    text = to_yaml({key: value for key, value in document.items() if key != ORDER})
    reading = read_texts([SourceText(MAIN, text)])
    theory = reading.theory
    nodes = tuple(theory.nodes[place] for place in follow_runs(document.get(ORDER), len(theory.nodes)))
    declared = tuple(each for each in theory.stakeholders if each.id not in undeclared)
    return replace(reading, theory=replace(theory, nodes=nodes, stakeholders=declared))


def to_files(theory: Theory) -> dict[str, str]:
    """Return the texts of the files that say a theory, by their names, which need no folder below the theory's.

    A file for each stakeholder, named by its id, one each for sources, claims, stories and frameworks, and
    `theory.yaml` for the rest. Reading them gives an equal theory, in the same order: where names by id would not keep
    it, the files are numbered. What `to_document` can't say is not in them either.
    """
    document = to_document(theory)
    main = {key: value for key, value in document.items() if key not in (*_APART, *NODE_LISTS, "stakeholders", ORDER)}
    apart = {f"{key}.yaml": {key: document[key]} for key in _APART if key in document}
    parts = next(arranged for arranged in _arrangements(theory) if _keeps_order(arranged, theory))
    files = {name: part.write(theory) for name, part in parts.items()}
    files[MAIN] = main | files.get(MAIN, {})
    return {name: to_yaml(content) for name, content in sorted((files | apart).items())}


@dataclass(slots=True)
class _Part:
    """A file with stakeholders and nodes.

    Attributes:
        owner: Whose nodes they are; "" for the programme's.
        declares: Which stakeholders are declared in it, by their numbers in the theory.
        lists: For each key the numbers of its nodes in the theory.
    """

    owner: str = ""
    declares: list[int] = field(default_factory=list)
    lists: dict[str, list[int]] = field(default_factory=dict)

    def write(self, theory: Theory) -> Document:
        """Return what stands in the file."""
        heads = [stakeholder_as_written(theory.stakeholders[number]) for number in self.declares]
        content: dict[str, Any] = {}
        if self.owner:
            content["stakeholder"] = heads[0] if heads else self.owner
        elif heads:
            content["stakeholders"] = heads
        return content | nodes_as_written(theory.nodes, self.lists, self.owner)

    @property
    def numbers(self) -> list[int]:
        """The numbers of its nodes in the order in which they are read."""
        return [number for numbers in self.lists.values() for number in numbers]


def _keeps_order(parts: dict[str, _Part], theory: Theory) -> bool:
    in_order = [part for _, part in sorted(parts.items())]
    nodes = [number for part in in_order for number in part.numbers]
    stakeholders = [number for part in in_order for number in part.declares]
    return nodes == list(range(len(theory.nodes))) and stakeholders == list(range(len(theory.stakeholders)))


def _arrangements(theory: Theory) -> Iterator[dict[str, _Part]]:
    """Yield ways of dividing a theory into files, the most readable first; the last always keeps the order."""
    yield _named(theory)
    yield _numbered(theory, declare_apart=False)
    yield _numbered(theory, declare_apart=True)


def _named(theory: Theory) -> dict[str, _Part]:
    """A file for each stakeholder; the programme's nodes stand with the theory."""
    parts: dict[str, _Part] = {}
    homes: dict[str, _Part] = {"": parts.setdefault(MAIN, _Part())}
    for number, stakeholder in enumerate(theory.stakeholders):
        part = parts.setdefault(_free_name(stakeholder.id, parts), _Part(stakeholder.id or " ", [number]))
        homes.setdefault(stakeholder.id, part)
    for number, node in enumerate(theory.nodes):
        if node.stakeholder not in homes:
            homes[node.stakeholder] = parts.setdefault(_free_name(node.stakeholder, parts), _Part(node.stakeholder))
        homes[node.stakeholder].lists.setdefault(_KEYS[node.kind], []).append(number)
    return parts


def _numbered(theory: Theory, declare_apart: bool) -> dict[str, _Part]:
    """A file for each run of nodes of one owner, in their order; each stakeholder declared at the first, or all apart."""
    runs: list[_Part] = []
    for number, node in enumerate(theory.nodes):
        key = _KEYS[node.kind]
        last = runs[-1] if runs else None
        if last is None or last.owner != node.stakeholder or (key in last.lists and key != list(last.lists)[-1]):
            runs.append(last := _Part(node.stakeholder))
        last.lists.setdefault(key, []).append(number)
    parts: dict[str, _Part] = {}
    if declare_apart:
        parts[MAIN] = _Part("", list(range(len(theory.stakeholders))))
    else:
        runs = list(_declared_at_first(runs, theory.stakeholders))
    width = len(str(len(runs)))
    for number, part in enumerate(runs, 1):
        parts[f"{number:0{width}}-{_base(part.owner) if part.owner else 'programme'}.yaml"] = part
    return parts


def _declared_at_first(runs: list[_Part], stakeholders: Iterable[Stakeholder]) -> Iterator[_Part]:
    """Yield runs, with each stakeholder declared at its first, and between them files for those without nodes."""
    waiting = list(enumerate(stakeholders))
    with_nodes = {run.owner for run in runs}
    for run in runs:
        while waiting and waiting[0][1].id not in with_nodes:
            number, stakeholder = waiting.pop(0)
            yield _Part(stakeholder.id or " ", [number])
        if waiting and waiting[0][1].id == run.owner:
            run.declares = [waiting.pop(0)[0]]
        yield run
    for number, stakeholder in waiting:
        yield _Part(stakeholder.id or " ", [number])


def _base(id_: str) -> str:
    """A name that any file system takes: small letters, digits and hyphens."""
    base = kebab(id_)[:_LONGEST_NAME].strip("-") or "stakeholder"
    return f"{base}-lane" if base in _NOT_NAMES else base


def _free_name(id_: str, taken: Iterable[str]) -> str:
    base, number = _base(id_), 1
    while (name := f"{base}{'' if number == 1 else f'-{number}'}.yaml") in taken:
        number += 1
    return name
