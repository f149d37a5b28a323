"""Consent withdrawn: every trace of a source in a theory, and the theory without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, TypeVar

from leadsto.model import (
    Claim,
    Condition,
    Evidence,
    Framework,
    Indicator,
    Link,
    Node,
    Observation,
    Proxy,
    Share,
    Source,
    Theory,
    Value,
)
from leadsto.source import Route

TraceKind: TypeAlias = Literal["source", "evidence", "claim", "observation", "proxy", "share", "within", "framework"]

Cited = TypeVar("Cited", Evidence, Claim)


@dataclass(frozen=True, slots=True)
class Trace:
    """One place in which a theory names a source, and what becomes of it.

    Attributes:
        on: What it stands on: the id of a node, both ids of a link as `from -> to`, those of a claim's path as
            `a > b > c`, the id of a source or a framework.
        part: What of that, such as `assumptions`, an indicator's id or `deadweight`; "" where it is the thing itself.
        route: What goes. For a share, a framework and `within` only the key that names the source.
    """

    kind: TraceKind
    on: str
    part: str = ""
    route: Route | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is left of a theory without some of its sources, and what has gone.

    Attributes:
        theory: All that names none of them.
        traces: In the order: sources, what stands on nodes and links, claims, frameworks.
    """

    theory: Theory
    traces: tuple[Trace, ...]


def withdraw(theory: Theory, ids: Iterable[str]) -> Withdrawal:
    """Take every trace of sources out of a theory.

    - Their entries, and evidence, claims and observations (baselines and targets too) that rest on them, go whole.
    - A proxy that rests on them becomes unknown: its amount was theirs. A share, such as deadweight, is the evaluator's
      own figure; it stays, and no longer says where it comes from.
    - A framework that is written in them, and a source that is quoted in them, stay without saying so.

    Ids that no source has are taken out all the same wherever something names them.
    """
    taking = _Taking(frozenset(ids))
    sources = tuple(kept for source in theory.sources for kept in taking.source(source))
    nodes = tuple(taking.node(node) for node in theory.nodes)
    claims = taking.citations(theory.claims, "", "")
    frameworks = tuple(taking.framework(framework) for framework in theory.frameworks)
    left = replace(theory, sources=sources, nodes=nodes, claims=claims, frameworks=frameworks)
    return Withdrawal(left, tuple(taking.traces))


def named_sources(theory: Theory) -> frozenset[str]:
    """Return the ids of all sources that a theory declares or names."""
    taking = _Taking(None)
    for source in theory.sources:
        taking.source(source)
    for node in theory.nodes:
        taking.node(node)
    taking.citations(theory.claims, "", "")
    for framework in theory.frameworks:
        taking.framework(framework)
    return frozenset(taking.named) | {source.id for source in theory.sources if source.id}


@dataclass(slots=True)
class _Taking:
    """One walk through a theory; with no ids at all it only notes which sources are named."""

    ids: frozenset[str] | None
    traces: list[Trace] = field(default_factory=list)
    named: set[str] = field(default_factory=set)

    def goes(self, id_: str) -> bool:
        if self.ids is None:
            if id_:
                self.named.add(id_)
            return False
        return id_ in self.ids

    def note(self, kind: TraceKind, on: str, part: str, route: Route | None) -> None:
        self.traces.append(Trace(kind, on, part, route))

    def source(self, source: Source) -> Iterable[Source]:
        if self.goes(source.id):
            self.note("source", source.id, "", source.route)
            return
        if self.goes(source.within):
            self.note("within", source.id, "", source.route and source.route / "within")
            source = replace(source, within="")
        yield source

    def node(self, node: Node) -> Node:
        on = node.id
        return replace(
            node,
            evidence=self.citations(node.evidence, on, ""),
            assumptions=self.conditions(node.assumptions, on, "assumptions"),
            enablers=self.conditions(node.enablers, on, "enablers"),
            barriers=self.conditions(node.barriers, on, "barriers"),
            other_causes=self.conditions(node.other_causes, on, "other-causes"),
            indicators=tuple(self.indicator(each, on) for each in node.indicators),
            value=None if node.value is None else self.value(node.value, on),
            leads_to=tuple(self.link(link) for link in node.leads_to),
        )

    def link(self, link: Link) -> Link:
        on = f"{link.from_} -> {link.to}"
        return replace(
            link,
            evidence=self.citations(link.evidence, on, ""),
            assumptions=self.conditions(link.assumptions, on, "assumptions"),
            enablers=self.conditions(link.enablers, on, "enablers"),
            barriers=self.conditions(link.barriers, on, "barriers"),
            other_causes=self.conditions(link.other_causes, on, "other-causes"),
        )

    def citations(self, items: tuple[Cited, ...], on: str, part: str) -> tuple[Cited, ...]:
        kept = []
        for item in items:
            if not self.goes(item.source):
                kept.append(item)
            elif isinstance(item, Claim):
                self.note("claim", " > ".join(item.path), "", item.route)
            else:
                self.note("evidence", on, part, item.route)
        return tuple(kept)

    def conditions(self, conditions: tuple[Condition, ...], on: str, part: str) -> tuple[Condition, ...]:
        return tuple(replace(each, evidence=self.citations(each.evidence, on, part)) for each in conditions)

    def indicator(self, indicator: Indicator, on: str) -> Indicator:
        kept = [self._observation(each, on, indicator.id) for each in (indicator.baseline, indicator.target)]
        observations = (self._observation(each, on, indicator.id) for each in indicator.observations)
        return replace(
            indicator,
            baseline=kept[0],
            target=kept[1],
            observations=tuple(each for each in observations if each is not None),
        )

    def _observation(self, observation: Observation | None, on: str, part: str) -> Observation | None:
        if observation is None or not self.goes(observation.source):
            return observation
        self.note("observation", on, part, observation.route)
        return None

    def value(self, value: Value, on: str) -> Value:
        proxy = value.proxy
        if proxy is not None and self.goes(proxy.source):
            self.note("proxy", on, "", proxy.route)
            proxy = Proxy()
        return replace(
            value,
            proxy=proxy,
            deadweight=self._share(value.deadweight, on, "deadweight"),
            displacement=self._share(value.displacement, on, "displacement"),
            attribution=self._share(value.attribution, on, "attribution"),
            drop_off=self._share(value.drop_off, on, "drop-off"),
        )

    def _share(self, share: Share | None, on: str, part: str) -> Share | None:
        if share is None or not self.goes(share.source):
            return share
        self.note("share", on, part, share.route and share.route / "source")
        return replace(share, source="")

    def framework(self, framework: Framework) -> Framework:
        if not self.goes(framework.source):
            return framework
        self.note("framework", framework.id, "", framework.route and framework.route / "source")
        return replace(framework, source="")
