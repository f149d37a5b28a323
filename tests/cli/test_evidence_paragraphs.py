"""`leadsto evidence --paragraphs` tells what of a transcript the theory rests on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

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
  - id: known
    title: Guests are known
    timeframe: short
    leads-to:
      - to: less-alone
        evidence:
          - source: interview-3
            at: paragraph 9
            quote: they were so very long
            strength: observed
        barriers:
          - text: cold
            evidence:
              - source: interview-3
                at: para. 3 to 4, about winters
                finding: in winter nobody comes
                strength: reported
  - id: less-alone
    title: Guests feel less alone
    timeframe: short
    evidence:
      - source: interview-3
        quote: very
        at: paragraph 4
        strength: observed
      - source: interview-3
        at: page 12
        finding: no such thing
        strength: observed
      - source: interview-4
        quote: somebody looks in
        strength: reported
claims:
  - source: interview-3
    path: [guests/known, guests/less-alone]
    quote: I used to dread Sundays … I count days
    strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    file: transcripts/3.txt
  - id: interview-4
    title: Interview with another
    type: interview
    file: 4.pdf
"""
SAID = (
    "Interview\n\nI used to dread Sundays, they were so very long.\n\n“Nobody comes,” I said.\n\n"
    f"Now I count days very happily. {'And so on. ' * 20}\n\n=1+1\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "outcomes" / "transcripts").mkdir(parents=True)
    (tmp_path / "outcomes" / "theory.yaml").write_text(THEORY, encoding="utf-8")
    (tmp_path / "outcomes" / "transcripts" / "3.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "outcomes" / "4.pdf").write_bytes(pdf(["Title"], ["Now somebody looks in"]))
    return tmp_path / "outcomes"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(leadsto, ["evidence", *arguments])


@pytest.mark.parametrize("name", ["interview-3", "transcripts/3.txt", "outcomes/transcripts/3.txt"])
def test_each_passage_with_what_rests_on_it(folder: Path, name: str) -> None:
    done = run("--paragraphs", name)
    assert done.stdout == (
        "transcripts/3.txt (interview-3)\n"
        "as the team may see it; --audience restricted counts what is restricted too\n"
        "5 paragraphs, 2 of them without anything that rests on them\n"
        "\n"
        "- paragraph 1  Interview\n"
        "  paragraph 2  I used to dread Sundays, they were so very long.\n"
        "                 guests/known → guests/less-alone\n"
        "  paragraph 3  “Nobody comes,” I said.\n"
        "                 guests/known → guests/less-alone\n"
        "  paragraph 4  Now I count days very happily. And so on. And so on. And so on. And so on. And…\n"
        "                 guests/known → guests/less-alone\n"
        "                 guests/less-alone\n"
        "- paragraph 5  =1+1\n"
        "\n"
        "Rests on this source, and neither quote nor `at:` says on which passage\n"
        "  guests/less-alone\n"
    )
    assert done.exit_code == 0


def test_of_a_pdf_by_pages_as_json_and_as_a_table(folder: Path) -> None:
    assert json.loads(run("--paragraphs", "4.pdf", "--format", "json").stdout) == {
        "version": 1,
        "file": "4.pdf",
        "sources": ["interview-4"],
        "passages": [
            {"place": "page 1", "begins": "Title", "rests": []},
            {"place": "page 2", "begins": "Now somebody looks in", "rests": ["guests/less-alone"]},
        ],
        "unplaced": [],
    }
    table = (
        run("--paragraphs", "interview-3", "--format", "csv", "--audience", "team")
        .stdout.replace("\ufeff", "")
        .splitlines()
    )
    assert table[0] == "place,begins,rests on it"
    assert table[-1] == "paragraph 5,'=1+1,"
    assert table[4].endswith("…,guests/known → guests/less-alone; guests/less-alone")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--paragraphs", "3.txt"), "did you mean transcripts/3.txt?"),
        (("--paragraphs", "interview-5"), "did you mean interview-"),
        (("--paragraphs", "zzz"), "name the file with `file:` at its source"),
        (
            ("--paragraphs", "4.pdf", "--audience", "public"),
            "the public may not see the source 4.pdf; --audience team shows it",
        ),
        (("--paragraphs", "4.pdf", "--format", "csv"), "--audience team shows it"),
        (("--locate", "--audience", "team"), "--locate does not go with --audience"),
        (("--paragraphs", "4.pdf", "--locate"), "--locate does not go with --paragraphs"),
    ],
)
def test_wrong_usage(folder: Path, options: tuple[str, ...], said: str) -> None:
    done = run(*options)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_file_that_can_not_be_read(folder: Path) -> None:
    (folder / "4.pdf").unlink()
    done = run("--paragraphs", "interview-4")
    assert "there is no 4.pdf in the theory's folder; put the transcript there" in done.stderr


def opened(folder: Path, *more: str) -> None:
    """Put what sources say of their access below interview-3."""
    file = "    file: transcripts/3.txt\n"
    (folder / "theory.yaml").write_text(
        THEORY.replace(file, file + "".join(f"    {line}\n" for line in more)), encoding="utf-8"
    )


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_the_public_is_told_no_words_of_a_transcript_and_not_its_file(folder: Path, form: str) -> None:
    opened(folder, "access: public")
    told = run("--paragraphs", "interview-3", "--format", form, "--audience", "public").stdout
    assert "paragraph 4" in told
    assert "guests/less-alone" in told
    assert not [word for word in ("dread", "happily", "1+1", "3.txt") if word in told]


def test_what_cites_it_and_is_not_for_them_is_not_told(folder: Path) -> None:
    text = THEORY.replace("        quote: very\n", "        quote: very\n        access: restricted\n")
    text = text.replace("        at: page 12\n", "        at: page 12\n        access: restricted\n")
    (folder / "theory.yaml").write_text(text, encoding="utf-8")
    team = run("--paragraphs", "interview-3")
    assert "guests/less-alone\n" not in team.stdout.replace("→ guests/less-alone", "")
    assert team.stderr == "2 of 5 citations are not counted here\n"
    assert "   guests/less-alone\n" in run("--paragraphs", "interview-3", "--audience", "restricted").stdout


def test_whose_it_is_not_is_told_who_may_see_it(folder: Path) -> None:
    opened(folder, "access: restricted")
    done = run("--paragraphs", "interview-3")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "the team may not see the source interview-3; --audience restricted shows it" in done.stderr
    opened(folder, "consent: none")
    assert "nor may anybody else: see its `consent`" in run("--paragraphs", "interview-3").stderr


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("page 1", "2 pages, 1 of them without anything that rests on it"),
        ("page 1 to 2", "2 pages, and something rests on each of them"),
    ],
)
def test_how_many_are_bare_is_said_as_people_say_it(folder: Path, at: str, said: str) -> None:
    (folder / "theory.yaml").write_text(
        THEORY.replace("quote: somebody looks in", f"at: {at}\n        finding: so"), encoding="utf-8"
    )
    assert said in run("--paragraphs", "4.pdf").stdout
    (folder / "4.pdf").write_bytes(pdf(["Title"]))
    assert "1 page, and something rests on it\n" in run("--paragraphs", "4.pdf").stdout
