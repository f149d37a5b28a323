"""What to ask in the next interview, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.report.audiences import under_title
from leadsto.report.evidence import questions_words as words
from leadsto.report.findings_report import Style
from leadsto.report.phrases import counted, filled
from leadsto.views.questions import Interview, Interviews, Question

MOST_TOLD = 6
"""So many gaps of one question are told."""


def questions_as_text(plan: Interviews, style: Style, most: int, stayed_behind: str = "") -> str:
    """Return the questions, at most so many for each stakeholder, 0 for all; under the title what stayed behind."""
    blocks = [
        "\n".join(
            (
                style(filled(f"{plan.title or 'A theory without a title'}: what to ask next"), "place"),
                *under_title(plan.audience, stayed_behind),
                filled(words.about(plan), hang=0),
            )
        )
    ]
    if plan.interviews:
        blocks.append(filled(words.HOW, hang=0))
    blocks += ["\n".join(_interview(plan, each, style, most)) for each in plan.interviews]
    return "\n\n".join(blocks) + "\n"


def _interview(plan: Interviews, interview: Interview, style: Style, most: int) -> Iterator[str]:
    yield style(filled(interview.title), "place")
    shown = interview.questions[:most] if most else interview.questions
    for number, question in enumerate(shown, 1):
        yield from _question(plan, number, question, style)
    left = len(interview.questions) - len(shown)
    if left:
        yield f"  and {counted(left, 'question')} more; --most 0 lists all"


def _question(plan: Interviews, number: int, question: Question, style: Style) -> Iterator[str]:
    yield filled(f"{number}. {words.own_line(question)}", 2, 3)
    yield style(filled(f"Ask: {question.prompt}", 5), "good")
    told = list(words.so_far(plan, question))
    yield from (style(filled(line, 5), "hint") for line in told[:MOST_TOLD])
    if len(told) > MOST_TOLD:
        yield f"     and {counted(len(told) - MOST_TOLD, 'gap')} more; --format csv lists all"
    why = words.why(plan, question)
    if why:
        yield filled(f"Why: {why}", 5)
