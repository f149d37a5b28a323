"""What stops the program from outside: Ctrl-C, being asked to end, a terminal that is closed."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

_ENDS = ("SIGTERM", "SIGHUP")
"""Signals that ask a program to end; systems have those that they have."""


class Ended(KeyboardInterrupt):
    """The program was asked to end; everything is left as after Ctrl-C.

    Attributes:
        status: The exit status: 128 and the signal's number, as shells have it.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.status = 128 + number


def end_in_order() -> None:
    """Have a signal that asks the program to end raise `Ended`, unless it is to be ignored, as under `nohup`."""
    for number in _numbers(_ENDS):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


@contextmanager
def held_back() -> Iterator[None]:
    """Let nothing stop the program during a short work that is done whole or not at all.

    A signal that comes meanwhile is too late and is passed over: the command goes on to say what it did. In another
    thread than the main one nothing is held back, and no signal is raised there.
    """
    if current_thread() is not main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _numbers((*_ENDS, "SIGINT"))}
    held = {number: handler for number, handler in before.items() if handler not in (None, signal.SIG_IGN)}
    try:
        for number in held:
            signal.signal(number, _pass_over)
        yield
    finally:
        for number, handler in held.items():
            signal.signal(number, handler)


def _numbers(names: tuple[str, ...]) -> list[signal.Signals]:
    return [signal.Signals[name] for name in names if name in signal.Signals.__members__]


def _end(number: int, frame: FrameType | None) -> None:
    del frame
    raise Ended(number)


def _pass_over(number: int, frame: FrameType | None) -> None:
    del number, frame
