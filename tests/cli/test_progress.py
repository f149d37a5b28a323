from __future__ import annotations

import io
import sys
from time import sleep

import pytest

from leadsto.cli import progress
from leadsto.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def look_at(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Not a fixture: pytest puts a standard error of its own in place for each phase of a test."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    return shown


def test_one_long_step_shows_while_it_lasts_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = look_at(monkeypatch)
    timings = Progress()
    timings.expect(3)
    with timings.step("read"):
        pass
    assert terminal.getvalue() == ""
    with timings.step("view"):
        sleep(0.3)
        assert "Laying out" in terminal.getvalue()
        assert "33%" in terminal.getvalue()
    with timings.step("write"):
        assert "Writing" in terminal.getvalue()
    timings.clear()
    assert terminal.getvalue().endswith("\x1b[A\x1b[2K")


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = look_at(monkeypatch)
    timings = Progress()
    with timings.step("read"):
        pass
    timings.clear()
    sleep(0.15)
    assert terminal.getvalue() == ""


def test_nothing_is_shown_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    timings = Progress()
    with timings.step("view"):
        sleep(0.1)
    timings.clear()
    assert shown.getvalue() == ""
