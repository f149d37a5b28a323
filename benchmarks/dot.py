"""Graphviz's dot as a peer of the layout: as it draws, and its order of cards snapped into the grid of a storyboard.

It is asked through its command line (`apt-get install graphviz`).
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from statistics import mean

from leadsto.layout import Board, Box
from leadsto.layout.arranging import make_net
from leadsto.layout.crossings import count_crossings
from leadsto.layout.net import Net
from leadsto.layout.sides import choose_sides
from leadsto.layout.sifting import Sifter
from tests.layout.drawn import Line, flatten

PATIENCE = 120  # s that dot may take for a board
WIDTH, INCH = 192.0, 72.0
_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Drawn:
    """What dot draws, in px: its curves and boxes."""

    lines: list[Line]
    boxes: tuple[Box, ...]


def version() -> str:
    """Return dot's version in words, or that there is none."""
    program = shutil.which("dot")
    if not program:
        return "not installed, not measured"
    told = subprocess.run([program, "-V"], capture_output=True, text=True, check=True)
    return (told.stderr or told.stdout).strip().removeprefix("dot - ")


def draw(board: Board, lanes: bool) -> Drawn | None:
    """Let dot draw a board, columns as ranks and, where asked for, lanes as clusters; None where it can't."""
    program = shutil.which("dot")
    if not program:
        return None
    try:
        told = subprocess.run(
            [program, "-Tplain"],
            input=_text(board, lanes),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    lines, boxes = [], []
    for line in told.stdout.splitlines():
        word = line.split()
        if word[0] == "node" and not word[1].startswith("column"):
            x, y, width, height = (float(value) * INCH for value in word[2:6])
            boxes.append(Box(word[1], x - width / 2, -y - height / 2, width, height, 0, 0))
        if word[0] == "edge" and not word[1].startswith("column"):
            count = (int(word[3]) - 1) // 3 * 3 + 1  # between two cards of a column dot draws some arrows twice
            values = [float(value) * INCH for value in word[4 : 4 + 2 * count]]
            lines.append(flatten([(x, -y) for x, y in zip(values[::2], values[1::2], strict=True)]))
    return Drawn(lines, tuple(boxes))


def _text(board: Board, lanes: bool) -> str:
    told = [
        "digraph { rankdir=LR; newrank=true; nodesep=0.25; ranksep=1.17;",
        'node [shape=box, fixedsize=true, label=""]; edge [dir=none];',
        " -> ".join(f"column{at}" for at in range(board.columns)) + " [style=invis, weight=100];",
    ]
    told += [f"{card.id} [width={WIDTH / INCH:.3f}, height={card.height / INCH:.3f}];" for card in board.cards]
    for lane in range(board.lanes) if lanes else ():
        there = " ".join(f"{card.id};" for card in board.cards if card.lane == lane)
        told.append(f"subgraph cluster{lane} {{ {there} }}")
    for column in range(board.columns):
        there = " ".join(f"{card.id};" for card in board.cards if card.column == column)
        told.append(f"{{ rank=same; column{column} [width=0.1, height=0.1, style=invis]; {there} }}")
    column_of = {card.id: card.column for card in board.cards}
    for arrow in board.arrows:
        one, two = sorted((arrow.source, arrow.target), key=lambda name: column_of[name])
        told.append(f"{one} -> {two};")
    return "\n".join([*told, "}"])


def snap(board: Board, drawn: Drawn, lanes: list[int] | None = None) -> tuple[list[int], Net]:
    """Put dot's order of cards into the grid.

    Whatever dot does not decide is done as well as can be: each pass goes where it crosses least, bows choose their sides.

    Args:
        board: what dot drew, with lanes as clusters.
        drawn: how.
        lanes: their order, dot's own where none is given.
    """
    middle = {box.id: box.y + box.height / 2 for box in drawn.boxes}
    heights = [mean(middle[card.id] for card in board.cards if card.lane == lane) for lane in range(board.lanes)]
    order = lanes or sorted(range(board.lanes), key=lambda lane: heights[lane])
    net = make_net(board, order)
    for items in net.columns:
        places = [at for at, item in enumerate(items) if net.card[item] >= 0]
        cards = sorted((items[at] for at in places), key=lambda item: _key(board, net, item, order, middle))
        for at, item in zip(places, cards, strict=True):
            items[at] = item
    for _ in range(_ROUNDS):
        sifter = Sifter(net)
        gained = choose_sides(net)
        for column, items in enumerate(net.columns):
            passes = [item for item in items if net.card[item] < 0]
            gained += sifter.sift(column, len(items), {}, passes)
        if not gained:
            break
    return order, net


def _key(board: Board, net: Net, item: int, order: list[int], middle: dict[str, float]) -> tuple[int, float]:
    card = board.cards[net.card[item]]
    return order.index(card.lane), middle[card.id]


def fewest(board: Board, drawn: Drawn, lanes: list[int]) -> tuple[list[int], Net]:
    """Snap with dot's order of lanes and with another one, and take what crosses less."""
    return min((snap(board, drawn), snap(board, drawn, lanes)), key=lambda one: count_crossings(one[1]))
