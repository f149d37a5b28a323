"""A theory as one document in the language's own shape: what a single file would hold that says all of it.

Reading's other way, by the same table of fields: a new key of the language is in it once it is in the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from leadsto.load.as_written import as_written, record_as_written
from leadsto.load.fields import FILE
from leadsto.load.fields_nodes import NODE_FIELDS, STAKEHOLDER_FIELDS, WHOLE_STAKEHOLDER
from leadsto.model import NODE_LISTS, Node, Stakeholder, Theory

Document = dict[str, Any]
"""Keys as in YAML; values are text, whole numbers, lists, and further mappings."""

ORDER = "x-order"
"""How the theory's nodes stand, where that is not how the document has them: runs of them, each with the place of its
first in the document, from 0, and how many follow one another. The language keeps `x-` keys and judges none."""

UNDECLARED = "x-undeclared"
"""Marks an entry of `stakeholders` that the theory declares nowhere, and that holds lists all the same."""

_KEYS = {kind: key for key, kind in NODE_LISTS.items()}
_NODE_KINDS = {field.key: field.kind.item for field in NODE_FIELDS}  # type: ignore[attr-defined]
_OWN_KEYS = tuple(field.key for field in STAKEHOLDER_FIELDS)


def to_document(theory: Theory) -> Document:
    """Return a theory as plain values, in the order and the shape of the language.

    What is not said is left out, as is what is said and is the default; ids are relative to their lane where the
    language allows it. Texts are cleaned as for every output: controls, halves of characters and non-characters become
    U+FFFD. An item whose id could not be read has none here; of what is set for one rule in several files, the first
    is here. Otherwise reading it gives an equal theory: see `leadsto.load.documents.read_document`.
    """
    sections = _arrange(theory)
    document: Document = {}
    for key, field in FILE.fields.items():
        if key == "theory":
            document[key] = record_as_written(field.kind, theory, "")  # type: ignore[arg-type]
        elif key == "stakeholders":
            document.update(_lists(theory, sections))
        elif key not in NODE_LISTS and key != "stakeholder" and (value := getattr(theory, field.attribute)):
            document[key] = as_written(field.kind, value, "")
    standing = [number for section in sections for numbers in section.lists.values() for number in numbers]
    if standing != list(range(len(standing))):
        document[ORDER] = find_runs(standing)
    return document


@dataclass(frozen=True, slots=True)
class _Section:
    """One part of a document that holds nodes: a stakeholder with lists, or lists of the programme's (None).

    `lists` has, for each key, the numbers that its nodes have in the theory.
    """

    stakeholder: Stakeholder | None
    declared: bool
    lists: dict[str, list[int]]


def _arrange(theory: Theory) -> list[_Section]:
    """Return the sections of a document, the programme's before the stakeholders' or after them as in the theory."""
    lists: dict[str, dict[str, list[int]]] = {}
    for number, node in enumerate(theory.nodes):
        lists.setdefault(node.stakeholder, {}).setdefault(_KEYS[node.kind], []).append(number)
    own = lists.pop("", {})
    sections = [_Section(each, True, lists.pop(each.id, {})) for each in theory.stakeholders]
    sections += [_Section(Stakeholder(id_), False, rest) for id_, rest in lists.items()]
    if not own:
        return sections
    programme = _Section(None, True, own)
    return [programme, *sections] if not theory.nodes[0].stakeholder else [*sections, programme]


def _lists(theory: Theory, sections: Iterable[_Section]) -> Document:
    """Return what the sections come to: `stakeholders`, and the lists of the programme."""
    document: Document = {}
    for section in sections:
        stakeholder = section.stakeholder
        if stakeholder is None:
            document.update(nodes_as_written(theory.nodes, section.lists, ""))
            continue
        entry = stakeholder_as_written(stakeholder)
        if not section.declared:
            entry[UNDECLARED] = "yes"
        document.setdefault("stakeholders", []).append(
            entry | nodes_as_written(theory.nodes, section.lists, stakeholder.id)
        )
    return document


def stakeholder_as_written(stakeholder: Stakeholder) -> Document:
    """Return what declares a stakeholder, without any list of nodes; a mapping, though it may hold an id alone."""
    return dict(record_as_written(WHOLE_STAKEHOLDER, stakeholder, "", _OWN_KEYS))


def nodes_as_written(nodes: tuple[Node, ...], lists: dict[str, list[int]], stakeholder: str) -> Document:
    """Return the lists of a stakeholder, or with "" of the programme, with the nodes that have these numbers."""
    return {
        key: [as_written(_NODE_KINDS[key], nodes[number], stakeholder or key) for number in numbers]
        for key, numbers in lists.items()
    }


def find_runs(standing: list[int]) -> list[list[int]]:
    """Return where in a list the numbers from 0 on stand, as runs `[place of the first, how many]`.

    `standing[place]` is a number; following the runs through the list gives the numbers in their order.
    """
    places = sorted(range(len(standing)), key=standing.__getitem__)
    runs: list[list[int]] = []
    for place in places:
        if runs and place == sum(runs[-1]):
            runs[-1][1] += 1
        else:
            runs.append([place, 1])
    return runs


def follow_runs(runs: Any, count: int) -> Iterator[int]:
    """Yield places in the order that runs say; nothing but `range(count)` where they are not of that many.

    Args:
        runs: As `find_runs` makes them, or anything else that stood in their place.
        count: How many places there are.
    """
    places: list[int] = []
    for run in runs if isinstance(runs, list) else ():
        if isinstance(run, list) and len(run) == 2 and all(type(n) is int and 0 <= n <= count for n in run):
            places += range(run[0], run[0] + run[1])
            if len(places) > count:
                break
    yield from places if sorted(places) == list(range(count)) else range(count)
