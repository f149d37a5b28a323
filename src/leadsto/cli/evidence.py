"""`leadsto evidence`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadsto.cli.options import (
    NotReadable,
    audience_of,
    audience_option,
    folder_argument,
    setting_option,
    tell_errors,
    tell_stayed_behind,
)

if TYPE_CHECKING:
    from leadsto.model import Access


@click.command()
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "csv", "json")),
    default="text",
    show_default=True,
    help="How it is written.",
)
@click.option("--since", metavar="DATE", help="What is new since a year, a month or a day, and what it changed.")
@click.option("--locate", is_flag=True, help="Fill in `at:` beside quotes, from the files of their sources.")
@click.option("--diff", is_flag=True, help="With --locate: show what would be filled in, and write nothing.")
@setting_option
@audience_option
def command(
    folder: str,
    form: str,
    since: str | None,
    locate: bool,
    diff: bool,
    setting: str | None,
    audience: Access | None,
) -> None:
    """Tell what every link of the theory in FOLDER rests on.

    Exit status: 0, 1 where the theory has errors (what could be read is told), 2 wrong usage or no such folder.

    \b
    Examples:
      leadsto evidence
      leadsto evidence --format csv > matrix.csv
      leadsto evidence outcomes --format json --audience public
      leadsto evidence --since 2024-06
      leadsto evidence --locate --diff
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.asking import NoSuch
    from leadsto.app.evidence import tell_evidence
    from leadsto.app.folder import NoFolder
    from leadsto.app.output import say

    if diff and not locate:
        raise click.UsageError("--diff goes with --locate")
    if locate:
        others = {"--since": since, "--setting": setting, "--audience": audience, "--format csv": form == "csv"}
        if given := [option for option, value in others.items() if value]:
            raise click.UsageError(f"--locate does not go with {given[0]}")
        fill_in_places(folder, form, is_preview=diff)
        return
    try:
        if since is not None:
            from leadsto.app.since import tell_since

            answer = tell_since(folder, since, form, audience_of(audience, form), setting)
        else:
            answer = tell_evidence(folder, form, audience_of(audience, form), setting)
    except NoFolder as error:
        raise NotReadable(str(error)) from error
    except NoSuch as error:
        raise click.UsageError(str(error)) from error
    say(answer.text)
    tell_stayed_behind(answer.stayed_behind)
    tell_errors(answer.errors, folder)


def fill_in_places(folder: str, form: str, *, is_preview: bool) -> None:
    """Fill in where quotes stand in the files of their sources."""
    from leadsto.app.folder import NoFolder
    from leadsto.app.locate import tell_places
    from leadsto.app.output import say
    from leadsto.app.writing import NotWritable
    from leadsto.edit import NotEditable

    try:
        answer = tell_places(folder, form, is_preview=is_preview)
    except NoFolder as error:
        raise NotReadable(str(error)) from error
    except (NotEditable, NotWritable) as error:
        raise click.ClickException(f"nothing was written: {error}") from error
    say(answer.text)
    tell_errors(answer.errors, folder)
