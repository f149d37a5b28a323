"""Bytes to text: UTF-8, or UTF-16 with a byte-order mark; what else it may have been is told, and read on with."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from leadsto.load.compose import Fault

# YAML's own list of what may stand in a file, as its complement; lone surrogates cannot come out of a decoder.
_FORBIDDEN = re.compile("[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]+")
_SPECIAL = "\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"
_PASTED_SPACE = re.compile(rf"^[ \t]*(?:- +)*(?:-(?=[{_SPECIAL}]))?([{_SPECIAL}][ \t{_SPECIAL}]*)", re.MULTILINE)
_LONE_RETURN = re.compile(r"\r(?!\n)")
_NOT_LINES = ("\x85", "\u2028", "\u2029")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with its faults; `text` is None where it is no text at all."""

    text: str | None
    faults: tuple[Fault, ...] = ()


def decode_bytes(data: bytes) -> Decoded:
    """Decode a file.

    A file that is not UTF-8 is a fault; it is read on as Windows-1252, which is what old editors save, so that
    everything else in it is still checked. A file with NUL bytes is no text.
    """
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return Decoded(data.decode(name))
            except UnicodeDecodeError as error:
                return Decoded(None, (_broken(data[: error.start].decode(name, "ignore"), name),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "ignore")
        if b"\0" in data:
            return Decoded(None, (_no_text(data),))
        message = f"a character that is not UTF-8 (byte {data[error.start]:#04x}); the file was read as Windows-1252"
        fault = Fault("LT002", len(before), len(before) + 1, message, "save the file as UTF-8")
        return Decoded(data.decode("cp1252", "replace"), (fault,))
    if "\0" in text:
        return Decoded(None, (_no_text(data),))
    return Decoded(text)


def _no_text(data: bytes) -> Fault:
    if data.count(0) * 3 > len(data):
        return Fault("LT002", 0, 0, "this file looks like UTF-16 without a byte-order mark", "save it as UTF-8")
    return Fault("LT002", 0, 0, "this file is not text", "leadsto reads YAML, which is text in UTF-8")


def _broken(before: str, name: str) -> Fault:
    label = "UTF-8" if name.startswith("utf-8") else "UTF-16"
    message = f"the file begins as {label} and holds bytes that are not"
    return Fault("LT002", len(before), len(before) + 1, message, "save the file as UTF-8")


def plain_line_ends(text: str) -> str:
    """Return a text of the same length in which a carriage return alone, as old Macs end a line, is a line feed."""
    return _LONE_RETURN.sub("\n", text) if "\r" in text else text


def clear_controls(text: str) -> tuple[str, list[Fault]]:
    """Replace control characters, which YAML forbids, by as many spaces, with a fault for each run of them."""
    faults: list[Fault] = []

    def blank(match: re.Match[str]) -> str:
        message = f"a control character (U+{ord(match[0][0]):04X}) that YAML forbids"
        faults.append(Fault("LT001", match.start(), match.end(), message, "delete it"))
        return " " * len(match[0])

    return _FORBIDDEN.sub(blank, text), faults


def clear_pasted_spaces(text: str) -> tuple[str, list[Fault]]:
    """Replace special spaces in indentation, pasted from a word processor, by as many plain ones, with a fault each.

    YAML counts a no-break space as text: where it reads on, a key or a value begins with one that nobody sees. YAML 1.1
    also ends a line at U+0085, U+2028 and U+2029, which editors do not show as ends; they count as spaces anywhere.
    """
    faults: list[Fault] = []
    if text.isascii():
        return text, faults

    def blank(match: re.Match[str]) -> str:
        start = match.start(1)
        name = "no-break space" if match[1][0] in "\xa0\u202f" else f"special space (U+{ord(match[1][0]):04X})"
        message = f"the indentation holds a {name}, as pasted from a word processor; YAML counts it as text"
        faults.append(Fault("LT001", start, match.end(1), message, "type plain spaces in its place"))
        return match[0][: start - match.start()] + " " * len(match[1])

    text = _PASTED_SPACE.sub(blank, text)
    for char in _NOT_LINES:
        text = text.replace(char, " ")
    return text, faults
