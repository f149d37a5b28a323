"""`leadsto extract`."""

from __future__ import annotations

import click

from leadsto.cli.options import NotReadable, tell_errors


class NotExtracted(click.ClickException):
    """The page is there and does not give its theory."""


@click.command()
@click.argument("page", type=click.Path(readable=False))
@click.option(
    "--out",
    required=True,
    metavar="FOLDER",
    help="The folder to write the YAML files into; made if missing, and empty if it is there.",
)
def command(page: str, out: str) -> None:
    """Write the theory that PAGE holds as YAML files again.

    PAGE is a page that leadsto rendered, or the folder that holds its index.html. What comes back is the theory as the
    page's audience may see it: what stayed behind then is not in the page, nor are comments and `x-` keys. There is a file
    for each stakeholder, and one each for sources, claims, stories, frameworks and the rest; the folder may be
    rendered again. Everything is written or nothing.

    Exit status: 0, 1 where the page gives no theory, or the theory that was written has errors, 2 wrong usage, no such
    page, or a folder that is not empty.

    \b
    Examples:
      leadsto extract site/index.html --out theory-again
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.extract import NoPage, NoTheory, extract_page
    from leadsto.app.output import say, say_aside
    from leadsto.app.writing import NotWritable

    try:
        extracted = extract_page(page, out)
    except (NoPage, NotWritable) as error:
        raise NotReadable(str(error)) from error
    except NoTheory as error:
        raise NotExtracted(str(error)) from error
    say(extracted.folder + "\n")
    if extracted.audience and extracted.audience != "restricted":
        whom = {"public": "the public", "team": "the team"}.get(extracted.audience, extracted.audience)
        say_aside(f"this is the theory as {whom} may see it: what is not for them was not in the page")
    tell_errors(extracted.errors, out)
