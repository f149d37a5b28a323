"""Run what the documentation shows: write its files, call its commands, and compare what it says comes out.

`python scripts/doc_pages.py` writes the outputs anew; the tests compare them. A fenced block of a page is

- `yaml file=outcomes/theory.yaml` (or `csv`, `json`, `css`): written as that file; with `add=` instead, added at its end; with
  `file=… lines=4-6`, put in place of those lines;
- `yaml example=yes`: checked by itself, with what rules' examples need not say;
- `console`: after `$` a leadsto command that is run, then what it prints; `console exit=1` where it ends so;
- `pycon`: Python as typed at a prompt, and what it answers.

All blocks of a page share one folder, empty at first; a page with `<!-- begins with: tutorial.md -->` begins with the
files that page ends with. Blocks in other languages (`sh`, `text`, `toml`) are not run.
"""

from __future__ import annotations

import codeop
import io
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that its neighbour is found when it is run as a script

from scripts import calling  # noqa: E402

_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]+)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_BEGINS = re.compile(r"<!-- begins with: (\S+) -->")
# in a pipe 80 characters wide, both streams in the order in which they are written
_AS_SHOWN = {"NO_COLOR": "1", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"}
RUN = ("console", "pycon", "yaml", "csv", "json", "css")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its options, its text, and where that text stands in the page."""

    language: str
    options: dict[str, str]
    body: str
    start: int
    end: int
    line: int


def pages(root: Path = ROOT) -> list[Path]:
    """Every page written by hand: those at the top, and those below docs/ save the generated reference."""
    found = [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
    return sorted(page for page in found if (root / "docs" / "reference") not in page.parents)


def blocks(text: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page, in their order."""
    for match in _FENCE.finditer(text):
        language, *options = match["info"].split()
        pairs = dict(option.partition("=")[::2] for option in options)
        line = text.count("\n", 0, match.start()) + 1
        yield Block(language, pairs, match["body"], match.start("body"), match.end("body"), line)


def run_page(page: Path) -> str:
    """Return a page's text with the outputs that its commands have now."""
    text = page.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        return run_in(page, Path(folder), text)


def run_in(page: Path, folder: Path, text: str | None = None) -> str:
    """Run a page in a folder, which then has the files that it writes; return its text with the outputs of now."""
    text = page.read_text(encoding="utf-8") if text is None else text
    begins = _BEGINS.search(text)
    if begins:
        run_in((page.parent / begins[1]).resolve(), folder)
    parts: list[str] = []
    names: dict[str, Any] = {}
    at = 0
    for block in blocks(text):
        parts.append(text[at : block.start])
        with chdir(folder):
            parts.append(_run_block(block, page, names))
        at = block.end
    return "".join([*parts, text[at:]])


def _run_block(block: Block, page: Path, names: dict[str, Any]) -> str:
    if block.language == "console":
        return _console(block, page)
    if block.language == "pycon":
        return _python(block.body, names)
    if "file" in block.options or "add" in block.options:
        _write(block)
    elif "example" in block.options:
        _judge_example(block, page)
    return block.body


def _write(block: Block) -> None:
    target = Path(block.options.get("file") or block.options["add"])
    target.parent.mkdir(parents=True, exist_ok=True)
    if "add" in block.options:
        with target.open("a", encoding="utf-8") as file:
            file.write(block.body)
    elif "lines" in block.options:
        first, _, last = block.options["lines"].partition("-")
        lines = target.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[int(first) - 1 : int(last or first)] = [block.body]
        target.write_text("".join(lines), encoding="utf-8")
    else:
        target.write_text(block.body, encoding="utf-8")


def _judge_example(block: Block, page: Path) -> None:
    """Refuse an example in which leadsto finds an error."""
    from leadsto import read
    from leadsto.rules.examples import example_files

    with TemporaryDirectory() as folder:
        for name, content in example_files(block.body).items():
            (Path(folder) / name).write_text(content, encoding="utf-8")
        errors = [finding.message for finding in read(folder)[1] if finding.severity == "error"]
    if errors:
        raise ValueError(f"{page.name}:{block.line}: {'; '.join(errors)}")


def _console(block: Block, page: Path) -> str:
    commands = re.findall(r"^\$ (.*)$", block.body, re.MULTILINE)
    shown, status = [], 0
    for command in commands:
        output, status = call(command)
        shown.append(f"$ {command}\n{output}")
    if status != int(block.options.get("exit", "0")):
        raise ValueError(f"{page.name}:{block.line}: `{commands[-1]}` ended with {status}")
    return "".join(shown)


def call(command: str) -> tuple[str, int]:
    """Call leadsto as a shell would; return what it printed, both streams in their order, and its exit status."""
    words = shlex.split(command)
    if words[0] != "leadsto":
        raise ValueError(f"only leadsto is called here, not `{command}`")
    into = ""
    if ">" in words:
        into = words[-1]
        words = words[:-2]
    told, status = calling.call(words[1:], _AS_SHOWN)
    if into:
        Path(into).write_text(told, encoding="utf-8")
        return "", status
    output = "\n".join(line.rstrip() for line in told.splitlines())
    return output + "\n" if output else "", status


def _python(body: str, names: dict[str, Any]) -> str:
    """Run a session at Python's prompt and return it with the answers it has now."""
    shown: list[str] = []
    source: list[str] = []
    for line in [*body.splitlines(), ">>> "]:
        if line.startswith("..."):
            source.append(line[4:])
        elif line.startswith(">>>"):
            if source:
                shown.append(_answer("\n".join(source), names))
            source = [line[4:]]
        else:
            continue
        shown.append(f"{line}\n")
    return "".join(shown[:-1])


def _answer(source: str, names: dict[str, Any]) -> str:
    code = codeop.compile_command(source + "\n\n", "<page>", "single")
    if code is None:
        raise ValueError(f"unfinished: {source}")
    told = io.StringIO()
    with redirect_stdout(told):
        exec(code, names)  # the pages are ours
    return told.getvalue()


def main() -> None:
    """Write the outputs of every page anew."""
    for page in pages():
        before, after = page.read_text(encoding="utf-8"), run_page(page)
        if after != before:
            page.write_text(after, encoding="utf-8")
            print(page.relative_to(ROOT))


if __name__ == "__main__":
    main()
