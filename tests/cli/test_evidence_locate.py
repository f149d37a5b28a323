"""`leadsto evidence --locate` fills in where quotes stand, beside them, and touches nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leadsto.app.reading import read_folder
from leadsto.cli import leadsto
from tests.transcripts.making import pdf

THEORY = """\
theory:
  title: Tea at Two
timeframes:
  - id: short
    title: Short term
    starts: 0 months
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: less-alone
    title: Guests feel less alone
    timeframe: short
    evidence:
      - source: interview-3   # from the second winter
        quote: I used to dread Sundays … somebody looks in
        strength: observed
      - {source: interview-3, quote: nobody comes, strength: reported}
      - source: interview-3
        quote: very
        strength: observed
      - source: interview-3
        at: paragraph 9, near the end
        quote: they were so very long
        strength: observed
      - source: interview-3
        at: in the middle
        quote: they were so very long
        strength: observed
      - source: report
        quote: whatever
        strength: reported
    barriers:
      - text: cold
        evidence:
          - quote: now somebody looks in
            source: interview-4
            strength: reported
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    file: transcripts/3.txt
  - id: interview-4
    title: Interview with another
    type: interview
    file: 4.pdf
  - id: report
    title: A report
    type: report
"""
CLAIMS = (
    "source;path;quote;strength\r\n"
    "interview-3;guests/less-alone;it is hateful;observed\r\n"
    "interview-3;guests/less-alone;I count days;observed\r\n"
)
SAID = "Interview\n\nI used to dread Sundays, they were so very long.\n\n“Nobody comes,” I said.\n\nNow somebody looks in. I count days very happily.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "outcomes" / "transcripts").mkdir(parents=True)
    (tmp_path / "outcomes" / "theory.yaml").write_text(THEORY, encoding="utf-8")
    (tmp_path / "outcomes" / "claims.csv").write_bytes(CLAIMS.encode())
    (tmp_path / "outcomes" / "transcripts" / "3.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "outcomes" / "4.pdf").write_bytes(pdf(["Title"], ["Now somebody looks in"]))
    return tmp_path / "outcomes"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(leadsto, ["evidence", *arguments])


TOLD = """\
{heading}
  outcomes/theory.yaml:16  paragraph 2 to 4  interview-3: “I used to dread Sundays … somebody looks in”
  outcomes/theory.yaml:18  paragraph 3       interview-3: “nobody comes”
  outcomes/theory.yaml:36  page 2            interview-4: “now somebody looks in”
  outcomes/claims.csv:3    paragraph 4       interview-3: “I count days”

In several places of the file: write `at:` yourself
  outcomes/theory.yaml:20  paragraph 2, paragraph 4  interview-3: “very”

`at:` names another place than the file has it in: nothing is changed
  outcomes/theory.yaml:24  says paragraph 9, near the end, is in paragraph 2  interview-3: “they were so very long”

Not in the file: `leadsto check` shows where they part
  outcomes/claims.csv:2    interview-3: “it is hateful”

1 quote says where already.
1 quote is from sources that name no `file:`.
"""


def test_places_are_spliced_in_and_nothing_else_changes(folder: Path) -> None:
    before = read_folder("outcomes").reading.theory
    done = run("--locate")
    assert done.stdout == TOLD.format(heading="Filled in (lines as they were)") + (
        "Written: outcomes/claims.csv, outcomes/theory.yaml.\n"
    )
    assert done.exit_code == 1  # one quote is not in its file
    said = "      - source: interview-3   # from the second winter\n"
    assert (folder / "theory.yaml").read_text(encoding="utf-8") == THEORY.replace(
        said, said + "        at: paragraph 2 to 4\n"
    ).replace("{source: interview-3, quote", "{source: interview-3, at: paragraph 3, quote").replace(
        "            source: interview-4\n", "            source: interview-4\n            at: page 2\n"
    )
    assert (folder / "claims.csv").read_bytes().decode() == CLAIMS.replace("strength", "strength;at").replace(
        "days;observed", "days;observed;paragraph 4"
    )
    after = read_folder("outcomes").reading.theory
    assert [e.at for e in after.nodes[0].evidence][:2] == ["paragraph 2 to 4", "paragraph 3"]
    assert after.nodes[0].barriers[0].evidence[0].at == "page 2"
    assert before.claims[0] == after.claims[0]
    # a second run finds nothing to do
    files = {path: path.read_bytes() for path in folder.rglob("*.*")}
    assert "There is no `at:` to fill in.\n" in run("--locate").stdout
    assert files == {path: path.read_bytes() for path in folder.rglob("*.*")}


def test_it_is_shown_first_and_nothing_is_written(folder: Path) -> None:
    done = run("--locate", "--diff")
    assert done.stdout.startswith(TOLD.format(heading="What would be filled in"))
    assert "Nothing has been written. These would change: outcomes/claims.csv, outcomes/theory.yaml.\n" in done.stdout
    assert "+        at: paragraph 2 to 4\n" in done.stdout
    assert (folder / "theory.yaml").read_text(encoding="utf-8") == THEORY


def test_as_json(folder: Path) -> None:
    shown = json.loads(run("--locate", "--diff", "--format", "json").stdout)
    assert (shown["version"], shown["written"], shown["files"]) == (1, False, ["claims.csv", "theory.yaml"])
    assert [quote["state"] for quote in shown["quotes"]] == [
        *("filled", "filled", "several", "otherwise", "agrees", "without-file", "filled", "missing", "filled")
    ]
    assert shown["quotes"][1] == {
        "file": "theory.yaml",
        "line": 18,
        "source": "interview-3",
        "quote": "nobody comes",
        "at": None,
        "places": ["paragraph 3"],
        "state": "filled",
    }


def test_a_transcript_that_can_not_be_read_is_said(folder: Path) -> None:
    (folder / "transcripts" / "3.txt").unlink()
    said = run("--locate").stdout
    assert "The file of the source can't be read: `leadsto check` says why\n  outcomes/theory.yaml:16" in said
    assert said.endswith("Written: outcomes/theory.yaml.\n")


def test_a_torn_theory_is_not_touched(folder: Path) -> None:
    (folder / "more.yaml").write_text("outcomes: [\n")
    done = run("--locate")
    assert "nothing was written" in done.stderr
    assert (folder / "theory.yaml").read_text(encoding="utf-8") == THEORY


@pytest.mark.parametrize(
    "options",
    [
        ("--diff",),
        ("--locate", "--audience", "public"),
        ("--locate", "--since", "2024"),
        ("--locate", "--format", "csv"),
        ("--locate", "nowhere"),
    ],
)
def test_wrong_usage(folder: Path, options: tuple[str, ...]) -> None:
    done = run(*options)
    assert (done.exit_code, done.stdout) == (2, "")
