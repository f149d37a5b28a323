from __future__ import annotations

from itertools import islice

from tests import monsters
from tests.graph.drawings import DIAMOND, FAN, MEANT, TANGLED, bare, graph


def test_chains_come_in_the_order_of_the_links() -> None:
    found = graph(DIAMOND)
    assert [bare(chain) for chain in found.chains("g/a", "g/e")] == ["abde", "acde"]
    assert [bare(chain) for chain in graph("a -> c -> b, a -> b").chains("g/a", "g/b")] == ["acb", "ab"]
    assert found.count_chains("g/a", "g/e") == 2
    assert found.count_all_chains() == 2


def test_there_is_no_chain_to_itself_nor_backwards_nor_to_nobody() -> None:
    found = graph(DIAMOND)
    for start, end in (("g/a", "g/a"), ("g/e", "g/a"), ("g/b", "g/c"), ("g/a", "g/nobody"), ("g/nobody", "g/a")):
        assert list(found.chains(start, end)) == []
        assert found.count_chains(start, end) == 0


def test_chains_do_not_follow_feedback_that_closes_a_loop() -> None:
    found = graph(MEANT)
    assert found.count_chains("g/a", "g/d") == 1
    assert found.count_chains("g/c", "g/b") == 0
    assert found.count_all_chains() == 1  # x alone is no chain


def test_in_a_tangle_chains_pass_no_node_twice_and_are_not_counted() -> None:
    found = graph(TANGLED)
    assert [bare(chain) for chain in found.chains("g/a", "g/d")] == ["abcd"]
    assert found.count_chains("g/a", "g/d") is None
    assert found.count_all_chains() is None
    assert [bare(chain) for chain in graph(FAN).chains("g/c", "g/e")] == ["cabe"]


def test_chains_beside_a_tangle_are_counted() -> None:
    found = graph("a -> b -> c, x -> y -> x, y -> c")
    assert found.count_chains("g/a", "g/c") == 1
    assert found.count_chains("g/x", "g/c") is None
    assert found.count_chains("g/c", "g/x") == 0


def test_longest_chain() -> None:
    assert bare(graph("a -> e, b -> c -> d -> e, a -> c").longest_chain()) == "acde"
    assert bare(graph(TANGLED).longest_chain()) == "abcd"
    assert graph("a, b").longest_chain() == ()


def test_the_ladder_is_counted_exactly_and_listed_lazily() -> None:
    found = graph("")
    found = found.of(monsters.theory(monsters.ladder()))
    assert found.count_chains("guests/s0", "guests/s60") == 2**60
    assert found.count_all_chains() == 2**60
    listed = list(islice(found.chains("guests/s0", "guests/s60"), 100))
    assert len(set(listed)) == 100
    assert all(len(chain) == 121 for chain in listed)


def test_dead_ends_cost_nothing() -> None:
    # the ladder leads to the end by its first rung alone; a walk without pruning would try 2^60 ways
    rungs = monsters.ladder()
    rungs["s0"] = ["a0", "b0", "end"]
    found = graph("").of(monsters.theory({**rungs, "end": []}))
    assert list(found.chains("guests/s0", "guests/end")) == [("guests/s0", "guests/end")]


def test_dead_ends_in_a_tangle_cost_little() -> None:
    # s0 can be come back to only by way of s60, and the end hangs on s0: each other way round is closed by the path
    rungs = monsters.ladder()
    rungs["s60"] = ["s0"]
    rungs["s0"] = ["a0", "b0", "end"]
    found = graph("").of(monsters.theory({**rungs, "end": []}))
    assert list(found.chains("guests/s0", "guests/end")) == [("guests/s0", "guests/end")]
    assert len(list(islice(found.chains("guests/a0", "guests/end"), 100))) == 100
