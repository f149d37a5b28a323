"""What withdrawing a source comes to, gathered for the forms that it is told in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from leadsto.evidence.loss import Changes
from leadsto.evidence.withdrawal import Trace
from leadsto.findings import Placed
from leadsto.model import Framework, Node, Source, Theory


@dataclass(frozen=True, slots=True)
class Look:
    """A place that people have to look at themselves; `line` is 0 where a file as a whole is meant."""

    file: str
    line: int
    says: str
    text: str = ""


@dataclass(frozen=True)
class WithdrawalReport:
    """A source, what goes with it, and what that costs.

    Attributes:
        theory: As it was, with the source.
        source: Its entry; None where it is only named, and declared nowhere.
        places: Where each trace stands, as the files are now; those whose place is not known are left out.
        looks: What is not taken out: text that speaks of the source, and files.
        comments: Comments beside what goes.
        files: The files that change.
        is_applied: Whether it has been done.
        obstacle: Why it can't be done, "" where it can.
        parts: Parts of files that a run left which was killed, and which may hold what is withdrawn.
        parts_left: Those of them that are still there.
        prefix: What stands before file names, so that they can be opened from where the command runs.
    """

    theory: Theory
    id: str
    source: Source | None
    traces: Sequence[Trace]
    places: Mapping[Trace, Placed]
    changes: Changes
    looks: Sequence[Look] = ()
    comments: Sequence[Look] = ()
    files: Sequence[str] = ()
    is_applied: bool = False
    obstacle: str = ""
    prefix: str = ""
    parts: Sequence[str] = ()
    parts_left: Sequence[str] = ()

    @property
    def name(self) -> str:
        """What the source is called."""
        return f"“{self.source.title}” ({self.id})" if self.source and self.source.title else f"“{self.id}”"

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What nodes, sources, frameworks and stories are called, by id; nodes come first."""
        theory = self.theory
        named: list[Framework | Source | Node] = [*theory.frameworks, *theory.sources, *theory.nodes]
        return {each.id: each.title for each in named if each.title}

    def title(self, id_: str) -> str:
        """Return what something is called, in quotation marks."""
        return f"“{self.titles.get(id_, id_)}”"
