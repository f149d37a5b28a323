"""`leadsto trace` as it is called: what it says, for whom, and when it says no."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests import monsters
from tests.cli.called import HOSTILE, TEA, THRIVE, call, kept, write


def traced(*arguments: str | Path) -> dict[str, Any]:
    result = call("trace", *arguments, "--format", "json")
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(("form", "ending"), [("text", "txt"), ("json", "json"), ("markdown", "md")])
def test_the_whole_of_it(form: str, ending: str) -> None:
    """After a change that is meant: GOLDEN=write pytest tests/cli, and look at what git shows."""
    result = call("trace", "table", "less-alone", TEA, "--format", form, "--audience", "team")
    assert result.exit_code == 0
    assert result.stdout == kept(f"trace.{ending}", result.stdout)


def test_the_shape_that_programs_read() -> None:
    found = traced("families/feel-cared-for", "families/partnership", THRIVE)
    assert found["version"] == 1
    assert found["from"] == "families/feel-cared-for"
    assert found["paths"] == "3"
    assert found["reason"] is None
    assert len(found["listed"]) == 3
    assert found["listed"][0][0] == found["from"]
    assert found["threads"] == len(found["told_whole_by"]) == 1
    assert {"value", "exact"} <= found["source_robustness"].keys()
    assert isinstance(found["robustness"], int)
    assert found["standing"] == "observed"
    assert [chain["nodes"] for chain in found["chains"]] == found["listed"]


def test_one_chain_of_thrive_is_told_whole_and_one_stitched() -> None:
    chains = traced("families/feel-cared-for", "families/partnership", THRIVE)["chains"]
    assert chains[0]["told_whole_by"] == ["school-voice-on-opening-up"]
    assert chains[1]["told_whole_by"] == []
    assert [stretch["told"] for stretch in chains[1]["stretches"]] == ["one-voice", "one-voice", "gathered"]
    assert [chain["standing"] for chain in chains] == ["observed", "reported", "reported"]


def test_all_that_gather_people_are_named_where_none_tells_it_whole() -> None:
    told = call("trace", "family-thrive", "families/manage-behaviour", THRIVE, "--most", "1").stdout
    assert (
        "Not told whole: “Family Thrive Update” and “Feedback from parents and carers in the Cardiff pilot”, "
        "none of them one person’s account."
    ) in " ".join(told.split())


def test_the_other_way_round_is_said() -> None:
    result = call("trace", "less-alone", "table", TEA)
    assert result.exit_code == 1
    assert "it is the other way round" in " ".join(result.stdout.split())
    assert "leadsto trace activities/table guests/less-alone" in result.stdout
    found = traced("less-alone", "table", TEA)
    assert (found["paths"], found["listed"], found["standing"], found["backwards"]) == ("0", [], "none", True)
    assert found["source_robustness"]["value"] == found["robustness"] == found["threads"] == 0


def test_neither_leads_to_the_other() -> None:
    result = call("trace", "tied-down", "less-alone", TEA)
    assert result.exit_code == 1
    assert "nor the other way round" in " ".join(result.stdout.split())
    assert call("trace", "tied-down", "less-alone", TEA, "--format", "markdown").stdout.startswith("# How")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("tabel", "less-alone"), "did you mean activities/table?"),
        (("table", "Guests feel less alone"), "did you mean guests/less-alone?"),
        (("guests/table", "less-alone"), "did you mean activities/table?"),
        (("zzz", "less-alone"), "leadsto show"),
        (("table", "table"), "name two"),
        (("table", "less-alone", "--setting", "x"), "no setting"),
        (("table", "less-alone", "--most", "-1"), "--most"),
        (("table", "less-alone", "--format", "xml"), "xml"),
        (("table",), "TO"),
    ],
)
def test_wrong_usage_names_the_remedy(arguments: tuple[str, ...], words: str) -> None:
    from_to, options = arguments[:2], arguments[2:]
    result = call("trace", *from_to, *([TEA] if len(from_to) == 2 else []), *options)
    assert result.exit_code == 2
    assert words in str(result.exception) + result.output
    assert result.stdout == ""


def test_a_bare_id_that_two_bear_is_asked_about(tmp_path: Path) -> None:
    lanes = "".join(
        f"  - id: {lane}\n    title: {lane}\n    outcomes:\n      - id: calm\n        title: Calm\n        timeframe: short\n"
        for lane in ("guests", "hosts")
    )
    write(
        tmp_path,
        f"theory:\n  title: T\ntimeframes:\n  - id: short\n    title: S\n    starts: 0 days\nstakeholders:\n{lanes}",
    )
    result = call("trace", "calm", "guests/calm", tmp_path)
    assert result.exit_code == 2
    assert "guests/calm or hosts/calm" in str(result.exception) + result.output


def test_no_such_folder() -> None:
    assert call("trace", "a", "b", "nowhere").exit_code == 2


def test_very_many_chains_are_counted_and_few_listed(tmp_path: Path) -> None:
    write(tmp_path, monsters.text(monsters.ladder()))
    found = traced("s0", "s60", tmp_path, "--most", "3")
    assert found["paths"] == str(2**60)
    assert len(found["listed"]) == 3
    told = call("trace", "s0", "s60", tmp_path, "--most", "1").stdout
    assert "1,152,921,504,606,846,975 more chains are not listed" in told
    assert traced("s0", "s60", tmp_path, "--most", "0")["listed"] == []


def test_a_tangle_leaves_no_number_and_says_why(tmp_path: Path) -> None:
    write(tmp_path, monsters.text(monsters.clique(8)))
    result = call("trace", "c0", "c5", tmp_path, "--format", "json", "--most", "4")
    found = json.loads(result.stdout)
    assert found["paths"] is None
    assert "feedback" in found["reason"]
    assert len(found["listed"]) == 4


def test_what_is_passed_on_is_for_the_public() -> None:
    told = call("trace", "table", "less-alone", TEA)
    assert "asked for a lift" in told.stdout
    assert told.stderr == ""
    for form in ("text", "json", "markdown"):
        passed_on = call("trace", "table", "less-alone", TEA, "--format", form, "--audience", "public")
        assert "lift" not in passed_on.stdout
        assert "interview" not in passed_on.stdout.lower()
        assert "1 of 1 citation and 1 source are not counted here" in passed_on.stderr
    default = call("trace", "table", "less-alone", TEA, "--format", "markdown")
    assert "lift" not in default.stdout
    assert "As the public may see it." in default.stdout


def test_hostile_titles_are_text(tmp_path: Path) -> None:
    write(tmp_path, HOSTILE)
    told = call("trace", "table", "less-alone", tmp_path).stdout
    assert "\x1b" not in told
    markdown = call("trace", "table", "less-alone", tmp_path, "--format", "markdown").stdout
    bare = re.sub(r"\\.", "", markdown)  # what is escaped is text
    assert "\x1b" not in markdown
    assert not re.search(r"<\w", bare)
    assert "](" not in bare
    assert next(line for line in markdown.splitlines() if line.startswith("#")).startswith("# How “\\| a \\| b \\|")
    assert not re.search(r"^# A heading", markdown, re.MULTILINE)
    for line in bare.splitlines():
        if line.startswith("| 1 |"):
            assert line.count("|") == 8
    assert json.loads(call("trace", "table", "less-alone", tmp_path, "--format", "json").stdout)["paths"] == "1"


def test_a_claim_along_several_links_is_told_once() -> None:
    told = call("trace", "families/feel-cared-for", "families/partnership", THRIVE, "--most", "1").stdout
    assert told.count("share what leaves them vulnerable") == 1
    assert told.count("as under [1]") == 2


def test_one_setting() -> None:
    everything = traced("families/family-thrive", "families/manage-behaviour", THRIVE, "--most", "0")
    online = traced("families/family-thrive", "families/manage-behaviour", THRIVE, "--setting", "online", "--most", "0")
    assert int(online["paths"]) < int(everything["paths"])


def test_an_interview_and_another_that_quotes_it_are_one_account(tmp_path: Path) -> None:
    sources = "".join(
        f"  - id: {id_}\n    title: {id_}\n    type: interview\n    within: {within}\n"
        for id_, within in (("first", "second"), ("second", ""))
    )
    items = "".join(
        f"          - source: {id_}\n            finding: so\n            strength: observed\n"
        for id_ in ("second", "first")
    )
    write(
        tmp_path,
        f"theory:\n  title: T\ntimeframes:\n  - id: short\n    title: S\n    starts: 0 days\nsources:\n{sources}"
        "stakeholder:\n  id: g\n  title: G\noutcomes:\n  - id: a\n    title: A\n    timeframe: short\n    leads-to:\n"
        f"      - to: b\n        evidence:\n{items}  - id: b\n    title: B\n    timeframe: short\n",
    )
    found = traced("a", "b", tmp_path)
    assert found["told_whole_by"] == found["chains"][0]["told_whole_by"] == ["first"]
    assert found["source_robustness"]["quoting"] == ["second"]
