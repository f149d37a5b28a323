from __future__ import annotations

import re

import pytest

from leadsto.diff import Change
from leadsto.report.evidence.change_words import plural, tell_change
from leadsto.report.markdown import code, escape
from leadsto.report.phrases import counted, joined

WORDS = "word " * 60


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Short term", "Long term", "f: Short term → Long term"),
        ("", "Long term", "f: nothing → Long term"),
        ("Long term", "", "f: Long term → nothing"),
        ("a\nb", "a b", "f: in spaces and line ends alone"),
        (f"{WORDS}one", f"{WORDS}other", "f: …word word word word one → …word word word word other"),
        (f"{WORDS}", f"{WORDS}more", "f: …word word word word word → …word word word word word more"),
        ("short", WORDS, f"f: short → {('word ' * 20)}…"),
    ],
)
def test_long_texts_are_told_from_where_they_part(old: str, new: str, told: str) -> None:
    assert tell_change(Change("f", old, new)) == told


def test_numbers_and_lists_have_their_words() -> None:
    assert (counted(1, *plural("story")), counted(1200, *plural("story"))) == ("1 story", "1,200 stories")
    assert [joined(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, 3 of 4 (so).", "plain words, 3 of 4 (so)."),
        ("- a list", "\\- a list"),
        ("1. a list", "1\\. a list"),
        ("# a\nhead", "\\# a head"),
        ("<script>&amp;`*_~|[x]", "\\<script\\>\\&amp;\\`\\*\\_\\~\\|\\[x\\]"),
        ("a\x1b[2J", "a\\\\x1b\\[2J"),
        ("https://a.org/x", "https\\://a\\.org/x"),
        ("www.a.org", "www\\.a\\.org"),
        ("so it was. And 1.5 in all: e.g. tea", "so it was. And 1.5 in all: e.g. tea"),
        ("ask @ann, at 5 @ home", "ask \\@\N{WORD JOINER}ann, at 5 @ home"),
        ("a@b.org", "a\\@\N{WORD JOINER}b\\.org"),
    ],
)
def test_text_stays_text_in_markdown(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize("text", ["http://a.org", "see https://a.org/x?y=1.", "www.a.org", "a@b.org", "mailto:a@b.org"])
def test_no_address_is_left_for_a_reader_to_make_a_link_of(text: str) -> None:
    told = escape(text)
    assert not re.search(r"(?<!\\)://|www\.|\w\.[a-z]{2}|@\w", told)
    assert re.sub(r"\\(\W)", r"\1", told).replace("\N{WORD JOINER}", "") == text


def test_code_is_fenced_by_more_backticks_than_it_has() -> None:
    assert code("same-as: a:b/c") == "`same-as: a:b/c`"
    assert code("a``b") == "```a``b```"
    assert code("`a`") == "`` `a` ``"
