"""Claims as tables: what stands between cells and between steps, and what is said of a first row that lacks a column."""

from __future__ import annotations

import pytest

from leadsto.load import read_text
from leadsto.load.claims_table import compose_claims

ROW = ["diary", "visited > less-alone", "she sleeps", "observed"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("first", ["", "sep"], ids=["plain", "says so"])
def test_cells_have_commas_semicolons_or_tabs_between_them(delimiter: str, first: str) -> None:
    lines = [f"sep={delimiter}"] if first else []
    lines += [delimiter.join(["source", "path", "finding", "strength"]), delimiter.join(ROW)]
    claims = read_text({"claims.csv": "\r\n".join(lines) + "\r\n"})
    assert claims.findings == () or {finding.code for finding in claims.findings} == {"LT104"}
    assert [(claim.source, claim.path, claim.finding) for claim in claims.theory.claims] == [
        ("diary", ("visited", "less-alone"), "she sleeps")
    ]


@pytest.mark.parametrize("sign", [" > ", ">", "->", " → ", " --> ", "→"])
def test_steps_of_a_path_have_arrows_between_them(sign: str) -> None:
    text = f"source,path,finding,strength\ndiary,a-b{sign}c{sign}d-e,x,observed\n"
    claim = read_text({"claims.csv": text}).theory.claims[0]
    assert claim.path == ("a-b", "c", "d-e")
    row = compose_claims(text).tree.values["claims"].items[0]  # type: ignore[union-attr]
    for step in row.values["path"].items:  # type: ignore[union-attr]
        assert text[step.start : step.end] == step.text  # type: ignore[union-attr]


def test_a_missing_column_is_said_once() -> None:
    text = "source,way,finding,strength\n" + "diary,a > b,x,observed\n" * 50
    codes = [finding.code for finding in read_text({"claims.csv": text}).findings]
    assert sorted(codes) == ["LT010", "LT013"]


def test_an_empty_cell_is_still_found_below_an_incomplete_first_row() -> None:
    text = "source,way,finding,strength\n,a > b,x,observed\n"
    messages = [finding.message for finding in read_text({"claims.csv": text}).findings]
    assert "a claim needs `source`, and this row has none" in messages


def test_a_table_without_a_first_row_of_names_is_said_once() -> None:
    findings = read_text({"claims.csv": ";".join(ROW) + "\n" + ";".join(ROW) + "\n"}).findings
    assert [finding.message for finding in findings] == ["the first row names none of the columns of a claim"]
