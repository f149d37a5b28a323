"""Names that are nearly right: which of many known ones was probably meant, found without comparing them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

NEAR = 0.7
"""How alike two names must be, from 0 to 1, for one to be offered in place of the other."""

_FEW = 60  # so many names can all be compared; a half or a word that more share tells nothing
_LONGEST = 80  # of longer names only the beginning is compared


class Names:
    """Known names, indexed when the first is looked for.

    A slip of the pen leaves one half of a name as it was, so that names are found by their halves; and what differs by
    more than a slip, by a word between hyphens that few names have.

    Attributes:
        known: The names, each once, in their order.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.known = list(dict.fromkeys(names))
        self._by_part: defaultdict[str, list[str]] = defaultdict(list)

    def nearest(self, word: str) -> str:
        """Return the name most like a word; "" where none is near."""
        found = self.near(word, 1)
        return found[0] if found else ""

    def near(self, word: str, most: int) -> list[str]:
        """Return the names most like a word, at most so many, the most like first."""
        word = word[:_LONGEST]
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(word)
        ranked: list[tuple[float, str]] = []
        for name in self._candidates(word):
            matcher.set_seq1(name[:_LONGEST])
            if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR and matcher.ratio() >= NEAR:
                ranked.append((-matcher.ratio(), name))
        return [name for _, name in sorted(ranked)[:most]]

    def _candidates(self, word: str) -> Iterable[str]:
        if len(self.known) <= _FEW:
            return self.known
        if not self._by_part:
            for name in self.known:
                for part in {*_halves(name[:_LONGEST], len(name[:_LONGEST]) // 2), *_words(name)}:
                    self._by_part[part].append(name)
        length = len(word)
        parts = list(_words(word))
        for half in sorted({(length - 1) // 2, length // 2, (length + 1) // 2}):
            parts += _halves(word, half)
        found: dict[str, None] = {}
        for part in parts:
            names: Sequence[str] = self._by_part.get(part, ())
            if len(names) <= _FEW:
                found.update(dict.fromkeys(names))
        return found


def _halves(name: str, half: int) -> tuple[str, ...]:
    """A name's beginning and its end, each so long and marked as what it is."""
    return (f"{name[:half]}…", f"…{name[-half:]}") if half > 1 else ()


def _words(name: str) -> Iterable[str]:
    return dict.fromkeys(name.split("-"))
