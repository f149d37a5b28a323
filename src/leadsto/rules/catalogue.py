"""Which rules there are: found by the names of their modules, in the order of their codes."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from leadsto.findings import Finding, Severity

if TYPE_CHECKING:
    from leadsto.rules.inspection import Inspection

_MODULE = re.compile(r"(lt\d{3})_(\w+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, with its page.

    Attributes:
        code: Such as `LT102`.
        name: Its name in kebab-case, such as `unknown-target`.
        severity: How grave its findings are unless the theory says otherwise.
        summary: One line: what it finds.
        why: Why that matters, as Markdown.
        bad: A theory, or the part of one that matters, in which it finds something; see `rules.examples`.
        good: The same, mended.
        points: The text in `bad` that the finding's place spans; None where it is not one value.
        source: Who says so, where somebody has; "" otherwise.
        by_setting: Whether it looks at each setting by itself.
        absence: Whether it finds that something is missing, which can't be judged while a file is torn.
        conceals: Whether what it finds should not be shown: then no finding shows the lines that it points at.
        look: What finds; None for what reading itself finds.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    points: str | None = None
    source: str = ""
    by_setting: bool = False
    absence: bool = False
    conceals: bool = False
    look: Callable[[Inspection], Iterable[Finding]] | None = None


@cache
def _modules() -> dict[str, str]:
    """The module of each rule, by code, in the order of the codes."""
    package = import_module("leadsto.rules")
    found = (_MODULE.fullmatch(module.name) for module in pkgutil.iter_modules(package.__path__))
    return {match[1].upper(): match[0] for match in sorted(filter(None, found), key=lambda match: match[0])}


@cache
def rule_names() -> dict[str, str]:
    """Return the name of every rule by its code, in the order of the codes, without importing a rule."""
    return {code: module.split("_", 1)[1].replace("_", "-") for code, module in _modules().items()}


@cache
def _load(code: str) -> Rule:
    """Import the module of a rule."""
    constants = vars(import_module(f"leadsto.rules.{_modules()[code]}"))
    given = {key: constants[key] for key in Rule.__dataclass_fields__ if key in constants}
    return Rule(**cast("dict[str, str]", given))  # type: ignore[arg-type]  # tests/rules hold each module to its shape


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of their codes."""
    return tuple(_load(code) for code in _modules())


def find_rule(code_or_name: str) -> Rule | None:
    """Return the rule of that code (in either case) or name; None where there is none."""
    code = code_or_name.upper()
    if code in _modules():
        return _load(code)
    return next((_load(code) for code, name in rule_names().items() if name == code_or_name.lower()), None)


def nearest_rule(word: str) -> str:
    """Return the code or name most like a word that is neither; "" where none is near."""
    if re.fullmatch(r"[lL][tT]\d+", word):
        return next(iter(get_close_matches(word.upper(), list(rule_names()), 1, 0.6)), "")
    return next(iter(get_close_matches(word.lower(), list(rule_names().values()), 1, 0.6)), "")
