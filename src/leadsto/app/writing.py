"""Writing files: whole or not at all, and never over one that leadsto did not write, unless it is edited in place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from zipfile import BadZipFile, ZipFile

from leadsto.app.reasons import reason_of

_PAGE = re.compile(rb'<meta name="generator" content="leadsto[ "]')
_DRAWING = re.compile(rb'data-generator="leadsto[ "]')
_SLIDES = b"<Application>leadsto</Application>"
_HEAD = 16_384
"""How far into a file its marker is looked for, in bytes."""


class NotWritable(Exception):
    """A file can't be written where it should be; the message says which and why."""


def write_page(folder: str, name: str, text: str) -> Path:
    """Write a page into a folder, which is made if it is missing; return its path.

    Raises:
        NotWritable: see `write_files`.
    """
    return write_files([(Path(folder) / name, text.encode("utf-8"))])[0]


def write_files(files: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write files, all of them or none, into folders that are made if they are missing; return their paths.

    Each is written beside its place; when all are, each is put there in one step: whoever reads meanwhile sees an old
    file or a new one, and an interruption before the last is written leaves the old ones.

    Raises:
        NotWritable: A folder can't be made or written to, or a file that leadsto did not write is in the way.
    """
    check_places(path for path, _ in files)
    return _put(files)


def replace_files(files: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write over files that are there and are the researcher's own, all of them or none; return their paths.

    They keep their permissions. Where one can't be put in its place, those before it get back what stood in them.

    Raises:
        NotWritable: One is missing, or may not be written.
    """
    before: list[tuple[Path, bytes]] = []
    for target, _ in files:
        try:
            before.append((target, target.read_bytes()))
        except OSError as error:
            raise NotWritable(f"{target} can't be written: {reason_of(error)}") from error
        if not os.access(target, os.W_OK):
            raise NotWritable(f"{target} can't be written: it is write-protected")
    try:
        return _put(files)
    except NotWritable:
        changed = [(target, old) for target, old in before if target.read_bytes() != old]
        if changed:
            _put(changed)
        raise


def _put(files: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    waiting: list[tuple[str, Path]] = []
    target = Path()
    try:
        for target, data in files:
            make_folder(target)
            mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
            with NamedTemporaryFile("wb", dir=target.parent, prefix=".leadsto-", suffix=".part", delete=False) as file:
                waiting.append((file.name, target))
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).chmod(mode)
        while waiting:
            temporary, target = waiting[0]
            Path(temporary).replace(target)
            waiting.pop(0)
    except OSError as error:
        raise NotWritable(f"{target} can't be written: {reason_of(error)}") from error
    finally:
        for temporary, _ in waiting:
            with suppress(OSError):
                Path(temporary).unlink()
    return tuple(path for path, _ in files)


def check_places(paths: Iterable[Path]) -> None:
    """See that no file is in the way that leadsto did not write; nothing is made yet.

    Raises:
        NotWritable: see `write_files`.
    """
    for target in paths:
        try:
            is_there = target.exists() or target.is_symlink()
            folder = next((each for each in target.parents if each.exists()), None)
        except (OSError, ValueError) as error:
            raise NotWritable(f"{target} can't be written: {reason_of(error)}") from error
        if folder is not None and not folder.is_dir():
            if folder == target.parent:
                raise NotWritable(f"{folder} is a file, not a folder to write into")
            raise NotWritable(f"the folder {target.parent} can't be made: {folder} is a file")
        if is_there and not is_ours(target):
            raise NotWritable(
                f"{target} is there already and was not written by leadsto; move it, or have the new one written elsewhere"
            )


def make_folder(target: Path) -> None:
    """Make the folder of a file, if it is missing.

    Raises:
        NotWritable: It can't be made.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotWritable(f"{target.parent} is a file, not a folder to write into") from error
    except (OSError, ValueError) as error:
        raise NotWritable(f"the folder {target.parent} can't be made: {reason_of(error)}") from error


def is_ours(path: Path) -> bool:
    """Whether a file is a page, a drawing or slides as leadsto wrote them: they say so themselves.

    Slides that were changed and saved say that another program wrote them, and so they are left alone.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if not head.startswith(b"PK"):
            return bool(_PAGE.search(head) or (head.lstrip().startswith((b"<svg", b"<?xml")) and _DRAWING.search(head)))
        with ZipFile(path) as slides:
            return _SLIDES in slides.read("docProps/app.xml")
    except (OSError, BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError):
        return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
