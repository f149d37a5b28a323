"""LT301, LT302, LT304, LT305, LT308, LT310 and LT311: what the theory rests on, and who says so."""

from __future__ import annotations

import pytest

from tests.rules.judging import judge, outcomes, places

SOURCES = """\
sources:
  - {id: one, title: One, type: interview, voice: guests}
  - {id: two, title: Two, type: interview, voice: neighbours}
  - {id: staff, title: Staff, type: interview, voice: team}
  - {id: book, title: Book, type: report}
"""
LANES = """\
# file: lanes.yaml
stakeholders:
  - {id: neighbours, title: Neighbours, no-outcomes-because: not asked yet}
  - {id: team, title: The team, delivers: yes, no-outcomes-because: not asked yet}
# file: guests.yaml
"""


def claim(path: str, source: str = "one", strength: str = "observed", more: str = "") -> str:
    return f"  - {{source: {source}, path: [{path}], finding: so it was, strength: {strength}{more}}}\n"


def theory(*lines: str, claims: str = "", sources: str = SOURCES) -> str:
    return outcomes(*lines, more=LANES) + sources + (f"claims:\n{claims}" if claims else "")


def cited(source: str, strength: str = "observed", **keys: str) -> str:
    """Evidence on a node, as a key in one line."""
    more = "".join(f", {key.replace('_', '-')}: {text}" for key, text in keys.items())
    return f"; evidence: {{source: {source}, finding: so it was, strength: {strength}{more}}}"


# LT301


def test_a_claim_is_evidence_on_every_link_of_its_path_and_for_each_effect() -> None:
    text = theory("a short > b", "b short > c", "c short", claims=claim("guests/a, guests/b, guests/c"))
    assert places(text, "LT301") == ["a"]  # the first is led to by nothing that was told


def test_a_claim_on_one_node_is_evidence_for_it() -> None:
    assert not judge(theory("a short", claims=claim("guests/a")), "LT301")


def test_what_speaks_against_a_link_is_evidence_too() -> None:
    against = claim("guests/a, guests/b", more=", stance: contradicts")
    assert not judge(theory("a short" + cited("one") + " > b", "b short", claims=against), "LT301")


def test_an_observation_of_an_indicator_is_evidence_for_its_outcome() -> None:
    seen = "{id: n, title: N, unit: visits, observations: {date: 2024, value: 2, source: one}}"
    assert not judge(theory(f"a short; indicators: {seen}"), "LT301")


def test_evidence_on_a_barrier_is_none_for_the_outcome() -> None:
    barrier = "barriers: {text: it rains, evidence: {source: one, finding: it rained, strength: observed}}"
    assert places(theory(f"a short; {barrier}"), "LT301") == ["a"]


def test_what_the_programme_does_needs_nobody_to_say_so() -> None:
    text = "activities:\n  - id: table\n    title: A table\n    leads-to: outputs/teas\noutputs:\n  - id: teas\n    title: Teas\n"
    assert not judge(text, "LT301")


def test_links_into_outcomes_and_the_context_are_asked_about() -> None:
    text = "context:\n  - id: x\n    title: X\n    leads-to: y\n  - id: y\n    title: Y\n"
    assert places(text, "LT301") == ["y"]


def test_each_thing_is_one_finding_gathered_by_its_lane() -> None:
    verdicts = judge(theory("a short > b", "b short > c", "c short"), "LT301")
    assert len(verdicts) == 5
    assert {verdict.group for verdict in verdicts} == {"guests"}


# LT302


def material(*evidence: str, claims: str = "", more: str = SOURCES) -> str:
    items = "".join(f"\n      - {{{item}, finding: so it was, strength: observed}}" for item in evidence)
    text = theory(
        "other short" + cited("book"),
        "third short" + cited("two"),
        "a short; material: yes",
        claims=claims,
        sources=more,
    )
    return text.replace(
        "    material: yes\n", f"    material: yes\n    evidence:{items}\n" if items else "    material: yes\n"
    )


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ([], False),  # none at all is LT301's
        (["source: one"], True),
        (["source: one", "source: one"], True),
        (["source: one", "source: two"], False),
        (["source: one", "source: two, stance: contradicts"], True),
    ],
)
def test_a_material_outcome_on_one_source(evidence: list[str], found: bool) -> None:
    assert bool(judge(material(*evidence), "LT302")) == found


def test_a_link_into_it_and_a_claim_count_for_an_outcome() -> None:
    text = material("source: one", claims=claim("guests/other, guests/a", "two"))
    assert judge(text, "LT302")  # nothing leads there that is declared
    assert not judge(text.replace("id: other\n", "id: other\n    leads-to: a\n"), "LT302")


@pytest.mark.parametrize(
    ("within", "found"), [("one within book", True), ("two within book", False), ("one within two", True)]
)
def test_a_source_and_the_one_that_quotes_it_are_one(within: str, found: bool) -> None:
    inner, _, outer = within.split()
    sources = SOURCES.replace(f"{{id: {inner},", f"{{id: {inner}, within: {outer},")
    cites = ["source: one", "source: two"] if outer == "two" else ["source: one", f"source: {outer}"]
    assert bool(judge(material(*cites, more=sources), "LT302")) == found


def test_two_interviews_in_one_report_are_two_sources() -> None:
    sources = SOURCES.replace("{id: one,", "{id: one, within: book,").replace("{id: two,", "{id: two, within: book,")
    text = material("source: one", "source: two", "source: book", more=sources)
    assert not judge(text, "LT302")


def test_only_those_who_deliver() -> None:
    both = SOURCES + "  - {id: staff-too, title: Staff too, type: interview, voice: team}\n"
    (verdict,) = judge(material("source: staff", "source: staff-too", more=both), "LT302")
    assert "those who deliver alone: The team" in verdict.message
    assert not judge(material("source: staff", "source: book", more=both), "LT302")  # nobody knows who speaks there
    assert not judge(material("source: staff", "source: staff-too, voice: guests", more=both), "LT302")


def test_a_theory_on_one_source_is_told_once() -> None:
    text = theory("a short; material: yes" + cited("one"), "b short; material: yes" + cited("one"))
    (verdict,) = judge(text, "LT302")
    assert verdict.message == "the whole theory rests on one source, “One”"


def test_a_theory_without_evidence_is_not_narrow_but_bare() -> None:
    assert not judge(theory("a short; material: yes"), "LT302")


# LT304


@pytest.mark.parametrize(
    ("source", "item", "found"),
    [
        ("access: public", "access: team", []),
        ("access: public", "access: public", []),
        ("access: restricted", "access: team", ["team"]),
        ("title: T", "access: public", ["public"]),  # a source is the team's unless it says otherwise
        ("consent: quotes", "quote: she said", []),
        ("consent: findings", "at: line 3", []),
        ("consent: findings", "quote: she said", ["she said"]),
        ("consent: none", "quote: she said", ["she said"]),
        ("consent: none", "at: line 3", ["s"]),
        ("consent: findings, access: restricted", "quote: she said, access: public", ["she said", "public"]),
    ],
)
def test_no_item_is_wider_than_its_source(source: str, item: str, found: list[str]) -> None:
    sources = f"sources:\n  - {{id: s, {'' if 'title' in source else 'title: S, '}type: interview, {source}}}\n"
    text = theory("a short" + cited("s").replace("}", f", {item}}}"), sources=sources)
    assert places(text, "LT304") == found


def test_claims_and_evidence_on_barriers_are_looked_at_too() -> None:
    sources = "sources:\n  - {id: s, title: S, type: interview, consent: none}\n"
    barrier = "barriers: {text: it rains, evidence: {source: s, finding: it rained, strength: observed}}"
    text = theory(f"a short; {barrier}", sources=sources, claims=claim("guests/a", "s"))
    assert len(judge(text, "LT304")) == 2


def test_a_table_of_claims_is_looked_at_too() -> None:
    sources = "sources:\n  - {id: s, title: S, type: interview, consent: findings}\n"
    table = "# file: claims.csv\nsource,path,quote,strength,access\ns,guests/a,she said so,observed,public\n"
    text = theory("a short", sources=sources) + table
    assert places(text, "LT304") == ["she said so", "public"]


@pytest.mark.parametrize(
    "figures",
    [
        "indicators: {id: i, title: I, unit: cups, observations: {date: 2024, value: 1, source: s}}",
        "indicators: {id: i, title: I, unit: cups, target: {date: 2024, value: 1, source: s}}",
        "value: {quantity: 1, unit: guests, proxy: {amount: 1, title: P, year: 2024, source: s}}",
        "value: {quantity: 1, unit: guests, proxy: 1, deadweight: {share: 10%, because: so, source: s}}",
    ],
)
@pytest.mark.parametrize(("consent", "count"), [("none", 1), ("findings", 0)])
def test_figures_need_consent_too(figures: str, consent: str, count: int) -> None:
    sources = f"sources:\n  - {{id: s, title: S, type: interview, consent: {consent}}}\n"
    money = "# file: money.yaml\ntheory: {title: T, currency: GBP}\nvaluation: {discount-rate: 3.5%}\n"
    assert places(theory(f"a short; {figures}", sources=sources) + money, "LT304") == ["s"] * count


# LT305


TABLE = "# file: table.yaml\nactivities:\n  - {id: table, title: A table, leads-to: guests/a}\n"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("observed", "anecdotal", True),
        ("anticipated", "measured", True),
        ("observed", "reported", False),
        ("observed", "", False),  # a link without evidence is LT301's
    ],
)
def test_a_chain_is_as_strong_as_its_weakest_link(first: str, second: str, found: bool) -> None:
    claims = claim("activities/table, guests/a", strength=first)
    claims += claim("guests/a, guests/b", strength=second) if second else ""
    text = theory("a short > b", "b short; material: yes", claims=claims) + TABLE
    verdicts = judge(text, "LT305")
    assert bool(verdicts) == found
    assert all(verdict.related for verdict in verdicts)


def test_the_best_chain_counts() -> None:
    claims = claim("activities/table, guests/a") + claim("guests/a, guests/b", strength="anecdotal")
    claims += claim("guests/a, guests/c") + claim("guests/c, guests/b")
    text = theory("a short > b, c", "b short; material: yes", "c short > b", claims=claims) + TABLE
    assert not judge(text, "LT305")


def test_what_is_not_material_may_stand_weakly() -> None:
    claims = claim("activities/table, guests/a", strength="anecdotal")
    assert not judge(theory("a short", claims=claims) + TABLE, "LT305")


# LT308


@pytest.mark.parametrize(
    "use",
    [
        "frameworks:\n  - {id: f, title: F, source: book, clauses: {id: 1, asks: this}}\n",
        "claims:\n" + claim("guests/a", "book"),
    ],
)
def test_a_source_that_anything_names_is_used(use: str) -> None:
    text = outcomes("a short" + cited("one"), more=LANES) + use + "sources:\n" + "".join(SOURCES.splitlines(True)[1:2])
    assert not judge(text + SOURCES.splitlines(True)[-1], "LT308")


def test_a_source_that_a_used_one_stands_in_is_used() -> None:
    sources = SOURCES.replace("{id: one,", "{id: one, within: two,").replace("{id: two,", "{id: two, within: book,")
    assert places(theory("a short" + cited("one"), sources=sources), "LT308") == ["staff"]
    assert places(theory("a short" + cited("staff"), sources=sources), "LT308") == ["one", "two", "book"]


def test_a_source_whose_name_is_misspelt_is_not_missed_twice() -> None:
    sources = "sources:\n  - {id: interview-3, title: Three, type: interview}\n"
    assert not judge(theory("a short" + cited("intervieuw-3"), sources=sources), "LT308")


# LT310


def test_whoever_speaks_of_a_link_speaks_of_both_its_ends() -> None:
    text = theory("a short" + cited("two") + " > b", "b short" + cited("two"), "c short" + cited("one"))
    assert places(text, "LT310") == ["a", "b"]
    text += "claims:\n" + claim("guests/a, guests/b")
    assert not judge(text, "LT310")


def test_nobody_is_unheard_where_nobody_of_the_lane_was_asked() -> None:
    assert not judge(theory("a short" + cited("two")), "LT310")


def test_an_outcome_that_nobody_speaks_of_is_not_unheard_but_bare() -> None:
    assert not judge(theory("a short", "b short" + cited("one")), "LT310")


def test_the_voice_of_the_item_comes_before_its_sources() -> None:
    text = theory("a short" + cited("two", voice="guests"), "b short" + cited("one", voice="neighbours"))
    assert places(text, "LT310") == ["b"]


# LT311


def test_a_step_told_by_several_is_said_once() -> None:
    claims = claim("guests/a, guests/b") + claim("guests/a, guests/b", "two") + claim("guests/a, guests/b", "two")
    (verdict,) = judge(theory("a short", "b short", claims=claims), "LT311")
    assert verdict.message.startswith("2 sources tell that “A” led to “B”")
    assert len(verdict.related) == 2


def test_each_step_is_pointed_at_where_it_stands() -> None:
    text = theory("a short > b", "b short", "c short", claims=claim("guests/a, guests/b, guests/c"))
    assert places(text, "LT311") == ["guests/c"]


def test_what_a_claim_denies_is_not_told() -> None:
    claims = claim("guests/a, guests/b", more=", stance: contradicts")
    assert not judge(theory("a short", "b short", claims=claims), "LT311")


def test_a_step_to_nothing_is_another_fault() -> None:
    assert not judge(theory("a short", claims=claim("guests/a, guests/nobody")), "LT311")


def test_a_link_the_other_way_round_is_named_in_the_remedy() -> None:
    (verdict,) = judge(theory("a short > b", "b short", claims=claim("guests/b, guests/a")), "LT311")
    assert "the other way round" in verdict.hint


def test_nothing_is_called_missing_while_a_file_is_torn() -> None:
    from leadsto.rules import find_rule

    for code in (
        "LT204",
        "LT205",
        "LT206",
        "LT207",
        "LT209",
        "LT210",
        "LT212",
        "LT301",
        "LT302",
        "LT305",
        "LT308",
        "LT310",
        "LT311",
        "LT506",
    ):
        rule = find_rule(code)
        assert rule is not None
        assert rule.absence, code
