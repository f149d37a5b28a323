"""LT603: a clause of a framework that is neither met nor called a gap."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import quote

code = "LT603"
name = "unanswered-clause"
severity = "warning"
summary = "A clause of a framework with neither `met-by` nor `gap`."
why = """\
Whoever reads a programme against guidance goes clause by clause. A clause with nothing beside it might be one that the
programme answers well, one that it does not, or one that nobody has come to yet, and the reader can't tell which.
`met-by` names what answers it; `gap` says what is missing. A gap that is admitted is worth more than a blank: it shows
that the clause was looked at."""
bad = """\
frameworks:
  - id: ageing-well
    title: Guidance that the programme answers to
    clauses:
      - id: "1.5"
        asks: older people are asked what they want to do
"""
good = """\
frameworks:
  - id: ageing-well
    title: Guidance that the programme answers to
    clauses:
      - id: "1.5"
        asks: older people are asked what they want to do
        gap: the hosts choose what is done
"""
absence = True
points = '"1.5"'


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each clause that nothing is said of."""
    for framework in inspection.theory.frameworks:
        for clause in framework.clauses:
            if not clause.met_by and not clause.gap:
                message = f"clause {clause.id} of {quote(framework.title or framework.id)} has no answer"
                hint = "name under `met-by` what answers it, or say under `gap` what is missing"
                yield Finding(code, message, at(clause, "id"), hint, group=framework.id)
