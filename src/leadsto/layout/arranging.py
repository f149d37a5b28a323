"""From a board to a drawing: the stages, one after the other."""

from __future__ import annotations

from leadsto.layout.board import Band, Board, Box, Drawing, Strip, check
from leadsto.layout.chains import join_items
from leadsto.layout.groups import group_cards
from leadsto.layout.heights import place_cards, stack_cards
from leadsto.layout.lanes import order_lanes
from leadsto.layout.net import LEFT, RIGHT, Net
from leadsto.layout.ordering import calm, order_items
from leadsto.layout.paths import plan_ways
from leadsto.layout.ports import Levels, find_upright
from leadsto.layout.routes import Routes
from leadsto.layout.settling import settle
from leadsto.layout.spacing import level_cards
from leadsto.layout.tracks import Gutter, Run, plan_gutter
from leadsto.layout.trunks import bundle_links, find_trunks

_TRIES = 4  # orders of lanes
_TRY_CARDS = 600  # cards ordered in all these tries
_TRY_STEPS = 1  # so that each item is sifted once
_NEARLY = 1.01


def arrange(board: Board) -> Drawing:
    """Lay out a board: no card over a card, no arrow through a card, lanes and columns in order, few crossings.

    The same board gives the same drawing, on every machine. Work grows almost linearly with cards and arrows.

    Raises:
        ValueError: the board contradicts itself (see ``check``).
    """
    check(board)
    return draw_order(board, *choose_order(board))


def draw_order(board: Board, lanes: list[int], net: Net) -> Drawing:
    """Draw a board whose lanes, and the items in each column of whose net, stand in the order in which they are given."""
    trunks = find_trunks(board, net)
    stacks = stack_cards(board, net, lanes, trunks)
    tops, bands = place_cards(board, net, lanes, trunks, stacks)
    level_cards(board, stacks, bands, tops)
    upright = find_upright(net)
    levels = Levels(board, net, tops, bands, trunks, upright)
    gutters = _plan_gutters(board, net, trunks, levels, upright)
    lefts, width = _place_columns(board, gutters)
    curves = Routes(board, net, tops, levels, gutters, lefts, upright).draw()
    return Drawing(
        width=round(width, 1),
        height=round(bands[-1].y + bands[-1].height if bands else board.metrics.column_header, 1),
        lanes=tuple(Band(band.index, round(band.y, 1), round(band.height, 1)) for band in bands),
        columns=tuple(Strip(at, round(x, 1), board.metrics.card_width) for at, x in enumerate(lefts)),
        cards=_boxes(board, tops, lefts),
        arrows=curves,
    )


def choose_order(board: Board) -> tuple[list[int], Net]:
    """Try the most promising orders of lanes and keep the best; nearly as good is good enough for an earlier one."""
    orders = order_lanes(board, max(1, min(_TRIES, _TRY_CARDS // (len(board.cards) + 1))))
    if len(orders) > 1:
        crossings = [order_items(make_net(board, lanes), _TRY_STEPS) for lanes in orders]
        orders = [lanes for lanes, found in zip(orders, crossings, strict=True) if found <= min(crossings) * _NEARLY]
    lanes = min(orders)
    net = make_net(board, lanes)
    order_items(net)
    calm(net)
    settle(board, net)
    return lanes, net


def make_net(board: Board, lanes: list[int]) -> Net:
    """Make the net of a board for one order of its lanes; its columns stand as the author has them."""
    groups = group_cards(board, lanes)
    return join_items(board, groups, plan_ways(board, groups))


def _plan_gutters(board: Board, net: Net, trunks: list[int], levels: Levels, upright: set[int]) -> list[Gutter]:
    bundles = bundle_links(board, net, trunks, levels.at)
    across: list[list[Run]] = [[] for _ in range(board.columns + 1)]
    bows: list[tuple[list[Run], list[Run]]] = [([], []) for _ in range(board.columns + 1)]
    for number, link in enumerate(net.links):
        first, second = levels.at[2 * number], levels.at[2 * number + 1]
        if number in upright:
            continue
        if link.is_bow:
            wall = 0 if link.first_side == RIGHT else 1
            bows[net.gutter(link)][wall].append((number, min(first, second), max(first, second)))
        else:
            left, right = (second, first) if link.first_side == LEFT else (first, second)
            across[net.gutter(link)].append((number, left, right))
    measures = board.metrics
    outer = (0, board.columns)
    return [
        plan_gutter(
            across[gutter], bows[gutter], bundles, measures, measures.margin if gutter in outer else measures.gutter
        )
        for gutter in range(board.columns + 1)
    ]


def _place_columns(board: Board, gutters: list[Gutter]) -> tuple[list[float], float]:
    """The left edges of columns, and the width of the board."""
    x = board.metrics.lane_header
    lefts = []
    for gutter in gutters[:-1]:
        x += gutter.width
        lefts.append(x)
        x += board.metrics.card_width
    return lefts, x + gutters[-1].width


def _boxes(board: Board, tops: list[float], lefts: list[float]) -> tuple[Box, ...]:
    boxes = []
    for card, top in zip(board.cards, tops, strict=True):
        right = lefts[card.column + card.span - 1] + board.metrics.card_width
        left = lefts[card.column]
        boxes.append(
            Box(
                card.id,
                round(left, 1),
                round(top, 1),
                round(right - left, 1),
                round(card.height, 1),
                card.lane,
                card.column,
            )
        )
    return tuple(boxes)
