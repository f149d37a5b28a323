"""Quotes are found whatever typesetting did to them or to the transcript, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadsto.transcripts import Missing, Place, Transcript, look_for, nearest_passage, places_of

INTERVIEW = """\
Interview with a guest, second winter

Q: How were the Sundays, before?

A: I used to dread Sundays \u2013 they were so very long. “Nobody comes,” I'd say to the cat. [laughs] It was self-
esteem, partly, and loneli-
ness. The o\ufb03ce rang once, in 2010\u20132012.

A: Now somebody looks in \u2026 most weeks. I don\u2019t count days any more.
"""


def transcript(text: str = INTERVIEW) -> Transcript:
    return Transcript.of_text("3.txt", text)


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("I used to dread Sundays", "paragraph 3"),
        ("i USED to\n   dread\tSundays", "paragraph 3"),
        ("I used to dread Sundays — they were so very long.", "paragraph 3"),
        ("I used to dread Sundays--they were", "paragraph 3"),
        ('"Nobody comes," I’d say', "paragraph 3"),
        ("‘Nobody comes,’ I'd say to the cat", "paragraph 3"),
        ("I'd say to the cat. It was", "paragraph 3"),
        ("self-esteem, partly", "paragraph 3"),
        ("self- esteem, partly", "paragraph 3"),
        ("loneliness", "paragraph 3"),
        ("lone\u00adli\u00adness", "paragraph 3"),
        ("The office rang", "paragraph 3"),
        ("the oﬃce rang once", "paragraph 3"),
        ("in 2010-2012", "paragraph 3"),
        ("somebody looks in most weeks", "paragraph 4"),
        ("somebody looks in ... most weeks", "paragraph 4"),
        ("I dont count".replace("dont", "don't"), "paragraph 4"),
        ("I used to dread Sundays … most weeks", "paragraph 3 to 4"),
        ("I used to dread Sundays [...] I don't count", "paragraph 3 to 4"),
        ("I used to dread Sundays (…) They were so very long", "paragraph 3"),
        ("… they were so very long …", "paragraph 3"),
        ("[The guest] used to dread Sundays", "paragraph 3"),
        ("[h]ey were so very long".replace("[h]", "[T]h"), "paragraph 3"),
        ("they were [ever] so very long", "paragraph 3"),
        ("Now somebody look[ed] in", "paragraph 4"),
        ("How were the Sundays, before", "paragraph 2"),
        ("somebody looks in,", "paragraph 4"),
    ],
)
def test_what_typesetting_changes_is_not_compared(quote: str, place: str) -> None:
    found = look_for(transcript(), quote)
    assert isinstance(found, Place), found
    assert transcript().name_place(found.start, found.end) == place


@pytest.mark.parametrize(
    ("quote", "part"),
    [
        ("I used to hate Sundays", "I used to hate Sundays"),
        ("I used to dread Sundays … every week", " every week"),
        ("most weeks … I used to dread Sundays", ""),
        ("used to read Sundays", "used to read Sundays"),
        ("read Sundays", "read Sundays"),  # no part of a word
        ("used to dread Sunday", "used to dread Sunday"),
        ("they were very long", "they were very long"),  # what is left out is marked
        ("The o", "The o"),  # within a ligature
        ("in 20102012", "in 20102012"),
        ("I used to [hardly ever] any more", ""),  # an insertion stands for a few words
    ],
)
def test_what_is_not_there_is_missing(quote: str, part: str) -> None:
    assert look_for(transcript(), quote) == Missing(part)


def test_a_quote_without_words_is_no_quote() -> None:
    assert [look_for(transcript(), quote) for quote in ("", "…", "[ ]", "“—”")] == [None] * 4


def test_every_place_is_known() -> None:
    text = transcript("One day I came.\n\nOne day I left. One day I came back.\n")
    assert [text.name_place(p.start, p.end) for p in places_of(text, "one day I")] == ["paragraph 1"] + 2 * [
        "paragraph 2"
    ]
    assert [text.text[p.start : p.end] for p in places_of(text, "one day … back")] == ["One day I came back"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Title\n\nOne.\n\n \t\nTwo\nwords.\n", "paragraph 3"),
        ("Title\r\n\r\nOne.\r\n\r\nTwo\r\nwords.\r\n", "paragraph 3"),
        ("\n\n" + "".join(f"Line {n}.\n" for n in range(20)) + "Two words.\n", "line 23"),
        ("[7] One.\n\n[9] Three.\n\nA note.\n\n[12] Two words.\n", "paragraph 12"),
        ("1 One.\n\n1 Three.\n\n3 Two words.\n", "paragraph 3"),
        ("Two words.", "paragraph 1"),
    ],
)
def test_places_are_named_as_people_would_find_them(text: str, place: str) -> None:
    found = look_for(transcript(text), "two words")
    assert isinstance(found, Place)
    assert transcript(text).name_place(found.start, found.end) == place


def test_other_scripts() -> None:
    for text, quote in (
        ("Ça a changé « tout » l’été.", "ça a change\u0301 “tout” l'été"),
        ("Мы собирались каждую неделю", "собирались каждую"),
        ("私たちは毎週会いました", "毎週会い"),
        ("STRASSE und Maße", "straße und masse"),
        ("कभी कभी आते थे", "कभी आते"),
        ("ﻣﺮﺣﺒﺎ بكم", "مرحبا بكم"),
    ):
        assert isinstance(look_for(transcript(text), quote), Place), quote
    assert isinstance(look_for(transcript("20 m²"), "20 m2"), Missing)


def test_markdown_is_no_part_of_what_was_said() -> None:
    text = transcript("# Notes\n\n> I was **so**\n> _very_ happy with [the table](https://example.org/a_b).\n")
    assert isinstance(look_for(text, "so very happy with the table."), Place)
    assert isinstance(look_for(text, "*so* very happy"), Place)


WORDS = st.lists(
    st.sampled_from(
        [
            "she",
            "came",
            "back",
            "one",
            "day",
            "with",
            "her",
            "neighbours",
            "and",
            "laughed",
            "about",
            "the",
            "long",
            "winter",
        ]
    )
)
PROSE = st.lists(WORDS.filter(lambda words: len(words) > 3), min_size=2, max_size=6)


@given(prose=PROSE, data=st.data())
@settings(max_examples=50)
def test_any_part_of_a_transcript_is_found_however_it_is_set(prose: list[list[str]], data: st.DataObject) -> None:
    words = [word for block in prose for word in block]
    text = "\n\n".join(" ".join(block) for block in prose)
    start = data.draw(st.integers(0, len(words) - 2))
    part = words[start : data.draw(st.integers(start + 1, len(words)))]
    joins = st.sampled_from([" ", "\n", "  ", "\u00a0", " \u200b", "\u2003", " “", "” "])
    inside = st.sampled_from(["", "", "\u00ad", "-\n", "\u2010\n  "])
    quote = part[0]
    for word in part[1:]:
        cut = data.draw(st.integers(1, len(word) - 1)) if len(word) > 1 else 0
        quote += data.draw(joins) + (word[:cut] + data.draw(inside) + word[cut:] if cut else word)
    assert isinstance(look_for(transcript(text), quote), Place)
    # and as well where it is the transcript that is set so
    assert isinstance(look_for(transcript(f"Title\n\n{quote}\n\nend"), " ".join(part)), Place)


@given(prose=PROSE, data=st.data())
@settings(max_examples=50)
def test_a_word_that_was_changed_is_named(prose: list[list[str]], data: st.DataObject) -> None:
    numbered = [[f"{word}{at}x{n}" for n, word in enumerate(block)] for at, block in enumerate(prose)]
    words = [word for block in numbered for word in block]
    at = data.draw(st.integers(0, len(words) - 1))
    changed = [*words]
    changed[at] = "otherwise"
    missing = look_for(transcript("\n\n".join(" ".join(block) for block in numbered)), " ".join(changed))
    assert isinstance(missing, Missing)
    parting = nearest_passage(transcript("\n\n".join(" ".join(block) for block in numbered)), missing.part)
    assert parting is not None
    assert (parting.file_has, parting.quote_has, parting.others) == (words[at], "otherwise", 0)


@pytest.mark.parametrize(
    ("quote", "file_has", "quote_has", "before"),
    [
        ("I used to hate Sundays", "dread", "hate", "to"),
        ("They used to dread Sundays", "I", "They", ""),
        ("it was self-esteem, partly, and despair", "loneliness", "despair", "and"),
        ("they were very long", "so", "", "were"),
        ("they really were so very long", "", "really", "they"),
        ("Nobody comes, I'd say to the dog. It was", "cat", "dog", "the"),
        ("I used to dread Sundays. They were so very long", "", ".", "Sundays"),
    ],
)
def test_where_quote_and_file_part(quote: str, file_has: str, quote_has: str, before: str) -> None:
    missing = look_for(transcript(), quote)
    assert isinstance(missing, Missing)
    parting = nearest_passage(transcript(), missing.part)
    assert parting is not None
    assert (parting.file_has, parting.quote_has, parting.before) == (file_has, quote_has, before)


@pytest.mark.parametrize(
    ("text", "quote", "place", "passage"),
    [
        (
            "Q: How are the evenings?\n\nA: The evenings aren't so long",
            "the evenings are not so long",
            "paragraph 2",
            "The evenings aren't so long",
        ),
        (
            "Q: How are the evenings?\nA: The evenings aren't so long\nQ: I see",
            "the evenings are not so long",
            "paragraph 1",
            "The evenings aren't so long",
        ),
        (
            "How are the evenings?\n\nThe evenings aren't so long",
            "the evenings are not so long",
            "paragraph 2",
            "The evenings aren't so long",
        ),
        (
            "**Interviewer:** And now?\n**Mrs M.:** I dread Sundays still",
            "Well I hate Sundays still",
            "paragraph 1",
            "I dread Sundays still",
        ),
        (
            "It was quiet\n\nI used to dread Sundays\n\nand the Mondays after",
            "I used to hate Sundays and the Mondays after",
            "paragraph 2 to 3",
            "I used to dread Sundays\n\nand the Mondays after",
        ),
    ],
)
def test_the_nearest_passage_keeps_to_one_turn(text: str, quote: str, place: str, passage: str) -> None:
    told = transcript(text)
    parting = nearest_passage(told, quote)
    assert parting is not None
    assert told.text[parting.start : parting.end] == passage
    assert (told.name_place(parting.start, parting.end), parting.is_over_turns) == (place, False)


@pytest.mark.parametrize("asked", ["Q: And now?\n\nA: ", "And now?\n\n"])
def test_what_runs_over_a_question_is_said_to(asked: str) -> None:
    told = transcript(f"A: I used to dread Sundays.\n\n{asked}Now somebody looks in")
    parting = nearest_passage(told, "I used to dread Sundays. Now somebody looks in")
    assert parting is not None
    assert parting.is_over_turns
    assert told.name_place(parting.start, parting.end) == "paragraph 1 to 3"


def test_what_is_nowhere_near_has_no_nearest_passage() -> None:
    assert nearest_passage(transcript(), "completely unrelated jargon about widgets") is None
    assert nearest_passage(transcript(), "zzz") is None
    assert nearest_passage(transcript("…"), "zzz yyy") is None


def test_a_long_quote_is_likened_where_it_differs() -> None:
    words = [f"word{n}" for n in range(700)]
    changed = [*words]
    changed[430] = "otherwise"
    parting = nearest_passage(transcript(" ".join(words)), " ".join(changed))
    assert parting is not None
    assert (parting.file_has, parting.quote_has) == ("word430", "otherwise")


def test_a_text_made_to_be_searched_without_end_is_not() -> None:
    text = transcript(("a " * 1000 + "bb ") * 200 + "c")
    assert look_for(text, "bb " + "[x] a " * 30 + "[x] c") == Missing("")
    assert isinstance(look_for(text, "bb " + "[x] a " * 30 + "… c"), Place)


@pytest.mark.parametrize("text", ["\n", " ", "[", ". ", "-", "a ", "\n>", "[a](", "“", "é", "\u0301", ".\n"])
def test_long_files_of_anything_take_no_more_than_their_length(text: str) -> None:
    long = transcript(text * (200_000 // len(text)) + " one word more")
    assert isinstance(look_for(long, "word more"), Place)
    assert isinstance(look_for(long, "[a] word [b] less … " * 20), Missing)
