"""Writing a page: whole or not at all, and never over a file that leadsto did not write."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

_MARKER = re.compile(rb'<meta name="generator" content="leadsto[ "]')
_HEAD = 16_384
"""How far into a file its marker is looked for, in bytes."""


class NotWritable(Exception):
    """A file can't be written where it should be; the message says which and why."""


def write_page(folder: str, name: str, text: str) -> Path:
    """Write a page into a folder, which is made if it is missing; return its path.

    It is written beside its place and then put there in one step: whoever reads meanwhile sees the old page or the
    new one, and an interruption leaves the old one.

    Raises:
        NotWritable: The folder can't be made or written to, or a file that leadsto did not write is in the way.
    """
    check_place(folder, name)
    target = Path(folder) / name
    temporary = ""
    try:
        with NamedTemporaryFile("wb", dir=folder, prefix=".leadsto-", suffix=".part", delete=False) as file:
            temporary = file.name
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
        temporary = ""
    except OSError as error:
        raise NotWritable(f"{target} can't be written: {_because(error)}") from error
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
    return target


def check_place(folder: str, name: str) -> None:
    """Make the folder, and see that no file is in the way that leadsto did not write.

    Raises:
        NotWritable: see `write_page`.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotWritable(f"{folder} is a file, not a folder to write into") from error
    except (OSError, ValueError) as error:
        raise NotWritable(f"the folder {folder} can't be made: {_because(error)}") from error
    target = Path(folder) / name
    if not target.exists() and not target.is_symlink():
        return
    if not is_ours(target):
        raise NotWritable(
            f"{target} is there already and was not written by leadsto; move it, or name another folder with --out"
        )


def is_ours(path: Path) -> bool:
    """Whether a file is a page that leadsto wrote: its generator says so near its beginning."""
    try:
        with path.open("rb") as file:
            return _MARKER.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _because(error: Exception) -> str:
    return str(getattr(error, "strerror", "") or error)
