"""The marks on a card: what a reader should know of an outcome at a glance, each with words beside it."""

from __future__ import annotations

from leadsto.evidence.support import Support
from leadsto.model import Node

MARKS = ("material", "valued", "held", "negative", "mixed", "unintended", "disputed", "contested", "thin")
"""All marks, in the order in which they stand on a card and in the legend."""

_THIN = ("anecdotal", "anticipated", "none")


def marks_of(node: Node, support: Support, is_contested: bool) -> tuple[str, ...]:
    """Return the marks that a node bears.

    `valued` is priced, or counted in another's value; `thin` is an outcome for which the strongest support is
    anecdotal or only expected, or for which there is none.
    """
    state = node.value.state if node.value is not None else None
    bears = {
        "material": node.is_material,
        "valued": state in ("priced", "counted-in"),
        "held": state == "held",
        "negative": node.effect == "negative",
        "mixed": node.effect == "mixed",
        "unintended": not node.intended,
        "disputed": node.status == "disputed",
        "contested": is_contested,
        "thin": node.kind == "outcome" and support.grade in _THIN,
    }
    return tuple(mark for mark in MARKS if bears[mark])
