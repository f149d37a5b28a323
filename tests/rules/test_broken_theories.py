"""Whatever line of a theory is missing or wrong, every rule looks on without failing, and every finding has its place."""

from __future__ import annotations

import random

import pytest

from leadsto.check import check
from leadsto.findings import Verdict
from leadsto.load import read_text
from leadsto.source import SourceText
from tests.rules.test_unknown_target import RIGHT, WHOLE

LINES = (
    WHOLE.format_map(RIGHT) + "activities:\n  - id: table\n    title: A table\n    leads-to: guests/calmer\n"
).splitlines()
ODD = ("[a, b]", "12%")


def judge(lines: list[str]) -> tuple[Verdict, ...]:
    text = "\n".join(lines) + "\n"
    verdicts = check(read_text({"theory.yaml": text}), {"theory.yaml": SourceText("theory.yaml", text)})
    for verdict in verdicts:
        assert verdict.placed.file == "theory.yaml", verdict
        assert 1 <= verdict.placed.line <= len(lines) + 1
    return verdicts


def test_a_missing_line() -> None:
    for index in range(len(LINES)):
        judge(LINES[:index] + LINES[index + 1 :])


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_value(odd: str) -> None:
    for index, line in enumerate(LINES):
        if not line.endswith(":") and ":" in line:
            judge([*LINES[:index], line.partition(":")[0] + ": " + odd, *LINES[index + 1 :]])


@pytest.mark.parametrize("seed", range(20))
def test_several_slips(seed: int) -> None:
    chance = random.Random(seed)
    lines = list(LINES)
    for _ in range(5):
        index = chance.randrange(len(lines))
        line, column = lines[index], chance.randrange(len(lines[index]) + 1)
        lines[index : index + 1] = chance.choice(
            (
                [],
                [line, lines[chance.randrange(len(lines))]],
                [line[:column] + chance.choice(":-#[]{}\"' \t&*!") + line[column:]],
            )
        )
    assert judge(lines) == judge(lines)
