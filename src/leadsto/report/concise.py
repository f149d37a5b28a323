"""`--format concise`: one line a finding."""

from __future__ import annotations

from leadsto.report.findings_report import FindingsReport, visible


def report(findings: FindingsReport) -> str:
    """Return a line for each finding: file, line, column, severity, code, sentence and hint."""
    lines = []
    for verdict in findings.verdicts:
        place = visible(findings.where(verdict.placed))
        hint = f" ({verdict.hint})" if verdict.hint else ""
        severity = findings.style(verdict.severity, verdict.severity)
        lines.append(f"{place}: {severity} {verdict.code} {visible(verdict.message + hint)}\n")
    return "".join(lines)
