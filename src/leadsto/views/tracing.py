"""How one thing leads to another, chain by chain: what `leadsto trace` tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from leadsto.evidence.best_chains import best_chains
from leadsto.evidence.between import robustness, source_robustness, standing_between, threads
from leadsto.evidence.contested import is_contested
from leadsto.evidence.grades import RANKS, Grade, enclosing, independent
from leadsto.evidence.stitching import Stretch, Teller, chain_told_by, stitch
from leadsto.model import Access, Link, Node
from leadsto.views.citing import Cited, cite
from leadsto.views.rivals import Rivalry, rivalry
from leadsto.views.subject import Subject

VERSION = 1

Ends = tuple[str, str]
"""The ids of the nodes that a link joins: from, to."""


@dataclass(frozen=True, slots=True)
class Place:
    """A node that chains pass; `stakeholder` is None for the programme's own, `lane` the title of either."""

    id: str
    kind: str
    title: str
    stakeholder: str | None
    lane: str


@dataclass(frozen=True, slots=True)
class TracedLink:
    """A link on a chain, and what it rests on.

    Attributes:
        voices: Ids of those who say so.
        cited: What every source says of it, for and against, in the order of the theory.
    """

    from_: str
    to: str
    effect: str
    because: str
    grade: Grade
    citations: int
    sources: int
    voices: tuple[str, ...]
    contested: bool
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class ToldStretch:
    """Links in a row on a chain that the same sources tell; see `evidence.stitching`."""

    from_: str
    to: str
    links: int
    told: Teller
    tellers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TracedChain:
    """A chain, who tells it, and where it is weakest.

    Attributes:
        told_whole_by: Ids of the sources with one voice that tell every link of it.
        stretches: The fewest stretches that it is told in; one where it is told whole.
        standing: The grade of its weakest links.
        weakest: These links.
    """

    nodes: tuple[str, ...]
    told_whole_by: tuple[str, ...]
    stretches: tuple[ToldStretch, ...]
    standing: Grade
    weakest: tuple[Ends, ...]

    @property
    def is_stitched(self) -> bool:
        """Whether no one person tells the whole of it."""
        return not self.told_whole_by


@dataclass(frozen=True, slots=True)
class Account:
    """A source with one voice that tells a chain whole, and the shortest chain that it tells."""

    source: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """How many sources have to be lost until no chain is told on each of its links.

    Attributes:
        value: The number; where it is not exact, no more than this.
        at_least: No smaller number will do than this.
        sources: Ids of so many sources whose loss does it.
        quoting: Ids of those that quote them, and are lost with them.
    """

    value: int
    exact: bool
    at_least: int
    sources: tuple[str, ...]
    quoting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """How one node leads to another.

    Attributes:
        paths: How many chains there are; None where a tangle on the way leaves that without an answer.
        chains: The first of them, the best grounded first.
        has_more: Whether there are more than these.
        accounts: Those who tell a chain whole; their number is the thread count.
        robustness: The least number of citations whose loss leaves no chain that is told on each of its links.
        lost_alone: Where the loss of one source is enough, the plainest of those whose loss is.
        standing: The grade of the best-grounded chain's weakest link.
        places: Every node that is named, by id.
        links: Every link of the chains that are listed and of the accounts.
        is_backwards: Whether it is the other way round: there is no chain, and the second leads to the first.
    """

    from_: str
    to: str
    paths: int | None
    chains: tuple[TracedChain, ...]
    has_more: bool
    accounts: tuple[Account, ...]
    robustness: int
    source_robustness: Loss
    lost_alone: tuple[str, ...]
    standing: Grade
    rivals: Rivalry
    places: dict[str, Place]
    links: dict[Ends, TracedLink]
    source_titles: dict[str, str]
    voice_titles: dict[str, str]
    is_backwards: bool
    audience: Access

    @property
    def is_none(self) -> bool:
        """Whether the one does not lead to the other."""
        return self.paths == 0


def trace(subject: Subject, from_: str, to: str, most: int) -> Trace:
    """Return how one node leads to another.

    Args:
        subject: The theory as its audience may see it.
        from_: The id of the node where chains begin.
        to: The id of the node where they end.
        most: So many chains are listed.
    """
    grounds = subject.grounds
    graph = grounds.graph
    found = list(islice(best_chains(grounds, from_, to), most + 1))
    paths = graph.count_chains(from_, to)
    accounts = tuple(
        Account(source, chain_told_by(source, from_, to, grounds)) for source in threads(grounds, from_, to)
    )
    lost = source_robustness(grounds, from_, to)
    quoting = tuple(dict.fromkeys(outer for id_ in lost.sources for outer in enclosing(id_, subject.sources)))
    chains = tuple(_chain(nodes, subject) for nodes in found[:most])
    rivals = rivalry(subject, from_, to)
    steps = dict.fromkeys(
        step for nodes in (*(c.nodes for c in chains), *(a.nodes for a in accounts)) for step in pairwise(nodes)
    )
    links = {step: _traced(link, subject) for step in steps if (link := graph.link(*step)) is not None}
    named = {from_, to, *rivals.node_ids(), *(id_ for step in steps for id_ in step)}
    return Trace(
        from_=from_,
        to=to,
        paths=paths,
        chains=chains,
        has_more=len(found) > most,
        accounts=accounts,
        robustness=robustness(grounds, from_, to),
        source_robustness=Loss(lost.value, lost.exact, lost.at_least, lost.sources, quoting),
        lost_alone=lost.alone,
        standing=standing_between(grounds, from_, to).grade,
        rivals=rivals,
        places={id_: _place(node, subject) for id_, node in graph.nodes.items() if id_ in named},
        links=links,
        source_titles={id_: source.title or id_ for id_, source in subject.sources.items()},
        voice_titles=dict(subject.speakers),
        is_backwards=paths == 0 and graph.reaches(to, from_),
        audience=subject.audience,
    )


def _chain(nodes: tuple[str, ...], subject: Subject) -> TracedChain:
    grounds = subject.grounds
    links = [link for step in pairwise(nodes) if (link := grounds.graph.link(*step)) is not None]
    stretches = tuple(
        ToldStretch(part.links[0].from_, part.links[-1].to, len(part.links), part.told, _counted_once(part, subject))
        for part in stitch(links, grounds)
    )
    is_whole = len(stretches) == 1 and stretches[0].told == "one-voice"
    grade, weakest = _weakest(links, subject)
    return TracedChain(nodes, stretches[0].tellers if is_whole else (), stretches, grade, weakest)


def _counted_once(part: Stretch, subject: Subject) -> tuple[str, ...]:
    """Return who tells a stretch; of people who each tell all of it without those who only quote another of them."""
    if part.told != "one-voice":
        return part.tellers
    own = independent(part.tellers, subject.sources)
    return tuple(id_ for id_ in part.tellers if id_ in own)


def _weakest(links: Sequence[Link], subject: Subject) -> tuple[Grade, tuple[Ends, ...]]:
    grades: list[Grade] = [subject.behind(link).grade for link in links]
    worst = max(grades, key=lambda grade: RANKS[grade])
    weakest = (link for link, grade in zip(links, grades, strict=True) if grade == worst)
    return worst, tuple((link.from_, link.to) for link in weakest)


def _traced(link: Link, subject: Subject) -> TracedLink:
    support = subject.behind(link)
    return TracedLink(
        link.from_,
        link.to,
        link.effect,
        link.because,
        support.grade,
        support.citations,
        support.sources,
        support.voices,
        is_contested(subject.grounds, link),
        cite(subject.citations.on_link(link), subject),
    )


def _place(node: Node, subject: Subject) -> Place:
    return Place(node.id, node.kind, node.title or node.id, node.stakeholder or None, lane_title(node, subject))


def lane_title(node: Node, subject: Subject) -> str:
    """Return the title of the stakeholder whose node it is; of the programme's own, `The programme`."""
    if not node.stakeholder:
        return "The programme"
    known = subject.stakeholders.get(node.stakeholder)
    return (known.title if known else "") or node.stakeholder
