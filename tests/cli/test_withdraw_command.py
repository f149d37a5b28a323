"""`leadsto withdraw`, as it is called: what it shows, what it takes out, and what it leaves alone."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leadsto.app.output import reporting
from leadsto.app.reading import check_folder, read_folder
from leadsto.cli import leadsto

THEORY = """\
theory:
  title: Tea at Two
  currency: GBP
  base-year: 2024
timeframes:
  - id: short
    title: Short
    starts: 0 months
valuation:
  discount-rate: 3.5%
frameworks:
  - id: ageing
    title: Ageing well
    source: interview-3
    clauses:
      - id: "1.5"
        asks: something
        met-by: [guests/known]
stories:
  - id: sunday
    title: One Sunday
    scenes:
      - at: guests/known
        text: M. opened the door
      - at: guests/less-alone
        text: and then they talked, as interview-3 tells
"""
SOURCES = """\
# whom we talked with
sources:
  - id: interview-3  # ask again in spring
    title: Interview with a guest
    type: interview
    voice: visitors
    voice-name: Margaret
    within: report
    file: transcripts/3.txt

  - id: report
    title: The winter report
    type: report

  - id: note
    title: A note
    type: observation
    within: interview-3
voices:
  - id: visitors
    title: Visitors
"""
GUESTS = """\
stakeholder: {id: guests, title: Guests}
outcomes:
  - id: known
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: less-alone
        because: Margaret said so
        evidence:
          # as she told it
          - source: interview-3
            finding: she asked for a lift
            strength: observed
          - {source: report, finding: "guests say so, too", strength: reported}
        assumptions:
          - text: it is warm
            evidence: {source: interview-3, finding: it was cold, strength: observed}
  - id: less-alone
    title: Guests feel less alone
    timeframe: short
    material: yes
    indicators:
      - id: visits
        title: Visits
        unit: visits
        baseline: {date: 2023, value: 1, source: interview-3}
        observations:
          - date: 2024
            value: 2
            source: interview-3
    value:
      quantity: 30
      proxy:
        amount: 1000  # a guess
        source: interview-3
      deadweight: {share: 20%, because: some would, source: interview-3}
      displacement: 0%
      attribution: 30%
      duration: 1
inputs:
  - id: room
    title: Room
    amount: 9000
    year: 2024
"""
CLAIMS = (
    "source,path,finding,strength\r\n"
    'interview-3,guests/known > guests/less-alone,"greeted,\nthen visited",observed\r\n'
    "report,guests/known > guests/less-alone,said,reported\r\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "theory.yaml").write_text(THEORY, "utf-8")
    (tmp_path / "sources.yaml").write_text(SOURCES, "utf-16")
    (tmp_path / "guests.yaml").write_bytes(b"\xef\xbb\xbf" + GUESTS.replace("\n", "\r\n").encode())
    (tmp_path / "claims.csv").write_bytes(CLAIMS.encode())
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "3.txt").write_text("…", "utf-8")
    (tmp_path / "transcripts" / "margaret, at the door.jpg").write_bytes(b"")
    return tmp_path


def test_a_table_whose_name_is_in_capitals_is_a_table(folder: Path) -> None:
    (folder / "claims.csv").rename(folder / "CLAIMS.CSV")
    assert "error" not in _run(folder, source="report").output
    result = _run(folder, "--apply")
    assert result.exit_code == 0, result.output
    assert (folder / "CLAIMS.CSV").read_bytes() == (
        b"source,path,finding,strength\r\nreport,guests/known > guests/less-alone,said,reported\r\n"
    )


def _run(folder: Path, *arguments: str, source: str = "interview-3") -> Result:
    return CliRunner().invoke(leadsto, ["withdraw", source, str(folder), *arguments])


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_shows_what_would_go_and_writes_nothing(folder: Path) -> None:
    before = _bytes(folder)
    run = _run(folder)
    assert run.exit_code == 0, run.output
    assert _bytes(folder) == before
    for said in (
        "10 places name it. 1 link loses evidence. 1 standing falls, 1 of them material. 1 chain or story is told whole by nobody else.",
        "the source itself",
        "evidence on “Guests are known by name” → “Guests feel less alone”",
        "(under assumptions)",
        "a claim along “Guests are known by name” → “Guests feel less alone”",
        "a value of the indicator “Visits” of “Guests feel less alone” (and 1 more of them)",
        "the proxy of “Guests feel less alone”: its amount becomes unknown",
        "the source of the deadweight of “Guests feel less alone”; the figure stays",
        "that “A note” is quoted in it; that source stays",
        "that “Ageing well” is written in it; the framework stays",
        "Material outcomes that stand otherwise",
        "loses 2 of 4 citations; its grade falls from observed to reported",
        "“One Sunday” loses the only one who told all of it",
        "transcripts/3.txt: the source's file; leadsto does not delete it",
        "transcripts/margaret, at the door.jpg: the file's name holds “margaret”",
        "“The winter report” quotes this source",
        "“Visitors” under `voices:` speaks in no other source",
        "guests.yaml:8: speaks of “Margaret”: because: Margaret said so",
        "theory.yaml:26: speaks of “interview-3”",
        "# ask again in spring",
        "# as she told it",
        "Nothing has been written",
        "git log -S interview-3",
    ):
        assert said in run.output, said


def test_what_is_lost_of_what_is_said_of_an_outcome_itself(folder: Path) -> None:
    own = "note,guests/less-alone,she sings,measured\r\nnote,guests/known,she is greeted,observed\r\n"
    (folder / "claims.csv").write_bytes((CLAIMS + own).encode())
    run = _run(folder, source="note")
    assert run.exit_code == 0, run.output
    assert "2 outcomes lose evidence of their own, 2 of them all of it, 1 of them material." in run.output
    material = "What is said of material outcomes themselves\n  “Guests feel less alone”: loses its only citation on itself (measured)\n"
    other = "What is said of other outcomes themselves\n  “Guests are known by name”: loses its only citation on itself (observed)\n"
    assert run.output.index(material) < run.output.index(other)
    (node, _) = (
        each for each in json.loads(_run(folder, "--format", "json", source="note").stdout)["changes"]["nodes"]
    )
    assert node["own"]["citations"] == {"before": 1, "after": 0}
    assert node["own"]["grade"] == {"before": "observed", "after": "none"}


def test_it_takes_every_trace_out_and_nothing_dangles(folder: Path) -> None:
    before = _bytes(folder)
    run = _run(folder, "--apply")
    assert run.exit_code == 0, run.output
    assert "has been withdrawn" in run.output
    assert "What has gone (lines as they were)" in run.output
    assert "Look yourself: this is not touched (lines as they are now)" in run.output
    assert "Comments beside it that stay: look whether they still belong there (lines as they are now)" in run.output
    read = read_folder(str(folder))
    assert not [verdict for verdict in check_folder(read) if verdict.severity == "error"]
    assert "interview-3" not in repr(read.reading.theory).replace("as interview-3 tells", "")
    assert _text(folder, "sources.yaml", "utf-16") == (
        "# whom we talked with\nsources:\n  # ask again in spring\n\n  - id: report\n    title: The winter report\n"
        "    type: report\n\n  - id: note\n    title: A note\n    type: observation\n"
        "voices:\n  - id: visitors\n    title: Visitors\n"
    )
    guests = (folder / "guests.yaml").read_bytes()
    assert guests.startswith(b"\xef\xbb\xbf")
    assert guests.count(b"\n") == guests.count(b"\r\n")
    assert b"proxy: unknown\r\n      # a guess\r\n      deadweight: {share: 20%, because: some would}\r\n" in guests
    assert b"          # as she told it\r\n          - {source: report" in guests
    assert (folder / "claims.csv").read_bytes() == (
        b"source,path,finding,strength\r\nreport,guests/known > guests/less-alone,said,reported\r\n"
    )
    assert (folder / "transcripts" / "3.txt").read_bytes() == before[str(folder / "transcripts" / "3.txt")]


def _text(folder: Path, name: str, encoding: str) -> str:
    return (folder / name).read_bytes().decode(encoding)


def test_a_second_time_there_is_no_such_source(folder: Path) -> None:
    assert _run(folder, "--apply").exit_code == 0
    after = _bytes(folder)
    run = _run(folder, "--apply")
    assert run.exit_code == 2
    assert "no source “interview-3”" in run.output
    assert _bytes(folder) == after


def test_the_nearest_source_is_named(folder: Path) -> None:
    run = _run(folder, source="interveiw-3")
    assert run.exit_code == 2
    assert "did you mean interview-3?" in run.output


def test_json_has_what_goes_and_what_it_costs(folder: Path) -> None:
    said = json.loads(_run(folder, "--format", "json").output)
    assert said["version"] == 1
    assert said["source"] == "interview-3"
    assert not said["applied"]
    assert sorted(said["files"]) == ["claims.csv", "guests.yaml", "sources.yaml", "theory.yaml"]
    assert [each["kind"] for each in said["goes"]] == [
        "source", "within", "evidence", "evidence", "observation", "observation", "proxy", "share", "claim", "framework"
    ]  # fmt: skip
    assert said["changes"]["links"][0]["grade"] == {"before": "observed", "after": "reported"}
    assert said["changes"]["stories"] == [{"id": "sunday", "told_whole_by": {"before": ["interview-3"], "after": []}}]


def test_a_file_that_is_torn_is_not_touched(folder: Path) -> None:
    (folder / "more.yaml").write_text("claims: [", "utf-8")
    before = _bytes(folder)
    run = _run(folder, "--apply")
    assert run.exit_code == 1
    assert "nothing was written" in run.output
    assert _bytes(folder) == before
    assert _run(folder).exit_code == 1  # what could be read is told


def test_a_source_that_is_cited_and_not_declared_can_go(folder: Path) -> None:
    (folder / "claims.csv").write_text(
        "source,path,finding,strength\nghost,guests/known,so,observed\n", "utf-8", newline=""
    )
    assert _run(folder, "--apply", source="ghost").exit_code == 0
    assert (folder / "claims.csv").read_bytes() == b"source,path,finding,strength\n"


def test_a_file_that_may_not_be_written_leaves_all_as_they_were(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _bytes(folder)
    replace, calls = Path.replace, []

    def fail_at_the_third(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 3:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_third)
    run = _run(folder, "--apply")
    assert run.exit_code == 1
    assert "nothing was written" in run.output
    assert _bytes(folder) == before


def test_parts_that_a_killed_run_left_are_named_and_removed(folder: Path) -> None:
    (folder / "transcripts" / ".leadsto-0123.part").write_text("a quote", "utf-8")
    name = f"{folder}/transcripts/.leadsto-0123.part"
    assert f"  {name}\n" in _run(folder).stdout
    assert (folder / "transcripts" / ".leadsto-0123.part").exists()
    shown = json.loads(_run(folder, "--format", "json").stdout)
    assert shown["leftovers"] == [{"file": "transcripts/.leadsto-0123.part", "removed": False}]
    assert f"  {name}: removed\n" in _run(folder, "--apply").stdout
    assert not (folder / "transcripts" / ".leadsto-0123.part").exists()


def test_a_part_that_can_not_be_removed_is_told(folder: Path) -> None:
    (folder / ".leadsto-0123.part" / "deeper").mkdir(parents=True)
    assert ".leadsto-0123.part: could not be removed; remove it yourself" in _run(folder, "--apply").stdout


def test_a_source_in_other_letters_is_asked_back(folder: Path) -> None:
    run = _run(folder, source="REPORT")
    assert run.exit_code == 2
    assert "did you mean report?" in run.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_where_the_report_is_lost_it_is_told_that_the_files_were_written(folder: Path) -> None:
    command = [sys.executable, "-m", "leadsto", "withdraw", "interview-3", str(folder)]
    told = {}
    for words in ((), ("--apply",)):
        with Path("/dev/full").open("w") as full:
            ended = subprocess.run([*command, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert ended.returncode == 1
        told[words] = ended.stderr.splitlines()
    assert told[()] == ["leadsto: No space left on device"]
    files = ", ".join(f"{folder}/{name}" for name in ("claims.csv", "guests.yaml", "sources.yaml", "theory.yaml"))
    assert told["--apply",] == [
        f"leadsto: the report could not be written whole, but the files were: {files}",
        "leadsto: No space left on device",
    ]
    assert "interview-3" not in (folder / "claims.csv").read_text("utf-8")


def test_a_report_that_is_interrupted_tells_that_the_files_were_written(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt), reporting(("a.yaml",)):
        raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt), reporting(()):
        raise KeyboardInterrupt
    assert capsys.readouterr().err.splitlines() == [
        "leadsto: the report could not be written whole, but the files were: a.yaml"
    ]


def test_an_interruption_before_the_files_are_written_leaves_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _bytes(folder)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("leadsto.app.withdraw.withdrawing_as_text", stop)
    run = _run(folder, "--apply")
    assert "Written" not in run.output
    assert _bytes(folder) == before
