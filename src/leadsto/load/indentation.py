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
    for depth, is_sibling in _depths_above(lines, number, indent):
        moved = _up_to_sibling(lines, moves, depth) if is_sibling and depth > indent else moves
        those = "this line" if len(moved) == 1 else f"this line and the {len(moved) - 1} below it"
        message = f"the indentation of {those} fits none of the lines above"
        message += " it" if len(moved) == 1 else ""
        like = "like the other items of its list" if is_sibling else "like what it belongs with"
        hint = f"begin it after {depth} space{'' if depth == 1 else 's'}, {like}"
        hint = f"begin it at the left edge, {like}" if depth == 0 else hint
        if len(moved) > 1:
            steps = abs(depth - indent)
            way = "in" if depth > indent else "out"
            hint += f": move all {len(moved)} lines {steps} space{'' if steps == 1 else 's'} further {way}"
        mended = {n: _shifted(lines[n], depth - indent) for n in moved}
        yield Slip(number, mended, 0, max(indent, 1), message, hint)


_HEAD = re.compile(r"\s*(- +(?:[\w-]+:|))")


def _head(line: str) -> str:
    """What an item of a list begins with, `- id:`; "" for any other line."""
    match = _HEAD.match(line)
    return match[1] if match else ""


def _up_to_sibling(lines: list[str], moves: list[int], depth: int) -> list[int]:
    """The lines of a block that stands too far out, without the next items, which stand where it should."""
    head = _head(lines[moves[0]])
    stop = next((n for n in moves[1:] if indent_of(lines[n]) == depth and _head(lines[n]) == head), None)
    kept = moves if stop is None else [n for n in moves if n < stop]
    while len(kept) > 1 and not lines[kept[-1]].strip():
        kept.pop()
    return kept


def _depths_above(lines: list[str], number: int, indent: int) -> list[tuple[int, bool]]:
    """The depths at which keys and items stand above a line, and whether such items as it begins.

    Where alike items stand comes first, then what is nearest to its own depth.
    """
    depths: dict[int, bool] = {}
    head = _head(lines[number])
    for above in range(number - 1, max(-1, number - _FAR), -1):
        text = lines[above]
        if text.strip() and not text.lstrip().startswith("#"):
            depth = indent_of(text)
            depths[depth] = depths.get(depth, False) or (head != "" and _head(text) == head)
            depths.setdefault(len(text) - len(re.sub(r"^\s*(?:- +)*", "", text)), False)
    depths.pop(indent, None)
    ranked = sorted(depths, key=lambda depth: (not depths[depth], abs(depth - indent), -depth))
    return [(depth, depths[depth]) for depth in ranked[:6]]


def _block(lines: list[str], number: int) -> list[int]:
    """A line and all below it that stand further in."""
    depth = indent_of(lines[number])
    block = [number]
    for below in range(number + 1, min(len(lines), number + _LONG)):
        if lines[below].strip() and indent_of(lines[below]) <= depth:
            break
        block.append(below)
    while len(block) > 1 and not lines[block[-1]].strip():
        block.pop()
    return block


def _indent(line: str) -> str:
    return line[: indent_of(line)]


def _shifted(line: str, by: int) -> str:
    return " " * max(indent_of(line) + by, 0) + line.lstrip() if line.strip() else line
