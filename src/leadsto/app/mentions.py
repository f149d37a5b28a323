"""Where the text of a theory speaks of something by name, in whatever is no reference: for people to look at."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from leadsto.edit import Edited
from leadsto.source import SourceText

_SHORTEST = 2
"""Names of fewer characters than this are in too many places to be told from other text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a line of a file, or in the name of a file.

    Attributes:
        line: From 1, as the file is now; 0 where it is in the file's name.
        line_after: The same once edits are made.
        name: Which of the names it is, as it was asked for.
        text: The line, without white space at its ends; "" for the name of a file.
    """

    file: str
    line: int
    line_after: int
    name: str
    text: str = ""


def find_mentions(texts: Mapping[str, SourceText], names: Iterable[str], edited: Edited) -> Iterator[Mention]:
    """Yield the lines, those in comments too, that hold one of the names and would still do so after edits.

    Names are found as whole words, in small letters or large; each line is told once.
    """
    wanted = {name.casefold(): name for name in names if len(name) >= _SHORTEST}
    if not wanted:
        return
    longest_first = sorted(wanted, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(_whole_word(name) for name in longest_first), re.IGNORECASE)
    for file in sorted(texts):
        text = texts[file]
        last = 0
        for match in pattern.finditer(text.text):
            moved = edited.moved(file, match.start())
            line = text.position(match.start()).line
            if moved is None or line == last:
                continue
            last = line
            after = edited.texts.get(file, text).position(moved).line
            yield Mention(file, line, after, wanted.get(match[0].casefold(), match[0]), text.line(line).strip())


def find_file_names(folder: str, names: Iterable[str]) -> Iterator[Mention]:
    """Yield the files below a folder in whose names one of the names stands; hidden folders are left out."""
    wanted = [name for name in names if len(name) >= _SHORTEST]
    if not wanted:
        return
    pattern = re.compile("|".join(map(_whole_word, wanted)), re.IGNORECASE)
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            match = pattern.search(file)
            if match and not file.startswith("."):
                shown = os.fsencode((Path(here) / file).relative_to(folder).as_posix()).decode(
                    "utf-8", "backslashreplace"
                )
                yield Mention(shown, 0, 0, match[0])


def _whole_word(name: str) -> str:
    before = r"(?<![\w-])" if name[:1].isalnum() else ""
    after = r"(?![\w-])" if name[-1:].isalnum() else ""
    return before + re.escape(name) + after
