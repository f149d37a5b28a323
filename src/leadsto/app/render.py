"""`leadsto render`: folders to the pages, drawings and slides that show them."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leadsto.app.dressing import dress
from leadsto.app.naming import names_of
from leadsto.app.reading import Read, check_folder, count_errors, read_folder
from leadsto.app.wanted import Wanted, see_what_goes_together, see_what_is_there
from leadsto.app.writing import check_places, write_files
from leadsto.evidence.audience import withheld
from leadsto.findings import Verdict
from leadsto.model import Access
from leadsto.timings import Timings

if TYPE_CHECKING:
    from leadsto.render.page.dress import Dress
    from leadsto.views.subject import Subject

PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of it.

    Attributes:
        paths: The files that were written, the page to open first; none where there are errors and no draft was asked for.
        stayed_behind: What the audience does not see, as a sentence; "" where it sees everything.
        errors: What is wrong with the theories, or with the files they were to be dressed with, as lines of text.
        error_count: How many errors the theories have.
        faulty: The folders that have them.
        is_of_several: Whether several theories were to be rendered.
        doubts: Lines on what may be meant otherwise in those files.
    """

    paths: tuple[str, ...] = ()
    stayed_behind: str = ""
    errors: str = ""
    error_count: int = 0
    faulty: tuple[str, ...] = ()
    is_of_several: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The file to open first; "" where nothing was written."""
        return self.paths[0] if self.paths else ""


@dataclass(frozen=True, slots=True)
class _Work:
    """One theory with the places of what is to be written of it."""

    folder: str
    read: Read
    errors: int
    page: Path | None = None


def render_folder(
    folder: str, out: str, audience: Access = "public", draft: bool = False, timings: Timings | None = None
) -> Rendered:
    """Read, check, lay out and write one theory as one page: see `render`."""
    return render(Wanted((folder,), out, audience, draft), timings)


def render(wanted: Wanted, timings: Timings | None = None) -> Rendered:
    """Read, check, lay out and write theories, all that is wanted or nothing.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NotDressed: A logo, theme or file of words can't be read.
        NotRenderable: The theory has no such setting or stakeholder, or what is wanted does not go together.
        NotWritable: A file can't be written where it is wanted.
    """
    timings = timings or Timings()
    see_what_goes_together(wanted)
    dressed = dress(wanted.title, wanted.logo, wanted.logo_alt, wanted.theme, wanted.words)
    if dressed.errors:
        return Rendered(errors=_lines(dressed.errors), doubts=dressed.doubts)
    works, told = [], ""
    for folder, page in zip(wanted.folders, _pages(wanted), strict=True):
        read = read_folder(folder, timings)
        verdicts = check_folder(read, timings=timings)
        works.append(_Work(folder, read, count_errors(verdicts), page))
        told += _tell(verdicts, read.folder)
    errors = sum(work.errors for work in works)
    faulty = tuple(work.folder for work in works if work.errors)
    if errors and not wanted.draft:
        return Rendered(
            errors=told, error_count=errors, faulty=faulty, is_of_several=len(works) > 1, doubts=dressed.doubts
        )
    see_what_is_there(wanted, works[0].read.reading.theory)
    check_places(_places(wanted, works))
    timings.expect(2 * len(works) + 1)
    files = list(_compose(wanted, works, dressed.dress, timings))
    with timings.step("write"):
        paths = write_files(files)
    return Rendered(
        paths=tuple(str(path) for path in paths),
        stayed_behind=_stayed_behind(wanted, works),
        errors=told,
        error_count=errors,
        faulty=faulty,
        doubts=dressed.doubts,
    )


def _pages(wanted: Wanted) -> tuple[Path | None, ...]:
    """Where the page of each folder goes."""
    if not wanted.out:
        return (None,) * len(wanted.folders)
    if len(wanted.folders) == 1:
        return (Path(wanted.out) / PAGE,)
    return tuple(Path(wanted.out) / name / PAGE for name in names_of(wanted.folders))


def _places(wanted: Wanted, works: Iterable[_Work]) -> Iterator[Path]:
    yield from (work.page for work in works if work.page is not None)
    if wanted.out and len(wanted.folders) > 1:
        yield Path(wanted.out) / PAGE
    yield from (Path(file) for file in (wanted.svg, wanted.pptx) if file)


def _compose(wanted: Wanted, works: Sequence[_Work], dress: Dress, timings: Timings) -> Iterator[tuple[Path, bytes]]:
    """Yield every file with what stands in it, the one to open first before the others."""
    from dataclasses import replace

    from leadsto import __version__
    from leadsto.render.index import Entry, render_index
    from leadsto.render.page import look, render_views
    from leadsto.views.subject import Subject

    several = len(works) > 1
    pages: list[tuple[Path, bytes]] = []
    drawn: list[tuple[Path, bytes]] = []
    entries = []
    for work in works:
        theory = work.read.reading.theory
        subject = Subject.of(theory, wanted.audience, is_unchecked=wanted.draft, setting=wanted.setting)
        if work.page is not None:
            with timings.step("view"):
                views = look(subject, wanted.network)
            with timings.step("render"):
                text = render_views(subject, views, __version__, replace(dress, title="") if several else dress)
            pages.append((work.page, text.encode("utf-8")))
            entries.append(Entry(work.page.parent.name, views["about"], subject.theory.language, wanted.draft))
            del views
        drawn += _drawn(wanted, subject, dress, timings)
    if several:
        index = render_index(entries, wanted.audience, __version__, dress)
        pages.insert(0, (Path(wanted.out) / PAGE, index.encode("utf-8")))
    yield from [*pages, *drawn]


def _drawn(wanted: Wanted, subject: Subject, dress: Dress, timings: Timings) -> Iterator[tuple[Path, bytes]]:
    """Yield the drawing and the slides of one theory, where they are wanted."""
    if wanted.svg:
        from leadsto import __version__
        from leadsto.render.svg import render_svg

        timings.expect(1)
        with timings.step("render"):
            drawing = render_svg(subject, __version__, dress, wanted.stakeholder)
        yield Path(wanted.svg), drawing.encode("utf-8")
    if wanted.pptx:
        from leadsto.render.slides import render_slides

        timings.expect(1)
        with timings.step("render"):
            slides = render_slides(subject, dress, wanted.stakeholder)
        yield Path(wanted.pptx), slides


def _stayed_behind(wanted: Wanted, works: Sequence[_Work]) -> str:
    """Say what the audience does not see, and in which of the things that were written."""
    several = len(works) > 1
    where = {
        (True, False, False): "on its page" if several else "on this page",
        (False, True, False): "in this drawing",
        (False, False, True): "on these slides",
    }.get((bool(wanted.out), bool(wanted.svg), bool(wanted.pptx)), "in these files")
    told = []
    for work in works:
        sentence = withheld(work.read.reading.theory, wanted.audience).tell(where)
        if sentence:
            told.append(f"{work.folder}: {sentence}" if several else sentence)
    return "\n".join(told)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _tell(verdicts: tuple[Verdict, ...], folder: str) -> str:
    """The errors alone, those that are alike on one line."""
    from leadsto.report.brief import report
    from leadsto.report.findings_report import FindingsReport

    errors = tuple(verdict for verdict in verdicts if verdict.severity == "error")
    prefix = "" if folder in ("", ".") else folder.rstrip("/") + "/"
    return report(FindingsReport("", errors, prefix), f"leadsto check {shlex.quote(folder)}") if errors else ""
