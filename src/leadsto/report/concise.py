"""`--format concise`: one line a finding."""

from __future__ import annotations

from leadsto.findings import Verdict
from leadsto.report.findings_report import FindingsReport, visible


def report(findings: FindingsReport) -> str:
    """Return a line for each finding: file, line, column, severity, code, sentence and hint."""
    return "".join(line_of(verdict, findings) for verdict in findings.verdicts)


def line_of(verdict: Verdict, findings: FindingsReport) -> str:
    """Return the line of one finding."""
    place = visible(findings.where(verdict.placed))
    hint = f" ({verdict.hint})" if verdict.hint else ""
    severity = findings.style(verdict.severity, verdict.severity)
    return f"{place}: {severity} {verdict.code} {visible(verdict.message + hint)}\n"
