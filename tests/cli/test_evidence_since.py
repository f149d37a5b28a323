"""`leadsto evidence --since`: what is new, and what it changed."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leadsto.cli import leadsto

THEORY = """\
theory: {title: Tea at Two}
timeframes: [{id: short, title: Short, starts: 0 months}]
stakeholder: {id: guests, title: Guests}
outcomes:
  - id: known
    title: Guests are known
    timeframe: short
    leads-to:
      - to: visited
        evidence: {source: old, finding: f, strength: reported}
  - id: visited
    title: Guests are visited
    timeframe: short
    leads-to: less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: short
    material: yes
sources:
  - {id: old, title: Old, type: report, date: 2023, access: public}
  - {id: vague, title: Vague, type: interview, date: about 2024, access: public}
  - {id: fresh, title: Fresh, type: interview, date: 2024-06-03, access: public}
  - {id: secret, title: Secret talk, type: interview, date: 2024-07, access: restricted}
  - {id: undated, title: Undated, type: interview, access: public}
claims:
  - {source: fresh, path: [guests/known, guests/visited, guests/less-alone], finding: f, strength: observed, access: public}
  - {source: vague, path: [guests/known, guests/visited], finding: f, strength: reported, stance: contradicts, access: public}
  - {source: secret, path: [guests/visited, guests/less-alone], finding: f, strength: measured}
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "theory.yaml").write_text(THEORY, "utf-8")
    return str(tmp_path)


def _run(folder: str, since: str, *arguments: str) -> Result:
    return CliRunner().invoke(leadsto, ["evidence", folder, "--since", since, *arguments])


def test_it_tells_what_is_new_and_what_it_changed(folder: str) -> None:
    said = _run(folder, "2024-05").stdout
    for sentence in (
        "“Fresh” (fresh), 2024-06-03: 1 citation",
        "“Vague” (vague), about 2024, which may be before: 1 citation",
        "“Guests feel less alone” rises from none to observed",
        "“Guests are known” → “Guests are visited”: gains 1 citation (it had 1); its grade rises from reported to observed",
        "it is contested now",
        "“Guests are visited” → “Guests feel less alone”: gains 1 citation (it had 0); it was only asserted, and is now observed",
        "from “Guests are known” to “Guests feel less alone”: told whole by “Fresh”, and by nobody before",
        "1 source has no date and counts as old: “Undated” (undated)",
    ):
        assert sentence in said, said
    assert "Secret" not in said
    assert "“Old”" not in said


def test_an_audience_sees_only_what_it_may(folder: str) -> None:
    new = {each["source"] for each in json.loads(_run(folder, "2024", "--format", "json").stdout)["new"]}
    assert new == {"vague", "fresh"}
    all_ = json.loads(_run(folder, "2024", "--format", "json", "--audience", "restricted").stdout)
    assert {each["source"] for each in all_["new"]} == {"vague", "fresh", "secret"}
    assert all_["links"][1]["grade"] == {"before": "none", "after": "measured"}


def test_a_table_has_a_row_for_each_figure(folder: str) -> None:
    rows = list(csv.DictReader(io.StringIO(_run(folder, "2024-05-01", "--format", "csv").stdout)))
    assert {"what": "outcome", "from": "guests/less-alone", "to": "", "title": "Guests feel less alone",
            "measure": "standing", "before": "none", "after": "observed"} in rows  # fmt: skip
    assert [row["measure"] for row in rows if row["what"] == "chain"] == ["threads"]


def test_later_than_everything_nothing_is_new(folder: str) -> None:
    assert "nothing: no source is of then or later" in _run(folder, "2025").stdout


@pytest.mark.parametrize("date", ["yesterday", "about 2024", "2024-02-30"])
def test_what_is_no_date_is_wrong_usage(folder: str, date: str) -> None:
    run = _run(folder, date)
    assert run.exit_code == 2
