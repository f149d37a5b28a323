"""A hash takes text away only where YAML reads it so."""

from __future__ import annotations

import pytest

from leadsto.load import read_text


def lost(text: str) -> int:
    return sum(
        finding.code == "LT016" for finding in read_text({"theory.yaml": "theory:\n  title: T\n" + text}).findings
    )


@pytest.mark.parametrize(
    "text",
    [
        "x-a: flat #3\n",
        "x-a:\n  - flat #3\n",
        "x-a: in\n  flat #3\n",
        "x-a: |\n  flat #1\nx-b: flat #2\n",
        "x-a: it's #1\n",
    ],
)
def test_text_is_lost(text: str) -> None:
    assert lost(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        'x-a: "flat #3"\n',
        "  summary: 'flat #3'\n",
        "x-a:\n  - 'flat #3'\n",
        "x-a: |\n  we met in\n  flat #3 and talked\n",
        "x-a: >-\n  flat #3\n",
        'x-a: "we met in\n  flat #3"\n',
        "x-a: flat # upstairs\n",
        "x-a: flat3#4\n",
        "# flat #3\n",
    ],
)
def test_text_is_kept(text: str) -> None:
    assert lost(text) == 0
