"""The slips that people make when they write YAML, and how a line would read without each.

Every slip mends one line and never adds or removes one, so that places can be traced back to what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_KEYED = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z][\w-]*): *(?P<value>\S.*?)\s*$")
_TIGHT = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z][\w-]*):(?!//)(?P<value>[^\s:/].*)$")
_ITEM = re.compile(r"(?P<lead>\s*(?:- +)+)(?P<value>\S.*?)\s*$")
_WORD = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[a-z][a-z-]*)\s*$")
_OPEN = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Slip:
    """A likely slip on one line.

    Attributes:
        line: Which line, from 0.
        mended: How the line would read.
        column: Where on the line as written the slip is, from 0.
        width: How many characters it spans.
        loses: Whether what the line said is lost in mending it.
    """

    line: int
    mended: str
    column: int
    width: int
    message: str
    hint: str
    loses: bool = False


def likely_slips(lines: list[str], problem: int, column: int, context: int | None) -> Iterator[Slip]:
    """Yield the slips that may have stopped the parser, likeliest first.

    Args:
        lines: The file's lines, without their ends.
        problem: The line at which it stopped, from 0.
        column: The column there, from 0.
        context: The line at which what it was reading began, where it told.
    """
    before = next((n for n in range(min(problem, len(lines)) - 1, -1, -1) if lines[n].strip()), None)
    near = [n for n in dict.fromkeys((context, problem, before)) if n is not None and n < len(lines)]
    for number in near:
        yield from _tabs(lines, number)
    for number in near:
        yield from _missing_space(lines[number], number)
    for number in sorted(_with_open_quote(lines, problem), reverse=True):
        yield from _open_quote(lines[number], number)
    for number in near:
        yield from _unquoted(lines[number], number, column if number == problem else 0)
    for number in near:
        yield from _unclosed_bracket(lines[number], number)
    for number in near:
        yield from _missing_colon(lines[number], number)
    if problem < len(lines):
        yield from _indentation(lines, problem)
    for number in near[::-1] if context == problem else near[1:] + near[:1]:
        yield _unreadable(lines[number], number)


def _tabs(lines: list[str], number: int) -> Iterator[Slip]:
    line = lines[number]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return
    message = "the line is indented with a tab, and YAML wants spaces"
    above = next((lines[n] for n in range(number - 1, -1, -1) if lines[n].strip() and "\t" not in lines[n][:1]), "")
    depth = len(above) - len(above.lstrip())
    widths = [indent.replace("\t", " " * width) for width in (2, 4, 8, 1)]
    for mended in dict.fromkeys([*widths, " " * depth, " " * (depth + 2)]):
        yield Slip(number, mended + line.lstrip(), indent.index("\t"), 1, message, "type two spaces for each step")


def _missing_space(line: str, number: int) -> Iterator[Slip]:
    match = _TIGHT.match(line)
    if match:
        key = match["key"]
        hint = f"write `{key}: {_cut(match['value'])}`"
        mended = f"{match['lead']}{key}: {match['value']}"
        yield Slip(number, mended, match.end("key"), 1, f"the colon after `{key}` needs a space after it", hint)


def _with_open_quote(lines: list[str], problem: int) -> list[int]:
    """The lines, at most two hundred back, on which a quotation mark opens that does not close on the line."""
    found = []
    for number in range(min(problem, len(lines) - 1), max(-1, problem - 200), -1):
        value = _value(lines[number])[1]
        if (value[:1] in ("'", '"') and not re.fullmatch(rf"{value[0]}.*{value[0]}(\s+#.*)?", value)) or value == value[
            :1
        ] != "":
            found.append(number)
        if len(found) >= 3:
            break
    return found


def _open_quote(line: str, number: int) -> Iterator[Slip]:
    lead, value = _value(line)
    if value[:1] not in ("'", '"'):
        return
    mark = value[0]
    message = "a quotation mark opens here and is never closed on its line"
    if value.count(mark) == 1:
        yield Slip(number, line.rstrip() + mark, len(lead), 1, message, f"close it with {mark}, or leave it out")


def _unquoted(line: str, number: int, column: int) -> Iterator[Slip]:
    lead, value = _value(line)
    if not value or value[0] in "|>#" or (len(value) > 1 and value[0] == value[-1] == "'" and "'" not in value[1:-1]):
        return
    mended = lead + "'" + value.strip().replace("'", "''") + "'"
    if value.startswith("- "):
        message = "a list cannot begin on the line of its key"
        yield Slip(number, mended, len(lead), 1, message, "begin it on the next line, with `- ` before each item")
        return
    colon = line.find(": ", len(lead))
    first = value[0]
    if colon >= 0 or line.rstrip().endswith(":"):
        at = colon if colon >= 0 else len(line.rstrip()) - 1
        message = "a colon with a space after it stands inside a value, where YAML takes it for a key"
        width = 1
    elif first in "'\"":
        at, width, message = len(lead), 1, "the value begins with a quotation mark and goes on after the closing one"
    elif first in "@`%&*!{}[],?":
        at, width, message = len(lead), 1, f"a value cannot begin with `{first}` in YAML unless it is in quotes"
    else:
        at, width, message = min(column, max(len(line) - 1, 0)), 1, "the value cannot be read as it stands"
    yield Slip(number, mended, at, width, message, f"put the value in quotes: `'{_cut(value)}'`")


def _unclosed_bracket(line: str, number: int) -> Iterator[Slip]:
    lead, value = _value(line)
    if value[:1] in _OPEN and value.count(value[0]) > value.count(_OPEN[value[0]]):
        close = _OPEN[value[0]]
        message = f"a bracket `{value[0]}` opens here and is never closed"
        yield Slip(number, line.rstrip().rstrip(",") + close, len(lead), 1, message, f"close it with `{close}`")


def _missing_colon(line: str, number: int) -> Iterator[Slip]:
    match = _WORD.match(line)
    if match:
        key = match["key"]
        message = f"`{key}` stands alone: a key has a colon after it"
        yield Slip(number, line.rstrip() + ":", match.start("key"), len(key), message, f"write `{key}:`")


def _indentation(lines: list[str], number: int) -> Iterator[Slip]:
    line = lines[number]
    indent = len(line) - len(line.lstrip())
    depths: list[int] = []
    for above in range(number - 1, max(-1, number - 60), -1):
        text = lines[above]
        if text.strip() and not text.lstrip().startswith("#"):
            depths.append(len(text) - len(text.lstrip()))
            depths.append(len(text) - len(re.sub(r"^\s*(?:- +)*", "", text)))
    message = "the indentation of this line fits none of the lines above it"
    for depth in sorted(set(depths), key=lambda d: (abs(d - indent), -d))[:6]:
        if depth != indent:
            hint = f"indent it by {depth} space{'' if depth == 1 else 's'}, like what it belongs with"
            hint = "begin it at the left edge, like what it belongs with" if depth == 0 else hint
            yield Slip(number, " " * depth + line.lstrip(), 0, max(indent, 1), message, hint)


def _unreadable(line: str, number: int) -> Slip:
    indent = len(line) - len(line.lstrip())
    message = "this line is neither a key with a value, nor an item of a list, nor the rest of a text"
    hint = "indent it under its key if it goes on from the line above, or put the text in quotes"
    return Slip(number, " " * indent + "#", indent, max(len(line.strip()), 1), message, hint, loses=True)


def _value(line: str) -> tuple[str, str]:
    """Split a line into what comes before its value and the value."""
    match = _KEYED.match(line) or _ITEM.match(line)
    return (line[: match.start("value")], match["value"]) if match else (line, "")


def _cut(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 50 else text[:49] + "…"
