"""`leadsto withdraw`."""

from __future__ import annotations

import click

from leadsto.cli.answering import refusing
from leadsto.cli.options import complete_sources, folder_argument, tell_errors


@click.command()
@click.argument("source", shell_complete=complete_sources)
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How it is written.",
)
@click.option("--apply", is_flag=True, help="Take every trace of the source out of the files.")
def command(source: str, folder: str, form: str, apply: bool) -> None:
    """Show what goes when the consent for SOURCE is withdrawn, and what that costs.

    Nothing is written without --apply. Everything is looked at, whatever its access.

    Exit status: 0, 1 where the theory has errors or the files can't be changed safely (none is), 2 wrong usage, no such
    source or no such folder.

    \b
    Examples:
      leadsto withdraw interview-3
      leadsto withdraw interview-3 outcomes --apply
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.output import reporting, say
    from leadsto.app.withdraw import tell_withdrawal
    from leadsto.app.writing import NotWritable
    from leadsto.cli.progress import Progress
    from leadsto.edit import NotEditable

    timings = Progress()
    try:
        with refusing():
            answer = tell_withdrawal(folder, source, form, apply=apply, timings=timings)
    except (NotEditable, NotWritable) as error:
        raise click.ClickException(f"nothing was written: {error}") from error
    finally:
        timings.clear()
    with reporting(answer.written):
        say(answer.text)
    tell_errors(answer.errors, folder)
