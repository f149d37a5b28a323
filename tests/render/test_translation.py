from __future__ import annotations

import json
from dataclasses import replace

import pytest

from leadsto.model import Theory
from leadsto.render.page import render_page
from leadsto.render.page.dress import Dress
from leadsto.render.page.translation import read_translation
from leadsto.render.page.words import Words, message_file
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for

ENGLISH = {"tab.text": "Text", "text.for": "For {groups}", "n.one": "1 thing", "n.other": "{n} things"}


def faults(text: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.message) for fault in read_translation(text, ENGLISH).faults]


def test_a_copy_may_be_whole_or_begun() -> None:
    assert read_translation(message_file(), Words.of("en").messages).faults == ()
    begun = read_translation('{"tab.text": "Testun", "text.for": ""}', ENGLISH)
    assert (begun.messages, begun.faults) == ({"tab.text": "Testun"}, ())


def test_a_form_may_say_its_number_where_english_does_not() -> None:
    assert faults('{"n.one": "{n} peth"}') == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{\n "tab.txt": "x"}', (2, 2, "there is no message “tab.txt”")),
        ('{"text.for": "I"}', (1, 2, "“text.for” has lost {groups}")),
        ('{"tab.text": "{who}"}', (1, 2, "nothing is filled in for {who} in “tab.text”")),
        ('{"tab.text": 3}', (1, 2, "“tab.text” is no text")),
        ('{"tab.text": "a", "tab.text": "b"}', (1, 19, "“tab.text” is there twice")),
        ('{"tab.text": "a",}', (1, 18, "this can't be read as JSON")),
        ("[]", (1, 1, "this can't be read as JSON: it begins with no brace")),
        ("", (1, 1, "this can't be read as JSON")),
        ('{\n"tab.text": "a"\n"text.for": "b"}', (3, 1, "this can't be read as JSON")),
        ("[" * 100_000, (1, 1, "nested too deep")),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, expected: tuple[int, int, str]) -> None:
    (found,) = faults(text)
    assert found[:2] == expected[:2], found
    assert expected[2] in found[2]


def test_a_slip_gets_the_key_that_was_meant() -> None:
    (fault,) = read_translation('{"tab.txt": "x"}', ENGLISH).faults
    assert fault.hint == "did you mean tab.text"


def test_the_words_are_on_the_page_and_what_is_untranslated_is_marked_as_english() -> None:
    subject = Subject.of(_in("cy"), "public")
    html = render_page(subject, dress=Dress(words={"tab.text": "Testun <b>"}))
    assert "Testun &lt;b&gt;" in html
    assert '<span lang="en" dir="ltr">Storyboard</span>' in html
    assert '<span lang="en" dir="ltr">Testun' not in html
    (island,) = html.partition('id="leadsto-words"')[2].partition("</script>")[:1]
    words = json.loads(island.partition(">")[2])
    assert (words["tab.text"], words["tab.storyboard"]) == ("Testun <b>", "Storyboard")


def test_english_may_be_put_in_other_words() -> None:
    html = render_page(tea_for(), dress=Dress(words={"tab.text": "In words"}))
    assert "In words" in html
    assert '<span lang="en"' not in html


def _in(language: str) -> Theory:
    return replace(tea_at_two(), language=language)
