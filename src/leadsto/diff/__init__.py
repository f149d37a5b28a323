"""Two theories of the same thing laid over each other: what is in both, in one only, and what differs."""

from leadsto.diff.comparing import compare
from leadsto.diff.difference import (
    Change,
    Counts,
    Difference,
    ItemChange,
    LinkChange,
    NodeChange,
    Remark,
    State,
    Step,
    Suggestion,
    Telling,
)
from leadsto.diff.overlay import overlay

__all__ = [
    "Change",
    "Counts",
    "Difference",
    "ItemChange",
    "LinkChange",
    "NodeChange",
    "Remark",
    "State",
    "Step",
    "Suggestion",
    "Telling",
    "compare",
    "overlay",
]
