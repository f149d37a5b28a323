"""How one thing leads to another, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leadsto.report.audiences import under_title
from leadsto.report.findings_report import Style
from leadsto.report.phrases import counted, filled, flat
from leadsto.report.trace import words
from leadsto.views.citing import Cited
from leadsto.views.tracing import Ends, Trace, TracedChain

MOST_CITED = 10
"""So many citations of one link are told; JSON has them all."""

MOST_RIVALS = 12
"""So many rival explanations of a kind are told; JSON has them all."""


def trace_as_text(trace: Trace, style: Style, stayed_behind: str = "") -> str:
    """Return a trace as lines, with what stayed behind under its title."""
    if trace.is_none:
        lines = [filled(words.no_way(trace), hang=0)]
        if trace.is_backwards:
            lines.append(f"  leadsto trace {trace.to} {trace.from_}")
        return "\n".join(lines) + "\n"
    blocks = [list(_head(trace, style, stayed_behind))]
    numbers = {step: number for number, step in enumerate(trace.links, 1)}
    blocks += [list(_chain(trace, number, chain, numbers, style)) for number, chain in enumerate(trace.chains, 1)]
    more = words.unlisted(trace)
    blocks += [[more]] if more else []
    unlisted = [account for account in trace.accounts if account.nodes not in {c.nodes for c in trace.chains}]
    for account in unlisted:
        chain = " → ".join(trace.places[id_].title for id_ in account.nodes)
        [name] = words.sources(trace, [account.source])
        blocks.append([filled(f"{name} tells whole: {chain}")])
    blocks.append(list(_links(trace, numbers, style)))
    blocks.append(list(_rivals(trace, style)))
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _head(trace: Trace, style: Style, stayed_behind: str) -> Iterator[str]:
    yield style(filled(words.heading(trace)), "place")
    yield f"{trace.from_} → {trace.to}"
    yield from under_title(trace.audience, stayed_behind)
    yield ""
    yield filled(words.summary(trace), hang=0)
    yield ""
    rows = list(words.measures(trace))
    for name, figure, meaning in rows:
        yield filled(f"{name.capitalize()} {figure}: {meaning}.", 2)


def _chain(trace: Trace, number: int, chain: TracedChain, numbers: dict[Ends, int], style: Style) -> Iterator[str]:
    yield style(words.chain_heading(trace, number, chain), "place")
    lane = ""
    for before, id_ in zip(("", *chain.nodes), chain.nodes, strict=False):
        if before:
            link = trace.links[before, id_]
            told = filled(f"→ {words.rest(link, trace)} [{numbers[before, id_]}]", 6)
            yield style(told, "hint" if link.citations else "warning")
        place = trace.places[id_]
        yield filled(place.title + (f" ({place.lane})" if place.lane != lane else ""), 4)
        lane = place.lane
    first, *others = words.teller(trace, chain)
    yield style(filled(first, 2), "good") if chain.told_whole_by else filled(first, 2)
    yield from (filled(f"- {other}", 4) for other in others)
    weakest = words.weakest(trace, chain)
    if weakest:
        yield filled(weakest, 2)


def _links(trace: Trace, numbers: dict[Ends, int], style: Style) -> Iterator[str]:
    if not trace.links:
        return
    yield style("What these links rest on", "place")
    seen: dict[Cited, int] = {}  # a claim stands on every link of its path, and is told once
    for step, link in trace.links.items():
        yield filled(f"[{numbers[step]}] {words.title(trace, link.from_)} → {words.title(trace, link.to)}", 2, 4)
        if link.because:
            yield filled(f"because {link.because}", 6)
        if not link.cited:
            yield style("      nobody says so", "warning")
        fresh = [each for each in link.cited if each not in seen]
        yield from cited_lines(fresh, 6, style)
        for number in sorted({seen[each] for each in link.cited if each in seen}):
            again = [each for each in link.cited if seen.get(each) == number]
            where = words.said(again[0])[1] if len(again) == 1 else counted(len(again), "citation")
            yield filled(f"- as under [{number}]: {where}", 6)
        seen.update(dict.fromkeys(fresh, numbers[step]))


def cited_lines(cited: Sequence[Cited], indent: int, style: Style) -> Iterator[str]:
    """Yield what sources say, a few lines each."""
    for each in cited[:MOST_CITED]:
        told, where = words.said(each)
        line = filled(f"- {told}", indent)
        yield line if each.stance == "supports" else style(line, "warning")
        if each.quote:
            yield filled(f"“{each.quote}”", indent + 2, 0)
        yield filled(where, indent + 2)
    if len(cited) > MOST_CITED:
        yield " " * indent + f"- and {counted(len(cited) - MOST_CITED, 'citation')} more"


def _rivals(trace: Trace, style: Style) -> Iterator[str]:
    rivals = trace.rivals
    yield style("What else may explain it", "place")
    if not (rivals.other_causes or rivals.doubts or rivals.other_beginnings):
        yield filled(
            "Nothing that the theory names. That is no sign that there is nothing: ask what else played a part.", 2
        )
        return
    for cause in rivals.other_causes[:MOST_RIVALS]:
        yield filled(f"- other cause of {_on(trace, cause.on, cause.to)}: {cause.text}", 2)
        yield from cited_lines(cause.cited, 6, style)
    yield from _more(len(rivals.other_causes), "other cause")
    for doubt in rivals.doubts[:MOST_RIVALS]:
        told, where = words.said(doubt.cited)
        yield filled(f"- of {_on(trace, doubt.on, doubt.to)}, {told}", 2)
        yield filled(where, 6)
    yield from _more(len(rivals.doubts), "doubt")
    if rivals.other_beginnings:
        yield filled(
            f"- {words.title(trace, trace.to)} is also reached from where none of these chains begins or passes:", 2
        )
    for id_ in rivals.other_beginnings[:MOST_RIVALS]:
        place = trace.places[id_]
        yield filled(f"{place.title} ({place.kind}, {flat(place.id)})", 6)
    yield from _more(len(rivals.other_beginnings), "beginning")


def _on(trace: Trace, on: str, to: str) -> str:
    return f"{words.title(trace, on)} → {words.title(trace, to)}" if to else words.title(trace, on)


def _more(count: int, noun: str) -> Iterator[str]:
    if count > MOST_RIVALS:
        yield f"      and {counted(count - MOST_RIVALS, noun)} more"
