"""Keys at the left edge of a file that belong under the key above them."""

from __future__ import annotations

from leadsto.load.compose import Composition, Fault
from leadsto.load.fields import FILE
from leadsto.load.records import Record
from leadsto.load.tree import Mapping, is_absent


def take_in_edge(composition: Composition) -> None:
    """Put keys at the left edge under the key above them, where it has nothing after it and they belong to it.

    `theory:` on a line of its own and `title:` below it, not indented, is a theory with a title.
    """
    for tree in composition.documents:
        if type(tree) is Mapping and not tree.values.keys() <= FILE.fields.keys():
            for key in ("theory", "stakeholder", "valuation"):
                if key in tree.values and is_absent(tree.values[key]):
                    _take_in(tree, key, composition)


def _take_in(tree: Mapping, head: str, composition: Composition) -> None:
    record = FILE.fields[head].kind
    assert isinstance(record, Record)
    keys = list(tree.values)
    first = keys.index(head) + 1
    last = first
    while last < len(keys) and keys[last] in record.fields and keys[last] not in FILE.fields:
        last += 1
    taken = keys[first:last]
    if not taken:
        return
    spots = tree.spots[first * 2 : last * 2]
    inner = Mapping(spots[0], flow=False)
    inner.values = {key: tree.values.pop(key) for key in taken}
    inner.spots, inner.end, inner.torn = spots, inner.values[taken[-1]].end, tree.torn
    del tree.spots[first * 2 : last * 2]
    tree.values[head] = inner
    others = len(taken) - 1
    those = "it" if not others else f"it and `{taken[1]}:`" if others == 1 else f"it and the {others} keys below it"
    message = f"`{taken[0]}:` stands at the left edge, and belongs under `{head}:`"
    hint = f"indent {those} by two spaces"
    composition.faults.append(Fault("LT010", spots[0], spots[1], message, hint))
