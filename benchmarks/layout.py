"""The layout of storyboards beside dot's: crossings as drawn, arrows through cards, time; and the proven optimum.

`python benchmarks/layout.py` prints the section alone. dot is Graphviz's (`apt-get install graphviz`), asked through
its command line; without it, or without highspy, their columns stay empty.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.report import Figure, Section, number, table
from leadsto.layout import Board, Box, Drawing, arrange
from leadsto.layout.arranging import _make_net
from leadsto.layout.lanes import order_lanes
from leadsto.layout.ordering import order_items
from tests.layout.boards import woven
from tests.layout.drawn import Line, count_crossings, flatten, runs_through

SIZES = (30, 65, 200)
TIMED = {200: 9, 1000: 5, 5000: 3}
LINKS, SEED = 1.5, 7
PATIENCE = 120  # s that dot may take for a board
WIDTH, INCH = 192.0, 72.0
TARGETS = {200: 100, 5000: 3000}  # ms


def section() -> Section:
    """Measure and return the section."""
    times = {size: _time(woven(size, LINKS, SEED), runs) for size, runs in TIMED.items()}
    figures = [Figure(f"Layout of {size:,} cards", times[size], target, "ms") for size, target in TARGETS.items()]
    growth = times[5000] / times[1000]
    figures.append(Figure("Layout: time for five times the cards, 1,000 to 5,000", growth, 7))
    gaps, gap_text = _gaps()
    figures.append(Figure("Layout: most crossings over the proven bound, per cent, 200 cards", gaps, 2))
    compared, ratio = _beside_dot()
    figures.append(Figure("Layout: crossings over dot's, neither with lanes, 200 cards", ratio, 1))
    parts = [
        (
            f"Boards made by rule with six lanes, five columns, {LINKS:g} arrows a card, seed {SEED}. Crossings are counted "
            "alike for all, on the curves as drawn, each cut into short straight pieces. Times are processor time of `arrange` in a warm process."
        ),
        compared,
        (
            "dot knows columns (as ranks) but no lanes: beside it leadsto is measured with lanes, as it draws, and with all "
            "cards in one lane, which is the task dot has."
        ),
        gap_text,
        _lane_orders(),
        table(
            ("Cards", "Arrows", "ms (median)", "Runs"),
            [(f"{size:,}", f"{int(size * LINKS):,}", number(times[size]), str(runs)) for size, runs in TIMED.items()],
            "rrrr",
        ),
    ]
    return Section("Layout", figures, "\n\n".join(parts))


def _time(board: Board, runs: int) -> float:
    spent = []
    for _ in range(runs):
        start = process_time()  # what the layout itself takes, whatever else the machine does
        arrange(board)
        spent.append((process_time() - start) * 1000)
    return median(spent)


def _beside_dot() -> tuple[str, float | None]:
    rows = []
    ratio = None
    for size in SIZES:
        board = woven(size, LINKS, SEED)
        plain = replace(board, cards=tuple(replace(card, lane=0) for card in board.cards), lanes=1)
        row = [f"{size}"]
        mine = [_measure(arrange(one)) for one in (board, plain)]
        for crossings, through in mine:
            row += [f"{crossings:,}", str(through)]
        drawn = _dot(board)
        if drawn is None:
            row += ["–", "–"]
        else:
            theirs, through = _count(*drawn)
            row += [f"{theirs:,}", str(through)]
            ratio = mine[1][0] / theirs
        rows.append(tuple(row))
    head = ("Cards", "leadsto, lanes", "through cards", "leadsto, one lane", "through cards", "dot", "through cards")
    return table(head, rows, "rrrrrrr") + f"\n\ndot: {_dot_version()}", ratio


def _measure(drawing: Drawing) -> tuple[int, int]:
    return _count([flatten(curve.points) for curve in drawing.arrows], drawing.cards)


def _count(lines: list[Line], boxes: tuple[Box, ...]) -> tuple[int, int]:
    """Crossings, and arrows that run through cards (2 px of a card's edge don't count)."""
    through = sum(any(runs_through(line, box, 2.0) for box in boxes) for line in lines)
    return count_crossings(lines), through


def _dot(board: Board) -> tuple[list[Line], tuple[Box, ...]] | None:
    """What dot draws: its curves and boxes, in px."""
    program = shutil.which("dot")
    if not program:
        return None
    text = _dot_text(board)
    try:
        told = subprocess.run(
            [program, "-Tplain"], input=text, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    lines, boxes = [], []
    for line in told.stdout.splitlines():
        word = line.split()
        if word[0] == "node" and not word[1].startswith("column"):
            x, y, width, height = (float(value) * INCH for value in word[2:6])
            boxes.append(Box(word[1], x - width / 2, y - height / 2, width, height, 0, 0))
        if word[0] == "edge" and not word[1].startswith("column"):
            values = [float(value) * INCH for value in word[4 : 4 + 2 * int(word[3])]]
            lines.append(flatten(list(zip(values[::2], values[1::2], strict=True))))
    return lines, tuple(boxes)


def _dot_text(board: Board) -> str:
    told = [
        'digraph { rankdir=LR; nodesep=0.25; ranksep=1.17; node [shape=box, fixedsize=true, label=""]; edge [dir=none];',
        " -> ".join(f"column{at}" for at in range(board.columns)) + " [style=invis, weight=100];",
    ]
    for column in range(board.columns):
        there = " ".join(f"{card.id};" for card in board.cards if card.column == column)
        told.append(f"{{ rank=same; column{column} [width=0.1, height=0.1, style=invis]; {there} }}")
    told += [f"{card.id} [width={WIDTH / INCH:.3f}, height={card.height / INCH:.3f}];" for card in board.cards]
    column_of = {card.id: card.column for card in board.cards}
    for arrow in board.arrows:
        one, two = sorted((arrow.source, arrow.target), key=lambda name: column_of[name])
        told.append(f"{one} -> {two};")
    return "\n".join([*told, "}"])


def _dot_version() -> str:
    program = shutil.which("dot")
    if not program:
        return "not installed, not measured"
    told = subprocess.run([program, "-V"], capture_output=True, text=True, check=True)
    return (told.stderr or told.stdout).strip().removeprefix("dot - ")


def _gaps() -> tuple[float | None, str]:
    """How far the order is from the best one with the same lanes, ways and sides."""
    try:
        import highspy  # noqa: F401
    except ImportError:
        return None, "The optimum was not measured: highspy is not installed (`pip install 'leadsto[exact]'`)."
    from leadsto.layout.exact import find_optimum

    rows = []
    worst = 0.0
    for within in (0.12, 0.25, 0.4):
        for seed in range(SEED, SEED + 4):
            board = woven(200, LINKS, seed, within=within)
            net = _make_net(board, order_lanes(board)[0])
            start = perf_counter()
            found = order_items(net)
            middle = perf_counter()
            optimum = find_optimum(net, seconds=60)
            end = perf_counter()
            gap = 100 * (found / optimum.bound - 1)
            worst = max(worst, gap)
            rows.append(
                (
                    f"{within:.0%}",
                    str(seed),
                    f"{found:,}",
                    f"{optimum.crossings:,}",
                    f"{optimum.bound:,.0f}",
                    f"{gap:.2f} %",
                    f"{(middle - start) * 1000:.0f}",
                    f"{(end - middle) * 1000:.0f}",
                )
            )
    head = ("Within a column", "Seed", "leadsto", "HiGHS", "Proven bound", "Gap", "ms", "ms, HiGHS")
    return worst, "200 cards, order alone:\n\n" + table(head, rows, "rrrrrrrr")


def _lane_orders() -> str:
    """What the order of lanes does to crossings, on a board of 50 cards in six lanes."""
    board = woven(50, 2.0, SEED)
    found = sorted(
        order_items(_make_net(board, list(order))) for order in permutations(range(6)) if order[0] < order[-1]
    )
    chosen = [band.index for band in arrange(board).lanes]
    mine = order_items(_make_net(board, chosen))
    better = sum(one < mine for one in found)
    return (
        f"Order of lanes, 50 cards in six lanes, all {len(found)} orders tried: best {found[0]}, median "
        f"{found[len(found) // 2]}, worst {found[-1]} crossings; the order that leadsto chooses: {mine} ({better} are better)."
    )


if __name__ == "__main__":
    measured = section()
    rows = [
        (one.what, "–" if one.value is None else number(one.value, one.unit), f"{one.target:g}", one.verdict)
        for one in measured.figures
    ]
    print(f"## {measured.title}\n\n{table(('Figure', 'Measured', 'At most', ''), rows, 'lrrl')}\n\n{measured.text}")
