"""Plain values with their places: what a file's YAML comes to before any field says what a value means."""

from __future__ import annotations

from leadsto.source import KEY


class Scalar:
    """Text, as written; `style` is "" for a plain scalar, else its quotation mark or block sign."""

    __slots__ = ("end", "start", "style", "text")

    def __init__(self, text: str, start: int, end: int, style: str) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.style = style


_AS_WRITTEN: dict[str, str] = {}


class Mapping:
    """Keys and values in their order; `spots` holds the start and the end of each key, in the same order.

    `torn` says that something in it could not be understood, so that nothing may be called missing from it; `written`
    has what was written in place of a key that is read as another. `unread` says that a key of it was left out: one that
    nobody knows, or one that was given before.
    """

    __slots__ = ("end", "flow", "spots", "start", "torn", "unread", "values", "written")

    def __init__(self, start: int, flow: bool) -> None:
        self.start = start
        self.end = start
        self.flow = flow
        self.torn = False
        self.unread = False
        self.values: dict[str, Tree] = {}
        self.spots: list[int] = []
        self.written: dict[str, str] = _AS_WRITTEN

    def key_span(self, key: str) -> tuple[int, int]:
        """Return where the characters of a key begin and end."""
        index = list(self.values).index(key) * 2
        return self.spots[index], self.spots[index + 1]


class Sequence:
    """The items of a list, in their order."""

    __slots__ = ("end", "items", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.items: list[Tree] = []


Tree = Scalar | Mapping | Sequence


def is_absent(tree: Tree) -> bool:
    """Whether a key has nothing after it, or nothing between quotation marks."""
    return type(tree) is Scalar and not tree.text


def is_empty(tree: Tree) -> bool:
    """Whether a value says nothing: nothing is there, white space alone, or a list or mapping of nothing."""
    if type(tree) is Scalar:
        return not tree.text or tree.text.isspace()
    if type(tree) is Sequence:
        return all(map(is_absent, tree.items))
    return type(tree) is Mapping and not tree.values and not tree.torn


def point(tree: Tree) -> tuple[int, int]:
    """Return the characters that stand for a value in a finding: a scalar whole, else its first key or item."""
    while True:
        if type(tree) is Mapping and tree.spots:
            return tree.spots[0], tree.spots[1]
        if type(tree) is Sequence and tree.items:
            tree = tree.items[0]
            continue
        return tree.start, tree.end


def find(tree: Tree, keys: tuple[str | int, ...]) -> tuple[int, int]:
    """Follow keys and list positions and return the place they lead to.

    Where a value was written in short (one item for a list of one, text for a mapping), the steps that it leaves out
    are skipped; where a key is missing, the place is that of the last thing that is there. A last step `KEY` means the
    key that the step before it follows.
    """
    spot: tuple[int, int] | None = None
    for key in keys:
        if key == KEY and spot is not None:
            return spot
        if type(tree) is Mapping and key in tree.values:
            child, spot = tree.values[str(key)], tree.key_span(str(key))
            if is_absent(child):
                return spot
            tree = child
        elif type(tree) is Sequence and isinstance(key, int) and key < len(tree.items):
            tree, spot = tree.items[key], None
    return point(tree)


ItemStarts = dict[str, list[int]]
"""For each key of a file, where the items of its list begin, and last of all where the list ends."""


def find_item_starts(tree: Tree | None) -> ItemStarts:
    """Return where the items of a file's lists begin, for lists in block style whose items are mappings."""
    starts: ItemStarts = {}
    for key, child in tree.values.items() if type(tree) is Mapping else ():
        if type(child) is Sequence and all(type(item) is Mapping and not item.flow for item in child.items):
            starts[key] = [*(item.start for item in child.items), child.end]
    return starts
