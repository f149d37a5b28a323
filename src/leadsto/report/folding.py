"""Saying once what holds for many things alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from leadsto.findings import Verdict

FEW = 2
"""Up to so many alike findings of a lane are each shown whole."""

_UNFINISHED = re.compile(r"LT[234]\d\d")


@dataclass(slots=True)
class Folded:
    """A verdict that is shown, and others that it stands for, in their order."""

    verdict: Verdict
    others: list[Verdict] = field(default_factory=list)
    by_lane: bool = True

    @property
    def sentence(self) -> str:
        """What is said of the others."""
        count = len(self.others)
        times = "once more" if count == 1 else f"{count} times more"
        lane = f" for {self.verdict.group}" if self.by_lane and self.verdict.group else ""
        return f"and {times}{lane}"


def fold(verdicts: Sequence[Verdict], is_draft: bool) -> list[Folded]:
    """Fold alike findings together, by rule and lane; of a draft, warnings of LT2xx to LT4xx by rule alone.

    Returns:
        What is shown, each where the first of its kind stands.
    """
    counts: dict[tuple[str, str, str], int] = {}
    for verdict in verdicts:
        counts[_kind(verdict, is_draft)] = counts.get(_kind(verdict, is_draft), 0) + 1
    shown: list[Folded] = []
    first: dict[tuple[str, str, str], Folded] = {}
    for verdict in verdicts:
        kind = _kind(verdict, is_draft)
        by_rule = _is_folded_by_rule(verdict, is_draft)
        few = 1 if by_rule else FEW
        if kind in first and counts[kind] > few and (verdict.group or by_rule):
            first[kind].others.append(verdict)
            continue
        folded = Folded(verdict, by_lane=not by_rule)
        first.setdefault(kind, folded)
        shown.append(folded)
    return shown


def _is_folded_by_rule(verdict: Verdict, is_draft: bool) -> bool:
    return is_draft and verdict.severity != "error" and _UNFINISHED.fullmatch(verdict.code) is not None


def _kind(verdict: Verdict, is_draft: bool) -> tuple[str, str, str]:
    group = "" if _is_folded_by_rule(verdict, is_draft) else verdict.group
    return verdict.code, verdict.severity, group
