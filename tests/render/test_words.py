from __future__ import annotations

import re
from pathlib import Path

import pytest

import leadsto.render.page as page
from leadsto.render.page.words import Words

FOLDER = Path(page.__file__).parent.parent


def test_values_are_filled_in_once_as_they_are() -> None:
    words = Words({"a": "{x} and {y}", "n.one": "1 thing", "n.other": "{n} things", "n.none": "nothing"})
    assert words.say("a", x="{y}", y="b") == "{y} and b"
    assert [words.count("n", number) for number in (0, 1, 2)] == ["nothing", "1 thing", "2 things"]


@pytest.mark.parametrize("language", ["en", "en-GB", "tlh", "", "../en"])
def test_where_there_is_no_translation_the_words_are_english(language: str) -> None:
    assert Words.of(language).say("tab.storyboard") == "Storyboard"


def test_every_word_is_said_somewhere_and_every_word_said_is_there() -> None:
    texts = [file.read_text("utf-8") for file in FOLDER.rglob("*") if file.suffix in (".html", ".js", ".py")]
    said = {key for text in texts for key in re.findall(r"""["']([a-z][\w-]*(?:\.[\w-]+)*)["']""", text)}
    begun = tuple({key for text in texts for key in re.findall(r"""["'`]([a-z][\w.-]*[.-])(?:["']|\$?\{)""", text)})
    messages = set(Words.of("en").messages)
    counted = {
        re.sub(r"\.(none|one|other)$", "", key) if f"{key.rpartition('.')[0]}.other" in messages else key
        for key in messages
    }
    unsaid = {key for key in counted if key not in said and not key.startswith(begun)}
    assert not unsaid
    direct = {key for text in texts for key in re.findall(r"""\b(?:say|tell)\(\s*"([\w.-]+)"\s*[,)]""", text)}
    assert direct <= messages


def test_the_public_is_told_what_a_page_lacks_and_not_what_to_ask() -> None:
    words = Words.of("en")
    own = [key for key in words.messages if key.startswith("public.")]
    assert own
    said = words.for_public().messages
    for key in own:
        plain = key.removeprefix("public.")
        assert said[plain] == words.messages[key] != words.messages[plain]
        assert set(re.findall(r"\{\w+\}", said[plain])) == set(re.findall(r"\{\w+\}", words.messages[plain]))
    assert not [key for key in said if key.startswith(("asking.", "evidence.ask."))]
    assert not [key for key in words.on_pages() if key.startswith("public.")]
    assert words.say("asking.listen") == "Listen for:"


def test_a_translation_without_the_words_for_the_public_is_not_put_back_into_english() -> None:
    words = Words.of("de", {"times.none": "nie"}).for_public()
    assert words.say("times.none") == "nie"
    assert words.language_of("times.none") == "de"
    assert words.say("evidence.asserted.title") == "Not told on this page"
    assert words.language_of("evidence.asserted.title") == "en"
    own = Words.of("de", {"times.none": "nie", "public.times.none": "nie auf dieser Seite"}).for_public()
    assert own.say("times.none") == "nie auf dieser Seite"
