"""Putting keys into mappings that are there, as a person would write them beside the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from leadsto.edit.removing import cut
from leadsto.edit.splicing import NotEditable, Splice
from leadsto.edit.written_file import WrittenFile
from leadsto.load.tree import Mapping, Tree, is_absent
from leadsto.load.writing import scalar_as_written
from leadsto.source import Route


@dataclass(frozen=True, slots=True)
class Addition:
    """A key with its value for a mapping.

    Attributes:
        route: The mapping, or the row of a table of claims.
        after: The key behind which it stands, where the mapping has it; else it comes last.
    """

    route: Route
    key: str
    value: str
    after: str = "source"


def insert_key(written: WrittenFile, addition: Addition) -> Splice:
    """Return the splice that puts a key into a mapping; one that has nothing after it is filled in.

    Raises:
        NotEditable: There is no mapping, or it has something under that key.
    """
    box, inside = _mapping(written, addition.route)
    value = scalar_as_written(addition.value, is_flow=inside)
    if addition.key in box.values:
        if not is_absent(box.values[addition.key]):
            raise NotEditable(f"{written.file}: there is something under `{addition.key}:` already")
        colon = written.colon(box, addition.key)
        return Splice(written.file, colon, max(colon, written.end_of(box.values[addition.key])), f" {value}")
    after = addition.after if addition.after in box.values else next(reversed(box.values))
    end = max(box.key_span(after)[1], written.end_of(box.values[after]))
    if written.is_flow(box):
        return Splice(written.file, end, end, f", {addition.key}: {value}")
    depth = box.spots[0] - written.line_start(box.spots[0])
    last = written.line_end(end)
    entry = f"{' ' * depth}{addition.key}: {value}"
    return Splice(written.file, last, last, _as_line(written, last, entry))


def replace_value(written: WrittenFile, route: Route, value: str) -> Iterator[Splice]:
    """Yield the splices that put a text in the place of a key's value, or of an item that is text.

    Comments between the lines of what was there stay, as they do where something is taken out.
    """
    steps = written.find(route)
    box, key = steps[-1]
    tree = box.values[str(key)] if isinstance(box, Mapping) else box.items[int(key)]
    is_in_flow = any(written.is_flow(each) for each, _ in steps)
    text = scalar_as_written(value, is_flow=is_in_flow)
    end = written.end_of(tree)
    if isinstance(box, Mapping) and not is_in_flow:
        colon = written.colon(box, str(key))
        first = written.line_end(colon)
        if not is_absent(tree) and first <= tree.start:
            depth = box.spots[0] - written.line_start(box.spots[0])
            yield Splice(written.file, colon, colon, f" {text}")
            yield from cut(written, first, written.line_end(end), depth)
            return
    yield Splice(written.file, tree.start, tree.start, text if not is_absent(tree) else f" {text}")
    if end > tree.start:
        yield from cut(written, tree.start, end, -1)


def _mapping(written: WrittenFile, route: Route) -> tuple[Mapping, bool]:
    steps = written.find(route)
    box, key = steps[-1]
    tree: Tree = box.values[str(key)] if isinstance(box, Mapping) else box.items[int(key)]
    if not isinstance(tree, Mapping):
        raise NotEditable(f"{written.file}: no keys stand where one is to be added")
    return tree, written.is_flow(tree)


def _as_line(written: WrittenFile, at: int, entry: str) -> str:
    """A line for a place where one begins; at the end of a file whose last line is not ended, that is ended first."""
    text = written.text.text
    newline = _line_end(text, at)
    return newline + entry if at and text[at - 1] not in "\r\n" else entry + newline


def _line_end(text: str, at: int) -> str:
    """How the line before a place ends, or else the first line of the file."""
    before = text[:at]
    for end in ("\r\n", "\n", "\r"):
        if before.endswith(end):
            return end
    return next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")
