"""LT212: an outcome that needs more causes than it has."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.linked import probably_meant
from leadsto.rules.words import count, name_node

code = "LT212"
name = "needs-too-many"
severity = "error"
summary = "`needs` asks for more causes than lead here."
why = """\
`needs: 3` says that three of its causes have to be there before it happens. Fewer lead to it, so by this theory it can
never happen. Either a link is missing, or one was merged away after the number was written. `needs: all` keeps step with
the links by itself."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-alone
  - id: have-help
    title: Guests have somebody to call on
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    needs: 3
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
  - id: have-help
    title: Guests have somebody to call on
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    needs: 2
"""
points = "3"
by_setting = True
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such node; one that a misspelt reference may have meant is given the benefit of the doubt."""
    graph = inspection.graph
    short = [
        node
        for node in graph.nodes.values()
        if isinstance(node.needs, int) and node.needs > len(graph.links_into(node.id))
    ]
    meant = probably_meant(inspection, {link.to for link in inspection.links}) if short else set()
    for node in short:
        if node.id not in meant:
            causes = len(graph.links_into(node.id))
            yield Finding(
                code,
                f"{name_node(node)} needs {node.needs} of its causes, and {count(causes, 'cause leads', 'causes lead')} to it",
                at(node, "needs"),
                "correct the number, link what is missing, or write `needs: all`",
            )
