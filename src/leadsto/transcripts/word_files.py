"""Word files (.docx), by python-docx, after a look at how much is packed in them."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from leadsto.transcripts.transcript import Transcript, Unreadable

MOST_ENTRIES = 2_000
"""Files in the archive that a Word file is."""

LARGEST_UNPACKED = 128 * 1024 * 1024
"""Bytes of all of them together, unpacked."""

LARGEST_PART = 16 * 1024 * 1024
"""Bytes of one that holds XML, unpacked."""

MOST_TIMES = 200
"""How many times its packed length a long one may be; text is packed about ten times."""

_SMALL = 1024 * 1024  # of what unpacks to no more, packing does not matter
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": "\u00ad"}
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", _FALLBACK}
_DAMAGED = Unreadable("this Word file is damaged and can't be opened", "open it in a word processor and save it anew")


def read_word_file(data: bytes, name: str) -> Transcript | Unreadable:
    """Read a Word file: the paragraphs of its text and tables, as they read with all tracked changes accepted.

    Headers, footers, footnotes and comments are not what was said.
    """
    fault = _look_at_the_archive(data)
    if fault:
        return fault
    try:
        from docx import Document
    except ModuleNotFoundError:
        return Unreadable(
            "Word files are read with python-docx, which is not installed", 'pip install "leadsto[sources]"'
        )
    try:
        body = Document(io.BytesIO(data)).element.body
        blocks = _blocks(body)
    except Exception:  # noqa: BLE001  # a library that is given a hostile file raises whatever it meets
        return _DAMAGED
    return Transcript.of_blocks(name, blocks)


def _look_at_the_archive(data: bytes) -> Unreadable | None:
    """Say why an archive should not be unpacked. Its directory's word may be taken: zipfile reads no further than that."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return Unreadable(
            "this Word file is encrypted, or an old .doc under another name", "save it as .docx, without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            too_much = (
                len(entries) > MOST_ENTRIES
                or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED
                or any(_is_too_long(entry) for entry in entries)
            )
            if too_much:
                message = "this Word file would unpack to far more than a transcript holds, and was not opened"
                return Unreadable(message, "save the text alone as a new file")
            if any(entry.flag_bits & 1 for entry in entries):
                return Unreadable("this Word file is encrypted", "save it without a password")
            # without the zeros of UTF-16 and UTF-32, every letter of it is as in UTF-8
            if any(b"<!DOCTYPE" in archive.read(entry).replace(b"\0", b"") for entry in entries if _is_xml(entry)):
                return Unreadable(
                    "this Word file holds what no word processor writes, and was not opened", _DAMAGED.hint
                )
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return _DAMAGED
    return None


def _is_too_long(entry: zipfile.ZipInfo) -> bool:
    if entry.file_size <= _SMALL:
        return False
    return entry.file_size > entry.compress_size * MOST_TIMES or (_is_xml(entry) and entry.file_size > LARGEST_PART)


def _is_xml(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.lower().endswith((".xml", ".rels"))


def _blocks(body: Any) -> list[str]:
    """Return the paragraphs that hold words; one within another, as in a text box, is told before the rest of it."""
    blocks: list[str] = []
    open_: list[list[str]] = [[]]
    skipped: Any = None
    from lxml.etree import iterwalk

    for event, element in iterwalk(body, events=("start", "end")):
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
        elif event == "start":
            if element.tag in _LEFT_OUT:
                skipped = element
            elif element.tag == f"{_W}p":
                open_.append([])
            elif element.tag == f"{_W}t":
                open_[-1].append(element.text or "")
            elif element.tag in _MARKS and element.getparent().tag == f"{_W}r":
                open_[-1].append(_MARKS[element.tag])
        elif element.tag == f"{_W}p":
            block = "".join(open_.pop()).strip()
            if block:
                blocks.append(block)
    return blocks
