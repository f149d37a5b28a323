"""The form in which quotes and transcripts are compared: what typesetting changes is gone, what was said is left.

Not compared: capitals, white space and where lines end, quotation marks, dashes and hyphens (also where a word is
divided at the end of a line), ellipses in the file, ligatures and other forms of one letter, emphasis in Markdown,
and what stands in square brackets (time marks, [laughs], a researcher's own words).

Source: Unicode Standard Annex #15, normalisation forms; NFC throughout, and NFKC for presentation forms alone: applied
to all it would make `m²` into `m2`.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining, normalize

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″＇＂"
_SET = rf"\s{_INVISIBLE}{_DASHES}{_QUOTES}…*_"
# Everything between two words that is not compared, as one run: each alternative begins with its own character or takes
# one character at a time, and nothing follows the run, so that no text makes the search go back.
_BLANK = (
    r"(?:\n[ \t]*(?:>[ \t]*)+|\n#{1,6}[ \t]"  # block quotes and headings of Markdown
    rf"|[{_SET}]|\.(?: ?\.){{2,}}"
    r"|\[[^\[\]\n]{0,80}\](?!\()|\[(?=[^\[\]\n]{0,200}\]\()|\]\([^()\s]{0,500}\))+"
)
_LETTERS = rf"[A-Za-z][\u0300-\u036f]+|[^\x00-\x7f{_SET}]+"
# one plain space before a plain word stays as it is; to pass it by makes long texts four times quicker
_TOKEN = re.compile(rf"(?P<blank>(?! [0-9A-Za-z(]){_BLANK})|(?P<letters>{_LETTERS})")
_TOKEN_OF_ALL = re.compile(rf"(?P<blank>{_BLANK})|(?P<letters>{_LETTERS})")
_DASH = re.compile(f"[{_DASHES}]")
_HYPHEN = re.compile("[\u00ad\u2010\u2011-]\\s*")  # within a word, or where one is divided at the end of a line
_PARTS = re.compile(r"[\s…\[.]")
_PRESENTED = re.compile("[\u0132\u0133\u01c4-\u01cc\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffee]")


@dataclass(frozen=True, slots=True)
class NormalForm:
    """A text as it is compared.

    Attributes:
        text: Words with single spaces between them.
        offsets: For each character of `text`, which character of the text as written it stands for, counted from 0.
    """

    text: str
    offsets: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters as written, first and past the last, that `text[start:end]` stands for."""
        return self.offsets[start], self.offsets[end - 1] + 1


def to_normal_form(text: str, with_spaces: bool = True, with_dashes: bool = False) -> NormalForm:
    """Return a text in the form in which it is compared; the work grows with its length.

    Args:
        text: As it was written.
        with_spaces: Whether white space parts words. A PDF places letters and holds no spaces: there they are guessed
            from gaps, wrongly at times, and are not compared.
        with_dashes: Whether dashes part words, which is how passages are likened word by word.
    """
    parts: list[str] = []
    offsets = array("I")
    at = 0
    for match in (_TOKEN if with_spaces else _TOKEN_OF_ALL).finditer(text):
        start, end = match.span()
        if start > at:
            parts.append(text[at:start].lower())  # plain ASCII: as long as before
            offsets.extend(range(at, start))
        at = end
        if match.lastgroup == "blank":
            between = _between(text, start, end, with_spaces, with_dashes)
            if between:
                parts.append(between)
                offsets.append(start)
        else:
            for folded, where, is_one in _fold(match[0]):
                parts.append(folded)
                where += start
                offsets.extend([where] * len(folded) if is_one else range(where, where + len(folded)))
    parts.append(text[at:].lower())
    offsets.extend(range(at, len(text)))
    return NormalForm("".join(parts), offsets)


def _between(text: str, start: int, end: int, with_spaces: bool, with_dashes: bool) -> str:
    """Return what a run that is not compared leaves between what stands before and after it."""
    run = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if _DASH.search(run):
        if with_dashes and not _HYPHEN.fullmatch(run):
            return " "
        return "-" if before.isdigit() and after.isdigit() else ""
    if _PARTS.search(run):
        return " " if with_spaces else ""
    # an apostrophe belongs to its word
    return "'" if len(run) == 1 and run not in "*_" + _INVISIBLE and before.isalnum() and after.isalnum() else ""


def _fold(letters: str) -> Iterator[tuple[str, int, bool]]:
    """Yield letters folded: a stretch, where it stood, and whether all of it stands for one letter or each for its own."""
    folded = _fold_all(letters)
    if len(folded) == len(letters):
        yield folded, 0, False
        return
    at = 0
    while at < len(letters):
        end = at + 1
        while end < len(letters) and combining(letters[end]):
            end += 1
        yield _fold_all(letters[at:end]), at, True
        at = end


def _fold_all(letters: str) -> str:
    plain = _PRESENTED.sub(lambda match: normalize("NFKC", match[0]), normalize("NFC", letters))
    return normalize("NFC", plain.casefold())
