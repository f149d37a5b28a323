"""The kinds of value that a field may take: how each is decoded, described and written as JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Container
from difflib import get_close_matches
from sys import intern
from typing import Any, Protocol

from leadsto.characters import kebab, odd_character, plain
from leadsto.load.faults import join_split
from leadsto.load.tree import Mapping, Scalar, Sequence, Tree, is_absent
from leadsto.load.written import NotWritten, shorten
from leadsto.source import Route

Schema = dict[str, Any]
_TIGHT_HYPHEN = re.compile(r"-[^\W\d]")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Desk(Protocol):
    """What a kind needs of the one who reads a file: somewhere to put faults, and the lane that bare ids mean."""

    lane: str
    torn: bool

    def fault(self, code: str, tree: Tree | tuple[int, int], message: str, hint: str = "") -> None:
        """Note a fault at a value or at a pair of offsets."""

    def know(self, id_: str) -> None:
        """Note an id that can be read though what bears it can't."""


def found(tree: Tree) -> str:
    """Name what was found, for a message."""
    if type(tree) is Mapping:
        return "a mapping (keys with values)"
    if type(tree) is Sequence:
        return "a list"
    return f"text (“{shorten(tree.text)}”)" if tree.text else "an empty text"  # type: ignore[union-attr]


class Kind:
    """A kind of value. `says` completes the sentence "here belongs …"."""

    says = "text"
    deep = False
    """Whether values of it hold routes of their own."""
    begins_with = ""
    """The key that begins an item of it in a list."""
    keys: Container[str] = ()
    """The keys that it knows, where it is a mapping."""

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        """Return the value; None, with a fault noted, where the tree holds no such value."""
        if type(tree) is not Scalar:
            self.refuse_type(tree, desk)
            return None
        try:
            return self.read(tree.text.strip(), desk)
        except NotWritten as wrong:
            desk.fault("LT012", tree, str(wrong), wrong.hint)
            return wrong.meant

    def read(self, text: str, desk: Desk) -> Any:
        """Return the value of a scalar's text.

        Raises:
            NotWritten: The text does not say such a value.
        """
        return text

    def schema(self) -> Schema:
        """Return the JSON Schema of the value as an editor sees it: typed by YAML's core schema, or by YAML 1.1's."""
        return {"type": ["string", "number", "boolean"]}

    def refuse_type(self, tree: Tree, desk: Desk) -> None:
        """Note that something of another shape stands here."""
        desk.fault("LT011", tree, f"here belongs {self.says}, and {found(tree)} was found", self.remedy(tree))

    def remedy(self, tree: Tree) -> str:
        """Return what may have been meant by something of another shape."""
        if type(tree) is Mapping:
            return "if a colon belongs to the text, put the whole in quotes"
        if type(tree) is Sequence and len(tree.items) == 1:
            return "take the hyphen away: one is meant, and no list"
        return "one is meant, and no list" if type(tree) is Sequence else ""


class Text(Kind):
    """Prose, one line or many; white space at its ends is dropped."""

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        if type(tree) is Scalar:
            return tree.text.strip() or None
        self.refuse_type(tree, desk)
        return None


class Url(Kind):
    """A web address."""

    says = "a web address"

    def read(self, text: str, desk: Desk) -> str:
        if not re.match(r"https?://[^\s/]", text, re.IGNORECASE) or any(c.isspace() for c in text):
            raise NotWritten(f"“{shorten(text)}” is not a web address", "it begins with https:// or http://")
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^https?://"}


class Id(Kind):
    """A name of its own, in kebab-case; `taken` are words that it may not be."""

    says = "an id"

    def __init__(self, *taken: str, kebab: bool = True) -> None:
        self.taken = frozenset(taken)
        self.kebab = kebab

    def read(self, text: str, desk: Desk) -> str:
        return intern(text)

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        text = super().decode(tree, desk, route)
        if text is not None and self.kebab and not ID.fullmatch(text):
            better = kebab(text)
            hint = f"write `{better}`" if better else "write small letters a to z, digits and single hyphens"
            odd = odd_character(text)
            wrong = f"holds {odd} and is no id" if odd else "is not an id"
            message = f"“{shorten(plain(text))}” {wrong}: ids are small letters, digits and hyphens"
            desk.fault("LT014", tree, message, hint)
            for meant in (text, better):
                desk.know(meant)
        elif text in self.taken:
            desk.fault(
                "LT014", tree, f"`{text}` is a word of the language and can't be an id here", "choose another id"
            )
        return text

    def schema(self) -> Schema:
        schema: Schema = {"type": ["string", "number"]}
        if self.kebab:
            schema["pattern"] = f"^{ID.pattern}$"
        if self.taken:
            schema["not"] = {"enum": sorted(self.taken)}
        return schema


class Ref(Kind):
    """The id of something else; whether it exists is judged when everything has been read."""

    def __init__(self, what: str) -> None:
        self.says = f"the id of {'an' if what[0] in 'aeiou' else 'a'} {what}"

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        if type(tree) is Scalar:
            text = tree.text.strip()
            return self.read(text, desk) if text else None
        self.refuse_type(tree, desk)
        return None

    def read(self, text: str, desk: Desk) -> str:
        return intern(text)

    def schema(self) -> Schema:
        return {"type": ["string", "number"]}


class NodeRef(Ref):
    """The id of a node: whole (`guests/known-by-name`), or bare for one of this lane."""

    def __init__(self) -> None:
        super().__init__("outcome, an activity, an output or a context")

    def read(self, text: str, desk: Desk) -> str:
        return intern(text if "/" in text or not desk.lane else f"{desk.lane}/{text}")


_YES, _NO = ("true", "y", "on", "yes", "1"), ("false", "n", "off", "no", "0")


class Choice(Kind):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.says = "one of " + ", ".join(f"`{word}`" for word in words)
        self._interned = {word: intern(word) for word in words}

    def decode(self, tree: Tree, desk: Desk, route: Route) -> Any:
        word = self._interned.get(tree.text) if type(tree) is Scalar else None
        return super().decode(tree, desk, route) if word is None else word

    def read(self, text: str, desk: Desk) -> str:
        word = self._interned.get(text)
        if word is None:
            near = get_close_matches(text.lower(), self.words, 1, 0.5)
            hint = f"did you mean `{near[0]}`?" if near else ""
            if "yes" in self.words and text.lower() in _YES + _NO:
                meant = "yes" if text.lower() in _YES else "no"
                raise NotWritten(f"“{shorten(text)}” is not {self.says}", f"write `{meant}`", meant)
            sure = get_close_matches(text.lower(), self.words, 1, 0.8)
            raise NotWritten(f"“{shorten(text)}” is not {self.says}", hint, sure[0] if sure else None)
        return word

    def schema(self) -> Schema:
        # editors that read YAML 1.1 take yes, no and off for true and false
        also = [value for words, value in ((("yes",), True), (("no", "off"), False)) if set(words) & set(self.words)]
        return {"enum": [*self.words, *also]}


class YesNo(Kind):
    """`yes` or `no`."""

    says = "`yes` or `no`"

    def read(self, text: str, desk: Desk) -> bool:
        if text in ("yes", "no"):
            return text == "yes"
        lower = text.lower()
        meant = True if lower in _YES else False if lower in _NO else None
        hint = "" if meant is None else f"write `{'yes' if meant else 'no'}`"
        raise NotWritten(f"“{shorten(text)}” is neither `yes` nor `no`", hint, meant)

    def schema(self) -> Schema:
        return {"enum": ["yes", "no", True, False]}


class ListOf(Kind):
    """A list; where it has one item, the item may stand alone."""

    deep = True

    def __init__(self, item: Kind) -> None:
        self.item = item
        self.says = f"a list, each item {item.says}"

    def decode(self, tree: Tree, desk: Desk, route: Route) -> tuple[Any, ...]:
        decode = self.item.decode
        if type(tree) is not Sequence:
            if type(tree) is Scalar and not tree.style and _TIGHT_HYPHEN.match(tree.text):
                hint = "write `- ` before each item, and each on a line of its own"
                desk.fault("LT001", tree, "the hyphen of a list's item needs a space after it", hint)
                desk.torn = True
                return ()
            value = decode(tree, desk, route)
            return () if value is None else (value,)
        if self.item.begins_with:
            join_split(tree, self.item, desk)
        deep = self.item.deep
        values = []
        for index, item in enumerate(tree.items):
            if is_absent(item):
                continue
            value = decode(item, desk, Route(route, index) if deep else route)
            if value is not None:
                values.append(value)
        return tuple(values)

    def schema(self) -> Schema:
        item = self.item.schema()
        return {"anyOf": [{"type": "array", "items": or_nothing(item)}, item]}


def or_nothing(schema: Schema) -> Schema:
    """Return a schema that also takes a key with nothing after it, which counts as absent."""
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return {**schema, "type": [*types, "null"]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]}
