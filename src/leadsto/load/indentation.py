"""Slips of indentation: tabs, and lines that stand too far in or out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leadsto.load.slip import Slip

_FAR = 60  # how many lines above are looked at
_LONG = 500  # how many lines move together at most
_OPENS = re.compile(r"\s*(?:- +)*(?:-|[\w-]+: .*|[\w-]+:)\s*$|\s*- ")


def indent_of(line: str) -> int:
    """Return how many characters of white space a line begins with."""
    return len(line) - len(line.lstrip())


def with_rest(lines: list[str], number: int) -> list[int]:
    """Return a line and those below it that go on with its text: further in, and neither keys nor items."""
    depth = indent_of(lines[number])
    span = [number]
    for below in range(number + 1, min(len(lines), number + _FAR)):
        line = lines[below]
        if not line.strip() or indent_of(line) <= depth or _OPENS.match(line) or line.lstrip().startswith("#"):
            break
        span.append(below)
    return span


def tabs(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield what the tabs in a line's indentation, and in that of the lines below it, may have been meant as."""
    line = lines[number]
    if "\t" not in line[: indent_of(line)]:
        return
    run = [number]
    while run[-1] + 1 < min(len(lines), number + _LONG) and "\t" in _indent(lines[run[-1] + 1]):
        run.append(run[-1] + 1)
    message = "the line is indented with a tab, and YAML wants spaces"
    if len(run) > 1:
        message = f"this line and the {len(run) - 1} below it are indented with tabs, and YAML wants spaces"
    above = next((lines[n] for n in range(number - 1, -1, -1) if lines[n].strip() and "\t" not in lines[n][:1]), "")
    depths = (indent_of(above), indent_of(above) + 2, max(indent_of(above) - 2, 0))
    column = _indent(line).index("\t")
    for width in (2, 4, 8, 1):
        mended = {n: _indent(lines[n]).replace("\t", " " * width) + lines[n].lstrip() for n in run}
        yield Slip(number, mended, column, 1, message, "type two spaces for each step")
    for depth in depths:
        shift = depth - len(_indent(line).replace("\t", "  "))
        mended = {n: _shifted(_indent(lines[n]).replace("\t", "  ") + lines[n].lstrip(), shift) for n in run}
        yield Slip(number, mended, column, 1, message, "type two spaces for each step")


def misplaced(lines: list[str], before: int, stop: int) -> Iterator[Slip]:
    """Yield how far in the line that stopped the parser, or the one before it, may have been meant to stand.

    A line that begins an item takes the lines below it along.
    """
    outlying = indent_of(lines[before]) < indent_of(lines[stop]) and _OPENS.match(lines[before])
    for number in (before, stop) if outlying else (stop,):
        for moves in (_block(lines, number), [number]) if lines[number].lstrip().startswith("- ") else ([number],):
            yield from _moved(lines, number, moves)
    if not lines[stop].lstrip().startswith("- "):
        yield from _moved(lines, stop, _block(lines, stop))


def _moved(lines: list[str], number: int, moves: list[int]) -> Iterator[Slip]:
    indent = indent_of(lines[number])
    message = "the indentation of this line fits none of the lines above it"
    if len(moves) > 1:
        message = f"the indentation of this line and the {len(moves) - 1} below it fits none of the lines above"
    for depth in _depths_above(lines, number, indent):
        hint = f"begin it after {depth} space{'' if depth == 1 else 's'}, like what it belongs with"
        hint = "begin it at the left edge, like what it belongs with" if depth == 0 else hint
        mended = {n: _shifted(lines[n], depth - indent) for n in moves}
        yield Slip(number, mended, 0, max(indent, 1), message, hint)


def _depths_above(lines: list[str], number: int, indent: int) -> list[int]:
    """The depths at which keys and items stand above a line, the nearest to its own first."""
    depths: set[int] = set()
    for above in range(number - 1, max(-1, number - _FAR), -1):
        text = lines[above]
        if text.strip() and not text.lstrip().startswith("#"):
            depths.add(indent_of(text))
            depths.add(len(text) - len(re.sub(r"^\s*(?:- +)*", "", text)))
    return sorted(depths - {indent}, key=lambda depth: (abs(depth - indent), -depth))[:6]


def _block(lines: list[str], number: int) -> list[int]:
    """A line and all below it that stand further in."""
    depth = indent_of(lines[number])
    block = [number]
    for below in range(number + 1, min(len(lines), number + _LONG)):
        if lines[below].strip() and indent_of(lines[below]) <= depth:
            break
        block.append(below)
    return block


def _indent(line: str) -> str:
    return line[: indent_of(line)]


def _shifted(line: str, by: int) -> str:
    return " " * max(indent_of(line) + by, 0) + line.lstrip() if line.strip() else line
