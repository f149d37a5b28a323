"""The benchmarks run, measure what they say, and report what they measured. Nothing here depends on how fast that is."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import pytest

from benchmarks import command_line
from benchmarks.measuring import MeasuringError, Run, Spread, interleave, ratio, run
from benchmarks.peers import find_peers
from benchmarks.reading import GROWTH_TARGET, MEMORY_TARGET, TIME_TARGET, Compared, growth_section, reading_section
from benchmarks.report import Figure, Report, Section, number
from benchmarks.synthetic import LANES, write_theory
from leadsto.app.reading import check_folder, read_folder

MIB = 1024 * 1024


def _python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def _compared(outcomes: int, ours: float, theirs: float, ours_peak: int = 20, theirs_peak: int = 10) -> Compared:
    def runs(seconds: float, peak: int) -> list[Run]:
        told = '{"counts": {"error": 0, "warning": 3, "note": 1}}'
        return [Run(seconds * times, seconds, peak * MIB, told) for times in (1, 3, 1)]

    return Compared(
        outcomes, "30", 1_000_000, runs(ours, ours_peak), runs(theirs, theirs_peak), runs(theirs / 2, theirs_peak)
    )


# The made-up theory


@pytest.mark.parametrize(("count", "links"), [(12, 3), (40, 3), (300, 1.5), (1_200, 3)])
def test_a_made_up_theory_is_as_large_as_it_is_asked_to_be(tmp_path: Path, count: int, links: float) -> None:
    told = write_theory(tmp_path, count, links)
    theory = read_folder(str(tmp_path)).reading.theory
    outcomes = [node for node in theory.nodes if node.kind == "outcome"]
    assert len(outcomes) == count
    assert sum(len(node.leads_to) for node in outcomes) == told
    if count > 12:  # a dozen have no room for so many
        assert told == round(links * count)
    assert len({node.title for node in outcomes}) == count
    assert {node.stakeholder for node in outcomes} == set(LANES)
    assert len(list(tmp_path.iterdir())) == 7


@pytest.mark.parametrize("count", [40, 1_200])
@pytest.mark.parametrize("seed", [7, 8])
def test_a_made_up_theory_is_checked_without_an_error_and_with_few_warnings(
    tmp_path: Path, count: int, seed: int
) -> None:
    write_theory(tmp_path, count, 3, seed)
    verdicts = check_folder(read_folder(str(tmp_path)))
    assert [verdict for verdict in verdicts if verdict.severity == "error"] == []
    assert 0 < len(verdicts) < count / 4
    # no tangle, no stray feedback: what leads back is marked and does close a loop
    assert not {"LT203", "LT204", "LT202", "LT206"} & {verdict.code for verdict in verdicts}


def test_loops_are_there_unless_they_are_left_out(tmp_path: Path) -> None:
    write_theory(tmp_path / "looped", 40)
    write_theory(tmp_path / "straight", 40, loops=False)
    marked = {
        name: sum(link.feedback for link in read_folder(str(tmp_path / name)).reading.theory.links)
        for name in ("looped", "straight")
    }
    assert marked == {"looped": 1, "straight": 0}


def test_a_seed_gives_the_same_bytes_and_another_gives_others(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_theory(tmp_path / name, 30, seed=seed)
    bytes_of = {
        name: b"".join(file.read_bytes() for file in sorted((tmp_path / name).iterdir())) for name in ("a", "b", "c")
    }
    assert bytes_of["a"] == bytes_of["b"] != bytes_of["c"]


# Measuring


def test_a_run_tells_what_a_process_used() -> None:
    small = run(_python("pass"))
    large = run(_python("kept = b'x' * 200_000_000; print('done')"))
    assert large.said == "done\n"
    assert large.peak - small.peak > 150 * MIB
    assert small.cpu > 0
    assert small.wall > 0


def test_a_peak_is_the_process_own_however_large_this_one_is() -> None:
    filled = bytearray(b"x" * 150_000_000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 140_000
    assert run(_python("pass")).peak < 60 * MIB
    del filled


def test_waiting_takes_time_and_no_core() -> None:
    waited = run(_python("import time; time.sleep(0.5)"))
    assert waited.wall >= 0.5
    assert waited.cpu < waited.wall


def test_a_process_that_fails_is_not_measured() -> None:
    with pytest.raises(MeasuringError, match=r"ended with 3\n.*no such thing"):
        run(_python("import sys; print('no such thing', file=sys.stderr); sys.exit(3)"))
    with pytest.raises(MeasuringError, match="could not be started"):
        run(["/nowhere/to/be/found"])


def test_commands_take_turns(tmp_path: Path) -> None:
    log = tmp_path / "log"
    commands = {name: _python(f"open({str(log)!r}, 'a').write({name!r})") for name in "AB"}
    runs = interleave(commands, 3)
    assert log.read_text() == "ABABAB"
    assert {name: len(ones) for name, ones in runs.items()} == {"A": 3, "B": 3}


def test_a_ratio_is_that_of_the_medians_with_the_spread_of_the_rounds() -> None:
    assert ratio([2, 9, 4], [4, 6, 8]) == Spread(4 / 6, 0.5, 1.5)


# Peers


def test_peers_are_those_installed_and_told_with_their_versions(tmp_path: Path) -> None:
    import yaml

    peers = find_peers([], tmp_path)
    assert peers.python == sys.executable
    assert peers.versions["PyYAML"] == yaml.__version__


@pytest.mark.parametrize("word", ["PyYAML", "PyYAML==", "ruamel.yaml==0.18"])
def test_what_is_no_version_of_a_peer_is_refused(tmp_path: Path, word: str) -> None:
    with pytest.raises(MeasuringError, match="no peer with its version"):
        find_peers([word], tmp_path)


# The report


@pytest.mark.parametrize(
    ("value", "target", "verdict"),
    [
        (0.5, 0.5, "met"),
        (0.501, 0.5, "**missed**"),
        (0.4, None, "no target"),
        (None, 0.5, "not measured in this run"),
    ],
)
def test_a_verdict_is_plain(value: float | None, target: float | None, verdict: str) -> None:
    assert Figure("time", value, target).verdict == verdict


def test_the_report_counts_what_is_met_missed_and_not_measured() -> None:
    figures = [Figure("a", 1, 2), Figure("b", 3, 2), Figure("c", None, 2), Figure("d", 61.26, 60, "ms"), Figure("e", 1)]
    text = Report([Section("One", figures, "more on it")], [("Cores", "2")]).write()
    assert "1 of 4 targets met, 2 missed, 1 not measured in this run." in text
    assert "| d | 61.3 ms | at most 60 ms | **missed** |" in text
    assert "| c | – | at most 2 | not measured in this run |" in text
    assert text.endswith("## One\n\nmore on it\n")
    assert "| Cores | 2 |" in text


def test_figures_have_three_digits_that_count() -> None:
    assert [number(value) for value in (0.456, 4.567, 45.67, 4567.8)] == ["0.46", "4.57", "45.7", "4,568"]


def test_reading_is_judged_by_the_medians_at_ten_thousand() -> None:
    section = reading_section([_compared(1_000, 9, 1), _compared(10_000, 2, 5, 30, 10)], 3)
    judged = {one.what: (one.value, one.target) for one in section.figures}
    times = "`leadsto check`: time over PyYAML reading the same files, {} outcomes"
    assert judged[times.format("1,000")] == (9, None)
    assert judged[times.format("10,000")] == (0.4, TIME_TARGET)
    assert [one.verdict for one in section.figures if "memory" in one.what] == ["met", "**missed**"]
    assert MEMORY_TARGET == 2.5
    assert (
        "| 10,000 | 30 | 1.0 | 2.00 (2.00–6.00) | 5.00 (5.00–15.0) | 0.40 (0.40–0.40) | 0.40 (0.40–0.40) | 0.80 (0.80–0.80) |"
        in section.text
    )
    assert "0 errors, 3 warnings, 1 note |" in section.text


def test_what_was_left_out_is_said_to_be() -> None:
    section = reading_section([_compared(1_000, 9, 1)], 3)
    assert [one.verdict for one in section.figures] == ["no target", "met", "not measured in this run"]
    assert growth_section([_compared(1_000, 9, 1)]).figures[0].verdict == "not measured in this run"


def test_growth_is_that_of_our_own_time() -> None:
    section = growth_section([_compared(100_000, 24, 100), _compared(10_000, 2, 5)])
    assert (section.figures[0].value, section.figures[0].target) == (12, GROWTH_TARGET)
    assert "| 10,000 → 100,000 | 10 | 12.00 | 20.00 |" in section.text


def test_the_whole_is_measured_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "results.md"
    parts = ["--only", "reading", "--only", "start"]
    command_line.main(["--sizes", "60,30", "--runs", "2,1", "--starts", "1", *parts, "--out", str(out)])
    text = out.read_text(encoding="utf-8")
    assert "| 30 | 90 |" in text
    assert "| 60 | 180 |" in text
    assert "`leadsto --version` over Python alone" in text
    assert "40 outcomes, one loop" in text
    assert str(tmp_path) not in text
    assert str(Path(sys.executable).parent) not in text
    assert list(tmp_path.iterdir()) == [out]
    assert "30 outcomes, 2 runs of each" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--sizes", "5"], ["--sizes", "many"], ["--runs", "0"], ["--starts", "0"]])
def test_what_cannot_be_measured_is_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command_line.parse(arguments)


def test_nothing_is_written_where_measuring_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: object) -> None:
        raise MeasuringError("it failed")

    monkeypatch.setattr(command_line, "measure", fail)
    with pytest.raises(SystemExit, match="benchmark: it failed"):
        command_line.main(["--out", str(tmp_path / "results.md")])
    assert list(tmp_path.iterdir()) == []
