"""What the tests of the package share: the files of the repository, and builds of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Any moment will do, as long as it is the same one.
_MOMENT = "1767225600"


class Build(Protocol):
    def __call__(self, source: Path, into: Path, *kinds: str) -> list[Path]: ...


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def tracked() -> list[str]:
    """The files of the repository, as git lists them, that are there."""
    # whoever owns the folder: in a container that is often somebody else
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [name for name in sorted(filter(None, listed.stdout.split("\0"))) if (ROOT / name).is_file()]


@pytest.fixture(scope="session")
def build() -> Build:
    """Builds a folder with the locked back end: ``build(source, into, "--wheel", "--sdist")`` gives the archives."""

    def run(source: Path, into: Path, *kinds: str) -> list[Path]:
        command = [sys.executable, "-m", "build", "--no-isolation", *kinds, "--outdir", str(into), str(source)]
        environment = os.environ | {"SOURCE_DATE_EPOCH": _MOMENT}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return sorted(into.iterdir())

    return run


def copy_files(names: list[str], into: Path) -> Path:
    """Copies files of the repository, so that a build sees what is committed and nothing else."""
    for name in names:
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, into / name)
    return into


@pytest.fixture(scope="session")
def copied(tracked: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's files in a folder of its own."""
    return copy_files(tracked, tmp_path_factory.mktemp("copied"))


@pytest.fixture(scope="session")
def wheel(copied: Path, build: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    (built,) = build(copied, tmp_path_factory.mktemp("wheel"), "--wheel")
    return built
