"""The graph of a theory in one setting, asked in the words of the field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from leadsto.graph import chains, loops, timing
from leadsto.graph.connecting import Connections, connect
from leadsto.graph.listing import list_chains
from leadsto.graph.network import Network, reach
from leadsto.graph.scale import Scale
from leadsto.graph.tangles import Knot, Tangle, look_into
from leadsto.model import Link, Node, Setting, Theory, Timeframe


class OutcomeGraph:
    """Nodes and links that live in one setting, and what can be asked of them.

    A *chain* follows links in their direction, not those marked `feedback` that close a loop. A *tangle* is what is left
    of loops then. Ids are whole (`guests/known-by-name`); one that the graph does not have leads nowhere and is
    reached from nowhere. Whatever is listed is in the order of the theory. Each answer is worked out when it is first asked
    for, and kept where it concerns the whole graph.

    Attributes:
        theory: The theory as it is, all settings together.
        setting: The setting's id; None for the base scale and everything.
        nodes: Nodes by id; the first of duplicates.
        links: Links between two of these nodes; the first of duplicates, none from a node to itself.
    """

    def __init__(
        self,
        theory: Theory,
        setting: str | None,
        connections: Connections,
        scale: Scale,
    ) -> None:
        self.theory = theory
        self.setting = setting
        self.nodes: Mapping[str, Node] = MappingProxyType(connections.nodes)
        self.links = connections.links
        self._scale = scale
        self._ids = list(connections.nodes)
        self._point = connections.point
        self._network = Network(connections.leads)

    @classmethod
    def of(cls, theory: Theory, setting: str | None = None) -> OutcomeGraph:
        """Return the graph of what lives in a setting; with None, of everything on the base scale.

        Raises:
            ValueError: The theory has no such setting.
        """
        chosen = _setting(theory, setting)
        return cls(theory, setting, connect(theory, setting), Scale.of(theory, chosen))

    # Links

    @cached_property
    def _link(self) -> dict[tuple[str, str], Link]:
        return {(link.from_, link.to): link for link in self.links}

    @cached_property
    def _links_from(self) -> dict[str, list[Link]]:
        return _grouped((link.from_, link) for link in self.links)

    @cached_property
    def _links_into(self) -> dict[str, list[Link]]:
        return _grouped((link.to, link) for link in self.links)

    def link(self, from_: str, to: str) -> Link | None:
        """Return the link between two nodes, None where there is none."""
        return self._link.get((from_, to))

    def links_from(self, id_: str) -> Sequence[Link]:
        """Return the links that begin at a node, `feedback` included."""
        return self._links_from.get(id_, ())

    def links_into(self, id_: str) -> Sequence[Link]:
        """Return the links that end at a node, `feedback` included."""
        return self._links_into.get(id_, ())

    @cached_property
    def chain_links(self) -> Sequence[Link]:
        """The links that chains follow: all but those that close a loop by `feedback`."""
        return [link for link in self.links if not self.closes_loop(link)] if self._closing else self.links

    def closes_loop(self, link: Link) -> bool:
        """Whether a link is marked `feedback` and does close a loop, whatever the other links of it are marked."""
        return link.feedback and (self._point.get(link.from_, -1), self._point.get(link.to, -1)) in self._closing

    # Networks: every link, those that chains follow, and those left when each tangle is untied

    @cached_property
    def _closing(self) -> dict[tuple[int, int], Link]:
        marked = {(self._point[link.from_], self._point[link.to]): link for link in self.links if link.feedback}
        if not marked:
            return {}
        knot_of = self._network.knot_of
        return {
            arrow: link
            for arrow, link in marked.items()
            if arrow[0] in knot_of and knot_of[arrow[0]] == knot_of.get(arrow[1])
        }

    @cached_property
    def _chains(self) -> Network:
        return self._network.without(self._closing)

    @cached_property
    def _untied(self) -> Network:
        return self._chains.without([arrow for knot in self._knots for arrow in knot.untie])

    @cached_property
    def _knots(self) -> list[Knot]:
        if not self._chains.knots:
            return []
        columns = [(self.columns(node) or (-1, -1))[0] for node in self.nodes.values()]
        return [look_into(self._chains, knot, columns) for knot in self._chains.knots]

    # Loops

    def tangles(self) -> tuple[Tangle, ...]:
        """Return the loops that nobody marked, those that share a node as one tangle.

        A tangle's set of links is small, not always the smallest, which takes too long to find; links that run back in
        time are preferred. Its loop is a shortest one. For tangles of thousands of nodes the bounds are said
        in `untying.untie` and `tangles.LOOKS`.
        """
        return self._tangles

    @cached_property
    def _tangles(self) -> tuple[Tangle, ...]:
        return tuple(
            Tangle(
                self._named(knot.points),
                self._named(knot.loop),
                tuple(self._link[self._ids[start], self._ids[end]] for start, end in knot.untie),
            )
            for knot in self._knots
        )

    def loops(self) -> tuple[tuple[str, ...], ...]:
        """Return one shortest loop for each link that closes one by `feedback`, then one for each tangle.

        A loop begins at its first node in the order of the theory; its last leads to its first.
        """
        closed = loops.shortest_loops(self._network, self._closing)
        return (*map(self._named, closed), *(tangle.loop for tangle in self._tangles))

    def is_tangled(self, id_: str) -> bool:
        """Whether a node is on a loop that chains follow, no link of which is marked `feedback`."""
        return self._point.get(id_, -1) in self._chains.knot_of

    # What leads to what

    def starts(self) -> tuple[str, ...]:
        """Return the nodes that nothing leads to, along chains."""
        return tuple(id_ for id_, before in zip(self._ids, self._chains.led, strict=True) if not before)

    def ends(self) -> tuple[str, ...]:
        """Return the nodes that lead to nothing, along chains."""
        return tuple(id_ for id_, after in zip(self._ids, self._chains.leads, strict=True) if not after)

    def upstream(self, id_: str) -> set[str]:
        """Return every node from which a chain leads to this one; itself only in a tangle."""
        return self._named_set(reach(self._chains.led, self._points([id_])))

    def downstream(self, id_: str) -> set[str]:
        """Return every node to which a chain leads from this one; itself only in a tangle."""
        return self._named_set(reach(self._chains.leads, self._points([id_])))

    def reached_from(self, ids: Iterable[str], through_weaker: bool = True) -> set[str]:
        """Return every node that chains reach from some, these included.

        Args:
            ids: Where chains begin.
            through_weaker: Whether chains go along links that make their effect weaker.
        """
        begin = self._points(ids)
        network = self._chains if through_weaker else self._strengthening
        return self._named_set(reach(network.leads, begin) | set(begin))

    @cached_property
    def _strengthening(self) -> Network:
        point = self._point
        weaker = {(point[link.from_], point[link.to]) for link in self.chain_links if link.effect == "weaker"}
        return self._chains.without(weaker)

    def reaches(self, from_: str, to: str) -> bool:
        """Whether a chain of one link or more leads from one node to another."""
        start, end = self._point.get(from_), self._point.get(to)
        return start is not None and end is not None and chains.reaches(self._chains, start, end)

    # Chains

    def chains(self, from_: str, to: str) -> Iterator[tuple[str, ...]]:
        """Yield the chains between two nodes, in the order of the links, one at a time: there may be very many.

        The work for one is bounded by its length and the links that leave its nodes. In a tangle a chain passes no node
        twice. There is none from a node to itself.
        """
        start, end = self._point.get(from_), self._point.get(to)
        if start is not None and end is not None:
            yield from map(self._named, list_chains(self._chains, start, end))

    def count_chains(self, from_: str, to: str) -> int | None:
        """Return how many chains lead from one node to another, exactly; None where a tangle lies on the way."""
        start, end = self._point.get(from_), self._point.get(to)
        return 0 if start is None or end is None else chains.count_chains(self._chains, start, end)

    def count_all_chains(self) -> int | None:
        """Return how many chains lead from a start to an end, exactly; None where anything is tangled."""
        return chains.count_all_chains(self._chains)

    def longest_chain(self) -> tuple[str, ...]:
        """Return the longest chain, of several the first; () where nothing leads to anything.

        Tangles are untied first: the longest way through one can't be found in bounded time.
        """
        return self._named(chains.longest_chain(self._untied))

    # Time

    @property
    def scale(self) -> tuple[Timeframe, ...]:
        """The setting's timeframes, first to last."""
        return self._scale.timeframes

    def columns(self, node: Node) -> tuple[int, int] | None:
        """Return the first and last column of a node, counted from 0; None where it has none or it is unknown."""
        return self._scale.columns(node.timeframe)

    def earliest_start(self, node: Node) -> Decimal | None:
        """Return the earliest possible start of a node's first timeframe, in days; None where it is unknown."""
        return self._scale.earliest_start(node.timeframe)

    def latest_end(self, node: Node) -> Decimal | None:
        """Return the latest possible end of a node's last timeframe, in days; None where it is open or unknown."""
        return self._scale.latest_end(node.timeframe)

    def is_open(self, node: Node) -> bool:
        """Whether a node's timeframe reaches into the last of the scale and that one has no end."""
        return self._scale.is_open(node.timeframe)

    def soonest(self, id_: str) -> Decimal | None:
        """Return the soonest that any chain into a node can have come through, in days.

        Along the quickest chain: each cause shows at its earliest start, or when it can have been reached where that is
        later, and each link takes its least lag. The node's own timeframe does not count. None for a node that nothing
        leads to.
        """
        point = self._point.get(id_)
        return None if point is None else self._soonest[point]

    @cached_property
    def _soonest(self) -> list[Decimal | None]:
        point = self._point
        lags = {(point[link.from_], point[link.to]): link.lag.least for link in self.chain_links if link.lag}
        starts = [self.earliest_start(node) for node in self.nodes.values()]
        return timing.soonest(self._chains, starts, lags)

    # Points and names

    def _points(self, ids: Iterable[str]) -> list[int]:
        return [self._point[id_] for id_ in dict.fromkeys(ids) if id_ in self._point]

    def _named(self, points: Iterable[int]) -> tuple[str, ...]:
        return tuple(map(self._ids.__getitem__, points))

    def _named_set(self, points: Iterable[int]) -> set[str]:
        return set(map(self._ids.__getitem__, points))


def _setting(theory: Theory, setting: str | None) -> Setting | None:
    if setting is None:
        return None
    for candidate in theory.settings:
        if candidate.id == setting:
            return candidate
    raise ValueError(f"no setting {setting!r}")


def _grouped(pairs: Iterable[tuple[str, Link]]) -> dict[str, list[Link]]:
    groups: dict[str, list[Link]] = {}
    for id_, link in pairs:
        groups.setdefault(id_, []).append(link)
    return groups
