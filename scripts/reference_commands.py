"""The reference page of the command line: every command with its options, its exit statuses and examples."""

from __future__ import annotations

import inspect
import re
from importlib import import_module

import click

from leadsto.cli import COMMANDS, leadsto

_HEAD = """\
# The command line

`FOLDER` holds the theory; it is `outcomes` where none is named. A file in its place that has a `theory:` of its own stands
alone; of any other file the folder is read, and its own findings are shown.

Results go to standard output; progress, and what stayed behind, to standard error. Findings are the result of `check`.
Output into a pipe or a file has no colour, nor has it on a terminal where `NO_COLOR` is set.

| exit status | meaning |
|---|---|
| 0 | done, and no error found |
| 1 | findings: errors, with `--strict` warnings too |
| 2 | wrong usage, or the folder itself is missing |
| 130 | interrupted; 143 or 129 where it was asked to end (SIGTERM, SIGHUP). No file is left half-written |

`leadsto --version` prints the version. `leadsto --help`, and `--help` after any command, show what this page does.
"""


def page() -> str:
    """Return the page."""
    return _HEAD + "".join(_section(name) for name in COMMANDS) + "\n" + _completion()


def _section(name: str) -> str:
    command: click.Command = import_module(f"leadsto.cli.{name}").command
    context = click.Context(command, info_name=name, parent=click.Context(leadsto, info_name="leadsto"))
    usage = " ".join(command.collect_usage_pieces(context))
    prose, examples = _parts(inspect.cleandoc(command.help or ""))
    lines = [f"\n## {name}", "", "```text", f"leadsto {name} {usage}", "```", "", *prose]
    rows = [row for param in command.params if (row := _row(param, context))]
    if rows:
        lines += ["| option | default | meaning |", "|---|---|---|", *rows, ""]
    lines += ["```sh", *examples, "```"]
    return "\n".join(lines) + "\n"


def _parts(text: str) -> tuple[list[str], list[str]]:
    """Divide a command's help into paragraphs and example lines."""
    prose: list[str] = []
    examples: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        if paragraph.startswith("\b\n"):
            examples += [line.strip() for line in paragraph.splitlines()[2:]]
        else:
            prose += [" ".join(paragraph.split()), ""]
    return prose, examples


def _row(param: click.Parameter, context: click.Context) -> str:
    if not isinstance(param, click.Option):
        return ""
    if isinstance(param.type, click.Choice):
        value = " " + " or ".join(f"`{choice}`" for choice in param.type.choices)
    else:
        value = "" if param.is_flag else f" {param.make_metavar(context)}"
    default = f"`{param.default}`" if param.show_default else ""
    names = ", ".join(f"`{name}`" for name in param.opts)
    return f"| {names}{value} | {default} | {param.help} |"


def _completion() -> str:
    return """\
## Completion

Shells complete commands, options and the names of rules once they are told to:

```sh
eval "$(_LEADSTO_COMPLETE=bash_source leadsto)"    # in ~/.bashrc
eval "$(_LEADSTO_COMPLETE=zsh_source leadsto)"     # in ~/.zshrc
```
"""
