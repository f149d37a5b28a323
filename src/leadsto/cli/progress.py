"""A progress bar on standard error, for work that takes longer than a second."""

from __future__ import annotations

import sys
from time import perf_counter
from typing import Any

import click

from leadsto.timings import Timings

_PATIENCE = 1.0
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
    """Timings that show themselves as a bar once a second has gone by; only on a terminal, and gone at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._begun = perf_counter()
        self._expected = self._done = 0
        self._bar: Any = None
        self._is_shown = sys.stderr.isatty()

    def expect(self, steps: int) -> None:
        """Make room in the bar for so many steps."""
        self._expected += steps
        if self._bar is not None:
            self._bar.length = max(self._expected, self._done + 1)

    def taken(self, name: str) -> None:
        """Move the bar on by a step."""
        self._done += 1
        if not self._is_shown or perf_counter() - self._begun < _PATIENCE:
            return
        if self._bar is None:
            self._bar = click.progressbar(length=max(self._expected, self._done + 1), file=sys.stderr, width=30)
            self._bar.update(self._done - 1)
        self._bar.label = _WORDS.get(name, name)
        self._bar.update(1)

    def clear(self) -> None:
        """Take the bar away, so that nothing stands between the command and its result."""
        if self._bar is not None:
            self._bar.render_finish()  # shows the cursor again
            sys.stderr.write("\x1b[A\x1b[2K")
            sys.stderr.flush()
            self._bar = None
