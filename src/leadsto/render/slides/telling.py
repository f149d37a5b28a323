"""What slides say of cards and arrows: at the foot of a card, and to those who hear the slides read out."""

from __future__ import annotations

from collections.abc import Iterable

from leadsto.render.slides.look import Look
from leadsto.render.slides.sheet import Run
from leadsto.views.board import Arrow, Card, Column, Lane, Storyboard


class Telling:
    """What is said of the cards and arrows of one board."""

    def __init__(self, board: Storyboard, look: Look) -> None:
        self.look = look
        self.cards = {card.id: card for card in board.cards}
        self.lanes = {lane.id: lane for lane in board.lanes}
        self._columns = {column.id: column for column in board.columns}
        self.into: dict[str, list[Arrow]] = {}
        self.out_of: dict[str, list[Arrow]] = {}
        for arrow in board.arrows:
            self.into.setdefault(arrow.to, []).append(arrow)
            self.out_of.setdefault(arrow.from_, []).append(arrow)

    def card(self, card: Card) -> str:
        """Return what is read out of a card: what it is, whose, when, what its marks mean, what leads to it and on."""
        words = self.look.words
        parts = [
            card.title,
            words.say(f"kind.{card.kind}"),
            self.stakeholder(card),
            self.when(card),
            *(words.say(f"mark.{mark}") for mark in card.marks),
            words.count("sources", card.sources),
        ]
        told = ". ".join(dict.fromkeys(part.rstrip(".") for part in parts if part)) + "."
        causes = self._titles(arrow.from_ for arrow in self.into.get(card.id, ()))
        effects = self._titles(arrow.to for arrow in self.out_of.get(card.id, ()))
        told += " " + words.say("card.led-to-by", titles=causes) if causes else ""
        return told + (" " + words.say("card.leads-to", titles=effects) if effects else "")

    def arrow(self, arrow: Arrow) -> tuple[str, str]:
        """Return an arrow's name, and what is read out of it."""
        key = "slides.feeds-back" if arrow.feedback else "slides.weakens" if arrow.weaker else "slides.leads-to"
        words = self.look.words
        said = words.say(key, one=self.cards[arrow.from_].title, other=self.cards[arrow.to].title)
        return shorten(said), f"{said.rstrip('.')}. {words.count('sources', arrow.sources)}."

    def foot(self, card: Card, size: float) -> list[Run]:
        """Return what stands at the foot of a card: its sources and its marks, in words."""
        runs = [self.look.counted("sources", card.sources, size)]
        for mark in card.marks:
            runs += [self.look.quoted(" · ", size, "ink-soft"), self.look.said(f"slides.mark.{mark}", size)]
        return runs

    def stakeholder(self, card: Card) -> str:
        """Return the title of the lane that a card stands in."""
        return lane_title(self.lanes[card.lane], self.look)

    def when(self, card: Card) -> str:
        """Return the titles of the first and the last column that a card covers."""
        ends = dict.fromkeys((card.columns[0], card.columns[-1]))
        return " – ".join(column_title(self._columns[id_], self.look) for id_ in ends if id_ in self._columns)

    def _titles(self, ids: Iterable[str]) -> str:
        return "; ".join(self.cards[id_].title for id_ in ids)


def lane_title(lane: Lane, look: Look) -> str:
    """Return the title of a lane."""
    return lane.title or look.words.say("lane.programme")


def column_title(column: Column, look: Look) -> str:
    """Return the head of a column."""
    return column.title if column.is_timeframe else look.words.say(f"column.{column.id}")


def column_when(column: Column, look: Look, size: float) -> list[Run]:
    """Return when a column begins and ends, or why it is there; nothing where that is not said."""
    if not column.is_timeframe:
        return [look.said(f"column.{column.id}.why", size)]
    if column.starts and column.ends:
        return [look.said("timeframe.both", size, starts=column.starts, ends=column.ends)]
    if column.starts or column.ends:
        key = "timeframe.open" if column.starts else "timeframe.until"
        return [look.said(key, size, starts=column.starts, ends=column.ends)]
    return []


def shorten(text: str, most: int = 80) -> str:
    """Return a text that is short enough for a name."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
