"""Shortest chains from any of several beginnings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from leadsto.model import Link

LONGEST = 100


class Tracer:
    """The two nearest beginnings of every node, found in one walk in which each link is followed twice at most.

    Two, so that a beginning on a loop, to which it is itself the nearest, knows of another as well.

    Args:
        leads: For each node those that it leads to.
        begin: The beginnings.

    Attributes:
        looks: How many links were followed.
    """

    def __init__(self, leads: Mapping[str, Sequence[str]], begin: Iterable[str]) -> None:
        # for each node, by beginning: how many steps it is away, and the node before this one on the way from there
        self._near: dict[str, dict[str, tuple[int, str]]] = {}
        self.looks = 0
        edge: list[tuple[str, str]] = []
        for id_ in begin:
            self._near[id_] = {id_: (0, "")}
            edge.append((id_, id_))
        for id_, beginning in edge:  # it grows while it is walked along
            steps = self._near[id_][beginning][0] + 1
            onward = leads.get(id_, ())
            self.looks += len(onward)
            for other in onward:
                near = self._near.setdefault(other, {})
                if len(near) < 2 and beginning not in near:
                    near[beginning] = (steps, id_)
                    edge.append((other, beginning))

    def chain_to(self, id_: str) -> tuple[str, ...]:
        """Return the shortest chain to a node from a beginning other than itself; () where there is none.

        Of a chain of more than a hundred steps the middle is left out: its beginning stands before its last hundred.
        """
        others = [(steps, beginning) for beginning, (steps, _) in self._near.get(id_, {}).items() if beginning != id_]
        if not others:
            return ()
        _, beginning = min(others)
        chain = [id_]
        while chain[-1] != beginning and len(chain) < LONGEST:
            chain.append(self._near[chain[-1]][beginning][1])
        if chain[-1] != beginning:
            chain.append(beginning)
        return tuple(reversed(chain))


def links_onward(links: Iterable[Link]) -> dict[str, list[str]]:
    """Return for each node those that its links lead to."""
    leads: dict[str, list[str]] = {}
    for link in links:
        leads.setdefault(link.from_, []).append(link.to)
    return leads
