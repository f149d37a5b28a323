"""`leadsto check` as it is run: exit statuses, streams, pipes, colour."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
GOOD = CORPUS / "good" / "one-file"
BAD = CORPUS / "bad" / "not-a-choice.yaml"
UNFINISHED = CORPUS / "bad" / "text-cut-by-a-hash.yaml"


def run(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "leadsto", "check", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((GOOD,), 0),
        ((BAD,), 1),
        ((UNFINISHED,), 0),
        ((UNFINISHED, "--strict"), 1),
        ((BAD, "--select", "LT2"), 0),
        ((BAD, "--ignore", "bad-value"), 0),
        (("nowhere",), 2),
        ((GOOD, "--format", "xml"), 2),
        ((GOOD, "--select", "LT99"), 2),
        ((GOOD, "--nonsense"), 2),
    ],
)
def test_exit_status(arguments: tuple[str | Path, ...], status: int) -> None:
    done = run(*arguments)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    assert bool(done.stderr) == (status == 2)
    assert bool(done.stdout) == (status != 2)


def test_the_folder_is_outcomes_where_none_is_named(tmp_path: Path) -> None:
    assert "outcomes" in run(cwd=tmp_path).stderr
    (tmp_path / "outcomes").mkdir()
    (tmp_path / "outcomes" / "theory.yaml").write_text("theory: {title: Tea}\n", encoding="utf-8")
    assert run(cwd=tmp_path).returncode == 0


def test_a_wrong_rule_is_told_the_nearest() -> None:
    assert "isolated" in run(GOOD, "--select", "isolatd").stderr


def test_json_goes_to_standard_output_alone() -> None:
    done = run(BAD, "--format", "json", "--timings")
    assert json.loads(done.stdout)["counts"]["error"] == 3
    assert "compose" in done.stderr


def test_no_colour_into_a_pipe() -> None:
    assert "\x1b" not in run(BAD).stdout


def test_a_terminal_that_cannot_show_unicode() -> None:
    done = run(BAD, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert '"hearsay" is not one of' in done.stdout


def test_a_closed_pipe_ends_silently() -> None:
    command = f"{sys.executable} -m leadsto check {BAD} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_an_escape_sequence_in_a_title_stays_text(tmp_path: Path) -> None:
    (tmp_path / "theory.yaml").write_text('theory: {title: "a\\e[31mb\\ud7ff"}\nodd: "\\e]0;x"\n', encoding="utf-8")
    for form in ("text", "concise"):
        assert "\x1b" not in run(tmp_path, "--format", form).stdout
