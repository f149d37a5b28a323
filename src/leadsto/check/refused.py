"""Files of sources that leadsto will not open, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from leadsto.findings import Finding
from leadsto.model import Theory, first_by_id
from leadsto.rules import at

if TYPE_CHECKING:
    from leadsto.transcripts import Transcript, Unreadable


def find_refused(theory: Theory, transcripts: Mapping[str, Transcript | Unreadable]) -> Iterator[Finding]:
    """Yield a finding for each source whose file lies outside the folder, or is no ordinary file."""
    for id_, source in first_by_id(theory.sources).items() if transcripts else ():
        unread = transcripts.get(id_)
        # of those that were read nothing is to be said, and whoever checks without transcripts need not import them
        if getattr(unread, "is_refused", False):
            yield Finding("LT006", getattr(unread, "message", ""), at(source, "file"), getattr(unread, "hint", ""))
