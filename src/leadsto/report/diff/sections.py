"""What sets two theories apart, in sentences: sections, in them groups by stakeholder, in them lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from leadsto.characters import kebab
from leadsto.diff import Change, Difference, LinkChange, Remark, State, Suggestion, Telling
from leadsto.model import Kind, Node, Theory, first_by_id
from leadsto.report.evidence.change_words import plural, tell_change
from leadsto.report.phrases import counted, joined

_KINDS: dict[Kind, tuple[str, str]] = {
    "context": ("context", "contexts"),
    "activity": ("activity", "activities"),
    "output": ("output", "outputs"),
    "outcome": ("outcome", "outcomes"),
}
_ORDER: tuple[Kind, ...] = ("outcome", "activity", "output", "context")
_PROGRAMME = "The programme"


class Code(str):
    """What is to be typed as it stands."""

    __slots__ = ()


Words = tuple[str, ...]
"""A line in parts, so that what is to be typed can be told from prose."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, with lines below it that say more."""

    words: Words
    details: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one stakeholder; `title` is "" where they are of none."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; `state` is that of what it lists, "" where it has none."""

    title: str
    groups: tuple[Group, ...]
    state: State | str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two theories, as far as the audience may see them, and what sets them apart.

    Attributes:
        names: What the two are called: folders, or revisions.
        prefix: What OLD is called in `same-as`.
        are_states: Whether they are two states of one theory, rather than a plan and what was told.
    """

    old: Theory
    new: Theory
    difference: Difference
    names: tuple[str, str]
    prefix: str = ""
    are_states: bool = False


class Account:
    """Tells of two theories what sets them apart."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._names = f"“{sides.names[0]}”", f"“{sides.names[1]}”"
        self._difference = sides.difference
        self._nodes: dict[str, Node] = {**first_by_id(sides.old.nodes), **first_by_id(sides.new.nodes)}
        self._old_nodes = first_by_id(sides.old.nodes)
        stakeholders = {**first_by_id(sides.new.stakeholders), **first_by_id(sides.old.stakeholders)}
        self._lanes = {id_: item.title or id_ for id_, item in stakeholders.items()}
        self._lanes.update({item.id: item.title for item in reversed(sides.new.stakeholders) if item.title})
        self._rank = {title: place for place, title in enumerate([_PROGRAMME, *self._lanes.values()])}

    def heads(self) -> tuple[str, str]:
        """Return who the two are: what each is called, and its title."""
        old, new = (
            f"{name}: {theory.title or 'a theory without a title'}"
            for name, theory in zip(self._sides.names, (self._sides.old, self._sides.new), strict=True)
        )
        return old, new

    def counts(self) -> Iterator[str]:
        """Yield how much is in both, in one only, different, opposite, never told and not planned."""
        difference, (old, new) = self._difference, self._names
        yield f"In both: {self._counted(('same', 'changed')) or 'nothing'}"
        if difference.is_same:
            yield "Nothing sets them apart"
        for title, state in ((f"Only in {old}", "removed"), (f"Only in {new}", "added"), ("Different", "changed")):
            told = self._counted((state,))
            if told:
                yield f"{title}: {told}"
        rest = Counter(item.what for item in (*difference.stakeholders, *difference.others))
        if rest:
            yield f"Also different: {joined([counted(count, *plural(what)) for what, count in rest.items()])}"
        if difference.opposites:
            yield f"With the opposite effect: {counted(len(difference.opposites), 'link', 'links')}"
        telling = self._telling
        if telling is not None:
            planned = difference.link_counts.in_both + difference.link_counts.removed
            yield f"In {old}, and never told in {new}: {len(telling.never_told)} of {counted(planned, 'link', 'links')}"
            yield f"Told in {new}, and not in {old}: {counted(len(telling.not_planned), 'link', 'links')}"

    def sections(self) -> Iterator[Section]:
        """Yield every section that has something in it."""
        difference, (old, new) = self._difference, self._names
        for section in (
            Section("With the opposite effect", self._groups((), difference.opposites), "changed"),
            Section(f"Only in {old}", self._of_state("removed"), "removed"),
            Section(f"Only in {new}", self._of_state("added"), "added"),
            Section("In both, and different", self._of_state("changed"), "changed"),
            *self._told_sections(),
            Section("Stakeholders, timeframes, sources and the rest", _together(self._items()), "changed"),
            Section(
                "The theory itself", _together(Line((tell_change(change),)) for change in difference.theory), "changed"
            ),
            Section("Perhaps the same, under other ids", _together(map(self._suggestion, difference.suggestions))),
            Section("To look at", _together(map(_remark, difference.remarks))),
        ):
            if section.groups:
                yield section

    def _told_sections(self) -> Iterator[Section]:
        """What is in neither section above: links of both that nobody tells of, and told steps that are no links."""
        telling, (old, new) = self._telling, self._names
        if telling is None:
            return
        links = {link.step: link for link in self._difference.links}
        never = [link for step in telling.never_told if (link := links[step]).state != "removed"]
        yield Section(f"In both, and never told in {new}", self._groups((), never, with_changes=False))
        steps = [LinkChange(*step, "added") for step in telling.not_planned if step not in links]
        yield Section(f"Told in claims of {new}, and a link in neither {old} nor {new}", self._groups((), steps))

    @property
    def _telling(self) -> Telling | None:
        """The plan against what was told, where one is a plan: neither two states of one theory nor the same twice."""
        is_plan = not self._sides.are_states and not self._difference.is_same
        return self._difference.telling if is_plan else None

    def _counted(self, states: tuple[State, ...] | tuple[str, ...]) -> str:
        kinds = Counter(self._nodes[node.id].kind for node in self._difference.nodes if node.state in states)
        links = sum(link.state in states for link in self._difference.links)
        told = [counted(kinds[kind], *_KINDS[kind]) for kind in _ORDER if kinds[kind]]
        return joined([*told, *([counted(links, "link", "links")] if links else [])])

    def _of_state(self, state: State) -> tuple[Group, ...]:
        nodes = [node for node in self._difference.nodes if node.state == state]
        links = [link for link in self._difference.links if link.state == state and not link.is_opposite]
        alone = {node.id for node in nodes} if state != "changed" else set()
        of_nodes = [link for link in links if not alone.isdisjoint(link.step)]
        ways = self._ways(of_nodes, alone)
        lines = (
            Line((self._name(node.id), *self._was(node.old_id, node.id)), ways.get(node.id, _details(node.changes)))
            for node in nodes
        )
        rest = links if not of_nodes else [link for link in links if alone.isdisjoint(link.step)]
        return self._groups(zip((node.id for node in nodes), lines, strict=True), rest)

    def _ways(self, links: Iterable[LinkChange], alone: Collection[str]) -> dict[str, tuple[Words, ...]]:
        """What nodes that are in one theory only lead to and come from, so that their links need no lines of their own."""
        causes: dict[str, list[str]] = {}
        effects: dict[str, list[str]] = {}
        for link in links:
            if link.from_ in alone:
                effects.setdefault(link.from_, []).append(self._title(link.to))
            else:
                causes.setdefault(link.to, []).append(self._title(link.from_))
        words = (("comes from", causes), ("leads to", effects))
        return {
            id_: tuple((f"{word} {joined(ends[id_])}",) for word, ends in words if id_ in ends)
            for id_ in (*causes, *effects)
        }

    def _was(self, old_id: str, id_: str) -> Words:
        return () if old_id in ("", id_) else (f", {old_id} in {self._names[0]}",)

    def _groups(
        self, nodes: Iterable[tuple[str, Line]], links: Iterable[LinkChange], with_changes: bool = True
    ) -> tuple[Group, ...]:
        """Lines by the stakeholder of the node, or of the node that a link begins at."""
        lanes: dict[str, list[Line]] = {}
        for id_, line in nodes:
            lanes.setdefault(self._lane(id_), []).append(line)
        for link in links:
            changes = [change for change in link.changes if change.field != "effect" or not link.is_opposite]
            lanes.setdefault(self._lane(link.from_), []).append(
                Line((self._link(link),), _details(changes) if with_changes else ())
            )
        order = sorted(lanes, key=lambda title: self._rank.get(title, len(self._rank)))
        return tuple(Group(title, tuple(lanes[title])) for title in order)

    def _lane(self, id_: str) -> str:
        node = self._nodes.get(id_)
        if node is None:
            return id_.partition("/")[0]
        return self._lanes.get(node.stakeholder, node.stakeholder) or _PROGRAMME

    def _name(self, id_: str) -> str:
        node = self._nodes.get(id_)
        return f"{self._title(id_)} ({id_})" if node is not None and node.title else id_

    def _title(self, id_: str) -> str:
        node = self._nodes.get(id_)
        return f"“{node.title}”" if node is not None and node.title else id_

    def _link(self, link: LinkChange) -> str:
        told = f"{self._title(link.from_)} → {self._title(link.to)}"
        old, new = self._names
        if link.is_opposite:
            effect = next(change for change in link.changes if change.field == "effect")
            return f"{told}: {effect.old} in {old}, {effect.new} in {new}"
        if link.state == "removed" and link.told and not self._sides.are_states:
            return (
                f"{told}, which {counted(link.told, 'claim', 'claims')} in {new} tell{'s' if link.told == 1 else ''} of"
            )
        return told

    def _items(self) -> Iterator[Line]:
        old, new = self._names
        where = {"added": f": only in {new}", "removed": f": only in {old}"}
        for item in (*self._difference.stakeholders, *self._difference.others):
            name = f"“{item.title}” ({item.id})" if item.title else item.id
            yield Line((f"{item.what} {name}{where.get(item.state, '')}",), _details(item.changes))

    def _suggestion(self, suggestion: Suggestion) -> Line:
        old, new = self._names
        one, other = self._old_nodes[suggestion.old_id], self._nodes[suggestion.new_id]
        told = f"“{one.title}” ({old}: {one.id}) and “{other.title}” ({new}: {other.id})"
        if self._sides.are_states:
            return Line((told,))
        return Line((f"{told}: if they are, add ", Code(f"same-as: {self._sides.prefix}:{one.id}"), " to the latter"))


def prefix_of(folder: str, theory: Theory, other: Theory) -> str:
    """Return what a theory is called in `same-as` of another: its title in kebab-case, else its folder's name."""
    title = kebab(theory.title)
    return title if title and title != kebab(other.title) else kebab(folder) or title or "other"


def _remark(remark: Remark) -> Line:
    return Line((remark.message,), ((remark.hint,),) if remark.hint else ())


def _together(lines: Iterable[Line]) -> tuple[Group, ...]:
    found = tuple(lines)
    return (Group("", found),) if found else ()


def _details(changes: Iterable[Change]) -> tuple[Words, ...]:
    return tuple((tell_change(change),) for change in changes)


__all__ = ["Account", "Code", "Group", "Line", "Section", "Sides", "prefix_of"]
