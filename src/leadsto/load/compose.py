"""Text to plain values with places: one loop over the YAML parser's events.

The parser is PyYAML's, in C where libyaml is there. Nothing is constructed by it: no number, no date, no object. What
the language refuses (anchors, aliases, merge keys, tags, further documents, deep nesting) is refused as it goes by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from leadsto.load.tree import Mapping, Scalar, Sequence, Tree

DEEPEST = 50
"""How many collections may stand within each other."""


class PlainParser(yaml.SafeLoader):
    """PyYAML's own parser, for where libyaml is missing; it takes and refuses what libyaml does."""

    def __init__(self, text: str) -> None:
        super().__init__(_TABS_AFTER_COLON.sub(lambda match: match[1] + " " * len(match[2]), text))

    def get_event(self) -> Any:
        """Return the next event."""
        event = super().get_event()  # type: ignore[no-untyped-call]
        if type(event) is yaml.ScalarEvent and event.style == '"' and _SURROGATE.search(event.value):
            mark: Any = event.start_mark
            raise yaml.scanner.ScannerError("while parsing", mark, "found invalid Unicode character escape code", mark)
        return event


Parser: type[Any] = getattr(yaml, "CSafeLoader", PlainParser)

_SURROGATE = re.compile("[\ud800-\udfff]")
_TABS_AFTER_COLON = re.compile(r"^([ ]*(?:- +)*[\w-]+:)([ \t]*\t)", re.MULTILINE)
_PROPERTY = re.compile(r"([&!][^\s,\[\]{}]*)\s*")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the YAML itself, from character `start` to `end`."""

    code: str
    start: int
    end: int
    message: str
    hint: str = ""
    related: tuple[tuple[int, int, str], ...] = ()

    def within(self, length: int) -> Fault:
        """Return the fault with its place within a text of that length."""
        return self if self.end <= length else replace(self, start=min(self.start, length), end=length)


@dataclass(slots=True)
class Composition:
    """What a text came to.

    Attributes:
        documents: The value of each document, as far as it was read; a file should hold one.
        faults: In the order found.
        error: What stopped the parser, with its marks; None when it came to the end.
        torn: Whether part of the text was not understood.
    """

    documents: list[Tree] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    error: yaml.MarkedYAMLError | None = None
    torn: bool = False

    @property
    def tree(self) -> Tree | None:
        """The document; where there are several, a list of them; None where the text holds no value."""
        if len(self.documents) < 2:
            return self.documents[0] if self.documents else None
        together = Sequence(0)
        together.items = self.documents
        together.end = self.documents[-1].end
        return together


def compose(text: str, deepest: int = DEEPEST) -> Composition:
    """Compose a text into plain values.

    Source: the events are those of the YAML 1.1 specification, chapter 3.1, "Serialization tree".
    """
    result = Composition()
    parser = Parser(text)
    try:
        _compose(parser, text, result, deepest)
    except yaml.MarkedYAMLError as error:
        result.error = error
        result.torn = True
    finally:
        parser.dispose()
    return result


def _compose(parser: Any, text: str, result: Composition, deepest: int) -> None:
    """Put each event's value where it belongs: under the key that waits for it, or after the items before it.

    This loop takes most of the time that a large theory needs, so what is frequent stands in it, and what is rare does
    not.
    """
    get_event = parser.get_event
    scalar_event = yaml.ScalarEvent
    mapping_start, mapping_end = yaml.MappingStartEvent, yaml.MappingEndEvent
    sequence_start, sequence_end = yaml.SequenceStartEvent, yaml.SequenceEndEvent
    stack: list[tuple[Mapping | Sequence | None, str | None, int, int]] = []
    box: Mapping | Sequence | None = None  # the collection that is open
    key: str | None = None  # its key that waits for a value
    key_start = key_end = 0
    while True:
        event = get_event()
        kind = type(event)
        tree: Tree
        if kind is scalar_event:
            start, end = event.start_mark.index, event.end_mark.index
            if event.anchor is not None or event.tag is not None:
                start = _refuse_properties(text, start, result)
            if key is None and type(box) is Mapping:
                key, key_start, key_end = event.value, start, end
                continue
            tree = Scalar(event.value, start, end, event.style or "")
        elif kind is mapping_start or kind is sequence_start:
            stack.append((box, key, key_start, key_end))
            box, key = _open(event, text, result, is_document=box is None), None
            if len(stack) > deepest:
                result.faults.append(_too_deep(box.start, deepest))
                result.torn = True
                return
            continue
        elif kind is mapping_end or kind is sequence_end:
            assert box is not None
            tree = box
            tree.end = event.end_mark.index
            box, key, key_start, key_end = stack.pop()
        elif kind is yaml.AliasEvent:
            tree = _refuse_alias(event, box, result)
        elif kind is yaml.DocumentStartEvent and result.documents:
            result.faults.append(_second_document(event.start_mark.index))
            continue
        elif kind is yaml.StreamEndEvent:
            return
        else:
            continue

        if type(box) is Sequence:
            box.items.append(tree)
        elif type(box) is not Mapping:
            result.documents += [tree] if type(tree) is Scalar else []
        elif key is None:
            key, key_start, key_end = _refuse_key(tree, box, result), tree.start, tree.start
        else:
            if key in box.values or key in _ODD_KEYS:
                box = _refuse_pair(box, (key, key_start, key_end), tree, stack[-1][0], result)
            else:
                box.values[key] = tree
                box.spots.append(key_start)
                box.spots.append(key_end)
            key = None


_MOST_RELATED = 1000
_NO_KEY = ""
_MERGE_KEY = "<<"
_ODD_KEYS = (_NO_KEY, _MERGE_KEY)


def _open(event: Any, text: str, result: Composition, *, is_document: bool) -> Mapping | Sequence:
    start = event.start_mark.index
    if event.anchor is not None or event.tag is not None:
        start = _refuse_properties(text, start, result)
    box = Mapping(start, bool(event.flow_style)) if type(event) is yaml.MappingStartEvent else Sequence(start)
    if is_document:
        result.documents.append(box)
    return box


def _refuse_properties(text: str, start: int, result: Composition) -> int:
    """Add a fault for an anchor, a tag or both; return where the value itself begins."""
    while match := _PROPERTY.match(text, start):
        if match[1].startswith("&"):
            what, sign = "an anchor", "&"
            hint = "write the value out wherever it is meant"
        else:
            what, sign = "a tag", "!"
            hint = "take it away"
        message = f"{what} (`{match[1]}`) is a YAML feature that leadsto does not use: a theory is read by people"
        hint += f"; if the text itself begins with `{sign}`, put it in quotes"
        result.faults.append(Fault("LT004", match.start(1), match.end(1), message, hint))
        start = match.end()
    return start


def _refuse_alias(event: Any, box: Mapping | Sequence | None, result: Composition) -> Scalar:
    start, end = event.start_mark.index, event.end_mark.index
    message = f"an alias (`*{event.anchor}`) is a YAML feature that leadsto does not use: a theory is read by people"
    hint = "write the value out; if the text itself begins with `*`, put it in quotes"
    result.faults.append(Fault("LT004", start, end, message, hint))
    result.torn = True
    if type(box) is Mapping:
        box.torn = True
    return Scalar("", start, end, "*")


def _refuse_key(tree: Tree, box: Mapping, result: Composition) -> str:
    box.torn = result.torn = True
    if type(tree) is not Scalar:
        what = "a list" if type(tree) is Sequence else "a mapping"
        message = f"{what} stands where a key belongs"
        hint = "put it in quotes if the brackets belong to the text"
        result.faults.append(Fault("LT001", tree.start, tree.start + 1, message, hint))
    return _NO_KEY


def _refuse_pair(
    box: Mapping, pair: tuple[str, int, int], tree: Tree, around: Mapping | Sequence | None, result: Composition
) -> Mapping:
    """Add a fault for a key that can't be taken into `box`; return the mapping to go on with."""
    key, start, end = pair
    if key == _MERGE_KEY:
        message = "a merge key (`<<`) is a YAML feature that leadsto does not use: a theory is read by people"
        result.faults.append(Fault("LT004", start, end, message, "write the keys out"))
        box.torn = result.torn = True
    elif key:
        first = box.values[key]
        box.unread = True
        # a file of nothing but twice given keys should not take forever
        related = ((*box.key_span(key), "first given here"),) if len(result.faults) < _MOST_RELATED else ()
        message, hint = f"`{key}` is given twice in one place; only the first was read", "keep one of them"
        if type(first) is Sequence and type(tree) is Sequence:
            first.items += tree.items
            message, hint = f"`{key}` is given twice in one place", "put the two lists together under one of them"
        elif key == "id" and type(around) is Sequence and not box.flow:
            around.items.append(box)
            box.end = start
            box = Mapping(start, flow=False)
            box.values[key], box.spots = tree, [start, end]
            message, hint = "a second `id` stands in one item of a list", "begin a new item with `- ` before this `id`"
        result.faults.append(Fault("LT003", start, end, message, hint, related))
    elif not box.torn:
        message = "there is no key before this colon"
        result.faults.append(Fault("LT001", start, max(end, start + 1), message, "write the key, or quote the text"))
    return box


def _second_document(start: int) -> Fault:
    message = "a second document begins here (`---`), and a file holds one"
    return Fault("LT004", start, start + 3, message, "take the line away, or move what follows to a file of its own")


def _too_deep(start: int, deepest: int) -> Fault:
    message = f"this is nested more than {deepest} levels deep; the rest of the file was not read"
    return Fault("LT005", start, start + 1, message, "look for brackets or indentation that were never closed")
