"""`leadsto diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadsto.cli.options import DEFAULT_FOLDER, NotReadable, audience_of, audience_option, style_for_terminal

if TYPE_CHECKING:
    from leadsto.model import Access


@click.command()
@click.argument("folders", nargs=-1, metavar="OLD NEW", type=click.Path(readable=False))
@click.option(
    "--rev",
    "revisions",
    metavar="A..B",
    help="Compare two git revisions of one FOLDER; A alone is compared with the folder as it is.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "markdown", "html")),
    default="text",
    show_default=True,
    help="How it is written; html is a page, and needs --out.",
)
@click.option("--out", metavar="DIR", help="With --format html: the folder to write index.html into; made if missing.")
@click.option(
    "--draft", is_flag=True, help="With --format html: write the page although there are errors, and mark it."
)
@audience_option
def command(
    folders: tuple[str, ...], revisions: str | None, form: str, out: str | None, draft: bool, audience: Access | None
) -> None:
    """Lay two theories over each other: what is in both, in one only, and what differs.

    OLD and NEW are folders: a plan and what was told, or two states of one theory. Nodes are matched by id, then by what
    their `same-as` says; nodes in one only whose titles are alike are suggested. With --rev, two git revisions of one
    FOLDER are compared (outcomes where none is named); the folder, the index and the network are left alone.

    Exit status: 0 where nothing sets the two apart, 1 differences, or errors in one of them (what could be read is
    compared), 2 wrong usage, no such folder or revision.

    \b
    Examples:
      leadsto diff plan told
      leadsto diff plan told --format html --out site
      leadsto diff --rev HEAD~3..HEAD
      leadsto diff --rev v1.0 outcomes --format markdown
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.diff import NotComparable, NotWritable, compare_folders, compare_revisions, tell_difference
    from leadsto.app.folder import NoFolder
    from leadsto.app.git import NotInGit
    from leadsto.app.output import say, say_aside
    from leadsto.cli.progress import Progress

    _see_what_goes_together(folders, revisions, form, out, draft)
    whom = audience_of(audience, form)
    timings = Progress()
    try:
        if revisions is None:
            sides = compare_folders(folders[0], folders[1], whom, timings)
        else:
            sides = compare_revisions(revisions, folders[0] if folders else DEFAULT_FOLDER, whom, timings)
        compared = tell_difference(sides, form, revisions is not None, style_for_terminal(), whom, out or "", draft)
    except (NoFolder, NotInGit, NotWritable) as error:
        raise NotReadable(str(error)) from error
    except NotComparable as error:
        raise click.UsageError(str(error)) from error
    finally:
        timings.clear()
    say(compared.text)
    for line in compared.aside:
        say_aside(line)
    raise SystemExit(0 if compared.is_same and not compared.errors else 1)


def _see_what_goes_together(
    folders: tuple[str, ...], revisions: str | None, form: str, out: str | None, draft: bool
) -> None:
    if revisions is None and len(folders) != 2:
        raise click.UsageError("name two folders, OLD and NEW, or one with --rev A..B")
    if revisions is not None and len(folders) > 1:
        raise click.UsageError(f"--rev compares one folder with itself, and {len(folders)} are named")
    if form == "html" and not (out or "").strip():
        raise click.UsageError("--format html writes a page: say where with --out FOLDER")
    if form != "html" and (out is not None or draft):
        raise click.UsageError(f"--{'draft' if out is None else 'out'} goes with --format html")
