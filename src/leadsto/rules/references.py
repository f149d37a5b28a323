"""Every reference of the language, and those among them that lead to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from leadsto.findings import Place
from leadsto.model import PROGRAMME, Claim, Condition, Evidence, Indicator, Link, Node, Share, Value
from leadsto.rules.catalogue import find_rule
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.words import name_node, quote
from leadsto.source import KEY

Kind = Literal["node", "source", "timeframe", "setting", "stakeholder", "voice", "group", "rule", "figure"]

FIGURES = ("quantity", "proxy", "deadweight", "displacement", "attribution", "drop-off", "starts", "duration")
"""What of a value a scenario can change."""

_RATES = ("discount-rate", "first-year")


@dataclass(frozen=True, slots=True)
class Miss:
    """A reference to nothing.

    Attributes:
        kind: What it should have led to.
        reference: The id, as the model has it.
        says: The beginning of a sentence, up to the reference: `“Guests are known by name” leads to`.
        place: Where it stands.
        lane: Whose file or list it stands in, what a bare id would belong to; "" where there is none.
    """

    kind: Kind
    reference: str
    says: str
    place: Place
    lane: str = ""


class References:
    """Walks through a theory and yields the references that lead to nothing."""

    def __init__(self, inspection: Inspection) -> None:
        theory = inspection.theory
        self.theory = theory
        self._known = inspection.known
        self.nodes = inspection.nodes
        self.sources = inspection.sources
        self.timeframes = inspection.timeframes
        self.settings = frozenset(setting.id for setting in theory.settings)
        self.stakeholders = frozenset(inspection.stakeholders)
        self.voices = self.stakeholders.union(voice.id for voice in theory.voices)
        self.groups = {
            stakeholder.id: frozenset(group.id for group in stakeholder.groups) for stakeholder in theory.stakeholders
        }
        self.inputs = frozenset(given.id for given in theory.inputs)

    def misses(self) -> Iterator[Miss]:
        """Yield every reference to nothing, part after part of the theory; each part in its order.

        What can be read in a broken place is there, if not whole: a reference to it is left alone.
        """
        for miss in self._misses():
            lane, _, bare = miss.reference.rpartition("/")
            if miss.reference in self._known or bare in self._known:
                continue
            if lane not in self._known or lane in self.stakeholders:
                yield miss

    def _misses(self) -> Iterator[Miss]:
        for node in self.theory.nodes:
            yield from self._of_node(node)
        yield from self._of_scales()
        yield from self._of_sources()
        yield from self._of_stories()
        yield from self._of_answers()
        yield from self._of_scenarios()

    def _of_node(self, node: Node) -> Iterator[Miss]:
        lane = node.id.partition("/")[0]
        for link in node.leads_to:
            if link.to not in self.nodes and link.to:
                yield Miss("node", link.to, f"{name_node(node)} leads to", at(link, "to"), lane)
            if self._may_miss(link):
                yield from self._of_what_both_have(link, "this link lives only in")
        for index, other in enumerate(node.goes_with):
            if other not in self.nodes:
                yield Miss("node", other, f"{name_node(node)} goes with", at(node, "goes-with", index), lane)
        for frame in dict.fromkeys(node.timeframe or ()):
            if frame not in self.timeframes and frame:
                yield Miss("timeframe", frame, f"the timeframe of {name_node(node)} is", at(node, "timeframe"), lane)
        for index, group in enumerate(node.for_):
            if group not in self.groups.get(node.stakeholder, (group,)):
                yield Miss("group", group, f"{name_node(node)} is for", at(node, "for", index), node.stakeholder)
        if self._may_miss(node):
            yield from self._of_what_both_have(node, f"{name_node(node)} lives only in")
        if node.indicators:
            yield from self._of_indicators(node.indicators)
        if node.value:
            yield from self._of_value(node, node.value, lane)

    def _may_miss(self, item: Node | Link) -> bool:
        """Whether to look closer: most have nothing but evidence from known sources, and there are many."""
        for piece in item.evidence:
            if piece.voice or piece.source not in self.sources:
                return True
        return bool(item.only_in or item.assumptions or item.enablers or item.barriers or item.other_causes)

    def _of_what_both_have(self, item: Node | Link, says: str) -> Iterator[Miss]:
        for index, setting in enumerate(item.only_in):
            if setting not in self.settings:
                yield Miss("setting", setting, says, at(item, "only-in", index))
        yield from self._of_evidence(item.evidence)
        conditions: tuple[Condition, ...] = item.assumptions + item.enablers + item.barriers + item.other_causes
        for condition in conditions:
            yield from self._of_evidence(condition.evidence)

    def _of_indicators(self, indicators: Iterable[Indicator]) -> Iterator[Miss]:
        for indicator in indicators:
            for observation in (indicator.baseline, indicator.target, *indicator.observations):
                if observation and observation.source not in self.sources and observation.source:
                    says = f"this value of {quote(indicator.title or indicator.id)} comes from"
                    yield Miss("source", observation.source, says, at(observation, "source"))

    def _of_evidence(self, evidence: Iterable[Evidence | Claim]) -> Iterator[Miss]:
        for piece in evidence:
            if piece.source not in self.sources and piece.source:
                what = "claim" if isinstance(piece, Claim) else "evidence"
                yield Miss("source", piece.source, f"this {what} rests on", at(piece, "source"))
            for index, voice in enumerate(piece.voice):
                if voice not in self.voices:
                    yield Miss("voice", voice, "who says so is", at(piece, "voice", index))

    def _of_value(self, node: Node, value: Value, lane: str) -> Iterator[Miss]:
        if value.counted_in not in self.nodes and value.counted_in:
            says = f"the value of {name_node(node)} is counted in"
            yield Miss("node", value.counted_in, says, at(value, "counted-in"), lane)
        if value.proxy and value.proxy.source not in self.sources and value.proxy.source:
            yield Miss("source", value.proxy.source, "this proxy comes from", at(value.proxy, "source"))
        shares: tuple[Share | None, ...] = (value.deadweight, value.displacement, value.attribution, value.drop_off)
        for share in shares:
            if share and share.source not in self.sources and share.source:
                yield Miss("source", share.source, "this percentage comes from", at(share, "source"))

    def _of_scales(self) -> Iterator[Miss]:
        for index, lane in enumerate(self.theory.lanes):
            if lane not in self.stakeholders and lane != PROGRAMME:
                yield Miss("stakeholder", lane, "the order of lanes names", at(self.theory, "lanes", index))
        for setting in self.theory.settings:
            for change in setting.timeframes:
                if change.timeframe not in self.timeframes:
                    says = f"the setting {quote(setting.title or setting.id)} changes"
                    yield Miss("timeframe", change.timeframe, says, at(change, KEY))
        for rule in self.theory.rules:
            if find_rule(rule.rule) is None:
                yield Miss("rule", rule.rule, "this sets", at(rule, KEY))

    def _of_sources(self) -> Iterator[Miss]:
        for source in self.theory.sources:
            for index, voice in enumerate(source.voice):
                if voice not in self.voices:
                    says = f"who speaks in {quote(source.title or source.id)} is"
                    yield Miss("voice", voice, says, at(source, "voice", index))
            if source.within not in self.sources and source.within:
                says = f"{quote(source.title or source.id)} is quoted in"
                yield Miss("source", source.within, says, at(source, "within"))
        yield from self._of_evidence(self.theory.claims)
        for claim in self.theory.claims:
            for index, step in enumerate(claim.path):
                if step not in self.nodes:
                    yield Miss("node", step, "the path of this claim goes by", at(claim, "path", index))

    def _of_stories(self) -> Iterator[Miss]:
        for story in self.theory.stories:
            for scene in story.scenes:
                for key, id_ in (("at", scene.at), ("from", scene.from_), ("to", scene.to)):
                    if id_ not in self.nodes and id_:
                        yield Miss("node", id_, f"a scene of {quote(story.title or story.id)} is at", at(scene, key))

    def _of_answers(self) -> Iterator[Miss]:
        for given in self.theory.inputs:
            if given.stakeholder not in self.stakeholders and given.stakeholder:
                says = f"{quote(given.title or given.id)} is given by"
                yield Miss("stakeholder", given.stakeholder, says, at(given, "stakeholder"))
        for framework in self.theory.frameworks:
            if framework.source not in self.sources and framework.source:
                says = f"{quote(framework.title or framework.id)} is written in"
                yield Miss("source", framework.source, says, at(framework, "source"))
            for clause in framework.clauses:
                for index, id_ in enumerate(clause.met_by):
                    if id_ not in self.nodes:
                        yield Miss("node", id_, f"clause {clause.id} is met by", at(clause, "met-by", index))

    def _of_scenarios(self) -> Iterator[Miss]:
        for scenario in self.theory.scenarios:
            for override in scenario.set:
                id_, *words = override.place.split() or [""]
                says = f"the scenario {quote(scenario.title or scenario.id)} changes"
                if id_ in self.nodes:
                    if not words or words[0] not in FIGURES:
                        yield Miss("figure", " ".join(words), f"{says} of `{id_}`", at(override, KEY))
                elif id_ not in self.inputs and id_ not in _RATES and id_ not in ("inputs", "valuation"):
                    yield Miss("node", id_, says, at(override, KEY))
