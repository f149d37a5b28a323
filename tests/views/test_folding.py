from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from leadsto.load.document import to_document
from leadsto.views.folding import fold, unfold
from tests.render.hostile import HOSTILE
from tests.views.tea import tea_for

LONG = "a text that is long enough"
UNFOLDING = Path(__file__).parents[2] / "src/leadsto/render/page/assets/unfolding.js"

VALUES = [
    None,
    0,
    "",
    "$",
    "$1",
    ["$$", "$$", "$$" + LONG, "$$" + LONG],
    [],
    {},
    {"a": [LONG, {"b": LONG, "c": None, "d": False}], "e": 0},
    {"__proto__": [LONG, LONG], "$1": "$1"},
    [f"{LONG} {number}" for number in range(100)] * 2,
    list(HOSTILE.values()) * 2,
    to_document(tea_for("team").theory),
]


@pytest.mark.parametrize("value", VALUES)
def test_what_is_folded_unfolds(value: object) -> None:
    assert unfold(fold(value)) == value


def test_the_page_unfolds_the_same() -> None:
    values = [json.loads(json.dumps(value).replace("\\ud800", "").replace("\\udfff", "")) for value in VALUES]
    script = (
        f"import {{ unfold }} from {json.dumps(UNFOLDING.as_uri())};"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "process.stdout.write(JSON.stringify(JSON.parse(text).map(unfold)));"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script],
        input=json.dumps([fold(value) for value in values]),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == values


def test_a_text_that_comes_again_stands_once() -> None:
    assert fold([LONG, "b", LONG, "b"]) == {"texts": [LONG], "shapes": [], "value": [0, "$0", "b", "$0", "b"]}


def test_keys_that_come_again_stand_once() -> None:
    value = [{"a": 1, "b": 2}, {"a": 3, "b": {"a": 4}}, [], {}]
    shapes = [["a", "b"], ["a"], []]
    assert fold(value) == {"texts": [], "shapes": shapes, "value": [0, [1, 1, 2], [1, 3, [2, 4]], [0], [3]]}


@pytest.mark.parametrize("value", [None, [], {}, {"texts": []}, {"texts": [], "shapes": [], "value": "$0"}])
@pytest.mark.parametrize("part", [None, [[]], [["x"]], [[7]], ["$zz"], "$?"])
def test_what_was_never_folded_is_refused(value: object, part: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        unfold(value if part is None else {"texts": [], "shapes": [["a"]], "value": [0, [1, part, part]]})


def test_folding_never_makes_longer() -> None:
    for size in range(12):
        for times in range(1, 12):
            value = ["x" * size] * times
            folded = fold(value)
            assert len(json.dumps(folded["texts"] + folded["value"])) <= len(json.dumps(value)) + len("[, 0]")


def test_folding_is_deterministic_and_leaves_the_value_alone() -> None:
    value = {"b": [LONG, LONG], "a": ["other" + LONG, LONG, "other" + LONG]}
    before = json.dumps(value)
    assert json.dumps(fold(value)) == json.dumps(fold(value))
    assert json.dumps(value) == before
