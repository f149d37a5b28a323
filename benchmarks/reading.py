"""`leadsto check` beside PyYAML alone reading the same files, and how the time grows with the theory."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.measuring import MeasuringError, Run, Spread, interleave, ratio, run
from benchmarks.peers import Peers, leadsto_command
from benchmarks.report import Figure, Section, spread, table

HERE = Path(__file__).parent
JUDGED = 10_000
JUDGED_FROM = 1_000  # below, Python itself is most of what is weighed
TIME_TARGET = 0.5
MEMORY_TARGET = 2.5
GROWTH = (10_000, 100_000)
GROWTH_TARGET = 11
MIB = 1024 * 1024
_COUNTS = re.compile(r'"counts": (\{[^}]*\})')


@dataclass(frozen=True, slots=True)
class Compared:
    """leadsto and PyYAML on one theory.

    Attributes:
        links: How many, in words.
        size: Bytes of its files.
        uncollected: PyYAML with Python's collector of cycles switched off.
    """

    outcomes: int
    links: str
    size: int
    ours: Sequence[Run]
    theirs: Sequence[Run]
    uncollected: Sequence[Run]

    @property
    def time(self) -> Spread:
        """The ratio of times."""
        return ratio([one.wall for one in self.ours], [one.wall for one in self.theirs])

    @property
    def cpu(self) -> Spread:
        """The ratio of times that cores were busy."""
        return ratio([one.cpu for one in self.ours], [one.cpu for one in self.theirs])

    @property
    def time_uncollected(self) -> Spread:
        """The ratio of times to PyYAML's without the collector."""
        return ratio([one.wall for one in self.ours], [one.wall for one in self.uncollected])

    @property
    def memory(self) -> Spread:
        """The ratio of peaks of memory."""
        return ratio([one.peak for one in self.ours], [one.peak for one in self.theirs])

    @property
    def findings(self) -> str:
        """How many findings leadsto told, in words."""
        return ", ".join(
            f"{count:,} {severity}{'' if count == 1 else 's'}" for severity, count in _counts(self.ours[0]).items()
        )


def _counts(told: Run) -> dict[str, int]:
    found = _COUNTS.search(told.said)
    if not found:
        raise MeasuringError("leadsto check did not tell how many findings there are")
    counts: dict[str, int] = json.loads(found[1])
    return counts


def make_theory(folder: Path, outcomes: int, links: float, seed: int, *more: str) -> str:
    """Write a theory by a process of its own, so that this one stays small; return how many links it has."""
    command = [sys.executable, str(HERE / "synthetic.py"), str(folder), str(outcomes)]
    said = run([*command, "--links", str(links), "--seed", str(seed), *more]).said
    return f"{int(said.split()[2]):,}"


def compare(folder: Path, outcomes: int, links: float, seed: int, rounds: int, peers: Peers) -> Compared:
    """Measure leadsto and PyYAML on a new theory.

    Raises:
        MeasuringError: A process failed, or leadsto found an error: part of the work was not done then.
    """
    told = make_theory(folder, outcomes, links, seed)
    size = sum(file.stat().st_size for file in folder.iterdir())
    commands = {
        "ours": [*leadsto_command(), "check", "--format", "json", str(folder)],
        "theirs": [peers.python, str(HERE / "peer_reading.py"), str(folder)],
        "uncollected": [peers.python, str(HERE / "peer_reading.py"), str(folder), "uncollected"],
    }
    runs = interleave(commands, rounds)
    if _counts(runs["ours"][0])["error"]:
        raise MeasuringError(f"leadsto found errors in a made-up theory of {outcomes:,} outcomes, which has none")
    return Compared(outcomes, told, size, **runs)


def reading_section(measured: Sequence[Compared], links: float) -> Section:
    """Return what comparing came to."""
    figures = []
    for one in measured:
        where = f"over PyYAML reading the same files, {one.outcomes:,} outcomes"
        time_target = TIME_TARGET if one.outcomes == JUDGED else None
        memory_target = MEMORY_TARGET if one.outcomes >= JUDGED_FROM else None
        figures.append(Figure(f"`leadsto check`: time {where}", one.time.middle, time_target))
        figures.append(Figure(f"`leadsto check`: memory {where}", one.memory.middle, memory_target))
    if all(one.outcomes != JUDGED for one in measured):
        where = f"over PyYAML reading the same files, {JUDGED:,} outcomes"
        figures.append(Figure(f"`leadsto check`: time {where}", None, TIME_TARGET))
    times = table(
        (
            "Outcomes",
            "Links",
            "MB",
            "leadsto, s",
            "PyYAML, s",
            "Ratio",
            "Ratio of core time",
            "Ratio, PyYAML uncollected",
        ),
        [
            (
                f"{one.outcomes:,}",
                one.links,
                f"{one.size / 1e6:.1f}",
                spread(Spread.of([run.wall for run in one.ours])),
                spread(Spread.of([run.wall for run in one.theirs])),
                spread(one.time),
                spread(one.cpu),
                spread(one.time_uncollected),
            )
            for one in measured
        ],
        "rrrrrrrr",
    )
    peaks = table(
        ("Outcomes", "leadsto, MiB", "PyYAML, MiB", "Ratio", "Runs of each", "What leadsto found"),
        [
            (
                f"{one.outcomes:,}",
                spread(Spread.of([run.peak for run in one.ours]) / MIB),
                spread(Spread.of([run.peak for run in one.theirs]) / MIB),
                spread(one.memory),
                str(len(one.ours)),
                one.findings,
            )
            for one in measured
        ],
        "rrrrrl",
    )
    text = (
        f"A made-up theory in seven files, {links:g} links for each outcome, with reasons and evidence (`synthetic.py`).\n"
        "`leadsto check --format json`, every rule on, nothing kept from an earlier run, against\n"
        "`yaml.load(…, CSafeLoader)` alone, which looks at nothing and knows no places, keeping what it read.\n"
        "The larger the files, the more of PyYAML's time goes to Python's collector of cycles; the last column of times\n"
        "says how leadsto compares where that is switched off for PyYAML.\n\n"
        f"{times}\n\n{peaks}"
    )
    return Section("Reading and checking", figures, text)


def growth_section(measured: Sequence[Compared]) -> Section:
    """Return how many times as long each theory takes as the next smaller one."""
    by_size = {one.outcomes: one for one in sorted(measured, key=lambda one: one.outcomes)}
    sizes = list(by_size)
    pairs = list(pairwise(sizes))
    rows = []
    for small, large in pairs:
        ours = _growth(by_size[small].ours, by_size[large].ours)
        theirs = _growth(by_size[small].theirs, by_size[large].theirs)
        rows.append((f"{small:,} → {large:,}", f"{large / small:g}", f"{ours:.2f}", f"{theirs:.2f}"))
    small, large = GROWTH
    value = _growth(by_size[small].ours, by_size[large].ours) if {small, large} <= by_size.keys() else None
    figure = Figure(f"`leadsto check`: time of {large:,} outcomes over {small:,}", value, GROWTH_TARGET)
    head = ("Outcomes", "Times as many", "leadsto, times as long", "PyYAML, times as long")
    return Section("Growth", [figure], table(head, rows, "rrrr") if rows else "")


def _growth(small: Sequence[Run], large: Sequence[Run]) -> float:
    return Spread.of([one.wall for one in large]).middle / Spread.of([one.wall for one in small]).middle
