"""What sets two theories apart, as Markdown for a report or an issue; what people wrote is text in it, never markup."""

from __future__ import annotations

from leadsto.report.diff.sections import Account, Code, Sides, Words
from leadsto.report.markdown import code, escape


def difference_as_markdown(sides: Sides) -> str:
    """Return what is in both, in one only and different, as headings and lists."""
    account = Account(sides)
    old, new = account.heads()
    lines = [f"# {escape(old)} and {escape(new)}", "", *(f"- {escape(count)}" for count in account.counts())]
    for section in account.sections():
        lines += ["", f"## {escape(section.title)}"]
        for group in section.groups:
            lines += ["", f"### {escape(group.title)}", ""] if group.title else [""]
            for line in group.lines:
                lines.append(f"- {_words(line.words)}")
                lines += [f"  - {_words(words)}" for words in line.details]
    return "\n".join(lines) + "\n"


def _words(words: Words) -> str:
    return "".join(code(part) if isinstance(part, Code) else escape(part) for part in words)
