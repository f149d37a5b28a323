"""How long each step took: read, compose, decode, connect, check, view, render, write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

STEPS = ("read", "compose", "decode", "connect", "check", "view", "render", "write")


class Timings:
    """Seconds by step, in the order of `STEPS`; a step that is taken several times adds up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count the time that a block takes towards a step."""
        begun = perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - begun
