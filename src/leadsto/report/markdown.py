"""Text that stays text in Markdown, whatever people wrote."""

from __future__ import annotations

import re

from leadsto.report.findings_report import visible

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&]")
_BEGINNING = re.compile(r"^([-+=])|^(\d+)([.)])")
_TICKS = re.compile("`+")


def escape(text: str) -> str:
    """Return a text, on one line, with every sign that Markdown would read escaped, those that begin a list among them."""
    text = _SIGNS.sub(lambda match: "\\" + match[0], visible(" ".join(text.split())))
    return _BEGINNING.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", text)


def code(text: str) -> str:
    """Return a text as code, between as many backticks as it takes."""
    text = visible(" ".join(text.split()))
    fence = "`" * (1 + max((len(run) for run in _TICKS.findall(text)), default=0))
    return f"{fence} {text} {fence}" if text.startswith("`") or text.endswith("`") else f"{fence}{text}{fence}"
