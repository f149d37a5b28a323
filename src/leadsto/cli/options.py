"""What several commands share: the folder, how they fail, and how they colour."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from leadsto.model import Access, Theory

Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_FOLDER = "outcomes"
_COLOURS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan", "bold": True},
    "hint": {"fg": "green"},
    "good": {"fg": "green"},
    "place": {"bold": True},
    "caret": {"fg": "magenta", "bold": True},
}


def folder_argument(command: Command) -> Command:
    """Give a command its FOLDER, `outcomes` where none is named."""
    return click.argument("folder", default=DEFAULT_FOLDER, type=click.Path(readable=False))(command)


class NotReadable(click.ClickException):
    """The folder itself is missing: wrong usage."""

    exit_code = 2


def audience_option(command: Command) -> Command:
    """Give a command --audience; None where it is not said, when `audience_of` answers by the format."""
    return click.option(
        "--audience",
        type=click.Choice(("public", "team", "restricted")),
        default=None,
        help="Whom it is for: what they may not see is not in it. The team where nothing is said, for text and json; "
        "the public for formats that are passed on (csv, markdown, html).",
    )(command)


def setting_option(command: Command) -> Command:
    """Give a command --setting; None where it is not said."""
    return click.option("--setting", metavar="ID", shell_complete=complete_settings, help="Look at one setting only.")(
        command
    )


def audience_of(chosen: Access | None, form: str) -> Access:
    """Return whom an output is for: as chosen, else the team on its terminal, and the public in what is passed on."""
    return chosen or ("team" if form in ("text", "json") else "public")


def is_kept() -> bool:
    """Whether what is written goes anywhere else than onto a terminal, and so may be kept or passed on."""
    return not sys.stdout.isatty()


def style_for_terminal() -> Callable[[str, str], str]:
    """Return how texts are coloured: not at all unless standard output is a terminal and `NO_COLOR` is unset."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return lambda text, _role: text
    return lambda text, role: click.style(text, **_COLOURS.get(role, {}))


def comma_separated(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Take `LT2,LT3` apart, however often the option is given."""
    del context, parameter
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def tell_errors(errors: int, folder: str) -> None:
    """Say on standard error how many errors a theory has, and exit 1 where there are any."""
    if errors:
        from leadsto.app.output import say_aside

        some = "1 error" if errors == 1 else f"{errors} errors"
        say_aside(f"leadsto: {some} in this theory; `leadsto check {folder}` shows them")
        raise SystemExit(1)


def complete_rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the codes and names of rules that begin with what was typed, after the last comma of a list."""
    from leadsto.rules import rule_names

    del context, parameter
    before, comma, begun = incomplete.rpartition(",")
    words = [word for pair in rule_names().items() for word in pair]
    return [before + comma + word for word in words if word.lower().startswith(begun.lower())]


def complete_settings(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids of the theory's settings that begin with what was typed; none where it can't be read."""
    del parameter
    theory = _theory(context)
    return [setting.id for setting in theory.settings if setting.id.startswith(incomplete)] if theory else []


def complete_stakeholders(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids of the theory's stakeholders that begin with what was typed; none where it can't be read."""
    del parameter
    theory = _theory(context)
    return [known.id for known in theory.stakeholders if known.id.startswith(incomplete)] if theory else []


def complete_sources(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids of the theory's sources that begin with what was typed; none where it can't be read."""
    del parameter
    theory = _theory(context)
    return [source.id for source in theory.sources if source.id.startswith(incomplete)] if theory else []


def complete_nodes(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids of the theory's nodes that begin with what was typed, whole or bare; none where it can't be read."""
    del parameter
    theory = _theory(context)
    ids = [node.id for node in theory.nodes] if theory else []
    whole = [id_ for id_ in ids if id_.startswith(incomplete)]
    return whole or [id_ for id_ in ids if id_.partition("/")[2].startswith(incomplete)]


def _theory(context: click.Context) -> Theory | None:
    from leadsto.app.folder import NoFolder
    from leadsto.app.reading import read_folder

    folders = context.params.get("folders") or (context.params.get("folder"),)
    try:
        return read_folder(folders[0] or DEFAULT_FOLDER).reading.theory
    except NoFolder:
        return None
