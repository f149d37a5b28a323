"""Where everything stands on the board, as rules of a style sheet: inline styles are refused by the page's policy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from leadsto.views.board import Between, Column, Storyboard

PRINT_WIDTH, PRINT_HEIGHT = 1500, 860
"""What an A3 sheet on its side holds between its margins below the title and the legend, in px."""
PRINT_LEAST = 0.4
"""Smaller than this a board is not made to fit a sheet: it could not be read."""

_HEAD_GAP = 12
"""Between the head of a column, which reaches over its gutter, and the next, in px."""

_SHEET = '.view.storyboard, :root:not([data-shown]) header, [data-shown="storyboard"] header'

_MAP, _LISTS = re.compile(r"@media map ?\{"), re.compile(r"@media lists ?\{")


def place(board: Storyboard) -> str:
    """Return the rules that place lanes, columns and cards of one board; they hold where `.map` does.

    Lanes and columns stand where `--lane-top`, `--lane-height`, `--column-left` and `--column-width` say, counted from
    the corner of the heads at full size: `board.css` makes lengths of them as large as the board is drawn, and scripts
    may move them.
    """
    placed = "@media map {\n" + "\n".join(_rules(board)) + "\n}\n"
    if not fits_sheet(board):
        return placed
    zoom = f".board {{ --zoom: 1 !important; zoom: {round(_print_zoom(board), 3)}; }}"
    return f"{placed}@media print {{ {zoom}\n{_SHEET} {{ page: board; }} }}\n"


def fill_media(style: str, board: Storyboard) -> str:
    """Return a style sheet in which `@media map` and `@media lists` say when the board is the one or the other."""
    on_map, in_lists = "screen and (min-width: 40em)", "screen and (max-width: 39.99em)"
    if fits_sheet(board):
        on_map += ", print"
    else:
        in_lists += ", print"
    placed = _MAP.sub(f"@media {on_map} {{", style)
    return _LISTS.sub(f"@media {in_lists} {{", placed)


def fits_sheet(board: Storyboard) -> bool:
    """Whether the board can be read when it is printed on one sheet; otherwise it is printed as lists."""
    return _print_zoom(board) >= PRINT_LEAST


def _print_zoom(board: Storyboard) -> float:
    return min(1, PRINT_WIDTH / max(board.width, 1), PRINT_HEIGHT / max(board.height, 1))


def _rules(board: Storyboard) -> Iterator[str]:
    width, height = board.width - board.lane_header, board.height - board.header
    yield f".map, .map .arrows {{ --board-width: {_px(width)}; --board-height: {_px(height)}; }}"
    strips: list[Column | Between] = [*board.columns, *board.between]
    nexts = _nexts([strip.x for strip in strips], board.width + _HEAD_GAP)
    names = [f"#k{at}" for at in range(len(board.columns))] + [f"#j{at}" for at in range(len(board.between))]
    for name, strip in zip(names, strips, strict=True):
        left, room = strip.x - board.lane_header, nexts[strip.x] - _HEAD_GAP - strip.x
        yield f"{name} {{ --column-left: {_px(left)}; --column-width: {_px(room)}; }}"
    tops = {}
    for at, lane in enumerate(board.lanes):
        tops[lane.id] = lane.y
        yield f"#l{at}, #b{at} {{ --lane-top: {_px(lane.y - board.header)}; --lane-height: {_px(lane.height)}; }}"
    # cards share columns, widths and heights; only how far down they stand is their own
    for at, value in enumerate(_x(board)):
        yield f".map .x{at} {{ inset-inline-start: {_px(value - board.lane_header)}; }}"
    yield f".map li {{ width: {_px(_usual_width(board))}; }}"
    for name, feature, values in (("w", "width", _w(board)), ("h", "height", _h(board))):
        for at, value in enumerate(values):
            yield f".map .{name}{at} {{ {feature}: {_px(value)}; }}"
    yield from (f".map #c{at}{{top:{_px(card.y - tops[card.lane])}}}" for at, card in enumerate(board.cards))


def _nexts(values: list[float], last: float) -> dict[float, float]:
    """For each value the next greater one; `last` for the greatest."""
    ordered = _distinct(values)
    return dict(zip(ordered, [*ordered[1:], last], strict=False))  # of nothing there is no next


def card_classes(board: Storyboard) -> list[str]:
    """Return the classes that carry each card's place in its lane, width and height."""
    lefts, widths, heights = (
        {value: at for at, value in enumerate(values)} for values in (_x(board), _w(board), _h(board))
    )
    usual = _usual_width(board)
    return [
        f"x{lefts[card.x]} " + (f"w{widths[card.width]} " if card.width != usual else "") + f"h{heights[card.height]}"
        for card in board.cards
    ]


def _usual_width(board: Storyboard) -> float:
    """The width of cards that have none of their own: that of the narrowest."""
    return min((card.width for card in board.cards), default=0)


def _x(board: Storyboard) -> list[float]:
    return _distinct(card.x for card in board.cards)


def _w(board: Storyboard) -> list[float]:
    return _distinct(card.width for card in board.cards)


def _h(board: Storyboard) -> list[float]:
    return _distinct(card.height for card in board.cards)


def _distinct(values: Iterable[float]) -> list[float]:
    return sorted(set(values))


def _px(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0") + "px"
