"""What is committed: nothing that only one machine has, nothing unfinished, nothing too long to read."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
import yaml

import leadsto

if TYPE_CHECKING:
    from pathlib import Path

# Folders of a machine, not of the project. Written as patterns, so that this file is not among what they find.
_MACHINE_PATH = re.compile(r"(?<![\w.~<-])/(?:work|home/\w+|root|Users/\w+|tmp|private/var|opt/\w+)\b|\.\./shared\b")
_REGISTRY = re.compile(r"(?:pypi|pythonhosted|npmjs|debian)\.(?:org|com)\b", re.IGNORECASE)

_LONGEST_MODULE = 300
_EMPTY_WORDS = {"utils", "util", "helpers", "helper", "manager", "core", "common", "misc"}


@pytest.fixture(scope="module")
def texts(root: Path, tracked: list[str]) -> dict[str, str]:
    """Each committed text file; where bytes are no UTF-8, they stand as escapes."""
    found = {}
    for name in tracked:
        data = (root / name).read_bytes()
        if PurePosixPath(name).suffix not in {".png", ".xlsx", ".pptx", ".gz"}:
            found[name] = data.decode("utf-8", "backslashreplace")
    return found


def _places(pattern: re.Pattern[str], texts: dict[str, str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("line", ["see /" + "work/main", "/" + "tmp/x.html", '"/' + "home/ann/x", ".." + "/shared/a"])
def test_machine_paths_are_recognised(line: str) -> None:
    assert _MACHINE_PATH.search(line)


@pytest.mark.parametrize("line", ["src/work/", "https://example.org/work/a", "/usr/bin/env", "framework/clauses"])
def test_other_paths_are_not(line: str) -> None:
    assert not _MACHINE_PATH.search(line)


def test_no_file_holds_a_path_of_a_machine(texts: dict[str, str]) -> None:
    assert _places(_MACHINE_PATH, texts) == []


def test_no_file_holds_the_name_of_a_registry(texts: dict[str, str]) -> None:
    assert _places(_REGISTRY, texts) == []


def test_modules_are_short_and_named_for_what_they_do(root: Path, tracked: list[str]) -> None:
    modules = [name for name in tracked if name.startswith("src/") and name.endswith((".py", ".js"))]
    lengths = {name: len((root / name).read_text(encoding="utf-8").splitlines()) for name in modules}
    assert {name: length for name, length in lengths.items() if length > _LONGEST_MODULE} == {}
    assert [name for name in modules if PurePosixPath(name).stem in _EMPTY_WORDS] == []


def test_every_pin_has_a_hash_and_the_locks_agree(root: Path) -> None:
    pins: dict[str, set[str]] = {}
    for lock in ("runtime", "build", "test"):
        blocks = re.split(r"\n(?=\S)", (root / "requirements" / f"{lock}.txt").read_text(encoding="utf-8"))
        requirements = [block for block in blocks if not block.startswith("#")]
        assert requirements
        for block in requirements:
            assert re.match(r"[\w.-]+==\S+", block), block
            assert "--hash=sha256:" in block, block
            name, _, version = block.split()[0].partition("==")
            pins.setdefault(name, set()).add(version)
    assert {name: versions for name, versions in pins.items() if len(versions) > 1} == {}


def test_what_continuous_integration_runs_is_make_test(root: Path) -> None:
    run = root / ".ci" / "run"
    assert run.stat().st_mode & 0o111
    commands = [line for line in run.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
    assert commands == ["set -euo pipefail", 'cd "$(dirname "${BASH_SOURCE[0]}")/.."', "exec make test </dev/null"]


def test_the_version_is_the_same_wherever_it_is_told(root: Path) -> None:
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert str(citation["version"]) == leadsto.__version__
    assert f"\n## {leadsto.__version__}" in (root / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_test_of_a_script_has_a_name_that_make_finds(texts: dict[str, str]) -> None:
    tests = [name for name, text in texts.items() if name.startswith("tests/js/") and "node:test" in text]
    assert [name for name in tests if not name.endswith((".test.js", ".test.mjs"))] == []
