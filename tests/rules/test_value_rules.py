"""LT501 to LT506: what is valued, how fully, and what is counted twice."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadsto.graph import OutcomeGraph
from leadsto.model import Figure, Link, Proxy, Theory, Value
from leadsto.rules.tracing import Tracer
from tests import monsters
from tests.rules.judging import judge, look, outcomes, places, spanned

ONE = Figure(Decimal(1), Decimal(1))
PRICED = Value(quantity=(ONE,), proxy=Proxy(amount=ONE))
VALUE = (
    "; material: yes; value: {quantity: 30, proxy: 1000, deadweight: 20%, displacement: 0%, attribution: 30%,"
    " drop-off: 25%, duration: 3}"
)
HEAD = "# file: theory.yaml\ntheory:\n  title: Tea at Two\n  currency: GBP\n  base-year: 2024\nvaluation:\n  discount-rate: 3.5%\n# file: guests.yaml\n"


def valued(**changes: str) -> str:
    """A priced outcome's keys, with some changed, or dropped where the change is ""."""
    keys = dict(pair.split(": ") for pair in VALUE.partition("{")[2].strip("}").split(", "))
    keys.update((key.replace("_", "-"), text) for key, text in changes.items())
    return "; material: yes; value: {" + ", ".join(f"{key}: {text}" for key, text in keys.items() if text) + "}"


# LT501


def test_two_priced_outcomes_on_a_chain_through_others() -> None:
    text = outcomes(f"a short{VALUE} > b", "b short > c", f"c medium{VALUE}", more=HEAD)
    (verdict,) = judge(text, "LT501")
    assert "“A” → “B” → “C”" in verdict.message
    assert spanned(text, verdict) == "value"
    assert verdict.placed.line > verdict.related[0].placed.line


@pytest.mark.parametrize(
    "lines",
    [
        [f"a short{VALUE}", f"b short{VALUE}"],  # no chain
        [f"a short{VALUE} > -b", f"b short{VALUE}"],  # a weaker link passes nothing on
        [f"a short{VALUE} > b", "b short; material: yes; value: held"],
        [f"a short{VALUE} > b", "b short; material: yes; value: pending"],
        [f"a short{VALUE} > b", "b short; material: yes; value: {counted-in: guests/a}"],
        [f"a short{VALUE} > b", f"b short{valued(distinct_because='sleep is another thing')}"],
        [f"a short{valued(distinct_because='company is another thing')} > b", f"b short{VALUE}"],
    ],
)
def test_what_is_not_counted_twice(lines: list[str]) -> None:
    assert not judge(outcomes(*lines, more=HEAD), "LT501")


def test_a_closing_feedback_link_makes_no_chain() -> None:
    text = outcomes(f"a short{VALUE}", f"b short{VALUE} > c", "c short > b*", more=HEAD)
    assert not judge(text, "LT501")


def test_other_stakeholders_values_are_other_peoples() -> None:
    text = outcomes(f"a short{VALUE} > neighbours/b", more=HEAD)
    text += "# file: neighbours.yaml\n" + outcomes(f"b short{VALUE}", lane="neighbours")
    assert not judge(text, "LT501")


def test_a_chain_that_leaves_the_lane_and_returns_counts_twice() -> None:
    text = outcomes(f"a short{VALUE} > neighbours/b", f"c short{VALUE}", more=HEAD)
    text += "# file: neighbours.yaml\n" + outcomes("b short > guests/c", lane="neighbours")
    assert len(judge(text, "LT501")) == 1


def test_a_distinct_one_between_does_not_part_the_others() -> None:
    between = valued(distinct_because="sleep is another thing")
    text = outcomes(f"a short{VALUE} > b", f"b short{between} > c", f"c short{VALUE}", more=HEAD)
    (verdict,) = judge(text, "LT501")
    assert "“A” → “B” → “C”" in verdict.message


def test_a_chain_has_to_live_in_one_setting() -> None:
    settings = "# file: settings.yaml\nsettings:\n  - {id: village, title: V}\n  - {id: town, title: T}\n"
    text = outcomes(f"a short{VALUE} > b", "b short > c", f"c short{VALUE}", more=HEAD)
    text = text.replace("- to: b\n", "- to: b\n        only-in: town\n")
    assert judge(settings + text, "LT501")[0].message.endswith("(in the setting `town`)")
    assert not judge(settings + text.replace("- to: c\n", "- to: c\n        only-in: village\n"), "LT501")


def test_in_a_tangle_each_is_on_a_chain_with_the_other_and_none_with_itself() -> None:
    text = outcomes(f"a short{VALUE} > b", f"b short{VALUE} > a", more=HEAD)
    assert len(judge(text, "LT501")) == 2
    alone = outcomes(f"a short{VALUE} > b", "b short > a", more=HEAD)
    assert not judge(alone, "LT501")


def test_ten_thousand_valued_outcomes_take_less_than_a_second() -> None:
    arrows = {
        f"n{number}": [f"n{other}" for other in (number + 1, number + 7) if other < 10_000] for number in range(10_000)
    }
    theory = priced(monsters.theory(arrows))
    OutcomeGraph.of(theory)
    began = time.process_time()
    assert len(look(theory, "LT501")) == 9_999
    assert time.process_time() - began < 2  # a second on a machine that does nothing else


@pytest.mark.parametrize("monster", monsters.MONSTERS)
def test_monsters_with_every_outcome_priced(monster: str) -> None:
    theory = priced(monsters.theory(monsters.arrows(monster)))
    size = len(theory.nodes)
    assert len(look(theory, "LT501")) == (size if monster in ("clique", "ring") else size - 1)


def test_past_the_bound_the_finding_stays_and_names_no_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leadsto.rules.lt501_double_count.LOOKS_AT_LEAST", 0)
    monkeypatch.setattr("leadsto.rules.lt501_double_count.LOOKS_PER_LINK", 0)
    (finding,) = look(priced(monsters.theory({"a": ["b"], "b": []})), "LT501")
    assert "another outcome of Guests that leads to it" in finding.message


def priced(theory: Theory) -> Theory:
    return replace(theory, nodes=tuple(replace(node, value=PRICED) for node in theory.nodes))


@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20), st.sets(st.integers(0, 8)))
def test_double_counts_are_those_that_a_plain_search_finds(arrows: set[tuple[int, int]], valued: set[int]) -> None:
    apart = {(a, b) for a, b in arrows if a != b}
    leads = {str(point): [str(b) for a, b in sorted(apart) if a == point] for point in range(9)}
    theory = monsters.theory(leads)
    nodes = tuple(replace(node, value=PRICED if int(node.id[-1]) in valued else None) for node in theory.nodes)
    found = {int(str(finding.message)[9]) for finding in look(replace(theory, nodes=nodes), "LT501")}
    reached = {start: plainly_reached(leads, str(start)) for start in valued}
    assert found == {b for b in valued if any(a != b and str(b) in reached[a] for a in valued)}


def plainly_reached(leads: Mapping[str, Iterable[str]], start: str) -> set[str]:
    found: set[str] = set()
    edge = [start]
    while edge:
        fresh = set(leads[edge.pop()]) - found
        found |= fresh
        edge += fresh
    return found


def test_the_shortest_chain_is_told_and_a_long_one_in_part() -> None:
    tracer = Tracer({"a": ["x"], "x": ["y"], "y": ["c"], "b": ["z"], "z": ["c"]}, ["a", "b"])
    assert tracer.chain_to("c") == ("b", "z", "c")
    assert tracer.chain_to("a") == ()
    long = Tracer({str(number): [str(number + 1)] for number in range(500)}, ["0"])
    assert long.chain_to("500")[0] == "0"
    assert len(long.chain_to("500")) == 101


# LT502


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("; material: yes", "nothing is said of its value"),
        ("; material: {relevant: yes, significant: yes}", "nothing is said of its value"),
        ("; material: pending", ""),
        ("; material: no", ""),
        ("; material: yes; value: held", ""),
        ("; material: yes; value: {counted-in: guests/b}", ""),
        (VALUE, ""),
        (VALUE.replace("material: yes", "material: no"), "not to be material"),
        (VALUE.replace("material: yes", "material: pending"), "pending"),
        (VALUE.replace("; material: yes", ""), "not said to be material"),
        ("; value: held", ""),
    ],
)
def test_what_is_material_has_a_value_and_the_other_way_round(keys: str, said: str) -> None:
    verdicts = judge(outcomes(f"a short{keys}", "b short", more=HEAD), "LT502")
    assert [said in verdict.message for verdict in verdicts] == ([True] if said else [])


# LT503


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, ""),
        ({"drop_off": ""}, "`drop-off:`"),
        ({"drop_off": "", "duration": "1"}, ""),
        ({"drop_off": "", "duration": ""}, "`drop-off:` and `duration:`"),
        (
            {"deadweight": "", "displacement": "", "attribution": ""},
            "`deadweight:`, `displacement:` and `attribution:`",
        ),
        ({"quantity": "[30, 20]", "duration": ""}, ""),
    ],
)
def test_all_that_is_unknown_is_named_at_once(changes: dict[str, str], missing: str) -> None:
    verdicts = judge(outcomes(f"a short{valued(**changes)}", more=HEAD), "LT503")
    assert [verdict.hint for verdict in verdicts] == ([f"add {missing}, as a range if need be"] if missing else [])


# LT504


def test_each_percentage_and_each_proxy_is_a_place_of_its_own() -> None:
    text = outcomes(f"a short{VALUE}", more=HEAD)
    assert places(text, "LT504") == ["1000", "20%", "0%", "30%", "25%"]


def test_a_reason_may_be_a_sentence_a_source_or_a_note() -> None:
    reasons = {
        "deadweight": "{share: 20%, because: so}",
        "attribution": "{share: 10%, source: s}",
        "displacement": "{share: 0%, note: so}",
    }
    text = outcomes(f"a short{valued(**reasons, duration='1')}", more=HEAD)
    assert places(text, "LT504") == ["1000"]  # drop-off counts for nothing in a single year


@pytest.mark.parametrize(
    ("proxy", "found"),
    [
        ("{amount: 5, year: 2024, source: s}", []),
        ("{amount: 5, year: 2019, source: s}", ["2019"]),
        ("{amount: 5, source: s}", ["5"]),
        ("{amount: 5, year: 2024}", ["5"]),
    ],
)
def test_a_proxy_has_a_source_and_the_base_year(proxy: str, found: list[str]) -> None:
    text = outcomes(f"a short{valued(proxy=proxy)}", more=HEAD)
    assert [place for place in places(text, "LT504") if "%" not in place] == found


# LT505


@pytest.mark.parametrize(
    ("quantity", "unit", "found"),
    [
        ("40", "", []),
        ("41", "", ["41"]),
        ("41", "guests", ["41"]),
        ("41", "people", ["41"]),
        ("41", "visits", []),
        ("30 to 41", "", ["30 to 41"]),
        ("[30, 41]", "", ["41"]),
    ],
)
def test_no_more_people_than_there_are(quantity: str, unit: str, found: list[str]) -> None:
    text = outcomes(f"a short{valued(quantity=quantity, unit=unit, duration='')}", more=HEAD)
    text = text.replace("  title: Guests\n", "  title: Guests\n  group-size: 40\n")
    assert places(text, "LT505") == found


def test_a_group_whose_size_is_unknown_is_compared_with_nothing() -> None:
    assert not judge(outcomes(f"a short{valued(quantity='1000000')}", more=HEAD), "LT505")


# LT506


@pytest.mark.parametrize(
    ("inputs", "found"),
    [
        ("", 1),
        ("inputs:\n  - {id: room, title: Room, amount: unknown}\n", 1),
        ("inputs:\n  - {id: room, title: Room, amount: unknown}\n  - {id: tea, title: Tea, amount: 90}\n", 0),
    ],
)
def test_without_a_known_input_there_is_no_ratio(inputs: str, found: int) -> None:
    assert len(judge(outcomes(f"a short{VALUE}", f"b short{VALUE}", more=HEAD) + inputs, "LT506")) == found


def test_weights_need_no_inputs_and_neither_does_what_is_held() -> None:
    weights = HEAD.replace("discount-rate: 3.5%", "unit: weight")
    assert not judge(outcomes(f"a short{VALUE}", more=weights), "LT506")
    assert not judge(outcomes("a short; material: yes; value: held", more=HEAD), "LT506")


def test_an_outcome_of_nobody_is_borne() -> None:
    node = monsters.theory({"a": []}).nodes[0]
    theory = Theory(nodes=(replace(node, stakeholder="", value=PRICED, leads_to=(Link(node.id, node.id),)),))
    for code in ("LT501", "LT502", "LT503", "LT504", "LT505", "LT506"):
        look(theory, code)
