"""The generated reference is that of this program, and leaves nothing out."""

from __future__ import annotations

import re
from importlib import import_module

import click
import pytest

import leadsto
from leadsto.cli import COMMANDS
from leadsto.load.fields import FILE, RECORDS
from leadsto.load.records import Record
from leadsto.model import Node
from leadsto.rules import Rule, rules
from scripts import reference, reference_language

BUILT = reference.build()
EXAMPLES = {path.name: path.read_text(encoding="utf-8") for path in reference_language.EXAMPLES.iterdir()}


@pytest.mark.parametrize("name", sorted(BUILT))
def test_pages_are_up_to_date(name: str) -> None:
    """If this fails after a change that was meant: `make docs` writes the reference anew."""
    assert (reference.FOLDER / name).read_text(encoding="utf-8") == BUILT[name]


def test_no_page_is_left_over() -> None:
    kept = {path.relative_to(reference.FOLDER).as_posix() for path in reference.FOLDER.rglob("*") if path.is_file()}
    assert kept == set(BUILT)


def test_every_record_is_reached_from_the_keys_of_a_file() -> None:
    assert {id(record) for record in reference_language.records()} == {id(record) for record in RECORDS}


def sections(text: str) -> dict[str, str]:
    return {part.partition("\n")[0].lower(): part for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.defined_as)
def test_every_key_has_its_row(record: Record) -> None:
    heading = "keys of a file" if record is FILE else record.defined_as.replace("-", " ")
    section = sections(BUILT["language.md"])["outcome" if record.model is Node else heading]
    rows = {match[1]: match[0] for match in re.finditer(r"^\| `([\w-]+)` \|.*$", section, re.MULTILINE)}
    for key, field in record.fields.items():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", rows[key])[1:-1]]
        assert len(cells) == 5
        assert (cells[2] == "yes") == field.required
        assert field.says.lower() in cells[4].lower().replace("\\|", "|")
    if record.model is not Node:
        assert list(rows) == list(record.fields)


def test_the_examples_are_one_theory_without_an_error() -> None:
    theory, findings = leadsto.read(str(reference_language.EXAMPLES))
    assert [(finding.placed.file, finding.message) for finding in findings if finding.severity == "error"] == []
    assert theory.title == "Tea at Two"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.defined_as)
def test_every_key_stands_in_an_example(record: Record) -> None:
    keys = set(re.findall(r"^[ -]*([a-z-]+):", "".join(EXAMPLES.values()), re.MULTILINE))
    assert set(record.fields) - keys - {"figure"} == set()


def test_every_example_is_shown() -> None:
    assert [name for name, text in EXAMPLES.items() if f"```yaml\n{text}```\n" not in BUILT["language.md"]] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_its_row_its_help_and_every_command_its_example(name: str) -> None:
    section = sections(BUILT["commands.md"])[name]
    command: click.Command = import_module(f"leadsto.cli.{name}").command
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.help, param.name
            assert all(f"`{option}`" in section for option in param.opts)
            assert param.help in section
    assert f"\nleadsto {name}" in section.partition("```sh")[2]


def test_no_help_shows_a_mark_that_was_meant_for_the_program() -> None:
    for name in COMMANDS:
        command: click.Command = import_module(f"leadsto.cli.{name}").command
        assert "\\b" not in command.get_help(click.Context(command, info_name=name))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_rule_is_listed_and_its_page_shows_what_is_said(rule: Rule) -> None:
    path = f"rules/{rule.code.lower()}-{rule.name}.md"
    assert f"[{rule.code}]({path}) | `{rule.name}` | {rule.severity} |" in BUILT["rules.md"]
    assert rule.why.strip() in BUILT[path]
    assert f"{rule.severity} {rule.code} " in BUILT[path].partition("leadsto says:")[2]


def test_building_twice_gives_the_same() -> None:
    assert reference.build() == BUILT
