"""`leadsto show`."""

from __future__ import annotations

import click

from leadsto.cli.options import NotReadable, complete_settings, folder_argument, tell_errors


@click.command()
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How it is written.",
)
@click.option("--setting", metavar="ID", shell_complete=complete_settings, help="Look at one setting only.")
def command(folder: str, form: str, setting: str | None) -> None:
    """Count what is there: nodes, links, lanes, columns, loops, chains.

    Exit status: 0, 1 where the theory has errors (what could be read is shown), 2 wrong usage or no such folder.

    \b
    Examples:
      leadsto show
      leadsto show outcomes --format json
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.folder import NoFolder
    from leadsto.app.output import say
    from leadsto.app.show import NoSetting, show

    try:
        text, errors = show(folder, form, setting)
    except NoFolder as error:
        raise NotReadable(str(error)) from error
    except NoSetting as error:
        raise click.UsageError(str(error)) from error
    say(text)
    tell_errors(errors, folder)
