"""`leadsto render`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadsto.cli.options import DEFAULT_FOLDER, NotReadable, complete_settings, complete_stakeholders

if TYPE_CHECKING:
    from leadsto.app.render import Rendered
    from leadsto.model import Access
    from leadsto.timings import Timings

_OUT = "site"


class OutNotWritable(click.ClickException):
    """The place to write to can't be written: wrong usage."""

    exit_code = 2


def _print_words(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    del parameter
    if value and not context.resilient_parsing:
        from leadsto.app.output import say
        from leadsto.render.page.words import message_file

        say(message_file())
        context.exit()


@click.command()
@click.argument("folders", nargs=-1, metavar="[FOLDER]...", type=click.Path(readable=False))
@click.option(
    "--out",
    metavar="DIR",
    help=f"The folder to write index.html into; made if missing. `{_OUT}` where nothing is said, unless --svg or --pptx is.",
)
@click.option(
    "--audience",
    type=click.Choice(("public", "team", "restricted")),
    default="public",
    show_default=True,
    help="Whom it is for: what they may not see is not in it.",
)
@click.option("--draft", is_flag=True, help="Render although there are errors, and mark what is written as a draft.")
@click.option(
    "--setting", metavar="ID", default="", shell_complete=complete_settings, help="What lives in one setting."
)
@click.option("--title", metavar="TEXT", default="", help="Head the page with this, or the index of several.")
@click.option(
    "--logo", metavar="FILE", default="", help="A picture for the head of the page: PNG, JPEG, GIF, WebP, SVG."
)
@click.option("--logo-alt", metavar="TEXT", default="", help="What the logo says to those who do not see it.")
@click.option(
    "--theme", metavar="FILE", default="", help="Colours and font, as CSS custom properties that the page knows."
)
@click.option(
    "--words", metavar="FILE", default="", help="Words of the interface, in a copy of what --print-words prints."
)
@click.option("--no-network", is_flag=True, help="Leave out the Network tab, and the library it needs.")
@click.option("--svg", metavar="FILE.svg", default="", help="Draw the storyboard into an SVG file.")
@click.option(
    "--pptx", metavar="FILE.pptx", default="", help="Put the storyboard on PowerPoint slides; needs leadsto[slides]."
)
@click.option(
    "--stakeholder",
    metavar="ID",
    default="",
    shell_complete=complete_stakeholders,
    help="With --svg or --pptx: one stakeholder’s outcomes, what they come from and what they lead to.",
)
@click.option("--open", "opens", is_flag=True, help="Open what was written: the page in a browser.")
@click.option("--timings", "timed", is_flag=True, help="Say on standard error how long each step took.")
@click.option(
    "--print-words",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_words,
    help="Print the words of the interface in English, to copy and translate for --words.",
)
def command(
    folders: tuple[str, ...],
    out: str | None,
    audience: Access,
    draft: bool,
    setting: str,
    title: str,
    logo: str,
    logo_alt: str,
    theme: str,
    words: str,
    no_network: bool,
    svg: str,
    pptx: str,
    stakeholder: str,
    opens: bool,
    timed: bool,
) -> None:
    """Write the storyboard of the theory in FOLDER as one HTML file that needs nothing else.

    Several folders get a page each, in a folder of its own below --out, and an index that leads to them. With --svg or
    --pptx a drawing or slides are written, and a page too where --out is given.

    What is not for the audience stays behind, and what that is is said on standard error. While there are errors nothing
    is written, unless --draft is given. A file that leadsto did not write is never overwritten.

    Exit status: 0, 1 where a theory, a theme or a file of words has errors, 2 wrong usage, no such folder, or a place that
    can't be written to.

    \b
    Examples:
      leadsto render
      leadsto render outcomes --out site
      leadsto render --audience team --out team-only --open
      leadsto render thrive tea-at-two --out site --title "What changes"
      leadsto render --theme house.css --logo house.svg --words cy.json
      leadsto render --pptx storyboard.pptx --svg storyboard.svg
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.dressing import NotDressed
    from leadsto.app.folder import NoFolder
    from leadsto.app.render import render
    from leadsto.app.wanted import NotRenderable, Wanted
    from leadsto.app.writing import NotWritable
    from leadsto.cli.progress import Progress

    if out is not None and not out.strip():
        raise click.UsageError("--out names no folder")
    wanted = Wanted(
        folders=folders or (DEFAULT_FOLDER,),
        out=out if out is not None else "" if svg or pptx else _OUT,
        audience=audience,
        draft=draft,
        setting=setting,
        stakeholder=stakeholder,
        title=title,
        logo=logo,
        logo_alt=logo_alt,
        theme=theme,
        words=words,
        network=not no_network,
        svg=svg,
        pptx=pptx,
    )
    timings = Progress()
    try:
        rendered = render(wanted, timings)
    except NoFolder as error:
        raise NotReadable(str(error)) from error
    except (NotWritable, NotDressed) as error:
        raise OutNotWritable(str(error)) from error
    except NotRenderable as error:
        raise click.UsageError(str(error)) from error
    finally:
        timings.clear()
    _tell(rendered, timings if timed else None)
    if opens and rendered.path:
        _open(rendered.path)
    raise SystemExit(1 if rendered.errors else 0)


def _open(path: str) -> None:
    """Open a file of this machine: pages and drawings in a browser, slides in what is there for them."""
    import webbrowser
    from pathlib import Path

    if Path(path).suffix == ".pptx":
        is_open = click.launch(path) == 0
    else:
        is_open = webbrowser.open(Path(path).resolve().as_uri())
    if not is_open:
        from leadsto.app.output import say_aside

        say_aside(f"leadsto: nothing is there to open {path} with")


def _tell(rendered: Rendered, timings: Timings | None) -> None:
    """Say what was written, and aside what was not."""
    from leadsto.app.output import say, say_aside

    for lines in (rendered.errors.rstrip("\n"), "\n".join(rendered.doubts)):
        if lines:
            say_aside(lines)
    if not rendered.paths:
        say_aside(f"leadsto: nothing was written: {_why_not(rendered)}")
        return
    say("".join(f"{path}\n" for path in rendered.paths))
    if rendered.stayed_behind:
        say_aside(rendered.stayed_behind)
    if timings is not None:
        from leadsto.app.check import timings_table

        say_aside(timings_table(timings))


def _why_not(rendered: Rendered) -> str:
    count = rendered.error_count
    if not count:
        return "what stands above is to be mended first"
    some = "is 1 error" if count == 1 else f"are {count} errors"
    where = ", ".join(rendered.faulty) if rendered.is_of_several else "this theory"
    return f"there {some} in {where}; --draft renders it all the same"
