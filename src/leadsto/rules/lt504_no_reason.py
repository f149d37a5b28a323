"""LT504: a percentage without a reason, or a proxy without source or year."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.findings import Finding
from leadsto.model import Node, Proxy
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import join, name_node

code = "LT504"
name = "no-reason"
severity = "note"
summary = "A percentage without a reason; a proxy without source or year, or of another year than the base year."
why = """\
Two percentages decide more of a ratio than anything else in it, and most published ones come without a word on why.
Whoever checks the map, a funder or a critic, starts here. One sentence is enough: who was asked, what was compared, or
that it is a guess. A proxy needs to be found again, so it has a source, and its year, because a price of ten years ago is
another amount today. Nothing is uprated by itself: where the year is not the base year, bring the amount to it yourself
and say how."""
bad = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy:
        amount: 1000
        year: 2024
        title: a place in a lunch club
        source: price-list
      deadweight: 20%
      displacement:
        share: 0%
        because: nobody else offers a table
      attribution:
        share: 30%
        because: the lunch club in the next village
      drop-off:
        share: 25%
        because: guests die or move away
      duration: 3
inputs:
  - id: room
    title: Room and tea
    amount: 9000
valuation:
  discount-rate: 3.5%
sources:
  - id: price-list
    title: Prices of lunch clubs in the county
    type: dataset
"""
good = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
    material: yes
    value:
      quantity: 30
      proxy:
        amount: 1000
        year: 2024
        title: a place in a lunch club
        source: price-list
      deadweight:
        share: 20%
        because: some would have met anyway
      displacement:
        share: 0%
        because: nobody else offers a table
      attribution:
        share: 30%
        because: the lunch club in the next village
      drop-off:
        share: 25%
        because: guests die or move away
      duration: 3
inputs:
  - id: room
    title: Room and tea
    amount: 9000
valuation:
  discount-rate: 3.5%
sources:
  - id: price-list
    title: Prices of lunch clubs in the county
    type: dataset
"""
absence = True
points = "20%"
source = "A Guide to SROI, 2012, on transparency; HM Treasury, Magenta Book"


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such percentage and each such proxy of a priced outcome."""
    base_year = inspection.theory.base_year
    for node in inspection.outcomes:
        value = node.value
        if value is None or value.state != "priced":
            continue
        shares = (
            ("deadweight", value.deadweight),
            ("displacement", value.displacement),
            ("attribution", value.attribution),
            ("drop-off", None if value.years == 1 else value.drop_off),
        )
        for key, share in shares:
            if share is not None and share.share is not None and not (share.because or share.source or share.note):
                yield Finding(
                    code,
                    f"no reason is given for the {key} of {name_node(node)}",
                    at(share, "share"),
                    f"write it as `{key}:` with `share:` and `because:`",
                    group=node.lane,
                )
        if value.proxy is not None:
            yield from _judge(node, value.proxy, base_year)


def _judge(node: Node, proxy: Proxy, base_year: int | None) -> Iterator[Finding]:
    missing = [key for key, found in (("source", proxy.source), ("year", proxy.year)) if not found]
    if missing:
        yield Finding(
            code,
            f"the proxy of {name_node(node)} has no {join(missing, 'and no')}",
            at(proxy, "amount"),
            "write it as `proxy:` with `amount:`, " + join([f"`{key}:`" for key in missing]),
            group=node.lane,
        )
    elif base_year is not None and proxy.year != base_year:
        yield Finding(
            code,
            f"the proxy of {name_node(node)} is in prices of {proxy.year}, and the base year is {base_year}",
            at(proxy, "year"),
            "bring the amount to the base year and say how in a `note:`",
            group=node.lane,
        )
