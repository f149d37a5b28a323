"""Which arrows run as one line until they part: those that share an end and lie side by side.

Whoever follows such a line from where it starts, or back from where it ends, still reaches the right cards only: at
each point of it either all sources are the same or all targets.
"""

from __future__ import annotations

from leadsto.layout.board import Arrow, Board
from leadsto.layout.net import LEFT, Net


def find_trunks(board: Board, net: Net) -> list[int]:
    """For each item the first of those that it runs as one with: itself for a card, for a pass the uppermost of its run.

    Passes are one run if they follow each other in their column, and share their source or their target, not both:
    parallel arrows stay apart.
    """
    arrow = {item: link.arrow for link in net.links for item in (link.first, link.second) if net.card[item] < 0}
    trunks = list(range(len(net.column)))
    for items in net.columns:
        head, common, pairs = -1, set[tuple[str, str, bool, str]](), set[tuple[str, str]]()
        for item in items:
            if net.card[item] >= 0:
                common = set()
                continue
            one = board.arrows[arrow[item]]
            ends, pair = _ends(one), (one.source, one.target)
            if not (common & ends) or pair in pairs:
                head, common, pairs = item, ends, set()
            common &= ends
            pairs.add(pair)
            trunks[item] = head
    return trunks


def _ends(arrow: Arrow) -> set[tuple[str, str, bool, str]]:
    """What an arrow has to share with another: an end, and its look."""
    return {("source", arrow.source, arrow.back, arrow.style), ("target", arrow.target, arrow.back, arrow.style)}


def bundle_links(board: Board, net: Net, trunks: list[int], levels: list[float]) -> list[int]:
    """For each link the first of those that share its track: from one trunk or card at the left of its gutter.

    They follow each other there, look alike, all fall or all rise, and all leave it or all enter it.

    Args:
        board: the board.
        net: items and links.
        trunks: for each item the first of its run.
        levels: the heights of link ends, as in ``Levels.at``.
    """
    bundles = list(range(len(net.links)))
    leaving: dict[int, list[tuple[float, float, int]]] = {}
    for number, link in enumerate(net.links):
        if not link.is_bow:
            flip = link.first_side == LEFT
            here, there = levels[2 * number + flip], levels[2 * number + 1 - flip]
            leaving.setdefault(trunks[link.second if flip else link.first], []).append((here, there, number))
    for runs in leaving.values():
        last: tuple[object, ...] = ()
        head = -1
        for here, there, number in sorted(runs):
            link = net.links[number]
            arrow = board.arrows[link.arrow]
            kind = link.first_side, arrow.back, arrow.style, there > here
            if kind != last:
                head, last = number, kind
            bundles[number] = head
    return bundles
