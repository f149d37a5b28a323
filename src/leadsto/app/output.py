"""Saying things on a terminal or into a pipe, whatever characters it can show."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "→": "->", "\u202f": " ", "\xa0": " "}
)

PIPE_CLOSED = 141
"""The exit status of a program whose reader has gone away: 128 and the signal's number, as shells have it."""


def say(text: str, stream: TextIO | None = None) -> None:
    """Write a text, in plain characters where the stream cannot show others."""
    stream = stream or sys.stdout
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    try:
        stream.write(text)
    except BrokenPipeError:
        raise SystemExit(PIPE_CLOSED) from None  # nobody reads on, as with `| head -1`: no fault of anybody's


def say_as_file(text: str) -> None:
    """Write a text that goes into a file as UTF-8 with the line ends that it has, whatever the terminal's encoding is."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise SystemExit(PIPE_CLOSED) from None


def say_aside(text: str) -> None:
    """Write lines to standard error: what is wrong, or what stayed behind.

    They may quote what somebody wrote; what could repaint a terminal is spelt out.
    """
    from leadsto.report.findings_report import visible

    say("".join(visible(line) + "\n" for line in text.split("\n")), sys.stderr)


@contextmanager
def reporting(written: Sequence[str]) -> Iterator[None]:
    """Say on standard error that files were written where the report of it can't be written, or is interrupted."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise SystemExit(PIPE_CLOSED) from None
    except (OSError, KeyboardInterrupt):
        if written:
            say_aside(f"leadsto: the report could not be written whole, but the files were: {', '.join(written)}")
        raise
