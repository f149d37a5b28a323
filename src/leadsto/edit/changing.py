"""Changes to a theory's files, several at once: found in each file as it is written, and made together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from leadsto.edit.inserting import Addition, insert_key, replace_value
from leadsto.edit.removing import find_removals
from leadsto.edit.splicing import Edited, NearbyComment, NotEditable, Splice, splice
from leadsto.edit.written_file import WrittenFile
from leadsto.edit.written_table import WrittenTable
from leadsto.source import Route, SourceText, is_table


def remove(texts: Mapping[str, SourceText], routes: Iterable[Route]) -> Edited:
    """Take items or keys out whole; a list or a mapping that would be left empty goes with its key.

    Args:
        texts: The texts of a theory by file name, as they were read.
        routes: What goes: routes as the model's values carry them, to items, to keys, to rows of a table of claims.

    Raises:
        NotEditable: A file can't be edited safely; nothing has been changed.
    """
    return change(texts, removals=routes)


def insert(texts: Mapping[str, SourceText], additions: Iterable[Addition]) -> Edited:
    """Put keys with a line of text each into mappings, or values into rows of a table of claims.

    Raises:
        NotEditable: A file can't be edited safely, or something stands there already; nothing has been changed.
    """
    return change(texts, additions=additions)


def change(
    texts: Mapping[str, SourceText],
    *,
    removals: Iterable[Route] = (),
    values: Mapping[Route, str] | None = None,
    additions: Iterable[Addition] = (),
) -> Edited:
    """Make several changes at once, all of which speak of the texts as they are.

    Args:
        texts: The texts of a theory by file name, as they were read.
        removals: What goes, see `remove`.
        values: Texts that take the place of values.
        additions: What comes in, see `insert`.

    Raises:
        NotEditable: A file can't be edited safely; nothing has been changed.
    """
    going, coming = defaultdict(list), defaultdict(list)
    for route in removals:
        going[route.file].append(route)
    for addition in additions:
        coming[addition.route.file].append(addition)
    other: dict[str, dict[Route, str]] = defaultdict(dict)
    for route, value in (values or {}).items():
        other[route.file][route] = value
    changed: dict[str, SourceText] = {}
    done: dict[str, tuple[Splice, ...]] = {}
    comments: list[NearbyComment] = []
    for file in sorted({*going, *coming, *other}):
        if file not in texts:
            raise NotEditable(f"{file} is not among the files that were read")
        if is_table(file):
            splices = _in_table(texts[file], going[file], coming[file])
        else:
            splices, near = _in_file(texts[file], going[file], other[file], coming[file])
            comments += near
        if splices:
            changed[file] = splice(texts[file], splices)
            done[file] = tuple(sorted(splices))
    return Edited(changed, tuple(comments), done)


def _in_file(
    text: SourceText, removals: list[Route], values: Mapping[Route, str], additions: list[Addition]
) -> tuple[list[Splice], list[NearbyComment]]:
    written = WrittenFile(text)
    splices, near = find_removals(written, removals)
    for route, value in values.items():
        splices += replace_value(written, route, value)
    splices += [insert_key(written, addition) for addition in additions]
    comments = [NearbyComment(text.file, start, text.text[start:end]) for start, end in sorted(set(near))]
    return splices, comments


def _in_table(text: SourceText, removals: list[Route], additions: list[Addition]) -> list[Splice]:
    table = WrittenTable(text)
    return [*table.remove(removals), *table.insert((each.route, each.key, each.value) for each in additions)]
