"""What is wrong with the keys of a mapping: one that is not known, one that is missing."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from leadsto.load.tree import Mapping, Scalar, Sequence, Tree, is_absent, is_empty
from leadsto.load.written import shorten

if TYPE_CHECKING:
    from leadsto.load.kinds import Desk, Kind
    from leadsto.load.records import Record

HOMES: dict[str, list[str]] = {}
"""For each key of the language, the records that have it; filled by the table of fields."""

_NEAR, _ROUGHLY = 0.75, 0.6
_MOST_KEYS = 12
_MOST_COMPARED = 300  # a mapping with more keys than this is no slip of the pen
_MOST_HOMES = 2
_LIKE_OUTCOMES = ("context", "activity", "output")


def with_article(name: str) -> str:
    """Return a record's name with `a` or `an` before it."""
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def read_as_meant(record: Record, tree: Mapping, desk: Desk) -> Mapping:
    """Note the keys that a record does not know, and return the mapping as it was probably meant.

    A key that is nearly another, or a common word for it, is read as that one, so that a slip in `leads-to` does not make an outcome a dead end
    too; keys that remain unknown are left out.
    """
    meant = Mapping(tree.start, tree.flow)
    meant.end, meant.torn, meant.unread = tree.end, tree.torn, tree.unread
    meant.written = {}
    for number, (key, child) in enumerate(tree.values.items()):
        name = key
        if key not in record.fields:
            span = (tree.spots[number * 2], tree.spots[number * 2 + 1])
            name = "" if key.startswith("x-") else _judge_unknown(record, key, tree, span, desk)
            if name in tree.values or name in meant.values:
                name = ""
            elif name:
                meant.written[name] = key
        if name:
            meant.values[name] = child
            meant.spots += tree.spots[number * 2 : number * 2 + 2]
        elif not key.startswith("x-"):
            meant.unread = True
    return meant


def judge_shape(record: Record, tree: Mapping, desk: Desk) -> bool:
    """Whether a mapping without one known key is meant as something else, which is noted.

    It is a text with a colon in it, or the id of an item written as a key with the item below it.
    """
    if _is_of_another(record, tree, desk):
        return True
    if not tree.values or any(key in record.fields or key.startswith("x-") for key in tree.values):
        return False
    key, child = next(iter(tree.values.items()))
    if record.short and len(tree.values) == 1 and not tree.flow and " " in key and type(child) is Scalar:
        message = f"a colon with a space after it makes a key of `{key}`, which {record.with_article} does not have"
        desk.fault("LT010", tree.key_span(key), message, "put the whole text in quotes")
        return True
    if "id" in record.fields and all(type(each) is Mapping for each in tree.values.values()):
        hint = f"begin it with `- id: {key}`, and put its keys below, at the depth of `id`"
        desk.fault("LT011", tree.key_span(key), f"the id of {record.with_article} stands here as a key", hint)
        for name in tree.values:
            desk.know(name)
        return True
    return False


def _is_of_another(record: Record, tree: Mapping, desk: Desk) -> bool:
    """Whether an outcome stands among the links of the one above it, which is noted."""
    name = tree.values.get("id")
    if type(name) is not Scalar or record.short != "to" or "to" in tree.values or "title" not in tree.values:
        return False
    message = f"`{shorten(name.text)}` stands among the links of the outcome above it, and is an outcome itself"
    desk.fault("LT010", tree.key_span("id"), message, "begin all its lines further out, at the depth of that outcome")
    desk.know(name.text.strip())
    return True


def _judge_unknown(record: Record, key: str, tree: Mapping, span: tuple[int, int], desk: Desk) -> str:
    """Note that a mapping has a key which its record does not know; return the one that was meant, "" where unclear."""
    message = f"`{shorten(key)}` is no key of {record.with_article}"
    if tree.flow and is_absent(tree.values[key]):
        desk.fault("LT010", span, message, "inside `{ }` a comma ends a value: put a text with commas in quotes")
        return ""
    if span[0] > tree.spots[0] and len(tree.values) > _MOST_COMPARED:
        desk.fault("LT010", span, message)
        return ""
    plain = key.strip().lower().replace("_", "-").replace(" ", "-")
    near = [plain] if plain in record.fields else [record.instead[plain]] if plain in record.instead else []
    near = near or get_close_matches(plain, record.fields, 1, _NEAR)
    if near:
        desk.fault("LT010", span, message, f"did you mean `{near[0]}`?")
        return near[0]
    hint = _where_it_belongs(record, plain)
    if record.short and record.short not in tree.values and span[0] == tree.spots[0] and plain not in HOMES:
        hint = f"if `{shorten(key)}` is what is meant, write `{record.short}: {shorten(key)}`, and the rest below it"
    desk.fault("LT010", span, message, hint)
    return ""


def _where_it_belongs(record: Record, key: str) -> str:
    homes = HOMES.get(key, [])
    if homes == ["file"]:
        return f"`{key}:` begins at the left edge of the file"
    if homes and homes != [record.name]:
        shown = [home for home in homes if home != "file" and not ("outcome" in homes and home in _LIKE_OUTCOMES)]
        return "it belongs to " + " or ".join(map(with_article, shown[:_MOST_HOMES]))
    near = get_close_matches(key, record.fields, 1, _ROUGHLY)
    if near:
        return f"did you mean `{near[0]}`?"
    keys = ", ".join(list(record.fields)[:_MOST_KEYS]) + (", …" if len(record.fields) > _MOST_KEYS else "")
    return f"the keys known here are {keys}; a key of your own begins with `x-`"


def judge_missing(record: Record, tree: Mapping, desk: Desk) -> None:
    """Note which required keys a mapping lacks."""
    given = tree.values
    for key in record.required:
        if key not in given:
            desk.fault("LT013", tree, f"{record.with_article} needs `{key}:`", remedy(record, key))
        elif is_empty(given[key]):
            message = f"nothing stands after `{key}:`, and {record.with_article} needs it"
            desk.fault("LT013", tree.key_span(key), message, f"write {record.fields[key].kind.says.split(' (')[0]}")
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


def join_split(tree: Sequence, kind: Kind, desk: Desk) -> None:
    """Put an item whose every key has a hyphen of its own together again, with a fault at the second."""
    begins_with = kind.begins_with
    head: Tree | None = None
    noted: Tree | None = None
    for index, item in enumerate(tree.items):
        if type(item) is not Mapping or begins_with in item.values or type(head) is not Mapping:
            head = item
        elif not item.values.keys() & head.values.keys() and any(key in kind.keys for key in item.values):
            key = next(iter(item.values))
            if noted is not head:
                message = (
                    f"`{key}` has a hyphen before it, as if another item began here, and it has no `{begins_with}`"
                )
                hint = f"take the hyphen away, and put what belongs to one item at the depth of its `{begins_with}`"
                desk.fault("LT013", item, message, hint)
                noted = head
            head.values.update(item.values)
            head.spots += item.spots
            tree.items[index] = Scalar("", item.start, item.start, "")
