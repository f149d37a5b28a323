"""Which rules are looked at, and how grave what they find is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leadsto.findings import Finding, Severity
from leadsto.model import Theory
from leadsto.rules import Rule, find_rule, nearest_rule, rules

_BEYOND_LOWERING = re.compile(r"LT[01]\d\d")


class UnknownRule(ValueError):
    """A word that names no rule and no group of rules."""

    def __init__(self, word: str) -> None:
        near = nearest_rule(word)
        super().__init__(f"no rule is called “{word}”" + (f"; did you mean {near}?" if near else ""))


@dataclass(frozen=True, slots=True)
class Selection:
    """Rules to look at (all where `select` is empty), less those to ignore, by code.

    Both are codes, names, or beginnings of codes such as `LT2`.
    """

    codes: frozenset[str]

    @classmethod
    def of(cls, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Selection:
        """Return the selection that words stand for.

        Raises:
            UnknownRule: One of the words names no rule.
        """
        chosen = set().union(*map(_named, select)) if select else {rule.code for rule in rules()}
        return cls(frozenset(chosen.difference(*map(_named, ignore)) if ignore else chosen))


def _named(word: str) -> set[str]:
    rule = find_rule(word)
    if rule:
        return {rule.code}
    if re.fullmatch(r"LT\d{0,2}", word.upper()):
        codes = {rule.code for rule in rules() if rule.code.startswith(word.upper())}
        if codes:
            return codes
    raise UnknownRule(word)


def looks_at(code: str, theory: Theory, selection: Selection | None = None) -> bool:
    """Whether a rule is looked at: it is selected, and the theory does not turn it off."""
    return (selection is None or code in selection.codes) and severities(theory)[0].get(code, "") is not None


def severities(theory: Theory) -> tuple[dict[str, Severity | None], list[Finding]]:
    """Return the severities that a theory sets, by code, None for off; and what is wrong with them.

    An error of LT0xx or LT1xx cannot be lowered: what can't be read or points nowhere can't be shown either.
    """
    chosen: dict[str, Severity | None] = {}
    wrong: list[Finding] = []
    for setting in theory.rules:
        rule = find_rule(setting.rule)
        if rule is None or setting.severity is None:
            continue
        if setting.severity != "error" and rule.severity == "error" and _BEYOND_LOWERING.fullmatch(rule.code):
            message = f"{rule.code} ({rule.name}) is an error that can't be lowered: what it finds can't be understood"
            assert setting.route is not None
            wrong.append(
                Finding("LT012", message, setting.route, "take this setting away, and mend what the rule finds")
            )
            continue
        chosen[rule.code] = None if setting.severity == "off" else setting.severity
    return chosen, wrong


def cannot_be_silenced(rule: Rule) -> bool:
    """Whether an allow comment is of no avail against a rule."""
    return rule.severity == "error" and _BEYOND_LOWERING.fullmatch(rule.code) is not None


def graded(
    findings: list[Finding], by_code: Mapping[str, Rule], chosen: Mapping[str, Severity | None]
) -> Iterator[tuple[Finding, Severity]]:
    """Yield findings with their severity in this theory, leaving out those of rules that are off."""
    for finding in findings:
        rule = by_code[finding.code]
        severity = chosen.get(finding.code, finding.severity or rule.severity)
        if severity is not None:
            yield finding, severity
