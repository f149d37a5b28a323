"""Where quotes stand in the files of their sources, and a theory that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from leadsto.evidence.citations import Citation, every_citation
from leadsto.model import Condition, Evidence, Link, Node, Theory, first_by_id
from leadsto.source import Route
from leadsto.transcripts import Transcript, Unreadable, places_of

State = Literal["filled", "agrees", "otherwise", "several", "missing", "unread", "without-file"]

_UNITS = {
    "paragraph": "paragraph",
    "para": "paragraph",
    "par": "paragraph",
    "¶": "paragraph",
    "line": "line",
    "l": "line",
}
_UNITS |= {"page": "page", "p": "page", "pp": "page"}
_SAID = re.compile(
    r"(?<!\w)(paragraph|para|par|¶|line|l|page|pp|p)s?\.?\s*(\d{1,6})(?:\s*(?:to|and|-|–)\s*(\d{1,6}))?(?!\w)",
    re.IGNORECASE,
)
_Item = TypeVar("_Item", Node, Link)


@dataclass(frozen=True, slots=True)
class Located:
    """A quote and where it stands.

    Attributes:
        state: `filled`: it stands in one place and nothing says where yet; `agrees`: what `at` says is so, or is said in
            another way than leadsto counts; `otherwise`: `at` names another place; `several`: it stands in more than one
            and nothing says in which; `missing`: it is not in the file; `unread`: the file can't be read;
            `without-file`: its source names no file.
        places: Where it stands, each as `at` would say it.
    """

    citation: Citation
    state: State
    places: tuple[str, ...] = ()


def locate_quotes(theory: Theory, transcripts: Mapping[str, Transcript | Unreadable]) -> Iterator[Located]:
    """Yield every quote of a theory in its order, with where it stands in its source's file.

    The same quote from the same source is looked for once.
    """
    sources = first_by_id(theory.sources)
    looked_for: dict[tuple[str, str], tuple[str, ...]] = {}
    for item in every_citation(theory):
        if not item.quote.strip():
            continue
        transcript = transcripts.get(item.source)
        if not isinstance(transcript, Transcript):
            source = sources.get(item.source)
            yield Located(item, "unread" if source and source.file else "without-file")
            continue
        key = (item.source, item.quote)
        if key not in looked_for:
            found = places_of(transcript, item.quote)
            looked_for[key] = tuple(dict.fromkeys(transcript.name_place(place.start, place.end) for place in found))
        yield Located(item, _state(item, looked_for[key]), looked_for[key])


def _state(item: Citation, places: tuple[str, ...]) -> State:
    if not places:
        return "missing"
    if not item.at.strip():
        return "filled" if len(places) == 1 else "several"
    said = counted_places(item.at)
    standing = [each for place in places if (each := counted_places(place))]
    if said is None or said[0] != standing[0][0]:
        return "agrees"
    return "agrees" if any(said[1] <= last and first <= said[2] for _, first, last in standing) else "otherwise"


def counted_places(text: str) -> tuple[str, int, int] | None:
    """Return the unit, the first and the last number that a text names; None where it names no place that is counted."""
    match = _SAID.search(text)
    if match is None:
        return None
    first = int(match[2])
    return _UNITS[match[1].lower()], first, max(first, int(match[3] or first))


def with_places(theory: Theory, places: Mapping[Route, str]) -> Theory:
    """Return a theory whose evidence says where it stands in its sources: by the routes of the items, what `at` is."""

    def at(item: Citation) -> str:
        return places.get(item.route, item.at) if item.route else item.at

    def place(items: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(item, at=at(item)) for item in items)

    def place_under(items: tuple[Condition, ...]) -> tuple[Condition, ...]:
        return tuple(replace(item, evidence=place(item.evidence)) for item in items)

    def place_on(item: _Item) -> _Item:
        return replace(
            item,
            evidence=place(item.evidence),
            assumptions=place_under(item.assumptions),
            enablers=place_under(item.enablers),
            barriers=place_under(item.barriers),
            other_causes=place_under(item.other_causes),
        )

    return replace(
        theory,
        nodes=tuple(
            replace(place_on(node), leads_to=tuple(place_on(link) for link in node.leads_to)) for node in theory.nodes
        ),
        claims=tuple(replace(claim, at=at(claim)) for claim in theory.claims),
    )
