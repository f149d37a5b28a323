"""What of a transcript a theory rests on: passage by passage, what cites it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leadsto.evidence.citations import Citation
from leadsto.evidence.locating import counted_places
from leadsto.model import Condition, Link, Node, Theory
from leadsto.transcripts import Transcript, places_of


@dataclass(frozen=True, slots=True)
class Covered:
    """A passage of a transcript.

    Attributes:
        place: What it is called: `paragraph 4`, `page 2`.
        begins: Its text, or the beginning of it, in one line.
        rests: What in the theory rests on it, each once, in the theory's order: a node's id, or a link's or a claim's
            path with arrows between the ids.
    """

    place: str
    begins: str
    rests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A transcript, passage by passage.

    Attributes:
        sources: The ids of the sources whose file it is.
        unplaced: What cites one of them and can't be placed: no quote that is found in one place, and no `at` that names
            a passage.
    """

    file: str
    sources: tuple[str, ...]
    passages: tuple[Covered, ...]
    unplaced: tuple[str, ...]


def cover(theory: Theory, sources: Sequence[str], transcript: Transcript, most: int) -> Coverage:
    """Return what of a transcript the evidence and claims of sources rest on.

    An item is where its quote stands, where that is one place; else where its `at` says.

    Args:
        theory: As its audience may see it.
        sources: The ids of those whose file it is.
        transcript: What the file says.
        most: So many characters of each passage are kept.
    """
    wanted = set(sources)
    rests: list[dict[str, None]] = [{} for _ in transcript.starts]
    unplaced: dict[str, None] = {}
    for item, subject in _subjects(theory):
        if item.source not in wanted:
            continue
        passages = _passages(transcript, item)
        for passage in passages:
            rests[passage][subject] = None
        if not passages:
            unplaced[subject] = None
    ends = (*transcript.starts[1:], len(transcript.text))
    return Coverage(
        transcript.file,
        tuple(sources),
        tuple(
            Covered(
                f"{transcript.unit} {number}",
                " ".join(transcript.text[start : min(end, start + 4 * most)].split())[:most],
                tuple(on),
            )
            for start, end, number, on in zip(transcript.starts, ends, transcript.numbers, rests, strict=True)
        ),
        tuple(unplaced),
    )


def _passages(transcript: Transcript, item: Citation) -> Sequence[int]:
    """Return which passages an item rests on, counted from 0."""
    places = places_of(transcript, item.quote) if item.quote.strip() else []
    found = {transcript.passages_of(place.start, place.end) for place in places}
    if len(found) == 1:
        return found.pop()
    said = counted_places(item.at)
    if said is None or said[0] != transcript.unit:
        return ()
    return [at for at, number in enumerate(transcript.numbers) if said[1] <= number <= said[2]]


def _subjects(theory: Theory) -> Iterator[tuple[Citation, str]]:
    """Yield every item of evidence with what it speaks of, in the order of `every_citation`."""
    for node in theory.nodes:
        yield from ((item, node.id) for item in _on(node))
        for link in node.leads_to:
            yield from ((item, f"{link.from_} → {link.to}") for item in _on(link))
    yield from ((claim, " → ".join(claim.path)) for claim in theory.claims)


def _on(item: Node | Link) -> Iterator[Citation]:
    yield from item.evidence
    conditions: tuple[Condition, ...] = (*item.assumptions, *item.enablers, *item.barriers, *item.other_causes)
    for condition in conditions:
        yield from condition.evidence
