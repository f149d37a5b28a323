"""Whole processes, measured: how long they take and how much memory they take at most."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_LAUNCH = Path(__file__).with_name("launch.py")
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # what ru_maxrss counts in


class MeasuringError(Exception):
    """A process that was to be measured failed."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a process, start and end of Python included.

    Attributes:
        wall: Seconds from its start to its end.
        cpu: Seconds that it kept a core busy, its own and the system's for it.
        peak: Bytes of memory at most.
        said: The beginning of what it wrote to standard output.
    """

    wall: float
    cpu: float
    peak: int
    said: str = ""


def run(command: Sequence[str]) -> Run:
    """Run a command and measure it.

    Args:
        command: The program with its path, and its arguments.

    Raises:
        MeasuringError: It failed, or could not be started.
    """
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    with tempfile.TemporaryDirectory() as folder:
        output, errors = Path(folder, "output"), Path(folder, "errors")
        launch = [sys.executable, "-I", "-S", str(_LAUNCH), str(output), str(errors), *command]
        launched = subprocess.run(launch, check=False, env=clean, capture_output=True, text=True)
        if launched.returncode:
            raise MeasuringError(f"{command[0]} could not be started\n{launched.stderr.strip()}")
        told = json.loads(launched.stdout)
        if told["status"]:
            why = errors.read_text(encoding="utf-8", errors="replace").strip()[-2000:]
            raise MeasuringError(f"{' '.join(command)} ended with {told['status']}\n{why}")
        with output.open(encoding="utf-8", errors="replace") as file:
            said = file.read(500)
    return Run(told["wall"], told["cpu"], told["peak"] * _PEAK_UNIT, said)


def interleave(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Run]]:
    """Run commands in turn, A B A B, so that whatever else the machine does meets them alike; their runs by name."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    return runs


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle, the least and the most of several figures."""

    middle: float
    least: float
    most: float

    @classmethod
    def of(cls, figures: Sequence[float]) -> Spread:
        return cls(median(figures), min(figures), max(figures))

    def __truediv__(self, unit: float) -> Spread:
        return Spread(self.middle / unit, self.least / unit, self.most / unit)


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Return the ratio of the medians, and the least and most of the ratios within a round."""
    rounds = [our / their for our, their in zip(ours, theirs, strict=True)]
    return Spread(median(ours) / median(theirs), min(rounds), max(rounds))
