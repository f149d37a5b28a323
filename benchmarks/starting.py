"""How long it takes until leadsto gets to work: its version, and the check of a small theory."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.measuring import Spread, interleave, ratio
from benchmarks.peers import Peers, leadsto_command
from benchmarks.reading import make_theory
from benchmarks.report import Figure, Section, spread, table

OUTCOMES = 40
VERSION_TARGET = 60
CHECK_TARGET = 1.6


def start_section(folder: Path, links: float, seed: int, rounds: int, peers: Peers) -> Section:
    """Measure the start of leadsto, with one uncounted round before, in which Python compiles what it imports."""
    looped, straight = folder / "looped", folder / "straight"
    make_theory(looped, OUTCOMES, links, seed)
    make_theory(straight, OUTCOMES, links, seed, "--no-loops")
    commands = {
        "Python alone": [sys.executable, "-c", "pass"],
        "`leadsto --version`": [*leadsto_command(), "--version"],
        "Importing click, yaml and networkx": [peers.python, "-c", "import click, yaml, networkx"],
        f"`leadsto check`, {OUTCOMES} outcomes, one loop": [
            *leadsto_command(),
            "check",
            "--format",
            "json",
            str(looped),
        ],
        f"`leadsto check`, {OUTCOMES} outcomes, no loop": [
            *leadsto_command(),
            "check",
            "--format",
            "json",
            str(straight),
        ],
    }
    interleave(commands, 1)
    runs = interleave(commands, rounds)
    milliseconds = {name: [one.wall * 1000 for one in ones] for name, ones in runs.items()}
    busy = {name: [one.cpu * 1000 for one in ones] for name, ones in runs.items()}
    bare, version, imports, *checks = milliseconds
    over = Spread.of(milliseconds[version]).middle - Spread.of(milliseconds[bare]).middle
    figures = [Figure("`leadsto --version` over Python alone", over, VERSION_TARGET, "ms")]
    for name in checks:
        value = ratio(milliseconds[name], milliseconds[imports]).middle
        figures.append(Figure(f"{name}: time over importing click, yaml and networkx", value, CHECK_TARGET))
    rows = [(name, spread(Spread.of(ones)), spread(Spread.of(busy[name]))) for name, ones in milliseconds.items()]
    text = table(("Process", "ms", "ms that a core was busy"), rows, "lrr")
    return Section("Start", figures, f"{text}\n\n{rounds} runs of each, in turn.")
