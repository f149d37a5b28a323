"""`leadsto trace`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leadsto.cli.answering import give, refusing
from leadsto.cli.options import (
    audience_of,
    audience_option,
    complete_nodes,
    folder_argument,
    is_kept,
    setting_option,
    style_for_terminal,
)

if TYPE_CHECKING:
    from leadsto.model import Access

_MOST = 20


@click.command()
@click.argument("from_", metavar="FROM", shell_complete=complete_nodes)
@click.argument("to", metavar="TO", shell_complete=complete_nodes)
@folder_argument
@click.option(
    "--most", type=click.IntRange(0), default=_MOST, show_default=True, metavar="N", help="List so many chains."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    show_default=True,
    help="How it is written.",
)
@setting_option
@audience_option
def command(
    from_: str, to: str, folder: str, most: int, form: str, setting: str | None, audience: Access | None
) -> None:
    """Tell how FROM leads to TO in the theory in FOLDER: every chain, and what it rests on.

    FROM and TO are ids, such as guests/known-by-name; known-by-name will do where only one bears it. Chains are counted
    exactly, however many there are, and the first of them are listed.

    Exit status: 0, 1 where FROM does not lead to TO or the theory has errors (what could be read is told), 2 wrong usage
    or no such folder.

    \b
    Examples:
      leadsto trace activities/table guests/less-alone
      leadsto trace table less-alone --most 5
      leadsto trace table less-alone --format markdown > appendix.md
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.trace import tell_trace
    from leadsto.cli.progress import Progress

    progress = Progress()
    try:
        with refusing():
            answer = tell_trace(
                folder,
                (from_, to),
                form,
                audience_of(audience, form),
                setting,
                most,
                style_for_terminal(),
                progress,
                is_kept=is_kept(),
            )
    finally:
        progress.clear()
    give(answer, form, folder)
    raise SystemExit(1 if answer.is_no else 0)
