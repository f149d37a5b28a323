"""LT505: a quantity larger than the stakeholder's group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from leadsto.findings import Finding, Related
from leadsto.model import Stakeholder
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node, quote

code = "LT505"
name = "more-than-the-group"
severity = "error"
summary = "A quantity larger than the stakeholder's group."
why = """\
An outcome can't happen to more people than there are. Mostly one of the two figures is older than the other, or the
quantity counts families and the group counts persons, or the same people were counted on each visit. A quantity whose
`unit` is something other than people, such as visits or hours, is not compared."""
bad = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
  group-size: 40
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 45
      proxy: 1000
      deadweight: 20%
      displacement: 0%
      attribution: 30%
      drop-off: 25%
      duration: 3
inputs:
  - id: room
    title: Room and tea
    amount: 9000
valuation:
  discount-rate: 3.5%
"""
good = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
  group-size: 40
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy: 1000
      deadweight: 20%
      displacement: 0%
      attribution: 30%
      drop-off: 25%
      duration: 3
inputs:
  - id: room
    title: Room and tea
    amount: 9000
valuation:
  discount-rate: 3.5%
"""
points = "45"
source = "A Guide to SROI, 2012; the Value Map"

_PEOPLE = frozenset(
    {"people", "person", "persons", "individual", "individuals", "participant", "participants", "member", "members"}
)
_WORD = re.compile(r"\w+")


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each quantity, of one year or of each, that exceeds the size of the group."""
    sizes: dict[str, tuple[int, Stakeholder]] = {}
    for stakeholder in inspection.theory.stakeholders:
        if stakeholder.group_size is not None:
            sizes.setdefault(stakeholder.id, (stakeholder.group_size, stakeholder))
    for node in inspection.outcomes:
        value = node.value
        if value is None or node.stakeholder not in sizes:
            continue
        size, stakeholder = sizes[node.stakeholder]
        if not _counts_people(value.unit, stakeholder):
            continue
        for index, quantity in enumerate(value.quantity):
            if quantity.high > size:
                yield Finding(
                    code,
                    f"{name_node(node)} is counted for {_say(quantity.high)}, and there are {size} in "
                    f"{quote(stakeholder.title or stakeholder.id)}",
                    at(node, "value", "quantity", index),
                    "correct the quantity or `group-size:`; if it counts something other than people, name its `unit:`",
                    (Related(at(stakeholder, "group-size"), "the size of the group"),),
                    group=node.lane,
                )


def _counts_people(unit: str, stakeholder: Stakeholder) -> bool:
    """Whether a unit is the stakeholder's own name, a word for people in general, or unsaid."""
    words = set(_WORD.findall(unit.lower()))
    own = set(_WORD.findall(f"{stakeholder.id} {stakeholder.title}".lower().replace("-", " "))) - {
        "in",
        "of",
        "and",
        "the",
    }
    return not words or not words.isdisjoint(_PEOPLE | own | {word.removesuffix("s") for word in own})


def _say(number: Decimal) -> str:
    return f"{number.normalize():f}"
