"""Who alone has every arrow of a way from one node to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

Teller = TypeVar("Teller")


def find_tellers(told: Mapping[Teller, Iterable[tuple[str, str]]], start: str, end: str) -> list[Teller]:
    """Return those whose own arrows lead from start to end, in their order; each arrow of each is looked at once.

    Args:
        told: For each teller its arrows, (from, to).
        start: Where a way begins.
        end: Where it ends; there is none from a node to itself.
    """
    return [teller for teller, arrows in told.items() if start != end and _leads(arrows, start, end)]


def _leads(arrows: Iterable[tuple[str, str]], start: str, end: str) -> bool:
    leads: dict[str, list[str]] = {}
    for from_, to in arrows:
        leads.setdefault(from_, []).append(to)
    found, edge = {start}, [start]
    for node in edge:  # it grows while it is walked along
        for other in leads.get(node, ()):
            if other not in found:
                found.add(other)
                edge.append(other)
    return end in found
