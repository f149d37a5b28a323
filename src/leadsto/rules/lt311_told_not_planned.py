"""LT311: a claim's step that no link declares."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding, Place, Related
from leadsto.model import Claim
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import count, name_node

code = "LT311"
name = "told-not-planned"
severity = "note"
summary = "A step of a claim that no link declares."
why = """\
Somebody told how one thing led to another, and the theory has no such link. This is where interviews add to a plan, or
contradict it: add the link if you take it up. It may also be that the account left a step out, and the theory has a
chain between the two; then put the step into the claim's path if the speaker meant it, and leave it if not."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
claims:
  - source: interview-3
    path: [guests/known-by-name, guests/less-alone]
    finding: since they greet her by name she no longer dreads Sundays
    strength: observed
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
claims:
  - source: interview-3
    path: [guests/known-by-name, guests/less-alone]
    finding: since they greet her by name she no longer dreads Sundays
    strength: observed
"""
points = "guests/less-alone"
source = "S. Powell, J. Copestake, F. Remnant, Causal mapping for evaluators, Evaluation, 2024"
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such step, once however many tell it; what a claim contradicts is not told."""
    nodes = inspection.nodes
    declared = {(link.from_, link.to) for link in inspection.links}
    told: dict[tuple[str, str], list[tuple[Claim, Place]]] = {}
    for claim in inspection.theory.claims:
        if claim.stance == "contradicts":
            continue
        for index, step in enumerate(zip(claim.path, claim.path[1:], strict=False), 1):
            if step not in declared and step[0] != step[1] and step[0] in nodes and step[1] in nodes:
                told.setdefault(step, []).append((claim, at(claim, "path", index)))
    for (from_, to), claims in told.items():
        times = len(dict.fromkeys(claim.source for claim, _ in claims))
        hint = f"add the link with `leads-to:` at `{from_}` if you take it up"
        if (to, from_) in declared:
            hint = f"the theory has it the other way round: link it at `{from_}` as well, or turn the claim's path"
        yield Finding(
            code,
            f"{count(times, 'source tells', 'sources tell')} that {name_node(nodes[from_])} led to "
            f"{name_node(nodes[to])}, and no link says so",
            claims[0][1],
            hint,
            tuple(Related(place, "told here as well") for _, place in claims[1:]),
        )
