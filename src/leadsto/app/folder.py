"""The files of a theory: finding them below a folder and reading them, whatever state they are in."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from leadsto.app.parts import is_part
from leadsto.findings import Finding
from leadsto.load.encoding import decode_bytes
from leadsto.source import SourceText, Span

LARGEST = 64 * 1024 * 1024
CLAIMS = "claims.csv"
OFFICE_LOCK = "~$"
"""How the names of files begin that an office program keeps beside a file that is open in it."""

_CUT_SHORT = (
    "this was left by a run of leadsto that was killed, and is not read",
    "remove it: it may hold what has been taken out of the files since",
)
_TABLES = (".csv", ".tsv", ".txt", ".xls", ".xlsx", ".ods", ".numbers", ".docx", ".odt")


class NoFolder(Exception):
    """The folder itself is missing or cannot be listed."""


@dataclass(slots=True)
class FolderTexts:
    """The texts of a folder, by their paths below it with `/` between the parts.

    Attributes:
        findings: What was wrong with getting at them.
        torn: Whether some could not be read whole.
        only: The one file whose findings were asked for, where a file was given in place of a folder.
    """

    folder: str
    texts: dict[str, SourceText] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    torn: bool = False
    only: str = ""

    def fault(self, code: str, file: str, message: str, hint: str = "") -> None:
        """Note that a file could not be read whole."""
        self.findings.append(Finding(code, message, Span(file, 0, 1), hint))
        self.torn = True

    def warn(self, file: str, message: str, hint: str) -> None:
        """Note a file that is not read and may have been meant to be."""
        self.findings.append(Finding("LT006", message, Span(file, 0, 1), hint, severity="warning"))

    def is_too_long(self, file: str, size: int) -> bool:
        """Whether a file has more bytes than are read, which is then noted."""
        if size > LARGEST:
            message = f"the file is {size / 1024 / 1024:.0f} MiB long, and at most 64 MiB are read"
            self.fault("LT005", file, message, "divide it into several files; lists of the same key add up")
        return size > LARGEST

    def take(self, file: str, data: bytes) -> None:
        """Take in what a file holds, with what is wrong with its characters."""
        decoded = decode_bytes(data)
        for fault in decoded.faults:
            self.findings.append(Finding(fault.code, fault.message, Span(file, fault.start, fault.end), fault.hint))
            self.torn = self.torn or decoded.text is None
        if decoded.text is not None:
            self.texts[file] = SourceText(file, decoded.text)

    def see_that_something_is_there(self) -> None:
        """Note it where there is no theory at all."""
        if not self.texts and not self.torn and not any(finding.severity is None for finding in self.findings):
            message = "there is no theory here: the folder holds no file that ends in .yaml or .yml"
            self.fault("LT006", ".", message, "give the folder that holds the theory")


def read_folder_texts(path: str) -> FolderTexts:
    """Read every YAML file and claims table below a folder; hidden folders are left out, links are not followed out.

    A file in place of the folder stands alone where it holds a `theory:` of its own; else its folder is read.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
    """
    target = Path(path)
    try:
        mode = target.stat().st_mode
    except OSError as error:
        raise NoFolder(f"{path}: {_because(error)}") from error
    except ValueError as error:
        raise NoFolder(f"{path!r}: this can't be the name of a folder") from error
    if not stat.S_ISDIR(mode):
        return _read_one(target, stat.S_ISREG(mode))
    try:
        with os.scandir(target):
            pass
    except OSError as error:
        raise NoFolder(f"{path}: {_because(error)}") from error
    found = FolderTexts(str(target))
    for file, entry in sorted(_walk(target, "", found)):
        _read(Path(entry), file, found)
    found.see_that_something_is_there()
    return found


def _read_one(target: Path, is_regular: bool) -> FolderTexts:
    if not is_regular:
        raise NoFolder(f"{target}: neither a folder nor a file")
    if not is_read(target.name):
        raise NoFolder(f"{target}: neither a folder nor a file that ends in .yaml or .yml")
    name = _shown(target.name)
    alone = FolderTexts(str(target.parent))
    _read(target, name, alone)
    text = alone.texts.get(name)
    if text is None or any(line.startswith("theory:") for line in text.text.splitlines()):
        return alone
    whole = read_folder_texts(str(target.parent))
    # some file systems give a name back in another normal form than it was asked for by
    same = (each for each in whole.texts if normalize("NFC", each) == normalize("NFC", name))
    whole.only = name if name in whole.texts else next(same, name)
    whole.texts.setdefault(whole.only, text)
    return whole


def _walk(folder: Path, prefix: str, found: FolderTexts) -> Iterator[tuple[str, str]]:
    """Yield the shown name and the path of every file to read, going down with a pile of folders and not by recursion."""
    pile = [(str(folder), prefix)]
    root = os.path.realpath(folder)
    while pile:
        here, before = pile.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            found.fault("LT006", before.rstrip("/") or ".", f"this folder can't be listed: {_because(error)}")
            continue
        for entry in entries:
            file = before + _shown(entry.name)
            if is_part(entry.name):
                found.warn(file, *_CUT_SHORT)
            if entry.name.startswith((".", OFFICE_LOCK)):
                continue
            is_yaml = is_read(entry.name)
            if entry.is_symlink():
                if is_yaml or _is_folder(entry):
                    if not _judge_link(entry, file, root, is_yaml, found):
                        continue
                    yield file, entry.path
            elif entry.is_dir(follow_symlinks=False):
                pile.append((entry.path, file + "/"))
            elif is_yaml:
                yield file, entry.path
            elif meant := meant_to_be_read(entry.name.lower()):
                found.warn(file, *meant)


def meant_to_be_read(name: str) -> tuple[str, str] | None:
    """What to say of a file that looks as if it were meant to be read, by its name in small letters."""
    yaml = re.search(r"\.ya?ml(?=\.)", name)
    if yaml:
        hint = f"rename it to {name[: yaml.end()]}, or move it out of the folder where it is an old version"
        return "this file is not read: its name does not end in .yaml or .yml", hint
    if not name.startswith("claims") or not name.endswith(_TABLES):
        return None
    hint = "rename it, or add its rows to that file" if name.endswith(".csv") else f"save the table as CSV, as {CLAIMS}"
    return f"this file is not read: claims are read from {CLAIMS}", hint


def is_read(name: str) -> bool:
    """Whether a file of that name is part of a theory."""
    return name.lower().endswith((".yaml", ".yml")) or name.lower() == CLAIMS


def _judge_link(entry: os.DirEntry[str], file: str, root: str, is_yaml: bool, found: FolderTexts) -> bool:
    """Whether a symbolic link leads to a file that may be read."""
    try:
        target = os.path.realpath(entry.path, strict=True)
    except OSError as error:
        found.fault("LT006", file, f"this link can't be followed: {_because(error)}", "take it away or mend it")
        return False
    if not Path(target).is_relative_to(root):
        message = "this is a link out of the folder, and what it points to was not read"
        found.fault("LT006", file, message, "put a copy of the file in its place")
        return False
    if not is_yaml or Path(target).is_dir():
        message = "this is a link to a folder inside this one, and it was not followed"
        found.fault("LT006", file, message, "take the link away: what it points to is read where it stands")
        return False
    parts = Path(target).relative_to(root).parts
    # what is read where it stands is not read a second time
    return any(part.startswith(".") for part in parts) or not is_read(parts[-1])


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return True


def _read(path: Path, file: str, found: FolderTexts) -> None:
    """Read one file; a pipe or a device is not opened, since it may never answer."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            found.fault("LT006", file, "this is no ordinary file, and it was not opened")
            return
        if found.is_too_long(file, about.st_size):
            return
        data = path.read_bytes()
    except OSError as error:
        found.fault("LT006", file, f"the file can't be read: {_because(error)}")
        return
    found.take(file, data)


def _shown(name: str) -> str:
    """A file's name as it can be printed: bytes that are no UTF-8 are spelt out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _because(error: OSError) -> str:
    """What went wrong, in words rather than numbers."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "you may not read it"
    return (error.strerror or str(error)).lower()
