"""What the pages show is what happens: files are written, commands run, and outputs compared whole."""

from __future__ import annotations

import json
import os
import re
import shlex
from importlib import import_module
from pathlib import Path, PurePosixPath

import click
import pytest

from leadsto.cli import COMMANDS
from leadsto.rules import find_rule
from scripts import doc_pages
from scripts.doc_pages import ROOT, blocks, pages, run_page

PAGES = pages()
RUNNABLE = [page for page in PAGES if any(block.language in doc_pages.RUN for block in blocks(page.read_text("utf-8")))]
# what other tests run: the Makefile's targets, installation from a folder, and commands as consoles have them
SHELL = re.compile(
    r"make(?: [a-z]+)?(?: [A-Z]+=\S+)*(?: +#.*)?|pip install \S+|(?:\.venv/bin/)?leadsto (?:check|render) [\w-]+(?: +#.*)?|"
)


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def texts() -> dict[str, str]:
    """Every page, the generated ones too, by its path."""
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return {named(page): page.read_text(encoding="utf-8") for page in sorted(found)}


@pytest.mark.parametrize("page", RUNNABLE, ids=named)
def test_outputs_are_those_that_come(page: Path) -> None:
    """If this fails after a change that was meant: `make docs` writes the outputs anew."""
    assert run_page(page) == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_no_yaml_or_command_goes_unrun(page: Path) -> None:
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.language in ("yaml", "csv", "json", "css"):
            assert set(block.options) & {"file", "add", "example"}, f"line {block.line}: neither a file nor an example"
        elif block.language == "sh":
            assert [line for line in block.body.splitlines() if not SHELL.fullmatch(line)] == []
        else:
            assert block.language in (*doc_pages.RUN, "text"), f"line {block.line}: {block.language}"


def test_a_page_with_another_output_is_told_apart(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```yaml file=a/a.yaml\ntheory:\n  title: A\n```\n\n```console\n$ leadsto check a\nAll is well.\n```\n"
    )
    assert run_page(page).endswith("$ leadsto check a\nA: 0 outcomes, 0 links. Nothing found.\n```\n")
    page.write_text("```console\n$ leadsto check nowhere\n```\n")
    with pytest.raises(ValueError, match="ended with 2"):
        run_page(page)
    page.write_text("```yaml example=yes\ntheory:\n  titel: A\n```\n")
    with pytest.raises(ValueError, match="`titel` is no key"):
        run_page(page)


def test_files_can_be_added_to_and_changed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    first = "```yaml file=a/a.yaml\ntheory:\n  title: A\n  status: draft\n```\n"
    then = "```yaml file=a/a.yaml lines=2-3\n  title: B\n```\n```yaml add=a/a.yaml\n  language: fr\n```\n"
    page.write_text(
        first + then + '```pycon\n>>> from pathlib import Path\n>>> print(Path("a/a.yaml").read_text())\n```\n'
    )
    assert run_page(page).endswith("theory:\n  title: B\n  language: fr\n\n```\n")


def test_the_tutorial_ends_with_the_files_that_are_kept(tmp_path: Path) -> None:
    tutorial = ROOT / "docs" / "tutorial.md"
    doc_pages.run_in(tutorial, tmp_path)
    kept = ROOT / "docs" / "tea-at-two"
    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "outcomes").iterdir()}
    assert written == {path.name: path.read_text(encoding="utf-8") for path in kept.glob("*.yaml")}


def test_links_between_pages_lead_somewhere() -> None:
    found = texts()
    broken = []
    for name, text in found.items():
        bare = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", bare):
            if re.match(r"https?://", target):
                continue
            path, _, heading = target.partition("#")
            place = os.path.normpath(PurePosixPath(name).parent / path) if path else name
            if not (ROOT / place).exists() or (heading and heading not in headings(found.get(place, ""))):
                broken.append(f"{name}: {target}")
    assert broken == []


def headings(text: str) -> set[str]:
    """The names by which a page's headings can be linked to: small letters, hyphens for spaces, no other signs."""
    found = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in found}


def inline_commands() -> list[tuple[str, str]]:
    found = []
    for name, text in texts().items():
        shown = [block.body for block in blocks(text) if block.language in ("sh", "console")]
        lines = [line.removeprefix("$ ") for body in shown for line in body.splitlines()]
        commands = [*re.findall(r"`(leadsto [^`\n]+)`", text), *(line for line in lines if line.startswith("leadsto "))]
        found += [(name, command) for command in commands]
    return found


def test_commands_named_in_prose_exist_with_their_options() -> None:
    wrong = []
    for name, command in inline_commands():
        words = shlex.split(command.replace("'", ""))[1:]
        if words and words[0].startswith("-"):
            wrong += [(name, command)] if words[0] not in ("--version", "--help", "-h") else []
            continue
        if words[0] not in COMMANDS:
            wrong += [(name, command)] if words[0] != "chekc" else []
            continue
        module: click.Command = import_module(f"leadsto.cli.{words[0]}").command
        options = {option for param in module.params for option in param.opts} | {"--help", "-h"}
        wrong += [(name, command) for word in words[1:] if word.startswith("-") and word.split("=")[0] not in options]
    assert wrong == []


def test_rules_named_in_pages_exist() -> None:
    codes = {(name, code) for name, text in texts().items() for code in re.findall(r"\bLT\d{3}\b", text)}
    assert [(name, code) for name, code in sorted(codes) if find_rule(code) is None] == []


def test_targets_of_make_named_in_pages_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named_targets = set()
    for name, text in texts().items():
        shell = "\n".join(block.body for block in blocks(text) if block.language == "sh")
        found = re.findall(r"(?:`|^ {4})make ([a-z]+)\b", text, re.MULTILINE) + re.findall(
            r"^make ([a-z]+)", shell, re.MULTILINE
        )
        named_targets |= {(name, target) for target in found}
    assert {target for _, target in named_targets} >= {"storyboard", "test", "docs"}
    assert [(name, target) for name, target in sorted(named_targets) if target not in targets] == []


def test_the_editor_s_task_reads_what_check_prints(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "guides" / "editor.md").read_text(encoding="utf-8")
    tasks = next(json.loads(b.body) for b in blocks(page) if b.options.get("file") == ".vscode/tasks.json")
    task = tasks["tasks"][0]
    pattern = re.compile(task["problemMatcher"]["pattern"]["regexp"])
    (tmp_path / "a.yaml").write_text("theory:\n  titel: A\n")
    output, status = doc_pages.call(f"{task['command']} {tmp_path.as_posix()}")
    assert status == 1
    matches = [pattern.match(line) for line in output.splitlines()]
    assert ("2", "3", "error", "LT010") in [match and match.group(2, 3, 4, 5) for match in matches]
    assert all(matches)
