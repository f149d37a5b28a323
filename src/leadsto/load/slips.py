"""The slips that people make when they write YAML, and how the lines would read without each.

A slip is mended within its lines: none is added or removed, so that places can be traced back to what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leadsto.load.indentation import indent_of, misplaced, tabs, with_rest
from leadsto.load.slip import Slip, cut
from leadsto.load.slips_of_blocks import fences, reason_below

_KEYED = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z][\w-]*): *(?P<value>\S.*?)\s*$")
_WIDE_COLON = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z][\w-]*)\s*(?P<colon>[：﹕꞉∶])[^\S\n]*(?P<value>.*)$")
_TIGHT = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z][\w-]*):(?!//)(?P<pasted>[^\S \t]*)(?P<value>[^\s:/].*)$")
_TIGHT_ITEM = re.compile(r"(?P<lead>\s*(?:- +)*)-(?P<value>[^\s-].*)$")
_ITEM = re.compile(r"(?P<lead>\s*(?:- +)+)(?P<value>\S.*?)\s*$")
_WORD = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[a-z][a-z-]*)\s*(?P<equals>[=;]?)\s*(?P<value>.*?)\s*$")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_QUOTED = re.compile(r"""'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+\"""")
_OPEN = {"[": "]", "{": "}"}
_NAMES = {"`": "a backtick"}


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser stopped: lines and column from 0.

    Attributes:
        line: Where it could not go on.
        column: The column there.
        context: The line at which what it was reading began; None where it does not tell.
    """

    line: int
    column: int
    context: int | None


def likely_slips(lines: list[str], stop: Stop, keys: frozenset[str]) -> Iterator[Slip]:
    """Yield the slips that may have stopped the parser, likeliest first.

    Args:
        lines: The file's lines, without their ends.
        stop: Where the parser stopped.
        keys: Every key of the language.
    """
    before = next((n for n in range(min(stop.line, len(lines)) - 1, -1, -1) if lines[n].strip()), None)
    near = [n for n in dict.fromkeys((stop.context, stop.line, before)) if n is not None and n < len(lines)]
    for number in near:
        yield from _conflict_mark(lines, number)
    for number in near:
        yield from fences(lines, number)
    for number in near:
        yield from tabs(lines, number)
    for number in near:
        yield from _missing_space(lines[number], number)
    for number in sorted(_with_open_quote(lines, stop.line), reverse=True):
        yield from _open_quote(lines, number)
    for number in near:
        yield from _unclosed_bracket(lines[number], number)
    for number in near:
        yield from _list_after_key(lines[number], number)
        yield from _unquoted(lines, number, stop.column if number == stop.line else 0)
    for number in near:
        yield from reason_below(lines, number)
    for number in near:
        yield from _missing_colon(lines[number], number, keys)
    if before is not None and stop.line < len(lines):
        yield from misplaced(lines, before, stop.line)
    for number in near[::-1] if stop.context == stop.line else near[1:] + near[:1]:
        yield _unreadable(lines[number], number)


def _conflict_mark(lines: list[str], number: int) -> Iterator[Slip]:
    if _CONFLICT.match(lines[number]):
        message = "this mark was left by a program that merged two versions of the file and could not choose"
        hint = "keep one of the two versions, and take away the lines that begin with <<<<<<<, ======= and >>>>>>>"
        yield Slip(number, {number: ""}, 0, len(lines[number]), message, hint, loses=True)


def _missing_space(line: str, number: int) -> Iterator[Slip]:
    match = _WIDE_COLON.match(line)
    if match:
        mended = f"{match['lead']}{match['key']}: {match['value']}".rstrip()
        message = f"after `{match['key']}` stands a full-width colon, which YAML takes for a letter"
        hint = f"type a plain colon and a space: `{cut(mended)}`"
        yield Slip(number, {number: mended}, match.start("colon"), 1, message, hint)
    match = _TIGHT.match(line)
    if match:
        key = match["key"]
        hint = f"write `{key}: {cut(match['value'])}`"
        mended = f"{match['lead']}{key}: {match['value']}"
        message = f"the colon after `{key}` needs a space after it"
        if match["pasted"]:
            message = f"after `{key}:` stands a no-break space, as pasted from a word processor, and no plain one"
        yield Slip(number, {number: mended}, match.end("key"), 1 + len(match["pasted"]), message, hint)
    match = _TIGHT_ITEM.match(line)
    if match:
        mended = f"{match['lead']}- {match['value']}"
        message, hint = "the hyphen needs a space after it", f"write `- {cut(match['value'])}`"
        yield Slip(number, {number: mended}, match.start("value") - 1, 1, message, hint)


def _with_open_quote(lines: list[str], stop: int) -> list[int]:
    """The last lines, at most three and at most two hundred back, on which a quotation mark opens and does not close."""
    found = []
    for number in range(min(stop, len(lines) - 1), max(-1, stop - 200), -1):
        value = _value(lines[number])[1]
        if value[:1] in ("'", '"') and not re.fullmatch(rf"{value[0]}.+{value[0]}(\s+#.*)?", value):
            found.append(number)
        if len(found) >= 3:
            break
    return found


def _open_quote(lines: list[str], number: int) -> Iterator[Slip]:
    lead, value = _value(lines[number])
    mark = value[:1]
    if mark not in ("'", '"') or value.count(mark) != 1:
        return
    last = with_rest(lines, number)[-1]
    if mark in lines[last] and last != number:
        last = number
    message = "a quotation mark opens here and is never closed"
    mended = {last: lines[last].rstrip() + mark}
    hint = f"close it with {mark} at the end, or leave it out"
    yield Slip(number, mended, len(lead), 1, message, hint, closes_quote=True)


def _list_after_key(line: str, number: int) -> Iterator[Slip]:
    match = _KEYED.match(line)
    if match and match["value"].startswith("- "):
        message = "a list cannot begin on the line of its key"
        hint = "begin it on the next line, with `- ` before each item"
        mended = line[: match.start("value")].rstrip()
        yield Slip(number, {number: mended}, match.start("value"), 1, message, hint, loses=True, loses_below=True)


def _unquoted(lines: list[str], number: int, column: int) -> Iterator[Slip]:
    line = lines[number]
    lead, value = _value(line)
    if not value or value[0] in "|>#" or _QUOTED.fullmatch(value):
        return
    span = with_rest(lines, number)
    whole = " ".join([value.strip(), *(lines[n].strip() for n in span[1:])])
    at, message = _what_needs_quotes(line, lead, value, column)
    hint = f"put the text in quotes: {quoted(cut(_unwrapped(whole)))}"
    for last in dict.fromkeys((span[-1], number)):
        texts = {n: lines[n] for n in span if n <= last}
        texts[number] = lead + "'" + value.strip().replace("'", "''")
        for n in span[1:]:
            if n in texts:
                texts[n] = texts[n].replace("'", "''")
        texts[last] = texts[last].rstrip() + "'"
        yield Slip(number, texts, at, 1, message, hint)


def _what_needs_quotes(line: str, lead: str, value: str, column: int) -> tuple[int, str]:
    """Where on a line the sign is that makes a value unreadable without quotes, and what to say of it."""
    first = value[0]
    if first in "'\"":
        if value[-1] == first and len(value) > 2:
            inner = line.find(first, len(lead) + 1)
            return inner, "a quotation mark within a text in the same quotes ends it"
        return len(lead), "the value begins with a quotation mark and goes on after the closing one"
    if first in "@`%&*!{}[],?":
        return len(lead), f"a text cannot begin with {_NAMES.get(first, f'`{first}`')} in YAML unless it is in quotes"
    colon = line.find(": ", len(lead))
    if colon >= 0:
        return colon, "a colon with a space after it stands inside a text, where YAML takes it for a key"
    if line.rstrip().endswith(":"):
        return len(line.rstrip()) - 1, "a text ends with a colon, and YAML takes it for a key"
    return min(column, max(len(line) - 1, 0)), "the value cannot be read as it stands"


def quoted(text: str) -> str:
    """Return a text in such quotes as it needs in YAML."""
    return f'"{text}"' if "'" in text and '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def _unwrapped(text: str) -> str:
    """A text without the quotation marks around it."""
    return text[1:-1] if len(text) > 2 and text[0] == text[-1] and text[0] in "'\"" else text


def _unclosed_bracket(line: str, number: int) -> Iterator[Slip]:
    lead, value = _value(line)
    if value[:1] in _OPEN and value.count(value[0]) > value.count(_OPEN[value[0]]):
        close = _OPEN[value[0]]
        message = f"a bracket `{value[0]}` opens here and is never closed"
        mended = line.rstrip().rstrip(",") + close
        yield Slip(number, {number: mended}, len(lead), 1, message, f"close it with `{close}`")


def _missing_colon(line: str, number: int, keys: frozenset[str]) -> Iterator[Slip]:
    match = _WORD.match(line)
    if not match or (match["key"] not in keys and match["value"]):
        return
    key, value = match["key"], match["value"]
    mended = f"{match['lead']}{key}: {value}".rstrip()
    message = f"`{key}` is a key, and a key has a colon after it"
    yield Slip(number, {number: mended}, match.start("key"), len(key), message, f"write `{cut(mended.strip())}`")


def _unreadable(line: str, number: int) -> Slip:
    indent = indent_of(line)
    message = "this line is neither a key with a value, nor an item of a list, nor the rest of a text"
    hint = "indent it under its key if it goes on from the line above, or put the text in quotes"
    mended = {number: " " * indent + "#"}
    return Slip(number, mended, indent, max(len(line.strip()), 1), message, hint, loses=True)


def _value(line: str) -> tuple[str, str]:
    """Split a line into what comes before its value and the value."""
    match = _KEYED.match(line) or _ITEM.match(line)
    return (line[: match.start("value")], match["value"]) if match else (line, "")
