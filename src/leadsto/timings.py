"""How long each step took: read, compose, decode, connect, check, view, render, write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

STEPS = ("read", "compose", "decode", "connect", "check", "view", "render", "write")


class Timings:
    """Seconds by step, in the order of `STEPS`; a step that is taken several times adds up.

    What shows progress derives from it: it hears of every step that is taken, and how many there will be.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def expect(self, steps: int) -> None:
        """Hear that about so many steps are still to come."""

    def begun(self, name: str) -> None:
        """Hear that a step begins."""

    def taken(self, name: str) -> None:
        """Hear that a step was taken."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count the time that a block takes towards a step."""
        self.begun(name)
        begun = perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - begun
            self.taken(name)
