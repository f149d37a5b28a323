"""What is built: the same bytes from the same files, with all that the program needs and nothing else."""

from __future__ import annotations

import os
import tarfile
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import leadsto
from tests.packaging.conftest import copy_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.packaging.conftest import Build

_INFO = f"leadsto-{leadsto.__version__}.dist-info"


def test_two_builds_elsewhere_and_later_have_the_same_bytes(tracked: list[str], build: Build, tmp_path: Path) -> None:
    first = build(copy_files(tracked, tmp_path / "here"), tmp_path / "first", "--wheel", "--sdist")
    mask = os.umask(0o077)  # files that only their owner may read, and other times of change
    try:
        elsewhere = copy_files(list(reversed(tracked)), tmp_path / "a longer name" / "elsewhere")
    finally:
        os.umask(mask)
    for file in elsewhere.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    second = build(elsewhere, tmp_path / "second", "--wheel", "--sdist")
    assert [file.name for file in first] == [file.name for file in second]
    assert len(first) == 2
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_the_wheel_holds_the_package_whole_and_nothing_else(wheel: Path, tracked: list[str]) -> None:
    package = {str(PurePosixPath(name).relative_to("src")) for name in tracked if name.startswith("src/leadsto/")}
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
        metadata = archive.read(f"{_INFO}/METADATA").decode()
    beside = {name for name in held if name.startswith(f"{_INFO}/")}
    assert held - beside == package
    assert {"leadsto/__init__.py", "leadsto/py.typed"} <= package
    assert {PurePosixPath(name).name for name in beside} == {
        "METADATA",
        "WHEEL",
        "RECORD",
        "entry_points.txt",
        "LICENSE",
    }
    assert "License-Expression: Apache-2.0" in metadata


def test_the_wheel_asks_for_little(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = archive.read(f"{_INFO}/METADATA").decode().splitlines()
    asked = [line.partition(": ")[2] for line in metadata if line.startswith("Requires-Dist:")]
    always = sorted(requirement.partition(">=")[0].lower() for requirement in asked if "extra ==" not in requirement)
    assert always == ["click", "jinja2", "networkx", "phonenumbers", "pyvis", "pyyaml", "tinycss2"]


def test_the_source_archive_builds_the_same_wheel(copied: Path, wheel: Path, build: Build, tmp_path: Path) -> None:
    (source,) = build(copied, tmp_path / "source", "--sdist")
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    (rebuilt,) = build(unpacked, tmp_path / "rebuilt", "--wheel")
    assert rebuilt.read_bytes() == wheel.read_bytes()
