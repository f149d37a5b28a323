"""LT101: two things of one kind bear the same id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from leadsto.findings import Finding, Place, Related
from leadsto.model import Clause, Theory
from leadsto.rules.copies import find_copies
from leadsto.rules.inspection import Inspection, at
from leadsto.source import Route, Span

code = "LT101"
name = "duplicate-id"
severity = "error"
summary = "Two nodes of one lane, two sources, two timeframes … bear the same id."
why = """\
An id is what links, evidence and stories refer to, so it has to mean one thing. Where two outcomes of a lane share
one, every link to it is ambiguous, and the interview that supports the first would be counted for the second. It
mostly comes from copying an outcome in order to change it. Give the second an id of its own, or merge the two if they
turn out to be the same change."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
  - id: known-by-name
    title: Guests are asked for their opinion
    timeframe: medium
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
  - id: asked
    title: Guests are asked for their opinion
    timeframe: medium
"""
points = "known-by-name"


Double = tuple[Finding, Place, Place]
"""What is said of two things with one id, and where the first and the second say it."""


class _Item(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def route(self) -> Route | None: ...


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each id that stands a second time, and one for a file that repeats another."""
    doubles = list(_doubles(inspection.theory))
    copies = dict(find_copies(inspection.theory, [(first, second) for _, first, second in doubles]))
    for (copy, original), count in copies.items():
        yield Finding(
            code,
            f"this file repeats {original}: {count} ids stand in both",
            Span(copy, 0, 1),
            "take the copy out of the folder, or, if both are meant, give what stands here ids of its own",
            (Related(Span(original, 0, 1), "the file that it repeats"),),
        )
    of_copies = {frozenset(pair) for pair in copies}
    for finding, first, second in doubles:
        if frozenset((first.file, second.file)) not in of_copies:
            yield finding


def _doubles(theory: Theory) -> Iterator[Double]:
    yield from _twice("timeframes", theory.timeframes)
    yield from _twice("settings", theory.settings)
    # a voice is named where a stakeholder may be, so that the two share one set of ids
    yield from _twice("stakeholders or voices", (*theory.stakeholders, *theory.voices))
    for stakeholder in theory.stakeholders:
        yield from _twice("groups", stakeholder.groups, f" of `{stakeholder.id}`")
    yield from _twice("nodes", theory.nodes)
    for node in theory.nodes:
        if len(node.indicators) > 1:
            yield from _twice("indicators", node.indicators, f" of `{node.id}`")
    yield from _twice("sources", theory.sources)
    yield from _twice("stories", theory.stories)
    yield from _twice("inputs", theory.inputs)
    yield from _twice("scenarios", theory.scenarios)
    yield from _twice("frameworks", theory.frameworks)
    for framework in theory.frameworks:
        seen: dict[str, Clause] = {}
        for clause in framework.clauses:
            first = seen.setdefault(clause.id, clause)
            if clause.id and first is not clause:
                finding = Finding(
                    code,
                    f"two clauses of `{framework.id}` have the number {clause.id}",
                    at(clause, "id"),
                    "if the framework itself uses it twice, add what tells them apart, such as the section",
                    (Related(at(first, "id"), "the first"),),
                )
                yield finding, at(first, "id"), at(clause, "id")


def _twice(kind: str, items: Iterable[_Item], whose: str = "") -> Iterator[Double]:
    seen: dict[str, _Item] = {}
    for item in items:
        first = seen.setdefault(item.id, item)
        if first is item or not item.id:
            continue
        same = " ".join(first.title.split()).casefold() == " ".join(item.title.split()).casefold()
        finding = Finding(
            code,
            f"two {kind}{whose} have the id `{item.id}`",
            at(item, "id"),
            "if they are the same, merge them" if same else "give the second an id of its own",
            (Related(at(first, "id"), "the first"),),
        )
        yield finding, at(first, "id"), at(item, "id")
