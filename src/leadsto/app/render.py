"""`leadsto render`: a folder to the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.app.reading import check_folder, count_errors, read_folder
from leadsto.app.writing import check_place, write_page
from leadsto.evidence.audience import withheld
from leadsto.findings import Verdict
from leadsto.model import Access
from leadsto.timings import Timings

PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of it.

    Attributes:
        path: The page; "" where there are errors and no draft was asked for.
        stayed_behind: What the audience does not see, as a sentence; "" where it sees everything.
        errors: The errors of the theory, as lines of text.
        error_count: How many there are.
    """

    path: str = ""
    stayed_behind: str = ""
    errors: str = ""
    error_count: int = 0


def render_folder(
    folder: str, out: str, audience: Access = "public", draft: bool = False, timings: Timings | None = None
) -> Rendered:
    """Read, check, lay out and write a theory.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NotWritable: The page can't be written there.
    """
    from leadsto import __version__

    timings = timings or Timings()
    read = read_folder(folder, timings)
    verdicts = check_folder(read, timings=timings)
    errors = count_errors(verdicts)
    told = _tell(verdicts, read.folder) if errors else ""
    if errors and not draft:
        return Rendered(errors=told, error_count=errors)
    check_place(out, PAGE)
    timings.expect(3)

    from leadsto.render.page import look, render_views
    from leadsto.views.subject import Subject

    with timings.step("view"):
        subject = Subject.of(read.reading.theory, audience, is_unchecked=errors > 0)
        views = look(subject)
    with timings.step("render"):
        text = render_views(subject, views, __version__)
    with timings.step("write"):
        path = write_page(out, PAGE, text)
    behind = withheld(read.reading.theory, audience).sentence
    return Rendered(str(path), behind, told, errors)


def _tell(verdicts: tuple[Verdict, ...], folder: str) -> str:
    """The errors alone, a line each."""
    from leadsto.report.concise import report
    from leadsto.report.findings_report import FindingsReport

    errors = tuple(verdict for verdict in verdicts if verdict.severity == "error")
    prefix = "" if folder in ("", ".") else folder.rstrip("/") + "/"
    return report(FindingsReport("", errors, prefix))
