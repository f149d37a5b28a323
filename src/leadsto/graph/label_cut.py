"""The fewest labels whose loss cuts two nodes apart, where an arrow stands as long as one of its labels does.

Three steps: labels that alone hold a whole way have to go, and go first; of what is left there are bounds from both
sides; all sets of labels between the two are searched through if there are up to 20 labels, else as far as that is cheap.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from leadsto.graph.label_bounds import fewest_at_least, find_cut
from leadsto.graph.label_region import Region
from leadsto.graph.label_search import search
from leadsto.graph.telling import find_tellers

SEARCHED = 20
"""So many labels are always searched through."""


@dataclass(frozen=True, slots=True)
class LabelCut:
    """Labels whose loss cuts two nodes apart.

    Attributes:
        labels: In ascending order; as few as could be found.
        at_least: No fewer than this will do; where it is how many there are, these are the fewest.
    """

    labels: tuple[int, ...]
    at_least: int


def label_cut(
    holds: Mapping[tuple[str, str], Collection[frozenset[int]]],
    start: str,
    end: str,
) -> LabelCut:
    """Return the fewest labels whose loss leaves no way from start to end, or bounds.

    Args:
        holds: For each arrow, (from, to), what holds it: it stands as long as one of these sets of labels is left whole.
            What nothing holds has fallen already. Labels count from 0.
        start: Where ways begin.
        end: Where they end.

    Returns:
        No labels where no way stands to begin with.
    """
    alone: dict[int, list[tuple[str, str]]] = {}
    for arrow, ways in holds.items():
        for way in ways:
            if len(way) == 1:
                alone.setdefault(next(iter(way)), []).append(arrow)
    forced = set(find_tellers(alone, start, end))
    region = Region.of(
        {arrow: {way for way in ways if forced.isdisjoint(way)} for arrow, ways in holds.items()}, start, end
    )
    if not region.labels:
        return LabelCut(tuple(sorted(forced)), len(forced))
    lost, at_least = search(
        region, find_cut(region), fewest_at_least(region), is_promised=len(region.labels) <= SEARCHED
    )
    found = (label for place, label in enumerate(region.labels) if lost >> place & 1)
    return LabelCut(tuple(sorted(forced.union(found))), len(forced) + at_least)
