from __future__ import annotations

import re
from dataclasses import replace

import pytest

from leadsto.render.page import render_page
from leadsto.render.page.speaking import Speech
from leadsto.render.page.words import Words
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for

WORDS = Words({"for": "For {who} & all", "n.one": "1 thing", "n.other": "{n} things"})


def test_words_in_another_language_than_the_theorys_are_marked_and_what_is_filled_in_is_the_theorys() -> None:
    speech = Speech(WORDS, "ar-EG", "rtl")
    said = '<span lang="en" dir="ltr">For <span lang="ar-EG" dir="rtl">&lt;b&gt;{n}</span> &amp; all</span>'
    assert speech.say("for", who="<b>{n}") == said
    assert speech.count("n", 2) == '<span lang="en" dir="ltr">2 things</span>'
    assert speech.say("for", who=speech.count("n", 1)) == (
        '<span lang="en" dir="ltr">For <span lang="en" dir="ltr">1 thing</span> &amp; all</span>'
    )


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_words_in_the_theorys_language_are_not(language: str) -> None:
    assert Speech(WORDS, language, "ltr").say("for", who="<b>") == "For <b> & all"


@pytest.mark.parametrize(("language", "direction"), [("de", "ltr"), ("ar", "rtl")])
def test_a_page_without_a_message_file_of_its_language_keeps_both_apart(language: str, direction: str) -> None:
    html = render_page(Subject.of(replace(tea_at_two(), language=language), "public"))
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert '<span lang="en" dir="ltr">The theory as text</span>' in html
    assert not re.findall(r'="[^"]*<span', html)
    assert "&lt;span" not in html
    text = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    assert "<h4>Guests are known by name</h4>" in text
    assert '<span lang="en"' not in render_page(tea_for())
