"""A theory as one git revision has it, from git's own store: the work tree, the index and the network are left alone."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from leadsto.app.folder import OFFICE_LOCK, FolderTexts, is_read, meant_to_be_read
from leadsto.app.linked import resolve

_LINK, _SUBMODULE = b"120000", b"160000"
_CALM = (
    "--no-pager",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
)
_NO_FETCHING = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",  # for versions of git that do not know the one above: no way to fetch is allowed
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


class NotInGit(Exception):
    """A revision of a folder can't be had; the message says why."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file as a tree of git lists it, by its name in bytes as git has it."""

    mode: bytes
    id: bytes
    name: bytes

    @property
    def shown(self) -> str:
        return self.name.decode("utf-8", "backslashreplace")

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.shown.split("/"))


class Repository:
    """The git repository that a folder belongs to, which need not be there now; it is only ever read."""

    def __init__(self, folder: str) -> None:
        """Find the repository.

        Raises:
            NotInGit: git is not installed, or the folder is in no repository.
        """
        git = which("git")
        if git is None:
            raise NotInGit("git is not installed, and --rev asks it for what a folder was")
        try:
            place = Path(folder).resolve()
            here = next(each for each in (place, *place.parents) if each.is_dir())
            is_file = place.exists() and place != here
        except (OSError, ValueError, StopIteration) as error:
            raise NotInGit(f"{folder!r}: this can't be the name of a folder") from error
        if is_file:
            raise NotInGit(f"{folder} is a file, and --rev compares a folder: give the one that it is in")
        self._folder = folder
        self._command = (git, *_CALM, "-C", str(here))
        prefix = self._ask("rev-parse", "--show-prefix")
        if prefix is None:
            raise NotInGit(f"{folder} is in no git repository, or in one that git may not read for you")
        if self._is_inside_git():
            raise NotInGit(f"{folder} is git's own folder or lies in it, and no theory is kept there")
        rest = place.relative_to(here).as_posix()
        self._path = (os.fsdecode(prefix.removesuffix(b"\n")) + ("" if rest == "." else rest)).rstrip("/")

    def commit(self, revision: str) -> str:
        """Return the whole name of a revision's commit.

        Raises:
            NotInGit: There is no such revision, or what is given is none.
        """
        if revision.startswith("-") or not revision.isprintable():
            raise NotInGit(f"{revision!r} is no revision")
        found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found is not None:
            name = found.decode("ascii").strip()
            if name.startswith("^"):  # how git says "what is not in it", which is no state of anything
                raise NotInGit(f"{revision!r} is no revision")
            return name
        if self._ask("rev-parse", "--is-shallow-repository") == b"true\n":
            raise NotInGit(
                f"there is no revision {revision} in this clone, which has only the last of them: "
                "`git fetch --unshallow` brings the others"
            )
        raise NotInGit(f"git knows no revision {revision}; `git log --oneline` lists them")

    def _is_inside_git(self) -> bool:
        """Whether the folder is within `.git`; a repository without a work tree is one whose every folder is git's."""
        inside = self._ask("rev-parse", "--is-inside-git-dir", "--is-bare-repository")
        return inside == b"true\nfalse\n"

    def read(self, revision: str) -> FolderTexts:
        """Read a folder as a revision has it, as it would be read from disk.

        Raises:
            NotInGit: There is no such revision, or it has no such folder.
        """
        commit = self.commit(revision)
        tree = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}:{self._path}")
        kind = self._ask("cat-file", "-t", tree.decode("ascii").strip()) if tree else None
        if tree is None or kind != b"tree\n":
            raise NotInGit(f"in {revision} there is no folder {self._folder}")
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", tree.decode("ascii").strip())
        if listed is None:
            raise NotInGit(f"git can't list {self._folder} as it was in {revision}: parts of it may be missing here")
        found = FolderTexts(self._folder)
        entries = {entry.shown: entry for entry in _entries(listed)}
        wanted = dict(self._judge(entries, found))
        for file, data in self._contents(wanted, found):
            found.take(file, data)
        found.see_that_something_is_there()
        return found

    def _judge(self, entries: dict[str, _Entry], found: FolderTexts) -> Iterator[tuple[str, _Entry]]:
        """Yield the files to read, by the names that they are read under; what is not read is noted as on disk."""
        links = {file: entry for file, entry in entries.items() if entry.mode == _LINK and not _is_hidden(entry)}
        targets = dict(self._contents(links, found))
        folders = {file[:at] for file in entries for at in range(len(file)) if file[at] == "/"}
        for file, entry in entries.items():
            name = entry.parts[-1]
            if _is_hidden(entry):
                continue
            if entry.mode == _SUBMODULE:
                message = "this folder is a repository of its own, and what it held then was not read"
                found.fault("LT006", file, message, "compare it in its own repository")
            elif entry.mode == _LINK:
                if file not in targets:
                    continue
                target, fault, hint = resolve(file, targets, set(entries), folders, is_read(name))
                if fault:
                    found.fault("LT006", file, fault, hint)
                # what is read where it stands is not read a second time
                elif is_read(name) and target and (_is_hidden(entries[target]) or not is_read(target.split("/")[-1])):
                    yield file, entries[target]
            elif is_read(name):
                yield file, entry
            elif meant := meant_to_be_read(name.lower()):
                found.warn(file, *meant)

    def _contents(self, wanted: dict[str, _Entry], found: FolderTexts) -> Iterator[tuple[str, bytes]]:
        """Yield what files hold, as git keeps it, by the names they are asked for under; long ones are not read."""
        sizes = (self._ask("cat-file", "--batch-check", given=_lines(wanted.values())) or b"").splitlines()
        sizes += [b""] * (len(wanted) - len(sizes))  # where git gave up
        read: dict[str, _Entry] = {}
        for (file, entry), line in zip(wanted.items(), sizes, strict=True):
            words = line.split()
            if len(words) != 3 or words[1] != b"blob":
                found.fault("LT006", file, "git does not have what this file held, and it was not fetched")
            elif not found.is_too_long(file, int(words[2])):
                read[file] = entry
        answer = self._ask("cat-file", "--batch", given=_lines(read.values())) or b""
        at = 0
        for file in read:
            end = answer.find(b"\n", at)
            if end < 0:
                found.fault("LT006", file, "git could not read what this file held")
                continue
            start = end + 1
            at = start + int(answer[at:end].split()[2]) + 1
            yield file, answer[start : at - 1]

    def _ask(self, *words: str, given: bytes = b"") -> bytes | None:
        """Run git and return what it says; None where it fails."""
        if words[0] == "cat-file" and words[1].startswith("--batch") and not given:
            return b""
        # what another git set for its own doings, as in a hook, is not meant for this one
        around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        try:
            done = subprocess.run(  # noqa: S603  # git itself, and no shell between
                [*self._command, *words], input=given, capture_output=True, check=False, env={**around, **_NO_FETCHING}
            )
        except (OSError, ValueError):
            return None
        return done.stdout if done.returncode == 0 else None


def _entries(listed: bytes) -> Iterator[_Entry]:
    for line in listed.split(b"\0"):
        about, tab, name = line.partition(b"\t")
        if tab:
            mode, _, id_ = about.split(b" ")
            yield _Entry(mode, id_, name)


def _is_hidden(entry: _Entry) -> bool:
    return any(part.startswith((".", OFFICE_LOCK)) for part in entry.parts)


def _lines(entries: Iterable[_Entry]) -> bytes:
    return b"".join(entry.id + b"\n" for entry in entries)
