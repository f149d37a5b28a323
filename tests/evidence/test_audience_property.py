"""What an audience may not see is in no output in any form: removing it, or putting other words in its place, changes no byte.

Every command that answers for an audience is run as people run it, and all that it writes is compared: what it prints,
the files with their names, and what is packed in them.
"""

from __future__ import annotations

import re
import shutil
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile, is_zipfile

import click
import pytest
from click.testing import CliRunner
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from leadsto.cli import COMMANDS, leadsto
from leadsto.model import ACCESSES, Access
from tests.evidence.hidden import DIARY, Maker, files_of, marks_hidden, names_for, replaced, seen_of, thinned

ENDS = ("activities/table", "guests/c")

CHEAP: dict[str, tuple[str, ...]] = {
    **{f"trace {form}": ("trace", *ENDS, "theory", "--format", form) for form in ("text", "json", "markdown")},
    "trace in a village": ("trace", *ENDS, "theory", "--format", "json", "--setting", "village"),
    **{f"evidence {form}": ("evidence", "theory", "--format", form) for form in ("text", "csv", "json")},
    **{
        f"gaps {form}": ("evidence", "theory", "--gaps", "--format", form)
        for form in ("text", "csv", "json", "markdown")
    },
    **{
        f"since {form}": ("evidence", "theory", "--since", "1951", "--format", form) for form in ("text", "csv", "json")
    },
    **{
        f"paragraphs {form}": ("evidence", "theory", "--paragraphs", DIARY, "--format", form)
        for form in ("text", "csv", "json")
    },
    "evidence in a village": ("evidence", "theory", "--format", "json", "--setting", "village"),
    **{f"diff {form}": ("diff", "earlier", "theory", "--format", form) for form in ("text", "json", "markdown")},
}
"""What is told, by command and form; all of it takes `--audience`."""

COSTLY: dict[str, tuple[str, ...]] = {
    "render": (
        "render",
        "theory",
        "--draft",
        "--out",
        "out/site",
        "--svg",
        "out/board.svg",
        "--pptx",
        "out/board.pptx",
    ),
    "render part": (
        *("render", "theory", "--draft", "--stakeholder", "guests", "--setting", "village"),
        *("--svg", "out/guests.svg", "--pptx", "out/guests.pptx"),
    ),
    "diff html": ("diff", "earlier", "theory", "--format", "html", "--draft", "--out", "out/diff"),
}
"""What is written into the folder `out`."""

SEVERAL: dict[str, tuple[str, ...]] = {
    "render several": ("render", "theory", "other", "--draft", "--no-network", "--out", "out/shelf"),
}
"""Several theories with the page that leads to them: the same pages again, so tried less often."""

FOR_THE_TEAM = {
    "check": "what a check finds is for those who write the theory",
    "explain": "tells of a rule and reads no theory",
    "show": "counts for the terminal; it tells of nodes and links, and takes no audience",
    "extract": "gives back what a page holds: tried here on every page",
    "schema": "reads no theory",
    "withdraw": "is for the one who keeps the sources: it has to see everything",
}
"""Commands whose output is nobody's but the terminal's, with the reason."""


NO_MATTER = {
    "--audience": "every row is tried with each",
    "--most": "how much of the same is listed",
    "--no-network": "every page but those of several has a network",
    "--locate": "fills in the theory's own files",
    "--diff": "shows what --locate would fill in",
    "--rev": "two revisions are restricted as two folders are, in one function",
    **dict.fromkeys(
        ("--title", "--logo", "--logo-alt", "--theme", "--words", "--print-words", "--open", "--timings"),
        "not of the theory",
    ),
}
"""Options of those commands that no row has, with the reason."""


def test_every_command_form_and_option_is_tried_or_says_why_not() -> None:
    rows = [*CHEAP.values(), *COSTLY.values(), *SEVERAL.values()]
    for name in COMMANDS:
        command = leadsto.get_command(click.Context(leadsto), name)
        assert command is not None
        has_audience = any(parameter.name == "audience" for parameter in command.params)
        assert has_audience is (name not in FOR_THE_TEAM), f"{name}: either it takes --audience or it says why not"
        said = {word for row in rows if row[0] == name for word in row}
        for option in command.params if has_audience else ():
            if isinstance(option, click.Option) and not NO_MATTER.keys() & set(option.opts):
                assert said.intersection(option.opts), f"no row tries {option.opts} of {name}"
            if isinstance(option.type, click.Choice) and option.name == "form":
                assert not set(option.type.choices) - said, f"no row tries every form of {name}"


def write(folder: Path, files: dict[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def run(arguments: tuple[str, ...], audience: Access) -> Iterator[tuple[str, bytes]]:
    """Everything that comes of a command, by name: what it prints, every file, and what a page gives back."""
    shutil.rmtree("out", ignore_errors=True)
    result = CliRunner().invoke(leadsto, [*arguments, "--audience", audience])
    assert result.exit_code in (0, 1), result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    yield "stdout", result.stdout_bytes
    for path in sorted(Path("out").rglob("*")):
        if path.is_file():
            yield str(path), path.read_bytes()
    for page in sorted(Path("out").rglob("index.html")):
        CliRunner().invoke(leadsto, ["extract", str(page), "--out", "out/yaml"])
        if Path("out/yaml").is_dir():  # a page of several pages holds no theory
            yield from ((str(path), path.read_bytes()) for path in sorted(Path("out/yaml").iterdir()))
            shutil.rmtree("out/yaml")


def unpacked(name: str, data: bytes) -> Iterator[str]:
    """All text of an output: its name, itself, and what is packed in it."""
    yield name
    text = data.decode("utf-8", "replace")
    yield text
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from unpacked(inner, archive.read(inner))
    for packed in re.findall(r"[A-Za-z0-9+/]{40,}={0,2}", text):
        try:
            yield b64decode(packed).decode("utf-8", "ignore")
        except Error:
            continue


def see_that_nothing_shows(random: Random, audience: Access, commands: dict[str, tuple[str, ...]]) -> None:
    document = Maker(random).document()
    documents = {"theory": document, "earlier": thinned(document, random)}
    marks = marks_hidden(documents.values(), audience)
    others = names_for(marks, random)
    write(Path("other"), files_of({"theory": {"title": "Other"}}))
    seen: dict[str, dict[str, dict[str, bytes]]] = {}
    for version in ("whole", "without", "others"):
        for folder, whole in documents.items():
            files = files_of(seen_of(whole, audience) if version == "without" else whole)
            write(
                Path(folder),
                {name: replaced(text, others) for name, text in files.items()} if version == "others" else files,
            )
        seen[version] = {name: dict(run(arguments, audience)) for name, arguments in commands.items()}
    texts = "\n".join(
        text for outputs in seen["whole"].values() for name, data in outputs.items() for text in unpacked(name, data)
    )
    assert not [mark for mark in marks if mark in texts]
    for name, outputs in seen["whole"].items():
        for version in ("without", "others"):
            assert list(seen[version][name]) == list(outputs), f"{name}: other files"
            differing = [file for file, data in outputs.items() if seen[version][name][file] != data]
            assert not differing, f"{name}: {differing} tell of what is hidden, {version}"


@pytest.fixture(scope="module", autouse=True)
def _elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("audiences"))
        yield


@settings(max_examples=5, phases=[Phase.generate])
@given(st.randoms(use_true_random=False), st.sampled_from(ACCESSES))
def test_what_is_told_tells_nothing_of_what_is_hidden(random: Random, audience: Access) -> None:
    see_that_nothing_shows(random, audience, CHEAP)


@settings(max_examples=3, phases=[Phase.generate])
@given(st.randoms(use_true_random=False), st.sampled_from(ACCESSES))
def test_what_is_written_tells_nothing_of_what_is_hidden(random: Random, audience: Access) -> None:
    see_that_nothing_shows(random, audience, COSTLY)


@settings(max_examples=2, phases=[Phase.generate])
@given(st.randoms(use_true_random=False), st.sampled_from(ACCESSES))
def test_several_pages_tell_nothing_of_what_is_hidden(random: Random, audience: Access) -> None:
    see_that_nothing_shows(random, audience, SEVERAL)


@pytest.mark.slow
@settings(max_examples=300, phases=[Phase.generate])
@given(st.randoms(use_true_random=False), st.sampled_from(ACCESSES))
def test_nothing_at_all_tells_of_what_is_hidden(random: Random, audience: Access) -> None:
    see_that_nothing_shows(random, audience, CHEAP | COSTLY | SEVERAL)
