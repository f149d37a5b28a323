"""LT102: a reference to something that is not there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from leadsto.findings import Finding
from leadsto.model import NODE_LISTS
from leadsto.rules.catalogue import nearest_rule
from leadsto.rules.inspection import Inspection
from leadsto.rules.nearest import Names
from leadsto.rules.references import FIGURES, Kind, Miss, References
from leadsto.rules.words import join

code = "LT102"
name = "unknown-target"
severity = "error"
summary = "A reference to a node, source, timeframe, setting, voice or group that does not exist."
why = """\
A link to nothing is a chain that breaks off. On the storyboard the outcome would seem to lead nowhere, and whoever
counts what an interview supports would count short, with nothing to show for it. Nearly always it is a slip of a
letter, an id that was renamed in one file and not in another, or an outcome of another lane written without its lane:
a bare id means this lane.

The finding names the nearest id that exists, and the other lanes that have one of that name."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-allone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
"""
points = "less-allone"

# how a sentence ends that began with what refers, and where such things are declared
_ENDS: Mapping[Kind, tuple[str, str, str]] = {
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
_FEW = 8
_MOST_LOOKED_FOR = 300


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each reference to nothing, with what was probably meant."""
    references = References(inspection)
    remedies = _Remedies(inspection)
    for miss in references.misses():
        said = f"`{_written(miss)}`" if miss.reference else "nothing"
        yield Finding(
            code, f"{miss.says} {said}, {_ENDS[miss.kind][0]}", miss.place, remedies.remedy(miss), group=miss.lane
        )


def _written(miss: Miss) -> str:
    """A reference as it was written, where that shows that it was not meant as an id: without the lane it was read in."""
    return (
        miss.reference.removeprefix(f"{miss.lane}/")
        if " " in miss.reference and miss.kind == "node"
        else miss.reference
    )


class _Remedies:
    """What was probably meant by a reference to nothing; each index is built when it is first needed."""

    def __init__(self, inspection: Inspection) -> None:
        self._inspection = inspection
        self._indexes: dict[str, Names] = {}
        self._said: dict[tuple[str, str, str], str] = {}

    def remedy(self, miss: Miss) -> str:
        """Return the nearest remedy, as a hint says it; "" once too many have been looked for.

        Where hundreds of ids are unknown, a file is missing, and no id that is there was meant.
        """
        key = (miss.kind, miss.lane, miss.reference)
        if key not in self._said:
            self._said[key] = self._find_remedy(miss) if len(self._said) < _MOST_LOOKED_FOR else ""
        return self._said[key]

    def _find_remedy(self, miss: Miss) -> str:
        if miss.kind == "node":
            return self._remedy_for_node(miss.reference, miss.lane)
        if miss.kind == "rule":
            near = nearest_rule(miss.reference)
            return f"did you mean `{near}`?" if near else "`leadsto explain --all` lists the rules"
        names = self._index(miss)
        parts = re.split(r" *, *| +- +| *– *| +until +", miss.reference)
        if len(parts) > 1 and all(part in names.known for part in parts):
            if miss.kind == "timeframe":
                return f"did you mean `{parts[0]} to {parts[-1]}`?"
            return f"did you mean the list `[{', '.join(parts)}]`?"
        near = names.nearest(miss.reference)
        if near:
            return f"did you mean `{near}`?"
        _, plural, home = _ENDS[miss.kind]
        if 1 < len(names.known) <= _FEW:
            return f"the {plural} are {join([f'`{known}`' for known in names.known], most=_FEW)}"
        return f"declare it under {home}" if miss.kind != "figure" else ""

    def _remedy_for_node(self, reference: str, lane: str) -> str:
        own, _, bare = reference.rpartition("/")
        others = [f"{other}/{bare}" for other in self._lanes_of.get(bare, ()) if other != own]
        if others and own == lane:
            exist = "exists" if len(others) == 1 else "exist"
            return f"{join([f'`{other}`' for other in others])} {exist}; write the lane"
        titled = self._by_title.get(bare.strip().lower())
        if titled:
            return f"that is the title of `{titled.removeprefix(f'{lane}/') if lane else titled}`: write its id"
        whole = others or self._near_nodes(own, bare)
        if not whole:
            return self._remedy_for_lane(own, lane)
        written = [f"`{id_.removeprefix(f'{lane}/') if lane else id_}`" for id_ in whole]
        return f"did you mean {join(written, 'or')}?"

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
