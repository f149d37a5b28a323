"""Who may see what: what an audience may not see is taken out of the theory before anything is worked out from it.

Whatever leaves the terminal is computed from the restricted theory alone, so that no figure, order or position tells
of what was taken out. Sources, evidence, claims and stories have an access level; observations and proxies follow
their source; all else is public.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import is_
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
    Story,
    Theory,
    Value,
)

__all__ = ["Sight", "Withheld", "restrict", "withheld"]

Citation = TypeVar("Citation", Evidence, Claim)
Item = TypeVar("Item")

_WIDTH = {access: width for width, access in enumerate(ACCESSES)}


def restrict(theory: Theory, audience: Access, closed: Iterable[str] = ()) -> Theory:
    """Return what the audience may see of a theory, as a theory.

    - A source is seen if its access is as wide as the audience or wider and it consents to any use.
    - Evidence and claims are seen if their own access is too. Of a source that consents to findings alone the quotes
      are taken out, and what has nothing but a quote goes with it.
    - A reference to a source that is not seen goes; observations and proxies go with it.
    - What cites a source that is not declared, or names none, is for those alone who may see what is restricted: the
      source may be one that could not be read.
    - Where what decides could not be read, nobody is shown the item: what is in doubt is closed.
    - The names of those who speak are the team's, and paths of files are nobody's.

    Args:
        theory: The whole of it.
        audience: Whom it is for.
        closed: Ids of sources that are not seen in any case.
    """
    sight = Sight(theory.sources, audience, closed)
    return replace(
        theory,
        sources=sight.sources(theory.sources),
        nodes=tuple(map(sight.node, theory.nodes)),
        claims=sight.citations(theory.claims),
        stories=sight.stories(theory.stories),
        frameworks=tuple(
            replace(framework, source=sight.reference(framework.source)) for framework in theory.frameworks
        ),
    )


def withheld(theory: Theory, audience: Access, closed: Iterable[str] = ()) -> Withheld:
    """Return how much of a theory the audience does not see."""
    return compare(theory, restrict(theory, audience, closed))


@dataclass(slots=True)
class Sight:
    """What one audience may see of the sources, and so of what cites them."""

    seen: set[str]
    unquoted: set[str]
    declared: frozenset[str]
    audience: Access

    def __init__(self, sources: Iterable[Source], audience: Access, closed: Iterable[str] = ()) -> None:
        self.audience = audience
        self.seen = set()
        self.unquoted = set()
        hidden = set(closed)
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
        """Whether what has this access is for this audience."""
        return _WIDTH[access] <= _WIDTH[self.audience]

    def sees(self, source: str) -> bool:
        """Whether the audience sees a source, by its id; one that is declared nowhere may be restricted."""
        return source in self.seen if source in self.declared else self.is_open("restricted")

    def reference(self, source: str) -> str:
        """Return the id of a source that is seen, "" for any other."""
        return source if source and self.sees(source) else ""

    def sources(self, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        """Return the sources that are seen."""
        return tuple(self._source(source) for source in sources if self.sees(source.id))

    def stories(self, stories: tuple[Story, ...]) -> tuple[Story, ...]:
        """Return the stories that are seen."""
        return tuple(story for story in stories if self.is_open(story.access) and not story.in_doubt)

    def _source(self, source: Source) -> Source:
        return replace(
            source,
            within=self.reference(source.within),
            voice_name=source.voice_name if self.is_open("team") else "",
            file="",
        )

    def citations(self, items: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """Return the evidence or claims that are seen, without quotes that may not be used."""
        return _unless_same(items, (seen for item in items for seen in self._citation(item))) if items else items

    def _citation(self, item: Citation) -> Iterable[Citation]:
        if item.in_doubt or not self.sees(item.source) or (item.access is not None and not self.is_open(item.access)):
            return
        if item.quote and item.source in self.unquoted:
            item = replace(item, quote="")
            if not item.finding:
                return
        yield item

    def conditions(self, conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
        """Return assumptions and the like with the evidence that is seen."""
        return _unless_same(conditions, map(self._condition, conditions)) if conditions else conditions

    def _condition(self, condition: Condition) -> Condition:
        evidence = self.citations(condition.evidence)
        return condition if evidence is condition.evidence else replace(condition, evidence=evidence)

    def node(self, node: Node) -> Node:
        """Return a node with what is seen of it; the same one where that is all."""
        links = _unless_same(node.leads_to, map(self.link, node.leads_to))
        if links is node.leads_to and not (_has_grounds(node) or node.indicators or node.value):
            return node
        return replace(
            node,
            evidence=self.citations(node.evidence),
            assumptions=self.conditions(node.assumptions),
            enablers=self.conditions(node.enablers),
            barriers=self.conditions(node.barriers),
            other_causes=self.conditions(node.other_causes),
            indicators=tuple(self.indicator(indicator) for indicator in node.indicators),
            value=None if node.value is None else self.value(node.value),
            leads_to=links,
        )

    def link(self, link: Link) -> Link:
        """Return a link with what is seen of it; the same one where that is all."""
        if not _has_grounds(link):
            return link
        evidence = self.citations(link.evidence)
        if evidence is link.evidence and not _has_conditions(link):
            return link
        return replace(
            link,
            evidence=evidence,
            assumptions=self.conditions(link.assumptions),
            enablers=self.conditions(link.enablers),
            barriers=self.conditions(link.barriers),
            other_causes=self.conditions(link.other_causes),
        )

    def indicator(self, indicator: Indicator) -> Indicator:
        """Return an indicator with the observations that are seen."""
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
        """Return a value without a proxy that is not seen, and without references to sources that are not."""
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


def _has_grounds(item: Node | Link) -> bool:
    return bool(item.evidence or _has_conditions(item))


def _has_conditions(item: Node | Link) -> bool:
    return bool(item.assumptions or item.enablers or item.barriers or item.other_causes)


def _unless_same(items: tuple[Item, ...], changed: Iterable[Item]) -> tuple[Item, ...]:
    """Return what became of items; the same tuple where nothing did, so that what holds them need not be made anew."""
    kept = tuple(changed)
    return items if len(kept) == len(items) and all(map(is_, kept, items)) else kept
