"""Slips of YAML: the likeliest is named at its place, and none hides or causes another finding."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from leadsto.load import read_texts
from leadsto.load.mend import MOST_SLIPS, compose_mending
from leadsto.source import SourceText, Span

GOOD = (Path(__file__).parents[1] / "corpus" / "good" / "one-file" / "theory.yaml").read_text(encoding="utf-8")

# each is one slip in a theory without any: what was meant, what was written, and what the finding marks
SLIPS = {
    "colon in a title": ("title: Guests are known by name", "title: Known: by name", ":"),
    "no space after a colon": ("title: Guests feel less alone", "title:Guests feel less alone", ":"),
    "tab": ("    intended: no", "\tintended: no", "\t"),
    "open quote": ("because: the hall echoes", 'because: "the hall echoes', '"'),
    "at sign": ("at: line 41", "at: @41", "@"),
    "missing colon": ("type: observation", "type observation", "type"),
    "no space after a hyphen": ("  - id: tired", "  -id: tired", "-"),
    "list after its key": ("        barriers:\n          - the hall", "        barriers: - the hall", "-"),
    "bracket": ("voice: guests", "voice: [guests", "["),
    "quoted word": ("finding: two neighbours now", 'finding: "two neighbours" now', '"'),
}


def slipped(*names: str) -> str:
    text = GOOD
    for name in names:
        meant, written, _ = SLIPS[name]
        assert meant in text
        text = text.replace(meant, written, 1)
    return text


def said(text: str) -> list[tuple[str, int, str]]:
    """Code, line and marked text of each finding of reading."""
    source = SourceText("theory.yaml", text)
    found = [f for f in read_texts([source]).findings if isinstance(f.place, Span)]
    return sorted(
        (f.code, source.position(f.place.start).line, text[f.place.start : f.place.end])
        for f in found
        if isinstance(f.place, Span)
    )


@pytest.mark.parametrize("name", SLIPS)
def test_one_slip_is_one_finding(name: str) -> None:
    ((code, _, marked),) = said(slipped(name))
    assert (code, marked) == ("LT001", SLIPS[name][2])


@pytest.mark.parametrize("names", list(combinations(SLIPS, 2)), ids=" and ".join)
def test_two_slips_are_two_findings(names: tuple[str, str]) -> None:
    assert sorted(marked for _, _, marked in said(slipped(*names))) == sorted(SLIPS[name][2] for name in names)


def test_all_slips_at_once() -> None:
    found = said(slipped(*SLIPS))
    assert [code for code, _, _ in found] == ["LT001"] * len(SLIPS)


@pytest.mark.parametrize("name", SLIPS)
def test_other_faults_are_found_beside_a_slip_at_their_places(name: str) -> None:
    text = slipped(name).replace("group-size: 40", "group-size: forty").replace("strength: reported", "strength: heard")
    found = [(code, marked) for code, _, marked in said(text)]
    assert sorted(found) == sorted([("LT001", SLIPS[name][2]), ("LT012", "forty"), ("LT012", "heard")])


@pytest.mark.parametrize("name", SLIPS)
def test_what_stands_around_a_slip_is_read(name: str) -> None:
    theory = read_texts([SourceText("theory.yaml", slipped(name))]).theory
    assert [node.id for node in theory.nodes] == [
        "guests/table",
        "guests/known-by-name",
        "guests/tired",
        "guests/less-alone",
    ]
    assert len(theory.sources) == 2


def test_a_file_of_slips_is_given_up_in_time() -> None:
    text = "outcomes:\n" + "  - title:x: y: 'z\n" * 5000
    faults = compose_mending(text).faults
    assert len(faults) <= MOST_SLIPS + 1
    assert "further faults show once" in faults[-1].message or "cannot be read" in faults[-1].message


def test_every_remedy_is_for_people() -> None:
    for name in SLIPS:
        for finding in read_texts([SourceText("theory.yaml", slipped(name))]).findings:
            assert finding.hint
            assert not re.search(r"token|scalar|mapping|expected", finding.message + finding.hint)


def test_bullets_are_looked_for_in_time_that_grows_with_the_text() -> None:
    """What is open is kept once for each depth, however many items a list has."""
    from leadsto.load.pasted import clear_bullets

    lines = ["outcomes:", *("  - id: a\n    summary: |\n      She said:\n      – one" for _ in range(20_000))]
    text = "\n".join(lines)
    _, _, places = clear_bullets(text)
    assert len(places) == 20_000
    assert clear_bullets(text, set(places)) == (text, [], [])
