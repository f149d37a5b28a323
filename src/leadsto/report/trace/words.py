"""What a trace says, in sentences that its text and its Markdown share; none of them is escaped yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leadsto.report.phrases import counted, joined, quoted, some
from leadsto.report.trace.as_json import TANGLED
from leadsto.views.citing import Cited
from leadsto.views.tracing import ToldStretch, Trace, TracedChain, TracedLink

MOST_SOURCES = 6
"""So many sources or voices are named in a sentence."""

TOO_LONG = 10**21
"""A number of chains from which on it is not spelt out for people."""


def title(trace: Trace, id_: str) -> str:
    """Return a node's title in quotation marks."""
    return f"“{trace.places[id_].title}”"


def heading(trace: Trace) -> str:
    """Say what is asked."""
    return f"How {title(trace, trace.from_)} leads to {title(trace, trace.to)}"


def no_way(trace: Trace) -> str:
    """Say that there is no chain, and whether there is one the other way round."""
    first, last = title(trace, trace.from_), title(trace, trace.to)
    if trace.is_backwards:
        return f"{first} does not lead to {last}: it is the other way round, {last} leads to {first}."
    return f"{first} does not lead to {last}, nor the other way round: no chain joins them."


def summary(trace: Trace) -> str:
    """Say how many chains there are and who tells one whole."""
    if trace.paths is None:
        many = f"There are chains, and no number of them: {TANGLED}."
    else:
        many = f"{counted(trace.paths, 'chain')}."
        if trace.paths >= TOO_LONG:
            many = f"So many chains that their number has {len(str(trace.paths))} digits; --format json gives it."
    if trace.accounts:
        names = some(sources(trace, [account.source for account in trace.accounts]), MOST_SOURCES)
        whole = f"Told whole by {counted(len(trace.accounts), 'account')}: {names}."
    elif trace.standing == "none":
        whole = "Nobody tells it whole: every chain has a link that nobody speaks of."
    elif trace.paths == 1:
        whole = "Nobody tells it whole: the chain is stitched together from what several say."
    else:
        whole = "Nobody tells it whole: each chain that is told is stitched together from what several say."
    return f"{many} {whole}"


def measures(trace: Trace) -> Iterator[tuple[str, str, str]]:
    """Yield each measure: its name, its figure, and what that means."""
    grade = trace.standing
    yield (
        "standing",
        grade,
        "every chain has a link that nobody speaks of"
        if grade == "none"
        else f"on the best-grounded chain no link is worse than {grade}",
    )
    yield (
        "thread count",
        str(len(trace.accounts)),
        "nobody tells a chain from end to end"
        if not trace.accounts
        else f"{counted(len(trace.accounts), 'account tells', 'accounts tell')} a chain from end to end",
    )
    left = "no chain would be left that is told on each of its links"
    count = trace.robustness
    as_it_is = "no chain is told on each of its links"
    yield (
        "robustness",
        f"{count:,}",
        f"if {_lost(count, 'citation')}, {left}" if count else as_it_is,
    )
    lost = trace.source_robustness
    figure = f"{lost.value:,}" if lost.exact else f"{lost.at_least:,} to {lost.value:,}"
    yield "source robustness", figure, f"if {_sources_lost(trace)}, {left}" if lost.value else as_it_is


def _lost(count: int, noun: str) -> str:
    return f"1 {noun} were lost" if count == 1 else f"the right {counted(count, noun)} were lost"


MOST_ALONE = 3
"""So many sources are all named where any of them is enough."""


def _sources_lost(trace: Trace) -> str:
    """Say the loss of which sources leaves no chain."""
    lost = trace.source_robustness
    alone = trace.lost_alone
    if 1 < len(alone) <= MOST_ALONE:
        return f"1 source were lost, {'either' if len(alone) == 2 else 'any of'} {joined(sources(trace, alone), 'or')}"
    names = some(sources(trace, lost.sources), MOST_SOURCES)
    if lost.quoting:
        them = "it" if lost.value == 1 else "them"
        names += f" and with {them} what quotes {them} ({some(sources(trace, lost.quoting), MOST_SOURCES)})"
    if lost.exact:
        such_as = "" if len(alone) == 1 else "such as "
        return f"{_lost(lost.value, 'source')}, {such_as}{names}"
    return f"{lost.at_least:,} to {counted(lost.value, 'source')} were lost (too many to be exact), such as {names}"


def sources(trace: Trace, ids: Sequence[str]) -> list[str]:
    """Return the titles of sources in quotation marks."""
    return quoted(trace.source_titles.get(id_, id_) for id_ in ids)


def chain_heading(trace: Trace, number: int, chain: TracedChain) -> str:
    """Say which chain it is, how long, and how well grounded."""
    of = f" of {trace.paths:,}" if trace.paths is not None and trace.paths < TOO_LONG else ""
    links = counted(len(chain.nodes) - 1, "link")
    return f"Chain {number}{of}: {links}, {standing(chain)}"


def standing(chain: TracedChain) -> str:
    """Say how well a chain is grounded."""
    return "with links that nobody speaks of" if chain.standing == "none" else f"standing {chain.standing}"


def teller(trace: Trace, chain: TracedChain) -> Iterator[str]:
    """Yield who tells a chain: one line where it is told whole, else a line for each stretch after the first line."""
    if chain.told_whole_by:
        yield f"Told whole by {some(sources(trace, chain.told_whole_by), MOST_SOURCES, 'and by')}."
        return
    if len(chain.stretches) == 1:
        yield f"Not told whole: {_by(trace, chain.stretches[0])}."
        return
    yield f"Stitched from {len(chain.stretches)} stretches:"
    for number, stretch in enumerate(chain.stretches):
        where = f"up to {title(trace, stretch.to)}" if not number else f"from there to {title(trace, stretch.to)}"
        yield f"{where}: {_by(trace, stretch)}"


def _by(trace: Trace, stretch: ToldStretch) -> str:
    if stretch.told == "nobody":
        return "nobody says so, it is asserted"
    names = sources(trace, stretch.tellers)
    if stretch.told == "one-voice":
        return some(names, MOST_SOURCES, "and by itself" if len(names) == 2 else "and each by itself")
    not_one = "which is not" if len(names) == 1 else "none of them"
    return f"{some(names, MOST_SOURCES)}, {not_one} one person’s account"


def weakest(trace: Trace, chain: TracedChain) -> str:
    """Say where a chain is weakest; "" where that is said already."""
    links = len(chain.nodes) - 1
    if links == 1:
        return ""
    if len(chain.weakest) == links:
        return "" if chain.standing == "none" else f"All its links are alike: {chain.standing}."
    named = [f"{title(trace, from_)} → {title(trace, to)}" for from_, to in chain.weakest]
    grade = f"nobody speaks of {'it' if len(named) == 1 else 'them'}" if chain.standing == "none" else chain.standing
    noun = "Weakest link" if len(named) == 1 else f"Weakest {len(named)} links"
    return f"{noun} ({grade}): {some(named, 3)}."


def rest(link: TracedLink, trace: Trace) -> str:
    """Say in a few words what a link rests on."""
    if not link.citations:
        told = "asserted, nobody says so"
        if link.cited:
            told = "asserted: what is said of it does not support it"
    else:
        who = [trace.voice_titles.get(id_, id_) for id_ in link.voices]
        says = f", by {some(who, MOST_SOURCES)}" if who else ""
        told = f"{link.grade}: {counted(link.citations, 'citation')} of {counted(link.sources, 'source')}{says}"
        told += "; contested" if link.contested else ""
    return f"{told} (makes it weaker)" if link.effect == "weaker" else told


def said(cited: Cited) -> tuple[str, str]:
    """Return what a source says, and who it is: where, whose voice."""
    against = {"contradicts": "against it: ", "qualifies": "with a reservation: "}.get(cited.stance, "")
    told = cited.finding or "(in their own words)"
    where = f"“{cited.source_title}”" + (f", {cited.at}" if cited.at else "")
    about = [*([joined(cited.voices)] if cited.voices else []), *([cited.strength] if cited.strength else [])]
    about += [f"told by {cited.told_by}"] if cited.told_by else []
    return f"{against}{told}", where + (f" ({'; '.join(about)})" if about else "")


def unlisted(trace: Trace) -> str:
    """Say how many chains are not listed; "" where all are."""
    if not trace.has_more:
        return ""
    listed = len(trace.chains)
    if trace.paths is None or trace.paths >= TOO_LONG:
        return "There are more; --most N lists more of them."
    return f"{trace.paths - listed:,} more {'chain is' if trace.paths - listed == 1 else 'chains are'} not listed; --most N lists more of them."
