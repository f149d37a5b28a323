"""Setting up: what pip cannot bring is named with the line that installs it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder of commands to stand for a machine: Python, and a user who is not root."""
    (tmp_path / "python3").symlink_to(sys.executable)
    _write_command(tmp_path / "id", "echo 1000")
    return tmp_path


def _write_command(file: Path, script: str) -> None:
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def _ensure(root: Path, commands: Path, *needs: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", str(root / "scripts" / "ensure_system.sh"), *needs],
        env={"PATH": str(commands)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_what_is_missing_is_named_with_the_line_that_installs_it(root: Path, bare: Path) -> None:
    done = _ensure(root, bare, "chromium", "node")
    assert (done.returncode, done.stdout) == (2, "")
    assert "apt-get install --no-install-recommends chromium nodejs\n" in done.stderr


def test_an_older_node_counts_as_missing(root: Path, bare: Path) -> None:
    _write_command(bare / "node", "exit 1")
    _write_command(bare / "chromium", "exit 0")
    done = _ensure(root, bare, "chromium", "node")
    assert done.returncode == 2
    assert "apt-get install --no-install-recommends nodejs\n" in done.stderr


def test_root_gets_it_installed(root: Path, bare: Path) -> None:
    for command in ("cat", "chmod", "mktemp", "rm"):
        (bare / command).symlink_to(str(shutil.which(command)))
    _write_command(bare / "id", "echo 0")
    log, chromium = bare / "log", bare / "chromium"
    _write_command(
        bare / "apt-get",
        f'echo "$@" >> "{log}"\n[ "$1" = update ] || {{ echo >"{chromium}"; chmod +x "{chromium}"; }}',
    )
    done = _ensure(root, bare, "chromium")
    assert (done.returncode, done.stderr) == (0, "Installing chromium from Debian's packages\n")
    assert log.read_text(encoding="utf-8").splitlines() == [
        "update -q",
        "install -y -q --no-install-recommends chromium",
    ]


def test_an_installation_that_fails_is_shown(root: Path, bare: Path) -> None:
    for command in ("cat", "mktemp", "rm"):
        (bare / command).symlink_to(str(shutil.which(command)))
    _write_command(bare / "id", "echo 0")
    _write_command(bare / "apt-get", "echo no such mirror; exit 100")
    done = _ensure(root, bare, "chromium")
    assert done.returncode == 2
    assert "no such mirror\napt-get could not install chromium\n" in done.stderr


def test_nothing_is_said_when_nothing_is_missing(root: Path, bare: Path) -> None:
    _write_command(bare / "node", "exit 0")
    _write_command(bare / "chromium", "exit 0")
    done = _ensure(root, bare, "venv", "chromium", "node")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_python_that_is_too_old_is_named(root: Path, bare: Path) -> None:
    (bare / "python3").unlink()
    _write_command(bare / "python3", "exit 1")
    done = _ensure(root, bare, "venv")
    assert done.returncode == 2
    assert "needs Python 3.11 or later" in done.stderr


def test_a_command_that_fails_is_shown_and_one_that_works_is_not(root: Path) -> None:
    def run(script: str) -> tuple[int, str, str]:
        command = [str(root / "scripts" / "quietly.sh"), "sh", "-c", script]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    assert run("echo fine") == (0, "", "")
    assert run("echo said; echo worse >&2; exit 3") == (3, "", "said\nworse\n")
