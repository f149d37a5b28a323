"""Text files: UTF-8, UTF-16 with a byte-order mark, or else what old editors save."""

from __future__ import annotations

import codecs

from leadsto.transcripts.transcript import LARGEST_TEXT, Unreadable, refuse_length

_WITHIN_A_CHARACTER = bytes(range(0x80, 0xC0))  # of UTF-8; to leave out such bytes of any other file counts too few


def decode(data: bytes) -> str | Unreadable:
    """Return a file's text; Windows-1252 where it is neither UTF-8 nor UTF-16, which old editors save.

    What is too long is refused by a count of its bytes: decoded it may take four times their room.
    """
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data[:4096]:
        return Unreadable("this file is not text", "save it as .txt in UTF-8")
    if (
        encoding != "utf-16" and len(data.translate(None, _WITHIN_A_CHARACTER)) > LARGEST_TEXT + 1
    ):  # a mark may go first
        return refuse_length()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding == "utf-16":
            return Unreadable("the file begins as UTF-16 and holds bytes that are not", "save it as UTF-8")
        text = data.decode("cp1252", "replace")
    return text if len(text) <= LARGEST_TEXT else refuse_length()
