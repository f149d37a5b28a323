"""Who tells a chain: one person the whole of it, or several a stretch each; and where the seams are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from leadsto.evidence.grounds import Grounds
from leadsto.model import Link

Teller: TypeAlias = Literal["one-voice", "gathered", "nobody"]
"""Who tells a stretch: sources with one voice; only others, such as reports; nobody, so that it is asserted."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Links in a row on a chain that the same sources tell.

    Attributes:
        tellers: Ids of the sources that each tell every link of it, in the order of the theory; of a stretch that is
            gathered, all that tell any link of it.
    """

    links: tuple[Link, ...]
    told: Teller
    tellers: tuple[str, ...] = ()


def stitch(chain: Sequence[Link], grounds: Grounds) -> tuple[Stretch, ...]:
    """Return a chain in the fewest stretches each of which one person tells.

    From each seam the longest stretch is taken, which makes the fewest: whoever tells a stretch tells every part of it, so
    that one which ends sooner never reaches further in the end. Links that nobody tells, or only sources that gather
    several people, are stretches of their own.
    """
    stretches: list[Stretch] = []
    at = 0
    while at < len(chain):
        begun = at
        told, tellers = tellers_of(chain[at], grounds)
        at += 1
        while at < len(chain):
            next_told, next_tellers = tellers_of(chain[at], grounds)
            if next_told != told:
                break
            joint = tuple(id_ for id_ in tellers if id_ in next_tellers)
            if told == "one-voice":
                if not joint:
                    break
                tellers = joint
            else:
                tellers = tuple(dict.fromkeys((*tellers, *next_tellers)))
            at += 1
        stretches.append(Stretch(tuple(chain[begun:at]), told, tellers))
    return tuple(stretches)


def tellers_of(link: Link, grounds: Grounds) -> tuple[Teller, tuple[str, ...]]:
    """Return who tells a link: the sources with one voice where there are any, else those that gather several."""
    says = {item.source for item in grounds.citations.on_link(link) if item.stance == "supports"}
    if not says:
        return "nobody", ()
    known = [id_ for id_ in grounds.sources if id_ in says] if len(says) > 1 else [*says & grounds.sources.keys()]
    alone = tuple(id_ for id_ in known if grounds.sources[id_].speaks_with_one_voice)
    return ("one-voice", alone) if alone else ("gathered", (*known, *sorted(says - grounds.sources.keys())))


def chain_told_by(source: str, from_: str, to: str, grounds: Grounds) -> tuple[str, ...]:
    """Return the shortest chain between two nodes every link of which a source tells; () where there is none."""
    came_from = {from_: ""}
    edge = [from_]
    for id_ in edge:  # it grows while it is walked along
        for link in _told_from(id_, source, grounds):
            if link.to not in came_from:
                came_from[link.to] = id_
                edge.append(link.to)
        if to in came_from:
            break
    if to not in came_from or from_ == to:
        return ()
    chain = [to]
    while chain[-1] != from_:
        chain.append(came_from[chain[-1]])
    return tuple(reversed(chain))


def _told_from(id_: str, source: str, grounds: Grounds) -> Iterator[Link]:
    for link in grounds.graph.links_from(id_):
        items = grounds.citations.on_link(link)
        is_told = any(item.source == source and item.stance == "supports" for item in items)
        if is_told and not grounds.graph.closes_loop(link):
            yield link
