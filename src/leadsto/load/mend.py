"""Reading on after a syntax fault: the likeliest slip is the one whose mending lets most of the file be read."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import Any

import yaml

from leadsto.load.compose import Composition, Fault, compose
from leadsto.load.faults import HOMES
from leadsto.load.indentation import indent_of
from leadsto.load.slip import Slip
from leadsto.load.slips import Stop, likely_slips
from leadsto.load.tree import Mapping, Sequence, Tree

MOST_SLIPS = 200
"""How many slips one file is mended of, fewer in files so large that reading them so often would take minutes."""

MOST_ON_A_LINE = 4
"""How many slips one line is mended of."""

_WINDOW_BEFORE, _WINDOW_AFTER = 200, 100
_FAR_ENOUGH = 50
"""How many lines beyond the slip a mending lets the parser come that is not compared with less likely ones."""


def compose_mending(text: str) -> Composition:
    """Compose a text; where the parser stops, note the likely slip, mend it and go on.

    The places in the result are those of the text as it was given. Mappings from which a line was lost are marked torn.
    """
    result = compose(text)
    if result.error is None:
        return result
    mending = _Mending(text.split("\n"))
    rounds = max(3, min(MOST_SLIPS, 40_000_000 // len(text)))
    while result.error is not None:
        if len(mending.faults) >= rounds or not mending.may_go_on:
            mending.give_up(result.error)
            break
        result = mending.mend_one(result.error)
    return mending.as_written(result)


class _Mending:
    """A text that is mended line by line, and the faults found on the way."""

    def __init__(self, written: list[str]) -> None:
        self.written = written
        self.lines = list(written)
        self.faults: list[Fault] = []
        self.may_go_on = True
        self._starts = _line_starts(written)
        self._lost: list[int] = []
        self._times: Counter[int] = Counter()
        self._cut_at = len(written)

    def mend_one(self, error: yaml.MarkedYAMLError) -> Composition:
        """Mend the likeliest slip and compose the lines anew."""
        stop = _stop(error, self.lines)
        slip = self._likeliest(stop, error)
        if slip is None:
            return self._cut_off(stop)
        for number, line in slip.mended.items():
            self.lines[number] = line
        self._note(slip)
        self._times[slip.line] += 1
        if slip.loses:
            self._lost.append(self._starts[slip.line])
        if slip.loses_below:
            below = next((n for n in range(slip.line + 1, len(self.lines)) if self.lines[n].strip()), slip.line)
            self._lost.append(self._starts[below] + indent_of(self.lines[below]))
        return compose("\n".join(self.lines))

    def _likeliest(self, stop: Stop, error: yaml.MarkedYAMLError) -> Slip | None:
        """The slip whose mending lets the parser come furthest beyond where it stopped, the first of equals."""
        start, end = _window(self.lines, min(stop.line, len(self.lines) - 1))
        # an open quotation mark swallows the lines up to where the parser stops: to come beyond it is progress
        swallowed = _swallowed_from(error, self.lines)
        best: tuple[float, Slip] | None = None
        closing: Slip | None = None
        for slip in likely_slips(self.lines, stop, _keys()):
            if not self._is_new(slip):
                continue
            reach = self._reach(slip, start, end, swallowed)
            enough = reach > _place(stop) if swallowed is None else reach > _end_of(swallowed)
            if enough and (best is None or reach > best[0]):
                best = (reach, slip)
            # a quotation mark may have found another one far below: what stood between has not been read yet
            if slip.closes_quote and not enough and closing is None and reach > _end_of(slip.line + 1):
                closing = slip
            if enough and reach > _end_of(stop.line + _FAR_ENOUGH):
                break
        if closing is not None and (best is None or best[1].loses):
            return closing
        return best[1] if best else None

    def _is_new(self, slip: Slip) -> bool:
        """Whether a mending changes something, and not a line that has been mended time and again."""
        changed = any(self.lines[number] != line for number, line in slip.mended.items())
        return changed and self._times[slip.line] < MOST_ON_A_LINE

    def _reach(self, slip: Slip, start: int, end: int, swallowed: int | None) -> float:
        """How far the parser comes with a slip mended, in the lines from `start` up to `end`."""
        if not all(start <= number < end for number in slip.mended):
            return -1
        part = self.lines[start:end]
        for number, mended in slip.mended.items():
            part[number - start] = mended
        error = compose("\n".join(part)).error
        if error is None:
            return float("inf")
        again = _swallowed_from(error, part)
        if again is not None:  # what it swallows is not read
            return -1 if again + start == swallowed else _place(Stop(again + start, 0, None))
        stop = _stop(error, part)
        line, column = stop.line + start, stop.column
        if line in slip.mended:
            column -= len(slip.mended[line]) - len(self.lines[line])
        return _place(Stop(line, column, None))

    def _cut_off(self, stop: Stop) -> Composition:
        """Leave out the line that nothing mends and all below it."""
        number = min(stop.line, len(self.lines) - 1, self._cut_at - 1)
        if stop.context is not None:
            number = min(number, stop.context)
        if self._cut_at == len(self.written):
            message, hint = "the file cannot be read from here on", "look at this line and the one above"
            self._note(Slip(number, {}, indent_of(self.written[number]), 1, message, hint))
        self._cut_at = number
        self.lines[number:] = [""] * (len(self.lines) - number)
        self._lost.append(self._starts[number])
        self.may_go_on = number > 0
        return compose("\n".join(self.lines))

    def give_up(self, error: yaml.MarkedYAMLError) -> None:
        """Say that there is more than is worth mending."""
        number = min(_stop(error, self.lines).line, len(self.lines) - 1)
        message = "the file was read up to here; further faults show once those above are mended"
        self._note(Slip(number, {}, 0, 1, message, ""))

    def _note(self, slip: Slip) -> None:
        start, line = self._starts[slip.line], self.written[slip.line]
        at = start + min(slip.column, len(line))
        end = min(at + slip.width, start + len(line))
        self.faults.append(Fault("LT001", at, max(at, end), slip.message, slip.hint))

    def as_written(self, result: Composition) -> Composition:
        """Return a result with its places moved to where they are in the text as it was given."""
        back = _WayBack(self.written, self.lines)
        for tree in result.documents:
            back.move(tree, self._lost)
        kept = [back.fault(fault) for fault in result.faults]
        torn = [span for tree in result.documents for span in _torn_spans(tree)]
        kept = [f for f in kept if f.code != "LT003" or not any(start <= f.start <= end for start, end in torn)]
        result.faults = sorted(self.faults + kept, key=lambda fault: fault.start)
        result.torn = True
        return result


def _swallowed_from(error: yaml.MarkedYAMLError, lines: list[str]) -> int | None:
    return _stop(error, lines).context if "quoted scalar" in (error.context or "") else None


def _keys() -> frozenset[str]:
    return frozenset(HOMES)


def _stop(error: yaml.MarkedYAMLError, lines: list[str]) -> Stop:
    problem: Any = error.problem_mark
    context: Any = error.context_mark
    line = min(problem.line, len(lines)) if problem else 0
    column = problem.column if problem else 0
    return Stop(line, column, min(context.line, len(lines) - 1) if context else None)


_WIDEST = 1 << 32


def _place(stop: Stop) -> int:
    """A line and a column as one number, to compare."""
    return stop.line * _WIDEST + stop.column


def _end_of(line: int) -> int:
    return (line + 1) * _WIDEST - 1


def _window(lines: list[str], problem: int) -> tuple[int, int]:
    """The lines to try a mending on: all of a small file; of a large one, from some item of a list before the problem."""
    if len(lines) <= _WINDOW_BEFORE * 2:
        return 0, len(lines)
    first = max(0, problem - _WINDOW_BEFORE)
    items = [
        (len(lines[n]) - len(lines[n].lstrip()), n) for n in range(first, problem) if lines[n].lstrip().startswith("- ")
    ]
    least = min(items)[0] if items else 0
    start = next((n for depth, n in items if depth == least), first)
    return start, min(len(lines), problem + _WINDOW_AFTER)


def _line_starts(lines: list[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def _same_so_far(old: str, new: str) -> int:
    """How many characters two lines begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))


class _WayBack:
    """From offsets in mended lines to offsets in the lines as written."""

    def __init__(self, written: list[str], mended: list[str]) -> None:
        self.written, self.mended = written, mended
        self.from_starts, self.to_starts = _line_starts(mended), _line_starts(written)
        self._same: dict[int, int] = {}  # how many characters of a mended line are as written

    def offset(self, offset: int) -> int:
        number = bisect_right(self.from_starts, offset) - 1
        column = offset - self.from_starts[number]
        old, new = self.written[number], self.mended[number]
        if old != new:
            if number not in self._same:
                self._same[number] = _same_so_far(old, new)
            same = self._same[number]
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
