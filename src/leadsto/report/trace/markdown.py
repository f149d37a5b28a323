"""How one thing leads to another, as Markdown for a report's appendix; what people wrote is text in it, never markup."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.report.audiences import seen_by
from leadsto.report.markdown import code, escape
from leadsto.report.trace import words
from leadsto.report.trace.text import MOST_CITED, MOST_RIVALS
from leadsto.views.citing import Cited
from leadsto.views.tracing import Ends, Trace, TracedChain

COUNTS = (
    "Counts say how many say so, and never how strong an effect is; that nobody speaks of a link does not show that there is no effect. "
    "Evidence may be held back from those who read this."
)


def trace_as_markdown(trace: Trace) -> str:
    """Return a trace as headings, a table of the links, and lists of chains, citations and rival explanations."""
    return "\n".join(_lines(trace)) + "\n"


def _lines(trace: Trace) -> Iterator[str]:
    yield f"# {escape(words.heading(trace))}"
    yield ""
    if trace.is_none:
        yield escape(words.no_way(trace))
        return
    yield escape(words.summary(trace))
    yield ""
    yield "| measure | figure | what it means |"
    yield "|---|---|---|"
    for row in words.measures(trace):
        yield f"| {' | '.join(map(escape, row))} |"
    yield ""
    yield f"{seen_by(trace.audience).capitalize()}. {COUNTS}"
    numbers = {step: number for number, step in enumerate(trace.links, 1)}
    if trace.chains:
        yield ""
        yield "## Chains"
    for number, chain in enumerate(trace.chains, 1):
        yield from _chain(trace, number, chain, numbers)
    more = words.unlisted(trace)
    if more:
        yield ""
        yield escape(more)
    yield from _links(trace, numbers)
    yield from _rivals(trace)


def _chain(trace: Trace, number: int, chain: TracedChain, numbers: dict[Ends, int]) -> Iterator[str]:
    yield ""
    yield f"### {escape(words.chain_heading(trace, number, chain))}"
    yield ""
    for place, id_ in enumerate(chain.nodes, 1):
        node = trace.places[id_]
        arrow = ""
        if place < len(chain.nodes):
            step = (id_, chain.nodes[place])
            arrow = f" → {escape(words.rest(trace.links[step], trace))} (link {numbers[step]})"
        yield f"{place}. **{escape(node.title)}** ({escape(node.lane)}){arrow}"
    yield ""
    first, *others = words.teller(trace, chain)
    weakest = words.weakest(trace, chain)
    yield escape(first)
    if others:
        yield ""
        yield from (f"- {escape(other)}" for other in others)
    if weakest:
        yield ""
        yield escape(weakest)


def _links(trace: Trace, numbers: dict[Ends, int]) -> Iterator[str]:
    if not trace.links:
        return
    yield ""
    yield "## What the links rest on"
    yield ""
    yield "| link | from | to | grade | citations | sources | who says so |"
    yield "|---|---|---|---|---|---|---|"
    for step, link in trace.links.items():
        who = ", ".join(trace.voice_titles.get(id_, id_) for id_ in link.voices)
        cells = (
            str(numbers[step]),
            trace.places[link.from_].title,
            trace.places[link.to].title,
            link.grade,
            str(link.citations),
            str(link.sources),
            who or ("not said" if link.citations else "nobody"),
        )
        yield f"| {' | '.join(map(escape, cells))} |"
    if any(link.cited for link in trace.links.values()):
        yield ""
        yield "## Citations"
    seen: dict[Cited, int] = {}
    for step, link in trace.links.items():
        if not link.cited:
            continue
        yield ""
        yield f"Link {numbers[step]}, {escape(words.title(trace, link.from_))} → {escape(words.title(trace, link.to))}:"
        yield ""
        for each in link.cited[:MOST_CITED]:
            told, where = words.said(each)
            quote = f" “{escape(each.quote)}”" if each.quote else ""
            told_again = f"as for link {seen[each]}" if each in seen else escape(told) + quote
            yield f"- {told_again} — {escape(where)}"
            seen.setdefault(each, numbers[step])
        if len(link.cited) > MOST_CITED:
            yield f"- and {len(link.cited) - MOST_CITED:,} more"


def _rivals(trace: Trace) -> Iterator[str]:
    rivals = trace.rivals
    yield ""
    yield "## What else may explain it"
    yield ""
    if not (rivals.other_causes or rivals.doubts or rivals.other_beginnings):
        yield "Nothing that the theory names, which is no sign that there is nothing."
        return
    for cause in rivals.other_causes[:MOST_RIVALS]:
        yield f"- Other cause of {_on(trace, cause.on, cause.to)}: {escape(cause.text)}"
        yield from (f"  - {' — '.join(map(escape, words.said(each)))}" for each in cause.cited[:MOST_CITED])
    for doubt in rivals.doubts[:MOST_RIVALS]:
        yield f"- Of {_on(trace, doubt.on, doubt.to)}, {' — '.join(map(escape, words.said(doubt.cited)))}"
    for id_ in rivals.other_beginnings[:MOST_RIVALS]:
        place = trace.places[id_]
        yield f"- Another beginning that leads there: {escape(place.title)} ({place.kind}, {code(place.id)})"
    kinds = (rivals.other_causes, rivals.doubts, rivals.other_beginnings)
    left_out = sum(max(len(kind) - MOST_RIVALS, 0) for kind in kinds)
    if left_out:
        yield f"- and {left_out:,} more"


def _on(trace: Trace, on: str, to: str) -> str:
    names = [words.title(trace, id_) for id_ in (on, to) if id_]
    return escape(" → ".join(names))
