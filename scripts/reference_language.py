"""The reference page of the language: every record and every key, from the table of fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leadsto.load.fields import FILE
from leadsto.load.kinds import Choice, Kind, ListOf
from leadsto.load.records import Field, MapOf, Record
from leadsto.load.schema import build_schema
from leadsto.load.shorthand import WordOrRecord
from leadsto.model import Node

_HEAD = """\
# The language

A *theory* is a folder of YAML files. Every `*.yaml` and `*.yml` below it is read, and tables called `claims.csv`; hidden
folders are not. Names and order of files do not matter: lists of the same key in several files add up. The
[guide](../guides/writing.md) shows how a theory is written; this page lists every key.

## How values are written

| what | how |
|---|---|
| text | as it is; in quotes where it has `: ` or ` #` in it, or begins with a sign such as `"`, `[` or `*` |
| id | small letters, digits and single hyphens: `known-by-name`. A clause's is the framework's own number, any text |
| reference to a node | `less-alone` in its own lane or list; `guests/less-alone`, `activities/table` from elsewhere |
| duration | `9 months`, `3 to 9 months`, `6 months to 2 years`; days, weeks, months (30.4375 days) or years (12 months) |
| date | a year, a month or a day: `2024`, `2024-02`, `2024-02-14`; or `about 2024` |
| percentage | with its sign, from 0% to 100%: `20%`, or a range, `10% to 30%` |
| number | `1200`, `0.4`, or a range, `25 to 35`; no thousands marks, no currency signs |
| yes or no | `yes`, `no` |
| list | an item a line after `- `; one item may stand alone |

A value is text until the key that it fills says what it is: `no`, `12:30`, `014` and `1e3` never turn into something else.
A key with nothing after it counts as absent. A key that begins with `x-` is kept, never judged, and in no output.
A comment begins with `#` after a space; `# leadsto: allow RULE because …` lets a finding stand.

Anchors, aliases, merge keys, tags and second documents are refused. Keys are written with hyphens in YAML and with underscores in
Python and JSON; where Python reserves a word, its attribute ends in an underscore.

The examples below are the files of one theory, [every-key](../every-key/), about *Tea at Two*, an invented programme. No
theory of yours will need every key.

"""
EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "every-key"
"""A folder that is one theory, with a file for each record, named as its heading."""

_OUTCOME = "outcome"


def records() -> list[Record]:
    """Return every record, in the order in which a reader comes to them from a file's keys."""
    found: dict[int, Record] = {}

    def visit(record: Record) -> None:
        if id(record) in found:
            return
        found[id(record)] = record
        for field in record.fields.values():
            for inner in _within(field.kind):
                visit(inner)

    visit(FILE)
    return list(found.values())


def page() -> str:
    """Return the page."""
    order = records()
    first = next(place for place, record in enumerate(order) if record.model is Node)
    order.insert(first, order.pop(order.index(_outcome())))
    listed = [record for record in order if not _is_told_with_outcomes(record)]
    links = [f"[{_heading(record)}](#{_anchor(record)})" for record in listed]
    return _HEAD + "Records: " + " · ".join(links) + "\n\n" + "\n".join(map(_section, listed))


def _within(kind: Kind) -> Iterator[Record]:
    if isinstance(kind, Record):
        yield kind
    elif isinstance(kind, ListOf):
        yield from _within(kind.item)
    elif isinstance(kind, MapOf | WordOrRecord):
        yield kind.record


def _heading(record: Record) -> str:
    return "keys of a file" if record is FILE else record.defined_as.replace("-", " ")


def _anchor(record: Record) -> str:
    return _heading(record if not _is_told_with_outcomes(record) else _outcome()).replace(" ", "-")


def _outcome() -> Record:
    return next(record for record in records() if record.name == _OUTCOME)


def _is_told_with_outcomes(record: Record) -> bool:
    """Whether it is a node of another kind, with the keys of an outcome and no other."""
    if record.model is not Node or record.name == _OUTCOME:
        return False
    keys = dict(_outcome().fields)
    if {**record.fields, "timeframe": keys["timeframe"]} != keys:
        raise ValueError(f"{record.name} differs from an outcome by more than its timeframe; give it its own table")
    return True


def _section(record: Record) -> str:
    lines = [f"## {_capital(_heading(record))}", ""]
    if record.name == _OUTCOME:
        lines += ["Contexts, activities and outputs have the same keys, without `timeframe`.", ""]
    if record.short:
        lines += [
            f"May be written as {_belongs(record.fields[record.short].kind)} alone, which is its `{record.short}`.",
            "",
        ]
    lines += ["| key | what belongs there | required | default | meaning |", "|---|---|---|---|---|"]
    defaults = _defaults(record)
    lines += [_row(field, defaults) for field in record.fields.values()]
    if record.either:
        lines += ["", f"One at least is required of {_words(record.either, 'and')}."]
    for key, other in record.together.items():
        lines += ["", f"`{key}` needs `{other}` beside it."]
    example = EXAMPLES / f"{_anchor(record)}.yaml"
    if example.exists():
        lines += ["", "```yaml", example.read_text(encoding="utf-8").rstrip(), "```"]
    return "\n".join(lines) + "\n"


def _row(field: Field, defaults: dict[str, object]) -> str:
    required = "yes" if field.required else ""
    default = f"`{defaults[field.key]}`" if field.key in defaults else ""
    says = _capital(field.says)
    if field.attribute != field.key.replace("-", "_"):
        says += f"; in Python `{field.attribute}`"
    cells = (f"`{field.key}`", _belongs(field.kind), required, default, says)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _belongs(kind: Kind) -> str:
    """What belongs somewhere, with links to records."""
    if isinstance(kind, ListOf):
        return f"a list, each item {_belongs(kind.item)}"
    if isinstance(kind, MapOf):
        return f"{kind.says}: each {_belongs(kind.record)}"
    if isinstance(kind, WordOrRecord):
        return f"{_belongs(kind.words)}, or {_belongs(kind.record)}"
    if isinstance(kind, Record):
        article = kind.with_article.partition(" ")[0]
        link = f"{article} [{kind.name}](#{_anchor(kind)})"
        return f"{_belongs(kind.fields[kind.short].kind)}, or {link}" if kind.short else link
    if isinstance(kind, Choice):
        return _words(kind.words, "or")
    return kind.says


def _defaults(record: Record) -> dict[str, object]:
    schema = build_schema()
    properties = schema["properties"] if record is FILE else schema["definitions"][record.defined_as]["properties"]
    return {key: said["default"] for key, said in properties.items() if "default" in said}


def _words(words: tuple[str, ...], between: str) -> str:
    quoted = [f"`{word}`" for word in words]
    return ", ".join(quoted[:-1]) + f" {between} {quoted[-1]}" if len(quoted) > 1 else quoted[0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
