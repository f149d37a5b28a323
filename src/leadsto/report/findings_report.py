"""What a report is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from leadsto.findings import SEVERITIES, Placed, Severity, Verdict

Style = Callable[[str, str], str]
"""Gives a text the look of a role: `error`, `warning`, `note`, `hint`, `place` or `caret`."""


def plain(text: str, role: str) -> str:
    """Leave a text as it is."""
    del role
    return text


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """The verdicts on a theory, and what a report needs to say them.

    Attributes:
        prefix: What stands before file names, so that they can be opened from where the command runs.
        is_draft: Whether warnings about an unfinished theory are folded into one line a rule.
        counts: What was checked, in words, such as `65 outcomes, 140 links`.
        is_torn: Whether some of it could not be read, so that nothing was called missing.
    """

    title: str
    verdicts: Sequence[Verdict]
    prefix: str = ""
    is_draft: bool = False
    counts: str = ""
    style: Style = field(default=plain)
    is_torn: bool = False

    def where(self, placed: Placed) -> str:
        """Return a place as file, line and column; what concerns the folder itself bears the folder's name."""
        file = self.prefix.rstrip("/") if placed.file == "." and self.prefix else self.prefix + placed.file
        return f"{file}:{placed.line}:{placed.column}"

    @property
    def by_severity(self) -> dict[Severity, int]:
        """How many verdicts there are of each severity."""
        return {severity: sum(v.severity == severity for v in self.verdicts) for severity in SEVERITIES}


def visible(text: str) -> str:
    """Return a text with what could repaint a terminal or turn its writing round spelt out."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == " " else _spelt(c) for c in text)


def _spelt(char: str) -> str:
    if char == "\t":
        return " "
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
