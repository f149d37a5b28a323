"""Sizes of screens and schemes of colour to look at a page in: every run takes two pairs, the slow run the others."""

from __future__ import annotations

from typing import Any

import pytest


def in_every_look(size: str, wide: Any, phone: Any) -> pytest.MarkDecorator:
    """Calls a test for a wide screen in daylight and a phone at night; for the other two pairs in the slow run.

    Args:
        size: The name of the test's parameter for the size, beside `scheme`.
        wide: The size of a wide screen.
        phone: That of a phone.
    """
    pairs = [(wide, "light"), (phone, "dark"), (wide, "dark"), (phone, "light")]
    ids = ["wide-light", "phone-dark", "wide-dark", "phone-light"]
    often, seldom = (), (pytest.mark.slow,)
    return pytest.mark.parametrize(
        (size, "scheme"),
        [
            pytest.param(*pair, id=id_, marks=seldom if at > 1 else often)
            for at, (pair, id_) in enumerate(zip(pairs, ids, strict=True))
        ],
    )
