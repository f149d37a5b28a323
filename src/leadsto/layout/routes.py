"""The curves of arrows, out of the heights of their ends and the turns in their gutters.

Every piece leaves and arrives level (upright between neighbours in a column), so that the pieces join smoothly.
"""

from __future__ import annotations

from leadsto.layout.board import Board, Curve, Point
from leadsto.layout.net import RIGHT, Link, Net
from leadsto.layout.ports import Levels
from leadsto.layout.tracks import FLAT, Gutter

_CORNER = 20.0  # px: the corners there are that much, and
_ROUND = 2.4  # so much more for each px that they are wide, high
_LOOP = 26.0  # px that an arrow back to its own card stands out
_UPRIGHT_GAP = 16.0  # px between parallel arrows from neighbour to neighbour


class Routes:
    """Draws the curves of one board."""

    def __init__(
        self,
        board: Board,
        net: Net,
        tops: list[float],
        levels: Levels,
        gutters: list[Gutter],
        lefts: list[float],
        upright: set[int],
    ) -> None:
        """Take what the stages before have found; ``lefts`` are the left edges of the columns in px."""
        self._board, self._net, self._tops, self._levels = board, net, tops, levels
        self._gutters, self._lefts, self._upright = gutters, lefts, upright
        self._corners = self._find_corners()

    def draw(self) -> tuple[Curve, ...]:
        """Draw every arrow, in the order of the board."""
        pieces: list[list[Point]] = [[] for _ in self._board.arrows]
        beside = self._parallels()
        for number, link in enumerate(self._net.links):
            chain = pieces[link.arrow]
            if number in self._upright:
                piece = self._upright_piece(link, beside[number])
            elif link.is_bow:
                piece = self._bow(number, link)
            else:
                piece = self._across(number, link)
            if chain and chain[-1] != piece[0]:
                chain.extend(_line(chain[-1], piece[0])[1:])
            chain.extend(piece if not chain else piece[1:])
        at = {card.id: index for index, card in enumerate(self._board.cards)}
        curves = []
        for arrow, chain in zip(self._board.arrows, pieces, strict=True):
            points = chain or self._loop(at[arrow.source])
            rounded = tuple((round(x, 1), round(y, 1)) for x, y in points)
            curves.append(Curve(arrow.source, arrow.target, arrow.back, rounded))
        return tuple(curves)

    def _find_corners(self) -> list[float]:
        """How high the corner at each end of a link across its gutter is.

        An arrow that turns later than one beside it must not overtake it in the corner: whatever turns the same way
        from the same wall has a corner higher by no more than the px that it is behind. Then two curves that need not
        cross don't.
        """
        at = self._levels.at
        corners = [0.0] * len(at)
        sides: dict[tuple[int, int, bool], list[tuple[float, int]]] = {}
        for number, link in enumerate(self._net.links):
            rise = at[2 * number + 1] - at[2 * number]
            if link.is_bow or abs(rise) <= FLAT:
                continue
            gutter = self._gutters[self._net.gutter(link)]
            track = gutter.tracks[number]
            for end, item, side, away in (
                (2 * number, link.first, link.first_side, rise),
                (2 * number + 1, link.second, link.second_side, -rise),
            ):
                wide = track if side == RIGHT else gutter.width - track
                corners[end] = min(abs(rise) / 2, _CORNER + _ROUND * wide)
                sides.setdefault((self._net.column[item], side, away > 0), []).append((at[end], end))
        for (_, _, down), ends in sides.items():
            most, last = float("inf"), 0.0
            for level, end in sorted(ends, reverse=down):
                most = min(most + abs(level - last), corners[end])
                corners[end], last = most, level
        return corners

    def _end(self, item: int, side: int, level: float) -> Point:
        width = self._board.metrics.card_width if side == RIGHT else 0.0
        return self._lefts[self._net.column[item]] + width, level

    def _across(self, number: int, link: Link) -> list[Point]:
        start = self._end(link.first, link.first_side, self._levels.at[2 * number])
        end = self._end(link.second, link.second_side, self._levels.at[2 * number + 1])
        gutter = self._gutters[self._net.gutter(link)]
        track = min(start[0], end[0]) + gutter.tracks[number]
        if abs(end[1] - start[1]) <= FLAT:
            return [start, (track, start[1]), (track, end[1]), end]
        return _stepped(start, end, track, self._corners[2 * number], self._corners[2 * number + 1])

    def _bow(self, number: int, link: Link) -> list[Point]:
        start = self._end(link.first, link.first_side, self._levels.at[2 * number])
        end = self._end(link.second, link.second_side, self._levels.at[2 * number + 1])
        reach = self._gutters[self._net.gutter(link)].tracks[number]
        return _stepped(start, end, start[0] + (reach if link.first_side == RIGHT else -reach))

    def _upright_piece(self, link: Link, offset: float) -> list[Point]:
        centre = self._lefts[self._net.column[link.first]] + self._board.metrics.card_width / 2 + offset
        first, second = self._net.card[link.first], self._net.card[link.second]
        heights = [card.height for card in (self._board.cards[first], self._board.cards[second])]
        if self._tops[first] < self._tops[second]:
            return _line((centre, self._tops[first] + heights[0]), (centre, self._tops[second]))
        return _line((centre, self._tops[first]), (centre, self._tops[second] + heights[1]))

    def _parallels(self) -> dict[int, float]:
        """How far each upright arrow stands beside the middle, so that parallel ones stand apart."""
        pairs: dict[tuple[int, int], list[int]] = {}
        for number in sorted(self._upright):
            link = self._net.links[number]
            pairs.setdefault((min(link.first, link.second), max(link.first, link.second)), []).append(number)
        beside: dict[int, float] = {}
        for numbers in pairs.values():
            gap = min(_UPRIGHT_GAP, 0.8 * self._board.metrics.card_width / len(numbers))
            beside |= {number: (at - (len(numbers) - 1) / 2) * gap for at, number in enumerate(numbers)}
        return beside

    def _loop(self, index: int) -> list[Point]:
        card = self._board.cards[index]
        x = self._lefts[card.column + card.span - 1] + self._board.metrics.card_width
        foot = self._tops[index] + card.height
        lift = min(10.0, card.height / 6)
        return _stepped((x, foot - lift), (x, foot - 3 * lift), x + _LOOP)


def _line(start: Point, end: Point) -> list[Point]:
    third = ((end[0] - start[0]) / 3, (end[1] - start[1]) / 3)
    return [start, (start[0] + third[0], start[1] + third[1]), (end[0] - third[0], end[1] - third[1]), end]


def _stepped(start: Point, end: Point, track: float, *most: float) -> list[Point]:
    """Level to a track, upright along it, and level to the end, with wide soft corners, at ``most`` so high."""
    (x, top), (last, foot) = start, end
    way = 1.0 if foot > top else -1.0
    half = abs(foot - top) / 2
    first, second = (
        way * min(half, _CORNER + _ROUND * abs(track - wall), limit)
        for wall, limit in zip((x, last), most or (half, half), strict=True)
    )
    near, far = 0.68, 0.42
    chain = [start, (x + near * (track - x), top), (track, top + far * first), (track, top + first)]
    if half * 2 > abs(first) + abs(second) + 0.05:
        chain += _line(chain[-1], (track, foot - second))[1:]
    return [*chain, (track, foot - far * second), (last + near * (track - last), foot), end]
