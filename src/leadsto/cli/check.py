"""`leadsto check`."""

from __future__ import annotations

import click

from leadsto.cli.options import NotReadable, comma_separated, complete_rules, folder_argument, style_for_terminal


@click.command()
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "concise", "json")),
    default="text",
    show_default=True,
    help="How the findings are written.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    callback=comma_separated,
    shell_complete=complete_rules,
    help="Only these rules: codes, names or beginnings such as LT2, with commas between.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULES",
    callback=comma_separated,
    shell_complete=complete_rules,
    help="All but these rules.",
)
@click.option("--strict", is_flag=True, help="Exit 1 for warnings too.")
@click.option("--timings", "timed", is_flag=True, help="Say on standard error how long each step took.")
def command(
    folder: str, form: str, select: tuple[str, ...], ignore: tuple[str, ...], strict: bool, timed: bool
) -> None:
    """Say what is wrong or doubtful in the theory in FOLDER, and where.

    Exit status: 0 no error found, 1 errors (with --strict warnings too), 2 wrong usage or no such folder.

    \b
    Examples:
      leadsto check
      leadsto check outcomes --select LT2,no-evidence
      leadsto check --format json --strict
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.check import check_and_report, timings_table
    from leadsto.app.folder import NoFolder
    from leadsto.app.output import say, say_aside
    from leadsto.check import UnknownRule
    from leadsto.cli.progress import Progress

    timings = Progress()
    try:
        text, counts = check_and_report(folder, form, select, ignore, style_for_terminal(), timings)
    except NoFolder as error:
        raise NotReadable(str(error)) from error
    except UnknownRule as error:
        raise click.UsageError(str(error)) from error
    finally:
        timings.clear()
    say(text)
    if timed:
        say_aside(timings_table(timings))
    raise SystemExit(1 if counts["error"] or (strict and counts["warning"]) else 0)
