"""Comments: those that allow a finding, and those that were never meant to be one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from leadsto.load.compose import Fault
from leadsto.load.tree import Mapping, Sequence, Tree

# A plain value, one space, and `#` with something tight after it: `Room #3`. A comment has a space after its `#`.
_CUT = re.compile(
    r"^[ \t]*+(?:- +)*+(?:[\w-]+:[ \t]+)?+(?![\"'#|>\[{])[^\n#]*[^\s#][ \t](#(?![ !#\s])[^\n]*)", re.MULTILINE
)
# an opening quotation mark with nothing but text that does not close it behind it
_IN_QUOTES = re.compile(r"""[ \t]*(?:- +)*(?:[\w-]+:[ \t]+)?(?:'(?:[^']|'')*|"(?:[^"\\]|\\.)*)$""")
_ALLOW = re.compile(r"#[ \t]*leadsto:[ \t]*([^\n]*)")
_WORDS = re.compile(r"allow\b[ \t]*(?P<rule>[\w-]*)[ \t]*(?P<because>because\b[ \t]*(?P<reason>.*))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Allow:
    """A comment that silences a rule on its line, or on the next where it stands alone.

    Attributes:
        rule: Code or name as written; "" where it names none.
        reason: Why; "" where it gives none.
        line: The line that it stands on, from 1.
        alone: Whether nothing else stands on that line.
        start, end: Its characters.
    """

    rule: str
    reason: str
    line: int
    alone: bool
    start: int
    end: int


def lost_text(text: str, tree: Tree | None = None) -> Iterator[Fault]:
    """Yield a fault wherever text after ` #` in a plain value was lost as a comment.

    Args:
        text: The text of a file.
        tree: What it was composed to: a `#` within a quoted or a block value of it is not lost.
    """
    if " #" not in text and "\t#" not in text:
        return
    quoted: QuotedStretches | None = None
    for match in _CUT.finditer(text):
        cut = match[1].rstrip()
        if cut.startswith("#leadsto:"):
            continue
        quoted = quoted or QuotedStretches(tree)
        if quoted.hold(match.start(1)):
            continue
        message = f"the text from “{cut if len(cut) <= 40 else cut[:39] + '…'}” on was lost: ` #` begins a comment"
        yield Fault("LT016", match.start(1), match.start(1) + len(cut), message, "put the value in quotes")


class QuotedStretches:
    """Where the quoted and the block values of a tree stand: whatever is in them belongs to the text."""

    def __init__(self, tree: Tree | None) -> None:
        self._tree = tree
        self._spans: list[tuple[int, int]] | None = None

    def hold(self, offset: int) -> bool:
        """Whether a character stands in one of them."""
        if self._spans is None:  # most files are never asked
            self._spans = sorted(_spans_with_style(self._tree)) if self._tree is not None else []
        before = bisect_right(self._spans, offset, key=itemgetter(0)) - 1
        return before >= 0 and offset < self._spans[before][1]


def _spans_with_style(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield where each quoted or block scalar begins and ends."""
    trees = [tree]
    for each in trees:  # grows as it is walked through
        if isinstance(each, Mapping):
            trees.extend(each.values.values())
        elif isinstance(each, Sequence):
            trees.extend(each.items)
        elif each.style:
            yield each.start, each.end


def allows(text: str) -> list[Allow]:
    """Return the comments that ask for a rule's silence, in their order."""
    if "leadsto:" not in text:
        return []
    found = []
    for match in _ALLOW.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        before = text[start : match.start()]
        if before.strip() and not before[-1:].isspace():
            continue
        if _IN_QUOTES.match(before):
            continue
        words = _WORDS.match(match[1].strip())
        rule = words["rule"] if words else ""
        reason = (words["reason"] or "").strip() if words else ""
        line = text.count("\n", 0, match.start()) + 1
        end = match.end() - (len(match[1]) - len(match[1].rstrip()))
        found.append(Allow("" if rule == "because" else rule, reason, line, not before.strip(), match.start(), end))
    return found
