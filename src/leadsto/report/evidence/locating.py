"""Where quotes stand in the files of their sources, in lines and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leadsto.evidence.locating import Located, State
from leadsto.findings import Placed
from leadsto.report.findings_report import visible

VERSION = 1

_WIDTH = 60
_HEADINGS: dict[State, str] = {
    "several": "In several places of the file: write `at:` yourself",
    "otherwise": "`at:` names another place than the file has it in: nothing is changed",
    "missing": "Not in the file: `leadsto check` shows where they part",
    "unread": "The file of the source can't be read: `leadsto check` says why",
}


@dataclass(frozen=True, slots=True)
class LocatingReport:
    """What came of looking for quotes.

    Attributes:
        located: Every quote, in the theory's order.
        placed: Where each stands in the theory, as it was when it was read.
        files: The files of the theory in which places are filled in.
        is_written: Whether they have been.
        diff: What changes in these, as `diff -u` shows it; "" where it is not asked for.
        prefix: Stands before the names of files.
    """

    located: Sequence[Located]
    placed: Sequence[Placed]
    files: tuple[str, ...]
    is_written: bool
    diff: str = ""
    prefix: str = ""


def locating_as_text(report: LocatingReport) -> str:
    """Return what is filled in, then what is left to people, then counts of the rest."""
    filled = "Filled in (lines as they were)" if report.is_written else "What would be filled in"
    lines: list[str] = []
    for state, heading in {"filled": filled, **_HEADINGS}.items():
        found = list(_lines(report, state))
        if found:
            lines += [*([""] if lines else []), heading, *found]
    lines += [""] if lines else []
    lines += _rest(report)
    files = ", ".join(report.prefix + file for file in report.files)
    if files:
        lines.append(
            f"Written: {files}." if report.is_written else f"Nothing has been written. These would change: {files}."
        )
    else:
        lines.append("There is no `at:` to fill in.")
    if report.diff:
        lines += ["", *report.diff.splitlines()]
    return "".join(visible(line) + "\n" for line in lines)


def locating_as_json(report: LocatingReport) -> str:
    """Return the same as one JSON object."""
    shown = {
        "version": VERSION,
        "written": report.is_written,
        "files": list(report.files),
        "quotes": [
            {
                "file": placed.file,
                "line": placed.line,
                "source": each.citation.source,
                "quote": each.citation.quote,
                "at": each.citation.at or None,
                "places": list(each.places),
                "state": each.state,
            }
            for each, placed in zip(report.located, report.placed, strict=True)
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def _lines(report: LocatingReport, state: str) -> Iterator[str]:
    rows = [
        (f"{report.prefix}{placed.file}:{placed.line}", _said(each), each)
        for each, placed in zip(report.located, report.placed, strict=True)
        if each.state == state
    ]
    first = max((len(where) for where, _, _ in rows), default=0)
    second = max((len(said) for _, said, _ in rows), default=0)
    for where, said, each in rows:
        yield f"  {where:{first}}  {said:{second}}  {each.citation.source}: “{_cut(each.citation.quote)}”"


def _said(each: Located) -> str:
    places = ", ".join(each.places[:4]) + (f" and {len(each.places) - 4} more" if len(each.places) > 4 else "")
    return f"says {each.citation.at}, is in {places}" if each.state == "otherwise" else places


def _rest(report: LocatingReport) -> Iterator[str]:
    counts = {state: sum(each.state == state for each in report.located) for state in ("agrees", "without-file")}
    if counts["agrees"]:
        quotes = "1 quote says" if counts["agrees"] == 1 else f"{counts['agrees']} quotes say"
        yield f"{quotes} where already."
    if counts["without-file"]:
        quotes = "1 quote is" if counts["without-file"] == 1 else f"{counts['without-file']} quotes are"
        yield f"{quotes} from sources that name no `file:`."


def _cut(text: str) -> str:
    text = " ".join(text.split()).strip("\"'“”‘’")
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip(" ,;:.–-") + "…"
