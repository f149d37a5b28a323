"""Records: kinds of value that are mappings with known keys, each key a line of the table of fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from leadsto.load.kinds import Desk, Kind, ListOf, Schema
from leadsto.load.tree import Mapping, Scalar, Tree, is_absent
from leadsto.source import Route


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: its kind, what it means, and whether the record can do without it.

    `attr` is the attribute of the model; the key in snake_case where it is not given.
    """

    key: str
    kind: Kind
    says: str
    required: bool = False
    attr: str = ""

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
        begin: Told of the mapping before its fields are decoded.
        finish: Changes the decoded attributes before the model is made.
    """

    deep = True

    def __init__(
        self,
        name: str,
        model: Callable[..., Any],
        *fields: Field,
        short: str = "",
        either: tuple[str, ...] = (),
        begin: Callable[[Mapping, Desk], None] | None = None,
        finish: Callable[[dict[str, Any], Tree, Desk], None] | None = None,
    ) -> None:
        self.name = name
        self.model = model
        self.fields = {field.key: field for field in fields}
        self.short = short
        self.either = either
        self.begin = begin
        self.finish = finish
        self.required = tuple(field.key for field in fields if field.required)
        article = "an" if name[0] in "aeiou" else "a"
        self.says = f"{article} {name}" + (
            f" (text, or keys such as `{fields[0].key}:`)" if short else " (keys with values)"
        )
        self._has_id = "id" in self.fields
        self._plan = {field.key: _step(field) for field in fields}

    def extend(self, *fields: Field) -> None:
        """Add fields, for records that hold each other."""
        for field in fields:
            self.fields[field.key] = field
            self._plan[field.key] = _step(field)

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        return self.decode_with(tree, desk, route, {})

    def decode_with(self, tree: Tree, desk: Desk, route: Route, values: dict[str, Any]) -> Any:
        """Decode as `decode` does, with attributes that do not stand in the mapping itself."""
        if type(tree) is Mapping:
            if self.begin:
                self.begin(tree, desk)
            plan = self._plan
            for key, child in tree.values.items():
                step = plan.get(key)
                if step is None:
                    self._judge_unknown(key, child, tree, desk)
                elif type(child) is not Scalar or child.text or child.style:
                    value = step[1](child, desk, Route(route, key) if step[2] else route)
                    if value is not None:
                        values[step[0]] = value
            if not tree.torn:
                self._judge_missing(tree, desk)
        elif self.short and type(tree) is Scalar:
            value = self._plan[self.short][1](tree, desk, route)
            if value is not None:
                values[self._plan[self.short][0]] = value
            if len(self.required) > 1:
                self._judge_missing(tree, desk)
        else:
            self.refuse_type(tree, desk)
            return None
        values["route"] = route
        if self._has_id and "id" not in values:
            values["id"] = ""
        if self.finish:
            self.finish(values, tree, desk)
        return self.model(**values)

    def _judge_unknown(self, key: str, child: Tree, tree: Mapping, desk: Desk) -> None:
        if key.startswith("x-"):
            return
        span = tree.key_span(key)
        if tree.flow and is_absent(child):
            desk.fault("LT010", span, f"`{key}` is no key of {self._article}", "a comma ends a value there: quote it")
            return
        plain = key.strip().lower().replace("_", "-").replace(" ", "-")
        near = [plain] if plain in self.fields else get_close_matches(plain, self.fields, 1, 0.6)
        if near:
            hint = f"did you mean `{near[0]}`?"
        elif key in HOMES and HOMES[key] != [self.name]:
            hint = "it belongs to " + " or ".join(_with_article(home) for home in HOMES[key][:3])
        else:
            hint = "the keys known here are " + ", ".join(list(self.fields)[:12])
            hint += ", …" if len(self.fields) > 12 else ""
            hint += "; a key of your own begins with `x-`"
        desk.fault("LT010", span, f"`{key}` is no key of {self._article}", hint)

    @property
    def _article(self) -> str:
        return _with_article(self.name)

    def _judge_missing(self, tree: Tree, desk: Desk) -> None:
        given = tree.values if type(tree) is Mapping else {self.short: tree}
        for key in self.required:
            if key not in given or is_absent(given[key]):
                desk.fault("LT013", tree, f"{self._article} needs `{key}:`", self._remedy(key))
        if self.either and not any(key in given and not is_absent(given[key]) for key in self.either):
            keys = " or ".join(f"`{key}:`" for key in self.either)
            desk.fault("LT013", tree, f"{self._article} needs {keys}", self._remedy(self.either[0]))

    def _remedy(self, key: str) -> str:
        return f"add `{key}:` with {self.fields[key].kind.says.split(' (')[0]}"

    def schema(self) -> Schema:
        """Return a reference to the record's definition; `definition` gives it."""
        reference: Schema = {"$ref": f"#/definitions/{self.name.replace(' ', '-')}"}
        return {"anyOf": [reference, self.fields[self.short].kind.schema()]} if self.short else reference

    def definition(self) -> Schema:
        """Return the record's own JSON Schema."""
        schema: Schema = {
            "type": "object",
            "properties": {
                key: {**field.kind.schema(), "description": field.says} for key, field in self.fields.items()
            },
            "patternProperties": {"^x-": {}},
            "additionalProperties": False,
        }
        if self.required:
            schema["required"] = list(self.required)
        if self.either:
            schema["anyOf"] = [{"required": [key]} for key in self.either]
        return schema


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


HOMES: dict[str, list[str]] = {}
"""For each key of the language, the records that have it; filled by the table of fields."""


def _with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
