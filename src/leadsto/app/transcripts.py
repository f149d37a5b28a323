"""The files of sources, read so that quotes can be checked: those below the theory's folder and no others."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path, PurePosixPath, PureWindowsPath

from leadsto.app.reasons import reason_of
from leadsto.evidence.citations import every_citation
from leadsto.model import Theory, first_by_id
from leadsto.transcripts import LARGEST, Transcript, Unreadable, read_transcript
from leadsto.transcripts.reading import is_read, refuse_ending

_MOST_NAMES = 5_000  # files of a folder that are looked at for a name that was probably meant
_KEPT_INSIDE = "keep the transcript below the theory's folder, and name it from there: transcripts/3.txt"


def read_transcripts(folder: str, theory: Theory) -> Mapping[str, Transcript | Unreadable]:
    """Read the files of those sources that have a file and a quote that cites them, by the sources' ids.

    Nothing outside the folder is opened, nor is a pipe or a device, which may never answer.
    """
    quoted = {item.source for item in every_citation(theory) if item.quote.strip()}
    read: dict[str, Transcript | Unreadable] = {}
    by_file: dict[str, Transcript | Unreadable] = {}
    named = {source.file for source in theory.sources if source.file}
    for id_, source in first_by_id(theory.sources).items():
        if source.file and id_ in quoted:
            if source.file not in by_file:
                by_file[source.file] = read_file(folder, source.file, named)
            read[id_] = by_file[source.file]
    return read


def read_file(folder: str, file: str, named: Collection[str] = ()) -> Transcript | Unreadable:
    """Read one file of a source as a transcript, or say why not.

    Args:
        folder: The theory's.
        file: Its name, as the theory gives it.
        named: The files of all sources: what is another's is not suggested for one that is not there.
    """
    parts = PurePosixPath(file).parts
    if "://" in file:
        return Unreadable(f"{file} is an address and no file", "write it as `url:`, and name the transcript as `file:`")
    if file.startswith(("/", "\\")) or PureWindowsPath(file).drive or ".." in parts:
        return Unreadable(f"{file} lies outside the theory's folder, and was not opened", _KEPT_INSIDE, is_refused=True)
    path = Path(folder, *parts)
    try:
        root, target = os.path.realpath(folder), os.path.realpath(path, strict=True)
        if not Path(target).is_relative_to(root):
            message = f"{file} is a link out of the theory's folder, and was not opened"
            return Unreadable(message, "put a copy of the file in its place", is_refused=True)
        about = Path(target).stat()
        if not stat.S_ISREG(about.st_mode):
            what = "a folder" if stat.S_ISDIR(about.st_mode) else "no ordinary file"
            return Unreadable(
                f"{file} is {what}, and was not opened", "name the transcript's own file", is_refused=True
            )
        if file.endswith(("/", "/.")):
            return Unreadable(f"{file} ends as a folder's name does", f"write {PurePosixPath(file)}")
        if not is_read(file):
            return refuse_ending(file)
        if about.st_size > LARGEST:
            return Unreadable(f"{file} is over {LARGEST // 1024 // 1024} MiB long, and was not read", "divide it")
        data = Path(target).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Unreadable(f"there is no {file} in the theory's folder", _meant(folder, file, named))
    except ValueError:  # the name can't even be asked for, nor should all of it be shown
        return Unreadable("this name holds a character that no file's name can hold", "write the name anew")
    except OSError as error:
        return Unreadable(f"{file} can't be read: {reason_of(error).lower()}")
    read = read_transcript(data, file)
    return read if isinstance(read, Transcript) else Unreadable(f"{file}: {read.message}", read.hint, read.is_refused)


def _meant(folder: str, file: str, named: Collection[str]) -> str:
    """The remedy for a file that is not there: the name that was probably meant, or where to put it."""
    names = list(_names(folder))
    plain = file.replace("\\", "/")
    if plain in names:
        return f"write {plain}"
    names = [name for name in names if name not in named]
    near = [name for name in names if name.casefold() == plain.casefold()]
    near = near or [name for name in names if PurePosixPath(name).name == PurePosixPath(plain).name]
    near = near or get_close_matches(plain, names, 1, 0.6)
    return f"did you mean {near[0]}?" if near else "put the transcript there, or take `file:` away"


def _names(folder: str) -> Iterator[str]:
    """Yield the names of files below a folder that may be transcripts, in order, at most so many."""
    looked_at = 0
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(files):
            looked_at += 1
            if looked_at > _MOST_NAMES:
                return
            if is_read(name):
                yield Path(here, name).relative_to(folder).as_posix()
