"""What other evidence has changed, in plain sentences: from what to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from leadsto.evidence.grades import RANKS
from leadsto.evidence.loss import Changes, LinkChange, NodeChange, StoryChange, ThreadChange
from leadsto.evidence.support import Support
from leadsto.model import Link, Node
from leadsto.report.evidence.change_words import plural
from leadsto.report.phrases import joined

Titled = Callable[[str], str]
"""Gives what a source's id stands for, in quotation marks."""


def title_of(node: Node | None, id_: str = "") -> str:
    """Return what a node is called, in quotation marks."""
    return f"“{(node.title if node else '') or (node.id if node else id_)}”"


def tell_link(change: LinkChange, nodes: dict[str, Node]) -> str:
    """Say what became of a link."""
    before, after = change.before, change.after
    parts = []
    if before.citations != after.citations:
        gone = before.citations - after.citations
        if gone > 0:
            parts.append(f"loses {gone} of {_counted(before.citations, 'citation')}")
        else:
            parts.append(f"gains {_counted(-gone, 'citation')} (it had {before.citations})")
    if change.became_asserted:
        parts.append("nobody tells it any more: it is only asserted")
    elif after.citations and not before.citations:
        parts.append(f"it was only asserted, and is now {after.grade}")
    elif before.grade != after.grade:
        verb = "falls" if RANKS[after.grade] > RANKS[before.grade] else "rises"
        parts.append(f"its grade {verb} from {before.grade} to {after.grade}")
    if before.sources != after.sources and before.citations and after.citations:
        parts.append(f"{_counted(after.sources, 'source')} instead of {before.sources}")
    parts += _beside(before, after)
    if change.was_contested != change.is_contested:
        parts.append("it is contested now" if change.is_contested else "it is no longer contested")
    if not parts:
        parts.append("other voices speak of it")
    return f"{tell_ends(change.link, nodes)}: {'; '.join(parts)}"


def tell_standing(change: NodeChange) -> str:
    """Say where an outcome stands now."""
    verb = "falls" if change.falls else "rises"
    return f"{title_of(change.node)} {verb} from {change.stood} to {change.stands}"


def tell_own(change: NodeChange) -> str:
    """Say what became of what is said of an outcome itself, the links into it left out."""
    before, after = change.own_before, change.own_after
    parts = []
    gone = before.citations - after.citations
    if gone and gone == before.citations:
        only = "its only citation" if gone == 1 else f"all {gone} citations"
        parts.append(f"loses {only} on itself ({before.grade}{' at best' if gone > 1 else ''})")
    elif gone > 0:
        parts.append(f"loses {gone} of {_counted(before.citations, 'citation')} on itself")
    elif gone:
        parts.append(f"gains {_counted(-gone, 'citation')} on itself (it had {before.citations})")
    if before.citations and after.citations and before.grade != after.grade:
        verb = "falls" if RANKS[after.grade] > RANKS[before.grade] else "rises"
        parts.append(f"the grade of what is said of it {verb} from {before.grade} to {after.grade}")
    parts += _beside(before, after)
    return f"{title_of(change.node)}: {'; '.join(parts or ['other voices speak of it'])}"


def _beside(before: Support, after: Support) -> Iterator[str]:
    """Yield how many items there are against something and with a caveat, where other than before."""
    for name, was, now in (
        ("against it", before.against, after.against),
        ("with a caveat", before.caveats, after.caveats),
    ):
        if was != now:
            yield f"{_counted(now, 'item')} {name} instead of {was}"


def tell_contested(change: NodeChange) -> str:
    """Say that something is contested, or no longer so."""
    return f"{title_of(change.node)} {'is contested now' if change.is_contested else 'is no longer contested'}"


def tell_thread(change: ThreadChange, titled: Titled) -> str:
    """Say who tells a chain whole."""
    ends = f"from {title_of(change.from_)} to {title_of(change.to)}"
    was, now = len(change.before), len(change.after)
    if not change.after:
        return f"{ends}: told whole by nobody any more (before, by {_names(change.before, titled)})"
    if not change.before:
        return f"{ends}: told whole by {_names(change.after, titled)}, and by nobody before"
    return f"{ends}: told whole by {_counted(now, 'source')} instead of {was}: {_names(change.after, titled)}"


def tell_story(change: StoryChange, titled: Titled) -> str:
    """Say who tells a story whole."""
    title = f"“{change.story.title or change.story.id}”"
    if not change.after and len(change.before) == 1:
        return f"{title} loses the only one who told all of it ({_names(change.before, titled)}): it is stitched now"
    if not change.after:
        return f"{title} is told whole by nobody any more: it is stitched now"
    if not change.before:
        return f"{title} is told whole now, by {_names(change.after, titled)}"
    return f"{title} is told whole by {_names(change.after, titled)} (before, by {_names(change.before, titled)})"


def sections(changes: Changes, nodes: dict[str, Node], titled: Titled) -> Iterator[tuple[str, list[str]]]:
    """Yield headings with their sentences, the gravest first; those without any are left out."""
    own = [change for change in changes.nodes if change.speaks_otherwise]
    own_material = [tell_own(change) for change in own if change.node.is_material]
    kinds = joined(list(dict.fromkeys(plural(change.node.kind)[1] for change in own if not change.node.is_material)))
    other = "other " if own_material and kinds.startswith("outcomes") else ""
    standing = [change for change in changes.nodes if change.stands_otherwise]
    material = [tell_standing(change) for change in standing if change.node.is_material]
    others = [tell_standing(change) for change in standing if not change.node.is_material]
    chains = [tell_thread(change, titled) for change in changes.threads]
    if changes.threads_left_out:
        more = "further chains" if changes.threads_left_out > 1 else "further chain"
        chains.append(f"at least {changes.threads_left_out} {more} not followed up here: `leadsto trace FROM TO` does")
    yield from _filled(
        ("Material outcomes that stand otherwise", material),
        ("What is said of material outcomes themselves", own_material),
        ("What else stands otherwise" if material else "What stands otherwise", others),
        (f"What is said of {other}{kinds} themselves", [tell_own(each) for each in own if not each.node.is_material]),
        ("Links", [tell_link(change, nodes) for change in changes.links]),
        ("Chains told whole", chains),
        ("Stories", [tell_story(change, titled) for change in changes.stories]),
        (
            "Contested outcomes",
            [tell_contested(each) for each in changes.nodes if each.was_contested != each.is_contested],
        ),
    )


def tell_ends(link: Link, nodes: dict[str, Node]) -> str:
    """Name a link by what it leads from and to."""
    return f"{title_of(nodes.get(link.from_), link.from_)} → {title_of(nodes.get(link.to), link.to)}"


def _filled(*pairs: tuple[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    return ((heading, lines) for heading, lines in pairs if lines)


def _names(ids: Sequence[str], titled: Titled) -> str:
    return ", ".join(map(titled, ids))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def as_lines(sections_: Iterable[tuple[str, list[str]]]) -> Iterator[str]:
    """Yield headings and sentences as lines of a text, an empty one before each heading."""
    for heading, sentences in sections_:
        yield ""
        yield heading
        yield from (f"  {sentence}" for sentence in sentences)
