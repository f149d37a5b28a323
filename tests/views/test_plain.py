from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from leadsto.views.plain import to_plain


@dataclass(frozen=True)
class Sample:
    from_: str
    shares: tuple[Decimal, ...] = ()
    path: str = field(default="M0 0", metadata={"drawn": True})


def test_dataclasses_become_plain_values() -> None:
    assert to_plain(Sample("a", (Decimal("0.10"),))) == {"from": "a", "shares": ["0.10"]}
    assert to_plain({"x": (1, 2.0, 2.5, True, None)}) == {"x": [1, 2, 2.5, True, None]}


def test_half_a_character_becomes_the_replacement_character() -> None:
    assert to_plain("a\ud800b") == "a\ufffdb"


def test_what_json_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        to_plain({1, 2})
