"""Kinds that may be a word instead of a record: `material: yes`, `value: held`, `discount-rate: green-book`."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any

from leadsto.load.desk import FileDesk
from leadsto.load.figures import Percentage
from leadsto.load.kinds import Choice, Desk, Kind, ListOf, Schema
from leadsto.load.records import Record
from leadsto.load.tree import Mapping, Scalar, Sequence, Tree
from leadsto.load.written import NotWritten, read_figure, shorten
from leadsto.model import NODE_LISTS, PROGRAMME_LISTS, Decision, Material, Value, ValueState
from leadsto.source import Route


class WordOrRecord(Kind):
    """A record, or one of a few words that stand for a whole one.

    Args:
        record: What it is when it is written out.
        words: The words.
        made_of: Makes the record that a word stands for.
    """

    deep = True

    def __init__(self, record: Record, words: Choice, made_of: Callable[[Any, Route | None], Any]) -> None:
        self.record, self.words, self._made_of = record, words, made_of
        self.says = f"{words.says}, or keys such as `{next(iter(record.fields))}:` with values"
        self._below = f"write one of these words, or keys such as `{next(iter(record.fields))}:` on the lines below"

    def made_of(self, word: str) -> Any:
        """Return the record that a word stands for, without a route."""
        return self._made_of(word, None)

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        if type(tree) is not Scalar:
            return self.record.decode(tree, desk, route)
        try:
            return self._made_of(self.words.read(tree.text.strip(), desk), route)
        except NotWritten as wrong:
            desk.fault("LT012", tree, str(wrong), wrong.hint or self._below)
            return self._made_of(str(wrong.meant), route) if wrong.meant else None

    def schema(self) -> Schema:
        return {"anyOf": [self.words.schema(), self.record.schema()]}


def decided(word: Decision, route: Route | None) -> Material:
    """Return the materiality that `material: yes` and the like stand for."""
    return Material(decision=word, route=route)


def unpriced(word: ValueState, route: Route | None) -> Value:
    """Return the value that `value: held` and the like stand for."""
    return Value(state=word, route=route)


class RateKind(Percentage):
    """A yearly rate, or `green-book`."""

    says = "a percentage such as `3.5%`, or `green-book`"

    def __init__(self) -> None:
        super().__init__(may_be_range=False)

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        return Kind.decode(self, tree, desk, route)

    def read(self, text: str, desk: Desk) -> Any:
        if text == "green-book":
            return text
        read_figure_or_word(text)
        return super().read(text, desk).middle

    def schema(self) -> Schema:
        return {"anyOf": [{"const": "green-book"}, super().schema()]}


def read_figure_or_word(text: str) -> None:
    """Refuse a text that is neither a figure nor near to one, naming both that may stand here.

    Raises:
        NotWritten: The text begins with a letter.
    """
    if text[:1].isalpha():
        raise NotWritten(f"“{shorten(text)}” is not {RateKind.says}", "did you mean `green-book`?")
    read_figure(text)


class NodeList(ListOf):
    """A list of nodes; the key that it stands under is their kind, and their lane where there is no stakeholder."""

    def __init__(self, item: Record, key: str) -> None:
        super().__init__(item)
        self.key = key

    def decode(self, tree: Tree, desk: Desk, route: Route) -> tuple[Any, ...]:
        assert isinstance(desk, FileDesk)
        desk.kind = NODE_LISTS[self.key]
        desk.lane = desk.stakeholder or intern(self.key)
        if not desk.stakeholder and self.key == "outcomes":
            self._know_all(tree, desk)
        nodes = super().decode(tree, desk, route)
        desk.lane = desk.stakeholder
        return nodes

    def _know_all(self, tree: Tree, desk: FileDesk) -> None:
        """Know the outcomes of nobody by whatever lane they may be referred to."""
        for item in tree.items if type(tree) is Sequence else [tree]:
            name = item.values.get("id") if type(item) is Mapping else None
            if type(name) is Scalar:
                desk.known.update((name.text, *(f"{lane}/{name.text}" for lane in PROGRAMME_LISTS)))
