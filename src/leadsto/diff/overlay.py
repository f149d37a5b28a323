"""Both theories as one: NEW with what only OLD has put back, for a page to draw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from leadsto.diff.difference import Difference, Step
from leadsto.diff.matching import Matching
from leadsto.diff.translating import translate
from leadsto.model import Link, Setting, Source, Stakeholder, Theory, Timeframe, Voice, first_by_id

Item = TypeVar("Item", Setting, Source, Stakeholder, Timeframe, Voice)


def overlay(old: Theory, new: Theory, difference: Difference) -> Theory:
    """Return NEW with OLD's removed nodes and links put back, under the ids of `difference`.

    What they refer to and NEW has not is put back too: stakeholders, timeframes, settings, sources and voices. A
    timeframe comes back behind the one that it followed in OLD, whatever else comes back stands last.

    Args:
        old: As `compare` had it.
        new: Likewise.
        difference: What `compare` said of the two.
    """
    pairs = {node.old_id: node.id for node in difference.nodes if node.old_id and node.matched_by}
    before = translate(old, new, Matching(pairs, {})).theory
    removed = {node.id for node in difference.nodes if node.state == "removed"}
    gone = {link.step for link in difference.links if link.state == "removed"}
    links: defaultdict[str, list[Link]] = defaultdict(list)
    put_back: set[Step] = set()
    nodes = first_by_id(before.nodes)
    for node in nodes.values():
        for link in node.leads_to:
            step = (link.from_, link.to)
            if step in gone and step not in put_back:
                put_back.add(step)
                links[node.id].append(link)
    kept = first_by_id(new.nodes)
    whole = tuple(
        replace(node, leads_to=(*node.leads_to, *links[node.id]))
        if links[node.id] and kept.get(node.id) is node
        else node
        for node in new.nodes
    )
    returned = tuple(replace(node, leads_to=tuple(links[node.id])) for node in nodes.values() if node.id in removed)
    return replace(
        new,
        nodes=(*whole, *returned),
        stakeholders=_with(new.stakeholders, before.stakeholders),
        timeframes=_in_place(new.timeframes, before.timeframes),
        settings=_with(new.settings, before.settings),
        sources=_with(new.sources, before.sources),
        voices=_with(new.voices, before.voices),
    )


def _with(new: tuple[Item, ...], old: Iterable[Item]) -> tuple[Item, ...]:
    there = {item.id for item in new}
    return new + tuple(item for id_, item in first_by_id(old).items() if id_ not in there)


def _in_place(new: tuple[Timeframe, ...], old: Iterable[Timeframe]) -> tuple[Timeframe, ...]:
    """NEW's timeframes with OLD's others, each behind the one that it followed."""
    there = {item.id for item in new}
    following: defaultdict[str, list[Timeframe]] = defaultdict(list)
    last = ""
    for id_, item in first_by_id(old).items():
        if id_ in there:
            last = id_
        else:
            following[last].append(item)
    done = {""}
    scale = [*following[""]]
    for item in new:
        scale.append(item)
        if item.id not in done:
            done.add(item.id)
            scale += following[item.id]
    return tuple(scale)
