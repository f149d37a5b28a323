"""What is wrong with the keys of a mapping: one that is not known, one that is missing."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from leadsto.load.tree import Mapping, is_absent, is_empty

if TYPE_CHECKING:
    from leadsto.load.kinds import Desk
    from leadsto.load.records import Record

HOMES: dict[str, list[str]] = {}
"""For each key of the language, the records that have it; filled by the table of fields."""

_MOST_KEYS = 12
_MOST_HOMES = 2
_LIKE_OUTCOMES = ("context", "activity", "output")


def with_article(name: str) -> str:
    """Return a record's name with `a` or `an` before it."""
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def judge_unknown(record: Record, key: str, tree: Mapping, desk: Desk) -> None:
    """Note that a mapping has a key which its record does not know, with the nearest that it does."""
    if key.startswith("x-"):
        return
    span = tree.key_span(key)
    message = f"`{key}` is no key of {record.with_article}"
    if tree.flow and is_absent(tree.values[key]):
        desk.fault("LT010", span, message, "inside `{ }` a comma ends a value: put a text with commas in quotes")
        return
    desk.fault("LT010", span, message, _nearest(record, key))


def _nearest(record: Record, key: str) -> str:
    plain = key.strip().lower().replace("_", "-").replace(" ", "-")
    if plain in record.fields:
        return f"write `{plain}`"
    near = get_close_matches(plain, record.fields, 1, 0.75)
    homes = [] if near else HOMES.get(plain, [])
    if homes and homes != [record.name]:
        if homes == ["file"]:
            return f"`{plain}:` begins at the left edge of the file"
        shown = [home for home in homes if home != "file" and not ("outcome" in homes and home in _LIKE_OUTCOMES)]
        return "it belongs to " + " or ".join(map(with_article, shown[:_MOST_HOMES]))
    near = near or get_close_matches(plain, record.fields, 1, 0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    keys = ", ".join(list(record.fields)[:_MOST_KEYS]) + (", …" if len(record.fields) > _MOST_KEYS else "")
    return f"the keys known here are {keys}; a key of your own begins with `x-`"


def judge_missing(record: Record, tree: Mapping, desk: Desk) -> None:
    """Note which required keys a mapping lacks."""
    given = tree.values
    for key in record.required:
        if key not in given or is_empty(given[key]):
            desk.fault("LT013", tree, f"{record.with_article} needs `{key}:`", remedy(record, key))
    if record.either and not any(key in given and not is_empty(given[key]) for key in record.either):
        keys = " or ".join(f"`{key}:`" for key in record.either)
        desk.fault("LT013", tree, f"{record.with_article} needs {keys}", remedy(record, record.either[0]))
    for key, other in record.together.items():
        if key in given and not is_absent(given[key]) and (other not in given or is_absent(given[other])):
            message = f"{record.with_article} with `{key}:` needs `{other}:` too"
            desk.fault("LT013", tree.key_span(key), message, remedy(record, other))


def remedy(record: Record, key: str) -> str:
    """Return what to add for a missing key."""
    return f"add `{key}:` with {record.fields[key].kind.says.split(' (')[0]}"
