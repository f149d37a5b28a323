"""What was probably meant by a reference to nothing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from leadsto.characters import plain
from leadsto.model import NODE_LISTS, Setting, Source, Stakeholder, Timeframe, Voice
from leadsto.rules.catalogue import nearest_rule
from leadsto.rules.inspection import Inspection
from leadsto.rules.nearest import Names
from leadsto.rules.otherwise import find_written_otherwise
from leadsto.rules.references import FIGURES, Kind, Miss
from leadsto.rules.words import join

ENDS: Mapping[Kind, tuple[str, str, str]] = {
    "node": ("and nothing has that id", "nodes", "a lane"),
    "source": ("and there is no such source", "sources", "`sources:`"),
    "timeframe": ("and there is no such timeframe", "timeframes", "`timeframes:`"),
    "setting": ("and there is no such setting", "settings", "`settings:`"),
    "stakeholder": ("and there is no such stakeholder", "stakeholders", "a file of its own"),
    "voice": ("and there is neither a stakeholder nor a voice of that id", "speakers", "`voices:`"),
    "group": ("and the stakeholder has no such group", "groups", "the stakeholder's `groups:`"),
    "rule": ("and there is no such rule", "rules", "leadsto"),
    "figure": ("which is not a figure that a scenario can change", "figures", "its value"),
}
"""For each kind: how a sentence ends that began with what refers, what such things are, where they are declared."""

_FEW = 8
_MOST_LOOKED_FOR = 300
_SEVERAL = 3
"""So many references that agree on a stakeholder's id are likelier right than the one place that declares it."""


def _lane_named(miss: Miss) -> str:
    """The stakeholder that a reference names; "" where it names none."""
    if miss.kind in ("stakeholder", "voice"):
        return miss.reference
    return miss.reference.partition("/")[0] if miss.kind == "node" and "/" in miss.reference else ""


class Remedies:
    """What was probably meant by a reference to nothing; each index is built when it is first needed."""

    def __init__(self, inspection: Inspection, misses: Iterable[Miss]) -> None:
        self._inspection = inspection
        self._indexes: dict[str, Names] = {}
        self._said: dict[tuple[str, str, str], str] = {}
        self._times = Counter(_lane_named(miss) for miss in misses)
        self._declared: dict[str, tuple[str, str]] = {}

    def remedy(self, miss: Miss) -> str:
        """Return the nearest remedy, as a hint says it; "" once too many have been looked for.

        Where hundreds of ids are unknown, a file is missing, and no id that is there was meant.
        """
        key = (miss.kind, miss.lane, miss.reference)
        if key not in self._said:
            self._said[key] = self._find_remedy(miss) if len(self._said) < _MOST_LOOKED_FOR else ""
        return self._said[key]

    def declared_as(self, miss: Miss) -> tuple[str, str]:
        """Return what to call a stakeholder's id that many references have and none declares, and a question; or "" twice."""
        lane = _lane_named(miss)
        if self._times[lane] < _SEVERAL or lane in self._inspection.stakeholders or lane in ("", *NODE_LISTS):
            return "", ""
        if lane not in self._declared:
            near = Names(self._inspection.stakeholders).nearest(lane)
            route = self._inspection.stakeholders[near].route if near else None
            where = f" in {route.file}" if route else ""
            asked = f"`{lane}` is declared as `{near}`{where}: is that the slip?"
            self._declared[lane] = (f"`{lane}`", asked) if near else ("", "")
        return self._declared[lane]

    def _find_remedy(self, miss: Miss) -> str:
        if asked := self.declared_as(miss)[1]:
            return asked
        if miss.kind == "node":
            return self._remedy_for_node(miss.reference, miss.lane)
        if miss.kind == "rule":
            near = nearest_rule(miss.reference)
            return f"did you mean `{near}`?" if near else "`leadsto explain --all` lists the rules"
        names = self._index(miss)
        parts = re.split(r" *, *| +- +| *– *| +until +| +to +| +and +", plain(miss.reference))
        if len(parts) > 1 and all(part in names.known for part in parts):
            if miss.kind == "timeframe":
                return f"did you mean `{parts[0]} to {parts[-1]}`?"
            return f"did you mean the list `[{', '.join(parts)}]`?"
        known = frozenset(names.known)
        if otherwise := find_written_otherwise(miss.reference, lambda text: text if text in known else ""):
            return otherwise
        titled = self._titles(miss.kind).get(miss.reference.strip().lower())
        if titled:
            return f"that is the title of `{titled}`: write its id"
        near = names.nearest(miss.reference)
        if near:
            return f"did you mean `{near}`?"
        _, plural, home = ENDS[miss.kind]
        if 1 < len(names.known) <= _FEW:
            return f"the {plural} are {join([f'`{known}`' for known in names.known], most=_FEW)}"
        if not names.known and miss.kind == "source":
            return f"no file declares a {miss.kind}: add `{plural}:`, or is a file missing?"
        return f"declare it under {home}" if miss.kind != "figure" else ""

    def _titles(self, kind: Kind) -> Mapping[str, str]:
        if kind not in self._by_titles:
            theory = self._inspection.theory
            titled: Iterable[Timeframe | Source | Setting | Stakeholder | Voice] = ()
            if kind == "timeframe":
                titled = theory.timeframes
            elif kind == "source":
                titled = theory.sources
            elif kind == "setting":
                titled = theory.settings
            elif kind in ("stakeholder", "voice"):
                titled = (*theory.stakeholders, *(theory.voices if kind == "voice" else ()))
            self._by_titles[kind] = {item.title.strip().lower(): item.id for item in titled if item.title}
        return self._by_titles[kind]

    @cached_property
    def _by_titles(self) -> dict[str, Mapping[str, str]]:
        return {}

    def _remedy_for_node(self, reference: str, lane: str) -> str:
        own, _, bare = reference.rpartition("/")
        others = [f"{other}/{bare}" for other in self._lanes_of.get(bare, ()) if other != own]
        if others and own == lane:
            exist = "exists" if len(others) == 1 else "exist"
            return f"{join([f'`{other}`' for other in others])} {exist}; write the lane"
        titled = self._by_title.get(bare.strip().lower())
        if titled:
            return f"that is the title of `{titled.removeprefix(f'{lane}/') if lane else titled}`: write its id"
        text = reference.removeprefix(f"{lane}/")
        stakeholder = self._lanes_by_name.get(text.strip().lower())
        if stakeholder and (first := self._first_of.get(stakeholder)):
            return f"that is a stakeholder: name one of its outcomes, such as `{first.removeprefix(f'{lane}/')}`"

        def written(id_: str) -> str:
            for whole in (f"{lane}/{id_}" if lane and "/" not in id_ else id_, id_):
                if whole in self._inspection.nodes:
                    return whole.removeprefix(f"{lane}/") if lane else whole
            return ""

        if otherwise := find_written_otherwise(text, written):
            return otherwise
        whole = others or self._near_nodes(own, bare)
        if not whole:
            return self._remedy_for_lane(own, lane)
        named = [f"`{id_.removeprefix(f'{lane}/') if lane else id_}`" for id_ in whole]
        return f"did you mean {join(named, 'or')}?"

    def _near_nodes(self, own: str, bare: str) -> list[str]:
        """The node of the same lane with the nearest id; else those of other lanes that bear the nearest."""
        near = self._bare_ids.near(bare, 5)
        here = [f"{own}/{id_}" for id_ in near if own in self._lanes_of[id_]]
        if here:
            return here[:1]
        return [f"{lane}/{id_}" for id_ in near[:1] for lane in self._lanes_of[id_]]

    def _remedy_for_lane(self, own: str, lane: str) -> str:
        """What to do about an id like no other: where the lane itself is unknown, that is the slip."""
        lanes = self._inspection.stakeholders
        if own in lanes or own == lane or own in NODE_LISTS:
            return ""
        near = Names(lanes).nearest(own)
        return f"there is no stakeholder `{own}`" + (f"; did you mean `{near}`?" if near else "") if own else ""

    @cached_property
    def _lanes_by_name(self) -> Mapping[str, str]:
        lanes = self._inspection.stakeholders.values()
        return {name.strip().lower(): lane.id for lane in lanes for name in (lane.title, lane.id) if name}

    @cached_property
    def _first_of(self) -> Mapping[str, str]:
        return {node.stakeholder: node.id for node in reversed(list(self._inspection.nodes.values()))}

    @cached_property
    def _by_title(self) -> Mapping[str, str]:
        nodes = reversed(list(self._inspection.nodes.values()))
        return {node.title.strip().lower(): node.id for node in nodes if node.title}

    @cached_property
    def _lanes_of(self) -> Mapping[str, list[str]]:
        lanes: defaultdict[str, list[str]] = defaultdict(list)
        for id_ in self._inspection.nodes:
            lane, _, bare = id_.rpartition("/")
            if not bare.startswith("("):  # a node whose id could not be read
                lanes[bare].append(lane)
        return dict(lanes)

    @cached_property
    def _bare_ids(self) -> Names:
        return Names(self._lanes_of)

    def _names(self, miss: Miss) -> list[str]:
        theory, kind = self._inspection.theory, miss.kind
        if kind == "source":
            return list(self._inspection.sources)
        if kind == "timeframe":
            return list(self._inspection.timeframes)
        if kind == "setting":
            return [setting.id for setting in theory.settings]
        if kind == "figure":
            return list(FIGURES)
        if kind == "group":
            stakeholder = self._inspection.stakeholders.get(miss.lane)
            return [group.id for group in stakeholder.groups] if stakeholder else []
        voices = [voice.id for voice in theory.voices] if kind == "voice" else []
        return [*self._inspection.stakeholders, *voices]

    def _index(self, miss: Miss) -> Names:
        key = f"{miss.kind} {miss.lane}" if miss.kind == "group" else miss.kind
        if key not in self._indexes:
            self._indexes[key] = Names(self._names(miss))
        return self._indexes[key]
