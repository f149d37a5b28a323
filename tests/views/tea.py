"""Tea at Two, an invented programme with something in every field that a page shows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from leadsto.load import read_text
from leadsto.model import Access, Theory
from leadsto.views.subject import Subject

GOLDEN = Path(__file__).parent.parent / "golden"


@cache
def tea_at_two() -> Theory:
    reading = read_text({"theory.yaml": (GOLDEN / "tea-at-two.yaml").read_text(encoding="utf-8")})
    assert not reading.findings
    return reading.theory


def tea_for(audience: Access = "public") -> Subject:
    return Subject.of(tea_at_two(), audience)
