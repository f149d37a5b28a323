"""LT401: an outcome that is worded as an activity."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.wording import opening_of_doing
from leadsto.rules.words import quote

code = "LT401"
name = "activity-as-outcome"
severity = "warning"
summary = "An outcome whose title begins with what is done, such as “Train …” or “Delivering …”."
why = """\
An activity is what the programme does; an outcome is what is different for somebody afterwards. “Train the hosts”
would be reached even if no host ever did anything in another way, so that nothing can be asked of it but whether the
training took place. Say who changes and in what: “Hosts notice who has not been spoken to”. If it is the work itself
that you mean, it belongs under `activities`, from where it leads to outcomes.

Only the first words of English titles are looked at."""
bad = """\
stakeholder:
  id: hosts
  title: Hosts
outcomes:
  - id: trained
    title: Train the hosts to listen
    timeframe: short
"""
good = """\
stakeholder:
  id: hosts
  title: Hosts
outcomes:
  - id: trained
    title: Hosts listen before they advise
    timeframe: short
"""
points = "Train the hosts to listen"
source = "D. Taplin, H. Clark, Theory of Change Basics, 2012"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each outcome whose title begins with what is done."""
    if not inspection.is_english:
        return
    for node in inspection.outcomes:
        word = opening_of_doing(node.title)
        if word:
            yield Finding(
                code,
                f"{quote(node.title)} begins with what is done ({quote(word)}), not with what changes",
                at(node, "title"),
                "say who changes and in what, or move it to `activities`",
                group=node.stakeholder,
            )
