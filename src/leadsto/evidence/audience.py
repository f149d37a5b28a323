"""Who may see what: what an audience may not see is taken out of the theory before anything is worked out from it.

Whatever leaves the terminal is computed from the restricted theory alone, so that no figure, order or position tells
of what was taken out. Sources, evidence, claims and stories have an access level; observations and proxies follow
their source; all else is public.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from leadsto.evidence.withheld import Withheld, compare
from leadsto.model import (
    ACCESSES,
    Access,
    Claim,
    Condition,
    Evidence,
    Indicator,
    Link,
    Node,
    Observation,
    Share,
    Source,
    Theory,
    Value,
)

__all__ = ["Withheld", "restrict", "withheld"]

Citation = TypeVar("Citation", Evidence, Claim)

_WIDTH = {access: width for width, access in enumerate(ACCESSES)}


def restrict(theory: Theory, audience: Access) -> Theory:
    """Return what the audience may see of a theory, as a theory.

    - A source is seen if its access is as wide as the audience or wider and it consents to any use.
    - Evidence and claims are seen if their own access is too. Of a source that consents to findings alone the quotes
      are taken out, and what has nothing but a quote goes with it.
    - A reference to a source that is not seen goes; observations and proxies go with it.
    - What cites a source that is not declared, or names none, is for those alone who may see what is restricted: the
      source may be one that could not be read.
    - Where what decides could not be read, nobody is shown the item: what is in doubt is closed.
    - The names of those who speak are the team's, and paths of files are nobody's.
    """
    sight = _Sight(theory.sources, audience)
    return replace(
        theory,
        sources=tuple(sight.source(source) for source in theory.sources if sight.sees(source.id)),
        nodes=tuple(sight.node(node) for node in theory.nodes),
        claims=sight.citations(theory.claims),
        stories=tuple(story for story in theory.stories if sight.is_open(story.access) and not story.in_doubt),
        frameworks=tuple(
            replace(framework, source=sight.reference(framework.source)) for framework in theory.frameworks
        ),
    )


def withheld(theory: Theory, audience: Access) -> Withheld:
    """Return how much of a theory the audience does not see."""
    return compare(theory, restrict(theory, audience))


@dataclass(slots=True)
class _Sight:
    """What one audience may see of the sources, and so of what cites them."""

    seen: set[str]
    unquoted: set[str]
    declared: frozenset[str]
    audience: Access

    def __init__(self, sources: Iterable[Source], audience: Access) -> None:
        self.audience = audience
        self.seen = set()
        self.unquoted = set()
        hidden: set[str] = set()
        for source in sources:
            if source.id in hidden:
                continue
            if self.is_open(source.access) and source.consent != "none" and not source.in_doubt:
                self.seen.add(source.id)
                if source.consent == "findings":
                    self.unquoted.add(source.id)
            else:  # of two that share an id, the closed one decides
                hidden.add(source.id)
                self.seen.discard(source.id)
        self.declared = frozenset(hidden | self.seen) - {""}

    def is_open(self, access: Access) -> bool:
        return _WIDTH[access] <= _WIDTH[self.audience]

    def sees(self, source: str) -> bool:
        return source in self.seen if source in self.declared else self.is_open("restricted")

    def reference(self, source: str) -> str:
        return source if source and self.sees(source) else ""

    def source(self, source: Source) -> Source:
        return replace(
            source,
            within=self.reference(source.within),
            voice_name=source.voice_name if self.is_open("team") else "",
            file="",
        )

    def citations(self, items: tuple[Citation, ...]) -> tuple[Citation, ...]:
        return tuple(seen for item in items for seen in self._citation(item))

    def _citation(self, item: Citation) -> Iterable[Citation]:
        if item.in_doubt or not self.sees(item.source) or (item.access is not None and not self.is_open(item.access)):
            return
        if item.quote and item.source in self.unquoted:
            item = replace(item, quote="")
            if not item.finding:
                return
        yield item

    def conditions(self, conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
        return tuple(replace(condition, evidence=self.citations(condition.evidence)) for condition in conditions)

    def node(self, node: Node) -> Node:
        return replace(
            node,
            evidence=self.citations(node.evidence),
            assumptions=self.conditions(node.assumptions),
            enablers=self.conditions(node.enablers),
            barriers=self.conditions(node.barriers),
            other_causes=self.conditions(node.other_causes),
            indicators=tuple(self.indicator(indicator) for indicator in node.indicators),
            value=None if node.value is None else self.value(node.value),
            leads_to=tuple(self.link(link) for link in node.leads_to),
        )

    def link(self, link: Link) -> Link:
        return replace(
            link,
            evidence=self.citations(link.evidence),
            assumptions=self.conditions(link.assumptions),
            enablers=self.conditions(link.enablers),
            barriers=self.conditions(link.barriers),
            other_causes=self.conditions(link.other_causes),
        )

    def indicator(self, indicator: Indicator) -> Indicator:
        return replace(
            indicator,
            baseline=self._observation(indicator.baseline),
            target=self._observation(indicator.target),
            observations=tuple(seen for seen in map(self._observation, indicator.observations) if seen is not None),
        )

    def _observation(self, observation: Observation | None) -> Observation | None:
        """An observation without a source is the researcher's own statement, and public."""
        if observation is None or observation.in_doubt or (observation.source and not self.sees(observation.source)):
            return None
        return observation

    def value(self, value: Value) -> Value:
        proxy = value.proxy
        if proxy is not None and (proxy.in_doubt or (proxy.source and not self.sees(proxy.source))):
            proxy = None
        return replace(
            value,
            proxy=proxy,
            deadweight=self._share(value.deadweight),
            displacement=self._share(value.displacement),
            attribution=self._share(value.attribution),
            drop_off=self._share(value.drop_off),
        )

    def _share(self, share: Share | None) -> Share | None:
        """The figure is public; which source is behind it is not, if the source is not seen."""
        return None if share is None else replace(share, source=self.reference(share.source))
