"""Characters that look like others or like nothing, and that no id has: found, named, and what was meant by them."""

from __future__ import annotations

import re
from unicodedata import normalize

_NAMES = {
    "\xa0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\xad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte-order mark",
    "\u2011": "a non-breaking hyphen",
    "\u2010": "a typographic hyphen",
    "\uff1a": "a full-width colon",
    "\uff0c": "a full-width comma",
    "\u2009": "a thin space",
    "\u3000": "an ideographic space",
}
_MEANT = {
    "\xad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "",
    "\xa0": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ",
    "\u2011": "-", "\u2010": "-", "\uff1a": ":", "\uff0c": ",",
}  # fmt: skip
_ODD = re.compile(f"[{''.join(_NAMES)}]")
_PLAIN = str.maketrans(_MEANT)
# letters that Unicode does not take apart into a plain one and a mark
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_NO_ID = re.compile(r"[^a-z0-9]+")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def odd_character(text: str) -> str:
    """Return the name of the first character of a text that nobody sees for what it is; "" where it has none."""
    match = None if text.isascii() else _ODD.search(text)
    return _NAMES[match[0]] if match else ""


def plain(text: str) -> str:
    """Return a text with the characters that were meant: none for a zero-width space, a hyphen for a typographic one."""
    return text if text.isascii() else " ".join(text.translate(_PLAIN).split(" ")).strip()


def kebab(text: str) -> str:
    """Return the id that a text may have been meant as, letters without their marks; "" where there is none."""
    letters = normalize("NFKD", plain(text).lower().translate(_LETTERS))
    bare = "".join(char for char in letters if not "\u0300" <= char <= "\u036f")
    return _NO_ID.sub("-", bare.replace("’", "").replace("'", "")).strip("-")


def clean_text(text: str) -> str:
    """Return a text as any file can hold it and any browser reads it back.

    Controls, halves of characters and non-characters become U+FFFD; every line ends with a line feed.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)
