"""Where everything stands on the board, as rules of a style sheet: inline styles are refused by the page's policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leadsto.views.board import Storyboard

PRINT_WIDTH, PRINT_HEIGHT = 1500, 860
"""What an A3 sheet on its side holds between its margins below the title and the legend, in px."""
PRINT_LEAST = 0.4
"""Smaller than this a board is not made to fit a sheet: it could not be read."""

_SHEET = '.view.storyboard, :root:not([data-shown]) header, [data-shown="storyboard"] header'


def place(board: Storyboard) -> str:
    """Return the rules that place lanes, columns and cards of one board; they hold where `.map` does."""
    placed = "@media map {\n" + "\n".join(_rules(board)) + "\n}\n"
    if not fits_sheet(board):
        return placed
    return (
        f"{placed}@media print {{ .board {{ zoom: {round(_print_zoom(board), 3)}; }}\n{_SHEET} {{ page: board; }} }}\n"
    )


def fill_media(style: str, board: Storyboard) -> str:
    """Return a style sheet in which `@media map` and `@media lists` say when the board is the one or the other."""
    on_map, in_lists = "screen and (min-width: 40em)", "screen and (max-width: 39.99em)"
    if fits_sheet(board):
        on_map += ", print"
    else:
        in_lists += ", print"
    return style.replace("@media map {", f"@media {on_map} {{").replace("@media lists {", f"@media {in_lists} {{")


def fits_sheet(board: Storyboard) -> bool:
    """Whether the board can be read when it is printed on one sheet; otherwise it is printed as lists."""
    return _print_zoom(board) >= PRINT_LEAST


def _print_zoom(board: Storyboard) -> float:
    return min(1, PRINT_WIDTH / max(board.width, 1), PRINT_HEIGHT / max(board.height, 1))


def _rules(board: Storyboard) -> Iterator[str]:
    yield f".map {{ width: {_px(board.width)}; height: {_px(board.height)}; }}"
    for at, column in enumerate(board.columns):
        yield f"#k{at} {{ left: {_px(column.x)}; width: {_px(column.width)}; }}"
    for at, strip in enumerate(board.between):
        yield f"#j{at} {{ left: {_px(strip.x)}; width: {_px(strip.width)}; }}"
    tops = {}
    for at, lane in enumerate(board.lanes):
        tops[lane.id] = lane.y
        yield f".map #l{at}, #b{at} {{ top: {_px(lane.y)}; height: {_px(lane.height)}; }}"
    # cards share columns, widths and heights; only how far down they stand is their own
    for name, values in (("x", _x(board)), ("w", _w(board)), ("h", _h(board))):
        feature = {"x": "left", "w": "width", "h": "height"}[name]
        for at, value in enumerate(values):
            yield f".map .{name}{at} {{ {feature}: {_px(value)}; }}"
    yield from (f".map #c{at}{{top:{_px(card.y - tops[card.lane])}}}" for at, card in enumerate(board.cards))


def card_classes(board: Storyboard) -> list[str]:
    """Return the classes that carry each card's left edge, width and height."""
    lefts, widths, heights = (
        {value: at for at, value in enumerate(values)} for values in (_x(board), _w(board), _h(board))
    )
    return [f"x{lefts[card.x]} w{widths[card.width]} h{heights[card.height]}" for card in board.cards]


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
