"""Titles that are alike: what a node that is in one theory only may be in the other; suggested, never matched."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from leadsto.diff.difference import Suggestion
from leadsto.model import Node

ALIKE = 0.6
"""From this likeness on two titles are suggested to be one."""

_WORD = re.compile(r"[^\W_]+")
_STEM = 5  # so many letters of a word are kept: endings go, in any language
_MOST_PAIRS = 400  # a word that would bring together more pairs than that tells too little
_LOOKED_AT = 3  # of those with which a title shares words, how many are compared letter by letter
_LONGEST = 200  # letters of a title that are compared


def suggest(olds: Iterable[Node], news: Iterable[Node]) -> tuple[Suggestion, ...]:
    """Return pairs whose titles are alike, the most alike first; a node is in one pair at most.

    Likeness is the share of letters that match, of the titles as written or with their words sorted, whichever is more.
    Of pairs that are as much alike, those of one kind come first, then those of one stakeholder, then ids decide.
    Work grows with the number of nodes: only titles are compared that share a rare word or run of words, or all.

    Source: J. W. Ratcliff, D. E. Metzener, Pattern matching: the gestalt approach, 1988 (Python's `difflib`).
    """
    one, other = _titled(olds), _titled(news)
    found = []
    for old_id, new_id in _candidates(one, other):
        old, new = one[old_id], other[new_id]
        alike = likeness(old.title, new.title)
        if alike >= ALIKE:
            rank = (-alike, old.kind != new.kind, old.lane != new.lane, *sorted((old_id, new_id)))
            found.append((rank, Suggestion(old_id, new_id, round(alike, 2))))
    used: set[tuple[bool, str]] = set()
    suggestions = []
    for _, suggestion in sorted(found, key=lambda pair: pair[0]):
        ends = {(True, suggestion.old_id), (False, suggestion.new_id)}
        if used.isdisjoint(ends):
            used |= ends
            suggestions.append(suggestion)
    return tuple(suggestions)


def likeness(one: str, other: str) -> float:
    """Return how much alike two titles are, from 0 to 1, the same in either direction."""
    words = [_WORD.findall(title.casefold()[:_LONGEST]) for title in (one, other)]
    as_written = _ratio(" ".join(words[0]), " ".join(words[1]))
    return as_written if as_written == 1 else max(as_written, _ratio(*(" ".join(sorted(each)) for each in words)))


def _ratio(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, max(one, other), min(one, other), autojunk=False)  # its ratio depends on the order
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0


def _titled(nodes: Iterable[Node]) -> dict[str, Node]:
    return {node.id: node for node in nodes if node.title}


def _keys(title: str) -> Iterator[str]:
    """What two titles can share: a word's beginning, two or three in a row, and all of them in any order."""
    words = [word[:_STEM] for word in _WORD.findall(title.casefold()[:_LONGEST])]
    yield from words
    yield from (" ".join(pair) for pair in pairwise(words))
    yield from (" ".join(words[at : at + 3]) for at in range(len(words) - 2))
    yield f"all {' '.join(sorted(words))}"


def _candidates(olds: Mapping[str, Node], news: Mapping[str, Node]) -> Iterator[tuple[str, str]]:
    """Yield the pairs worth comparing: for each title those few that share most with it, rare words counting more."""
    one, other = _index(olds), _index(news)
    shared: defaultdict[tuple[str, str], float] = defaultdict(float)
    for key in sorted(one.keys() & other.keys()):
        left, right = one[key], other[key]
        pairs = len(left) * len(right)
        if pairs <= _MOST_PAIRS:
            for old in left:
                for new in right:
                    shared[old, new] += 1 / pairs
        elif key.startswith("all "):  # many that say the same: one partner each
            for old, new in zip(sorted(left), sorted(right), strict=False):
                shared[old, new] += 1
    nearest: tuple[dict[str, list[tuple[float, str]]], ...] = (defaultdict(list), defaultdict(list))
    for (old, new), weight in shared.items():
        nearest[0][old].append((-weight, new))
        nearest[1][new].append((-weight, old))
    chosen = {(old, new) for old, near in nearest[0].items() for _, new in _first(near)}
    chosen |= {(old, new) for new, near in nearest[1].items() for _, old in _first(near)}
    yield from sorted(chosen)


def _first(near: Sequence[tuple[float, str]]) -> Sequence[tuple[float, str]]:
    return sorted(near)[:_LOOKED_AT]


def _index(nodes: Mapping[str, Node]) -> dict[str, list[str]]:
    index: defaultdict[str, list[str]] = defaultdict(list)
    for node in nodes.values():
        for key in dict.fromkeys(_keys(node.title)):
            index[key].append(node.id)
    return index
