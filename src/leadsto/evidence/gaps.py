"""Gaps: where too little is told, and how much hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from leadsto.evidence.contested import is_contested
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.stitching import tellers_of
from leadsto.graph.hanging import Hanging
from leadsto.model import Link, Node

GapKind: TypeAlias = Literal["asserted", "weak", "contested", "one-source", "one-voice", "unheard", "stitched"]

KINDS: tuple[GapKind, ...] = ("asserted", "weak", "contested", "one-source", "one-voice", "unheard", "stitched")
"""The graver first:

- `asserted`: a link that nobody tells;
- `weak`: a link that is anecdotal or anticipated, and the weakest of the best-grounded chain to an outcome that matters;
- `contested`: a link or an outcome with evidence for and against, or told with opposite effects;
- `one-source`: a link that one source alone tells;
- `one-voice`: a link that several sources tell, all of one voice, which is not that of those who experience the effect;
- `unheard`: an outcome of which nobody of its own lane speaks;
- `stitched`: an outcome that matters and to which no one person tells the whole way."""

FEW = 2
"""So many of the outcomes that hang on a gap are named: to name them all would take too long where many matter."""

_WEAK = ("anecdotal", "anticipated")


@dataclass(frozen=True, slots=True)
class Gap:
    """Where too little is told.

    Attributes:
        on: A link, or an outcome.
        leads_to: To how many of the outcomes that matter chains lead from the programme's activities by way of this, itself
            included. Where no activity leads to an outcome, chains from whatever nothing leads to count for it.
        hang_on_it: To how many of them every such chain passes here.
        such_as: Ids of the first of these.
        weakest_of: Ids of those to whose best-grounded chain this link is the weakest.
    """

    kind: GapKind
    on: Link | Node
    leads_to: int
    hang_on_it: int
    such_as: tuple[str, ...]
    weakest_of: tuple[str, ...]

    @property
    def points(self) -> int:
        """How much hangs on it, in points, which are good for an order and for nothing else.

        For each outcome that matters: 1 if chains lead there by way of this, 2 more if every chain does, 2 more if this is the
        weakest link of the best-grounded one.
        """
        return self.leads_to + 2 * self.hang_on_it + 2 * len(self.weakest_of)


@dataclass(frozen=True)
class Gaps:
    """The gaps of a theory.

    Attributes:
        grounds: What the theory rests on.
    """

    grounds: Grounds

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """Ids of the outcomes that matter: those that are material; where none is, those at the ends of chains."""
        nodes = self.grounds.graph.nodes
        material = tuple(id_ for id_, node in nodes.items() if node.kind == "outcome" and node.is_material)
        ends = set() if material else set(self.grounds.graph.ends())
        return material or tuple(id_ for id_, node in nodes.items() if id_ in ends and node.kind == "outcome")

    @property
    def are_material(self) -> bool:
        """Whether the outcomes that matter are said to be material."""
        return any(self.grounds.graph.nodes[id_].is_material for id_ in self.outcomes[:1])

    def find(self) -> tuple[Gap, ...]:
        """Return every gap: the one on which most hangs first, then the graver, then in the order of the theory."""
        found = [*self._on_links(), *self._on_outcomes()]
        return tuple(sorted(found, key=lambda gap: (-gap.points, KINDS.index(gap.kind))))

    def _on_links(self) -> Iterator[Gap]:
        for link in self.grounds.graph.links:
            kind = self._kind_of(link)
            if kind is not None:
                yield self._gap(kind, link)

    def _kind_of(self, link: Link) -> GapKind | None:
        support = self.grounds.behind(link)
        if is_contested(self.grounds, link):
            return "contested"
        if not support.citations:
            return "asserted"
        if support.grade in _WEAK and self._weakest_of.get((link.from_, link.to)):
            return "weak"
        if support.sources <= 1:
            return "one-source"
        is_others_own = bool(self.grounds.graph.nodes[link.to].stakeholder) and not self.grounds.is_confirmed(link)
        return "one-voice" if len(support.voices) <= 1 and is_others_own else None

    def _on_outcomes(self) -> Iterator[Gap]:
        whole = self._told_whole
        matter = set(self.outcomes)
        for id_, node in self.grounds.graph.nodes.items():
            if node.kind != "outcome":
                continue
            if self.grounds.behind(node).is_contested:
                yield self._gap("contested", node)
            if node.stakeholder and not heard_of(node, self.grounds):
                yield self._gap("unheard", node)
            if id_ in matter and id_ in self._from_activities and id_ not in whole:
                yield self._gap("stitched", node)

    def _gap(self, kind: GapKind, on: Link | Node) -> Gap:
        """Weigh a gap; a link that closes a loop is on no chain, and nothing hangs on it."""
        if isinstance(on, Link) and self.grounds.graph.closes_loop(on):
            return Gap(kind, on, 0, 0, (), ())
        item = on if isinstance(on, Link) else on.id
        programme, rest = self._hanging
        mine = programme.reached()
        beyond = programme.beyond(item) | (rest.beyond(item) & ~mine)
        hanging = programme.hanging(item) | (rest.hanging(item) & ~mine)
        weakest = self._weakest_of.get((on.from_, on.to), ()) if isinstance(on, Link) else ()
        return Gap(kind, on, beyond.bit_count(), hanging.bit_count(), programme.named(hanging, FEW), tuple(weakest))

    @cached_property
    def _hanging(self) -> tuple[Hanging, Hanging]:
        graph = self.grounds.graph
        activities = [id_ for id_, node in graph.nodes.items() if node.kind == "activity"]
        return Hanging(graph, self.outcomes, activities), Hanging(graph, self.outcomes, graph.starts())

    @cached_property
    def _weakest_of(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for id_ in self.outcomes:
            standing = self.grounds.standings.get(id_)
            if standing is not None and standing.weakest is not None:
                found.setdefault((standing.weakest.from_, standing.weakest.to), []).append(id_)
        return found

    @cached_property
    def _from_activities(self) -> set[str]:
        graph = self.grounds.graph
        return graph.reached_from(id_ for id_, node in graph.nodes.items() if node.kind == "activity")

    @cached_property
    def _told_whole(self) -> set[str]:
        """What somebody tells the whole way to, from an activity; each link is looked at once for each who tells it."""
        leads: dict[str, dict[str, list[str]]] = {}
        for link in self.grounds.graph.chain_links:
            told, tellers = tellers_of(link, self.grounds)
            for source in tellers if told == "one-voice" else ():
                leads.setdefault(source, {}).setdefault(link.from_, []).append(link.to)
        nodes = self.grounds.graph.nodes
        found: set[str] = set()
        for steps in leads.values():
            edge = [id_ for id_ in steps if nodes[id_].kind == "activity"]
            seen = set(edge)
            for id_ in edge:  # it grows while it is walked along
                fresh = [other for other in steps.get(id_, ()) if other not in seen]
                seen.update(fresh)
                edge.extend(fresh)
                found.update(fresh)
        return found


def heard_of(node: Node, grounds: Grounds) -> bool:
    """Whether somebody of a node's own lane speaks of it, for it or against it: see `Grounds.speakers`."""
    return node.stakeholder in grounds.speakers.get(node.id, ())
