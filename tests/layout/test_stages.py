"""What each stage promises by itself."""

from __future__ import annotations

from itertools import combinations, groupby, pairwise, permutations, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadsto.layout import Arrow, Band, Board, Card, Metrics, arrange
from leadsto.layout.chains import join_items
from leadsto.layout.crossings import count_crossings, sort_ends
from leadsto.layout.groups import group_cards
from leadsto.layout.heights import Stacks, place_cards, stack_cards
from leadsto.layout.isotonic import fit
from leadsto.layout.lanes import order_lanes
from leadsto.layout.net import LEFT, RIGHT, Net
from leadsto.layout.ordering import calm, order_items
from leadsto.layout.paths import plan_ways
from leadsto.layout.ports import Levels, find_upright
from leadsto.layout.sides import choose_sides
from leadsto.layout.sifting import Sifter
from leadsto.layout.spacing import level_cards
from leadsto.layout.tracks import plan_gutter
from leadsto.layout.traffic import Traffic
from leadsto.layout.trunks import bundle_links, find_trunks
from tests.layout.boards import boards, woven


def net_of(board: Board) -> Net:
    lanes = list(range(board.lanes))
    groups = group_cards(board, lanes)
    return join_items(board, groups, plan_ways(board, groups))


def in_order(net: Net) -> bool:
    """Whether no column has an item above one that must stand higher."""
    return all(net.high[two] >= net.low[one] for items in net.columns for one, two in combinations(items, 2))


# ---- isotonic


@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(1, 4)), max_size=5))
def test_fit_never_falls_and_none_is_closer(drawn: list[tuple[int, int]]) -> None:
    wanted, weights = [float(one) for one, _ in drawn], [float(weight) for _, weight in drawn]
    fitted = fit(wanted, weights, -3.0, 3.0)
    assert all(one <= two + 1e-9 for one, two in pairwise(fitted))
    assert all(-3 <= one <= 3 for one in fitted)

    def distance(values: list[float]) -> float:
        return sum(weight * (value - want) ** 2 for value, want, weight in zip(values, wanted, weights, strict=True))

    for tried in product(range(-3, 4), repeat=len(drawn)):
        if list(tried) == sorted(tried):
            assert distance(fitted) <= distance([float(one) for one in tried]) + 1e-6


# ---- lanes


@given(boards(most_span=1), st.randoms(use_true_random=False))
def test_exchanging_two_lanes_changes_the_cost_by_what_was_said(board: Board, random: st.Random) -> None:  # type: ignore[name-defined]
    traffic = Traffic(board)
    order = list(range(board.lanes))
    random.shuffle(order)
    for upper in range(board.lanes - 1):
        changed = [*order[:upper], order[upper + 1], order[upper], *order[upper + 2 :]]
        assert traffic.cost(changed) - traffic.cost(order) == pytest.approx(traffic.change(order, upper), abs=1e-4)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_lanes_is_the_cheapest_of_all_or_close(seed: int) -> None:
    board = woven(50, 1.8, seed, lanes=5)
    traffic = Traffic(board)
    best = min(traffic.cost(list(order)) for order in permutations(range(5)))
    assert traffic.cost(order_lanes(board)[0]) <= 1.02 * best


def test_lanes_that_talk_to_each_other_become_neighbours() -> None:
    cards = tuple(Card(f"{lane}{column}", lane, column) for lane in range(4) for column in range(2))
    pairs = [(0, 3), (3, 1), (1, 2)]
    arrows = tuple(Arrow(f"{one}0", f"{two}1") for one, two in pairs for _ in range(3))
    assert order_lanes(Board(cards, arrows, 4, 2))[0] in ([0, 3, 1, 2], [2, 1, 3, 0])


# ---- ways and groups


@given(boards())
def test_ways_join_their_cards_without_passing_through_one(board: Board) -> None:
    groups = group_cards(board, list(range(board.lanes)))
    cards = {card.id: (card, group) for card, group in zip(board.cards, groups, strict=True)}
    for arrow, way in zip(board.arrows, plan_ways(board, groups), strict=True):
        (one, group), (two, goal) = cards[arrow.source], cards[arrow.target]
        if one is two:
            continue
        gutter = one.column + one.span if way.out == RIGHT else one.column
        heights = {float(group)}
        for passed in way.passes:
            assert gutter in (passed.column, passed.column + 1)
            heights = _crossed(board, groups, gutter, heights, (passed.low, passed.high))
            gutter = passed.column + 1 if gutter == passed.column else passed.column
        assert _crossed(board, groups, gutter, heights, (goal, goal))
        assert gutter == (two.column + two.span if way.into == RIGHT else two.column)


def _crossed(board: Board, groups: list[int], gutter: int, heights: set[float], goal: tuple[int, int]) -> set[float]:
    """The heights within a goal that are reached in a gutter without crossing a card that lies over it."""
    bars = [
        group for card, group in zip(board.cards, groups, strict=True) if card.column < gutter < card.column + card.span
    ]
    low, high = min(*goal, 2 * len(groups) + 3), min(goal[1], 2 * len(groups) + 3)
    reached = {
        float(level)
        for level in range(low, high + 1)
        for start in heights
        if not any(min(level, start) <= bar <= max(level, start) for bar in bars)
    }
    assert reached, "the way is barred"
    return reached


# ---- order


@given(boards())
def test_crossings_are_those_that_ends_between_ends_make(board: Board) -> None:
    net = net_of(board)
    ends = sort_ends(net)
    total = 0
    for gutter in range(board.columns + 1):
        ring = [end for item in (net.columns[gutter - 1] if gutter else []) for end in ends[item][RIGHT]]
        if gutter < board.columns:
            ring += [end for item in net.columns[gutter][::-1] for end in ends[item][LEFT][::-1]]
        places: dict[int, list[int]] = {}
        for at, end in enumerate(ring):
            places.setdefault(end // 2, []).append(at)
        for (a, b), (c, d) in combinations(places.values(), 2):
            total += a < c < b < d or c < a < d < b
    assert count_crossings(net) == total


@given(boards(most_arrows=30))
def test_sifting_counts_what_it_gains_and_keeps_the_order_that_is_certain(board: Board) -> None:
    net = net_of(board)
    assert in_order(net)
    for turn in range(3):
        before = count_crossings(net)
        sifter = Sifter(net)
        gained = sum(sifter.sift(column, 100, {0: 3.0}) for column in range(board.columns))
        assert gained >= 0
        assert count_crossings(net) == before - gained
        assert in_order(net)
        assert sifter.position == net.positions()
        if turn == 0:
            choose_sides(net)


@given(boards(most_arrows=30))
def test_ordering_never_adds_crossings(board: Board) -> None:
    net = net_of(board)
    before = count_crossings(net)
    found = order_items(net)
    assert found == count_crossings(net) <= before
    calm(net)
    assert count_crossings(net) <= found
    assert in_order(net)


# ---- heights, spacing, ports


def stacked(board: Board) -> tuple[Net, list[int], Stacks, list[float], list[Band]]:
    net = net_of(board)
    order_items(net)
    lanes = list(range(board.lanes))
    trunks = find_trunks(board, net)
    stacks = stack_cards(board, net, lanes, trunks)
    return net, trunks, stacks, *place_cards(board, net, lanes, trunks, stacks)


def settled(board: Board) -> tuple[Net, list[int], list[float], Levels, set[int]]:
    net, trunks, stacks, tops, bands = stacked(board)
    level_cards(board, stacks, bands, tops)
    upright = find_upright(net)
    return net, trunks, tops, Levels(board, net, tops, bands, trunks, upright), upright


@given(boards())
def test_cards_keep_their_order_and_their_distance_and_stay_in_their_lane(board: Board) -> None:
    net, _, stacks, tops, bands = stacked(board)
    highest = list(tops)
    level_cards(board, stacks, bands, tops)
    spaces = {band.index: band for band in bands}
    for items in net.columns:
        cards = [net.card[item] for item in items if net.card[item] >= 0]
        for one, two in pairwise(cards):
            apart = tops[two] - tops[one] - board.cards[one].height
            assert apart > -0.01
            if board.cards[one].lane == board.cards[two].lane:
                assert apart >= board.metrics.row_gap - 0.01
    padding = board.metrics.lane_padding
    for index, card in enumerate(board.cards):
        band = spaces[card.lane]
        assert tops[index] >= highest[index] - 0.01
        assert band.y + padding - 0.01 <= tops[index]
        assert tops[index] + card.height <= band.y + band.height - padding + 0.01


@given(boards(most_arrows=0))
def test_a_lane_is_as_high_as_its_fullest_column_needs(board: Board) -> None:
    *_, bands = stacked(board)
    measures = board.metrics
    for band in bands:
        needs = [
            sum(
                card.height + measures.row_gap
                for card in board.cards
                if card.lane == band.index and card.column <= column < card.column + card.span
            )
            for column in range(board.columns)
        ]
        needed = max([2 * measures.lane_padding + max(needs) - measures.row_gap, measures.lane_least])
        narrow = all(card.span == 1 for card in board.cards if card.lane == band.index)
        assert band.height >= needed - 0.01
        assert not narrow or band.height <= needed + 0.01


def test_a_card_comes_level_with_the_one_that_it_leads_to() -> None:
    cards = (*(Card(f"c{number}", 0, 1) for number in range(4)), Card("sole", 0, 0))
    boxes = {box.id: box for box in arrange(Board(cards, (Arrow("sole", "c2"),), 1, 2)).cards}
    assert boxes["sole"].y == boxes["c2"].y > boxes["c0"].y


@pytest.mark.parametrize("seed", [2, 3, 5])
def test_no_long_stretch_stays_empty_between_two_cards_of_a_cell(seed: int) -> None:
    """The last column is full and the first nearly empty: its cards would stand 300 to 800 px apart to be level."""
    random = Random(seed)
    cards = tuple(Card(f"c{number}", 0, min(int(4 * random.random() ** 0.4), 3)) for number in range(40))
    arrows = {
        (one.id, two.id): Arrow(one.id, two.id)
        for two in cards
        if two.column
        for one in random.choices([card for card in cards if card.column == two.column - 1], k=2)
    }
    board = Board(cards, tuple(arrows.values()), 1, 4)
    *_, stacks, tops, bands = stacked(board)
    level_cards(board, stacks, bands, tops)
    spare = [
        tops[two] - tops[one] - card.height - gap
        for one, card in enumerate(cards)
        for two, gap in stacks.below[one]
        if two >= 0
    ]
    assert min(spare) >= -0.01
    assert 60 < max(spare) <= 120.01


@given(boards())
def test_ends_keep_their_order_and_stay_at_their_card(board: Board) -> None:
    net, _, tops, levels, upright = settled(board)
    for item, sides in enumerate(sort_ends(net, upright)):
        for ends in sides:
            heights = [levels.at[end] for end in ends]
            assert heights == sorted(heights)
            if net.card[item] >= 0:
                card = board.cards[net.card[item]]
                assert all(tops[net.card[item]] < level < tops[net.card[item]] + card.height for level in heights)


@given(boards())
def test_arrows_that_pass_a_column_keep_their_distance_from_cards_and_from_each_other(board: Board) -> None:
    net, trunks, tops, levels, upright = settled(board)
    ends = sort_ends(net, upright)
    for items in net.columns:
        edge, was_card, trunk = 0.0, True, -1
        for item in items:
            index = net.card[item]
            top = tops[index] if index >= 0 else levels.at[ends[item][LEFT][0]]
            if index < 0 and trunks[item] == trunk:
                assert top == edge
            elif index < 0 or not was_card:
                assert top - edge >= board.metrics.arrow_gap - 0.01
            edge = tops[index] + board.cards[index].height if index >= 0 else top
            was_card, trunk = index >= 0, trunks[item]


# ---- trunks


@given(boards(most_cards=7, most_arrows=40))
def test_what_runs_as_one_shares_a_source_or_a_target(board: Board) -> None:
    net = net_of(board)
    order_items(net)
    trunks = find_trunks(board, net)
    through = {item: board.arrows[link.arrow] for link in net.links for item in (link.first, link.second)}
    for items in net.columns:
        for _, run in groupby(items, key=trunks.__getitem__):
            together = list(run)
            if net.card[together[0]] >= 0:
                assert len(together) == 1
                continue
            arrows = [through[item] for item in together]
            assert trunks[together[0]] == together[0]
            assert len({arrow.source for arrow in arrows}) == 1 or len({arrow.target for arrow in arrows}) == 1
            assert len({(arrow.back, arrow.style) for arrow in arrows}) == 1
            assert len({(arrow.source, arrow.target) for arrow in arrows}) == len(arrows)


@given(boards(most_cards=7, most_arrows=40))
def test_links_on_one_track_start_together_and_go_the_same_way(board: Board) -> None:
    net, trunks, _, levels, _ = settled(board)
    bundles = bundle_links(board, net, trunks, levels.at)
    for number, head in enumerate(bundles):
        one, two = net.links[number], net.links[head]
        if number != head:
            assert one.first_side == two.first_side
            lefts = [trunks[link.second if link.first_side == LEFT else link.first] for link in (one, two)]
            assert lefts[0] == lefts[1]
            looks = [(arrow.back, arrow.style) for arrow in (board.arrows[one.arrow], board.arrows[two.arrow])]
            assert looks[0] == looks[1]


def test_arrows_past_a_column_leave_their_card_as_one_and_part_later() -> None:
    cards = (Card("a", 0, 0), Card("b", 0, 1), *(Card(f"c{number}", 0, 2) for number in range(3)))
    curves = arrange(Board(cards, tuple(Arrow("a", f"c{number}") for number in range(3)), 1, 3)).arrows
    assert len({curve.points[0] for curve in curves}) == 1
    assert len({curve.points[-1] for curve in curves}) == 3


def test_arrows_of_different_looks_stay_apart() -> None:
    cards = (Card("a", 0, 0), Card("b", 0, 1), Card("c", 0, 2), Card("d", 0, 2))
    one, two = arrange(Board(cards, (Arrow("a", "c"), Arrow("a", "d", style="dotted")), 1, 3)).arrows
    assert abs(one.points[0][1] - two.points[0][1]) >= 7


def test_parallel_arrows_past_a_column_stay_apart() -> None:
    cards = (Card("a", 0, 0), Card("b", 0, 1), Card("c", 0, 2))
    one, two = arrange(Board(cards, (Arrow("a", "c"), Arrow("a", "c")), 1, 3)).arrows
    assert abs(one.points[0][1] - two.points[0][1]) >= 7


# ---- tracks


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), max_size=25, unique=True))
def test_tracks_let_no_pair_cross_twice(runs: list[tuple[int, int]]) -> None:
    across = [(link, float(left), float(right)) for link, (left, right) in enumerate(runs)]
    gutter = plan_gutter(across, ([], []), range(len(across)), Metrics(), 84.0)
    assert all(0 < gutter.tracks[link] < gutter.width for link, _, _ in across)
    for (one, top, foot), (two, start, end) in permutations(across, 2):
        falling = foot - top > 20 and end - start > 20
        if falling and top < start < foot and foot <= end:
            assert gutter.tracks[one] > gutter.tracks[two]
        if top - foot > 20 and start - end > 20 and start < top and foot < start and end <= foot:
            assert gutter.tracks[one] > gutter.tracks[two]


def test_a_bundle_has_one_track_and_takes_the_room_of_one() -> None:
    across = [(0, 10.0, 300.0), (1, 22.0, 500.0), (2, 34.0, 900.0), (3, 200.0, 700.0)]
    gutter = plan_gutter(across, ([], []), [0, 0, 0, 3], Metrics(), 10.0)
    assert gutter.tracks[0] == gutter.tracks[1] == gutter.tracks[2] > gutter.tracks[3]
    assert gutter.width < plan_gutter(across, ([], []), range(4), Metrics(), 10.0).width


def test_a_gutter_widens_with_its_arrows_up_to_a_limit() -> None:
    def width(count: int) -> float:
        across = [(link, 10.0 * link, 500.0 + 10 * link) for link in range(count)]
        return plan_gutter(across, ([], []), range(count), Metrics(), 84.0).width

    assert width(1) == 84
    assert 84 < width(10) < width(14) < width(200) == Metrics().gutter_most
