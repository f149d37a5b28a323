"""What the board can be reduced by beyond what its cards say anyway: settings, tags, status, materiality, voices, sources.

Lists by card and by arrow run in the order of the board's cards and arrows and hold places in the lists of values, so
that no id is repeated. A list that would be empty throughout is left out: it is an empty tuple.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from leadsto.evidence.citations import Citation
from leadsto.evidence.grades import voices
from leadsto.graph import OutcomeGraph
from leadsto.model import Link, Node, first_by_id
from leadsto.views.subject import Subject
from leadsto.views.wording import tell_ends

Places = tuple[tuple[int, ...], ...]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Span:
    """What a setting says of a timeframe, as the head of its column tells it."""

    id: str
    title: str
    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class SettingFacet:
    """What is different in one setting.

    Attributes:
        spans: The timeframes that this setting changes, and only these.
        gone_cards: Places of cards that are not there.
        gone_arrows: Places of arrows that are not there.
        turned: Places of arrows that chains follow here and not on the whole board: their loop is not closed here.
    """

    id: str
    title: str
    spans: tuple[Span, ...]
    gone_cards: tuple[int, ...]
    gone_arrows: tuple[int, ...]
    turned: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says something."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Facets:
    """The values that the board can be reduced by, and which cards and arrows have them.

    Attributes:
        tags, voices, sources: The values, in the order in which they first come; of sources their ids.
        card_tags, card_voices, card_sources: For each card the places of its own values.
        card_status: For each card its status, "" where unsaid.
        card_material: For each card whether it is material, as decided: yes, no, pending; "" where unsaid.
        arrow_voices, arrow_sources: For each arrow the places of its values.
    """

    settings: tuple[SettingFacet, ...]
    tags: tuple[str, ...]
    voices: tuple[Voice, ...]
    sources: tuple[str, ...]
    card_tags: Places
    card_voices: Places
    card_sources: Places
    card_status: tuple[str, ...]
    card_material: tuple[str, ...]
    arrow_voices: Places
    arrow_sources: Places


def facets_of(subject: Subject, cards: Sequence[str]) -> Facets:
    """Return what a board can be reduced by.

    Args:
        subject: What the audience may see.
        cards: Ids of the board's cards, in its order; its arrows are in the order of the graph's links.
    """
    nodes = [subject.graph.nodes[id_] for id_ in cards]
    links = subject.graph.links
    tags, speakers, sources = _Values(), _Values(), _Values()
    card_tags = _places(nodes, lambda node: tags.place(node.tags))
    said_of_cards = [tuple(_citations(node, subject.citations.on_node(node))) for node in nodes]
    said_of_links = [tuple(_citations(link, subject.citations.on_link(link))) for link in links]

    def speaking(items: tuple[Citation, ...]) -> tuple[int, ...]:
        return speakers.place(voice for item in items for voice in voices(item, subject.sources))

    def cited(items: tuple[Citation, ...]) -> tuple[int, ...]:
        return sources.place(item.source for item in items if item.source in subject.sources)

    card_voices, arrow_voices = _places(said_of_cards, speaking), _places(said_of_links, speaking)
    card_sources, arrow_sources = _places(said_of_cards, cited), _places(said_of_links, cited)
    return Facets(
        settings=tuple(
            _setting(subject, setting.id, setting.title, cards)
            for setting in first_by_id(subject.theory.settings).values()
        ),
        tags=tuple(tags.all),
        voices=tuple(Voice(id_, subject.speakers.get(id_, id_)) for id_ in speakers.all),
        sources=tuple(sources.all),
        card_tags=card_tags,
        card_voices=card_voices,
        card_sources=card_sources,
        card_status=_unless_empty(tuple(node.status or "" for node in nodes)),
        card_material=_unless_empty(tuple((node.material.decision if node.material else "") or "" for node in nodes)),
        arrow_voices=arrow_voices,
        arrow_sources=arrow_sources,
    )


class _Values:
    """Values in the order in which they first come."""

    def __init__(self) -> None:
        self.all: dict[str, int] = {}

    def place(self, values: Iterable[str]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self.all.setdefault(value, len(self.all)) for value in values))


def _places(items: Iterable[Item], place: Callable[[Item], tuple[int, ...]]) -> Places:
    return _unless_empty(tuple(place(item) for item in items))


def _unless_empty(values: tuple[Item, ...]) -> tuple[Item, ...]:
    return values if any(values) else ()


def _citations(item: Node | Link, own: Iterable[Citation]) -> Iterator[Citation]:
    yield from own
    for conditions in (item.assumptions, item.enablers, item.barriers, item.other_causes):
        for condition in conditions:
            yield from condition.evidence


def _setting(subject: Subject, id_: str, title: str, cards: Sequence[str]) -> SettingFacet:
    graph, whole = OutcomeGraph.of(subject.theory, id_), subject.graph
    usual = {timeframe.id: (timeframe.title, *tell_ends(timeframe)) for timeframe in whole.scale}
    told = {timeframe.id: (timeframe.title, *tell_ends(timeframe)) for timeframe in graph.scale}
    here = {(link.from_, link.to): link for link in graph.links}
    gone, turned = [], []
    for at, link in enumerate(whole.links):
        same = here.get((link.from_, link.to))
        if same is None:
            gone.append(at)
        elif graph.closes_loop(same) != whole.closes_loop(link):
            turned.append(at)
    return SettingFacet(
        id=id_,
        title=title or id_,
        spans=tuple(Span(key, *words) for key, words in told.items() if words != usual.get(key)),
        gone_cards=tuple(at for at, card in enumerate(cards) if card not in graph.nodes),
        gone_arrows=tuple(gone),
        turned=tuple(turned),
    )
