"""The benchmark of what chains rest on: its map is what it says, and its section tells what was measured."""

from __future__ import annotations

import pytest

from benchmarks import evidence
from benchmarks.coded_map import CODED, OUTCOMES, PAIRS, SOURCES, coded_map
from benchmarks.report import Report
from leadsto.load import read_text


def test_the_map_is_as_large_as_it_says_and_the_same_each_time() -> None:
    reading = read_text({"map.yaml": coded_map()})
    assert [finding for finding in reading.findings if finding.severity == "error"] == []
    theory = reading.theory
    assert (len(theory.nodes), len(theory.links)) == (OUTCOMES, PAIRS)
    assert (len(theory.claims), len(theory.sources)) == (CODED, SOURCES)
    assert {(link.from_, link.to) for link in theory.links} == {claim.path for claim in theory.claims}
    assert coded_map() == coded_map() != coded_map(8)


def test_there_are_tangles_and_pairs_far_apart() -> None:
    grounds = evidence.measure_all(read_text({"map.yaml": coded_map()}).theory)
    assert grounds.graph.tangles()
    pairs = evidence.far_apart(grounds.graph, 10)
    assert len(pairs) == 10
    assert all(grounds.graph.reaches(*pair) and grounds.graph.link(*pair) is None for pair in pairs)


def test_the_section_tells_each_figure_with_its_target(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "RUNS", 1)
    monkeypatch.setattr(evidence, "FAR", 2)
    made = evidence.section()
    assert len(made.figures) == 4
    assert all(figure.value and figure.target for figure in made.figures)
    assert "## Evidence" in Report([made]).write()
