"""`--format json`: what programs read."""

from __future__ import annotations

import json
from typing import Any

from leadsto.findings import Placed, Verdict
from leadsto.report.findings_report import FindingsReport

VERSION = 1


def report(findings: FindingsReport) -> str:
    """Return the findings as one JSON object, every finding by itself."""
    shown = {
        "version": VERSION,
        "theory": findings.title,
        "counts": findings.by_severity,
        "findings": [_finding(verdict) for verdict in findings.verdicts],
    }
    # lone surrogates, which no UTF-8 holds, can come from escapes in quoted text
    return json.dumps(shown, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace").decode() + "\n"


def _finding(verdict: Verdict) -> dict[str, Any]:
    return {
        "code": verdict.code,
        "name": verdict.name,
        "severity": verdict.severity,
        "message": verdict.message,
        "hint": verdict.hint,
        **_place(verdict.placed),
        "related": [{**_place(related.placed), "message": related.message} for related in verdict.related],
    }


def _place(placed: Placed) -> dict[str, Any]:
    return {
        "file": placed.file,
        "line": placed.line,
        "column": placed.column,
        "end_line": placed.end_line,
        "end_column": placed.end_column,
    }
