"""LT108: two outcomes of one lane with nearly the same title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from leadsto.findings import Finding, Related
from leadsto.model import Node
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.titles import content_words, misspelt_pairs, same_key, without_subject
from leadsto.rules.words import quote

code = "LT108"
name = "twin-outcome"
severity = "warning"
summary = "Two outcomes of one lane have the same title, or nearly."
why = """\
When several people code interviews, one change is soon written down twice: “Parents trust the school” and “Parents
trust the school more”. The evidence is then split between the two, each looks weaker than it is, and chains that
should meet pass each other by; if both are valued, the benefit is counted twice. Merge them, or give each a title that
says what sets it apart, such as whom or what they trust.

Titles are compared without articles, without words of degree and without the lane's own name. Two outcomes that never
meet, being for different groups or living in different settings, are no twins."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: trust-hosts
    title: Guests trust the hosts
    timeframe: short
  - id: trust
    title: Guests trust the hosts more
    timeframe: medium
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: trust-hosts
    title: Guests trust the hosts
    timeframe: short
  - id: trust
    title: Guests tell the hosts what worries them
    timeframe: medium
"""
points = "Guests trust the hosts more"

_LOOKED_BACK = 5  # of many twins alike, how many earlier ones are asked whether they ever meet this one


class _Titled:
    """An outcome with what its title says: of whom, as far as that is one of the lane's own words, and what."""

    def __init__(self, node: Node, lane: frozenset[str]) -> None:
        words = content_words(node.title)
        self.node = node
        self.says = without_subject(words, lane)
        self.whom = tuple(word for word in words[: len(words) - len(self.says)] if word in lane)


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each outcome whose title is nearly that of an earlier one of its lane."""
    lanes: defaultdict[str, list[_Titled]] = defaultdict(list)
    words = {
        id_: frozenset(content_words(f"{stakeholder.title} {id_.replace('-', ' ')}"))
        for id_, stakeholder in inspection.stakeholders.items()
    }
    for node in inspection.outcomes:
        if node.title and inspection.nodes.get(node.id) is node:
            lanes[node.stakeholder].append(_Titled(node, words.get(node.stakeholder, frozenset())))
    for titled in lanes.values():
        yield from _twins(titled)


def _twins(titled: list[_Titled]) -> Iterator[Finding]:
    twins: dict[int, int] = {}
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(titled):
        if one.says:
            same = alike[same_key(one.says)]
            first = next((other for other in same[:_LOOKED_BACK] if _meet(titled[other], one)), None)
            if first is not None:
                twins[number] = first
            same.append(number)
    for pair in misspelt_pairs([one.says for one in titled]):
        first, second = sorted(pair)
        if _meet(titled[first], titled[second]):
            twins.setdefault(second, first)
    for number, first in sorted(twins.items()):
        node, twin = titled[number].node, titled[first].node
        yield Finding(
            code,
            f"{quote(node.title)} and {quote(twin.title)} seem to be one outcome",
            at(node, "title"),
            "merge them, or say in the titles what sets them apart",
            (Related(at(twin, "title"), "the other"),),
            node.stakeholder,
        )


def _meet(one: _Titled, other: _Titled) -> bool:
    """Whether two outcomes can be true of the same people in the same setting."""
    if one.whom and other.whom and one.whom != other.whom:
        return False
    return all(
        not mine or not theirs or not set(mine).isdisjoint(theirs)
        for mine, theirs in ((one.node.only_in, other.node.only_in), (one.node.for_, other.node.for_))
    )
