"""OLD in NEW's words: its references by the ids that the same things have in NEW, so that like can be held to like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from leadsto import model
from leadsto.diff.matching import Matching
from leadsto.model import Stakeholder, Theory, Timeframe, first_by_id

Item = TypeVar("Item", Stakeholder, Timeframe)

_CONDITIONS = dict.fromkeys(("assumptions", "enablers", "barriers", "other_causes", "evidence"), "inside")
_REFERENCES: dict[type, dict[str, str]] = {
    model.Theory: {
        "lanes": "lane",
        **dict.fromkeys(("stakeholders", "timeframes", "settings", "nodes", "sources", "claims"), "inside"),
        **dict.fromkeys(("stories", "frameworks", "inputs", "scenarios"), "inside"),
    },
    model.Stakeholder: {"id": "lane"},
    model.Timeframe: {"id": "timeframe"},
    model.Setting: {"timeframes": "inside"},
    model.TimeframeChange: {"timeframe": "timeframe"},
    model.Node: {
        "id": "node",
        "stakeholder": "lane",
        "timeframe": "timeframe",
        "goes_with": "node",
        "value": "inside",
        "leads_to": "inside",
        **_CONDITIONS,
    },
    model.Link: {"from_": "node", "to": "node", **_CONDITIONS},
    model.Condition: {"evidence": "inside"},
    model.Evidence: {"voice": "lane"},
    model.Claim: {"path": "node", "voice": "lane"},
    model.Source: {"voice": "lane"},
    model.Story: {"scenes": "inside"},
    model.Scene: {"at": "node", "from_": "node", "to": "node"},
    model.Framework: {"clauses": "inside"},
    model.Clause: {"met_by": "node"},
    model.Value: {"counted_in": "node"},
    model.Input: {"stakeholder": "lane"},
    model.Scenario: {"set": "inside"},
    model.Override: {"place": "place"},
}
"""Where each kind of thing refers to others, and to what: a test sees that none is forgotten."""


@dataclass(frozen=True, slots=True)
class Translated:
    """OLD in NEW's words.

    Attributes:
        lanes: For each stakeholder of OLD that goes by another id in NEW, that id; they bear the same title.
        timeframes: Likewise.
    """

    theory: Theory
    lanes: Mapping[str, str]
    timeframes: Mapping[str, str]


def translate(old: Theory, new: Theory, matching: Matching) -> Translated:
    """Return OLD with NEW's ids where something is in both; stakeholders and timeframes are told by id, then by title."""
    lanes = _by_title(old.stakeholders, new.stakeholders)
    timeframes = _by_title(old.timeframes, new.timeframes)
    nodes = {old_id: new_id for old_id, new_id in matching.new_ids.items() if old_id != new_id}
    if not (lanes or timeframes or nodes):
        return Translated(old, lanes, timeframes)

    def place(text: str) -> str:
        where, space, figure = text.partition(" ")
        return nodes.get(where, where) + space + figure

    words: dict[str, Callable[[str], str]] = {
        "node": lambda id_: nodes.get(id_, id_),
        "lane": lambda id_: lanes.get(id_, id_),
        "timeframe": lambda id_: timeframes.get(id_, id_),
        "place": place,
    }
    theory: Theory = _translated(old, words)
    return Translated(theory, lanes, timeframes)


def _translated(item: Any, words: Mapping[str, Callable[[str], str]]) -> Any:
    changed = {}
    for attribute, kind in _REFERENCES[type(item)].items():
        value = getattr(item, attribute)
        if value is None or value == ():
            continue
        each: Callable[[Any], Any] = words[kind] if kind != "inside" else lambda inner: _translated(inner, words)
        changed[attribute] = tuple(map(each, value)) if isinstance(value, tuple) else each(value)
    return replace(item, **changed)


def _by_title(olds: tuple[Item, ...], news: tuple[Item, ...]) -> dict[str, str]:
    """Return new ids by old ones of what bears the same title, alone to bear it, and is in the other by no id."""
    one, other = first_by_id(olds), first_by_id(news)
    left, free = ({}, {})  # type: tuple[dict[str, list[str]], dict[str, list[str]]]
    for items, others, by_title in ((one, other, left), (other, one, free)):
        for item in items.values():
            if item.id not in others and item.title:
                by_title.setdefault(item.title.casefold(), []).append(item.id)
    return {ids[0]: free[title][0] for title, ids in left.items() if len(ids) == 1 and len(free.get(title, ())) == 1}
