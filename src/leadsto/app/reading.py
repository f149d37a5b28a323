"""A folder to a checked theory: what every command begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leadsto.app.folder import FolderTexts, NoFolder, read_folder_texts
from leadsto.findings import Verdict
from leadsto.load import Reading, read_texts
from leadsto.source import SourceText
from leadsto.timings import Timings

if TYPE_CHECKING:
    from leadsto.transcripts import Transcript, Unreadable

_QUOTES = "LT303"


@dataclass(frozen=True, slots=True)
class Read:
    """A folder as read.

    Attributes:
        folder: As it was given.
        texts: The text of every file by its path below the folder.
        only: The one file whose findings were asked for; "" for all.
    """

    folder: str
    reading: Reading
    texts: dict[str, SourceText]
    only: str = ""


def read_folder(path: str, timings: Timings | None = None) -> Read:
    """Read a folder into a theory and what reading found.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
    """
    timings = timings or Timings()
    with timings.step("read"):
        found: FolderTexts = read_folder_texts(path)
    timings.expect(2 * len(found.texts))
    reading = read_texts(found.texts.values(), found.findings, found.torn, timings)
    return Read(found.folder, reading, found.texts, found.only)


def check_folder(
    read: Read,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    timings: Timings | None = None,
    *,
    with_transcripts: bool = True,
    transcripts: Mapping[str, Transcript | Unreadable] | None = None,
) -> tuple[Verdict, ...]:
    """Check a folder that was read by the rules that were chosen, all where none are.

    Where quotes are checked, the files of the sources that they are from are read as well, which takes long where they
    are many: commands that answer questions do without (docs/decisions/transcripts.md).

    Args:
        read: The folder.
        select: Rules, or beginnings of their codes, to check by alone.
        ignore: Rules, or beginnings of their codes, to leave out.
        timings: Counts the time that it takes.
        with_transcripts: Whether quotes are checked.
        transcripts: The files of the sources by the sources' ids, where they have been read already.

    Raises:
        UnknownRule: `select` or `ignore` has a word that names no rule.
    """
    from leadsto.check import Selection, check, looks_at

    if not with_transcripts:
        ignore = (*ignore, _QUOTES)
    selection = Selection.of(select, ignore) if select or ignore else None
    theory = read.reading.theory
    if not (any(source.file for source in theory.sources) and looks_at(_QUOTES, theory, selection)):
        transcripts = None
    elif transcripts is None:
        from leadsto.app.transcripts import read_transcripts

        with (timings or Timings()).step("read"):
            transcripts = read_transcripts(read.folder, theory)
    verdicts = check(read.reading, read.texts, selection, timings, transcripts)
    return tuple(v for v in verdicts if v.placed.file == read.only) if read.only else verdicts


def count_errors(verdicts: tuple[Verdict, ...]) -> int:
    """Return how many verdicts are errors."""
    return sum(verdict.severity == "error" for verdict in verdicts)


__all__ = ["NoFolder", "Read", "check_folder", "count_errors", "read_folder"]
