"""What differs between two states of the evidence for one theory: with and without some of its sources.

Nodes and links are the same in both; what they rest on is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leadsto.evidence.between import threads
from leadsto.evidence.contested import is_contested
from leadsto.evidence.grades import RANKS, Grade
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.stories import telling_of
from leadsto.evidence.support import Support, count_support
from leadsto.model import Link, Node, Story

MOST_CHAINS = 50
"""How many pairs of ends of what one source tells are followed up; each takes a walk along all that lies between."""


@dataclass(frozen=True, slots=True)
class LinkChange:
    """A link that rests on something else than before; whether it was and is contested."""

    link: Link
    before: Support
    after: Support
    was_contested: bool
    is_contested: bool

    @property
    def turned(self) -> bool:
        """Whether its grade, its independent sources or its being contested is another; not its citations alone."""
        same_grade = self.before.grade == self.after.grade and self.before.sources == self.after.sources
        return not same_grade or self.was_contested != self.is_contested

    @property
    def became_asserted(self) -> bool:
        """Whether somebody told it, and now nobody does."""
        return bool(self.before.citations) and not self.after.citations


@dataclass(frozen=True, slots=True)
class NodeChange:
    """A node that stands elsewhere than before, is contested where it was not, or has other evidence of its own.

    Attributes:
        before: What it and the links into it rested on; `after` is what they rest on now.
        own_before: What was said of it itself, the links into it left out; `own_after` is what is said now.
        stood: Its standing before, `none` where no chain arrived; `stands` is that of now.
    """

    node: Node
    before: Support
    after: Support
    own_before: Support
    own_after: Support
    stood: Grade
    stands: Grade
    was_contested: bool
    is_contested: bool

    @property
    def stands_otherwise(self) -> bool:
        """Whether its standing is another."""
        return self.stood != self.stands

    @property
    def speaks_otherwise(self) -> bool:
        """Whether other things than before are said of it itself."""
        return self.own_before != self.own_after

    @property
    def loses_own(self) -> bool:
        """Whether less than before is said of it itself."""
        return self.own_before.items > self.own_after.items

    @property
    def falls(self) -> bool:
        """Whether its standing is weaker than before."""
        return RANKS[self.stands] > RANKS[self.stood]


@dataclass(frozen=True, slots=True)
class ThreadChange:
    """Two nodes between which others than before tell a chain whole, by the ids of the sources."""

    from_: Node
    to: Node
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryChange:
    """A story that others than before tell whole, by the ids of the sources."""

    story: Story
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs, each in the order of the theory.

    Attributes:
        threads_left_out: How many further pairs of nodes were not followed up, see `MOST_CHAINS`.
    """

    links: tuple[LinkChange, ...] = ()
    nodes: tuple[NodeChange, ...] = ()
    threads: tuple[ThreadChange, ...] = ()
    stories: tuple[StoryChange, ...] = ()
    threads_left_out: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether all is as before."""
        return not (self.links or self.nodes or self.threads or self.stories)


def compare_grounds(before: Grounds, after: Grounds, tellers: Sequence[str]) -> Changes:
    """Compare two states of one theory's evidence.

    The work grows with the evidence, but for threads: each pair of ends of what a teller tells takes one walk along
    what lies between them, of at most `MOST_CHAINS` pairs in all.

    Args:
        before: The theory's evidence first.
        after: The same theory's evidence then.
        tellers: The sources that only one of them has: whose chains are looked at.
    """
    pairs = _ends_of_told_chains(before, after, tellers)
    return Changes(
        links=tuple(_links(before, after)),
        nodes=tuple(_nodes(before, after)),
        threads=tuple(_threads(before, after, pairs[:MOST_CHAINS])),
        stories=tuple(_stories(before, after)),
        threads_left_out=max(0, len(pairs) - MOST_CHAINS),
    )


def _links(before: Grounds, after: Grounds) -> Iterator[LinkChange]:
    for link in before.graph.links:
        other = after.graph.link(link.from_, link.to)
        if other is None:
            continue
        was, now = before.behind(link), after.behind(other)
        contested = is_contested(before, link), is_contested(after, other)
        if was != now or contested[0] != contested[1]:
            yield LinkChange(link, was, now, *contested)


def _nodes(before: Grounds, after: Grounds) -> Iterator[NodeChange]:
    for id_, node in before.graph.nodes.items():
        other = after.graph.nodes.get(id_)
        if other is None:
            continue
        stood, stands = _standing(before, id_), _standing(after, id_)
        contested = is_contested(before, node), is_contested(after, other)
        was, now = before.nodes[id_], after.nodes[id_]
        own = _own(before, node), _own(after, other)
        if stood != stands or contested[0] != contested[1] or was != now or own[0] != own[1]:
            yield NodeChange(node, was, now, *own, stood, stands, *contested)


def _own(grounds: Grounds, node: Node) -> Support:
    return count_support(grounds.citations.on_node(node), grounds.sources)


def _standing(grounds: Grounds, id_: str) -> Grade:
    standing = grounds.standings.get(id_)
    return standing.grade if standing is not None else "none"


def _ends_of_told_chains(before: Grounds, after: Grounds, tellers: Sequence[str]) -> list[tuple[str, str]]:
    """The beginnings and the ends of the chains of two links or more that these sources tell whole, each pair once.

    Of a source's links those are meant that it supports; they are followed from where none of them arrives.
    """
    pairs: dict[tuple[str, str], None] = {}
    wanted = set(tellers)
    told: dict[str, dict[str, list[str]]] = {}
    for grounds in (before, after):
        for link in grounds.graph.chain_links:
            for source in {item.source for item in grounds.citations.on_link(link) if item.stance == "supports"}:
                if source in wanted and source in grounds.sources and grounds.sources[source].speaks_with_one_voice:
                    told.setdefault(source, {}).setdefault(link.from_, []).append(link.to)
    for teller in tellers:
        onwards = told.get(teller, {})
        arrived = {to for tos in onwards.values() for to in tos}
        for start in onwards:
            if start not in arrived and len(pairs) <= MOST_CHAINS:
                pairs.update(dict.fromkeys((start, end) for end in _ends_from(start, onwards)))
    return list(pairs)


def _ends_from(start: str, onwards: dict[str, list[str]]) -> Iterator[str]:
    seen = {start: 0}
    queue = [start]
    for id_ in queue:  # it grows as it is walked along
        for to in onwards.get(id_, ()):
            if to not in seen:
                seen[to] = seen[id_] + 1
                queue.append(to)
    return (id_ for id_ in queue if id_ not in onwards and seen[id_] > 1)


def _threads(before: Grounds, after: Grounds, pairs: Sequence[tuple[str, str]]) -> Iterator[ThreadChange]:
    for from_, to in pairs:
        was, now = threads(before, from_, to), threads(after, from_, to)
        if was != now:
            yield ThreadChange(before.graph.nodes[from_], before.graph.nodes[to], was, now)


def _stories(before: Grounds, after: Grounds) -> Iterator[StoryChange]:
    kept = {story.id: story for story in after.theory.stories}
    for story in before.theory.stories:
        if story.id not in kept:
            continue
        was = telling_of(story, before.graph, before.citations, before.sources).whole_by
        now = telling_of(kept[story.id], after.graph, after.citations, after.sources).whole_by
        if was != now:
            yield StoryChange(story, was, now)
