"""What ARCHITECTURE.md and README.md say of the house is how the house is."""

from __future__ import annotations

import re
import tomllib

from leadsto.timings import STEPS
from scripts.doc_pages import ROOT

TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def layers() -> list[list[str]]:
    """The layers of the contract, highest first; each the names that stand on one line."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    contract = next(contract for contract in contracts if contract["id"] == "layers")
    return [re.findall(r"\w+", line) for line in contract["layers"]]


def test_the_layers_are_those_of_the_contract() -> None:
    told = next(part for part in TEXT.split("\n\n") if part.startswith("`__main__` / `cli`"))
    assert [re.findall(r"`(\w+)`", line) for line in told.split(" /")] == layers()


def test_the_drawing_has_every_layer_that_is_there() -> None:
    drawing = TEXT.partition("```text")[2].partition("```")[0]
    there = {path.name.removesuffix(".py") for path in (ROOT / "src" / "leadsto").glob("[a-z_]*")} - {"__pycache__"}
    there -= {"__init__", "py.typed"}
    assert {name for name in there if not re.search(rf"\b{name}\b", drawing)} == set()
    assert {name for line in layers() for name in line} >= there


def test_what_is_said_to_be_unwritten_is() -> None:
    sentence = re.search(r"((?:`\w+`,? (?:and )?)+)have\s+their\s+place and are\s+not written yet", TEXT)
    assert sentence
    told = set(re.findall(r"`(\w+)`", sentence[1]))
    folder = ROOT / "src" / "leadsto"
    missing = {
        name
        for line in layers()
        for name in line
        if not (folder / name).is_dir() and not (folder / f"{name}.py").is_file()
    }
    assert told == missing


def test_the_steps_are_those_that_are_timed() -> None:
    assert re.findall(r"^\d\. \*\*(\w+)\*\*", TEXT, re.MULTILINE) == list(STEPS)


def test_it_stays_short_enough_to_be_read() -> None:
    assert len(TEXT.split()) < 1200


def test_places_named_are_there() -> None:
    rows = TEXT.partition("## Where things are")[2]
    for place in re.findall(r"^\| `([\w/]+)` \|", rows, re.MULTILINE):
        assert (ROOT / place).is_dir(), place
    for script in re.findall(r"`(scripts/\w+\.py)`", TEXT):
        assert (ROOT / script).is_file(), script
