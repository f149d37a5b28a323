"""Tea at Two with more evidence on one link than fits a panel, as published theories have it."""

from __future__ import annotations

from dataclasses import replace

from leadsto.model import Evidence, Source, Theory
from tests.views.tea import tea_at_two

FROM, TO = "guests/known-by-name", "guests/less-alone"
LONG = "She said that it had been a long winter, and that nobody had come. " * 19
"""1,273 characters: published quotes run to 1,285."""


def crowded_tea(quotes: int = 172, sources: int = 12) -> Theory:
    """Returns the theory with so many quotes on the link from FROM to TO, told by guests and evaluators in turn."""
    theory = tea_at_two()
    evidence = tuple(
        Evidence(
            source=f"talk-{at % sources}",
            quote=LONG if at == 1 else f"Quote number {at}.",
            finding=f"finding {at}",
            strength="observed",
            voice=("guests",) if at % 2 else ("evaluators",),
        )
        for at in range(quotes)
    )
    nodes = tuple(
        replace(
            node,
            leads_to=tuple(replace(link, evidence=evidence) if link.to == TO else link for link in node.leads_to),
        )
        if node.id == FROM
        else node
        for node in theory.nodes
    )
    talks = tuple(Source(f"talk-{at}", f"Talk {at}", "interview", access="public") for at in range(sources))
    return replace(theory, nodes=nodes, sources=(*theory.sources, *talks))
