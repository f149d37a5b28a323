"""Files that repeat another: `siblings (copy).yaml` beside `siblings.yaml`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from leadsto.findings import Place
from leadsto.model import Theory
from leadsto.source import Route

_FEWEST = 3
"""So many ids at least stand in a copy and in what it was copied from; with fewer, each is said by itself."""


def find_copies(theory: Theory, doubles: Iterable[tuple[Place, Place]]) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the files that repeat most of the ids of another, each with that other and how many ids stand in both.

    Args:
        theory: All that was read.
        doubles: Where an id stands first, and where it stands again.
    """
    shared: Counter[frozenset[str]] = Counter()
    for first, second in doubles:
        if first.file != second.file:
            shared[frozenset((first.file, second.file))] += 1
    if not any(count >= _FEWEST for count in shared.values()):
        return
    of_file = _count_ids(theory)
    for pair, count in shared.items():
        original, copy = sorted(pair, key=_likeness_to_a_copy)
        if count >= _FEWEST and count * 2 > of_file[copy]:
            yield (copy, original), count


def _likeness_to_a_copy(file: str) -> tuple[int, int, str]:
    """A copy lies deeper, or has the longer name."""
    return file.count("/"), len(file), file


def _count_ids(theory: Theory) -> Counter[str]:
    lists: tuple[Iterable[object], ...] = (
        theory.timeframes,
        theory.settings,
        theory.stakeholders,
        theory.voices,
        theory.nodes,
        theory.sources,
        theory.stories,
        theory.inputs,
        theory.scenarios,
        theory.frameworks,
    )
    routes = (getattr(item, "route", None) for items in lists for item in items)
    return Counter(route.file for route in routes if isinstance(route, Route))
