"""What other evidence has changed, as programs read it."""

from __future__ import annotations

from typing import Any

from leadsto.evidence.loss import Changes
from leadsto.evidence.support import Support


def changes_as_plain(changes: Changes) -> dict[str, Any]:
    """Return changes as plain values; every figure that may differ is a pair of `before` and `after`."""
    return {
        "links": [
            {
                "from": change.link.from_,
                "to": change.link.to,
                **_support(change.before, change.after),
                "contested": _pair(change.was_contested, change.is_contested),
            }
            for change in changes.links
        ],
        "nodes": [
            {
                "id": change.node.id,
                "material": change.node.is_material,
                "standing": _pair(change.stood, change.stands),
                **_support(change.before, change.after),
                "own": _support(change.own_before, change.own_after),
                "contested": _pair(change.was_contested, change.is_contested),
            }
            for change in changes.nodes
        ],
        "chains": [
            {"from": change.from_.id, "to": change.to.id, "told_whole_by": _pair(change.before, change.after)}
            for change in changes.threads
        ],
        "chains_left_out": changes.threads_left_out,
        "stories": [
            {"id": change.story.id, "told_whole_by": _pair(change.before, change.after)} for change in changes.stories
        ],
    }


def _support(before: Support, after: Support) -> dict[str, Any]:
    return {
        "citations": _pair(before.citations, after.citations),
        "sources": _pair(before.sources, after.sources),
        "voices": _pair(before.voices, after.voices),
        "grade": _pair(before.grade, after.grade),
        "against": _pair(before.against, after.against),
        "caveats": _pair(before.caveats, after.caveats),
    }


def _pair(before: Any, after: Any) -> dict[str, Any]:
    return {"before": before, "after": after}
