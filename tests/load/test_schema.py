from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from leadsto.load.schema import DRAFT, build_schema
from leadsto.rules import rules

THRIVE = sorted((Path(__file__).parents[2] / "outcomes").glob("*.yaml"))


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    return Draft7Validator(build_schema())


def as_an_editor_sees(text: str) -> Any:
    """YAML 1.1's types, with dates as the strings that JSON Schema knows."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(yaml.safe_load(text))


def faults(validator: Draft7Validator, text: str) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(as_an_editor_sees(text))]


def test_it_is_a_valid_draft_07_without_an_id() -> None:
    schema = build_schema()
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == DRAFT
    assert schema["title"]
    assert "$id" not in schema
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("file", THRIVE, ids=[file.name for file in THRIVE])
def test_it_accepts_thrive(validator: Draft7Validator, file: Path) -> None:
    assert faults(validator, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "theory: {title: Tea, titel: Tea}",
        "outcome: []",
        "stakeholder: guests\noutcomes: [{id: a, title: A, timeframe: short, lead-to: b}]",
        "activities: [{id: a, title: A, timeframe: short}]",
        "sources: [{id: a, title: A, type: interview, acces: public}]",
    ],
)
def test_it_rejects_unknown_keys(validator: Draft7Validator, text: str) -> None:
    assert faults(validator, text)


@pytest.mark.parametrize(
    "text",
    [
        "theory: {summary: no title}",
        "theory: {title: Tea, format: 2}",
        "outcomes: [{id: a, title: A, timeframe: short}]",
        "stakeholder: guests\noutcomes: [{id: a, title: A}]",
        "stakeholder: Guests at home",
        "stakeholder: {id: activities, title: A}",
        "sources: [{id: a, title: A, type: chat}]",
        "stories: [{id: a, title: A, scenes: [{from: guests/b, text: hello}]}]",
        "valuation: {discount-rate: 3.5}",
        "timeframes: [{id: a, title: A, starts: soon}]",
        "claims: [{source: a, path: b, strength: observed}]",
    ],
)
def test_it_rejects_what_one_file_shows_to_be_wrong(validator: Draft7Validator, text: str) -> None:
    assert faults(validator, text)


@pytest.mark.parametrize(
    "text",
    [
        "theory: {title: 12, base-year: '2024', x-mine: {a: [1]}}",
        "rules: {one-source: off, crowded: {severity: note, most: 15}}",
        "stakeholder: guests\noutcomes:\n  - {id: a, title: A, timeframe: short, intended: no, leads-to: b, needs: 2, material: yes, value: held}",
        "stakeholder: guests\noutcomes:\n  - {id: a, title: A, timeframe: short, leads-to: [b, {to: c, feedback: yes}], summary: }",
        "stakeholder: guests\noutcomes:\n  - {id: a, title: A, timeframe: short, value: {quantity: [3, 4], proxy: 1000, deadweight: 10% to 30%}}",
        "frameworks: [{id: a, title: A, clauses: [{id: 1.5, asks: b}]}]",
        "sources: [{id: a, title: A, type: report, date: 2024-02-29}]",
        "reviews: {date: 2024, note: looked at}",
    ],
)
def test_it_accepts_shorthands(validator: Draft7Validator, text: str) -> None:
    assert faults(validator, text) == []


def test_defaults_and_descriptions_are_the_language_s() -> None:
    definitions = build_schema()["definitions"]
    assert definitions["source"]["properties"]["access"]["default"] == "team"
    assert definitions["outcome"]["properties"]["intended"]["default"] == "yes"
    assert definitions["theory"]["properties"]["language"]["default"] == "en"
    for name, definition in definitions.items():
        assert all(schema["description"] for schema in definition["properties"].values()), name


def test_it_accepts_the_good_example_of_every_rule(validator: Draft7Validator) -> None:
    from leadsto.rules.examples import example_files

    for rule in rules():
        for name, text in example_files(rule.good).items():
            if name.endswith(".yaml"):
                assert faults(validator, text) == [], (rule.code, name)
