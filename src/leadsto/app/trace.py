"""`leadsto trace`: how one thing leads to another."""

from __future__ import annotations

import json
from itertools import islice

from leadsto.app.asking import Answer, ask
from leadsto.model import Access
from leadsto.report.findings_report import Style


def tell_trace(
    folder: str, ends: tuple[str, str], form: str, audience: Access, setting: str | None, most: int, style: Style
) -> Answer:
    """Return how one thing leads to another in a folder's theory.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such node or setting.
    """
    del form, style
    asked = ask(folder, audience, setting)
    graph = asked.subject.graph
    count = graph.count_chains(*ends)
    shown = {"version": 1, "from": ends[0], "to": ends[1], "paths": None if count is None else str(count)}
    text = json.dumps({**shown, "listed": [*islice(graph.chains(*ends), most)]}, ensure_ascii=False, indent=1) + "\n"
    return Answer(text, asked.errors, asked.stayed_behind, count == 0)
