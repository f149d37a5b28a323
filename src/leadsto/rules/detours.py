"""Links beside a longer chain between the same two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leadsto.model import Link
from leadsto.rules.tracing import links_onward

BATCH = 2048


def find_detours(links: Sequence[Link], asked: Iterable[Link]) -> dict[tuple[str, str], str]:
    """Return, for each of the links asked about that a longer chain runs beside, the last node of one before its effect.

    Causes are gone through 2,048 at a time, a bit for each, from the first of them in the order of cause and effect to
    the last of their effects. With links that stay near in that order this is linear; at worst, where they reach all
    over it, it is links × causes asked about / 2,048. Memory is at most 256 bytes a node.

    Args:
        links: The links that chains follow, without loops; what is on or behind a loop all the same is passed over.
        asked: Some of them.

    Source: A. B. Kahn, Topological sorting of large networks, Communications of the ACM 5(11), 1962, for the order.
    """
    order = _in_order(links)
    rank = {id_: place for place, id_ in enumerate(order)}
    led: list[list[int]] = [[] for _ in order]
    for link in links:
        if link.from_ in rank and link.to in rank:
            led[rank[link.to]].append(rank[link.from_])
    wanted: dict[int, list[int]] = {}
    for link in asked:
        if link.from_ in rank and link.to in rank:
            wanted.setdefault(rank[link.from_], []).append(rank[link.to])
    causes = sorted(wanted)
    found: dict[tuple[str, str], str] = {}
    for number in range(0, len(causes), BATCH):
        batch = causes[number : number + BATCH]
        for cause, effect, detour in _look_along(led, batch, wanted):
            found[order[cause], order[effect]] = order[detour]
    return found


def _in_order(links: Sequence[Link]) -> list[str]:
    """Nodes so that every link leads onwards; those on a loop or behind one are left out."""
    leads = links_onward(links)
    waits: dict[str, int] = {}
    for link in links:
        waits[link.to] = waits.get(link.to, 0) + 1
    order = [id_ for id_ in leads if id_ not in waits]
    for id_ in order:  # it grows while it is walked along
        for other in leads.get(id_, ()):
            waits[other] -= 1
            if not waits[other]:
                order.append(other)
    return order


def _look_along(
    led: Sequence[Sequence[int]], causes: Sequence[int], wanted: dict[int, list[int]]
) -> list[tuple[int, int, int]]:
    """Return (cause, effect, the last point of another chain before the effect) for up to 2,048 causes."""
    first = causes[0]
    last = max(max(wanted[cause]) for cause in causes)
    own = {cause: 1 << bit for bit, cause in enumerate(causes)}
    asking: dict[int, int] = {}
    for cause in causes:
        for effect in wanted[cause]:
            asking[effect] = asking.get(effect, 0) | own[cause]
    arrived = [0] * (last - first + 1)
    found: list[tuple[int, int, int]] = []
    for point in range(first, last + 1):
        here = 0
        still = asking.get(point, 0)
        for before in led[point]:
            if before < first:
                continue
            carried = arrived[before - first]  # without its own bit: the direct link is no detour
            beside = carried & still
            still ^= beside
            while beside:
                lowest = beside & -beside
                beside ^= lowest
                found.append((causes[lowest.bit_length() - 1], point, before))
            here |= carried | own[before] if before in own else carried
        arrived[point - first] = here
    return found
