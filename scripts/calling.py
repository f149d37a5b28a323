"""Call leadsto as a shell would, again and again: one process has it imported, and each call is a fork of that.

Starting Python and importing what a command needs takes longer than most calls; here it is done once.
"""

from __future__ import annotations

import atexit
import gc
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_NEEDED = ("jinja2", "networkx", "leadsto.app.check", "leadsto.app.render", "leadsto.check", "leadsto.rules")
_NEEDED_TOO = ("leadsto.render.page", "leadsto.views.subject", "leadsto.graph", "leadsto.evidence.between")


def call(words: Sequence[str], environment: Mapping[str, str]) -> tuple[str, int]:
    """Call leadsto in this folder; return what it printed, both streams in their order, and its exit status.

    Args:
        words: What follows `leadsto` on the command line.
        environment: What is set beside what is set here.
    """
    server = _server()
    assert server.stdin is not None
    assert server.stdout is not None
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        asked = {"words": list(words), "here": os.getcwd(), "environment": {**os.environ, **environment}}  # noqa: PTH109
        server.stdin.write(json.dumps({**asked, "out": str(out)}) + "\n")
        server.stdin.flush()
        answer = server.stdout.readline()
        return out.read_text(encoding="utf-8"), int(answer)


@cache
def _server() -> subprocess.Popen[str]:
    server = subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def stop() -> None:
        server.terminate()
        server.wait()
        for stream in (server.stdin, server.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    atexit.register(stop)
    return server


def serve() -> None:
    """Answer calls, a line of JSON each, with their exit status."""
    from leadsto.cli import COMMANDS

    for name in (*_NEEDED, *_NEEDED_TOO, *(f"leadsto.cli.{command}" for command in COMMANDS)):
        import_module(name)
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(asked)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _run(asked: Mapping[str, Any]) -> None:
    try:
        os.chdir(asked["here"])
        os.environ.clear()
        os.environ.update(asked["environment"])
        out = os.open(asked["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(out, stream)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout, sys.stderr = _written_to(1), _written_to(2)
        sys.argv = ["leadsto", *asked["words"]]
        from leadsto.__main__ import main

        main()
    finally:
        os._exit(70)


def _written_to(stream: int) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.FileIO(stream, "w", closefd=False), encoding="utf-8", write_through=True)


if __name__ == "__main__":
    serve()
