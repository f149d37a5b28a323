"""`leadsto evidence`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadsto.cli.answering import give, refusing
from leadsto.cli.options import (
    audience_of,
    audience_option,
    folder_argument,
    is_kept,
    setting_option,
    style_for_terminal,
    tell_errors,
)

if TYPE_CHECKING:
    from leadsto.model import Access


@click.command()
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "csv", "json", "markdown")),
    default="text",
    show_default=True,
    help="How it is written; markdown is a sheet to print, for --gaps.",
)
@click.option("--gaps", is_flag=True, help="What to ask in the next interview, by the stakeholder to ask.")
@click.option(
    "--most",
    type=click.IntRange(0),
    metavar="N",
    help="With --gaps: so many questions for each stakeholder, 0 for all; 5 in text where nothing is said.",
)
@click.option("--since", metavar="DATE", help="What is new since a year, a month or a day, and what it changed.")
@click.option("--locate", is_flag=True, help="Fill in `at:` beside quotes, from the files of their sources.")
@click.option("--diff", is_flag=True, help="With --locate: show what would be filled in, and write nothing.")
@click.option(
    "--paragraphs",
    metavar="FILE",
    help="What rests on each paragraph of a transcript; FILE is a source's file or its id.",
)
@setting_option
@audience_option
def command(
    folder: str,
    form: str,
    gaps: bool,
    most: int | None,
    since: str | None,
    locate: bool,
    diff: bool,
    paragraphs: str | None,
    setting: str | None,
    audience: Access | None,
) -> None:
    """Tell what every link of the theory in FOLDER rests on.

    As text an overview: what is told and what only asserted, how outcomes stand, what drives what. As csv links against
    sources, a row for each link and a column for each source. As json everything. With --gaps, questions for the next interview: those
    first on which most hangs for what is material.

    Exit status: 0, 1 where the theory has errors (what could be read is told), 2 wrong usage or no such folder.

    \b
    Examples:
      leadsto evidence
      leadsto evidence --format csv > matrix.csv
      leadsto evidence --gaps
      leadsto evidence --gaps --format markdown > interviews.md
      leadsto evidence outcomes --format json --audience public
      leadsto evidence --since 2024-06
      leadsto evidence --locate --diff
      leadsto evidence --paragraphs interview-3
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.evidence import tell_evidence, tell_gaps
    from leadsto.cli.progress import Progress

    _see_what_goes_together(form, gaps, most, since)
    if diff and not locate:
        raise click.UsageError("--diff goes with --locate")
    if locate or paragraphs is not None:
        option = "--locate" if locate else "--paragraphs"
        others = {
            "--gaps": gaps,
            "--since": since,
            "--setting": setting,
            "--audience": locate and audience,
            "--paragraphs": locate and paragraphs,
            "--format csv": locate and form == "csv",
        }
        if given := [other for other, value in others.items() if value]:
            raise click.UsageError(f"{option} does not go with {given[0]}")
        if paragraphs is not None:
            tell_paragraphs(folder, paragraphs, form, audience_of(audience, form))
        else:
            fill_in_places(folder, form, is_preview=diff)
        return
    progress, style, whom = Progress(), style_for_terminal(), audience_of(audience, form)
    try:
        with refusing():
            if since is not None:
                from leadsto.app.since import tell_since

                answer = tell_since(folder, since, form, whom, setting, is_kept=is_kept())
            elif gaps:
                answer = tell_gaps(folder, form, whom, setting, most, style, progress, is_kept=is_kept())
            else:
                answer = tell_evidence(folder, form, whom, setting, style, progress, is_kept=is_kept())
    finally:
        progress.clear()
    give(answer, form, folder)


def _see_what_goes_together(form: str, gaps: bool, most: int | None, since: str | None) -> None:
    if gaps and since is not None:
        raise click.UsageError("--gaps does not go with --since")
    if most is not None and not gaps:
        raise click.UsageError("--most goes with --gaps")
    if form == "markdown" and not gaps:
        raise click.UsageError("--format markdown goes with --gaps")


def fill_in_places(folder: str, form: str, *, is_preview: bool) -> None:
    """Fill in where quotes stand in the files of their sources."""
    from leadsto.app.locate import tell_places
    from leadsto.app.output import reporting, say, say_as_file
    from leadsto.app.writing import NotWritable
    from leadsto.edit import NotEditable

    try:
        with refusing():
            answer = tell_places(folder, form, is_preview=is_preview)
    except (NotEditable, NotWritable) as error:
        raise click.ClickException(f"nothing was written: {error}") from error
    with reporting(answer.written):
        (say if form == "text" else say_as_file)(answer.text)
    tell_errors(answer.errors, folder)


def tell_paragraphs(folder: str, file: str, form: str, audience: Access) -> None:
    """Tell what rests on each paragraph of a transcript."""
    from leadsto.app.coverage import tell_coverage

    with refusing():
        answer = tell_coverage(folder, file, form, audience, is_kept=is_kept())
    give(answer, form, folder)
