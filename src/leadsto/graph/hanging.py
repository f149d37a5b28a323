"""What hangs on a node or a link: which of some nodes it leads to, and which of them nothing reaches without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leadsto.graph.network import Network
from leadsto.graph.outcome_graph import OutcomeGraph
from leadsto.model import Link

_ROOT = 0


class Hanging:
    """Some nodes of a graph, and what every node and link means to them, along chains.

    Sets of them are whole numbers with a bit for each, so that ten thousand outcomes can be carried through thirty
    thousand links: the work is that of the links times a sixty-fourth of the nodes asked about, and the only thing here
    that is not linear but for a logarithm. What lies on a tangle together counts as one: of a link inside it no outcome is said to
    hang on it alone.

    Source: dominators, E. S. Lowry and C. W. Medlock, Object code optimization, Communications of the ACM 12(1), 1969; their nearest
    common ancestors by E. W. Myers, An applicative random-access stack, Information Processing Letters 17(5), 1983.
    """

    def __init__(self, graph: OutcomeGraph, marked: Sequence[str], begins: Iterable[str]) -> None:
        """Look from some beginnings towards the nodes that are marked.

        Args:
            graph: Where chains are followed.
            marked: Ids of the nodes that are asked about; one that the graph does not have hangs on nothing.
            begins: Ids of the nodes at which chains begin.
        """
        self.marked = tuple(marked)
        point = {id_: place for place, id_ in enumerate(graph.nodes)}
        leads: list[list[int]] = [[] for _ in point]
        for link in graph.chain_links:
            leads[point[link.from_]].append(point[link.to])
        knots = Network(leads)
        self._part = {id_: place + 1 for id_, place in point.items()}  # 0 is where all chains begin
        self._knotted = frozenset(id_ for id_, place in point.items() if place in knots.knot_of)
        for id_ in self._knotted:
            self._part[id_] = len(point) + 1 + knots.knot_of[point[id_]]
        parts: list[list[int]] = [[] for _ in range(len(point) + 1 + len(knots.knots))]
        for link in graph.chain_links:
            if self._part[link.from_] != self._part[link.to]:
                parts[self._part[link.from_]].append(self._part[link.to])
        parts[_ROOT] = list(dict.fromkeys(self._part[id_] for id_ in begins if id_ in self._part))
        network = Network(parts)
        own = [0] * len(parts)
        for place, id_ in enumerate(self.marked):
            if id_ in self._part:
                own[self._part[id_]] |= 1 << place
        self._on_some = _gathered(network, own)
        above, self._entries = _dominators(network)
        self._on_every = list(own)
        for part in reversed(network.order):
            if part != _ROOT and above[part] >= 0:
                self._on_every[above[part]] |= self._on_every[part]

    def reached(self) -> int:
        """Return the marked nodes that chains from the beginnings reach, these included, as a set of bits."""
        return self._on_every[_ROOT]

    def beyond(self, item: str | Link) -> int:
        """Return the marked nodes that chains from the beginnings lead to by way of a node, itself included, or a link."""
        if not self._is_reached(item if isinstance(item, str) else item.from_):
            return 0
        return self._on_some[self._part[item if isinstance(item, str) else item.to]]

    def hanging(self, item: str | Link) -> int:
        """Return the marked nodes to which every chain from the beginnings passes this node or link."""
        if not self._is_reached(item if isinstance(item, str) else item.from_):
            return 0
        if isinstance(item, str):
            if item not in self._knotted:
                return self._on_every[self._part[item]]
            return sum(1 << place for place, id_ in enumerate(self.marked) if id_ == item)
        end = self._part[item.to]
        is_only_entry = self._part[item.from_] != end and self._entries[end] == 1
        return self._on_every[end] if is_only_entry else 0

    def _is_reached(self, id_: str) -> bool:
        return bool(self._entries[self._part[id_]])

    def named(self, bits: int, most: int) -> tuple[str, ...]:
        """Return the first ids in a set of bits, in the order in which they were marked."""
        found: list[str] = []
        while bits and len(found) < most:
            lowest = bits & -bits
            found.append(self.marked[lowest.bit_length() - 1])
            bits ^= lowest
        return tuple(found)


def _gathered(network: Network, own: list[int]) -> list[int]:
    """Return for each part what is its own and what lies beyond it."""
    gathered = list(own)
    for part in reversed(network.order):
        for other in network.leads[part]:
            gathered[part] |= gathered[other]
    return gathered


def _dominators(network: Network) -> tuple[list[int], list[int]]:
    """Return for each part the nearest one that all chains to it pass, -1 where none arrives, and how many links enter it.

    Only links from parts that chains from the root reach count as entries.
    """
    size = len(network)
    above, depth, jump, entries = [-1] * size, [0] * size, [0] * size, [0] * size

    def meet(one: int, other: int) -> int:
        if depth[one] < depth[other]:
            one, other = other, one
        while depth[one] > depth[other]:
            one = jump[one] if depth[jump[one]] >= depth[other] else above[one]
        while one != other:
            one, other = (jump[one], jump[other]) if jump[one] != jump[other] else (above[one], above[other])
        return one

    for part in network.order:
        if part == _ROOT:
            continue
        found = -1
        for before in network.led[part]:
            if before == _ROOT or above[before] >= 0:
                entries[part] += 1
                found = before if found < 0 else meet(found, before)
        if found >= 0:
            above[part], depth[part] = found, depth[found] + 1
            far = jump[found]
            jump[part] = jump[far] if depth[found] - depth[far] == depth[far] - depth[jump[far]] else found
    return above, entries
