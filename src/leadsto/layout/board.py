"""What the layout is given and what it gives back: plain frozen values, lengths in CSS pixels.

The origin is the top left corner of the board, x grows to the right, y downwards. Nothing here knows what a card
means; whoever calls decides which lane, column and height each card has.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of a board, in px.

    ``gutter`` is the usual distance between two columns and ``gutter_most`` the widest that many arrows make it;
    ``row_gap`` lies between two cards of a cell; ``arrow_gap`` is the distance kept between arrows that pass
    between the same two cards (those that share an end may run as one); ``port_gap`` the one between arrows on one side of a card, as long as there is room.
    """

    card_width: float = 192.0
    gutter: float = 84.0
    gutter_most: float = 240.0
    row_gap: float = 18.0
    lane_padding: float = 18.0
    lane_least: float = 64.0
    lane_header: float = 148.0
    column_header: float = 64.0
    margin: float = 28.0
    arrow_gap: float = 9.0
    port_gap: float = 12.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card in one cell of the board; ``height`` in px is an upper bound of what it needs.

    It stands in ``column`` and reaches to ``column + span - 1``. Lanes and columns count from 0.
    """

    id: str
    lane: int
    column: int
    span: int = 1
    height: float = 82.0


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from card to card, by id; ``back`` marks a feedback link.

    ``style`` names how it will look, in any words: arrows of different styles never run as one line.
    """

    source: str
    target: str
    back: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """All that is to be drawn.

    ``lanes_fixed`` names the lanes whose order is given, first to last; the others follow in the order that the
    layout chooses. Arrows may run in parallel, back to their own card, and in loops.
    """

    cards: tuple[Card, ...]
    arrows: tuple[Arrow, ...]
    lanes: int
    columns: int
    lanes_fixed: tuple[int, ...] = ()
    metrics: Metrics = field(default_factory=Metrics)


@dataclass(frozen=True, slots=True)
class Band:
    """A lane as drawn: the whole width of the board, from ``y`` to ``y + height``."""

    index: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A column as drawn: where its cards stand, without the gutters beside it."""

    index: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Box:
    """A card as drawn."""

    id: str
    x: float
    y: float
    width: float
    height: float
    lane: int
    column: int


@dataclass(frozen=True, slots=True)
class Curve:
    """An arrow as drawn: a chain of cubic Bézier curves without a kink.

    ``points`` is the start, then for each cubic its two control points and its end, rounded to 0.1 px. The head
    belongs at the last point and points along the last tangent.
    """

    source: str
    target: str
    back: bool
    points: tuple[Point, ...]

    @property
    def path(self) -> str:
        """The chain as the ``d`` of an SVG path."""
        told = [_told(point) for point in self.points]
        cubics = (" ".join(told[at : at + 3]) for at in range(1, len(told), 3))
        return f"M{told[0]}" + "".join(f"C{cubic}" for cubic in cubics)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where everything stands.

    ``lanes`` and ``columns`` come in drawn order, ``cards`` and ``arrows`` in the order of the board.
    """

    width: float
    height: float
    lanes: tuple[Band, ...]
    columns: tuple[Strip, ...]
    cards: tuple[Box, ...]
    arrows: tuple[Curve, ...]


def check(board: Board) -> None:
    """Refuse what can't be drawn.

    Raises:
        ValueError: an id twice, an arrow to or from no card, a card outside the board or without height, a lane
            fixed twice or unknown: faults of the calling program, never of a user's theory.
    """
    known = {card.id for card in board.cards}
    if len(known) != len(board.cards):
        raise ValueError("two cards have the same id")
    for card in board.cards:
        if not (0 <= card.lane < board.lanes and card.column >= 0 and card.span >= 1):
            raise ValueError(f"card {card.id!r} stands outside the board")
        if card.column + card.span > board.columns:
            raise ValueError(f"card {card.id!r} reaches beyond the last column")
        if not 0 < card.height < float("inf"):
            raise ValueError(f"card {card.id!r} has no height")
    for arrow in board.arrows:
        if arrow.source not in known or arrow.target not in known:
            raise ValueError(f"an arrow joins {arrow.source!r} and {arrow.target!r}, and one of them is no card")
    fixed = board.lanes_fixed
    if len(set(fixed)) != len(fixed) or not all(0 <= lane < board.lanes for lane in fixed):
        raise ValueError("lanes_fixed names a lane twice or one that is not on the board")


def _told(point: Point) -> str:
    x, y = (f"{value:.1f}".removesuffix(".0") for value in point)
    return f"{x} {y}"
