"""`leadsto evidence`: what the links of a theory rest on, and what to ask next."""

from __future__ import annotations

from leadsto.app.asking import Answer, ask
from leadsto.model import Access
from leadsto.report.findings_report import Style, plain
from leadsto.timings import Timings

FEW = 5
"""So many questions for each stakeholder are told on a terminal where nothing is said."""


def tell_evidence(
    folder: str,
    form: str,
    audience: Access,
    setting: str | None = None,
    style: Style = plain,
    timings: Timings | None = None,
    *,
    is_kept: bool = True,
) -> Answer:
    """Return what every link of a folder's theory rests on, as text, csv or json.

    Args:
        folder: Where the theory is.
        form: text, csv or json.
        audience: Whom it is for.
        setting: The one setting to look at; None for all.
        style: How texts are coloured.
        timings: What is told of each step.
        is_kept: Whether the text may be kept or passed on; else it says how much stayed behind.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such setting.
    """
    from leadsto.report.evidence.grounding_data import grounding_as_csv, grounding_as_json
    from leadsto.report.evidence.grounding_text import grounding_as_text
    from leadsto.views.grounding import ground

    asked = ask(folder, audience, setting, timings)
    grounding = ground(asked.subject)
    if form == "text":
        text = grounding_as_text(grounding, style, "" if is_kept else asked.stayed_behind)
    else:
        text = (grounding_as_csv if form == "csv" else grounding_as_json)(grounding)
    return Answer(text, asked.errors, asked.stayed_behind)


def tell_gaps(
    folder: str,
    form: str,
    audience: Access,
    setting: str | None = None,
    most: int | None = None,
    style: Style = plain,
    timings: Timings | None = None,
    *,
    is_kept: bool = True,
) -> Answer:
    """Return what to ask in the next interview, as text, csv, json or markdown.

    Args:
        folder: Where the theory is.
        form: text, csv, json or markdown.
        audience: Whom it is for.
        setting: The one setting to look at; None for all.
        most: So many questions for each stakeholder, in text and Markdown; 0 for all, None for a few in text.
        style: How texts are coloured.
        timings: What is told of each step.
        is_kept: Whether the text may be kept or passed on; else it says how much stayed behind.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such setting.
    """
    from leadsto.report.evidence.questions_data import questions_as_csv, questions_as_json, questions_as_markdown
    from leadsto.report.evidence.questions_text import questions_as_text
    from leadsto.views.questions import plan_interviews

    asked = ask(folder, audience, setting, timings)
    plan = plan_interviews(asked.subject)
    if form == "text":
        text = questions_as_text(plan, style, FEW if most is None else most, "" if is_kept else asked.stayed_behind)
    elif form == "markdown":
        text = questions_as_markdown(plan, most or 0)
    else:
        text = (questions_as_csv if form == "csv" else questions_as_json)(plan)
    return Answer(text, asked.errors, asked.stayed_behind)
