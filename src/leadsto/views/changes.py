"""What sets two theories apart, as a page tells it: beside the storyboard of both laid over each other.

A page has this view only where two theories are compared, so it is no tab of its own accord: it has no `look`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from leadsto.diff.difference import (
    Change,
    Counts,
    Difference,
    ItemChange,
    LinkChange,
    MatchedBy,
    NodeChange,
    Remark,
    State,
    Step,
    Suggestion,
)
from leadsto.views.board import Storyboard

Kind: TypeAlias = Literal["added", "removed", "changed", "opposite", "links", "same"]
"""What a card can be found by: its state; `opposite`, where a link from or to it has an opposite effect; `links`, where it
is the same and a link from or to it is not."""


@dataclass(frozen=True, slots=True)
class CardChange:
    """A card that is in one theory only, differs, or has another id in each.

    Attributes:
        old_id: Its id in the older theory, where that is another one; else "".
    """

    id: str
    state: State
    old_id: str
    matched_by: MatchedBy
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ArrowChange:
    """An arrow that is in one theory only or differs."""

    from_: str
    to: str
    state: State
    opposite: bool
    changes: tuple[Change, ...]

    @property
    def sign(self) -> str:
        """Which sign it bears: that of an opposite effect before that of its state."""
        return "opposite" if self.opposite else self.state


@dataclass(frozen=True, slots=True)
class Planned:
    """The older theory as a plan against what people say in the newer one; ends are ids of cards.

    Attributes:
        never_told: Its links that nobody tells.
        not_planned: Steps that somebody tells and that are none of its links.
    """

    never_told: tuple[Step, ...]
    not_planned: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that is not the same, in the order of the board; what is the same is not listed.

    Attributes:
        old, new: What the two theories are called; "" where nothing tells them apart but which is the older.
        card_counts, arrow_counts: How many cards and arrows of the board there are in each state.
        opposite: How many arrows have an opposite effect.
        kinds: For each card of the board, in its order, what it can be found by.
        items: Stakeholders, timeframes, sources and the like that differ.
        theory: What differs in the theory's own fields.
        planned: None where nobody in the newer theory says anything of a link, and where the older one is no plan: where
            both are states of one theory, or the same.
    """

    old: str
    new: str
    card_counts: Counts
    arrow_counts: Counts
    opposite: int
    cards: tuple[CardChange, ...]
    arrows: tuple[ArrowChange, ...]
    kinds: tuple[tuple[Kind, ...], ...]
    items: tuple[ItemChange, ...]
    theory: tuple[Change, ...]
    suggestions: tuple[Suggestion, ...]
    remarks: tuple[Remark, ...]
    planned: Planned | None

    @property
    def of_cards(self) -> Mapping[str, CardChange]:
        """Cards that are marked on the board, by id."""
        return {card.id: card for card in self.cards if card.state != "same"}

    @property
    def of_arrows(self) -> Mapping[Step, ArrowChange]:
        """Arrows that are marked on the board, by their ends."""
        return {(arrow.from_, arrow.to): arrow for arrow in self.arrows}


def tell_changes(
    board: Storyboard, difference: Difference, names: tuple[str, str] = ("", ""), are_states: bool = False
) -> Changes:
    """Return what a page tells of a difference. Linear in the board and the difference.

    Args:
        board: The storyboard of both theories, laid over each other.
        difference: Between what the audience may see of the one and of the other.
        names: What the older and the newer theory are called; where both are called alike, neither is.
        are_states: Whether they are two states of one theory, rather than a plan and what was told.
    """
    nodes = {node.id: node for node in difference.nodes}
    links = {link.step: link for link in difference.links}
    of_cards = [nodes.get(card.id) or NodeChange(card.id, card.id, "same", "id") for card in board.cards]
    of_arrows = [
        links.get((arrow.from_, arrow.to)) or LinkChange(arrow.from_, arrow.to, "same") for arrow in board.arrows
    ]
    old, new = names if names[0] != names[1] else ("", "")
    telling = None if are_states or difference.is_same else difference.telling
    return Changes(
        old=old,
        new=new,
        card_counts=Counts.of(node.state for node in of_cards),
        arrow_counts=Counts.of(link.state for link in of_arrows),
        opposite=sum(link.is_opposite for link in of_arrows),
        cards=tuple(_card(node) for node in of_cards if node.state != "same" or _has_two_ids(node)),
        arrows=tuple(
            ArrowChange(link.from_, link.to, link.state, link.is_opposite, link.changes)
            for link in of_arrows
            if link.state != "same" or link.is_opposite
        ),
        kinds=_kinds(of_cards, of_arrows),
        items=(*difference.stakeholders, *difference.others),
        theory=difference.theory,
        suggestions=difference.suggestions,
        remarks=difference.remarks,
        planned=None if telling is None else Planned(telling.never_told, telling.not_planned),
    )


def _has_two_ids(node: NodeChange) -> bool:
    return node.state in ("same", "changed") and node.old_id not in ("", node.id)


def _card(node: NodeChange) -> CardChange:
    old_id = node.old_id if _has_two_ids(node) else ""
    return CardChange(node.id, node.state, old_id, node.matched_by, node.changes)


def _kinds(nodes: Iterable[NodeChange], links: Iterable[LinkChange]) -> tuple[tuple[Kind, ...], ...]:
    touched: set[str] = set()
    opposite: set[str] = set()
    for link in links:
        if link.state != "same" or link.is_opposite:
            touched.update(link.step)
        if link.is_opposite:
            opposite.update(link.step)
    found: list[tuple[Kind, ...]] = []
    for node in nodes:
        own: Kind = "links" if node.state == "same" and node.id in touched else node.state
        found.append((own, "opposite") if node.id in opposite else (own,))
    return tuple(found)
