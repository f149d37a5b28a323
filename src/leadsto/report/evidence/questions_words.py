"""What is said of questions in every format."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.evidence.gaps import FEW
from leadsto.report.phrases import counted, joined
from leadsto.views.questions import Interviews, Question

HOW = (
    "Ask openly, and let people name what changed and why. For “…” say what the question is about in words of your own that "
    "tell no direction: how the evenings are, not that they are livelier. What it is about, what to listen for and what is "
    "told so far are for you alone: do not read them out. Where something is not named, that is an answer too. "
    "Nobody has to answer."
)


def about(plan: Interviews) -> str:
    """Say how much there is to ask, and what the order means."""
    gaps = sum(len(question.gaps) for each in plan.interviews for question in each.questions)
    questions = sum(len(each.questions) for each in plan.interviews)
    if not gaps:
        return "No gap was found. What nobody has thought of is in no list: ask all the same what else changed."
    what = "material outcome" if plan.are_material else "outcome"
    by = f"first what most hangs on for {counted(len(plan.matter), what)}"
    if not plan.are_material:
        by += " at the ends of chains (none is said to be material)"
    if not plan.matter:
        by = "in the order of the theory, as no outcome stands at the end of a chain"
    return (
        f"{counted(gaps, 'gap')}, {counted(questions, 'question')} to "
        f"{counted(len(plan.interviews), 'stakeholder')}; {by}."
    )


def own_line(question: Question) -> str:
    """Return the interviewer's own line: what a question is about, which nobody else is told."""
    return f"About “{question.about}”, for you alone; put it in words of your own"


def so_far(plan: Interviews, question: Question) -> Iterator[str]:
    """Yield what is told so far, gap by gap: first what to listen for."""
    for gap in question.gaps:
        if gap.to:
            other = gap.from_ if gap.to == question.node else gap.to
            yield f"Listen for “{plan.titles[other]}”: {gap.so_far}"
    yield from (gap.so_far.capitalize() for gap in question.gaps if not gap.to)


def why(plan: Interviews, question: Question) -> str:
    """Say what hangs on a question; "" where nothing does."""
    most = max(question.gaps, key=lambda gap: gap.hang_on_it)
    hanging = most.hang_on_it
    weakest = tuple(dict.fromkeys(id_ for gap in question.gaps for id_ in gap.weakest_of))
    there = max(gap.leads_to for gap in question.gaps) - hanging
    parts = []
    if most.such_as == (question.node,):
        parts.append("a material outcome itself" if plan.are_material else "an outcome at the end of chains")
    elif hanging:
        parts.append(f"every chain to {_titles(plan, most.such_as, hanging)} passes here")
    if weakest:
        parts.append(f"the weakest link of the best-grounded chain to {_titles(plan, weakest, len(weakest))}")
    if there > 0:
        noun = "material outcome" if plan.are_material else "outcome"
        parts.append(f"on the way to {counted(there, noun)}{' more' if hanging else ''}")
    return "; ".join(parts)


def _titles(plan: Interviews, ids: tuple[str, ...], count: int) -> str:
    named = [f"“{plan.titles[id_]}”" for id_ in ids[:FEW]]
    return f"{', '.join(named)} and {count - len(named):,} more" if count > len(named) else joined(named)
