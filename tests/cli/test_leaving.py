"""How the program ends: its exit status, whatever becomes of its output, and when it is interrupted."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.synthetic import write_theory
from leadsto import cli

LEADSTO = (sys.executable, "-m", "leadsto")
OUTCOMES = str(Path(__file__).parents[2] / "outcomes")


def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LEADSTO, *words], capture_output=True, text=True, env={**os.environ, **settings}, check=False
    )


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--version",), 0),
        (("--help",), 0),
        (("check", OUTCOMES), 0),
        (("check", OUTCOMES, "--strict"), 1),
        (("show", OUTCOMES), 0),
        (("show", OUTCOMES, "--setting", "nowhere"), 2),
        (("explain", "LT203"), 0),
        (("explain", "LT999"), 2),
        (("explain",), 2),
        (("check", "no-such-folder"), 2),
        (("check", OUTCOMES, "--select", "LT99"), 2),
        (("check", OUTCOMES, "--format", "xml"), 2),
        (("chek",), 2),
        (("render", "no-such-folder"), 2),
        (("schema",), 0),
    ],
)
def test_the_exit_status_is_the_promised_one(words: tuple[str, ...], status: int) -> None:
    ended = run(*words)
    assert ended.returncode == status, ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (("chek",), "Did you mean “check”?"),
        (("explain", "no-evidense"), "no-evidence"),
        (("check", "no-such-folder"), "there is no such file or folder"),
        (("check", OUTCOMES, "--select", "lop"), "did you mean loop?"),
    ],
)
def test_wrong_usage_names_the_nearest_remedy(words: tuple[str, ...], remedy: str) -> None:
    assert remedy in run(*words).stderr


def test_a_theory_with_errors_is_shown_as_far_as_it_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "theory.yaml").write_text("theory:\n  title: Tea at Two\n  colour: red\n", encoding="utf-8")
    ended = run("show", str(tmp_path))
    assert ended.returncode == 1
    assert "Tea at Two" in ended.stdout
    assert "1 error in this theory" in ended.stderr


def test_a_closed_pipe_ends_silently() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        ended = subprocess.run([*LEADSTO, "explain", "--all"], stdout=closed, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 141
    assert ended.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_told_in_a_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*LEADSTO, "explain", "LT001"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ended.returncode == 1
    assert ended.stderr == "leadsto: No space left on device\n"


def test_an_interrupted_check_exits_130_and_says_nothing(tmp_path: Path) -> None:
    write_theory(tmp_path, 10_000)
    with subprocess.Popen(
        [*LEADSTO, "check", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
        assert running.returncode == 130
    assert (out, err.strip()) == (b"", b"")


def test_a_stream_without_unicode_gets_plain_characters() -> None:
    ended = run("check", OUTCOMES, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert ended.returncode == 0, ended.stderr
    assert '"' in ended.stdout
    assert ended.stdout.isascii()


@pytest.mark.parametrize(
    "settings",
    [
        {"LC_ALL": "C"},
        {"TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4711", "LANG": "de_DE.UTF-8"},
    ],
)
def test_the_findings_do_not_depend_on_the_machine(settings: dict[str, str]) -> None:
    assert (
        run("check", OUTCOMES, "--format", "json", **settings).stdout
        == run("check", OUTCOMES, "--format", "json").stdout
    )


def on_a_terminal(*words: str, **settings: str) -> str:
    """What a command writes when its output is a terminal."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [*LEADSTO, *words], {**os.environ, "TERM": "xterm", **settings})
    written = b""
    while select.select([terminal], [], [], 60)[0]:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        written += part
    os.waitpid(child, 0)
    os.close(terminal)
    return written.decode()


def test_colour_is_for_terminals_without_no_color() -> None:
    assert "\x1b[" in on_a_terminal("check", OUTCOMES, NO_COLOR="")
    assert "\x1b[" not in on_a_terminal("check", OUTCOMES, NO_COLOR="1")
    assert "\x1b" not in run("check", OUTCOMES).stdout


def test_long_work_shows_a_bar_on_a_terminal_and_takes_it_away(tmp_path: Path) -> None:
    write_theory(tmp_path, 10_000)
    shown = on_a_terminal("check", str(tmp_path), "--format", "concise", "--select", "LT0")
    assert re.search(r"Reading.*\d+%", shown)
    assert shown.rstrip().endswith("\x1b[2K")
    assert "\x1b[?25h" in shown, "the cursor is shown again"


def ended(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The exit status of a command that is called in this process, as it is from a shell."""
    monkeypatch.setattr(sys, "argv", ["leadsto", *words])
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        return cli._run()  # what comes after it leaves the process
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_asked_to_end_has_the_status_of_shells(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    monkeypatch.setattr("leadsto.app.show.read_folder", lambda *_: signal.raise_signal(number))
    assert ended(monkeypatch, "show", OUTCOMES) == 128 + number
    said = capsys.readouterr()
    assert (said.out, said.err.strip()) == ("", "")


def test_an_interruption_while_modules_are_imported_is_quiet() -> None:
    code = """
import sys
_, stopped = sys.argv
class Stop:
    def find_spec(self, name, *_):
        if name == stopped:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
from leadsto.__main__ import main
sys.argv = ["leadsto", "show"]
main()
"""
    for module in ("leadsto.cli", "typing", "click", "leadsto.cli.show", "leadsto.app.stopping"):
        stopped = subprocess.run([sys.executable, "-c", code, module], capture_output=True, text=True, check=False)
        assert (stopped.returncode, stopped.stdout, stopped.stderr.strip()) == (130, "", ""), module


def test_nothing_that_somebody_wrote_repaints_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\x1b[31m\u202e"
    (tmp_path / "theory.yaml").write_text(
        f"""
theory: {{title: T}}
stakeholder: {{id: guests, title: G}}
activities: [{{id: "a-table-that-is-laid{text!a}", title: T}}]
outcomes: [{{id: b, title: B}}]
sources: [{{id: i1, title: S, type: report, file: "a{text!a}.txt"}}]
""".replace("'", ""),
        encoding="utf-8",
    )
    for words in (
        ("trace", "a-table-that-is-laid", "b", str(tmp_path)),
        ("evidence", "--paragraphs", "i1", str(tmp_path)),
        (f"check{text}",),
        ("check", f"--{text}"),
        ("check", "--format", text),
        ("check", str(tmp_path / f"no{text}")),
        ("show", str(tmp_path), "--setting", text),
    ):
        assert ended(monkeypatch, *words) == 2
        err = capsys.readouterr().err
        assert "\\x1b[31m\\u202e" in err, words
        assert all(char.isprintable() for line in err.split("\n") for char in line), words
