"""One YAML file as it is written: its values, and where exactly they, their lines and the comments stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from leadsto.edit.splicing import NotEditable
from leadsto.load.encoding import clear_pasted_spaces, plain_line_ends
from leadsto.load.reading import compose_text
from leadsto.load.tree import Mapping, Scalar, Sequence, Tree
from leadsto.source import Route, SourceText

Box = Mapping | Sequence
Step = tuple[Box, str | int]
"""A mapping and one of its keys, or a list and the place of one of its items."""

_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")
_BLOCK = ("|", ">")
_UNSURE = ("LT003", "LT004", "LT005")
_MEND = "mend what `leadsto check` finds there first"


class WrittenFile:
    """The text of a file with the plain values that it holds.

    Attributes:
        scan: The text as it is read, of the same length: pasted spaces and old line ends are plain in it.
        tree: The values, None where the file holds none.

    Raises:
        NotEditable: The file could not be read whole, so that what stands where is not certain.
    """

    def __init__(self, text: SourceText) -> None:
        self.file = text.file
        self.text = text
        composition = compose_text(text)
        if composition.torn or composition.error is not None:
            raise NotEditable(f"{text.file} could not be read whole, so nothing in it can be changed safely; {_MEND}")
        if any(fault.code in _UNSURE for fault in composition.faults):
            raise NotEditable(f"{text.file} holds a key twice or YAML that leadsto does not use; {_MEND}")
        self.scan = clear_pasted_spaces(plain_line_ends(text.text))[0]
        self.tree: Tree | None = composition.tree

    def find(self, route: Route) -> list[Step]:
        """Return the steps to what a route leads to, outermost first.

        Raises:
            NotEditable: It leads to nothing in this file.
        """
        steps: list[Step] = []
        tree = self.tree
        for key in route.keys:
            if isinstance(tree, Mapping) and key in tree.values:
                steps.append((tree, key))
                tree = tree.values[str(key)]
            elif isinstance(tree, Sequence) and isinstance(key, int) and key < len(tree.items):
                steps.append((tree, key))
                tree = tree.items[key]
            else:
                where = " / ".join(map(str, route.keys))
                raise NotEditable(f"{self.file}: {where} is not found where it was read; {_MEND}")
        if not steps:
            raise NotEditable(f"{self.file}: a whole file is not taken out")
        return steps

    def line_start(self, offset: int) -> int:
        """Return where the line of a character begins."""
        return self.scan.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Return where the line after that of a character begins; the end of the text for its last line."""
        found = self.scan.find("\n", offset)
        return found + 1 if found >= 0 else len(self.scan)

    def is_blank(self, start: int, end: int) -> bool:
        """Whether these characters are white space alone."""
        return not self.scan[start:end].strip()

    def end_of(self, tree: Tree) -> int:
        """Return where the characters of a value end, without white space or comments behind it."""
        while True:
            if isinstance(tree, Scalar):
                return tree.start + len(self.scan[tree.start : tree.end].rstrip()) if tree.style in _BLOCK else tree.end
            if self.is_flow(tree) or (isinstance(tree, Sequence) and not tree.items):
                return tree.end
            tree = tree.items[-1] if isinstance(tree, Sequence) else next(reversed(tree.values.values()))

    def is_flow(self, tree: Tree) -> bool:
        """Whether a value is written in brackets or braces."""
        return isinstance(tree, (Mapping, Sequence)) and self.scan[tree.start : tree.start + 1] in ("[", "{")

    def heads(self, box: Box) -> list[int]:
        """Return where each key of a mapping begins, or the hyphen of each item; in flow style where the item begins."""
        if isinstance(box, Mapping):
            return box.spots[::2]
        if self.is_flow(box):
            return [item.start for item in box.items]
        heads = []
        at = box.start
        for item in box.items:
            at = self._hyphen(at)
            heads.append(at)
            at = max(self.end_of(item), at + 1)
        return heads

    def colon(self, box: Mapping, key: str) -> int:
        """Return where the characters end that part a key from its value."""
        return self.scan.index(":", box.key_span(key)[1]) + 1

    def comments(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the comments between two places begin and end, without line ends."""
        number = bisect_left(self._leaves, (start,))
        at = start
        while at < end:
            stop, after, style = self._leaves[number] if number < len(self._leaves) else (end, end, "")
            while (found := self.scan.find("#", at, min(stop, end))) >= 0:
                close = self.scan.find("\n", found, end)
                close = end if close < 0 else close
                if found == 0 or self.scan[found - 1].isspace():
                    yield found, close - (self.scan[close - 1] == "\r")
                at = close
            if style in _BLOCK and stop < end and (header := _HEADER_COMMENT.match(self.scan, stop)):
                yield header.start(1), header.end(1)
            at = max(after, at)
            number += 1

    def _hyphen(self, at: int) -> int:
        while self.scan[at] != "-":
            at = self.line_end(at) if self.scan[at] == "#" else at + 1
        return at

    @cached_property
    def _leaves(self) -> list[tuple[int, int, str]]:
        """Where each key and each scalar begins and ends, in their order, with how it is quoted."""
        found: list[tuple[int, int, str]] = []
        trees: list[Tree] = [] if self.tree is None else [self.tree]
        for tree in trees:  # it grows as it is walked along
            if isinstance(tree, Mapping):
                found += [(start, end, "") for start, end in zip(tree.spots[::2], tree.spots[1::2], strict=True)]
                trees.extend(tree.values.values())
            elif isinstance(tree, Sequence):
                trees.extend(tree.items)
            elif tree.end > tree.start:
                found.append((tree.start, tree.end, tree.style))
        return sorted(found)
