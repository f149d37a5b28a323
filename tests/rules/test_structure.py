"""LT203 to LT207, LT209, LT211 and LT212: loops, what hangs together, and what explains what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadsto.graph import OutcomeGraph
from leadsto.model import Link, Node, Theory
from leadsto.rules.detours import find_detours
from leadsto.rules.spread import spread
from tests import monsters
from tests.rules.judging import judge, look, outcomes, places

SETTINGS = "settings:\n  - id: village\n    title: In a village\n  - id: town\n    title: In a town\n"
TABLE = "# file: activities.yaml\nactivities:\n  - id: table\n    title: A table is laid\n    leads-to: guests/a\n# file: guests.yaml\n"
DREAD = "# file: context.yaml\ncontext:\n  - id: dread\n    title: Sundays are dreaded\n    leads-to: guests/c\n"


# LT203, LT204: loops


def test_a_tangle_is_one_finding_however_many_loops_it_has() -> None:
    text = outcomes("a short > b", "b short > c, a", "c short > a")
    (verdict,) = judge(text, "LT203")
    assert verdict.message.startswith("3 nodes are tangled")
    assert "“A” → “B” → and round again" in verdict.message


def test_marking_what_the_finding_names_unties_the_tangle() -> None:
    theory = monsters.theory({"a": ["b", "c"], "b": ["c", "a"], "c": ["a", "b"], "d": ["a"]})
    (finding,) = look(theory, "LT203")
    named = [link for tangle in OutcomeGraph.of(theory).tangles() for link in tangle.untie]
    assert len(named) == 1 + len(finding.related)
    marked = monsters.theory(
        {"a": ["b", "c"], "b": ["c", "a"], "c": ["a", "b"], "d": ["a"]},
        [(link.from_.split("/")[1], link.to.split("/")[1]) for link in named],
    )
    assert not look(marked, "LT203")


def test_two_loops_apart_are_two_findings() -> None:
    assert len(judge(outcomes("a short > b", "b short > a", "c short > d", "d short > c"), "LT203")) == 2


def test_a_loop_that_no_setting_closes_is_none() -> None:
    text = SETTINGS + outcomes("a short > b", "b short > a")
    text = text.replace("- to: b\n", "- to: b\n        only-in: village\n")
    (verdict,) = judge(text, "LT203")
    assert verdict.message.endswith("(in the setting `village`)")
    assert not judge(text.replace("- to: a\n", "- to: a\n        only-in: town\n"), "LT203")


def test_a_long_loop_is_told_by_its_beginning_and_end() -> None:
    (finding,) = look(monsters.theory(monsters.ring(500)), "LT203")
    assert len(finding.message) < 400
    assert "…" in finding.message


def test_feedback_that_closes_a_loop_or_runs_back_is_not_stray() -> None:
    assert not judge(outcomes("a short > b", "b short > a*"), "LT204")
    assert not judge(outcomes("a short", "b medium > a*"), "LT204")
    assert not judge(outcomes("a short", "b short to medium > a*"), "LT204")
    assert places(outcomes("a short > b*", "b short"), "LT204") == ["yes"]


def test_feedback_into_the_programme_is_not_stray() -> None:
    before = TABLE.replace("    leads-to: guests/a\n", "")
    assert not judge(outcomes("a short > activities/table*", more=before), "LT204")


# LT205, LT206, LT207: what hangs together


def test_goes_with_ties_both_sides() -> None:
    assert not judge(outcomes("a short; goes-with: b", "b short"), "LT205")


def test_a_misspelt_reference_makes_no_second_fault() -> None:
    text = outcomes("a-table short > less-alnoe", "less-alone short", "apart short", more="")
    assert places(text, "LT205") == ["apart"]
    other = (
        outcomes("a short > less-alone", "b short > a")
        + "# file: more.yaml\n"
        + outcomes("less-alone short", lane="neighbours")
    )
    assert not judge(other, "LT205")


def test_an_isolated_outcome_is_said_once() -> None:
    assert [v.code for v in judge(outcomes("a short"), "LT205", "LT206", "LT207")] == ["LT205"]


def test_what_an_activity_reaches_is_explained() -> None:
    text = outcomes("a short > b", "b medium", "c medium > d", "d long", more=TABLE)
    assert places(text, "LT206") == ["c", "d"]


def test_the_activity_of_a_stakeholder_explains_too() -> None:
    text = outcomes("a short > b", "b short") + "activities:\n  - id: cook\n    title: Guests cook\n    leads-to: a\n"
    assert not judge(text, "LT206")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["a short > -b", "b short"], ["b"]),  # held back, not brought about
        (["a short > -b", "b short; effect: negative"], []),  # holding back what is bad explains that it changes
        (["a short > -b", "b short; effect: mixed"], []),
        (["a short > -b", "b short; effect: negative > -c", "c short"], []),  # two in a row bring about
        (["a short > -b, c", "b short; effect: negative > c", "c short"], []),  # another chain does
        (["a short > -b", "b short; effect: negative > c", "c short"], ["c"]),
        (["a short > -b", "b short; intended: no"], ["b"]),  # positive, though unintended
    ],
)
def test_a_weaker_link_explains_nothing_positive(lines: Sequence[str], found: Sequence[str]) -> None:
    assert places(outcomes(*lines, more=TABLE), "LT206") == list(found)


@pytest.mark.parametrize(
    ("keys", "found"), [("", ["c"]), ("; effect: negative", []), ("; intended: no", []), ("; effect: mixed", ["c"])]
)
def test_the_context_explains_what_is_negative_or_unintended(keys: str, found: Sequence[str]) -> None:
    assert places(outcomes("a short > b", "b short", f"c short{keys}", more=DREAD + TABLE), "LT206") == list(found)


def test_feedback_that_closes_a_loop_explains_nothing() -> None:
    text = outcomes("a short > b", "b short", "c short > d", "d short > c*", more=TABLE)
    assert places(text, "LT206") == ["c", "d"]


def test_an_outcome_is_to_be_explained_in_each_setting() -> None:
    text = outcomes(
        "a short > b",
        "b short",
        more=SETTINGS + TABLE.replace("leads-to: guests/a", "only-in: town\n    leads-to: guests/a"),
    )
    text = text.replace(SETTINGS, "") + "# file: settings.yaml\n" + SETTINGS
    assert {v.message.partition(" (in ")[2] for v in judge(text, "LT206")} == {"the setting `village`)"}


@pytest.mark.parametrize(
    "keys",
    [
        "long",
        "medium to long",
        "short; effect: negative",
        "short; effect: mixed",
        "short; material: yes",
        "short; material: pending",
    ],
)
def test_what_may_end_here_is_no_dead_end(keys: str) -> None:
    assert not judge(outcomes("a short > b", f"b {keys}"), "LT207")


def test_what_is_said_not_to_be_material_is_a_dead_end_still() -> None:
    assert places(outcomes("a short > b", "b short; material: no"), "LT207") == ["b"]


def test_feedback_leads_somewhere() -> None:
    assert not judge(outcomes("a short > b", "b short > a*"), "LT207")


# LT209: links beside a longer chain


def test_a_shortcut_with_evidence_or_a_claim_stands_for_itself() -> None:
    text = outcomes("a short > b, c", "b short > c", "c short")
    assert places(text, "LT209") == ["c"]
    sources = "sources:\n  - id: s\n    title: S\n    type: survey\n"
    claim = "claims:\n  - {source: s, path: [guests/a, guests/c], finding: so it was, strength: observed}\n"
    assert not judge(text + sources + claim, "LT209")


def test_a_chain_through_a_weaker_link_is_no_longer_way() -> None:
    assert not judge(outcomes("a short > b, c", "b short > -c", "c short"), "LT209")
    assert not judge(outcomes("a short > b, -c", "b short > c", "c short"), "LT209")


def test_the_longer_chain_has_to_live_in_the_same_setting() -> None:
    text = SETTINGS + outcomes("a short > b, c", "b short > c", "c short")
    assert len(judge(text, "LT209")) == 1
    text = text.replace("      - to: b\n", "      - to: b\n        only-in: town\n", 1)
    assert judge(text, "LT209")[0].message.endswith("(in the setting `town`)")
    apart = text.replace("  - id: b\n", "  - id: b\n    only-in: town\n")
    assert not judge(apart.replace("      - to: c\n", "      - to: c\n        only-in: village\n", 1), "LT209")


ARROWS = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=24)


def reached(arrows: Iterable[tuple[int, int]], start: int) -> set[int]:
    found: set[int] = set()
    edge = [start]
    while edge:
        point = edge.pop()
        fresh = {end for begin, end in arrows if begin == point} - found
        found |= fresh
        edge += fresh
    return found


@given(ARROWS)
def test_detours_are_those_that_a_plain_search_finds(arrows: set[tuple[int, int]]) -> None:
    forward = sorted((a, b) for a, b in arrows if a < b)
    every = [Link(str(a), str(b)) for a, b in forward]
    found = find_detours(every, every)
    for a, b in forward:
        others = [arrow for arrow in forward if arrow != (a, b)]
        assert ((str(a), str(b)) in found) == (b in reached(others, a))
        if (str(a), str(b)) in found:
            last = int(found[str(a), str(b)])
            assert (last, b) in others
            assert last in reached(others, a)


def test_more_causes_than_fit_a_batch_are_all_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leadsto.rules.detours.BATCH", 3)
    every = [Link(f"{n:02}", f"{n + step:02}") for n, step in product(range(30), (1, 2))]
    assert len(find_detours(every, every)) == 29  # from 29 nothing leads on to 31 by way of 30


@given(ARROWS)
def test_marks_arrive_where_a_plain_search_does_loops_included(arrows: set[tuple[int, int]]) -> None:
    every = [Link(str(a), str(b)) for a, b in sorted(arrows) if a != b]
    arrived = spread(every, {str(point): 1 << point for point in range(10)})
    apart = [(a, b) for a, b in arrows if a != b]
    for point in range(10):
        assert arrived.get(str(point), 0) == sum(1 << start for start in range(10) if point in reached(apart, start))


# LT211, LT212


def crowd(causes: int, effects: int, kept: int) -> str:
    names = [f"e{number}" for number in range(effects)]
    pairs = list(product(range(causes), names))[:kept]
    lines = [f"c{c} short > {', '.join(e for at, e in pairs if at == c)}" for c in range(causes)]
    return outcomes(*lines, *(f"{name} medium" for name in names))


@pytest.mark.parametrize(("kept", "found"), [(12, 0), (13, 1), (24, 1)])
def test_over_half_of_what_is_possible(kept: int, found: int) -> None:
    assert len(judge(crowd(4, 6, kept), "LT211")) == found


def test_twelve_links_at_least_or_what_the_theory_says() -> None:
    assert not judge(crowd(3, 3, 9), "LT211")
    said = "theory:\n  title: T\nrules:\n  everything-leads-to-everything:\n    most: 9\n"
    (verdict,) = judge(said + crowd(3, 3, 9), "LT211")
    assert "9 of 9 possible links run from Guests, Short to Guests, Medium" in verdict.message.replace(" term", "")


def test_one_that_leads_to_all_is_not_everything() -> None:
    assert not judge(crowd(1, 14, 14), "LT211")
    assert not judge(crowd(14, 1, 14), "LT211")


def test_within_one_cell_no_outcome_counts_towards_itself() -> None:
    theory = monsters.theory(monsters.clique(4))
    (finding,) = look(theory, "LT211")
    assert "12 of 12 possible links run within Guests, Short term" in finding.message


def test_needs_counts_the_causes_that_live_in_the_setting() -> None:
    text = outcomes("a short > c", "b short > c", "c short; needs: 2")
    assert not judge(text, "LT212")
    text = SETTINGS + text.replace("  - id: b\n", "  - id: b\n    only-in: town\n")
    (verdict,) = judge(text, "LT212")
    assert "1 cause leads to it" in verdict.message
    assert verdict.message.endswith("(in the setting `village`)")


@pytest.mark.parametrize("needs", ["all", "any"])
def test_needs_in_words_is_never_too_many(needs: str) -> None:
    assert not judge(outcomes(f"a short; needs: {needs}"), "LT212")


def test_a_cause_whose_link_is_misspelt_is_not_missed_twice() -> None:
    assert not judge(outcomes("a short > less-alone", "b short > less-alnoe", "less-alone short; needs: 2"), "LT212")


# what all of them hold to


@pytest.mark.parametrize("monster", monsters.MONSTERS)
def test_monsters_are_looked_through(monster: str) -> None:
    theory = monsters.theory(monsters.arrows(monster))
    found = {code: len(look(theory, code)) for code in ("LT203", "LT205", "LT209", "LT210")}
    assert found == {"LT203": int(monster in ("clique", "ring")), "LT205": 0, "LT209": 0, "LT210": 0}


def test_broken_nodes_are_borne() -> None:
    broken = Node(
        "guests/a", "outcome", leads_to=(Link("guests/a", "guests/a"), Link("guests/a", ""), Link("guests/a", "x/y"))
    )
    theory = Theory(nodes=(broken, replace(broken, timeframe=("no", "such")), Node("guests/b", "outcome", needs=3)))
    for code in ("LT201", "LT202", "LT203", "LT204", "LT205", "LT206", "LT207", "LT208", "LT209", "LT210", "LT211"):
        look(theory, code)
    assert len(look(theory, "LT212")) == 1


def test_findings_come_in_the_order_of_the_theory() -> None:
    names = [f"o{number}" for number in (5, 3, 9, 1)]
    text = outcomes(*(f"{a} short > {b}" for a, b in pairwise(names)), "o1 short")
    assert places(text, "LT206") == names
