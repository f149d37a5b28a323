"""Which files of sources are read: those inside the theory's folder that a quote is checked against, and no others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

import leadsto
from leadsto.app.reading import check_folder, read_folder
from leadsto.app.transcripts import read_transcripts
from leadsto.cli import leadsto as cli
from leadsto.findings import Verdict
from leadsto.transcripts import Transcript, Unreadable
from tests.transcripts.making import pdf

SAID = "I used to dread Sundays"
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
      - source: interview-3
        quote: {quote}
        strength: observed
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
    file: {file}
"""


MORE = """\
activities:
  - id: table
    title: A table
    leads-to: guests/less-alone
"""


def write(folder: Path, file: str = "transcripts/3.txt", quote: str = SAID, said: str | bytes | None = SAID) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "theory.yaml").write_text(THEORY.format(file=file, quote=quote), encoding="utf-8")
    if said is not None:
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(said.encode() if isinstance(said, str) else said)


def found(folder: Path, *codes: str) -> list[Verdict]:
    verdicts = check_folder(read_folder(str(folder)))
    return [verdict for verdict in verdicts if verdict.code in (codes or ("LT303", "LT006"))]


def only(folder: Path) -> Verdict:
    (verdict,) = found(folder)
    return verdict


def excerpt(verdict: Verdict) -> str:
    return verdict.excerpt[verdict.placed.column - 1 : verdict.placed.end_column - 1]


def test_a_quote_is_found_in_text_and_in_pdf(tmp_path: Path) -> None:
    write(tmp_path / "a")
    assert found(tmp_path / "a") == []
    write(tmp_path / "b", "3.pdf", said=pdf([SAID]))
    assert found(tmp_path / "b") == []
    write(tmp_path / "c", "3.pdf", "I used to hate Sundays", said=pdf(["Title"], [SAID]))
    verdict = only(tmp_path / "c")
    assert verdict.message == "page 2 of 3.pdf says “dread” where the quote has “hate”"
    assert (verdict.severity, excerpt(verdict)) == ("error", "I used to hate Sundays")


@pytest.mark.parametrize(
    "file", ["../3.txt", "/etc/passwd", "transcripts/../../3.txt", r"C:\3.txt", r"\\server\3.txt", "C:3.txt"]
)
def test_a_file_outside_the_folder_is_refused(file: str, tmp_path: Path) -> None:
    (tmp_path / "3.txt").write_text(SAID)
    write(tmp_path / "outcomes", file, said=None)
    verdict = only(tmp_path / "outcomes")
    assert (verdict.code, verdict.severity, excerpt(verdict)) == ("LT006", "error", file)
    assert "outside" in verdict.message


def test_links_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "3.txt").write_text(SAID)
    write(tmp_path / "outcomes", said=None)
    transcripts = tmp_path / "outcomes" / "transcripts"
    transcripts.mkdir()
    (transcripts / "3.txt").symlink_to(tmp_path / "3.txt")
    assert "link out of the theory's folder" in only(tmp_path / "outcomes").message
    (transcripts / "3.txt").unlink()
    (transcripts / "kept.txt").write_text(SAID)
    (transcripts / "3.txt").symlink_to("kept.txt")
    assert found(tmp_path / "outcomes") == []
    (transcripts / "kept.txt").unlink()
    assert "there is no transcripts/3.txt" in only(tmp_path / "outcomes").message
    (transcripts / "kept.txt").symlink_to("3.txt")  # in a ring
    assert any("can't be read" in verdict.message for verdict in found(tmp_path / "outcomes"))


def test_pipes_and_folders_are_not_opened(tmp_path: Path) -> None:
    write(tmp_path, "3.txt", said=None)
    os.mkfifo(tmp_path / "3.txt")
    assert only(tmp_path).message == "3.txt is no ordinary file, and was not opened"
    (tmp_path / "3.txt").unlink()
    (tmp_path / "3.txt").mkdir()
    assert only(tmp_path).message == "3.txt is a folder, and was not opened"


def test_a_missing_file_is_a_warning_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path, said=None)
    verdict = only(tmp_path)
    assert (verdict.code, verdict.severity, excerpt(verdict)) == ("LT303", "warning", "transcripts/3.txt")
    assert verdict.hint == "put the transcript there, or take `file:` away"
    (tmp_path / "3.txt").write_text(SAID)
    assert only(tmp_path).hint == "did you mean 3.txt?"
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "4.txt").write_text(SAID)
    (tmp_path / "3.txt").unlink()
    assert only(tmp_path).hint == "did you mean transcripts/4.txt?"
    write(tmp_path, r"transcripts\4.txt", said=None)
    assert only(tmp_path).hint == "write transcripts/4.txt"


def test_a_name_that_parts_in_capitals_alone_is_suggested(tmp_path: Path) -> None:
    write(tmp_path, "I1.TXT", said=None)
    (tmp_path / "i1.txt").write_text(SAID)
    assert only(tmp_path).hint == "did you mean i1.txt?"


def test_names_that_no_file_has(tmp_path: Path) -> None:
    write(tmp_path, "3.txt")
    write(tmp_path, "3.txt/", said=None)
    verdict = only(tmp_path)
    assert verdict.message.startswith("3.txt/ ends as a folder's name does")
    assert verdict.hint == "write 3.txt"
    write(tmp_path, r'"3\0.txt"', said=None)
    assert only(tmp_path).message.startswith("this name holds a character that no file's name can hold")


@pytest.mark.parametrize(
    ("file", "said", "message"),
    [
        ("3.odt", "PK", "transcripts are read from .txt, .md, .docx and .pdf files and not from .odt"),
        ("3.txt", "", "3.txt: the file is empty"),
        ("3.docx", "PK", "3.docx: this Word file is damaged and can't be opened"),
    ],
)
def test_what_can_not_be_read_is_a_warning(file: str, said: str, message: str, tmp_path: Path) -> None:
    write(tmp_path, file, said=said)
    verdict = only(tmp_path)
    assert verdict.message == f"{message}, so its quotes are not checked"
    assert verdict.severity == "warning"


def test_files_are_opened_only_where_there_is_a_quote_to_check(tmp_path: Path) -> None:
    write(tmp_path, "3.txt", said=None)
    text = (tmp_path / "theory.yaml").read_text().replace("quote:", "finding:")
    (tmp_path / "theory.yaml").write_text(text)
    os.mkfifo(tmp_path / "3.txt")
    assert found(tmp_path) == []
    assert read_transcripts(str(tmp_path), read_folder(str(tmp_path)).reading.theory) == {}
    write(tmp_path, "3.txt", said=None)
    with (tmp_path / "theory.yaml").open("a") as theory:
        theory.write("rules:\n  quote-not-found: off\n")
    assert found(tmp_path) == []


def test_a_file_is_read_once_for_all_its_sources(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "more.yaml").write_text(
        "sources:\n  - id: interview-4\n    title: The same\n    type: interview\n    file: transcripts/3.txt\n"
        f"claims:\n  - source: interview-4\n    path: guests/less-alone\n    quote: {SAID}\n    strength: observed\n"
    )
    read = read_transcripts(str(tmp_path), read_folder(str(tmp_path)).reading.theory)
    assert list(read) == ["interview-4", "interview-3"]
    assert read["interview-3"] is read["interview-4"]


def test_quotes_of_claims_and_of_tables_are_checked(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "claims.csv").write_text(
        "source,path,quote,strength\ninterview-3,guests/less-alone,I used to hate Sundays,observed\n"
    )
    (tmp_path / "claims.yaml").write_text(
        "claims:\n  - {source: interview-3, path: guests/less-alone, quote: used to dread Mondays, strength: observed}\n"
    )
    verdicts = found(tmp_path)
    assert [(v.placed.file, excerpt(v)) for v in verdicts] == [
        ("claims.csv", "I used to hate Sundays"),
        ("claims.yaml", "used to dread Mondays"),
    ]


def test_what_is_found_names_passage_remedy_and_number_of_differences(tmp_path: Path) -> None:
    said = "Title\n\nI never liked the dark evenings, not at all, and nobody ever came round to see me."
    for quote, message, hint in (
        (
            "I never liked the long evenings, not at all, and no-one ever came round",
            "paragraph 2 of 3.txt says “dark” where the quote has “long”, and parts from it in 1 more place",
            "quote what is there: “I never liked the dark evenings, not at all, and nobody ever came round”",
        ),
        (
            "I never liked the dark evenings, at all",
            "the quote leaves out “not” after “evenings,”, which stands in paragraph 2 of 3.txt",
            "write … where you leave words out; there it reads “I never liked the dark evenings, not at all”",
        ),
        (
            "I never really liked the dark evenings",
            "the quote has “really” after “never”, which paragraph 2 of 3.txt has not",
            "take it out, or set it in [ ] where it is yours; there it reads “I never liked the dark evenings”",
        ),
        (
            "came round … I never liked",
            "the parts of this quote are in 3.txt, and do not follow each other there as they do here",
            "quote them as evidence each, or leave out fewer words",
        ),
        (
            "What a wonderful table",
            "nothing in 3.txt is like the quote “What a wonderful table”",
            "look whether it is from another source, and whether the file is the right one",
        ),
    ):
        write(tmp_path, "3.txt", f"'{quote}'", said)
        verdict = only(tmp_path)
        assert (verdict.message, verdict.hint) == (message, hint)


def test_a_remedy_never_quotes_over_a_question(tmp_path: Path) -> None:
    said = "Q: How are the evenings?\n\nA: The evenings aren't so long.\n\nQ: Oh?\n\nA: Now somebody looks in."
    write(tmp_path, "3.txt", "the evenings are not so long", said)
    verdict = only(tmp_path)
    assert verdict.message == "paragraph 2 of 3.txt says “aren't” where the quote has “are not”"
    assert verdict.hint == "quote what is there: “The evenings aren't so long”"
    write(tmp_path, "3.txt", "The evenings aren't so long. Now somebody looks in.", said)
    verdict = only(tmp_path)
    assert verdict.message == "the words nearest to this quote are of more than one turn: paragraph 2 to 4 of 3.txt"
    assert verdict.hint == "write … where somebody else comes in between, or quote each turn as evidence of its own"
    write(tmp_path, "3.txt", "The evenings aren't so long … Now somebody looks in.", said)
    assert found(tmp_path) == []


def test_a_quote_from_another_source_is_told(tmp_path: Path) -> None:
    write(tmp_path, "3.txt", "What a wonderful table")
    (tmp_path / "4.txt").write_text("Well. What a wonderful table!")
    (tmp_path / "more.yaml").write_text(
        "sources:\n  - id: interview-4\n    title: Another\n    type: interview\n    file: 4.txt\n"
        "claims:\n  - source: interview-4\n    path: guests/less-alone\n    quote: Well\n    strength: observed\n"
    )
    assert only(tmp_path).hint == "it stands in 4.txt: name `interview-4` as its source"


def test_it_can_be_allowed_and_lowered(tmp_path: Path) -> None:
    write(tmp_path, said=None)
    text = (tmp_path / "theory.yaml").read_text()
    allowed = text.replace("3.txt\n", "3.txt  # leadsto: allow LT303 because transcripts are kept in the safe\n")
    (tmp_path / "theory.yaml").write_text(allowed)
    assert found(tmp_path, "LT303", "LT020") == []


def test_render_refuses_and_python_reads_alike(tmp_path: Path) -> None:
    from leadsto.app.render import render_folder

    write(tmp_path / "outcomes", quote="I used to hate Sundays")
    rendered = render_folder(str(tmp_path / "outcomes"), str(tmp_path / "site"))
    assert "LT303" in rendered.errors
    assert not (tmp_path / "site").exists()
    _, findings = leadsto.read(str(tmp_path / "outcomes"))
    assert "LT303" in [finding.code for finding in findings]


@pytest.mark.parametrize(
    "command",
    [
        ["show"],
        ["trace", "activities/table", "guests/less-alone"],
        ["evidence"],
        ["evidence", "--gaps"],
        ["diff", "outcomes", "outcomes"],
        ["withdraw", "interview-3"],
    ],
)
def test_commands_that_answer_questions_open_no_transcript(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    write(tmp_path / "outcomes", quote="I used to hate Sundays")
    (tmp_path / "outcomes" / "more.yaml").write_text(MORE)
    monkeypatch.chdir(tmp_path)
    read: list[str] = []
    monkeypatch.setattr("leadsto.app.transcripts.read_transcript", lambda data, file: read.append(file))
    result = CliRunner().invoke(cli, command)
    assert (result.exit_code in (0, 1), read) == (True, []), result.output
    assert "error" not in result.stderr


def test_what_is_another_source_s_is_never_suggested(tmp_path: Path) -> None:
    write(tmp_path, "transcripts/repot.md", said=None)
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "report.md").write_text(SAID)
    assert only(tmp_path).hint == "did you mean transcripts/report.md?"
    (tmp_path / "more.yaml").write_text(
        "sources:\n  - id: report\n    title: Report\n    type: report\n    file: transcripts/report.md\n"
    )
    assert only(tmp_path).hint == "put the transcript there, or take `file:` away"


def test_a_large_transcript_is_read(tmp_path: Path) -> None:
    write(tmp_path, said="a line of what was said\n" * 100_000 + SAID)
    read = read_transcripts(str(tmp_path), read_folder(str(tmp_path)).reading.theory)["interview-3"]
    assert isinstance(read, Transcript)
    assert found(tmp_path) == []
    (tmp_path / "transcripts" / "3.txt").write_bytes(b"")
    os.truncate(tmp_path / "transcripts" / "3.txt", 65 * 1024 * 1024)
    read = read_transcripts(str(tmp_path), read_folder(str(tmp_path)).reading.theory)["interview-3"]
    assert isinstance(read, Unreadable)
    assert "over 64 MiB" in read.message


def test_an_address_is_no_file(tmp_path: Path) -> None:
    write(tmp_path, "https://example.org/3.pdf", said=None)
    assert only(tmp_path).hint == "write it as `url:`, and name the transcript as `file:`"
