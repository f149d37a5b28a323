"""Bad theories, each with all that is said of it; good ones, of which nothing may be said."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from leadsto.app.reading import check_folder, read_folder
from leadsto.load import compose
from leadsto.load.schema import build_schema
from tests.corpus.regenerate import BAD, GOOD, expected, report
from tests.load.test_schema import faults


@pytest.mark.parametrize("case", BAD, ids=[case.stem for case in BAD])
def test_of_a_bad_theory_is_said(case: Path) -> None:
    said = report(case)
    assert said == expected(case).read_text(encoding="utf-8"), "if it is better: python -m tests.corpus.regenerate"
    assert ": error LT" in said or ": warning LT" in said or case.stem == "tab-after-colon"


@pytest.mark.parametrize("case", GOOD, ids=[case.name for case in GOOD])
def test_a_good_theory_is_left_in_peace(case: Path) -> None:
    assert [v for v in check_folder(read_folder(str(case))) if v.severity != "note"] == []


def test_no_report_is_left_without_its_theory() -> None:
    assert {path.name for path in BAD[0].parent.glob("*.out")} == {expected(case).name for case in BAD}
    assert len(BAD) >= 60


@pytest.mark.parametrize("case", BAD, ids=[case.stem for case in BAD])
def test_a_bad_theory_s_remedies_are_sentences_for_people(case: Path) -> None:
    said = expected(case).read_text(encoding="utf-8")
    for word in ("Traceback", "NoneType", "Scalar", "Mapping", "object at", "event", "token"):
        assert word not in said


@pytest.mark.parametrize("case", [*BAD, *GOOD], ids=[case.stem for case in [*BAD, *GOOD]])
def test_without_libyaml_the_same_is_said(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_it = report(case)
    monkeypatch.setattr(compose, "Parser", compose.PlainParser)
    assert report(case) == with_it


def test_editors_accept_what_is_good() -> None:
    from jsonschema import Draft7Validator

    validator = Draft7Validator(build_schema())
    for case in GOOD:
        for file in sorted(case.rglob("*.y*ml")):
            assert faults(validator, file.read_text(encoding="utf-8")) == [], file


@pytest.mark.parametrize(
    "setting",
    [{"LC_ALL": "C"}, {"TZ": "Pacific/Kiritimati"}, {"PYTHONHASHSEED": "1"}, {"PYTHONUTF8": "0", "LC_ALL": "POSIX"}],
    ids=str,
)
def test_the_machine_makes_no_difference(setting: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for case in BAD:
        if case.is_file():
            shutil.copy(case, folder)
    command = [sys.executable, "-m", "leadsto", "check", "--format", "json"]

    def said(environment: dict[str, str], cwd: Path, name: str) -> bytes:
        there = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8", **environment}
        return subprocess.run([*command, name], cwd=cwd, env=there, capture_output=True, check=False).stdout

    here = said({}, tmp_path, "folder")
    assert here.count(b'"code"') > 100
    # whatever a terminal can't show is spelt in plain characters; a file and a pipe are told to be UTF-8
    assert said(setting, folder, str(folder)) == here
