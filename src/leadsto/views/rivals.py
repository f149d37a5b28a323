"""What else may explain an outcome, as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from leadsto.evidence.rivals import find_rivals
from leadsto.model import Link, Node
from leadsto.views.citing import Cited, cite
from leadsto.views.subject import Subject


@dataclass(frozen=True, slots=True)
class RivalCause:
    """A contribution of others to a node (`to` is "") or a link of the chains, with what is cited for it."""

    on: str
    to: str
    text: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class RivalDoubt:
    """What contradicts or qualifies a node (`to` is "") or a link of the chains."""

    on: str
    to: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Rival explanations: see `evidence.rivals`. Other beginnings are ids of nodes."""

    other_causes: tuple[RivalCause, ...]
    doubts: tuple[RivalDoubt, ...]
    other_beginnings: tuple[str, ...]

    def node_ids(self) -> Iterator[str]:
        """Yield the ids of all nodes that are named, some more than once."""
        places = [(cause.on, cause.to) for cause in self.other_causes]
        places += [(doubt.on, doubt.to) for doubt in self.doubts]
        yield from (id_ for place in places for id_ in place if id_)
        yield from self.other_beginnings


def rivalry(subject: Subject, from_: str, to: str) -> Rivalry:
    """Return what else may explain the one node than the other."""
    found = find_rivals(subject.grounds, from_, to)
    return Rivalry(
        tuple(
            RivalCause(*_place(each.on), each.cause.text, cite(each.cause.evidence, subject))
            for each in found.other_causes
        ),
        tuple(RivalDoubt(*_place(each.on), cite([each.item], subject)[0]) for each in found.doubts),
        tuple(node.id for node in found.other_beginnings),
    )


def _place(thing: Node | Link) -> tuple[str, str]:
    return (thing.id, "") if isinstance(thing, Node) else (thing.from_, thing.to)
