"""What chains rest on: all measures on a map of coded interviews, beside PyYAML reading it and networkx on one flow.

`python benchmarks/evidence.py` prints the section alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

import networkx as nx
import yaml

from benchmarks.coded_map import coded_map
from benchmarks.measuring import Spread
from benchmarks.report import Figure, Section, number, spread, table
from leadsto.evidence.between import SourceRobustness, robustness, source_robustness, standing_between, threads
from leadsto.evidence.contested import contested_links, contested_nodes
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.planned import asserted, told_not_planned
from leadsto.graph import OutcomeGraph
from leadsto.load import read_text
from leadsto.model import Theory

RUNS = 5
FAR = 40
MEASURES_TARGET = 0.5
TRACE_TARGET = 10
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def section() -> Section:
    """Measure and return the section."""
    text = coded_map()
    theory = read_text({"map.yaml": text}).theory
    everything, reading = _in_turn(lambda: measure_all(theory), lambda: yaml.load(text, LOADER))
    grounds = Grounds.of(theory)
    pairs = far_apart(grounds.graph, FAR)
    whole = _whole(grounds)
    traced, flows, found = [], [], []
    for from_, to in pairs:
        ours, theirs = _in_turn(
            lambda ends=(from_, to): trace(grounds, *ends),  # type: ignore[misc]
            lambda ends=(from_, to): nx.maximum_flow_value(whole, *ends),  # type: ignore[misc]
            rounds=1,
        )
        traced.append(ours[0])
        flows.append(theirs[0])
        found.append(source_robustness(grounds, from_, to))
    return _section(theory, everything, reading, traced, flows, found)


def measure_all(theory: Theory) -> Grounds:
    """Work out every measure of links and nodes, and the plan against the evidence, from a theory that has been read."""
    grounds = Grounds.of(theory, OutcomeGraph.of(theory))
    for _ in (grounds.links, grounds.nodes, grounds.standings, grounds.scores):
        pass
    contested_links(grounds), contested_nodes(grounds), asserted(grounds), told_not_planned(grounds)
    return grounds


def trace(grounds: Grounds, from_: str, to: str) -> None:
    """Work out every measure of what lies between two nodes."""
    for measure in (threads, robustness, source_robustness, standing_between):
        measure(grounds, from_, to)


def far_apart(graph: OutcomeGraph, most: int) -> list[tuple[str, str]]:
    """Return so many of the pairs of nodes with three links and more between them, evenly taken from the farthest on."""
    found = []
    for id_ in graph.nodes:
        steps = {id_: 0}
        edge = [id_]
        for node in edge:  # it grows while it is walked along
            for link in graph.links_from(node):
                if link.to not in steps:
                    steps[link.to] = steps[node] + 1
                    edge.append(link.to)
        found += [(count, id_, other) for other, count in steps.items() if count >= 3]
    found.sort(key=lambda pair: -pair[0])
    return [(from_, to) for _, from_, to in found[:: max(1, len(found) // most)][:most]]


def _whole(grounds: Grounds) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    for link in grounds.graph.chain_links:
        graph.add_edge(link.from_, link.to, capacity=grounds.behind(link).citations)
    return graph


def _in_turn(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int = RUNS
) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for what, kept in ((ours, times[0]), (theirs, times[1])):
            began = process_time()
            what()
            kept.append(1000 * (process_time() - began))
    return times


def _section(
    theory: Theory,
    everything: Sequence[float],
    reading: Sequence[float],
    traced: Sequence[float],
    flows: Sequence[float],
    found: Sequence[SourceRobustness],
) -> Section:
    figures = [
        Figure(
            "Evidence: all measures of links and nodes over PyYAML reading the map",
            median(everything) / median(reading),
            MEASURES_TARGET,
        ),
        Figure("Evidence: all measures of links and nodes", median(everything), 2000, "ms"),
        Figure("Evidence: all measures between two far apart, slowest pair", max(traced), 1000, "ms"),
        Figure(
            "Evidence: all measures between two far apart over networkx's maximum flow alone, all pairs",
            sum(traced) / sum(flows),
            TRACE_TARGET,
        ),
    ]
    rows = [
        ("All measures of links and nodes", spread(Spread.of(everything))),
        ("PyYAML reading the map, `CSafeLoader`", spread(Spread.of(reading))),
        ("All measures between two, far apart", spread(Spread.of(traced))),
        ("networkx's maximum flow between the same two, alone", spread(Spread.of(flows))),
    ]
    exact = sum(one.exact for one in found)
    text = (
        f"A made-up map of coded interviews (`coded_map.py`): {len(theory.nodes)} outcomes, {len(theory.claims):,} coded links "
        f"between {len(theory.links)} pairs, {len(theory.sources)} sources, with tangles. Processor time in one warm process, "
        f"reading not counted. Far apart are {len(found)} pairs with three links and more between them; between each, "
        "threads, robustness, source robustness and standing. Least source robustness is "
        f"{min(one.value for one in found)}, most {max(one.value for one in found)}; proven for {exact} of "
        f"{len(found)} pairs.\n\n{table(('What', 'ms'), rows, 'lr')}"
    )
    return Section("Evidence", figures, text)


if __name__ == "__main__":
    made = section()
    for figure in made.figures:
        print(figure.what, figure.value and number(figure.value, figure.unit), figure.verdict)
    print(made.text)
