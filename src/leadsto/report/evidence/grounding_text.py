"""What a theory rests on, for people at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from leadsto.evidence.grades import GRADES
from leadsto.report.audiences import under_title
from leadsto.report.findings_report import Style
from leadsto.report.phrases import counted, filled, flat, some
from leadsto.views.grounding import GroundedLink, GroundedNode, Grounding

MOST = 10
"""So many lines of a list are told; JSON and CSV have them all."""

_PLACES: dict[str, int] = {grade: place for place, grade in enumerate(GRADES)}

_SCORES = {
    "driver_score": "Told most as causes: citations out less twice citations in",
    "outcome_score": "Told most as effects: citations in less twice citations out",
}


def grounding_as_text(grounding: Grounding, style: Style, stayed_behind: str = "") -> str:
    """Return counts, what is doubtful, how outcomes stand, and what drives what; under the title what stayed behind."""
    blocks = [
        list(_counts(grounding, style, stayed_behind)),
        list(_links(grounding, style, "Asserted: nobody says so yet", lambda link: not link.citations)),
        list(_links(grounding, style, "Contested: said for and against", lambda link: link.contested)),
        list(_told(grounding, style)),
        list(_standings(grounding, style)),
        list(_unheard(grounding, style)),
        *(list(_scores(grounding, style, score)) for score in _SCORES),
        ["`leadsto evidence --gaps` makes questions of what is missing; `leadsto trace FROM TO` follows the chains."],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _counts(grounding: Grounding, style: Style, stayed_behind: str) -> Iterator[str]:
    links = grounding.links
    yield style(filled(f"{grounding.title or 'A theory without a title'}: what its links rest on"), "place")
    yield from under_title(grounding.audience, stayed_behind)
    yield ""
    told = [link for link in links if link.citations]
    rows = (
        (len(links), counted(len(links), "link").partition(" ")[2]),
        (len(told), "told: somebody says so"),
        (len(links) - len(told), "asserted: nobody says so yet"),
        (sum(link.sources == 1 for link in told), "told by one source alone"),
        (sum(len(link.voices) == 1 for link in told), "told by one voice alone"),
        (sum(link.confirmed for link in told), "confirmed by those who experience the effect"),
        (sum(link.contested for link in links), "contested"),
        (len(grounding.told_not_planned), "told and not planned: no link says so"),
    )
    yield from (f"{count:7,}  {what}" for count, what in rows)
    grades = [link.grade for link in links]
    there = [f"{grade} {grades.count(grade):,}" for grade in GRADES if grade in grades]
    if there:
        yield ""
        yield f"Grades of links: {' · '.join(there)}"


def _links(grounding: Grounding, style: Style, heading: str, holds: Callable[[GroundedLink], bool]) -> Iterator[str]:
    found = [link for link in grounding.links if holds(link)]
    if found:
        yield style(heading, "place")
        yield from _listed(_step(grounding, link.from_, link.to) for link in found)


def _told(grounding: Grounding, style: Style) -> Iterator[str]:
    if grounding.told_not_planned:
        yield style("Told and not planned", "place")
        yield from _listed(
            f"{_step(grounding, told.from_, told.to)}, by {some([_source(grounding, id_) for id_ in told.sources], 4)}"
            for told in grounding.told_not_planned
        )


def _standings(grounding: Grounding, style: Style) -> Iterator[str]:
    found = [node for node in grounding.nodes if node.matters]
    if not found:
        return
    what = (
        "Material outcomes"
        if grounding.are_material
        else "Outcomes at the ends of chains (none is said to be material)"
    )
    yield style(f"{what}, the best grounded first", "place")
    ranked = sorted(found, key=lambda node: _PLACES[_grade(node)])
    yield from _listed(_standing(grounding, node) for node in ranked)


def _standing(grounding: Grounding, node: GroundedNode) -> str:
    told = f"standing {_grade(node)}: {_title(grounding, node.id)}"
    return f"{told}; weakest link {_step(grounding, *node.weakest)}" if node.weakest else told


def _grade(node: GroundedNode) -> str:
    return node.standing or "none"


def _unheard(grounding: Grounding, style: Style) -> Iterator[str]:
    outcomes = [node for node in grounding.nodes if node.kind == "outcome" and node.heard is not None]
    unheard = [node for node in outcomes if not node.heard]
    if not unheard:
        return
    yield style(f"Nobody of the lane speaks of {len(unheard):,} of {counted(len(outcomes), 'outcome')}", "place")
    lanes: dict[str, list[str]] = {}
    for node in unheard:
        lanes.setdefault(node.stakeholder or "", []).append(_title(grounding, node.id))
    for lane, titles in lanes.items():
        yield filled(f"- {grounding.titles.get(lane, lane)} ({len(titles):,}): {some(titles, 4)}", 2)


def _scores(grounding: Grounding, style: Style, score: str) -> Iterator[str]:
    ranked = sorted(grounding.nodes, key=lambda node: -int(getattr(node, score)))
    best = [node for node in ranked[:MOST] if getattr(node, score) > 0]
    if best:
        yield style(_SCORES[score], "place")
        for node in best:
            counts = f"{node.citations_in:,} in, {node.citations_out:,} out"
            yield f"{getattr(node, score):7,}  {flat(grounding.titles[node.id])} ({counts})"


def _listed(lines: Iterable[str]) -> Iterator[str]:
    every: Sequence[str] = list(lines)
    yield from (filled(f"- {line}", 2) for line in every[:MOST])
    if len(every) > MOST:
        yield f"    and {len(every) - MOST:,} more"


def _title(grounding: Grounding, id_: str) -> str:
    return f"“{grounding.titles.get(id_, id_)}”"


def _source(grounding: Grounding, id_: str) -> str:
    return f"“{grounding.source_titles.get(id_, id_)}”"


def _step(grounding: Grounding, from_: str, to: str) -> str:
    return f"{_title(grounding, from_)} → {_title(grounding, to)}"
