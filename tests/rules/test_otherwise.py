"""References to what is there, written in another way."""

from __future__ import annotations

import pytest

from leadsto.rules.otherwise import find_written_otherwise

KNOWN = {"get-on", "sleep", "guests/at-ease"}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("guests.at-ease", "write `guests/at-ease`"),
        ("guests: at-ease", "write `guests/at-ease`"),
        ("guests / at-ease", "write `guests/at-ease`"),
        ("guests-at-ease", "write `guests/at-ease`"),
        ("get-on, sleep", "write a list: `[get-on, sleep]`"),
        ("get-on and sleep", "write a list: `[get-on, sleep]`"),
        ("“get-on”", "take the quotation marks away: `get-on`"),
        ("get_on", "write `get-on`"),
        ("Get On", "write `get-on`"),
        ("get\u00adon", ""),
        ("get-\u00adon", "type it anew: `get-on`"),
        ("get\u2011on", "write `get-on` with a plain hyphen"),
        ("sleep\uff0c eat", "type a plain comma"),
        ("nothing like it", ""),
        ("x" * 10_000, ""),
    ],
)
def test_the_form_that_was_meant_is_said(text: str, hint: str) -> None:
    assert find_written_otherwise(text, lambda id_: id_ if id_ in KNOWN else "") == hint
