"""Files that are written beside their places before they are put there, and those that were left lying."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

_BEGIN, _END = ".leadsto-", ".part"


def part_beside(target: Path) -> Path:
    """Return a name for what is written beside a file until it is put in its place; nothing is made yet."""
    return target.parent / f"{_BEGIN}{token_hex(8)}{_END}"


def is_part(name: str) -> bool:
    """Whether a name is one that `part_beside` gives."""
    return name.startswith(_BEGIN) and name.endswith(_END)


def find_parts(folder: str) -> list[str]:
    """Return the parts below a folder, with `/` between the names: what a run left that was killed.

    Each may hold whatever the files held then, and so what has been taken out since. Hidden folders are left out.
    """
    found = []
    for here, folders, files in os.walk(folder):
        place = Path(here).relative_to(folder)
        found += [(place / name).as_posix() for name in (*folders, *files) if is_part(name)]
        folders[:] = [name for name in folders if not name.startswith(".")]
    return sorted(found)


def remove_parts(folder: str, parts: Iterable[str]) -> list[str]:
    """Remove parts that `find_parts` found; return those that can't be."""
    left = []
    for name in parts:
        path = Path(folder) / name
        try:
            if path.is_dir() and not path.is_symlink():
                _empty(path)
                path.rmdir()
            else:
                path.unlink()
        except OSError:
            left.append(name)
    return left


def _empty(folder: Path) -> None:
    """Remove the files of a folder that was written to be put in its place: such a one has no folders in it."""
    for file in folder.iterdir():
        with suppress(OSError):
            file.unlink()
