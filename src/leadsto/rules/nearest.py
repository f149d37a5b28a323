"""Names that are nearly right: which of many known ones was probably meant, found without comparing them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

NEAR = 0.7
"""How alike two names must be, from 0 to 1, for one to be offered in place of the other."""

_COMMON = 60  # a word that more names than this share says nothing about which of them was meant


class Names:
    """Known names, indexed when the first is looked for.

    A slip of one letter in either name (left out, added, exchanged, or two swapped) is found by taking a letter away
    from both; what differs more is found by a word between hyphens that few names have.

    Attributes:
        known: The names, each once, in their order.

    Source: the letters are taken away as in W. Garbe's symmetric delete spelling correction.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.known = list(dict.fromkeys(names))
        self._by_letters: defaultdict[str, list[str]] = defaultdict(list)
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)

    def nearest(self, word: str) -> str:
        """Return the name most like a word; "" where none is near."""
        found = self.near(word, 1)
        return found[0] if found else ""

    def near(self, word: str, most: int) -> list[str]:
        """Return the names most like a word, at most so many, the most like first."""
        word = word[:200]
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(word)
        ranked: list[tuple[float, str]] = []
        for name in self._candidates(word):
            matcher.set_seq1(name)
            if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR and matcher.ratio() >= NEAR:
                ranked.append((-matcher.ratio(), name))
        return [name for _, name in sorted(ranked)[:most]]

    def _candidates(self, word: str) -> Iterable[str]:
        if len(self.known) <= _COMMON:
            return self.known
        if not self._by_letters:
            self._index()
        found: dict[str, None] = {}
        for letters in _without_a_letter(word):
            found.update(dict.fromkeys(self._by_letters.get(letters, ())[:_COMMON]))
        for part in word.split("-"):
            names = self._by_word.get(part, ())
            if len(names) <= _COMMON:
                found.update(dict.fromkeys(names))
        return found

    def _index(self) -> None:
        for name in self.known:
            for letters in set(_without_a_letter(name[:200])):
                self._by_letters[letters].append(name)
            for part in set(name.split("-")):
                self._by_word[part].append(name)


def _without_a_letter(word: str) -> Iterator[str]:
    yield word
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]
