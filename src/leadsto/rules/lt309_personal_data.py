"""LT309: what looks like personal data, where everybody will read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeAlias

from leadsto import model
from leadsto.evidence.audience import Sight
from leadsto.findings import Finding
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.personal import LIKELY, MIGHT, find_personal, mask

code = "LT309"
name = "personal-data"
severity = "warning"
summary = (
    "What looks like an e-mail address, a telephone number, a postcode or a date of birth in text open to the public."
)
why = """\
What people say in an interview holds more of them than its words: a number to ring, where they live, when they were
born. One such thing is enough to find a person among forty guests, and a page that has been sent out can't be called
back. Only text that the public would be shown is looked at. Names, streets and what a whole village would recognise
follow no pattern: read what you publish, and better, let those who said it read it.

Only the kind is named, and a few characters, so that the finding can be passed on. The address under `contact` and the
`authors` are meant to be public and are not looked at."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    evidence:
      - source: interview-3
        finding: he rings her on 020 7946 0958 each Sunday
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    access: public
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    evidence:
      - source: interview-3
        finding: he rings her each Sunday
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    access: public
"""
points = "he rings her on 020 7946 0958 each Sunday"
conceals = True

_PROSE = {
    "summary", "note", "title", "tags", "unit", "because", "text", "finding", "quote", "at", "no_outcomes_because",
    "distinct_because", "scope", "asks", "how", "gap",
}  # fmt: skip
"""The attributes that hold prose, whatever has them; a scene's `at` is an id."""

_CLASSES = {kind.__name__: kind for kind in vars(model).values() if isinstance(kind, type)}


_SCALARS = {"When", "Figure", "Duration"}

Getter: TypeAlias = Callable[[Any], tuple[Any, ...]]


def _attributes(kind: type) -> tuple[tuple[str, ...], Getter, tuple[str, ...], Getter]:
    """The attributes of a class of the model that hold prose, and those that hold further values, with what gets them."""
    names = {field.name: set(re.findall(r"\w+", str(field.type))) for field in fields(kind)}
    prose = tuple(name for name in names if name in _PROSE and not (kind is model.Scene and name == "at"))
    inner = tuple(name for name, words in names.items() if words & set(_CLASSES) - _SCALARS)
    return prose, _getter(prose), inner, _getter(inner)


def _getter(names: tuple[str, ...]) -> Getter:
    """What gets several attributes at once, always as a tuple."""
    if not names:
        return lambda _: ()
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda item: (get(item),)


_ATTRIBUTES = {kind: _attributes(kind) for name, kind in _CLASSES.items() if name not in _SCALARS}

_GUARDED: dict[str, Callable[[Sight, Any], Any]] = {
    "sources": Sight.sources,
    "stories": Sight.stories,
    "claims": Sight.citations,
    "evidence": Sight.citations,
    "indicators": lambda sight, indicators: tuple(map(sight.indicator, indicators)),
    "value": Sight.value,
}
"""What the public sees of those attributes of which it does not see all; a whole theory need not be made anew for it."""


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each text and each kind of thing in it, in the order of the theory."""
    theory = inspection.theory
    language = theory.language.replace("_", "-").split("-")
    region = language[-1].upper() if len(language) > 1 and len(language[-1]) == 2 else "GB"
    suspects: list[tuple[Any, str, str]] = []
    _gather(theory, Sight(theory.sources, "public"), suspects)
    for item, attribute, text in suspects:
        found: dict[str, list[str]] = {}
        for kind, characters in find_personal(text, region):
            found.setdefault(kind, []).append(characters)
        for kind, each in found.items():
            more = f" and {len(each) - 1} more" if len(each) > 1 else ""
            yield Finding(
                code,
                f"this is open to the public and holds what looks like {kind} ({mask(each[0])}{more})",
                at(item, attribute.replace("_", "-")),
                "take it out, or hold it back with `access: team`" if hasattr(item, "access") else "take it out",
            )


def _gather(item: Any, sight: Sight, suspects: list[tuple[Any, str, str]]) -> None:
    """Gather the texts of an item and of what is in it that have to be looked at: whose, what it is called, itself."""
    prose, get_prose, inner, get_inner = _ATTRIBUTES[type(item)]
    for name_, value in zip(prose, get_prose(item), strict=True):
        if value:
            for text in (value,) if type(value) is str else value:
                if MIGHT.search(text) and LIKELY.search(text):
                    suspects.append((item, name_, text))  # noqa: PERF401  # thousands of short lists take longer
    values = get_inner(item)
    if not any(values):
        return
    for name_, value in zip(inner, values, strict=True):
        if value:
            seen = _GUARDED[name_](sight, value) if name_ in _GUARDED else value
            for each in seen if type(seen) is tuple else (seen,):
                _gather(each, sight, suspects)
