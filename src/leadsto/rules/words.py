"""How findings speak: titles in quotation marks, lists in a sentence, and what somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from leadsto.model import Node

LONGEST = 60


def cut(text: str, most: int = LONGEST) -> str:
    """Return a text in one line of at most so many characters; what is cut off is shown as an ellipsis."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip(" ,;:.–-") + "…"


def quote(text: str) -> str:
    """Return a text in quotation marks, cut to a length that a sentence bears."""
    return f"“{cut(text)}”"


def name_node(node: Node) -> str:
    """Return how a sentence names a node: its title in quotation marks, or its id where it has none."""
    return quote(node.title) if node.title.strip() else node.id


def join(words: Sequence[str], last: str = "and", most: int = 3) -> str:
    """Return words as a sentence lists them: `a, b and c`; those beyond `most` are counted."""
    if len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1} more"]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 outcome`, `2 outcomes`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known name that was probably meant, or "" where none is near enough to be worth saying."""
    found = get_close_matches(word, known, 1, 0.7)
    return found[0] if found else ""
