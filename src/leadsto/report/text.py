"""`--format text`: findings with the line they stand on, for people at a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from leadsto.findings import Verdict
from leadsto.report.findings_report import FindingsReport, visible
from leadsto.report.folding import Folded, fold

_WIDEST = 110
_MOST_PLACES = 6


def report(findings: FindingsReport) -> str:
    """Return the findings with excerpts, what many things share said once, and a last line that counts them."""
    blocks = ["".join(_block(folded, findings)) for folded in fold(findings.verdicts, findings.is_draft)]
    return "\n".join([*blocks, _last_line(findings)])


def _block(folded: Folded, findings: FindingsReport) -> Iterator[str]:
    style, verdict = findings.style, folded.verdict
    place = style(visible(findings.where(verdict.placed)), "place")
    severity = style(f"{verdict.severity} {verdict.code}", verdict.severity)
    yield f"{place}: {severity} {visible(verdict.message)} [{verdict.name}]\n"
    if verdict.excerpt.strip():
        yield from _excerpt(verdict, findings)
    for related in verdict.related:
        yield f"  see {visible(findings.where(related.placed))}: {visible(related.message)}\n"
    if verdict.hint:
        yield f"  {style('remedy:', 'hint')} {visible(verdict.hint)}\n"
    if folded.others:
        yield f"  {folded.sentence}: {places_of(folded.others, findings)}\n"


def places_of(others: list[Verdict], findings: FindingsReport) -> str:
    """Return the places of the first few findings, those of the same file as numbers after its name."""
    shown: list[str] = []
    file = ""
    for verdict in others[:_MOST_PLACES]:
        placed = verdict.placed
        shown.append(f"{placed.line}" if placed.file == file else f"{findings.prefix}{placed.file}:{placed.line}")
        file = placed.file
    more = len(others) - _MOST_PLACES
    return visible(", ".join(shown)) + (f" and {more} more" if more > 0 else "")


def _excerpt(verdict: Verdict, findings: FindingsReport) -> Iterator[str]:
    placed = verdict.placed
    start = placed.column - 1
    end = placed.end_column - 1 if placed.end_line == placed.line else len(verdict.excerpt)
    line, start, end = _cut(verdict.excerpt, start, max(end, start + 1))
    number = f"{placed.line:5}"
    yield f"{number} | {visible(line)}\n"
    before = _width(visible(line[:start]))
    carets = max(_width(visible(line[start:end])), 1)
    yield f"{' ' * len(number)} | {' ' * before}{findings.style('^' * carets, 'caret')}\n"


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a long line to a stretch around the place, with `…` where something is left out."""
    if len(line) <= _WIDEST:
        return line, start, min(end, len(line)) if start < len(line) else end
    first = max(0, min(start - 30, len(line) - _WIDEST))
    last = first + _WIDEST
    head, tail = ("…" if first else ""), ("…" if last < len(line) else "")
    shift = len(head) - first
    return head + line[first:last] + tail, start + shift, min(end, last) + shift


def _width(text: str) -> int:
    """How many cells of a terminal a text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _last_line(findings: FindingsReport) -> str:
    name = visible(findings.title) or "This folder"
    what = f"{name}: {findings.counts}. " if findings.counts else f"{name}. "
    if not findings.verdicts:
        return what + findings.style("Nothing found.", "good") + "\n"
    parts = [
        findings.style(f"{count} {severity}{'' if count == 1 else 's'}", severity)
        for severity, count in findings.by_severity.items()
        if count
    ]
    torn = "Not all could be read: what may be missing is judged once the errors are mended.\n"
    tells = ". `leadsto explain RULE` tells more about a rule.\n"
    return what + ", ".join(parts) + tells + (torn if findings.is_torn else "")
