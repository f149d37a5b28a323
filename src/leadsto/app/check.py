"""`leadsto check`: the findings, as text."""

from __future__ import annotations

from collections.abc import Callable

from leadsto.app.reading import check_folder, read_folder
from leadsto.findings import Severity
from leadsto.report.findings_report import FindingsReport, Style, plain
from leadsto.timings import STEPS, Timings

FORMATS = ("text", "concise", "json")


def check_and_report(
    folder: str,
    form: str = "text",
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    style: Style = plain,
    timings: Timings | None = None,
) -> tuple[str, dict[Severity, int]]:
    """Check a folder and return the report, and how many findings there are of each severity.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        UnknownRule: `select` or `ignore` has a word that names no rule.
    """
    timings = timings or Timings()
    read = read_folder(folder, timings)
    verdicts = check_folder(read, select, ignore, timings)
    theory = read.reading.theory
    outcomes = sum(node.kind == "outcome" for node in theory.nodes)
    links = sum(len(node.leads_to) for node in theory.nodes)
    counts = f"{outcomes:,} outcome{'' if outcomes == 1 else 's'}, {links:,} link{'' if links == 1 else 's'}"
    prefix = "" if read.folder in ("", ".") else read.folder.rstrip("/") + "/"
    findings = FindingsReport(theory.title, verdicts, prefix, theory.is_draft, counts, style, read.reading.torn)
    with timings.step("render"):
        text = _reporter(form)(findings)
    return text, findings.by_severity


def _reporter(form: str) -> Callable[[FindingsReport], str]:
    if form == "json":
        from leadsto.report.as_json import report
    elif form == "concise":
        from leadsto.report.concise import report
    else:
        from leadsto.report.text import report
    return report


def timings_table(timings: Timings) -> str:
    """Return a line for each step that was taken, with its milliseconds."""
    lines = [f"{step:8}{timings.seconds[step] * 1000:10.1f} ms" for step in STEPS if step in timings.seconds]
    return "\n".join(lines)
