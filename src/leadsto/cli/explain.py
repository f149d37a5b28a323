"""`leadsto explain`."""

from __future__ import annotations

import click

from leadsto.cli.options import complete_rules, style_for_terminal


@click.command()
@click.argument("rule", required=False, shell_complete=complete_rules)
@click.option("--all", "every", is_flag=True, help="List every rule with a line on what it finds.")
def command(rule: str | None, every: bool) -> None:
    """Tell what RULE finds, why it matters, and how it is mended; RULE is a code or a name.

    \b
    Examples:
      leadsto explain LT203
      leadsto explain no-evidence
      leadsto explain --all
    """  # noqa: D301  # click takes a real backspace for "as written"
    from leadsto.app.output import say
    from leadsto.report.explanation import explain_rule, list_rules
    from leadsto.rules import find_rule, nearest_rule, rules

    if every:
        say(list_rules(rules(), style_for_terminal()))
        return
    if rule is None:
        raise click.UsageError("name a rule, such as LT203, or give --all for a list")
    found = find_rule(rule)
    if found is None:
        near = nearest_rule(rule)
        hint = f"; did you mean {near}?" if near else "; `leadsto explain --all` lists them"
        raise click.UsageError(f"no rule is called “{rule}”{hint}")
    say(explain_rule(found, style_for_terminal()))
