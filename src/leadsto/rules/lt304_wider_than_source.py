"""LT304: evidence that is more open than its source allows."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.evidence.citations import every_citation
from leadsto.findings import Finding, Related
from leadsto.model import ACCESSES, Observation, Proxy, Share, Source, Theory
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import quote

code = "LT304"
name = "wider-than-source"
severity = "error"
summary = "Evidence more open than its source; a quote without consent to quotes; anything without consent."
why = """\
Those who speak to an evaluator decide what may be done with what they say. `access` on a source says who may see what
comes from it, and `consent` what may be used at all: `quotes` their words, `findings` only what you say in yours, `none`
nothing. A single item can be held back further than its source, never less. Narrow the item, take out the quote, or, if
the person has agreed since, write that at the source."""
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
        finding: Sundays have become easier
        quote: I used to dread Sundays
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    consent: findings
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
        finding: Sundays have become easier
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    consent: findings
"""
points = "I used to dread Sundays"
source = "Bond evidence principles, 2013, on voice"

_OPENNESS = {access: place for place, access in enumerate(ACCESSES)}


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each item of evidence that says or shows more than its source agreed to."""
    sources = inspection.sources
    for item in every_citation(inspection.theory):
        source = sources.get(item.source)
        if source is None:
            continue
        if source.consent == "none":
            yield Finding(
                code,
                f"nothing from {_name(source)} may be used: there is no consent",
                at(item, "quote" if item.quote else "source"),
                "take this out",
                (Related(at(source, "consent"), "what was agreed"),),
            )
        elif source.consent == "findings" and item.quote:
            yield Finding(
                code,
                f"{_name(source)} may not be quoted: there is consent to findings only",
                at(item, "quote"),
                "say it in your own words as `finding:`",
                (Related(at(source, "consent"), "what was agreed"),),
            )
        if item.access is not None and _OPENNESS[item.access] < _OPENNESS[source.access]:
            yield Finding(
                code,
                f"this is open to `{item.access}`, and its source {_name(source)} to `{source.access}` only",
                at(item, "access"),
                f"write `access: {source.access}` or leave it out",
                (Related(at(source, "access"), "what was agreed"),),
            )

    for figure in _figures(inspection.theory):
        source = sources.get(figure.source)
        if source is not None and source.consent == "none":
            yield Finding(
                code,
                f"this figure is from {_name(source)}, from which nothing may be used: there is no consent",
                at(figure, "source"),
                "take this out, or find the figure elsewhere",
                (Related(at(source, "consent"), "what was agreed"),),
            )


def _figures(theory: Theory) -> Iterator[Observation | Proxy | Share]:
    """Yield every figure that may have a source: observations, proxies, percentages."""
    for node in theory.nodes:
        for indicator in node.indicators:
            every = (indicator.baseline, indicator.target, *indicator.observations)
            yield from (observation for observation in every if observation is not None)
        if value := node.value:
            figures = (value.proxy, value.deadweight, value.displacement, value.attribution, value.drop_off)
            yield from (figure for figure in figures if figure is not None)


def _name(source: Source) -> str:
    return quote(source.title) if source.title else source.id
