"""Rules are found by their modules, by code or by name, and none is imported before it is asked for."""

from __future__ import annotations

import subprocess
import sys

from leadsto.model import Node, RuleSetting, Stakeholder, Theory, Timeframe
from leadsto.rules import Inspection, at, find_rule, nearest_rule, rules
from leadsto.rules.examples import PRELUDE, example_files
from leadsto.source import Route


def test_by_code_in_either_case_or_by_name() -> None:
    for word in ("LT102", "lt102", "unknown-target", "Unknown-Target"):
        rule = find_rule(word)
        assert rule is not None
        assert rule.code == "LT102"
    assert find_rule("LT999") is None
    assert find_rule("") is None


def test_nearest_rule() -> None:
    assert nearest_rule("unknown-targets") == "unknown-target"
    assert nearest_rule("lt1022") == "LT102"
    assert nearest_rule("xyz") == ""


def test_importing_the_package_imports_no_rule_and_no_networkx() -> None:
    code = (
        "import sys, leadsto.rules as r; r.find_rule('LT102');"
        "print(sorted(m for m in sys.modules if '.lt' in m or m in ('networkx', 'yaml')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['leadsto.rules.lt102_unknown_target']"


def test_thresholds_are_the_rules_own() -> None:
    lane = Stakeholder("guests", "Guests")
    nodes = tuple(
        Node(f"guests/n{n}", "outcome", f"Title {n}", "guests", timeframe=("short", "short")) for n in range(4)
    )
    crowded = find_rule("crowded")
    assert crowded is not None

    def count(*said: RuleSetting) -> int:
        theory = Theory(timeframes=(Timeframe("short"),), stakeholders=(lane,), nodes=nodes, rules=said)
        return len(Inspection.of(theory).findings_of(crowded))

    assert count() == 0
    assert count(RuleSetting("crowded", most=3)) == 1
    assert count(RuleSetting("LT407", most=3)) == 1
    assert count(RuleSetting("long-title", most=3)) == 0
    assert count(RuleSetting("crowded", most=4)) == 0


def test_place_of_a_hand_made_item_is_nowhere_and_of_a_read_one_below_it() -> None:
    assert at(Node("a/b", "outcome"), "leads-to", 0) == Route(None, "") / "leads-to" / 0
    route = Route(None, "guests.yaml") / "outcomes" / 3
    assert at(Node("a/b", "outcome", route=route), "title") == route / "title"


def test_example_of_several_files_and_its_prelude() -> None:
    assert example_files("sources:\n") == {"example.yaml": "sources:\n", "prelude.yaml": PRELUDE}
    files = example_files("# file: a.yaml\ntheory:\n  title: X\n# file: b.csv\nsource,path\n")
    assert list(files) == ["a.yaml", "b.csv", "prelude.yaml"]
    assert files["a.yaml"] == "theory:\n  title: X\n"
    assert files["prelude.yaml"].startswith("timeframes:")


def test_every_rule_has_a_threshold_or_none_that_is_settable_by_name() -> None:
    assert {rule.name for rule in rules() if "`most`" in rule.summary} == {"crowded", "long-title"}
