"""What to ask in the next interview, as JSON, as a table, and as Markdown to print."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from leadsto.report.audiences import seen_by
from leadsto.report.evidence import questions_words as words
from leadsto.report.markdown import escape
from leadsto.report.phrases import counted
from leadsto.report.tables import Value, as_csv
from leadsto.views.grounding import VERSION
from leadsto.views.plain import to_plain
from leadsto.views.questions import Interviews

_COLUMNS = (
    "ask",
    "question",
    "prompt",
    "listen-for",
    "gap",
    "from",
    "to",
    "so-far",
    "points",
    "leads-to",
    "hang-on-it",
    "weakest-of",
    "about",
)

_ROOM = "\N{NO-BREAK SPACE}" + "_" * 72
"""A line to write on; the space before it keeps Markdown from making one rule of the page's width of it, and it needs no escapes."""

_LINES = 4
"""So many of them stand under a question."""


def questions_as_json(plan: Interviews) -> str:
    """Return the questions as one JSON object, those on which most hangs first."""
    shown = {
        "version": VERSION,
        "title": plan.title,
        "outcomes": plan.matter,
        "are_material": plan.are_material,
        "interviews": plan.interviews,
    }
    return json.dumps(to_plain(shown), ensure_ascii=False, indent=1) + "\n"


def questions_as_csv(plan: Interviews) -> str:
    """Return a row for each gap; gaps that one question closes share its number."""
    return as_csv(_rows(plan))


def _rows(plan: Interviews) -> Iterator[Sequence[Value]]:
    yield _COLUMNS
    for interview in plan.interviews:
        for number, question in enumerate(interview.questions, 1):
            for gap in question.gaps:
                yield (
                    interview.stakeholder,
                    number,
                    question.prompt,
                    "; ".join(question.listen_for),
                    gap.kind,
                    gap.from_,
                    gap.to,
                    gap.so_far,
                    gap.points,
                    gap.leads_to,
                    gap.hang_on_it,
                    "; ".join(gap.weakest_of),
                    question.about,
                )


def questions_as_markdown(plan: Interviews, most: int) -> str:
    """Return a sheet to print for each stakeholder, at most so many questions on each; 0 for all."""
    return "\n".join(_sheet(plan, most)) + "\n"


def _sheet(plan: Interviews, most: int) -> Iterator[str]:
    yield f"# {escape(plan.title or 'A theory without a title')}: what to ask next"
    yield ""
    yield f"{seen_by(plan.audience).capitalize()}; evidence may be held back. {escape(words.about(plan))}"
    if plan.interviews:
        yield ""
        yield escape(words.HOW)
    for interview in plan.interviews:
        yield ""
        yield f"## {escape(interview.title)}"
        shown = interview.questions[:most] if most else interview.questions
        for number, question in enumerate(shown, 1):
            yield ""
            yield f"{number}. {escape(words.own_line(question))}"
            yield ""
            yield f"   Ask: {escape(question.prompt)}"
            if question.listen_for:
                yield ""
                yield "   Listen for:"
                yield ""  # without it some make a line of words of the list
                yield from (f"   - [ ] {escape(title)}" for title in question.listen_for)
            yield ""
            yield "   Notes:"
            for _ in range(_LINES):
                yield ""
                yield f"   {_ROOM}"
        left = len(interview.questions) - len(shown)
        if left:
            yield ""
            yield f"{counted(left, 'question')} more {'is' if left == 1 else 'are'} not on this sheet."
