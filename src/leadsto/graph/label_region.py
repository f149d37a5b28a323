"""What stands between two nodes, as numbers: points, arrows, and the labels that hold them as bits."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from leadsto.graph.network import reach


@dataclass(frozen=True, slots=True)
class Region:
    """All that stands and lies on a way from one point to another.

    Attributes:
        labels: The labels that hold something here, in ascending order; bit 0 stands for the first of them.
        leads: For each point its arrows, as the point that each leads to and the place of what holds it in `holds`. Points
            are numbered so that arrows lead onwards, but for some of those on loops; 0 is where ways begin.
        holds: What arrows are held by: sets of labels as bits, of which one has to be left whole; none within another.
        end: The point where ways end.
    """

    labels: tuple[int, ...]
    leads: tuple[tuple[tuple[int, int], ...], ...]
    holds: tuple[tuple[int, ...], ...]
    end: int

    @classmethod
    def of(cls, holds: Mapping[tuple[str, str], Collection[frozenset[int]]], start: str, end: str) -> Region:
        """Number what lies on standing ways from start to end; without labels where there is none."""
        arrows = {arrow: ways for arrow, ways in holds.items() if ways and arrow[0] != end and arrow[1] != start}
        ids = list(dict.fromkeys([start, end, *(id_ for arrow in arrows for id_ in arrow)]))
        point = {id_: place for place, id_ in enumerate(ids)}
        leads: list[list[int]] = [[] for _ in ids]
        led: list[list[int]] = [[] for _ in ids]
        for from_, to in arrows:
            leads[point[from_]].append(point[to])
            led[point[to]].append(point[from_])
        onwards = reach(leads, [0])
        if 1 not in onwards:
            return cls((), (), (), 0)
        between = (onwards | {0}) & (reach(led, [1]) | {1})
        place = {old: new for new, old in enumerate(_onwards(leads, between))}
        here = [arrow for arrow in arrows if point[arrow[0]] in between and point[arrow[1]] in between]
        labels = sorted({label for arrow in here for way in arrows[arrow] for label in way})
        bit = {label: 1 << number for number, label in enumerate(labels)}
        known: dict[tuple[int, ...], int] = {}
        numbered: list[list[tuple[int, int]]] = [[] for _ in place]
        for arrow in here:
            held = _smallest([sum(bit[label] for label in way) for way in arrows[arrow]])
            numbered[place[point[arrow[0]]]].append((place[point[arrow[1]]], known.setdefault(held, len(known))))
        return cls(tuple(labels), tuple(tuple(sorted(ends)) for ends in numbered), tuple(known), place[1])

    @property
    def size(self) -> int:
        """How much there is to look at in one round: arrows, and sets of labels that hold them."""
        return sum(map(len, self.leads)) + sum(map(len, self.holds))

    @property
    def everything(self) -> int:
        """All labels."""
        return (1 << len(self.labels)) - 1

    def stands(self, left: int) -> bool:
        """Whether there is a way from 0 to the end while only these labels are left."""
        alive = [any(way & left == way for way in ways) for ways in self.holds]
        found = bytearray(len(self.leads))
        edge = [0]
        for point in edge:  # it grows while it is walked along
            for other, held in self.leads[point]:
                if alive[held] and not found[other]:
                    if other == self.end:
                        return True
                    found[other] = 1
                    edge.append(other)
        return False


def _smallest(ways: Collection[int]) -> tuple[int, ...]:
    """Leave out what is left whole only when another is."""
    kept: list[int] = []
    for way in sorted(set(ways), key=lambda way: (way.bit_count(), way)):
        if not any(other & way == other for other in kept):
            kept.append(way)
    return tuple(kept)


def _onwards(leads: list[list[int]], between: set[int]) -> list[int]:
    """Points from 0 on so that arrows lead onwards, but for those that close a loop: depth first, last out first."""
    done: list[int] = []
    seen = {0}
    path = [(0, iter(leads[0]))]
    while path:
        point, others = path[-1]
        for other in others:
            if other in between and other not in seen:
                seen.add(other)
                path.append((other, iter(leads[other])))
                break
        else:
            done.append(point)
            path.pop()
    return done[::-1]
