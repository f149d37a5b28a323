"""Text to plain values with places: one loop over the YAML parser's events.

The parser is PyYAML's, in C where libyaml is there. Nothing is constructed by it: no number, no date, no object. What
the language refuses (anchors, aliases, merge keys, tags, further documents, deep nesting) is refused as it goes by.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from leadsto.load.tree import Mapping, Scalar, Sequence, Tree

DEEPEST = 50
Parser: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the YAML itself, from character `start` to `end`."""

    code: str
    start: int
    end: int
    message: str
    hint: str = ""
    related: tuple[tuple[int, int, str], ...] = ()


@dataclass(slots=True)
class Composition:
    """What a text came to.

    Attributes:
        tree: The first document's value; None where the text holds none.
        faults: In the order found.
        error: What stopped the parser, with its marks; None when it came to the end.
        torn: Whether part of the text was not understood.
    """

    tree: Tree | None = None
    faults: list[Fault] = field(default_factory=list)
    error: yaml.MarkedYAMLError | None = None
    torn: bool = False


def compose(text: str, deepest: int = DEEPEST) -> Composition:
    """Compose a text into plain values.

    Source: the events are those of the YAML 1.1 specification, chapter 3.1, "Serialization tree".
    """
    result = Composition()
    parser = Parser(text)
    try:
        _compose(parser, result, deepest)
    except yaml.MarkedYAMLError as error:
        result.error = error
        result.torn = True
    finally:
        parser.dispose()
    return result


def _compose(parser: yaml.SafeLoader, result: Composition, deepest: int) -> None:
    get_event = parser.get_event
    scalar_event, mapping_start, mapping_end = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.MappingEndEvent
    stack: list[tuple[Mapping | Sequence, str | None, int, int]] = []
    box: Mapping | Sequence | None = None  # the collection that is open
    key: str | None = None  # its key that waits for a value
    key_start = key_end = 0
    documents = 0
    while True:
        event = get_event()
        kind = type(event)
        if kind is scalar_event:
            start, end = event.start_mark.index, event.end_mark.index
            if event.anchor is not None or event.tag is not None:
                start = _refuse_properties(event, result)
            if type(box) is Mapping and key is None:
                key, key_start, key_end = event.value, start, end
                if key == "<<" and not event.style:
                    result.faults.append(_merge_key(start, end))
                    result.torn = box.torn = True
                    key, key_end = "", key_start
                continue
            tree: Tree = Scalar(event.value, start, end, event.style or "")
        elif kind is mapping_start or kind is yaml.SequenceStartEvent:
            start = event.start_mark.index
            if event.anchor is not None or event.tag is not None:
                start = _refuse_properties(event, result)
            if len(stack) + (box is not None) >= deepest:
                result.faults.append(_too_deep(start, deepest))
                result.torn = True
                return
            if box is not None:
                stack.append((box, key, key_start, key_end))
            box = Mapping(start, bool(event.flow_style)) if kind is mapping_start else Sequence(start)
            key = None
            if len(stack) == 0 and result.tree is None:
                result.tree = box
            continue
        elif kind is mapping_end or kind is yaml.SequenceEndEvent:
            assert box is not None
            box.end = event.end_mark.index
            tree = box
            if not stack:
                box, key = None, None
                continue
            box, key, key_start, key_end = stack.pop()
            if type(box) is Mapping and key is None:
                result.faults.append(_not_a_key(tree))
                result.torn = box.torn = True
                key, key_start, key_end = "", tree.start, tree.start
                continue
        elif kind is yaml.AliasEvent:
            start, end = event.start_mark.index, event.end_mark.index
            result.faults.append(_alias(event.anchor, start, end))
            result.torn = True
            if type(box) is Mapping and key is None:
                key, key_start, key_end = "", start, start
                box.torn = True
                continue
            tree = Scalar("", start, end, "")
            if type(box) is Mapping:
                box.torn = True
                key = None
                continue
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                start = event.start_mark.index
                result.faults.append(_second_document(start))
                result.torn = True
                return
            continue
        elif kind is yaml.StreamEndEvent:
            return
        else:
            continue

        if type(box) is Mapping:
            assert key is not None
            if key in box.values:
                if key:
                    result.faults.append(_duplicate_key(box, key, key_start, key_end))
            elif key or key_start != key_end:
                box.values[key] = tree
                box.spots.append(key_start)
                box.spots.append(key_end)
            key = None
        elif type(box) is Sequence:
            box.items.append(tree)
        elif result.tree is None:
            result.tree = tree


def _refuse_properties(event: yaml.NodeEvent, result: Composition) -> int:
    """Add a fault for an anchor or a tag; return where the value begins."""
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor is not None:
        what, sign = "an anchor", "&" + event.anchor
        hint = "write the value out wherever it is meant; if the text begins with `&`, put it in quotes"
    else:
        what, sign = "a tag", event.tag
        hint = "leave the tag out; if the text begins with `!`, put it in quotes"
    message = f"{what} ({sign}) is a YAML feature that leadsto does not use: a theory is read by people"
    width = len(sign) if event.anchor is not None else 1
    result.faults.append(Fault("LT004", start, max(start + 1, min(start + width, end or start + 1)), message, hint))
    return int(start)


def _alias(name: str, start: int, end: int) -> Fault:
    message = f"an alias (*{name}) is a YAML feature that leadsto does not use: a theory is read by people"
    return Fault("LT004", start, end, message, "write the value out; if the text begins with `*`, put it in quotes")


def _merge_key(start: int, end: int) -> Fault:
    message = "a merge key (<<) is a YAML feature that leadsto does not use: a theory is read by people"
    return Fault("LT004", start, end, message, "write the keys out")


def _second_document(start: int) -> Fault:
    message = "a second document begins here (`---`), and a file holds one; what follows was not read"
    return Fault("LT004", start, start + 3, message, "take the line away, or move what follows to a file of its own")


def _too_deep(start: int, deepest: int) -> Fault:
    message = f"this is nested more than {deepest} levels deep; the rest of the file was not read"
    return Fault("LT005", start, start + 1, message, "look for brackets or indentation that were never closed")


def _not_a_key(tree: Tree) -> Fault:
    return Fault(
        "LT001", tree.start, tree.start + 1, "a list or mapping stands where a key belongs", "put it in quotes"
    )


def _duplicate_key(box: Mapping, key: str, start: int, end: int) -> Fault:
    first = box.key_span(key)
    message = f"`{key}` is given twice in one place; only the first was read"
    return Fault("LT003", start, end, message, "keep one of them", ((*first, "first given here"),))
