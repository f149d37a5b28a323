"""`leadsto diff`: two folders, or two git revisions of one, to what sets them apart."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace
from pathlib import Path

from leadsto.app.folder import FolderTexts
from leadsto.app.git import NotInGit, Repository
from leadsto.app.reading import NoFolder, Read, check_folder, count_errors, read_folder
from leadsto.app.writing import NotWritable, check_places, write_page
from leadsto.diff import compare
from leadsto.evidence.audience import restrict
from leadsto.evidence.withheld import compare as compare_seen
from leadsto.findings import Verdict
from leadsto.load import read_texts
from leadsto.model import Access, Theory
from leadsto.report.diff.sections import Sides, prefix_of
from leadsto.report.findings_report import Style, plain
from leadsto.timings import Timings

FORMATS = ("text", "json", "markdown", "html")
PAGE = "index.html"
_PASSED_ON = ("markdown", "html")


class NotComparable(Exception):
    """What was asked for does not go together: wrong usage."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two theories.

    Attributes:
        name: What it is called beside the other.
        folder: The name of its folder, which `same-as` may use.
        where: What to say on standard error of its errors; "" where it has none.
        whole: All of it.
        seen: What the audience sees of it.
        stayed_behind: What it does not see, in a sentence; "" where it sees all.
    """

    name: str
    folder: str
    where: str
    errors: int
    whole: Theory
    seen: Theory
    stayed_behind: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of it.

    Attributes:
        text: For standard output; of a page, where it is.
        aside: Lines for standard error.
        is_same: Whether nothing sets the two apart.
        errors: How many errors the two have.
    """

    text: str
    aside: tuple[str, ...]
    is_same: bool
    errors: int


def compare_folders(old: str, new: str, audience: Access, timings: Timings | None = None) -> tuple[Side, Side]:
    """Read two folders for an audience.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
    """
    names = _names(old, new)
    one = _checked(old, timings)
    other = one if new == old else _checked(new, timings)
    return _narrow(_side(*one, names[0], audience), _side(*other, names[1], audience), audience)


def compare_revisions(
    revisions: str, folder: str, audience: Access, timings: Timings | None = None
) -> tuple[Side, Side]:
    """Read a folder as two git revisions have it, or as one has it and as it is now.

    Args:
        revisions: `A..B`; `A..` and `..B`, where HEAD is meant for what is left out; `A` against the folder as it is.
        folder: The folder; it need not be there now.
        audience: Whom the comparison is for.
        timings: Counts the time that reading and checking take.

    Raises:
        NoFolder: The folder is to be compared as it is now, and is not there.
        NotComparable: `revisions` is nothing of the kind.
        NotInGit: A revision of the folder can't be had.
    """
    if "..." in revisions:
        raise NotComparable(f"--rev {revisions}: write two dots between the revisions, as in A..B")
    first, dots, last = revisions.partition("..")
    if not (first or last):
        raise NotComparable("--rev names no revision: write --rev A..B, or --rev A for A against the folder as it is")
    first, last = first or "HEAD", last or ("HEAD" if dots else "")
    repository = Repository(folder)
    old = _side_then(repository, first, folder, audience, timings)
    if last == first:
        new = old
    elif last:
        new = _side_then(repository, last, folder, audience, timings)
    else:
        new = _side(*_checked(folder, timings), f"{_folder(folder)} as it is", audience)
    return _narrow(old, new, audience, are_revisions=True)


def tell_difference(
    sides: tuple[Side, Side],
    form: str,
    are_revisions: bool = False,
    style: Style = plain,
    audience: Access = "team",
    out: str = "",
    draft: bool = False,
) -> Compared:
    """Return what sets two theories apart, in one of `FORMATS`; a page is written into the folder `out`.

    Raises:
        NotWritable: The page can't be written.
    """
    old, new = sides
    difference = compare(old.seen, new.seen, (old.folder,), (new.folder,))
    are_states = are_revisions or _are_states(old, new)
    names = (old.name, new.name)
    if form in _PASSED_ON and not are_revisions and old.folder == new.folder:
        names = ("the older", "the newer")  # paths are nobody's business
    told = Sides(old.seen, new.seen, difference, names, prefix_of(old.folder, old.seen, new.seen), are_states)
    errors = old.errors + new.errors
    aside = [side.where for side in sides if side.where]
    if form == "html" and errors and not draft:
        aside.append("leadsto: nothing was written: mend these first, or render it all the same with --draft")
        return Compared("", tuple(aside), difference.is_same, errors)
    aside += [f"{side.name}: {side.stayed_behind}" for side in sides if side.stayed_behind]
    if form == "html":
        text = _write_page(told, audience, out, draft)
    elif form == "json":
        from leadsto.report.diff.as_json import difference_as_json

        text = difference_as_json(told)
    elif form == "markdown":
        from leadsto.report.diff.markdown import difference_as_markdown

        text = difference_as_markdown(told)
    else:
        from leadsto.report.diff.text import difference_as_text

        text = difference_as_text(told, style)
    return Compared(text, tuple(aside), difference.is_same, errors)


def _write_page(told: Sides, audience: Access, out: str, draft: bool) -> str:
    from leadsto import __version__
    from leadsto.render.page.difference import render_difference

    check_places([Path(out) / PAGE])
    page = render_difference(
        told.old,
        told.new,
        told.difference,
        audience,
        __version__,
        names=told.names,
        is_unchecked=draft,
        are_states=told.are_states,
    )
    return f"{write_page(out, PAGE, page)}\n"


def _names(old: str, new: str) -> tuple[str, str]:
    """What two folders are called beside each other: by their own names, or as given where those are the same."""
    names = _folder(old), _folder(new)
    return names if names[0] != names[1] else (old, new) if old != new else ("the one", "the other")


def _folder(path: str) -> str:
    return Path(path).resolve().name or path


def _checked(folder: str, timings: Timings | None) -> tuple[Read, int]:
    """Read a folder as it is, and count its errors."""
    read = read_folder(folder, timings)
    return read, count_errors(check_folder(read, timings=timings, with_transcripts=False))


def _side(read: Read, errors: int, name: str, audience: Access) -> Side:
    some = "1 error" if errors == 1 else f"{errors} errors"
    where = f"leadsto: {some} in {name}; `leadsto check {shlex.quote(read.folder)}` shows them" if errors else ""
    return _seen(read, name, where, errors, audience)


def _side_then(repository: Repository, revision: str, folder: str, audience: Access, timings: Timings | None) -> Side:
    """A folder as it was; what is wrong with it is told whole, since no other command looks at what was."""
    found: FolderTexts = repository.read(revision)
    read = Read(folder, read_texts(found.texts.values(), found.findings, found.torn, timings), found.texts)
    errors = tuple(
        verdict
        for verdict in check_folder(read, timings=timings, with_transcripts=False)
        if verdict.severity == "error"
    )
    return _seen(read, revision, _tell(errors, revision, folder), len(errors), audience)


def _tell(errors: tuple[Verdict, ...], revision: str, folder: str) -> str:
    from leadsto.report.brief import report
    from leadsto.report.findings_report import FindingsReport

    prefix = f"{revision}:" + ("" if folder in ("", ".") else folder.rstrip("/") + "/")
    command = f"git show {shlex.quote(revision)}"
    return report(FindingsReport("", errors, prefix), command).rstrip("\n") if errors else ""


def _seen(read: Read, name: str, where: str, errors: int, audience: Access) -> Side:
    theory = read.reading.theory
    seen = restrict(theory, audience)
    return Side(name, _folder(read.folder), where, errors, theory, seen, _stayed_behind(theory, seen))


def _narrow(old: Side, new: Side, audience: Access, are_revisions: bool = False) -> tuple[Side, Side]:
    """Close in the older state of a theory, for the public, what the newer one does not show.

    Consent that was withdrawn holds for what was said before, too; and that it was withdrawn shows nowhere.
    """
    if audience == "public" and (are_revisions or _are_states(old, new)):
        closed = {source.id for source in old.seen.sources} - {source.id for source in new.seen.sources}
        if closed:
            seen = restrict(old.whole, audience, closed)
            old = replace(old, seen=seen, stayed_behind=_stayed_behind(old.whole, seen))
    return old, new


def _are_states(old: Side, new: Side) -> bool:
    """Whether two theories are one in two states: what bears one title is, rather than a plan and what was told."""
    return bool(old.whole.title) and old.whole.title == new.whole.title


def _stayed_behind(whole: Theory, seen: Theory) -> str:
    return compare_seen(whole, seen).tell("compared here")


__all__ = ["Compared", "NoFolder", "NotComparable", "NotInGit", "NotWritable", "Side"]
