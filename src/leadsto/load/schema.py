"""The table of fields as a JSON Schema, for editors that complete and check while a theory is written."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from leadsto import model
from leadsto.load.fields import FILE, RECORDS
from leadsto.load.fields_scales import THEORY
from leadsto.load.kinds import Schema, or_nothing
from leadsto.load.records import Record

DRAFT = "http://json-schema.org/draft-07/schema#"


def build_schema() -> Schema:
    """Return the JSON Schema (draft-07) of one file of a theory.

    It judges what an editor can see of one file by itself: known keys, required ones, choices and notations. Values are
    those of YAML's core schema, or of YAML 1.1's, where `yes` and `no` are booleans; a key with nothing after it is
    null. What takes the whole folder to know, such as whether a reference leads anywhere, is left to `leadsto check`.
    """
    definitions = {record.defined_as: _definition(record) for record in RECORDS if record is not FILE}
    return {
        "$schema": DRAFT,
        "title": "A theory of change for leadsto",
        "description": "One file of a theory: outcomes by stakeholder, what leads to what, and what that rests on.",
        **_definition(FILE),
        # an outcome is always somebody's
        "dependencies": {"outcomes": ["stakeholder"]},
        "definitions": dict(sorted(definitions.items())),
    }


def _definition(record: Record) -> Schema:
    defaults = _defaults(record)
    properties: dict[str, Schema] = {}
    for key, field in record.fields.items():
        schema = field.kind.schema()
        schema = schema if field.required else or_nothing(schema)
        # beside a reference nothing else counts
        schema = {"allOf": [schema]} if "$ref" in schema else schema
        default = {"default": defaults[key]} if key in defaults else {}
        properties[key] = {"description": field.says, **default, **schema}
    definition: Schema = {
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    if record.required:
        definition["required"] = list(record.required)
    if record.either:
        definition["anyOf"] = [{"required": [key]} for key in record.either]
    if record.together:
        definition["dependencies"] = {key: [other] for key, other in record.together.items()}
    return definition


def _defaults(record: Record) -> dict[str, str | int]:
    """The defaults of the record's model as they would be written, where they say something."""
    made = model.Theory if record is THEORY else record.model
    if not is_dataclass(made):
        return {}
    values: dict[str, Any] = {field.name: field.default for field in fields(made) if field.default is not MISSING}
    written: dict[str, str | int] = {}
    for key, field in record.fields.items():
        value = values.get(field.attribute)
        if isinstance(value, bool):
            written[key] = "yes" if value else "no"
        elif isinstance(value, str | int) and value != "":
            written[key] = value
    return written
