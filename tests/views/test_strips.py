"""Where cards stand that cover two columns."""

from __future__ import annotations

from leadsto.views.strips import SEVERAL, Strips


def test_every_column_has_a_strip_of_its_own() -> None:
    strips = Strips.of([(0, 0), (2, 2)], 3)
    assert [strips.place(at, at) for at in range(3)] == [(0, 1), (1, 1), (2, 1)]


def test_few_cards_over_two_columns_lie_across_both() -> None:
    assert Strips.of([(0, 1)] * (SEVERAL - 1), 2).place(0, 1) == (0, 2)


def test_many_stand_in_a_strip_between_them() -> None:
    strips = Strips.of([(0, 1)] * SEVERAL + [(1, 2)], 3)
    assert strips.covers == ((0, 0), (0, 1), (1, 1), (2, 2))
    assert strips.place(0, 1) == (1, 1)
    assert strips.place(1, 2) == (2, 2)


def test_a_card_over_more_columns_lies_across_the_strips_between_them() -> None:
    strips = Strips.of([(0, 1)] * SEVERAL + [(0, 2)] * SEVERAL, 3)
    assert strips.place(0, 2) == (0, 4)
