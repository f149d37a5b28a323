"""A translator's copy of the messages: read with its places, and compared with the English ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from json.decoder import JSONDecodeError, JSONDecoder
from typing import Any

from leadsto.render.page.faults import Fault, did_you_mean
from leadsto.source import SourceText

_SPACE = re.compile(r"[ \t\r\n]*")
_GAP = re.compile(r"\{(\w+)\}")
_FORM = re.compile(r"\.(?:none|one|other)$")


@dataclass(frozen=True, slots=True)
class Translation:
    """Messages by key, and what is wrong with them; while there are faults they are not used."""

    messages: Mapping[str, str]
    faults: tuple[Fault, ...] = ()


def read_translation(text: str, english: Mapping[str, str]) -> Translation:
    """Read a copy of the messages. A missing key stays English; an unknown one, or a lost gap, is a fault."""
    source = SourceText("", text)
    try:
        pairs = list(_pairs(text))
    except JSONDecodeError as error:
        message = f"this can't be read as JSON: {error.msg}"
        hint = "every line but the last ends with a comma, and texts stand between straight double quotes"
        return Translation({}, (Fault(error.lineno, error.colno, message, hint),))
    except RecursionError:
        return Translation({}, (Fault(1, 1, "this is nested too deep to be a file of messages"),))
    messages: dict[str, str] = {}
    faults = []
    gaps = _gaps(english)
    for at, key, value in pairs:
        told = _fault(key, value, messages, english, gaps)
        if told:
            place = source.position(at)
            faults.append(Fault(place.line, place.column, *told))
        elif value.strip():  # one that was left empty is not translated yet
            messages[key] = value
    return Translation(messages, tuple(faults))


def _fault(
    key: str, value: Any, seen: Mapping[str, str], english: Mapping[str, str], gaps: Mapping[str, frozenset[str]]
) -> tuple[str, str] | None:
    if key not in english:
        return f"there is no message “{key[:60]}”", did_you_mean(key, list(english))
    if not isinstance(value, str):
        return f"“{key}” is no text", "put it between straight double quotes"
    if key in seen:
        return f"“{key}” is there twice", "take one of the two away"
    if not value.strip():
        return None
    found = set(_GAP.findall(value))
    lost = [gap for gap in dict.fromkeys(_GAP.findall(english[key])) if gap not in found]
    if lost:
        message = f"“{key}” has lost {_list(lost)}"
        return message, "what stands in braces is filled in by the program, and has to stay, in any place"
    strange = sorted(found - gaps[_FORM.sub("", key)])
    if strange:
        return f"nothing is filled in for {_list(strange)} in “{key}”", f"in English it is “{english[key]}”"
    return None


def _gaps(english: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """What is filled into each message; into the forms of a counted one the same, and its number."""
    gaps: dict[str, frozenset[str]] = {}
    for key, message in english.items():
        stem = _FORM.sub("", key)
        counted = {"n"} if stem != key else set()
        gaps[stem] = gaps.get(stem, frozenset()) | frozenset(_GAP.findall(message)) | counted
    return gaps


def _list(gaps: list[str]) -> str:
    return " and ".join(f"{{{gap}}}" for gap in gaps)


def _pairs(text: str) -> Iterator[tuple[int, str, Any]]:
    """Yield where each key of a JSON object stands, the key, and its value.

    Raises:
        JSONDecodeError: the text is no JSON object.
    """
    if not isinstance(json.loads(text), dict):
        raise JSONDecodeError("it begins with no brace", text, 0)
    decoder = JSONDecoder()
    at = _skip(text, _skip(text, 0) + 1)
    while text[at] != "}":
        key, end = decoder.raw_decode(text, at)
        value, after = decoder.raw_decode(text, _skip(text, _skip(text, end) + 1))
        yield at, key, value
        after = _skip(text, after)
        at = _skip(text, after + 1) if text[after] == "," else after


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
