"""Which sources are enough, each lost by itself, to leave no chain between two nodes that is told on each of its links."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from leadsto.evidence.grades import enclosing
from leadsto.model import Source

Ends = tuple[str, str]


def enough_alone(
    cited: Mapping[Ends, AbstractSet[str]], sources: Mapping[str, Source], from_: str, to: str
) -> tuple[str, ...]:
    """Return the sources whose loss alone leaves no chain told on each of its links: the plainest of them.

    What quotes a source is lost with it. Where a report alone is enough, each interview that it quotes is so too, since
    the report goes with it; to name the report is plainer. So only those are returned with which the fewest others go.

    Every source is tried, and each time a chain stays those are left out whose loss does not break that one.

    Args:
        cited: For each link, by its ends, the sources that support it.
        sources: Declared sources by id.
        from_: Where chains begin.
        to: Where they end.

    Returns:
        Ids in the order of the theory's sources; () where no source alone is enough, or where no chain is told to begin with.
    """
    matter = set().union(*cited.values())
    lost = {source: {source, *enclosing(source, sources)} & sources.keys() for source in sources if source in matter}
    way = _way(cited, frozenset(), from_, to)
    left = [source for source in lost if any(cited[step] <= lost[source] for step in way)]
    enough: list[str] = []
    while left:
        way = _way(cited, lost[left[0]], from_, to)
        if way:
            left = [source for source in left if any(cited[step] <= lost[source] for step in way)]
        else:
            enough.append(left.pop(0))
    fewest = min((len(lost[source]) for source in enough), default=0)
    return tuple(source for source in enough if len(lost[source]) == fewest)


def _way(cited: Mapping[Ends, AbstractSet[str]], lost: AbstractSet[str], from_: str, to: str) -> list[Ends]:
    """Return the links of a chain that stands on more than these sources; none where there is no such chain."""
    leads: dict[str, list[str]] = {}
    for (start, end), by in cited.items():
        if not by <= lost:
            leads.setdefault(start, []).append(end)
    came: dict[str, str] = {from_: ""}
    edge = [from_]
    for id_ in edge:  # it grows while it is walked along
        for after in leads.get(id_, ()):
            if after not in came:
                came[after] = id_
                edge.append(after)
    if to not in came or to == from_:
        return []
    way, id_ = [], to
    while came[id_]:
        way.append((came[id_], id_))
        id_ = came[id_]
    return way
