"""`make bench`: measure what is asked for and write the report."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from benchmarks.measuring import MeasuringError
from benchmarks.peers import Peers, find_peers
from benchmarks.reading import Compared, compare, growth_section, reading_section
from benchmarks.report import Report, Section
from benchmarks.starting import start_section
from benchmarks.synthetic import FEWEST

RESULTS = Path(__file__).with_name("results.md")
PARTS = ("reading", "start", "evidence", "layout", "page")


def numbers(text: str) -> list[int]:
    """Read `1000,10000`."""
    found = [int(word.replace("_", "")) for word in text.split(",")]
    if min(found) < 1:
        raise ValueError(text)
    return found


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks/run.py", description="Measure leadsto beside its peers.")
    parser.add_argument(
        "--sizes", type=numbers, default=[1_000, 10_000, 100_000], help="outcomes (default 1000,10000,100000)"
    )
    parser.add_argument(
        "--runs",
        type=numbers,
        default=[9, 5, 3],
        help="of each at each size; the last holds for the rest (default 9,5,3)",
    )
    parser.add_argument("--links", type=float, default=3, help="for each outcome, on average (default 3)")
    parser.add_argument("--seed", type=int, default=7, help="of the made-up theories (default 7)")
    parser.add_argument(
        "--seeds",
        type=int,
        nargs="+",
        default=list(range(1, 11)),
        metavar="SEED",
        help="of the boards that are laid out, one each (default 1 to 10)",
    )
    parser.add_argument("--starts", type=int, default=25, help="runs of each where the start is measured (default 25)")
    parser.add_argument(
        "--peer",
        action="append",
        default=[],
        metavar="NAME==VERSION",
        help="compare with another version of PyYAML, click or networkx than the one installed; pip fetches it",
    )
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part alone (may be repeated)")
    parser.add_argument("--out", type=Path, default=RESULTS, help="default benchmarks/results.md")
    given = parser.parse_args(arguments)
    if min(given.sizes) < FEWEST:
        parser.error(f"a made-up theory has {FEWEST} outcomes at least")
    if given.starts < 1:
        parser.error("--starts: 1 at least")
    return given


def conditions(given: argparse.Namespace, peers: Peers) -> list[tuple[str, str]]:
    """Return what the figures depend on, nothing that tells one machine from another of its kind."""
    from leadsto import __version__

    return [
        ("leadsto", __version__),
        *peers.versions.items(),
        ("Cores", str(os.cpu_count())),
        ("Sizes, runs of each", f"{_listed(given.sizes)}; {_listed(given.runs)}"),
        ("Links for each outcome, seed", f"{given.links:g}; {given.seed}"),
        ("Seeds of boards", ", ".join(map(str, given.seeds))),
    ]


def _listed(figures: Sequence[int]) -> str:
    return ", ".join(f"{figure:,}" for figure in figures)


def measure(given: argparse.Namespace, peers: Peers, folder: Path) -> list[Section]:
    """Measure the parts that are asked for."""
    parts = given.only or PARTS
    sections = []
    if "reading" in parts:
        measured: list[Compared] = []
        for place, size in enumerate(sorted(set(given.sizes))):
            rounds = given.runs[min(place, len(given.runs) - 1)]
            _tell(f"reading and checking {size:,} outcomes, {rounds} runs of each")
            measured.append(compare(folder / str(size), size, given.links, given.seed, rounds, peers))
        sections += [reading_section(measured, given.links), growth_section(measured)]
    if "start" in parts:
        _tell(f"start, {given.starts} runs of each")
        sections.append(start_section(folder / "start", given.links, given.seed, given.starts, peers))
    if "evidence" in parts:
        _tell("what chains rest on")
        sections.append(import_module("benchmarks.evidence").section())
    if "layout" in parts and find_spec("benchmarks.layout"):
        _tell("layout")
        sections.append(import_module("benchmarks.layout").section(given.seeds))
    if "page" in parts and find_spec("benchmarks.page"):
        _tell("page, in a browser")
        sections.append(import_module("benchmarks.page").section())
    return sections


def _tell(what: str) -> None:
    print(f"measuring: {what}", file=sys.stderr, flush=True)


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write the report; exit 1 where something could not be measured."""
    given = parse(arguments)
    try:
        with tempfile.TemporaryDirectory() as folder:
            peers = find_peers(given.peer, Path(folder) / "peers")
            report = Report(measure(given, peers, Path(folder)), conditions(given, peers))
        write_whole(given.out, report.write())
    except MeasuringError as error:
        sys.exit(f"benchmark: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
