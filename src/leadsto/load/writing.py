"""Plain values to YAML as people write it: block style, quotation marks only where they are needed, long text folded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

WIDTH = 120
"""How many characters a line has at most, where a text can be broken."""

_INDENT = "  "
_BREAKABLE = 20
"""The fewest characters to which the text of a deeply indented line is folded."""

_LONGEST_KEY = 120
# a letter or a digit to begin with, and no character that could be taken for anything but text
_PLAIN = re.compile(
    r"[^\W_](?:[^\x00-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u2066-\u2069\u205f\u3000\ufeff]*\S)?"
)
_MEANS_MORE = re.compile(r":(?:\s|$)|\s#|(?:^|\s)-(?:\s|$)")
_MEANS_MORE_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_MAPPED = re.compile(r"[\w-]+:")
_ESCAPED = re.compile('[\x00-\x1f\x7f-\xa0"\\\\\xad\u1680\u2000-\u200f\u2028-\u202f\u2060-\u206f\u205f\u3000\ufeff]')
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_SPACES_IN_TEXT = " \xa0\u202f\u2009\u200d\u200c"
_FOLDS_AT = re.compile(r"(?<=\S) (?=[^\W_])")
_COMMENT = "leadsto:"
"""What in a comment silences a rule; a block of text that held it would be taken for one."""


def to_yaml(document: dict[str, Any]) -> str:
    """Return a mapping as the text of a YAML file, with an empty line between the parts of it.

    Lists of lists, and anything but text, whole numbers, lists and mappings, are not for a theory.

    Args:
        document: Keys and values as in `leadsto.load.document`.
    """
    parts = []
    for key, value in document.items():
        lines = list(_entry(key, value, ""))
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            lines = [*lines[:2], *(f"\n{line}" if line.startswith("  - ") else line for line in lines[2:])]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    head = f"{indent}{_key(key)}:"
    if isinstance(value, dict) and value:
        yield head
        for inner, item in value.items():
            yield from _entry(inner, item, indent + _INDENT)
    elif isinstance(value, list) and value:
        yield head
        for item in value:
            yield from _item(item, indent + _INDENT)
    else:
        yield from _scalar(f"{head} ", value, indent + _INDENT)


def _item(value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of an item of a list: what is in it stands two further in, the first of it beside the hyphen."""
    inner = indent + _INDENT
    if isinstance(value, dict) and value:
        lines = [line for key, item in value.items() for line in _entry(key, item, inner)]
        yield f"{indent}- {lines[0].removeprefix(inner)}"
        yield from lines[1:]
    else:
        yield from _scalar(f"{indent}- ", value, inner)


def _key(key: str) -> str:
    return key if _is_plain(key) and len(key) <= _LONGEST_KEY else _quoted(key)


def _scalar(head: str, value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of a text; of an empty list or mapping its brackets."""
    if not value and isinstance(value, (list, dict)):
        yield head + ("[]" if isinstance(value, list) else "{}")
        return
    text = str(value)
    if "\n" in text and all(map(_may_stand_in_block, text.split("\n"))) and not text.startswith("\n"):
        yield head + ("|-" if not text.endswith("\n") else "|+")
        yield from (f"{indent}{line}" if line else "" for line in text.split("\n"))
    elif len(head) + len(text) > WIDTH and " " in text and _may_stand_in_block(text):
        yield head + ">-"
        yield from (indent + line for line in _fold(text, max(WIDTH - len(indent), _BREAKABLE)))
    else:
        yield head + (text if _is_plain(text) else _quoted(text))


def scalar_as_written(text: str, *, is_flow: bool = False) -> str:
    """Return a text as it stands after a key on one line, between `{` and `}` where `is_flow` says so."""
    is_safe = _is_plain(text) and "\n" not in text and not (is_flow and _MEANS_MORE_IN_FLOW.search(text))
    return text if is_safe else _quoted(text)


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotation marks, nor seems to a reader to be anything but text."""
    bare = text.replace("\xa0", "x").replace("\u202f", "x") if not text.isascii() else text
    return bool(_PLAIN.fullmatch(bare)) and not _MEANS_MORE.search(text) and _COMMENT not in text


def _may_stand_in_block(line: str) -> bool:
    """Whether a line of a text can stand as it is, between lines that are indented."""
    if not line:
        return True
    begins = line[0].isalnum() or line[0] in "(“‘„«\"'[£€$"
    return begins and line[-1] not in " \t" and _COMMENT not in line and not _needs_escape(line)


def _needs_escape(text: str) -> bool:
    return any(match[0] not in '"\\\xa0\u202f' for match in _ESCAPED.finditer(text))


def _quoted(text: str) -> str:
    if "'" not in text and not _needs_escape(text):
        return f"'{text}'"
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    return _SHORT_ESCAPES.get(sign) or (f"\\x{ord(sign):02x}" if ord(sign) < 256 else f"\\u{ord(sign):04x}")


def _fold(text: str, width: int) -> Iterator[str]:
    """Yield a text in lines that read as one: broken at single spaces, before a letter or a digit."""
    start = last = 0
    for match in _FOLDS_AT.finditer(text):
        at = match.start()
        if at - start > width and last > start:
            yield text[start : last - 1]
            start = last
        last = match.end()
    if len(text) - start > width and last > start:
        yield text[start : last - 1]
        start = last
    yield text[start:]
