"""Text that stays text in Markdown, whatever people wrote."""

from __future__ import annotations

import re

from leadsto.report.findings_report import visible

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&]")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.|(?<=\w)\.(?=[^\W\d]{2})", re.IGNORECASE)
_MENTION = re.compile(r"@(?=\S)")
_JOINER = "\N{WORD JOINER}"
_BEGINNING = re.compile(r"^([-+=])|^(\d+)([.)])")
_TICKS = re.compile("`+")


def escape(text: str) -> str:
    """Return a text, on one line, with every sign that Markdown would read escaped, those that begin a list among them.

    Nor does an address become a link, or a name after an at sign a mention. Most readers of Markdown leave an address alone
    whose signs are escaped; at signs they look for in the text that comes of it, hence the joiner, which takes no room.
    """
    text = _SIGNS.sub(lambda match: "\\" + match[0], visible(" ".join(text.split())))
    text = _MENTION.sub("\\\\@" + _JOINER, _ADDRESS.sub(lambda match: "\\" + match[0], text))
    return _BEGINNING.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", text)


def code(text: str) -> str:
    """Return a text as code, between as many backticks as it takes."""
    text = visible(" ".join(text.split()))
    fence = "`" * (1 + max((len(run) for run in _TICKS.findall(text)), default=0))
    return f"{fence} {text} {fence}" if text.startswith("`") or text.endswith("`") else f"{fence}{text}{fence}"
