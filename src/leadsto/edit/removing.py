"""Taking items and keys out of the files, and nothing else: what is left is as it was written.

A list that loses its last item loses its key too, and so on outwards. Comments stay, wherever they stood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from leadsto.edit.splicing import NotEditable, Splice
from leadsto.edit.written_file import Box, Step, WrittenFile
from leadsto.load.tree import Mapping, Sequence, Tree, is_absent
from leadsto.source import Route

_Gone = dict[int, set[str | int]]
"""For each mapping or list, by its identity, the keys or places that go."""

_Cut = tuple[int, int, int]
"""Characters that go, and how deep the comments in them may stand: in as many spaces."""


def find_removals(written: WrittenFile, routes: Iterable[Route]) -> tuple[list[Splice], list[tuple[int, int]]]:
    """Return the splices that take out what routes lead to, and where comments near it stand.

    Every splice takes characters out and puts none in. Each item is looked at once, so that the work grows with the
    length of the file.

    Raises:
        NotEditable: A route leads to nothing, or something is written in a way that can't be cut out safely.
    """
    gone, touched = _find_gone(written, routes)
    cuts: list[_Cut] = []
    if written.tree is not None:
        for box in _walk(written.tree, gone, touched):
            cuts += _cuts_in_flow(written, box, gone) if written.is_flow(box) else _cuts_in_block(written, box, gone)
    splices: list[Splice] = []
    comments: list[tuple[int, int]] = []
    before = 0
    for start, end, depth in sorted(cuts):
        start = max(start, before)  # empty lines between two cuts may have been given to both
        before = end
        comments += _comments_above(written, start)
        comments += written.comments(start, end)
        splices += cut(written, start, end, depth)
    return splices, comments


def _find_gone(written: WrittenFile, routes: Iterable[Route]) -> tuple[_Gone, set[int]]:
    """Return what goes, with what would be left empty, and the boxes that something goes from."""
    gone: _Gone = defaultdict(set)
    touched: set[int] = set()
    left: dict[int, int] = {}
    for route in routes:
        steps = written.find(route)
        touched.update(id(box) for box, _ in steps)
        _take(steps, gone, left)
    return gone, touched


def _take(steps: list[Step], gone: _Gone, left: dict[int, int]) -> None:
    for box, key in reversed(steps):
        if key in gone[id(box)]:
            return
        gone[id(box)].add(key)
        if id(box) not in left:
            left[id(box)] = sum(1 for _ in _said(box))
        left[id(box)] -= 1
        if left[id(box)] > 0:
            return


def _said(box: Box) -> Iterator[Tree]:
    """Yield what a mapping or a list says; an item of a list that holds nothing says nothing."""
    return iter(box.values.values()) if isinstance(box, Mapping) else (x for x in box.items if not is_absent(x))


def _walk(tree: Tree, gone: _Gone, touched: set[int]) -> Iterator[Box]:
    """Yield the boxes that stay and that something goes from."""
    pile = [tree]
    while pile:
        box = pile.pop()
        if not isinstance(box, (Mapping, Sequence)) or id(box) not in touched:
            continue
        going = gone.get(id(box), set())
        if going:
            yield box
        children: Iterable[tuple[str | int, Tree]] = (
            box.values.items() if isinstance(box, Mapping) else enumerate(box.items)
        )
        pile += [child for key, child in children if key not in going]


def _members(written: WrittenFile, box: Box, gone: _Gone) -> list[tuple[int, int, bool]]:
    """Return where each key or item begins and ends, and whether it goes."""
    going = gone[id(box)]
    keys: Iterable[str | int] = box.values if isinstance(box, Mapping) else range(len(box.items))
    values = list(box.values.values()) if isinstance(box, Mapping) else box.items
    ends = box.spots[1::2] if isinstance(box, Mapping) else [0] * len(values)
    heads = written.heads(box)
    return [
        (head, max(end, written.end_of(value)), key in going)
        for head, end, value, key in zip(heads, ends, values, keys, strict=True)
    ]


def _cuts_in_block(written: WrittenFile, box: Box, gone: _Gone) -> Iterator[_Cut]:
    """Yield the lines that go, those of neighbours together."""
    members = _members(written, box, gone)
    number = 0
    first = members[0][0]
    if members[0][2] and not written.is_blank(written.line_start(first), first):
        number = next((place for place, member in enumerate(members) if not member[2]), 0)
        yield _cut_beside_hyphen(written, first, members[number][0], bool(number))
    while number < len(members):
        head, end, goes = members[number]
        number += 1
        if not goes:
            continue
        start = written.line_start(head)
        while number < len(members) and members[number][2] and written.is_blank(end, members[number][0]):
            end = members[number][1]
            number += 1
        if not written.is_blank(start, head):
            raise _not_alone(written, head)
        yield _whole_lines(written, start, end, head - start)


def _cut_beside_hyphen(written: WrittenFile, first: int, kept: int, is_one: bool) -> _Cut:
    """Return the keys beside a hyphen that go: the next key moves up to it."""
    before = written.scan[written.line_start(first) : first]
    if before.replace("-", "").strip() or not is_one:
        raise _not_alone(written, first)
    comment = next(written.comments(first, kept), None)
    if comment is None:
        return first, kept, 0
    return first, written.line_start(kept), first - written.line_start(first)


def _whole_lines(written: WrittenFile, start: int, end: int, depth: int) -> _Cut:
    """Return the lines from one to another with what follows of deeper comments, and the empty ones beside them."""
    last = written.line_end(end)
    if not written.is_blank(end, last) and next(written.comments(end, last), None) is None:
        raise _not_alone(written, end)
    at = last
    while at < len(written.scan):
        close = written.line_end(at)
        line = written.scan[at:close]
        if line.strip():
            if not line.lstrip().startswith("#") or len(line) - len(line.lstrip(" ")) <= depth:
                break
            last = close
        at = close
    before = written.line_start(start - 1) if start else 0
    if start == 0 or written.is_blank(before, start):
        while last < len(written.scan) and written.is_blank(last, written.line_end(last)):
            last = written.line_end(last)
        if last == len(written.scan):
            while start and written.is_blank(written.line_start(start - 1), start):
                start = written.line_start(start - 1)
    return start, last, depth


def _cuts_in_flow(written: WrittenFile, box: Box, gone: _Gone) -> Iterator[_Cut]:
    """Yield what goes from between brackets or braces, each with one comma."""
    members = _members(written, box, gone)
    number = 0
    while number < len(members):
        start, end, goes = members[number]
        if not goes:
            number += 1
            continue
        first = number
        while number < len(members) and members[number][2]:
            end = members[number][1]
            number += 1
        if number < len(members):
            yield start, members[number][0], -1
        elif first:
            yield members[first - 1][1], end, -1
        else:
            raise _not_alone(written, start)


def cut(written: WrittenFile, start: int, end: int, depth: int) -> Iterator[Splice]:
    """Yield the splices that take characters out but for the comments in them, each with its line's end.

    A comment that stood deeper than what goes moves to its depth, so that no block of text above swallows it.

    Args:
        written: The file.
        start: The first character that goes.
        end: The first that stays.
        depth: In how many spaces what goes begins; negative where it is part of a line, as in flow style.
    """
    at = start
    for hash_, close in written.comments(start, end):
        line = written.line_start(hash_)
        keep = hash_
        if depth < 0:
            keep = hash_ - 1 if hash_ > at and written.scan[hash_ - 1] != "\n" else hash_
        elif line >= at:
            indent = min(depth, hash_ - line)
            if line + indent <= hash_ and written.is_blank(line, line + indent):
                if line > at:
                    yield Splice(written.file, at, line)
                at = line + indent
        if keep > at:
            yield Splice(written.file, at, keep)
        at = max(at, min(written.line_end(close), end))
    if at < end and not (depth < 0 and at > start and written.is_blank(at, end)):
        yield Splice(written.file, at, end)


def _comments_above(written: WrittenFile, start: int) -> list[tuple[int, int]]:
    """Return the comments on the lines just above."""
    found: list[tuple[int, int]] = []
    start = written.line_start(start)
    while start:
        above = written.line_start(start - 1)
        line = written.scan[above:start]
        if not line.lstrip().startswith("#"):
            break
        comment = next(written.comments(above, start), None)
        if comment is None:  # a line of a block of text that looks like one
            break
        found.append(comment)
        start = above
    return found


def _not_alone(written: WrittenFile, offset: int) -> NotEditable:
    line = written.text.position(offset).line
    message = f"{written.file}, line {line}: what is to go shares its line with something else in a way that leadsto does not cut"
    return NotEditable(f"{message}; write it on lines of its own first")
