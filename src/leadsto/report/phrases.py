"""Small phrases that reports share: counts, lists, and lines that wrap."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from leadsto.report.findings_report import visible

WIDTH = 100
"""So many characters stand in a line."""


def flat(text: str) -> str:
    """Return a text on one line, as a terminal may show it."""
    return visible(" ".join(text.split()))


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: `1 chain`, `1,024 chains`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def joined(texts: Sequence[str], last: str = "and") -> str:
    """Return texts as a list in a sentence: `a, b and c`."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} {last} {texts[-1]}" if texts else ""


def some(texts: Sequence[str], most: int, last: str = "and") -> str:
    """Return the first texts as a list in a sentence, and how many more there are."""
    if len(texts) <= most:
        return joined(texts, last)
    return f"{', '.join(texts[:most])} and {len(texts) - most:,} more"


def filled(text: str, indent: int = 0, hang: int = 2) -> str:
    """Return a text wrapped, its further lines indented by so much more; it is made flat first."""
    return textwrap.fill(
        flat(text),
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )


def quoted(texts: Iterable[str]) -> list[str]:
    """Return texts in quotation marks."""
    return [f"“{text}”" for text in texts]
