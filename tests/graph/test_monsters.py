"""Four theories on which careless algorithms never come back: see tests/monsters.py."""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import islice, pairwise
from types import FrameType
from typing import Any

import pytest

from leadsto.graph import OutcomeGraph, loops, tangles, untying
from leadsto.load import read_text
from leadsto.model import Theory
from tests import monsters

# what each is expected to be: tangles, nodes of the shortest loop, links that untie, nodes of the longest chain, chains
EXPECTED: dict[str, tuple[int, int | None, int | None, int, int | None]] = {
    "clique": (1, 2, 70 * 69 // 2, 70, None),
    "ring": (1, 5_000, 1, 5_000, None),
    "ladder": (0, None, None, 121, 2**60),
    "chain": (0, None, None, 20_000, 1),
}


@pytest.mark.parametrize("monster", monsters.MONSTERS)
def test_every_question_is_answered_in_bounded_time(monster: str) -> None:
    theory = monsters.theory(monsters.arrows(monster))
    began = time.process_time()
    graph = OutcomeGraph.of(theory)
    count, loop, untie, longest, chains = EXPECTED[monster]
    assert len(graph.tangles()) == count == len(graph.loops())
    for tangle in graph.tangles():
        assert (len(tangle.loop), len(tangle.untie)) == (loop, untie)
    assert len(graph.longest_chain()) == longest
    assert graph.count_all_chains() == chains
    ids = list(graph.nodes)
    assert len(graph.reached_from(ids[:1])) == len(ids)
    assert graph.reaches(ids[0], ids[-1])
    assert graph.count_chains(ids[0], ids[-1]) == (2**60 if monster == "ladder" else chains)
    assert len(list(islice(graph.chains(ids[0], ids[-1]), 20))) in (1, 20)
    assert (graph.soonest(ids[-1]) or 0) == 0
    assert time.process_time() - began < 5


@pytest.mark.parametrize("monster", monsters.MONSTERS)
def test_a_monster_in_yaml_is_the_same_theory(monster: str) -> None:
    arrows = monsters.arrows(monster)
    reading = read_text({"theory.yaml": monsters.text(arrows)})
    assert reading.findings == ()
    assert reading.theory.nodes == monsters.theory(arrows).nodes


@pytest.mark.parametrize("monster", ["clique", "ring"])
def test_every_link_may_be_marked(monster: str) -> None:
    arrows = monsters.arrows(monster)
    marked = [(start, end) for start, ends in arrows.items() for end in ends]
    began = time.process_time()
    graph = OutcomeGraph.of(monsters.theory(arrows, feedback=marked))
    assert graph.tangles() == ()
    assert len(graph.loops()) == len(marked)
    assert len(graph.starts()) == len(arrows)
    assert time.process_time() - began < 5


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on memory there")
@pytest.mark.parametrize("monster", monsters.MONSTERS)
def test_memory_stays_below_500_mebibytes(monster: str) -> None:
    script = f"""
from leadsto.graph import OutcomeGraph
from tests import monsters
graph = OutcomeGraph.of(monsters.theory(monsters.arrows({monster!r})))
graph.tangles(), graph.loops(), graph.longest_chain(), graph.count_all_chains(), graph.soonest("guests/none")
ids = list(graph.nodes)
next(graph.chains(ids[0], ids[-1]))
import resource
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak if __import__("sys").platform == "darwin" else peak * 1024)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 500 * 2**20


def test_what_has_no_loop_does_without_networkx() -> None:
    script = """
import sys
from leadsto.graph import OutcomeGraph
from tests import monsters
graph = OutcomeGraph.of(monsters.theory(monsters.ladder()))
graph.tangles(), graph.count_all_chains()
assert "networkx" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def _lines_run(theory: Theory) -> int:
    """Return how many lines of Python the usual questions run through: unlike seconds, the same on each machine."""
    lines = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        graph = OutcomeGraph.of(theory)
        graph.starts(), graph.ends(), graph.tangles(), graph.longest_chain(), graph.count_all_chains()
        graph.reached_from(list(graph.nodes)[:1])
        graph.soonest(next(iter(graph.nodes)))
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("tangled", [False, True])
def test_work_grows_in_step_with_the_theory(tangled: bool) -> None:
    def scattered(size: int) -> Theory:
        """Three links from each outcome, all forwards; or a tangle of each fifty, by two links that run back."""
        ends = {n: {n + 1 + (n * step) % 47 for step in (5, 11, 17)} for n in range(size)}
        if tangled:
            ends = {n: {end for end in some if end // 50 == n // 50} for n, some in ends.items()}
            for first in range(0, size, 50):
                ends[first + 30].add(first)
                ends[first + 49].add(first + 10)
        return monsters.theory({f"n{n}": [f"n{end}" for end in sorted(ends[n]) if end < size] for n in range(size)})

    assert bool(OutcomeGraph.of(scattered(300)).tangles()) is tangled  # and imports networkx before lines are counted
    small, large = _lines_run(scattered(600)), _lines_run(scattered(6_000))
    assert large <= 11 * small


def test_bounds_on_the_search_leave_right_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (loops, tangles, untying):
        for name in ("LOOKS", "LOOKS_AT_LEAST", "LOOKS_PER_ARROW", "SMALL"):
            monkeypatch.setattr(module, name, 0, raising=False)
    arrows = {**monsters.clique(8), **monsters.ring(9)}
    arrows["c3"] = [*arrows["c3"], "r4"]
    graph = OutcomeGraph.of(monsters.theory(arrows))
    untied = [(link.from_, link.to) for tangle in graph.tangles() for link in tangle.untie]
    assert [len(tangle.nodes) for tangle in graph.tangles()] == [8, 9]
    marked = [(start.removeprefix("guests/"), end.removeprefix("guests/")) for start, end in untied]
    again = OutcomeGraph.of(monsters.theory(arrows, feedback=marked))
    assert again.tangles() == ()
    assert len(again.loops()) == len(marked)
    for link, loop in zip((link for link in again.links if link.feedback), again.loops(), strict=True):
        steps = set(pairwise((*loop, loop[0])))
        assert (link.from_, link.to) in steps
        assert all(again.link(*step) for step in steps)
        assert len(set(loop)) == len(loop)
