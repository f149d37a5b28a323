"""A progress bar on standard error, for work that takes longer than a second."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from typing import Any

import click

from leadsto.timings import Timings

PATIENCE = 1.0
_WORDS = {
    "read": "Reading",
    "compose": "Reading",
    "decode": "Reading",
    "connect": "Connecting",
    "check": "Checking",
    "view": "Laying out",
    "render": "Writing",
    "write": "Writing",
}


class Progress(Timings):
    """Timings that show themselves as a bar once a second has gone by; only on a terminal, and gone at the end.

    A clock of its own shows it, so that one long step, such as laying out thousands of cards, shows too.
    """

    def __init__(self) -> None:
        super().__init__()
        self._expected = self._done = 0
        self._step = ""
        self._bar: Any = None
        self._lock = Lock()
        self._clock = Timer(PATIENCE, self._show)
        self._clock.daemon = True
        if sys.stderr.isatty():
            self._clock.start()

    def expect(self, steps: int) -> None:
        """Make room in the bar for so many steps."""
        with self._lock:
            self._expected += steps
            if self._bar is not None:
                self._bar.length = max(self._expected, self._done + 1)

    def begun(self, name: str) -> None:
        """Say what is done now."""
        with self._lock:
            self._step = name
            if self._bar is not None:
                self._bar.label = _WORDS.get(name, name)
                self._bar.render_progress()

    def taken(self, name: str) -> None:
        """Move the bar on by a step."""
        with self._lock:
            self._done += 1
            if self._bar is not None:
                self._bar.update(1)

    def clear(self) -> None:
        """Take the bar away, so that nothing stands between the command and its result."""
        self._clock.cancel()
        with self._lock:
            if self._bar is not None:
                self._bar.render_finish()  # shows the cursor again
                sys.stderr.write("\x1b[A\x1b[2K")
                sys.stderr.flush()
                self._bar = None

    def _show(self) -> None:
        with self._lock:
            if not self._clock.finished.is_set():
                self._bar = click.progressbar(length=max(self._expected, self._done + 1), file=sys.stderr, width=30)
                self._bar.label = _WORDS.get(self._step, self._step)
                self._bar.update(self._done)
                self._bar.render_progress()
