"""Text files: UTF-8, UTF-16 with a byte-order mark, or else what old editors save."""

from __future__ import annotations

import codecs

from leadsto.transcripts.transcript import Unreadable


def decode(data: bytes) -> str | Unreadable:
    """Return a file's text; Windows-1252 where it is neither UTF-8 nor UTF-16, which old editors save."""
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data[:4096]:
        return Unreadable("this file is not text", "save it as .txt in UTF-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if encoding == "utf-16":
            return Unreadable("the file begins as UTF-16 and holds bytes that are not", "save it as UTF-8")
        return data.decode("cp1252", "replace")
