"""`leadsto schema`."""

from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Print the JSON Schema (draft-07) of the language, for editors that complete and check as you type.

    \b
    Example:
      leadsto schema > leadsto.schema.json
    """  # noqa: D301  # click takes a real backspace for "as written"
    import json

    from leadsto.app.output import say
    from leadsto.load.schema import build_schema

    say(json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n")
