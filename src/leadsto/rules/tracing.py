"""Shortest chains from any of several beginnings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leadsto.model import Link

LONGEST = 1_000


class Tracer:
    """Every node's nearest beginning, found in one walk along the links."""

    def __init__(self, links: Iterable[Link], begin: Sequence[str]) -> None:
        self._leads: dict[str, list[str]] = {}
        self._led: dict[str, list[str]] = {}
        for link in links:
            self._leads.setdefault(link.from_, []).append(link.to)
            self._led.setdefault(link.to, []).append(link.from_)
        self._begin = frozenset(begin)
        # for each node reached: how far its nearest beginning is, which that is, and the node before
        self._near: dict[str, tuple[int, str, str]] = {id_: (0, id_, "") for id_ in begin}
        edge = list(begin)
        for id_ in edge:  # it grows while it is walked along
            steps, beginning, _ = self._near[id_]
            for other in self._leads.get(id_, ()):
                if other not in self._near:
                    self._near[other] = (steps + 1, beginning, id_)
                    edge.append(other)

    def chain_to(self, id_: str) -> tuple[str, ...] | None:
        """Return the shortest chain to a node from a beginning other than itself; None where there is none.

        Of a chain of more than a thousand steps the middle is left out: its beginning stands before its last thousand.
        """
        near = [cause for cause in self._led.get(id_, ()) if cause in self._near]
        others = [cause for cause in near if self._near[cause][1] != id_]
        if not others:
            return self._walk_back(id_) if near else None
        cause = min(others, key=lambda other: self._near[other][0])
        chain = [id_, cause]
        while self._near[chain[-1]][0] and len(chain) < LONGEST:
            chain.append(self._near[chain[-1]][2])
        if self._near[chain[-1]][0]:
            chain.append(self._near[chain[-1]][1])
        return tuple(reversed(chain))

    def _walk_back(self, id_: str) -> tuple[str, ...] | None:
        """Look from the node itself, where on a loop its nearest beginning is itself."""
        after = {id_: ""}
        edge = [id_]
        for point in edge:  # it grows while it is walked along
            for cause in self._led.get(point, ()):
                if cause in after:
                    continue
                after[cause] = point
                if cause in self._begin:
                    chain = [cause]
                    while after[chain[-1]]:
                        chain.append(after[chain[-1]])
                    return tuple(chain)
                edge.append(cause)
        return None
