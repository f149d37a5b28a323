"""The usual order against the proven best one."""

from __future__ import annotations

import copy
from itertools import permutations, product

import pytest
from hypothesis import assume, given, settings

from leadsto.layout import Board
from leadsto.layout.crossings import count_crossings
from leadsto.layout.exact import find_optimum
from leadsto.layout.lanes import order_lanes
from leadsto.layout.net import Net
from leadsto.layout.ordering import order_items
from tests.layout.boards import boards, woven
from tests.layout.test_stages import in_order, net_of


@settings(max_examples=40)
@given(boards(most_cards=6, most_arrows=10))
def test_the_proven_optimum_is_what_trying_every_order_finds(board: Board) -> None:
    net = net_of(board)
    size = 1
    for items in net.columns:
        for count in range(2, len(items) + 1):
            size *= count
    assume(size <= 800)
    fewest = count_crossings(net)
    tried = copy.deepcopy(net)
    for columns in product(*(permutations(items) for items in net.columns)):
        tried.columns = [list(items) for items in columns]
        if in_order(tried):
            fewest = min(fewest, count_crossings(tried))
    optimum = find_optimum(net)
    assert optimum.crossings == fewest
    assert optimum.bound > fewest - 1
    tried.columns = optimum.columns
    assert in_order(tried)
    assert count_crossings(tried) == fewest


@pytest.mark.parametrize(
    ("seed", "within", "wide"), [(1, 0.12, 0.0), (2, 0.12, 0.0), (3, 0.12, 0.05), (4, 0.25, 0.0), (5, 0.4, 0.0)]
)
def test_two_hundred_cards_cross_at_most_two_per_cent_more_than_they_must(
    seed: int, within: float, wide: float
) -> None:
    board = woven(200, 1.5, seed, within=within, wide=wide)
    net = _ordered(board)
    assert count_crossings(net) <= 1.02 * find_optimum(net, seconds=20).bound


def _ordered(board: Board) -> Net:
    from leadsto.layout.arranging import make_net

    net = make_net(board, order_lanes(board)[0])
    order_items(net)
    return net
