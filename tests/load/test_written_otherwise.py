"""Dates, figures and ids in other notations: what they say is never guessed, and what to write is said."""

from __future__ import annotations

import pytest

from leadsto.characters import kebab
from leadsto.load.written import NotWritten, read_date, read_duration, read_figure


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("19.08.2021", "write `2021-08-19`"),
        ("August 2021", "write `2021-08`"),
        ("19th Aug 2021", "write `2021-08-19`"),
        ("Aug 19, 2021", "write `2021-08-19`"),
        ("08/2021", "write `2021-08`"),
        ("2021/08/19", "write `2021-08-19`"),
        ("about August 2021", "write `about 2021-08`"),
        ("8/19/2021", "write `2021-08-19`"),
        ("04/08/2021", "write `2021-08-04`, or `2021-04-08` where the month came first"),
    ],
)
def test_dates_in_other_notations(text: str, hint: str) -> None:
    with pytest.raises(NotWritten) as caught:
        read_date(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["31.02.2021", "1.2.3", "Aprl 2021", "2021-2022", "99.99.9999"])
def test_what_is_no_date_is_not_made_one(text: str) -> None:
    with pytest.raises(NotWritten) as caught:
        read_date(text)
    assert "write a year" in caught.value.hint


def test_decimal_commas() -> None:
    with pytest.raises(NotWritten, match="is not a duration") as caught:
        read_duration("0,5 years")
    assert caught.value.hint == "write 0.5 years: a decimal has a point"
    with pytest.raises(NotWritten) as caught:
        read_figure("12,5%")
    assert caught.value.hint == "write 12.5%: a decimal has a point"


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Geändert", "geandert"),
        ("Straße", "strasse"),
        ("Less_Hurt", "less-hurt"),
        ("\u200b", ""),
        ("don’t go", "dont-go"),
    ],
)
def test_letters_of_an_id_lose_their_marks(text: str, id_: str) -> None:
    assert kebab(text) == id_
