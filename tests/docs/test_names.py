"""A thing has one name: hyphens in YAML, underscores in Python and JSON, the same word everywhere."""

from __future__ import annotations

import keyword
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from leadsto import model
from leadsto.load.fields import FILE, RECORDS
from leadsto.load.fields_scales import THEORY
from leadsto.load.records import Record
from leadsto.load.schema import build_schema
from leadsto.views.plain import to_plain

# what is gathered into another value: keys of `theory:` and lists of a file are the theory's, a stakeholder's own
# lists are its nodes; nodes of the four kinds stand together in `nodes`
GATHERED = {id(FILE): model.Theory, id(THEORY): model.Theory}
NODE_LISTS = {*model.NODE_LISTS}
# attributes that are worked out, and stand in no file under that name
WORKED_OUT = {
    "route",
    "in_doubt",  # whether what decides who may see it could be read
    "nodes",
    "from_",  # of a link: the node that it stands at
    "kind",  # of a node: the list that it stands in
    "stakeholder",  # of a node: the file that it stands in
    "decision",  # of materiality: the word, or what relevant and significant come to
    "state",  # of a value: the word, or priced
    "green_book",  # of a valuation: the word in place of a rate
    "timeframe",  # of a change: its key
    "rule",  # of a rule's setting: its key
    "place",  # of an override: its key
}


def model_of(record: Record) -> Any:
    if id(record) in GATHERED:
        return GATHERED[id(record)]
    return record.model if is_dataclass(record.model) else model.Stakeholder


def snake(key: str) -> str:
    return key.replace("-", "_")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.defined_as)
def test_keys_are_attributes_under_the_same_name(record: Record) -> None:
    attributes = {field.name for field in fields(model_of(record))}
    for key, field in record.fields.items():
        assert field.attribute == snake(key) + ("_" if keyword.iskeyword(key) else "")
        if key not in NODE_LISTS | {"theory", "stakeholder", "stakeholders"} or record.model is not dict:
            assert field.attribute in attributes


# what the others gather is the theory's, which is compared below
OF_ITEMS = [record for record in RECORDS if record.model is not dict]


@pytest.mark.parametrize("record", OF_ITEMS, ids=lambda record: record.defined_as)
def test_attributes_are_keys_under_the_same_name(record: Record) -> None:
    told = {field.attribute for field in record.fields.values()}
    assert {field.name for field in fields(model_of(record))} - told - WORKED_OUT == set()


def test_a_theory_has_the_keys_of_its_head_and_of_its_files() -> None:
    told = {field.attribute for record in (FILE, THEORY) for field in record.fields.values()}
    assert {field.name for field in fields(model.Theory)} - told - {"route", "nodes"} == set()


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.defined_as)
def test_json_has_the_same_names(record: Record) -> None:
    made = model_of(record)
    required = {
        field.name: ""
        for field in fields(made)
        if field.name in ("id", "kind", "from_", "to", "place", "figure", "timeframe", "rule")
    }
    plain = to_plain(made(**{**required, "route": None}))
    for key in record.fields:
        if key not in NODE_LISTS | {"theory", "stakeholder", "stakeholders"} or record.model is not dict:
            assert snake(key) in plain


def test_the_schema_has_the_keys_as_written() -> None:
    schema = build_schema()
    assert list(schema["properties"]) == list(FILE.fields)
    for record in RECORDS:
        if record is not FILE:
            assert list(schema["definitions"][record.defined_as]["properties"]) == list(record.fields)


def test_keys_are_in_kebab_case_and_mean_one_thing() -> None:
    for record in RECORDS:
        for key in record.fields:
            assert key == key.lower()
            assert "_" not in key
