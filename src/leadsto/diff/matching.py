"""Which node of one theory is which of the other: by id, then by what `same-as` says; never by title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from leadsto.characters import kebab
from leadsto.diff.difference import MatchedBy, Remark
from leadsto.model import Node, Theory, first_by_id

Pair = tuple[str, str]
"""OLD's id and NEW's."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What is one and the same in two theories.

    Attributes:
        new_ids: For each node of OLD that is in NEW, its id there.
        by: How each pair was found, by OLD's id.
        remarks: What the authors should look at.
    """

    new_ids: Mapping[str, str]
    by: Mapping[str, MatchedBy]
    remarks: tuple[Remark, ...] = ()

    def union_id(self, old_id: str) -> str:
        """Return the id that a node of OLD goes by: NEW's where it is in NEW."""
        return self.new_ids.get(old_id, old_id)


def match(old: Theory, new: Theory, old_names: Iterable[str] = (), new_names: Iterable[str] = ()) -> Matching:
    """Match nodes by their ids, and those that are left by `same-as`.

    `same-as: other-theory:lane/id` names the other theory by its title in kebab-case or by one of the names given here;
    without a prefix the other theory is meant. What names a third theory matches where both name the same thing in it.
    Each node has one partner at most: of several that claim one, those that claim each other come first, then ids
    decide, whatever the order of the files. Nothing is followed further than one step, so rings end where they begin.

    Args:
        old: The one theory.
        new: The other.
        old_names: What OLD is called in `same-as`, such as the name of its folder.
        new_names: Likewise NEW.
    """
    old_nodes, new_nodes = first_by_id(old.nodes), first_by_id(new.nodes)
    new_ids = {id_: id_ for id_ in old_nodes if id_ in new_nodes}
    old_ids = dict(new_ids)
    by: dict[str, MatchedBy] = dict.fromkeys(new_ids, "id")

    def join(old_id: str, new_id: str) -> None:
        new_ids[old_id], old_ids[new_id], by[old_id] = new_id, old_id, "same-as"

    said = _Said(old_nodes, new_nodes, _names(old, old_names), _names(new, new_names))
    remarks = []
    for old_id, new_id in said.pairs():
        if old_id in new_ids and new_ids[old_id] != new_id:
            remarks.append(_claimed(new_nodes[new_ids[old_id]], new_nodes[new_id], old_nodes[old_id]))
        elif new_id in old_ids and old_ids[new_id] != old_id:
            remarks.append(_claimed(old_nodes[old_ids[new_id]], old_nodes[old_id], new_nodes[new_id]))
        elif old_id not in new_ids:
            join(old_id, new_id)
    for old_id, new_id in said.in_third_theories(new_ids, old_ids):
        join(old_id, new_id)
    return Matching(new_ids, by, (*remarks, *said.strays))


def _names(theory: Theory, given: Iterable[str]) -> frozenset[str]:
    return frozenset(name for each in (theory.title, *given) for name in (kebab(each), each) if name)


class _Said:
    """What `same-as` says in either theory of the other, and of third ones."""

    def __init__(
        self,
        old: Mapping[str, Node],
        new: Mapping[str, Node],
        old_names: frozenset[str],
        new_names: frozenset[str],
    ) -> None:
        self.old, self.new = old, new
        self.strays: list[Remark] = []
        # by what is referred to: nodes of OLD, nodes of NEW
        self._third: tuple[dict[str, list[str]], dict[str, list[str]]] = (defaultdict(list), defaultdict(list))
        self._said: tuple[set[Pair], set[Pair]] = (set(), set())
        for is_old, nodes, others, names in ((True, old, new, new_names), (False, new, old, old_names)):
            for node in nodes.values():
                for reference in dict.fromkeys(node.same_as):
                    self._take(node, reference, is_old, others, names)

    def _take(
        self, node: Node, reference: str, is_old: bool, others: Mapping[str, Node], names: frozenset[str]
    ) -> None:
        prefix, colon, id_ = reference.rpartition(":")
        prefix, id_ = prefix.strip(), id_.strip()
        if colon and prefix not in names:
            self._third[not is_old][f"{prefix}:{id_}"].append(node.id)
        elif id_ in others:
            self._said[not is_old].add((node.id, id_) if is_old else (id_, node.id))
        elif colon:
            self.strays.append(_astray(node, reference, id_, others))

    def pairs(self) -> Iterator[Pair]:
        """Yield what is said to be one, that which both say first; either theory may be the older."""
        by_old, by_new = self._said
        by_both = by_old & by_new
        yield from sorted(by_old | by_new, key=lambda pair: (pair not in by_both, *sorted(pair), pair))

    def in_third_theories(self, new_ids: Mapping[str, str], old_ids: Mapping[str, str]) -> Iterator[Pair]:
        """Yield those that are said to be the same thing of a third theory, where one of each is left to say so.

        Both mappings may grow meanwhile.
        """
        olds, news = self._third
        for reference in sorted(olds.keys() & news.keys()):
            left = [id_ for id_ in olds[reference] if id_ not in new_ids]
            free = [id_ for id_ in news[reference] if id_ not in old_ids]
            if len(left) == len(free) == 1:
                yield left[0], free[0]


def _claimed(partner: Node, other: Node, claimed: Node) -> Remark:
    message = f"{_name(partner)} and {_name(other)} both answer to {_name(claimed)}, which was laid over the first"
    return Remark((partner.id, other.id, claimed.id), message, "leave `same-as` to the one that is, or merge the two")


def _astray(node: Node, reference: str, id_: str, others: Mapping[str, Node]) -> Remark:
    near = sorted(other for other in others if other.rpartition("/")[2] == id_.rpartition("/")[2])[:1]
    hint = f"did you mean {near[0]}?" if near else "look whether the id is still the one that the other theory uses"
    return Remark((node.id,), f"{_name(node)} is said to be {reference}, and the other theory has no such node", hint)


def _name(node: Node) -> str:
    return f"“{node.title}” ({node.id})" if node.title else node.id
