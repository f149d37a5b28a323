"""What sets two theories apart, for a terminal."""

from __future__ import annotations

from leadsto.report.diff.sections import Account, Code, Sides
from leadsto.report.findings_report import Style, plain, visible

_MARKS = {"added": ("+", "good"), "removed": ("-", "error"), "changed": ("~", "warning")}


def difference_as_text(sides: Sides, style: Style = plain) -> str:
    """Return what is in both, in one only and different, by stakeholder, one line each."""
    account = Account(sides)
    lines = [visible(head) for head in account.heads()]
    lines += ["", *(visible(count) for count in account.counts())]
    for section in account.sections():
        mark, role = _MARKS.get(section.state, ("·", "note"))
        lines += ["", style(visible(section.title), "place")]
        for group in section.groups:
            if group.title:
                lines.append(f"  {visible(group.title)}")
            indent = "    " if group.title else "  "
            for line in group.lines:
                lines.append(f"{indent}{style(mark, role)} {_words(line.words)}")
                lines += [f"{indent}    {_words(words)}" for words in line.details]
    return "\n".join(lines) + "\n"


def _words(words: tuple[str, ...]) -> str:
    return "".join(f"`{visible(part)}`" if isinstance(part, Code) else visible(part) for part in words)
