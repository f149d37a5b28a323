"""Writing edits into a theory's files: read again and compared first, then all of them or none."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from leadsto.app.reasons import reason_of
from leadsto.app.writing import NotWritable, replace_files
from leadsto.edit import Edited, NotEditable
from leadsto.findings import Finding
from leadsto.load import Reading, read_texts
from leadsto.load.encoding import decode_bytes
from leadsto.load.finish import NAMELESS
from leadsto.model import Theory
from leadsto.rules.catalogue import find_rule
from leadsto.source import SourceText

_CODECS = (
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("cp1252", b""),
)


def write_edits(folder: str, texts: Mapping[str, SourceText], edited: Edited, expected: Theory) -> tuple[str, ...]:
    """Write edited files over those of a folder, all of them or none; return their names.

    Before anything is written the whole theory is read as it would be, and compared with what is expected of it.

    Args:
        folder: The theory's folder.
        texts: Its texts as they were read.
        edited: What they are to be.
        expected: The theory that they are to hold then; routes in it do not matter.

    Raises:
        NotEditable: The files would not hold what is expected of them, or have changed since they were read.
        NotWritable: A file can't be written.
    """
    verify_edits(texts, edited, expected)
    return put_edits(folder, texts, edited)


def put_edits(folder: str, texts: Mapping[str, SourceText], edited: Edited) -> tuple[str, ...]:
    """Write edited files that `verify_edits` has found to be as expected, all of them or none; return their names.

    Raises:
        NotEditable: A file has changed since it was read.
        NotWritable: A file can't be written.
    """
    files = [(_path(folder, file), _encode(folder, texts[file], text)) for file, text in edited.texts.items()]
    replace_files(files)
    return tuple(edited.texts)


def verify_edits(
    texts: Mapping[str, SourceText], edited: Edited, expected: Theory, before: Reading | None = None
) -> Reading:
    """Read a theory as it would be after edits; return that if it is as expected and no fault in reading came in.

    Args:
        texts: Its texts as they were read.
        edited: What they are to be.
        expected: The theory that they are to hold then; routes in it do not matter.
        before: What reading the texts came to, where it is at hand.

    Raises:
        NotEditable: It is not.
    """
    after = read_texts({**texts, **edited.texts}.values())
    files = ", ".join(edited.texts)
    if _named(after.theory) != _named(expected):
        message = f"what would be written to {files} does not read as it should, so nothing was written"
        raise NotEditable(f"{message}; mend what `leadsto check` finds there first")
    known = Counter(_faults(before or read_texts(texts.values())))
    new = [f"{code}: {message}" for code, message in _faults(after) if not known[(code, message)]]
    if new:
        raise NotEditable(f"{files} would no longer be in order ({new[0]}), so nothing was written")
    return after


def _faults(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the code and the message of what reading found and calls an error."""
    return ((each.code, each.message) for each in reading.findings if _is_error(each))


def _is_error(finding: Finding) -> bool:
    if finding.severity is not None:
        return finding.severity == "error"
    rule = find_rule(finding.code)
    return rule is None or rule.severity == "error"


def _named(theory: Theory) -> Theory:
    """The theory with nodes that have no id named by their number: else their names tell where in a file they stand."""
    if not any(NAMELESS in node.id for node in theory.nodes):
        return theory
    nodes = []
    for number, node in enumerate(theory.nodes):
        if NAMELESS in node.id:
            name = f"{node.lane}{NAMELESS}{number})"
            node = replace(node, id=name, leads_to=tuple(replace(link, from_=name) for link in node.leads_to))
        nodes.append(node)
    return replace(theory, nodes=tuple(nodes))


def _path(folder: str, file: str) -> Path:
    """Where a file of a folder is written: what a link within the folder leads to, not the link."""
    try:
        path = (Path(folder) / file).resolve(strict=True)
    except OSError as error:
        raise NotWritable(f"{file} can't be written: {reason_of(error)}") from error
    return path


def _encode(folder: str, before: SourceText, after: SourceText) -> bytes:
    """Return a text in the encoding that its file has, byte-order mark and all."""
    try:
        data = _path(folder, before.file).read_bytes()
    except OSError as error:
        raise NotWritable(f"{before.file} can't be written: {reason_of(error)}") from error
    if decode_bytes(data).text != before.text:
        raise NotEditable(f"{before.file} has changed since it was read, so nothing was written; do it once more")
    for codec, mark in _CODECS:
        try:
            if mark + before.text.encode(codec) == data:
                return mark + after.text.encode(codec)
        except UnicodeEncodeError:
            continue
    raise NotEditable(f"{before.file} is in an encoding that can't be kept; save it as UTF-8 first")
