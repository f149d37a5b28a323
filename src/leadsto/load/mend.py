"""Reading on after a syntax fault: the likeliest slip is the one whose mending lets most of the file be read."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import yaml

from leadsto.load.compose import Composition, Fault, compose
from leadsto.load.slips import Slip, likely_slips
from leadsto.load.tree import Mapping, Sequence, Tree

MOST_SLIPS = 200
"""How many slips one file is mended of, fewer in files so large that reading them so often would take minutes."""

_WINDOW_BEFORE, _WINDOW_AFTER = 400, 200


def compose_mending(text: str) -> Composition:
    """Compose a text; where the parser stops, note the likely slip, mend it and go on.

    The places in the result are those of the text as it was given. Mappings from which a line was lost are marked torn.
    """
    result = compose(text)
    if result.error is None:
        return result
    written = text.split("\n")
    lines = list(written)
    faults: list[Fault] = []
    starts = _line_starts(written)
    lost: list[int] = []
    rounds = max(3, min(MOST_SLIPS, 40_000_000 // len(text)))
    while result.error is not None:
        if len(faults) >= rounds:
            at = starts[min(_line_of(result.error.problem_mark, lines), len(lines) - 1)]
            message = "the file was read up to here; further faults show once those above are mended"
            faults.append(Fault("LT001", at, at + 1, message))
            break
        slip, result = _mend_one(lines, result.error)
        at = starts[slip.line] + min(slip.column, len(written[slip.line]))
        faults.append(
            Fault(
                "LT001", at, min(at + slip.width, starts[slip.line] + len(written[slip.line])), slip.message, slip.hint
            )
        )
        if slip.loses:
            lost.append(starts[slip.line])
    back = _WayBack(written, lines)
    for tree in result.documents:
        back.move(tree, lost)
    kept = [back.fault(fault) for fault in result.faults]
    torn = [span for tree in result.documents for span in _torn_spans(tree)]
    kept = [f for f in kept if f.code != "LT003" or not any(start <= f.start <= end for start, end in torn)]
    result.faults = sorted(faults + kept, key=lambda fault: fault.start)
    result.torn = True
    return result


def _mend_one(lines: list[str], error: yaml.MarkedYAMLError) -> tuple[Slip, Composition]:
    """Mend the likeliest slip in `lines` and compose them anew."""
    problem = _line_of(error.problem_mark, lines)
    column = error.problem_mark.column if error.problem_mark else 0
    context = _line_of(error.context_mark, lines) if error.context_mark else None
    start, end = _window(lines, min(problem, len(lines) - 1))
    best: tuple[float, Slip] | None = None
    for slip in likely_slips(lines, problem, column, context):
        if slip.mended == lines[slip.line]:
            continue
        reach = _reach(lines, slip, start, end)
        if reach > problem and (best is None or reach > best[0]):
            best = (reach, slip)
    if best is None:
        number = min(problem, len(lines) - 1)
        message = "the file cannot be read from here on"
        best = (0, Slip(number, "", 0, max(len(lines[number]), 1), message, "look at the lines above", loses=True))
        del lines[number + 1 :]
    lines[best[1].line] = best[1].mended
    return best[1], compose("\n".join(lines))


def _reach(lines: list[str], slip: Slip, start: int, end: int) -> float:
    """The line that the parser comes to with a slip mended, from the line `start` on and up to `end`."""
    part = lines[start:end]
    if not start <= slip.line < end:
        return -1
    part[slip.line - start] = slip.mended
    error = compose("\n".join(part)).error
    return float("inf") if error is None else start + _line_of(error.problem_mark, part)


def _window(lines: list[str], problem: int) -> tuple[int, int]:
    """The lines to try a mending on: all of a small file; of a large one, from some item of a list before the problem."""
    if len(lines) <= _WINDOW_BEFORE * 5:
        return 0, len(lines)
    first = max(0, problem - _WINDOW_BEFORE)
    items = [
        (len(lines[n]) - len(lines[n].lstrip()), n) for n in range(first, problem) if lines[n].lstrip().startswith("- ")
    ]
    least = min(items)[0] if items else 0
    start = next((n for depth, n in items if depth == least), first)
    return start, min(len(lines), problem + _WINDOW_AFTER)


def _line_of(mark: Any, lines: list[str]) -> int:
    return min(mark.line, len(lines)) if mark else 0


def _line_starts(lines: list[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


class _WayBack:
    """From offsets in mended lines to offsets in the lines as written."""

    def __init__(self, written: list[str], mended: list[str]) -> None:
        self.written, self.mended = written, mended
        self.from_starts, self.to_starts = _line_starts(mended), _line_starts(written)

    def offset(self, offset: int) -> int:
        number = bisect_right(self.from_starts, offset) - 1
        column = offset - self.from_starts[number]
        old, new = self.written[number], self.mended[number]
        if old != new:
            same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
            if column > same:
                column = max(same, len(old) - (len(new) - column))
        return self.to_starts[number] + min(column, len(old))

    def fault(self, fault: Fault) -> Fault:
        related = tuple((self.offset(start), self.offset(end), message) for start, end, message in fault.related)
        start = self.offset(fault.start)
        return Fault(fault.code, start, max(self.offset(fault.end), start), fault.message, fault.hint, related)

    def move(self, tree: Tree, lost: list[int]) -> None:
        """Move every place in a tree, and mark the mappings that hold a lost line as torn."""
        pile: list[Tree] = [tree]
        while pile:
            tree = pile.pop()
            tree.start, tree.end = self.offset(tree.start), self.offset(tree.end)
            if type(tree) is Mapping:
                tree.spots = [self.offset(spot) for spot in tree.spots]
                tree.torn = tree.torn or any(tree.start - 1 <= at <= tree.end + 1 for at in lost)
                pile.extend(tree.values.values())
            elif type(tree) is Sequence:
                pile.extend(tree.items)


def _torn_spans(tree: Tree) -> list[tuple[int, int]]:
    pile, found = [tree], []
    while pile:
        tree = pile.pop()
        if type(tree) is Mapping:
            if tree.torn:
                found.append((tree.start, tree.end))
            pile.extend(tree.values.values())
        elif type(tree) is Sequence:
            pile.extend(tree.items)
    return found
