"""LT107: a stakeholder without an outcome."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import quote

code = "LT107"
name = "empty-stakeholder"
severity = "warning"
summary = "A stakeholder has no outcome, and nothing says why."
why = """\
Stakeholders are those who change, or bring change about. One who is listed and has no outcome may be somebody who was
never asked, and an analysis that leaves them out has decided without saying so that nothing happened to them. There
are good reasons to leave a stakeholder out: they only gave the room, what changed for them is told in another lane, or
there was nothing that mattered. `no-outcomes-because` writes the reason down, and the storyboard shows it."""
bad = """\
stakeholder:
  id: council
  title: The council
"""
good = """\
stakeholder:
  id: council
  title: The council
  no-outcomes-because: it lends the room, and nothing has changed for it
"""
points = "council"
source = "the Value Map and A Guide to SROI, 2012, which asks why stakeholders are included or excluded"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each stakeholder without an outcome or a reason."""
    told = {node.stakeholder for node in inspection.outcomes}
    for stakeholder in inspection.stakeholders.values():
        if stakeholder.id not in told and not stakeholder.no_outcomes_because:
            message = f"{quote(stakeholder.title or stakeholder.id)} has no outcome, and nothing says why"
            hint = "add what changes for them, or `no-outcomes-because` with the reason"
            yield Finding(code, message, at(stakeholder, "id"), hint)
