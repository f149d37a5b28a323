"""Slips that several lines share: Markdown's fences around a block, and keys below a link that is a bare id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leadsto.load.indentation import indent_of
from leadsto.load.slip import Slip

_FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*[\w-]*\s*$")
_BARE_ITEM = re.compile(r"(?P<indent> *)- (?P<value>[^\s:#\"'\[{|>][^:#]*?)\s*$")
_KEYED_BARE = re.compile(r"[ ]*(?:- +)*(?P<key>[a-z-]+): +(?P<value>[^\s:#\"'\[{|>][^:#]*?)\s*$")
_KEY = re.compile(r" *(?:- +)*(?P<key>[\w-]+):(?: |$)")
_SHORT = {"leads-to": "to", "assumptions": "text", "enablers": "text", "barriers": "text", "other-causes": "text"}
"""For each list whose items may be a text alone, the key that such a text stands for."""
_FAR = 200


def fences(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield what a line of three backticks was: one of the two marks around a block of code in Markdown."""
    match = _FENCE.match(lines[number])
    if not match:
        return
    message = "these marks come from Markdown, where they stand around a block of code"
    column, width = match.start(1), len(lines[number].strip())
    closing = next((n for n in range(number + 1, len(lines)) if _FENCE.match(lines[n])), None)
    if closing is not None:
        hint = f"delete this line, and line {closing + 1}, which has the closing marks"
        yield Slip(number, {number: "", closing: ""}, column, width, message, hint)
    yield Slip(number, {number: ""}, column, width, message, "delete the line")


def reason_below(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield what keys below an item that is a bare id were meant as: keys of the same link."""
    yield from _below_its_key(lines, number)
    match = _BARE_ITEM.match(lines[number])
    below = _next(lines, number)
    if not match or below is None:
        return
    indent, depth = len(match["indent"]), indent_of(lines[below])
    found = _KEY.match(lines[below])
    short = _SHORT.get(_list_of(lines, number, indent))
    if depth < indent or short is None or found is None or lines[below].lstrip().startswith("- "):
        return
    mended = {number: f"{match['indent']}- {short}: {match['value']}"}
    for n in range(below, min(len(lines), below + _FAR)):
        line = lines[n]
        if line.strip() and (indent_of(line) < depth or (depth == indent and line.lstrip().startswith("- "))):
            break
        mended[n] = " " * (indent + 2 + indent_of(line) - depth) + line.lstrip() if line.strip() else line
    thing = "a link" if short == "to" else "a text"
    message = f"{thing} with keys of its own below it, such as `{found['key']}:`, needs `{short}:` before it"
    hint = f"write `- {short}: {match['value']}`, and `{found['key']}:` below it, at the depth of `{short}`"
    yield Slip(number, mended, match.start("value"), len(match["value"]), message, hint)


def _below_its_key(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield what keys below `leads-to: get-on` were meant as; the id goes lost, since no line can be added for it."""
    match = _KEYED_BARE.match(lines[number])
    below = _next(lines, number)
    found = _KEY.match(lines[below]) if below is not None else None
    short = _SHORT.get(match["key"]) if match else None
    if not match or not short or below is None or not found or indent_of(lines[below]) <= match.start("key"):
        return
    key, value = match["key"], match["value"]
    message = f"after `{key}:` stands a text, and `{found['key']}:` below it belongs to neither"
    hint = f"leave `{key}:` alone on its line, and write `{short}: {value}` below it, at the depth of `{found['key']}`"
    mended = {number: lines[number][: match.end("key") + 1]}
    yield Slip(number, mended, match.start("value"), len(value), message, hint, loses=True, loses_below=True)


def _next(lines: list[str], number: int) -> int | None:
    return next((n for n in range(number + 1, min(len(lines), number + _FAR)) if lines[n].strip()), None)


def _list_of(lines: list[str], number: int, indent: int) -> str:
    """The key of the list that an item stands in; "" where it is not found nearby."""
    for above in range(number - 1, max(-1, number - _FAR), -1):
        match = _KEY.match(lines[above])
        if match and match.start("key") <= indent and not lines[above][indent:].startswith("- "):
            return match["key"]
    return ""
