"""The layout of storyboards: time, crossings beside the proven optimum and beside dot's, and crossings as drawn.

`python benchmarks/layout.py SEED …` prints the section alone. Without dot or highspy their columns stay empty.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from itertools import permutations
from pathlib import Path
from statistics import mean, median
from time import perf_counter, process_time

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks import dot
from benchmarks.report import Figure, Section, number, table
from leadsto.layout import Board, Box, Drawing, arrange
from leadsto.layout.arranging import choose_order, draw_order, make_net
from leadsto.layout.crossings import count_crossings as count_ordered
from leadsto.layout.net import Net
from leadsto.layout.ordering import order_items
from tests.layout.boards import woven
from tests.layout.drawn import Line, count_crossings, flatten, runs_through

SEEDS = tuple(range(1, 11))
RUNS = {50: 5, 200: 5, 1000: 1, 5000: 1}
"""Cards of the boards, and how often each of them is laid out."""
LINKS = 1.5
TARGETS = {200: 100, 5000: 3000}  # ms
COMPARED = (50, 200)  # cards, with dot
PROVEN = 200  # cards, with HiGHS
DRAWN = (50, 200, 1000)  # cards: crossings as drawn are counted
GAP = 2  # per cent
PATIENCE = 60  # s for HiGHS, a board


def section(seeds: Sequence[int] = SEEDS) -> Section:
    """Measure and return the section."""
    boards = {size: [woven(size, LINKS, seed) for seed in seeds] for size in RUNS}
    nets = {size: [choose_order(board) for board in boards[size]] for size in DRAWN}
    figures, times = _times(boards, seeds)
    gap, gap_text = _gaps(seeds)
    figures.append(Figure(f"Layout: crossings over the proven bound, per cent, {PROVEN} cards, worst board", gap, GAP))
    parts = [times, gap_text]
    for size in COMPARED:
        ratio, text = _beside_dot(size, boards[size], nets[size], seeds)
        figures.append(Figure(f"Layout: crossings over dot's in the same grid, {size} cards, worst board", ratio, 1))
        parts.append(text)
    parts += [_drawn(boards, nets), _without_lanes(boards[200][0]), _lane_orders(seeds[0]), f"dot: {dot.version()}"]
    introduction = (
        f"Boards made by rule with six lanes and five columns, {LINKS:g} arrows a card, one for each of the seeds "
        f"{', '.join(map(str, seeds))}. *Ordered* crossings are those of the model that the layout orders: cards, and a "
        "place in each column that an arrow passes; arrows within a column are left out where that is said."
    )
    return Section("Layout", figures, "\n\n".join([introduction, *parts]))


def _times(boards: dict[int, list[Board]], seeds: Sequence[int]) -> tuple[list[Figure], str]:
    rows, middles = [], {}
    for size, runs in RUNS.items():
        arrange(boards[size][0])  # warm
        spent = [median(_time(board) for _ in range(runs)) for board in boards[size]]
        middles[size] = median(spent)
        rows.append(
            (
                f"{size:,}",
                f"{int(size * LINKS):,}",
                *(number(one) for one in (middles[size], min(spent), max(spent))),
                str(runs * len(seeds)),
            )
        )
    figures = [Figure(f"Layout of {size:,} cards", middles[size], target, "ms") for size, target in TARGETS.items()]
    figures.append(Figure("Layout: time for five times the cards, 1,000 to 5,000", middles[5000] / middles[1000], 7))
    head = ("Cards", "Arrows", "ms, median board", "fastest", "slowest", "Runs")
    return figures, "Processor time of `arrange` in a warm process:\n\n" + table(head, rows, "rrrrrr")


def _time(board: Board) -> float:
    start = process_time()  # what the layout itself takes, whatever else the machine does
    arrange(board)
    return (process_time() - start) * 1000


def _gaps(seeds: Sequence[int]) -> tuple[float | None, str]:
    """How far the order is from the best one with the same lanes, ways and sides; without links in a column, too."""
    if not find_spec("highspy"):
        return None, "The optimum was not measured: highspy is not installed (`pip install 'leadsto[exact]'`)."
    from leadsto.layout.exact import find_optimum

    rows, worst = [], 0.0
    for seed in seeds:
        whole = woven(PROVEN, LINKS, seed)
        column = {card.id: card.column for card in whole.cards}
        plain = replace(whole, arrows=tuple(one for one in whole.arrows if column[one.source] != column[one.target]))
        row = [str(seed)]
        for board in (plain, whole):
            _, net = choose_order(board)
            found = count_ordered(net)
            start = perf_counter()
            optimum = find_optimum(net, seconds=PATIENCE)
            seconds = perf_counter() - start
            gap = 100 * (found / optimum.bound - 1) if optimum.bound else 0.0
            worst = max(worst, gap)
            row += [f"{found:,}", f"{optimum.crossings:,}", f"{optimum.bound:,.0f}", f"{gap:.2f} %", f"{seconds:.2f}"]
        rows.append(tuple(row))
    side = ("leadsto", "HiGHS", "Proven bound", "Gap", "HiGHS, s")
    head = ("Seed", *side, *(f"{name}, all arrows" for name in side))
    told = f"{PROVEN} cards, ordered crossings: first without the arrows within a column, then with all of them:"
    return worst, told + "\n\n" + table(head, rows, "r" * len(head))


def _beside_dot(
    size: int, boards: Sequence[Board], nets: Sequence[tuple[list[int], Net]], seeds: Sequence[int]
) -> tuple[float | None, str]:
    """Crossings in the same grid, dot's lanes being clusters and its columns ranks."""
    rows, worst = [], None
    for seed, board, (lanes, net) in zip(seeds, boards, nets, strict=True):
        theirs = dot.draw(board, lanes=True)
        mine = count_ordered(net), _crossings(arrange(board))
        if theirs is None:
            rows.append((str(seed), *(f"{one:,}" for one in mine), "–", "–", "–"))
            continue
        order, snapped = dot.fewest(board, theirs, lanes)
        found = count_ordered(snapped)
        ratio = mine[0] / found if found else float(mine[0] > 0)
        worst = max(worst or 0.0, ratio)
        drawn = _crossings(draw_order(board, order, snapped))
        rows.append((str(seed), f"{mine[0]:,}", f"{mine[1]:,}", f"{found:,}", f"{drawn:,}", f"{ratio:.2f}"))
    head = ("Seed", "leadsto, ordered", "drawn", "dot, ordered", "drawn", "Ratio, ordered")
    told = (
        f"{size} cards beside dot, with lanes as clusters and columns as ranks. Its order of cards is snapped into the grid, "
        "with its own order of lanes or with leadsto's, whichever crosses less; places in passed columns and sides of bows "
        "are chosen for it as well as can be, and its drawing is routed as leadsto's."
    )
    return worst, told + "\n\n" + table(head, rows, "rrrrrr")


def _drawn(boards: dict[int, list[Board]], nets: dict[int, list[tuple[list[int], Net]]]) -> str:
    rows = []
    for size in DRAWN:
        ordered = [count_ordered(net) for _, net in nets[size]]
        drawn = [_crossings(arrange(board)) for board in boards[size]]
        rows.append((f"{size:,}", f"{mean(ordered):,.0f}", f"{mean(drawn):,.0f}"))
    told = "Crossings as ordered, and of the curves as drawn (cut into short straight pieces), means of all boards:"
    return told + "\n\n" + table(("Cards", "Ordered", "Drawn"), rows, "rrr")


def _without_lanes(board: Board) -> str:
    """As both draw, with all cards in one lane: the task that dot has when it is asked for columns alone."""
    plain = replace(board, cards=tuple(replace(card, lane=0) for card in board.cards), lanes=1)
    drawing, theirs = arrange(plain), dot.draw(plain, lanes=False)
    rows = [("leadsto", *_measure([flatten(curve.points) for curve in drawing.arrows], drawing.cards))]
    if theirs is not None:
        rows.append(("dot", *_measure(theirs.lines, theirs.boxes)))
    head = ("All cards in one lane", "Crossings", "Arrows through cards")
    return f"{len(board.cards)} cards, as drawn by both:\n\n" + table(head, rows, "lrr")


def _measure(lines: list[Line], boxes: tuple[Box, ...]) -> tuple[str, str]:
    """Crossings, and arrows that run through cards (2 px of a card's edge don't count)."""
    through = sum(any(runs_through(line, box, 2.0) for box in boxes) for line in lines)
    return f"{count_crossings(lines):,}", str(through)


def _crossings(drawing: Drawing) -> int:
    return count_crossings(flatten(curve.points) for curve in drawing.arrows)


def _lane_orders(seed: int) -> str:
    """What the order of lanes does to crossings, on a board of 50 cards in six lanes."""
    board = woven(50, 2.0, seed)
    found = sorted(
        order_items(make_net(board, list(order))) for order in permutations(range(6)) if order[0] < order[-1]
    )
    chosen = [band.index for band in arrange(board).lanes]
    mine = order_items(make_net(board, chosen))
    better = sum(one < mine for one in found)
    return (
        f"Order of lanes, 50 cards in six lanes, all {len(found)} orders tried: best {found[0]}, median "
        f"{found[len(found) // 2]}, worst {found[-1]} crossings; the order that leadsto chooses: {mine} ({better} are better)."
    )


if __name__ == "__main__":
    measured = section([int(word) for word in sys.argv[1:]] or SEEDS)
    rows = [
        (one.what, "–" if one.value is None else number(one.value, one.unit), f"{one.target:g}", one.verdict)
        for one in measured.figures
    ]
    print(f"## {measured.title}\n\n{table(('Figure', 'Measured', 'At most', ''), rows, 'lrrl')}\n\n{measured.text}")
