"""`leadsto trace`: how one thing leads to another."""

from __future__ import annotations

from leadsto.app.asking import Answer, NoSuch, ask, find_node
from leadsto.model import Access
from leadsto.report.findings_report import Style, plain
from leadsto.report.trace.as_json import trace_as_json
from leadsto.report.trace.markdown import trace_as_markdown
from leadsto.report.trace.text import trace_as_text
from leadsto.timings import Timings
from leadsto.views.tracing import trace

MOST = 20
"""So many chains are listed where nothing is said."""


def tell_trace(
    folder: str,
    ends: tuple[str, str],
    form: str,
    audience: Access,
    setting: str | None = None,
    most: int = MOST,
    style: Style = plain,
    timings: Timings | None = None,
    *,
    is_kept: bool = True,
) -> Answer:
    """Return how one thing leads to another in a folder's theory.

    Args:
        folder: Where the theory is.
        ends: From what to what, ids whole or bare.
        form: text, json or markdown.
        audience: Whom it is for.
        setting: The one setting to look at; None for all.
        most: So many chains are listed.
        style: How texts are coloured.
        timings: What is told of each step.
        is_kept: Whether the text may be kept or passed on; else it says how much stayed behind.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such node or setting, or both ends are the same.
    """
    asked = ask(folder, audience, setting, timings)
    from_, to = (find_node(asked, name) for name in ends)
    if from_ == to:
        raise NoSuch(f"FROM and TO are both {from_}: name two")
    found = trace(asked.subject, from_, to, most)
    if form == "json":
        text = trace_as_json(found)
    elif form == "markdown":
        text = trace_as_markdown(found)
    else:
        text = trace_as_text(found, style, "" if is_kept else asked.stayed_behind)
    return Answer(text, asked.errors, asked.stayed_behind, found.is_none)
