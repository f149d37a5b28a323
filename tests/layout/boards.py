"""Boards to lay out: made by rule from a seed, and drawn by hypothesis."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from leadsto.layout import Arrow, Board, Card

HEIGHTS = (62.0, 80.0, 80.0, 98.0)


def woven(
    cards: int,
    links: float,
    seed: int,
    lanes: int = 6,
    columns: int = 5,
    within: float = 0.12,
    wide: float = 0.0,
    lanes_fixed: tuple[int, ...] = (),
) -> Board:
    """A board with ``links`` arrows a card, a share of them ``within`` a column, some past one, a few back."""
    random = Random(seed)
    stood = []
    for number in range(cards):
        column = min(int(random.random() * columns), columns - 1)
        span = 2 if random.random() < wide and column < columns - 1 else 1
        stood.append(Card(f"c{number}", random.randrange(lanes), column, span, random.choice(HEIGHTS)))
    by_column = [[card for card in stood if card.column == column] for column in range(columns)]
    joined: dict[tuple[str, str], Arrow] = {}
    while len(joined) < int(links * cards):
        one = random.choice(stood)
        draw = random.random()
        step = 0 if draw < within else 1 if draw < 0.8 else 2 if draw < 0.93 else 3 if draw < 0.97 else -1
        if not 0 <= one.column + step < columns or not by_column[one.column + step]:
            continue
        other = random.choice(by_column[one.column + step])
        if one is not other:
            joined[one.id, other.id] = Arrow(one.id, other.id, back=step < 0)
    return Board(tuple(stood), tuple(joined.values()), lanes, columns, lanes_fixed)


@st.composite
def boards(draw: st.DrawFn, most_cards: int = 14, most_arrows: int = 24, most_span: int = 3) -> Board:
    lanes, columns = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    cards = []
    for number in range(draw(st.integers(0, most_cards))):
        column = draw(st.integers(0, columns - 1))
        span = draw(st.integers(1, min(most_span, columns - column)))
        height = draw(st.sampled_from((8.0, 40.0, 62.0, 97.5, 180.0)))
        cards.append(Card(f"c{number}", draw(st.integers(0, lanes - 1)), column, span, height))
    names = st.sampled_from([card.id for card in cards]) if cards else st.nothing()
    arrow = st.builds(Arrow, names, names, st.booleans(), st.sampled_from(("", "dotted")))
    arrows = draw(st.lists(arrow, max_size=most_arrows)) if cards else []
    fixed = draw(st.permutations(range(lanes)))[: draw(st.integers(0, lanes))]
    return Board(tuple(cards), tuple(arrows), lanes, columns, tuple(fixed))
