"""Records: kinds of value that are mappings with known keys, each key a line of the table of fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from leadsto.characters import kebab
from leadsto.load.faults import judge_missing, judge_shape, read_as_meant, with_article
from leadsto.load.kinds import Desk, Kind, ListOf, Schema
from leadsto.load.tree import Mapping, Scalar, Sequence, Tree, is_absent
from leadsto.source import Route


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: its kind, what it means, and whether the record can do without it.

    `attr` is the attribute of the model; the key in snake_case where it is not given. `instead` are words that people
    write for the key: they are faults, and read as the key all the same.
    """

    key: str
    kind: Kind
    says: str
    required: bool = False
    attr: str = ""
    instead: tuple[str, ...] = ()

    @property
    def attribute(self) -> str:
        """The name of the model's attribute."""
        return self.attr or self.key.replace("-", "_")


Step = tuple[str, Callable[[Tree, Desk, Route], Any], bool]


def _step(field: Field) -> Step:
    """What decoding needs of a field: its attribute, its decoder, and whether that goes deeper than one scalar."""
    return field.attribute, field.kind.decode, field.kind.deep


class Record(Kind):
    """A mapping with known keys, decoded into a value of the model.

    Args:
        name: What it is called in messages and in the reference, such as `link`.
        model: What makes the value from keyword arguments; it is given `route` too.
        fields: The keys, in the order of the reference.
        short: The key that a text alone stands for; "" where a mapping is needed.
        either: Keys of which one at least is required.
        together: Keys that need another beside them, with that other.
        begin: Told of the mapping before its fields are decoded.
        finish: Changes the decoded attributes before the model is made.
        defined_as: Its name in the JSON Schema; its own where not given.
    """

    deep = True

    def __init__(
        self,
        name: str,
        model: Callable[..., Any],
        *fields: Field,
        short: str = "",
        either: tuple[str, ...] = (),
        together: dict[str, str] | None = None,
        begin: Callable[[Mapping, Desk], None] | None = None,
        finish: Callable[[dict[str, Any], Tree, Desk], None] | None = None,
        defined_as: str = "",
    ) -> None:
        self.name = name
        self.model = model
        self.fields = {field.key: field for field in fields}
        self.short = short
        self.either = either
        self.together = together or {}
        self.begin = begin
        self.finish = finish
        self.defined_as = defined_as or name.replace(" ", "-")
        self.required = tuple(field.key for field in fields if field.required)
        self.with_article = with_article(name)
        self.says = self.with_article + (
            f" (text, or keys such as `{fields[0].key}:`)" if short else " (keys with values)"
        )
        self.instead = {word: field.key for field in fields for word in field.instead if word not in self.fields}
        self._has_id = "id" in self.fields
        self.keys = self.fields
        self.begins_with = "id" if self._has_id else ""
        needed = [field for field in fields if field.required]
        # an empty list has been read and says nothing; what keys need beside them is always looked for
        plain = not self.together and not any(isinstance(field.kind, ListOf) for field in needed)
        self._needed = frozenset(field.attribute for field in needed) if plain else frozenset({""})
        self._one_of = frozenset(self.fields[key].attribute for key in either)
        self._plan = {field.key: _step(field) for field in fields}

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        return self.decode_with(tree, desk, route, {})

    def decode_with(self, tree: Tree, desk: Desk, route: Route, values: dict[str, Any]) -> Any:
        """Decode as `decode` does, with attributes that do not stand in the mapping itself."""
        if type(tree) is Mapping:
            plan = self._plan
            if not tree.values.keys() <= plan.keys():
                if judge_shape(self, tree, desk):
                    desk.torn = True
                    return None
                tree = read_as_meant(self, tree, desk)
            if self.begin:
                self.begin(tree, desk)
            written = tree.written
            for key, child in tree.values.items():
                if type(child) is not Scalar or child.text:
                    attribute, decode, deep = plan[key]
                    value = decode(child, desk, Route(route, written.get(key, key)) if deep else route)
                    if value is not None:
                        values[attribute] = value
            if not tree.torn and not self._is_whole(values):
                judge_missing(self, tree, desk)
        elif self.short and type(tree) is Scalar:
            attribute, decode, _ = self._plan[self.short]
            value = decode(tree, desk, route)
            if value is not None:
                values[attribute] = value
        else:
            self.refuse_type(tree, desk)
            if self._has_id and type(tree) is Scalar:
                desk.know(tree.text.strip())
            return None
        values["route"] = route
        if self._has_id and "id" not in values:
            values["id"] = ""
        if self.finish:
            self.finish(values, tree, desk)
        return self.model(**values)

    def remedy(self, tree: Tree) -> str:
        if type(tree) is Sequence:
            return "one is meant, and no list"
        key, colon, _ = tree.text.partition(":") if type(tree) is Scalar else ("", "", "")
        if colon and key.strip() in self.fields:
            return f"the colon after `{key.strip()}` needs a space after it"
        if self._has_id and type(tree) is Scalar and kebab(tree.text):
            return f"write `id: {kebab(tree.text)[:50]}`, and `title:` below it"
        return f"write its keys below, such as `{next(iter(self.fields))}:`"

    def _is_whole(self, values: dict[str, Any]) -> bool:
        """Whether what is required has plainly been read, so that nothing need be looked for."""
        return self._needed <= values.keys() and (not self._one_of or not self._one_of.isdisjoint(values))

    def schema(self) -> Schema:
        reference: Schema = {"$ref": f"#/definitions/{self.defined_as}"}
        return {"anyOf": [self.fields[self.short].kind.schema(), reference]} if self.short else reference


class MapOf(Kind):
    """A mapping whose keys are free: each entry is a record that is told its key."""

    deep = True

    def __init__(self, record: Record, attr: str, says: str) -> None:
        self.record, self.attr, self.says = record, attr, says

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        if type(tree) is not Mapping:
            self.refuse_type(tree, desk)
            return None
        values = []
        for key, child in tree.values.items():
            if is_absent(child) or key.startswith("x-"):
                continue
            value = self.record.decode_with(child, desk, Route(route, key), {self.attr: key})
            if value is not None:
                values.append(value)
        return tuple(values)

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": self.record.schema()}
