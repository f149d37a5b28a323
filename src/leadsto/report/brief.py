"""What is wrong in a few lines, where a command refuses to go on: `leadsto check` tells it whole."""

from __future__ import annotations

from leadsto.report.concise import line_of
from leadsto.report.findings_report import FindingsReport
from leadsto.report.folding import fold
from leadsto.report.text import places_of

MOST = 20
"""So many kinds of findings are told."""


def report(findings: FindingsReport, command: str) -> str:
    """Return a line for each kind of finding with the places of others alike, and where to read of the rest.

    Args:
        findings: What was found.
        command: The command that tells all of it.
    """
    folded = fold(findings.verdicts, findings.is_draft)
    told = "".join(
        line_of(each.verdict, findings)
        + (f"  {each.sentence}: {places_of(each.others, findings)}\n" if each.others else "")
        for each in folded[:MOST]
    )
    rest = sum(1 + len(each.others) for each in folded[MOST:])
    return told + (f"and {rest:,} more; `{command}` tells all\n" if rest else "")
