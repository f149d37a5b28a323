"""Writing files: whole or not at all, and never over one that leadsto did not write, unless it is edited in place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from leadsto.app.parts import part_beside
from leadsto.app.reasons import reason_of
from leadsto.app.stopping import held_back

_PAGE = re.compile(rb'<meta name="generator" content="leadsto[ "]')
_DRAWING = re.compile(rb'data-generator="leadsto[ "]')
_SLIDES = b"<Application>leadsto</Application>"
_HEAD = 16_384
"""How far into a file its marker is looked for, in bytes."""


class NotWritable(Exception):
    """A file can't be written where it should be; the message says which and why."""


class HalfWritten(OSError):
    """Some files were written and others not, and could not be put back either; the message says which."""


def write_page(folder: str, name: str, text: str) -> Path:
    """Write a page into a folder, which is made if it is missing; return its path.

    Raises:
        NotWritable: see `write_files`.
    """
    return write_files([(Path(folder) / name, text.encode("utf-8"))])[0]


def write_files(files: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write files, all of them or none, into folders that are made if they are missing; return their paths.

    Each is written beside its place; when all are, each is put there in one step: whoever reads meanwhile sees an old
    file or a new one. An interruption before the last is written leaves the old ones; one that comes later is too late.
    Where one can't be put in its place, those before it get back what stood in them.

    Raises:
        NotWritable: A folder can't be made or written to, or a file that leadsto did not write is in the way.
        HalfWritten: One can't be put in its place, and another that was can't be taken back.
    """
    check_places(path for path, _ in files)
    return _put(files)


def replace_files(files: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    """Write over files that are there and are the researcher's own, all of them or none; return their paths.

    They keep their permissions; the rest is as with `write_files`.

    Raises:
        NotWritable: One is missing, or may not be written.
        HalfWritten: see `write_files`.
    """
    for target, _ in files:
        _content(target)
        if not os.access(target, os.W_OK):
            raise NotWritable(f"{target} can't be written: it is write-protected")
    return _put(files)


def _put(files: Sequence[tuple[Path, bytes]]) -> tuple[Path, ...]:
    waiting: list[tuple[Path, Path]] = []
    target = Path()
    try:
        for target, data in files:
            make_folder(target)
            waiting.append((part_beside(target), target))
            _write_part(waiting[-1][0], data, target)
        before: dict[Path, bytes | None] = {}
        if len(files) > 1:  # one file is put in its place in one step: there is no way back to remember
            before = {target: _content(target) if target.exists() else None for _, target in waiting}
        with held_back():
            for part, target in waiting:
                try:
                    part.replace(target)
                except BaseException:
                    _put_back(
                        {each: before[each] for beside, each in waiting if each in before and not beside.exists()}
                    )
                    raise
            waiting.clear()
    except HalfWritten:
        raise
    except OSError as error:
        raise NotWritable(f"{target} can't be written: {reason_of(error)}") from error
    finally:
        with held_back():
            for part, _ in waiting:
                with suppress(OSError):
                    part.unlink()
    return tuple(path for path, _ in files)


def _content(target: Path) -> bytes:
    try:
        return target.read_bytes()
    except OSError as error:
        raise NotWritable(f"{target} can't be written: {reason_of(error)}") from error


def _write_part(part: Path, data: bytes, target: Path) -> None:
    """Write what a file is to hold beside it; as long as it stands there nobody else may read it."""
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    part.touch(0o600, exist_ok=False)
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.chmod(mode)


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    """Put back what stood in files, None where there was none."""
    lost = []
    for target, data in before.items():
        part = part_beside(target)
        try:
            if data is None:
                target.unlink()
            else:
                _write_part(part, data, target)
                part.replace(target)
        except OSError:
            lost.append(str(target))
            with suppress(OSError):
                part.unlink()
    if lost:
        raise HalfWritten(
            f"not all files could be written, and {', '.join(lost)} could not be put back as they were: "
            "they hold what is new, the others what is old"
        )


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
