"""For whom something is told, in words that every report shares."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.model import Access
from leadsto.report.phrases import filled

_SEEN: dict[Access, str] = {
    "public": "as the public may see it",
    "team": "as the team may see it",
    "restricted": "as those see it who may see what is restricted",
}

_WIDER: dict[Access, str] = {
    "public": "; --audience team counts what the public may not see",
    "team": "; --audience restricted counts what is restricted too",
    "restricted": "",
}


def seen_by(audience: Access) -> str:
    """Say for whom it is told: `as the team may see it`."""
    return _SEEN[audience]


def under_title(audience: Access, stayed_behind: str = "") -> Iterator[str]:
    """Yield what stands under a title on a terminal: for whom it is told, how more is counted, and how much was not.

    The first is the same whatever stayed behind, as everything is that may be passed on.

    Args:
        audience: Whom it is told.
        stayed_behind: What the audience does not see; "" where that is nothing, or where the text may be passed on.
    """
    yield f"{seen_by(audience)}{_WIDER[audience]}"
    if stayed_behind:
        yield filled(stayed_behind, hang=0)
