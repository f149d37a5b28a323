"""How commands that answer from a folder refuse, and how they give their answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from leadsto.cli.options import NotReadable, tell_errors

if TYPE_CHECKING:
    from leadsto.app.asking import Answer


@contextmanager
def refusing() -> Iterator[None]:
    """Take it for wrong usage where there is no such folder, or nothing in the theory of a name that was given."""
    from leadsto.app.asking import NoSuch
    from leadsto.app.folder import NoFolder

    try:
        yield
    except NoFolder as error:
        raise NotReadable(str(error)) from error
    except NoSuch as error:
        raise click.UsageError(str(error)) from error


def give(answer: Answer, form: str, folder: str) -> None:
    """Print an answer; say aside what stayed behind and how many errors there are, and exit 1 where there are any."""
    from leadsto.app.output import say, say_as_file, say_aside

    (say if form == "text" else say_as_file)(answer.text)
    if answer.stayed_behind:
        say_aside(answer.stayed_behind)
    tell_errors(answer.errors, folder)
