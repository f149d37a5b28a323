"""Where on its side each arrow leaves or enters a card, and at which height it passes a column.

Ports at one side are sorted so that arrows which meet there do not cross: bows upwards on top, the nearest first;
then arrows across the gutter, by where they go; then bows downwards, the farthest first. Within that order every
end moves as close as it can to the height of the other, which makes arrows straight wherever there is room.
"""

from __future__ import annotations

from leadsto.layout.board import Band, Board
from leadsto.layout.crossings import sort_ends
from leadsto.layout.isotonic import fit
from leadsto.layout.net import LEFT, RIGHT, Net

_ROUNDS = 4
_LEAN = 0.3  # how far from the middle to the corner a port goes for an arrow that can't be level
_CLOSE = 0.6  # how much closer than usual ports come for the sake of level arrows
_LEVEL = 10_000.0  # how much more it counts that an arrow which can be level is
_EDGE = 13.0  # px from a card's corner to its first port, if there is room


class Levels:
    """The heights of all link ends, in px: ``at[2 * link]`` for the first end, ``at[2 * link + 1]`` for the second."""

    def __init__(
        self, board: Board, net: Net, tops: list[float], bands: list[Band], trunks: list[int], upright: set[int]
    ) -> None:
        """Level the ends of all links but the ``upright`` ones, which run from card to card within a column."""
        self.at = [0.0] * (2 * len(net.links))
        self._board, self._net, self._tops = board, net, tops
        ends = sort_ends(net, upright)
        self._ends = [{item: ends[item] for item in items} for items in net.columns]
        self._trunks = trunks
        self._spaces = _find_spaces(board, net, tops, bands, trunks)
        for column in self._ends:
            for item, sides in column.items():
                self._spread(item, sides)
        columns = range(len(net.columns))
        for turn in range(_ROUNDS):
            # The last turn runs to the right: an arrow keeps its height and turns in the last gutter.
            for place in columns if turn % 2 else reversed(columns):
                self._settle(place, LEFT if turn % 2 else RIGHT)

    def _spread(self, item: int, sides: tuple[list[int], list[int]]) -> None:
        index = self._net.card[item]
        for ends in sides if index >= 0 else ():
            top, height = self._tops[index], self._board.cards[index].height
            ports = self._share(ends)
            gap, _ = self._gap(len(ports), height)
            for rank, port in enumerate(ports):
                for end in port:
                    self.at[end] = top + height / 2 + (rank - (len(ports) - 1) / 2) * gap

    def _gap(self, count: int, height: float) -> tuple[float, float]:
        """The distance between ports on a side, and that of the outermost from the corner."""
        edge = min(_EDGE, height / 4)
        return min(self._board.metrics.port_gap, (height - 2 * edge) / max(count - 1, 1)), edge

    def _settle(self, column: int, facing: int) -> None:
        """Move passes of a column level with what lies at their ``facing`` side, then ports level with both."""
        for passes, low, high in self._spaces[column]:
            gap = min(self._board.metrics.arrow_gap, (high - low) / (len(passes) + 1))
            wanted = []
            for rank, trunk in enumerate(passes):
                there = sorted(self.at[self._ends[column][item][facing][0] ^ 1] for item in trunk)
                wanted.append(there[(len(there) - 1) // 2] - rank * gap)
            fitted = fit(wanted, [float(len(trunk)) for trunk in passes], low + gap, high - gap * len(passes))
            for rank, (trunk, level) in enumerate(zip(passes, fitted, strict=True)):
                for item in trunk:
                    for side in (LEFT, RIGHT):
                        self.at[self._ends[column][item][side][0]] = level + rank * gap
        for item, sides in self._ends[column].items():
            index = self._net.card[item]
            for ends in sides if index >= 0 else ():
                if ends:
                    self._align(ends, self._tops[index], self._board.cards[index].height)

    def _align(self, ends: list[int], top: float, height: float) -> None:
        """Level the ends at one side of a card with what they are joined to, or spread them about its middle."""
        ports = self._share(ends)
        gap, edge = self._gap(len(ports), height)
        low, high, middle = top + edge, top + height - edge, top + height / 2
        near = (height / 2 - edge) * _LEAN
        least = gap * _CLOSE
        wanted, weights = [], []
        for rank, port in enumerate(ports):
            there = self.at[port[0] ^ 1]
            if low <= there <= high:
                wanted.append(there - rank * least)
                weights.append(_LEVEL)
            else:
                lean = min(max(there - middle, -near), near)
                wanted.append(middle + (rank - (len(ports) - 1) / 2) * gap + lean - rank * least)
                weights.append(1.0)
        fitted = fit(wanted, weights, low, high - least * (len(ports) - 1))
        for rank, (port, level) in enumerate(zip(ports, fitted, strict=True)):
            for end in port:
                self.at[end] = level + rank * least

    def _share(self, ends: list[int]) -> list[list[int]]:
        """The ports at one side of a card: arrows that run on as one trunk have one together."""
        ports: list[list[int]] = []
        last = -1
        for end in ends:
            link = self._net.links[end >> 1]
            other = link.first if end & 1 else link.second
            trunk = self._trunks[other] if self._net.card[other] < 0 else -1
            if trunk >= 0 and trunk == last:
                ports[-1].append(end)
            else:
                ports.append([end])
            last = trunk
        return ports


def find_upright(net: Net) -> set[int]:
    """The links between two cards of one column that have no other card between them."""
    rank = [0] * len(net.column)
    for items in net.columns:
        count = 0
        for item in items:
            if net.card[item] >= 0:
                rank[item] = count
                count += 1
    return {
        number
        for number, link in enumerate(net.links)
        if link.is_bow
        and net.card[link.first] >= 0
        and net.card[link.second] >= 0
        and abs(rank[link.first] - rank[link.second]) == 1
    }


def _find_spaces(
    board: Board, net: Net, tops: list[float], bands: list[Band], trunks: list[int]
) -> list[list[tuple[list[list[int]], float, float]]]:
    """For each column the passes between two cards, one list for each line they make, with the height that is free for them."""
    head = board.metrics.column_header
    foot = bands[-1].y + bands[-1].height if bands else head
    spaces: list[list[tuple[list[list[int]], float, float]]] = []
    for items in net.columns:
        found: list[tuple[list[list[int]], float, float]] = []
        run: list[list[int]] = []
        low = head
        for item in items:
            index = net.card[item]
            if index < 0:
                if trunks[item] == item:
                    run.append([])
                run[-1].append(item)
                continue
            if run:
                found.append((run, low, tops[index]))
                run = []
            low = tops[index] + board.cards[index].height
        if run:
            found.append((run, low, foot))
        spaces.append(found)
    return spaces
