"""Bounds on lines of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadsto.layout.text import lines

WIDTHS = st.floats(20, 600)


def test_known_titles() -> None:
    # What Chromium draws at 13 px semibold in 168 px: three lines in DejaVu Sans, two in narrower fonts.
    assert lines("Parents feel the school cares about their own situation", 168, 13, bold=True) == 3
    assert lines("Staff regulate themselves", 168, 13, bold=True) == 2
    assert lines("Fewer exclusions", 168, 13, bold=True) == 1


@pytest.mark.parametrize("nothing", ["", " ", "\n\t ", "\r\n"])
def test_no_text_takes_no_line(nothing: str) -> None:
    assert lines(nothing, 168, 13, bold=False) == 0


def test_long_words_are_broken() -> None:
    assert lines("W" * 40, 168, 13, bold=False) >= 40 * 13 / 168
    # A word that browsers may break after its hyphen, which leaves more for the lines that follow.
    assert lines("anti-discrimination/exclusion", 168, 13, bold=True) == 3


def test_ideographs_are_a_full_em_and_break_anywhere() -> None:
    assert lines("学" * 24, 168, 14, bold=False) == 3
    assert lines("学" * 11, 168, 14, bold=False) == 1


def test_marks_have_no_width_and_letters_with_marks_are_as_wide_as_letters() -> None:
    assert lines("e\u0301" * 20, 168, 13, bold=False) == lines("e" * 20, 168, 13, bold=False)
    assert lines("é" * 20, 168, 13, bold=False) == lines("e" * 20, 168, 13, bold=False)
    assert lines("a\u200b\u202e", 168, 13, bold=False) == 1


def test_a_no_break_space_does_not_break() -> None:
    assert lines("aaaaaaaaaa bbbbbbbbbb", 100, 13, bold=False) == 2
    assert lines("aa bbbbbbbbb", 100, 13, bold=False) == 1
    assert lines("aaaaaaaa cc\u00a0dd", 100, 13, bold=False) == 2


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80), WIDTHS, st.booleans())
def test_any_text_has_a_bound_and_bold_or_larger_text_no_smaller_one(text: str, width: float, bold: bool) -> None:
    count = lines(text, width, 13, bold)
    assert (count == 0) == (not text.strip(" \t\n\r\f"))
    assert count <= 2 * len(text)


# a line that holds less than five characters of the widest keeps no room back for one that may not stand at its end
@given(st.text("abcdeWMil ", max_size=80), st.floats(100, 400), st.booleans())
def test_a_wider_line_never_needs_more(text: str, width: float, bold: bool) -> None:
    assert lines(text, width, 13, bold) >= lines(text, width + 30, 13, bold)
    assert lines(text, width, 14, bold) >= lines(text, width, 13, bold)


@pytest.mark.parametrize(("width", "size"), [(0, 13), (-1, 13), (100, 0), (100, -3), (float("nan"), 13)])
def test_without_room_there_is_no_answer(width: float, size: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        lines("text", width, size, bold=False)
