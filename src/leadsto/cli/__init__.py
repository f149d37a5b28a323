"""The command line. Each command is a module here, imported when it is called for."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn

import click

COMMANDS = {
    "check": "Say what is wrong or doubtful in a theory, and where.",
    "explain": "Tell what a rule finds, why it matters, and how it is mended.",
    "show": "Count what is there: lanes, columns, loops, chains.",
    "render": "Write the storyboard as one HTML file.",
    "extract": "Give the YAML back from a page, as far as its audience saw it.",
    "trace": "Tell how one thing leads to another, chain by chain, and what each rests on.",
    "evidence": "Tell what every link rests on, and what to ask in the next interview.",
    "withdraw": "Show what goes with a source whose consent is withdrawn, and take it out.",
    "diff": "Lay two theories, or two revisions of one, over each other.",
    "schema": "Print the JSON Schema of the language, for editors.",
}
"""Every command with its line in `--help`, so that help need not import what the commands need."""

INTERRUPTED = 130


class LazyGroup(click.Group):
    """A group of commands that imports a command's module when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"leadsto.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called, with the nearest name where there is none."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0].lower(), COMMANDS, 1, 0.5)
            if near:
                raise click.UsageError(f"{error.message} Did you mean “{near[0]}”?", ctx) from error
            raise


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    del param
    if value and not ctx.resilient_parsing:
        from leadsto import __version__

        click.echo(f"leadsto {__version__}")
        ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Print the version."
)
@click.pass_obj
def leadsto(before: Callable[[], None] | None) -> None:
    """Check a theory of change and show it as a storyboard.

    FOLDER holds the theory as YAML files; it is `outcomes` where none is given.

    \b
    Examples:
      leadsto check
      leadsto explain LT203
      leadsto render --out site
    """  # noqa: D301  # click takes a real backspace for "as written"
    if before is not None:
        before()


def main() -> NoReturn:
    """Run the command line: exit 0, 1 for findings, 2 for wrong usage, 130 when interrupted, 143 when asked to end."""
    gc.disable()  # a theory is many values and no cycles; each pass of the collector would walk them all for nothing
    try:
        status = _run()
    except KeyboardInterrupt:  # a second one, while the first was told
        status = INTERRUPTED
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        from leadsto.app.output import PIPE_CLOSED

        status = PIPE_CLOSED
    except (KeyboardInterrupt, OSError, ValueError) as error:
        status = status or (INTERRUPTED if isinstance(error, KeyboardInterrupt) else 1)
    # Everything is written: taking apart a large theory, and the modules of networkx, would take longer than checking
    # a small one.
    os._exit(status)


def _run() -> int:
    try:
        status = leadsto.main(prog_name="leadsto", standalone_mode=False, obj=_end_in_order)
    except click.ClickException as error:
        from leadsto.app.output import say_aside

        say_aside(_usage(error))
        status = error.exit_code
    except SystemExit as leaving:
        status = leaving.code
    except (click.Abort, KeyboardInterrupt) as error:
        stopped = error.__cause__ if isinstance(error, click.Abort) else error
        status = getattr(stopped, "status", INTERRUPTED)
    except OSError as error:
        from leadsto.app.output import say_aside

        say_aside(f"leadsto: {error.strerror or error}")
        status = 1
    return status if isinstance(status, int) else 0


def _end_in_order() -> None:
    from leadsto.app.stopping import end_in_order  # not for --version and --help, which have nothing to leave in order

    end_in_order()


def _usage(error: click.ClickException) -> str:
    lines = []
    context = getattr(error, "ctx", None)
    if context is not None:
        lines.append(context.get_usage())
        lines.append(f"Try `{context.command_path} --help`.")
    return "\n".join([*lines, f"leadsto: {error.format_message()}"])
