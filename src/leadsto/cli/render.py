"""`leadsto render`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadsto.cli.options import NotReadable, folder_argument

if TYPE_CHECKING:
    from leadsto.model import Access


class OutNotWritable(click.ClickException):
    """The place to write to can't be written: wrong usage."""

    exit_code = 2


@click.command()
@folder_argument
@click.option(
    "--out",
    default="site",
    show_default=True,
    metavar="DIR",
    help="The folder to write index.html into; made if missing.",
)
@click.option(
    "--audience",
    type=click.Choice(("public", "team", "restricted")),
    default="public",
    show_default=True,
    help="Whom the page is for: what they may not see is not in it.",
)
@click.option("--draft", is_flag=True, help="Render although there are errors, and mark the page as a draft.")
@click.option("--timings", "timed", is_flag=True, help="Say on standard error how long each step took.")
def command(folder: str, out: str, audience: Access, draft: bool, timed: bool) -> None:
    """Write the storyboard of the theory in FOLDER as one HTML file that needs nothing else.

    What is not for the audience stays behind, and what that is is said on standard error. While there are errors nothing
    is written, unless --draft is given. A file that leadsto did not write is never overwritten.

    Exit status: 0, 1 where the theory has errors, 2 wrong usage, no such folder, or a place that can't be written to.

    \b
    Examples:
      leadsto render
      leadsto render outcomes --out site
      leadsto render --audience team --out team-only
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.folder import NoFolder
    from leadsto.app.output import say, say_aside
    from leadsto.app.render import render_folder
    from leadsto.app.writing import NotWritable
    from leadsto.cli.progress import Progress

    timings = Progress()
    try:
        rendered = render_folder(folder, out, audience, draft, timings)
    except NoFolder as error:
        raise NotReadable(str(error)) from error
    except NotWritable as error:
        raise OutNotWritable(str(error)) from error
    finally:
        timings.clear()
    if rendered.errors:
        say_aside(rendered.errors.rstrip("\n"))
    if not rendered.path:
        some = "is 1 error" if rendered.error_count == 1 else f"are {rendered.error_count} errors"
        say_aside(f"leadsto: nothing was written: there {some} in this theory; --draft renders it all the same")
        raise SystemExit(1)
    say(rendered.path + "\n")
    if rendered.stayed_behind:
        say_aside(rendered.stayed_behind)
    if timed:
        from leadsto.app.check import timings_table

        say_aside(timings_table(timings))
    raise SystemExit(1 if rendered.error_count else 0)
