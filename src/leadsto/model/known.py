"""Items by the ids that others refer to them by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_Named)


def first_by_id(items: Iterable[Named]) -> dict[str, Named]:
    """Return items by id, in their order: the first of duplicates, without those whose id could not be read."""
    found: dict[str, Named] = {}
    for item in items:
        if item.id:
            found.setdefault(item.id, item)
    return found
