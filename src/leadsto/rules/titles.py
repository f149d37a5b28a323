"""Titles that say nearly the same: found by what they have in common, never by comparing every two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’ʼ](?:s\b)?")

# words whose absence leaves what changes as it was: articles, whose it is, and how much of it there is
_LIGHT_WORDS = """
a an the their his her its our my your own of in into more much most very far really even now also better greater stronger
higher improved increased increasing increasingly enhanced growing newly
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
_PRONOUNS = frozenset({"they", "he", "she", "we", "people", "who"})
_WORDS = 64  # a slip is looked for among so many words; longer titles are LT408's
LONG_WORD = 5
"""From so many letters on, a word that differs from another in one of them is probably a slip."""


def content_words(title: str) -> tuple[str, ...]:
    """Return the words of a title that carry its meaning, in order, endings of plural and gerund taken off."""
    title = title.casefold()
    if not title.isascii() or "'" in title:
        title = _APOSTROPHE.sub("", title)
    return tuple([stem(word) for word in _WORD.findall(title) if word not in _LIGHT])


def without_subject(words: tuple[str, ...], lane: frozenset[str]) -> tuple[str, ...]:
    """Return a title's words without those at its beginning that only name its lane, or stand for it; one is left.

    So “Parents trust the school” and “Trust in the school” come to the same among the outcomes of parents.
    """
    start = 0
    while start < len(words) - 1 and (words[start] in lane or words[start] in _PRONOUNS):
        start += 1
    return words[start:]


def stem(word: str) -> str:
    """Return a word without the ending of a plural, of the third person, or of a gerund."""
    if word[-1] not in "gse":
        return word
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
        return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz" else word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and word[-2] not in "sui":
        return word[:-1].removesuffix("e") if word[-3:-1] in ("he", "xe", "se") else word[:-1]
    return word.removesuffix("e") if len(word) > 5 else word


def same_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what two titles share that differ at most in the order of their words after the first."""
    return (*words[:1], *sorted(words[1:]))


def misspelt_pairs(titles: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of titles of which all words but one are the same, and that one differs in a letter.

    Titles are grouped by what is left when one word is taken out, and within a group by the word with one letter
    taken out: work grows with the number of letters, not with the number of pairs. A title has several twins
    at times; it is paired with one of them.

    Args:
        titles: The words of each title; in the pairs a title is its place among them.
    """
    first: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for number, words in enumerate(titles):
        if len(words) < 2:
            continue
        parts = [hash(word) * (2 * index + 3) for index, word in enumerate(words)]
        whole = sum(parts)
        for index, word in enumerate(words):
            if len(word) >= LONG_WORD and index < _WORDS:
                rest = (whole - parts[index]) * _WORDS + index
                other = first.setdefault(rest, number)
                if other != number:
                    groups.setdefault(rest, [other]).append(number)
    for rest, numbers in groups.items():
        yield from _misspelt_at(titles, numbers, rest % _WORDS)


def _misspelt_at(titles: Sequence[tuple[str, ...]], numbers: Sequence[int], index: int) -> Iterator[tuple[int, int]]:
    """The pairs among titles that share a hash of all their words but one; that they do share them is seen to here."""
    shared: defaultdict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for number in numbers:
        words = titles[number]
        if words[index].isalpha():
            shared[words[:index] + words[index + 1 :]].setdefault(words[index], number)
    for group in shared.values():
        if len(group) > 1:
            yield from _one_letter_apart(group)


def _one_letter_apart(words: dict[str, int]) -> Iterator[tuple[int, int]]:
    seen: dict[tuple[int, str], str] = {}
    whole: dict[str, str] = {}
    for word, number in words.items():
        twin = whole.get(word)
        for index in range(1, len(word)):  # the first letter stays: `typical` and `atypical` are no slip
            less = word[:index] + word[index + 1 :]
            exchanged = seen.setdefault((index, less), word)
            if twin is None and exchanged != word:
                twin = exchanged
            if twin is None and less in words and words[less] != number:
                twin = less
            whole.setdefault(less, word)
        if twin is not None:
            yield words[twin], number
