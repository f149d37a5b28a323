"""The reference pages of the rules: a list, and a page for each with what leadsto says of its bad example."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from leadsto.app.check import check_and_report
from leadsto.check.choosing import cannot_be_silenced
from leadsto.rules import Rule, rules
from leadsto.rules.examples import PRELUDE, example_files

GROUPS = {
    "LT0": "Reading the files",
    "LT1": "Names and references",
    "LT2": "Chains and time",
    "LT3": "Evidence",
    "LT4": "Wording and completeness",
    "LT5": "Value",
    "LT6": "Stories and frameworks",
    "LT7": "Indicators",
}
_HEAD = """\
# The rules

What `leadsto check` finds. An *error* can't be understood or can't be true; a *warning* is doubtful or unfinished; a *note*
is what a careful reader would ask. `leadsto explain RULE` shows a rule's page in the terminal. The guide tells
[how findings are read, allowed, and made graver or lighter](../guides/findings.md).

The examples on the pages are parts of theories about *Tea at Two*, an invented programme. What they do not say again
stands in a file `prelude.yaml` beside them:

"""
_ENCODINGS = {"LT002": "cp1252"}
_WITHOUT_PRELUDE = {"LT006"}


def pages() -> dict[str, str]:
    """Return the list and every rule's page, by path."""
    listed = [_HEAD + _fenced(PRELUDE, "yaml")]
    group = ""
    for rule in rules():
        if rule.code[:3] != group:
            group = rule.code[:3]
            listed += ["", f"## {GROUPS[group]}", "", "| code | name | severity | finds |", "|---|---|---|---|"]
        listed.append(f"| [{rule.code}]({_path(rule)}) | `{rule.name}` | {rule.severity} | {_cell(rule.summary)} |")
    return {"rules.md": "\n".join(listed) + "\n", **{_path(rule): _page(rule) for rule in rules()}}


def _path(rule: Rule) -> str:
    return f"rules/{rule.code.lower()}-{rule.name}.md"


def _page(rule: Rule) -> str:
    said = _say(rule)
    parts = [
        f"# {rule.code} {rule.name}",
        f"**{rule.severity.capitalize()}.** {rule.summary}",
        rule.why.strip(),
        "## Found in",
        _files(rule.bad),
        "leadsto says:",
        _fenced(said, "text"),
        "## Not in",
        _files(rule.good),
        "## To let it stand",
        _silencing(rule),
    ]
    if "prelude.yaml" in said:
        parts.insert(7, "`prelude.yaml` is [what the examples do not say again](../rules.md).")
    if rule.by_setting:
        parts.append(
            "Where a theory has settings, each is looked at by itself, and the finding names those in which it holds."
        )
    if rule.absence:
        parts.append("It says nothing while a file can't be read whole: what seems missing may stand there.")
    if rule.source:
        parts.append(f"Source: {rule.source}")
    parts.append("[All rules](../rules.md)")
    return "\n\n".join(parts) + "\n"


def _files(text: str) -> str:
    """An example as blocks, one a file, without the title and the timeframes that it need not say again."""
    files = {name: content for name, content in example_files(text).items() if name != "prelude.yaml"}
    if list(files) == ["example.yaml"]:
        return _fenced(files["example.yaml"], "yaml")
    kinds = {"csv": "csv", "yaml": "yaml", "yml": "yaml"}
    return "\n\n".join(
        f"`{name}`\n\n{_fenced(content, kinds.get(name.rpartition('.')[2], 'text'))}" for name, content in files.items()
    )


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def _say(rule: Rule) -> str:
    """What `leadsto check` prints of the bad example, of this rule alone, without the line that counts."""
    files = example_files(rule.bad)
    if rule.code in _WITHOUT_PRELUDE:
        files.pop("prelude.yaml", None)
    with TemporaryDirectory() as folder, chdir(folder):
        outcomes = Path("outcomes")
        outcomes.mkdir()
        for name, content in files.items():
            (outcomes / name).write_bytes(content.encode(_ENCODINGS.get(rule.code, "utf-8")))
        text, _ = check_and_report("outcomes", select=(rule.code,))
    said = text.rstrip("\n").rpartition("\n\n")[0]
    return "\n".join(line.rstrip() for line in said.splitlines())


def _silencing(rule: Rule) -> str:
    if cannot_be_silenced(rule):
        return "This error can't be allowed or lowered: what it finds can't be understood."
    return (
        f"In one place: `# leadsto: allow {rule.name} because …` on the line or the line above. In the whole theory: "
        f"`{rule.name}: off` (or `error`, `warning`, `note`) under `rules:`."
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
