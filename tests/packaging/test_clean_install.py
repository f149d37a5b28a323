"""The wheel in an environment of its own, away from the repository, as a user has it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import leadsto

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

# one environment for them all: made once, not once for each process that runs tests
pytestmark = pytest.mark.xdist_group("clean-install")

_THEORY = """\
theory:
  title: Tea at Two
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 6 months
  - id: medium
    title: Medium term
    starts: 6 months
    ends: 3 years
activities:
  - id: weekly-table
    title: A table is set once a week
    leads-to: guests/known-by-name
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to: less-alone
  - id: less-alone
    title: Guests are less alone
    timeframe: medium
"""


@pytest.fixture(scope="session")
def run(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a command of a clean environment: ``run("leadsto", "--version")``."""
    home = tmp_path_factory.mktemp("elsewhere")
    scripts = home / "env" / "bin"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}

    def run_command(command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(scripts / command), *arguments],
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def install(*what: str) -> None:
        done = run_command("python", "-m", "pip", "install", "-qq", "--disable-pip-version-check", *what)
        assert done.returncode == 0, done.stdout + done.stderr

    subprocess.run([sys.executable, "-m", "venv", str(home / "env")], check=True, capture_output=True)
    install("--require-hashes", "--requirement", str(root / "requirements" / "runtime.txt"))
    install("--no-deps", "--no-index", str(wheel))
    return run_command


@pytest.fixture
def theory(tmp_path: Path) -> Path:
    folder = tmp_path / "outcomes"
    folder.mkdir()
    # activities are the programme's: they stand in a file without a stakeholder
    programme, _, guests = _THEORY.partition("stakeholder:")
    (folder / "theory.yaml").write_text(programme, encoding="utf-8")
    (folder / "guests.yaml").write_text("stakeholder:" + guests, encoding="utf-8")
    return folder


def test_what_the_lock_installs_is_enough(run: Run) -> None:
    done = run("python", "-m", "pip", "check", "--disable-pip-version-check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_says_its_version(run: Run) -> None:
    done = run("leadsto", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert leadsto.__version__ in done.stdout


def test_it_checks_and_renders(run: Run, theory: Path, tmp_path: Path) -> None:
    checked = run("leadsto", "check", str(theory))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    rendered = run("leadsto", "render", str(theory), "--out", str(tmp_path / "site"))
    assert rendered.returncode == 0, rendered.stdout + rendered.stderr
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "Guests are known by name" in page
    assert 'id="leadsto-data"' in page


def test_it_renders_where_pyvis_is_missing(run: Run, theory: Path, tmp_path: Path) -> None:
    # a module that is None in sys.modules can't be imported: as if it were not installed
    without = "import sys; sys.modules['pyvis'] = None; from leadsto.cli import main; main()"
    done = run("python", "-c", without, "render", str(theory), "--out", str(tmp_path / "site"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "Guests are known by name" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_it_is_a_module_too(run: Run) -> None:
    assert run("python", "-m", "leadsto", "--version").stdout == run("leadsto", "--version").stdout != ""
