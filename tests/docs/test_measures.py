"""The page of the measures has an example for each, and its figures are what its sentences say."""

from __future__ import annotations

from leadsto.evidence.between import robustness, source_robustness, threads
from leadsto.evidence.measures import MEASURES
from scripts.reference_measures import EXAMPLES, example, page


def test_each_measure_is_told_with_an_example() -> None:
    assert list(EXAMPLES) == [measure.id for measure in MEASURES]
    grounds = example()
    for measure in MEASURES:
        assert measure.definition.endswith(".")
        assert measure.unit
        assert EXAMPLES[measure.id](grounds), measure.id
        assert f"## {measure.title}\n" in page()


def test_the_figures_of_the_example_are_those_counted_by_hand() -> None:
    grounds = example()
    table, alone = "activities/table", "guests/less-alone"
    assert grounds.links["guests/known-by-name", "neighbours/look-in"].citations == 2
    assert grounds.links["guests/known-by-name", "neighbours/look-in"].sources == 1  # the report quotes the guest
    assert threads(grounds, table, alone) == ("first-guest", "neighbour")
    assert robustness(grounds, table, alone) == 2  # the last step has two
    assert source_robustness(grounds, table, alone).value == 2
    assert robustness(grounds, table, "neighbours/less-afraid") == 0
