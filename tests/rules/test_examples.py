"""Every rule's page is true: its bad example has the fault, at the very place it says, and its good one has not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leadsto.app.reading import check_folder, read_folder
from leadsto.findings import SEVERITIES, Verdict
from leadsto.rules import Rule, rule_names, rules
from leadsto.rules.examples import example_files

# what is saved in another encoding than UTF-8 so that its fault is there at all
SAVED_AS = {"LT002": "cp1252"}

SEVERITY = {
    "error": "LT001 LT002 LT003 LT004 LT005 LT006 LT010 LT011 LT012 LT013 LT014 LT101 LT102 LT104 LT105 LT201 LT212 LT303 LT304"
    " LT501 LT505 LT703",
    "warning": "LT015 LT016 LT020 LT106 LT107 LT108 LT202 LT203 LT204 LT205 LT206 LT207 LT210 LT211 LT301 LT305 LT309 LT401"
    " LT502 LT503 LT506 LT603",
    "note": "LT208 LT209 LT302 LT306 LT308 LT310 LT311 LT402 LT403 LT404 LT405 LT406 LT407 LT408 LT504 LT601 LT602 LT701 LT702",
}


def check_example(
    text: str, folder: Path, encoding: str = "utf-8", has_prelude: bool = True
) -> list[tuple[Verdict, str]]:
    """Check an example as a folder of files; with each finding, the text that its place spans."""
    files = example_files(text)
    if not has_prelude:
        files.pop("prelude.yaml", None)
    for name, content in files.items():
        (folder / name).write_bytes(content.encode(encoding))
    read = read_folder(str(folder))
    found = []
    for verdict in check_folder(read):
        placed, source = verdict.placed, read.texts.get(verdict.placed.file)
        spanned = ""
        if source is not None and placed.line == placed.end_line:
            spanned = source.line(placed.line)[placed.column - 1 : placed.end_column - 1]
        found.append((verdict, spanned))
    return found


def every_rule(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}"


@pytest.mark.parametrize("rule", rules(), ids=every_rule)
def test_bad_example_is_found_where_the_page_says(rule: Rule, tmp_path: Path) -> None:
    found = check_example(rule.bad, tmp_path, SAVED_AS.get(rule.code, "utf-8"), has_prelude=rule.code != "LT006")
    own = [(verdict, spanned) for verdict, spanned in found if verdict.code == rule.code]
    assert own, [verdict.code for verdict, _ in found]
    verdict, spanned = own[0]
    if rule.points is not None:
        assert spanned == rule.points
    assert verdict.severity == rule.severity
    assert verdict.name == rule.name


@pytest.mark.parametrize("rule", rules(), ids=every_rule)
def test_good_example_is_free_of_the_fault(rule: Rule, tmp_path: Path) -> None:
    found = check_example(rule.good, tmp_path, has_prelude=rule.code != "LT006")
    assert rule.code not in [verdict.code for verdict, _ in found]
    # nor is it an example of another error
    assert [verdict.message for verdict, _ in found if verdict.severity == "error"] == []


@pytest.mark.parametrize("rule", rules(), ids=every_rule)
def test_messages_are_one_sentence_for_evaluators(rule: Rule, tmp_path: Path) -> None:
    found = check_example(rule.bad, tmp_path, SAVED_AS.get(rule.code, "utf-8"), has_prelude=rule.code != "LT006")
    for verdict, _ in found:
        assert "\n" not in verdict.message + verdict.hint
        assert not verdict.message.endswith(".")
        assert not verdict.hint.endswith(".")
        assert "None" not in verdict.message
        assert len(verdict.message) < 300


@pytest.mark.parametrize("rule", rules(), ids=every_rule)
def test_page_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"LT\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.severity in SEVERITIES
    assert rule.summary.strip() == rule.summary
    assert "\n" not in rule.summary
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 120
    sentences = re.findall(r"[.?!:](?=\s|$)", rule.why)
    assert 2 <= len(sentences) <= 14
    assert rule.why == rule.why.strip()
    assert rule.bad.strip()
    assert rule.good.strip()
    assert rule.points is None or rule.points in rule.bad


def test_names_and_codes_are_unique_and_those_of_the_modules() -> None:
    assert [rule.code for rule in rules()] == sorted({rule.code for rule in rules()})
    assert len({rule.name for rule in rules()}) == len(rules())
    assert {rule.code: rule.name for rule in rules()} == rule_names()


def test_severities_are_those_promised() -> None:
    promised = {code: severity for severity, codes in SEVERITY.items() for code in codes.split()}
    assert {rule.code: rule.severity for rule in rules() if rule.code in promised} == promised


def test_every_rule_that_looks_yields_nothing_for_an_empty_theory() -> None:
    from leadsto.model import Theory
    from leadsto.rules import Inspection

    inspection = Inspection.of(Theory(title="Tea at Two"))
    assert [finding for rule in rules() for finding in inspection.findings_of(rule)] == []
