"""Two theories held to each other: what is in both, in one only, and what differs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from leadsto.diff.changes import Comparison, count_changes
from leadsto.diff.citing import Citing
from leadsto.diff.difference import Change, Difference, ItemChange, LinkChange, NodeChange, State, Step, Telling
from leadsto.diff.likeness import suggest
from leadsto.diff.matching import Matching, match
from leadsto.diff.naming import Names
from leadsto.diff.translating import Translated, translate
from leadsto.model import Link, Node, Theory, first_by_id

_ITEMS = {
    "timeframes": "timeframe",
    "settings": "setting",
    "sources": "source",
    "voices": "voice",
    "stories": "story",
    "frameworks": "framework",
    "inputs": "input",
    "scenarios": "scenario",
}
_ELSEWHERE = {"stakeholders", "nodes", "claims", *_ITEMS}


def compare(old: Theory, new: Theory, old_names: Iterable[str] = (), new_names: Iterable[str] = ()) -> Difference:
    """Return what sets two theories apart; a difference of order alone is none, save where order says something.

    Order says something in `lanes`, in timeframes, in a story's scenes, in a claim's path and in amounts by year.

    Args:
        old: What there was, or a plan.
        new: What there is, or what was told.
        old_names: What OLD is called in `same-as`, beside its title: the name of its folder.
        new_names: Likewise NEW.
    """
    matching = match(old, new, old_names, new_names)
    translated = translate(old, new, matching)
    held = _Held(translated, new, matching)
    nodes, links = tuple(held.nodes()), tuple(held.links())
    left = {node.old_id for node in nodes if node.state == "removed"}
    came = {node.id for node in nodes if node.state == "added"}
    return Difference(
        nodes=nodes,
        links=links,
        stakeholders=tuple(held.items("stakeholders", "stakeholder", translated.lanes)),
        others=tuple(
            chain.from_iterable(
                held.items(kind, what, translated.timeframes if kind == "timeframes" else {})
                for kind, what in _ITEMS.items()
            )
        ),
        theory=tuple(held.own_fields()),
        suggestions=suggest(
            (node for node in first_by_id(old.nodes).values() if node.id in left),
            (node for node in first_by_id(new.nodes).values() if node.id in came),
        ),
        remarks=matching.remarks,
        telling=held.telling(),
    )


class _Held:
    """OLD, in NEW's words, held to NEW."""

    def __init__(self, translated: Translated, new: Theory, matching: Matching) -> None:
        old = translated.theory
        self.old, self.new = old, new
        self.old_nodes, self.new_nodes = first_by_id(old.nodes), first_by_id(new.nodes)
        self.old_links, self.new_links = _links(self.old_nodes.values()), _links(self.new_nodes.values())
        self.old_citing, self.new_citing = Citing(old), Citing(new)
        self.told = self.new_citing.told
        self.matching = matching
        self.old_ids = {matching.union_id(id_): id_ for id_ in matching.new_ids}
        self.compare = Comparison(Names(old), Names(new))

    def nodes(self) -> Iterator[NodeChange]:
        for id_, new in self.new_nodes.items():
            old = self.old_nodes.get(id_)
            if old is None:
                yield NodeChange(id_, "", "added")
                continue
            old_id = self.old_ids[id_]
            changes = tuple(self._node_changes(old, new, old_id))
            yield NodeChange(id_, old_id, "changed" if changes else "same", self.matching.by[old_id], changes)
        for id_ in self.old_nodes:
            if id_ not in self.new_nodes:
                yield NodeChange(id_, id_, "removed")

    def _node_changes(self, old: Node, new: Node, old_id: str) -> Iterator[Change]:
        said = {old.same_as, new.same_as}
        if said != {()}:  # what says that the two are one sets them not apart
            old, new = (replace(node, same_as=_without(node.same_as, (old_id, new.id))) for node in (old, new))
        if old != new:
            yield from self.compare.changes(old, new, ("leads_to", "evidence"))
        yield from self._evidence(self.old_citing.on_node(new.id), self.new_citing.on_node(new.id))

    def links(self) -> Iterator[LinkChange]:
        for step, new in self.new_links.items():
            old, told = self.old_links.get(step), self.told.get(step, 0)
            if old is None:
                yield LinkChange(*step, "added", told=told)
                continue
            changes = [] if old == new else [*self.compare.changes(old, new, ("evidence",))]
            changes += self._evidence(self.old_citing.on_step(step), self.new_citing.on_step(step))
            state: State = "changed" if changes else "same"
            yield LinkChange(*step, state, old.effect != new.effect, tuple(changes), told)
        for step in self.old_links:
            if step not in self.new_links:
                yield LinkChange(*step, "removed", told=self.told.get(step, 0))

    def _evidence(self, old: Collection[Any], new: Collection[Any]) -> Iterator[Change]:
        if old or new:
            yield from count_changes("evidence", old, new)

    def items(self, kind: str, what: str, renamed: Mapping[str, str]) -> Iterator[ItemChange]:
        """Yield stakeholders, sources and the like that differ.

        Args:
            kind: The list of the theory.
            what: The word for one of them.
            renamed: New ids, by old ones, of those that go by another.
        """
        old, new = first_by_id(getattr(self.old, kind)), first_by_id(getattr(self.new, kind))
        old_ids = {new_id: old_id for old_id, new_id in renamed.items()}
        for id_, item in new.items():
            before = old.get(id_)
            if before is None:
                yield ItemChange(what, id_, item.title, "added")
                continue
            changes = [Change("id", old_ids[id_], id_)] if id_ in old_ids else []
            changes += self.compare.changes(before, item) if before != item else ()
            if changes:
                yield ItemChange(what, id_, item.title, "changed", tuple(changes))
        for id_, item in old.items():
            if id_ not in new:
                yield ItemChange(what, id_, item.title, "removed")

    def own_fields(self) -> Iterator[Change]:
        yield from self.compare.changes(self.old, self.new, _ELSEWHERE)
        yield from count_changes("claims", self.old.claims, self.new.claims)
        old, new = first_by_id(self.old.timeframes), first_by_id(self.new.timeframes)
        before, after = tuple(id_ for id_ in old if id_ in new), tuple(id_ for id_ in new if id_ in old)
        if before != after:
            yield self.compare.change("timeframes", before, after)

    def telling(self) -> Telling | None:
        if not self.told:
            return None
        return Telling(
            tuple(step for step in self.old_links if step not in self.told),
            tuple(step for step in self.told if step not in self.old_links),
        )


def _links(nodes: Iterable[Node]) -> dict[Step, Link]:
    """Every link by its ends, the first of duplicates."""
    found: dict[Step, Link] = {}
    for node in nodes:
        for link in node.leads_to:
            found.setdefault((link.from_, link.to), link)
    return found


def _without(same_as: tuple[str, ...], ids: Collection[str]) -> tuple[str, ...]:
    return tuple(each for each in same_as if each.rpartition(":")[2].strip() not in ids)
