"""Files written while something stops the program, or stands in the way half-way: all of them or none, and no trace."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from leadsto.app import stopping
from leadsto.app.new_folder import write_new_folder
from leadsto.app.parts import find_parts, is_part, part_beside, remove_parts
from leadsto.app.stopping import Ended, end_in_order, held_back
from leadsto.app.writing import HalfWritten, NotWritable, replace_files, write_files

NAMES = ("a.yaml", "b.yaml", "c.yaml")
SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).write_bytes(b"old")
    return tmp_path


def held(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def new(folder: Path) -> list[tuple[Path, bytes]]:
    return [(folder / name, b"new") for name in NAMES]


def at_the_second(monkeypatch: pytest.MonkeyPatch, name: str, happens: Callable[[], None], *, after: bool) -> None:
    """Have something happen when `os.name` is called the second time, before it does its work or after."""
    real, calls = getattr(os, name), []

    def call(*given: object, **named: object) -> object:
        calls.append(given)
        if len(calls) == 2 and not after:
            happens()
        answer = real(*given, **named)
        if len(calls) == 2 and after:
            happens()
        return answer

    monkeypatch.setattr(os, name, call)


def interrupt() -> None:
    raise KeyboardInterrupt


def fail() -> None:
    raise PermissionError(13, "no")


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_while_files_are_put_in_their_places_is_too_late(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = signal.getsignal(number)
    at_the_second(monkeypatch, "replace", lambda: signal.raise_signal(number), after=False)
    replace_files(new(folder))
    assert held(folder) == dict.fromkeys(NAMES, b"new")
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(("happens", "raised"), [(interrupt, KeyboardInterrupt), (fail, NotWritable)])
@pytest.mark.parametrize("write", [replace_files, write_files])
def test_what_stops_half_way_leaves_all_as_it_was(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    write: Callable[[list[tuple[Path, bytes]]], object],
    happens: Callable[[], None],
    raised: type[BaseException],
    after: bool,
) -> None:
    if write is write_files:  # new ones: two are not there yet
        for name in NAMES[:2]:
            (folder / name).unlink()
        (folder / NAMES[2]).write_bytes(b'<meta name="generator" content="leadsto 1">')
    before = held(folder)
    at_the_second(monkeypatch, "replace", happens, after=after)
    with pytest.raises(raised):
        write(new(folder))
    assert held(folder) == before


def test_an_interruption_while_one_file_is_put_in_its_place_never_takes_it_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def replace(part: Path, place: Path) -> None:
        real(part, place)
        interrupt()

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        replace_files(new(folder)[:1])
    assert held(folder)["a.yaml"] == b"new"


def test_an_interruption_while_files_are_written_beside_leaves_no_part(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_the_second(monkeypatch, "fsync", interrupt, after=False)
    with pytest.raises(KeyboardInterrupt):
        replace_files(new(folder))
    assert held(folder) == dict.fromkeys(NAMES, b"old")


def test_an_interruption_as_soon_as_a_part_is_there_leaves_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.touch

    def touch(path: Path, mode: int = 0o666, exist_ok: bool = True) -> None:
        real(path, mode, exist_ok)
        interrupt()

    monkeypatch.setattr(Path, "touch", touch)
    with pytest.raises(KeyboardInterrupt):
        replace_files(new(folder))
    assert held(folder) == dict.fromkeys(NAMES, b"old")


def test_what_can_not_be_put_back_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = os.replace, []

    def replace(part: Path, place: Path) -> None:
        calls.append(part)
        if len(calls) > 1:
            fail()
        real(part, place)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(HalfWritten, match=r"a\.yaml could not be put back"):
        replace_files(new(folder))
    assert not find_parts(str(folder))


def test_a_part_is_the_writers_alone_until_it_is_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    monkeypatch.setattr(os, "fsync", lambda file: modes.append(os.fstat(file).st_mode & 0o777))
    (folder / "a.yaml").chmod(0o644)
    replace_files(new(folder)[:1])
    assert modes == [0o600]
    assert (folder / "a.yaml").stat().st_mode & 0o777 == 0o644


def test_an_interrupted_new_folder_is_left_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").mkdir()
    at_the_second(monkeypatch, "rename", interrupt, after=True)
    with pytest.raises(KeyboardInterrupt):
        write_new_folder(str(tmp_path / "new"), dict.fromkeys(NAMES, "x"))
    assert held(tmp_path / "new") == {}
    assert not find_parts(str(tmp_path))


@pytest.mark.parametrize("is_there", [False, True])
def test_a_signal_while_a_new_folder_is_put_in_its_place_is_too_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    target = tmp_path / "again"
    if is_there:
        target.mkdir()
    real = os.rename

    def rename(part: Path, place: Path) -> None:
        signal.raise_signal(signal.SIGINT)
        real(part, place)

    monkeypatch.setattr(os, "rename", rename)
    write_new_folder(str(target), dict.fromkeys(NAMES, "x"))
    assert sorted(held(target)) == list(NAMES)
    assert not find_parts(str(tmp_path))


def test_a_signal_that_asks_to_end_is_raised_and_has_the_status_of_shells(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGTERM)
    end_in_order()
    try:
        with pytest.raises(Ended) as raised:
            signal.raise_signal(signal.SIGTERM)
        assert raised.value.status == 143
    finally:
        signal.signal(signal.SIGTERM, before)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no terminals that are closed")
def test_a_signal_that_is_to_be_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    ended = signal.getsignal(signal.SIGTERM)
    try:
        end_in_order()
        with held_back():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
        signal.signal(signal.SIGTERM, ended)


def test_in_another_thread_nothing_is_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "current_thread", object)
    before = signal.getsignal(signal.SIGINT)
    with held_back():
        assert signal.getsignal(signal.SIGINT) is before


def test_parts_are_found_and_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / ".git").mkdir()
    kept = [tmp_path / "a.yaml", tmp_path / ".leadsto.yaml", tmp_path / ".git" / ".leadsto-1.part"]
    for file in kept:
        file.write_text("x")
    parts = [part_beside(tmp_path / "a.yaml"), part_beside(tmp_path / "deep" / "b.yaml"), tmp_path / ".leadsto-7.part"]
    assert all(is_part(part.name) for part in parts)
    parts[0].write_text("a quote")
    parts[1].symlink_to(tmp_path / "a.yaml")
    parts[2].mkdir()
    (parts[2] / "guests.yaml").write_text("a quote")
    found = find_parts(str(tmp_path))
    assert found == sorted(part.relative_to(tmp_path).as_posix() for part in parts)
    assert remove_parts(str(tmp_path), found) == []
    assert find_parts(str(tmp_path)) == []
    assert all(file.exists() for file in kept)


def test_a_folder_that_only_looks_like_a_part_is_left_and_told(tmp_path: Path) -> None:
    (tmp_path / ".leadsto-7.part" / "deeper").mkdir(parents=True)
    assert remove_parts(str(tmp_path), [".leadsto-7.part"]) == [".leadsto-7.part"]
