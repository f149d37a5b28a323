"""LT015: only what is below one per cent is likely to be a fraction that was given a sign."""

from __future__ import annotations

import pytest

from leadsto.load import read_text

TEXT = """\
theory: {{title: T, currency: GBP}}
valuation: {{discount-rate: 3.5%}}
timeframes: [{{id: short, title: Short, starts: 0 days}}]
stakeholder: {{id: guests, title: Guests}}
outcomes:
  - id: a
    title: A
    timeframe: short
    value: {{quantity: 1, proxy: 1, deadweight: {share}}}
"""


@pytest.mark.parametrize(("share", "found"), [("0.2%", 1), ("0.99%", 1), ("1%", 0), ("2%", 0), ("0%", 0)])
def test_below_one_per_cent(share: str, found: int) -> None:
    codes = [finding.code for finding in read_text({"theory.yaml": TEXT.format(share=share)}).findings]
    assert codes == ["LT015"] * found
