"""Lines are broken so that they fit, are no more than the layout reckons with, and lose nothing but white space."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leadsto.layout.breaking import break_lines
from leadsto.layout.text import lines, room, width_of

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


def wide(line: str) -> float:
    return sum(width_of(one, bold=True) for one in line)


@given(WORDS, st.sampled_from([60.0, 164.0, 440.0]))
@example("Donaudampfschifffahrt" * 8, 164.0)
@example("隣人が訪ねてくるようになった" * 4, 164.0)
@example("Guests are known by name, and look in on each other", 164.0)
def test_lines_fit_and_hold_all_of_the_text(text: str, width: float) -> None:
    broken = break_lines(text, width, 13, bold=True)
    assert "".join("".join(broken).split()) == "".join(text.split()) or not text.isprintable()
    assert len(broken) <= lines(text, width, 13, bold=True)
    assert all(line and line == line.strip(" ") for line in broken)
    for line in broken:
        assert wide(line) <= room(width, 13) + 1e-9 or sum(width_of(one, bold=True) > 0 for one in line) == 1


def test_nothing_has_no_lines() -> None:
    assert break_lines("  \n ", 100, 13, bold=False) == []


@pytest.mark.parametrize("most", [1, 2, 3])
def test_what_is_too_long_is_cut_and_says_so(most: int) -> None:
    broken = break_lines("one two three four five six seven eight", 60, 13, bold=False, most=most)
    assert len(broken) == most
    assert broken[-1].endswith("…")
    assert wide(broken[-1]) <= room(60, 13) + 1
