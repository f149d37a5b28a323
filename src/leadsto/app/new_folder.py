"""A folder of files written where there was nothing: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from leadsto.app.parts import part_beside
from leadsto.app.reasons import reason_of
from leadsto.app.stopping import held_back
from leadsto.app.writing import NotWritable


def check_empty(folder: str) -> None:
    """See that a folder may be written: it is missing, or is there and holds nothing.

    Raises:
        NotWritable: It holds something, is a file, or can't be listed.
    """
    try:
        held = min(Path(folder).iterdir(), default=None)
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise NotWritable(f"{folder} is a file, not a folder to write into") from error
    except (OSError, ValueError) as error:
        raise NotWritable(f"the folder {folder} can't be listed: {reason_of(error)}") from error
    if held is not None:
        raise NotWritable(
            f"{folder} is not empty (it holds {held.name}), and nothing in it was touched; "
            "name a folder with --out that is empty or not there yet"
        )


def write_new_folder(folder: str, files: Mapping[str, str]) -> None:
    """Write texts as files into a folder that is empty or missing.

    They are written into a folder beside it and put in their places when all are there: an interruption before
    leaves none, one that comes meanwhile is too late.

    Args:
        folder: Where; folders above it are made.
        files: Texts by the names of their files, none of which is a path.

    Raises:
        NotWritable: see `check_empty`; or the folder can't be made or written to.
    """
    check_empty(folder)
    target = Path(folder)
    beside = part_beside(target)
    placed: list[Path] = []
    try:
        beside.mkdir(parents=True)
        for name, text in files.items():
            (beside / name).write_text(text, encoding="utf-8", newline="\n")
        with held_back():
            if target.exists():  # it stays the folder that it is: somebody may be in it
                for name in files:
                    placed.append(target / name)
                    (beside / name).rename(target / name)
            else:
                beside.rename(target)
            placed.clear()
    except (OSError, ValueError) as error:
        raise NotWritable(f"{folder} can't be written: {reason_of(error)}") from error
    finally:
        with held_back():
            for path in placed:
                with suppress(OSError):
                    path.unlink()
            rmtree(beside, ignore_errors=True)
