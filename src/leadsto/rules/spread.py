"""What leads to what, for many beginnings at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

from leadsto.model import Link


def spread(links: Iterable[Link], marks: Mapping[str, int]) -> dict[str, int]:
    """Return for every node the marks of all that lead to it along the links, not its own unless it is on a loop.

    Marks are bits; one pass from cause to effect carries all of them at once, so that the work is that of the links
    (times the machine words that the marks fill). Nodes on loops, and those behind them, are passed again while a new
    mark arrives there.

    Args:
        links: The links to follow.
        marks: For nodes that something begins at, one bit or more.

    Returns:
        Nodes that at least one mark arrives at, with all that arrive.
    """
    leads: dict[str, list[str]] = {}
    waits: dict[str, int] = {}
    for link in links:
        leads.setdefault(link.from_, []).append(link.to)
        waits[link.to] = waits.get(link.to, 0) + 1
    arrived: dict[str, int] = {}
    free = [id_ for id_ in leads if id_ not in waits]
    for id_ in free:  # it grows while it is walked along
        carried = arrived.get(id_, 0) | marks.get(id_, 0)
        for other in leads.get(id_, ()):
            if carried:
                arrived[other] = arrived.get(other, 0) | carried
            waits[other] -= 1
            if not waits[other]:
                free.append(other)
    # What still waits is on a loop or behind one. What comes before has already arrived there.
    again = deque(id_ for id_ in leads if waits.get(id_, 0))
    queued = set(again)
    while again:
        id_ = again.popleft()
        queued.discard(id_)
        carried = arrived.get(id_, 0) | marks.get(id_, 0)
        for other in leads[id_]:
            before = arrived.get(other, 0)
            if carried | before != before:
                arrived[other] = carried | before
                if other in leads and other not in queued:
                    again.append(other)
                    queued.add(other)
    return arrived
