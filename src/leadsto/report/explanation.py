"""What `leadsto explain` says of a rule."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Protocol

from leadsto.findings import Severity
from leadsto.report.findings_report import Style, plain

_WIDTH = 88
_GROUPS = {
    "LT0": "Reading the files",
    "LT1": "Names and references",
    "LT2": "Chains and time",
    "LT3": "Evidence",
    "LT4": "Wording and completeness",
    "LT5": "Value",
    "LT6": "Stories and frameworks",
    "LT7": "Indicators",
}


class RulePage(Protocol):
    """What a rule tells of itself; `leadsto.rules.Rule` says what each part is."""

    @property
    def code(self) -> str:
        """Such as `LT203`."""

    @property
    def name(self) -> str:
        """In kebab-case."""

    @property
    def severity(self) -> Severity:
        """How grave its findings are."""

    @property
    def summary(self) -> str:
        """What it finds, in a line."""

    @property
    def why(self) -> str:
        """Why that matters, as Markdown."""

    @property
    def bad(self) -> str:
        """An example in which it finds something."""

    @property
    def good(self) -> str:
        """The same, mended."""

    @property
    def source(self) -> str:
        """Who says so; "" where nobody is named."""


def explain_rule(rule: RulePage, style: Style = plain) -> str:
    """Return a rule's page as text."""
    lines = [
        f"{style(rule.code, 'place')} {rule.name} ({style(rule.severity, rule.severity)})",
        "",
        *_wrap(rule.summary),
    ]
    for paragraph in re.split(r"\n\s*\n", rule.why.strip()):
        lines += ["", *_wrap(" ".join(paragraph.split()))]
    lines += ["", style("It is found in:", "error"), "", textwrap.indent(rule.bad.rstrip("\n"), "    ")]
    lines += ["", style("and not in:", "good"), "", textwrap.indent(rule.good.rstrip("\n"), "    ")]
    lines += ["", *_wrap(_silencing(rule))]
    if rule.source:
        lines += ["", *_wrap(f"Source: {rule.source}")]
    return "\n".join(lines) + "\n"


def list_rules(rules: Iterable[RulePage], style: Style = plain) -> str:
    """Return a line for each rule: code, name, severity, and what it finds."""
    lines: list[str] = []
    group = ""
    for rule in rules:
        if rule.code[:3] != group:
            group = rule.code[:3]
            lines += ["", style(_GROUPS.get(group, group), "place")]
        severity = style(f"{rule.severity:8}", rule.severity)
        lines.append(f"  {rule.code}  {rule.name:32} {severity} {rule.summary}")
    return "\n".join(lines[1:]) + "\n"


def _silencing(rule: RulePage) -> str:
    if rule.severity == "error" and rule.code < "LT2":
        return "This error can't be allowed or lowered: what it finds can't be understood."
    return (
        f"To let it stand in one place, write `# leadsto: allow {rule.name} because …` on the line or the line above; "
        f"to change it for the whole theory, write `{rule.name}: off` (or error, warning, note) under `rules:`."
    )


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
