"""The language, section by section: each default, each shorthand, and what is wrong said once, at its place."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal

import pytest

from leadsto import model
from leadsto.load import Reading, read_text
from leadsto.load.fields import RECORDS
from leadsto.load.fields_scales import THEORY
from leadsto.source import Route, Span

HEAD = "theory: {title: Tea at Two, currency: GBP}\nvaluation: {discount-rate: 3.5%}\n"
GUESTS = HEAD + "stakeholder: {id: guests, title: Guests}\n"


def read(text: str, head: str = GUESTS) -> Reading:
    return read_text({"theory.yaml": head + text})


def said(text: str, head: str = GUESTS) -> list[tuple[str, str]]:
    """The code of each finding, and the text under its caret."""
    files = {"theory.yaml": head + text}
    found = read_text(files).findings
    return [(f.code, files["theory.yaml"][f.place.start : f.place.end]) for f in found if isinstance(f.place, Span)]


def outcome(text: str) -> model.Node:
    lines = "\n".join("    " + line for line in text.splitlines())
    reading = read(f"outcomes:\n  - id: a\n    title: A\n    timeframe: short\n{lines}\n")
    assert not reading.findings, reading.findings
    return reading.theory.nodes[0]


@pytest.mark.parametrize("record", RECORDS, ids=[record.defined_as for record in RECORDS])
def test_every_field_has_its_attribute(record: object) -> None:
    made = model.Theory if record is THEORY else record.model  # type: ignore[attr-defined]
    if is_dataclass(made):
        names = {field.name for field in fields(made)}
        assert {field.attribute for field in record.fields.values()} <= names  # type: ignore[attr-defined]


def test_what_is_left_out_has_its_default() -> None:
    node = outcome("leads-to: [b]\nevidence: {source: s, finding: f, strength: observed}")
    assert (node.effect, node.intended, node.needs, node.only_in, node.for_) == ("positive", True, None, (), ())
    link = node.leads_to[0]
    assert (link.effect, link.feedback, link.confidence, link.lag) == ("stronger", False, None, None)
    assert (node.evidence[0].stance, node.evidence[0].access) == ("supports", None)
    source = read("sources: {id: s, title: S, type: interview}").theory.sources[0]
    assert (source.access, source.consent, source.speaks_with_one_voice) == ("team", "quotes", True)
    theory = read("").theory
    assert (theory.language, theory.status, theory.format) == ("en", "agreed", 1)


def test_ids_are_whole_and_bare_ones_mean_this_lane() -> None:
    theory = read(
        "outcomes: {id: a, title: A, timeframe: short, leads-to: [b, neighbours/c]}\n"
        "activities: {id: t, title: T, leads-to: a}\n"
        "claims: {source: s, path: [a, neighbours/c], finding: f, strength: observed}\n"
    ).theory
    assert [node.id for node in theory.nodes] == ["guests/a", "guests/t"]
    assert [link.to for link in theory.links] == ["guests/b", "neighbours/c", "guests/a"]
    assert theory.claims[0].path == ("guests/a", "neighbours/c")


def test_lists_without_a_stakeholder_are_the_programme_s() -> None:
    theory = read("activities: {id: t, title: T, leads-to: [u, outputs/o]}\ncontext: {id: c, title: C}", HEAD).theory
    assert [(node.id, node.kind, node.stakeholder) for node in theory.nodes] == [
        ("activities/t", "activity", ""),
        ("context/c", "context", ""),
    ]
    assert [link.to for link in theory.links] == ["activities/u", "outputs/o"]


def test_stakeholders_hold_their_own_lists() -> None:
    text = "stakeholders:\n  - {id: a, title: A, outcomes: {id: x, title: X, timeframe: s, leads-to: y}}\n"
    text += "  - {id: b, title: B, context: {id: z, title: Z}}\nactivities: {id: t, title: T}\n"
    theory = read(text, HEAD).theory
    assert [node.id for node in theory.nodes] == ["a/x", "b/z", "activities/t"]
    assert [stakeholder.id for stakeholder in theory.stakeholders] == ["a", "b"]


def test_a_stakeholder_named_alone_adds_to_one_declared_elsewhere() -> None:
    more = "stakeholder: guests\noutcomes: {id: a, title: A, timeframe: short}"
    reading = read_text({"theory.yaml": GUESTS, "more.yaml": more})
    assert not reading.findings
    assert len(reading.theory.stakeholders) == 1
    assert reading.theory.nodes[0].stakeholder == "guests"


def test_shorthands() -> None:
    node = outcome(
        "needs: 2\nmaterial: yes\nbarriers: the cold\nleads-to: b\nvalue:\n  quantity: [30, 20 to 24]\n"
        "  proxy: 1000\n  deadweight: 10% to 30%\nindicators: {id: i, title: I, unit: u}"
    )
    assert node.needs == 2
    assert node.is_material
    assert node.barriers[0].text == "the cold"
    assert [link.to for link in node.leads_to] == ["guests/b"]
    assert node.value
    assert node.value.proxy
    assert node.value.proxy.amount
    assert node.value.proxy.amount.low == 1000
    assert node.value.years == 2
    assert node.value.deadweight
    assert node.value.deadweight.share
    assert node.value.deadweight.share.middle == Decimal("0.2")
    assert outcome("value: held").value == model.Value("held")
    assert outcome("value: pending").value == model.Value("pending")
    counted = outcome("value: {counted-in: b}").value
    assert counted
    assert (counted.state, counted.counted_in) == ("counted-in", "guests/b")


@pytest.mark.parametrize(
    ("relevant", "significant", "decision"),
    [("yes", "yes", "yes"), ("yes", "no", "no"), ("no", "pending", "no"), ("yes", "pending", "pending")],
)
def test_material_is_what_is_relevant_and_significant(relevant: str, significant: str, decision: str) -> None:
    material = outcome(f"material: {{relevant: {relevant}, significant: {significant}}}").material
    assert material
    assert material.decision == decision


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("3 months", "91.3125", "91.3125"),
        ("0 months", "0", "0"),
        ("6 to 9 months", "182.625", "273.9375"),
        ("6 months to 2 years", "182.625", "730.5"),
        ("1 day", "1", "1"),
        ("1.5 weeks", "10.5", "10.5"),
        ("6–9 months", "182.625", "273.9375"),
    ],
)
def test_durations_are_days(text: str, least: str, most: str) -> None:
    timeframe = read(f"timeframes: {{id: a, title: A, starts: {text}}}").theory.timeframes[0]
    assert timeframe.starts == model.Duration(Decimal(least), Decimal(most))


def test_a_span_of_timeframes() -> None:
    nodes = read(
        "outcomes: [{id: a, title: A, timeframe: short to long}, {id: b, title: B, timeframe: short}]"
    ).theory.nodes
    assert [node.timeframe for node in nodes] == [("short", "long"), ("short", "short")]


def test_rules_settings_and_scenarios_are_mappings_by_name() -> None:
    theory = read(
        "rules: {one-source: off, crowded: {severity: note, most: 15, note: wide}}\n"
        "settings: {id: v, title: V, timeframes: {short: {ends: 3 months}}}\n"
        "scenarios: {id: c, title: C, set: {guests/a deadweight: 40%}}\n"
    ).theory
    assert [(rule.rule, rule.severity, rule.most) for rule in theory.rules] == [
        ("one-source", "off", None),
        ("crowded", "note", 15),
    ]
    assert theory.settings[0].timeframes[0].timeframe == "short"
    assert theory.scenarios[0].set[0] == model.Override("guests/a deadweight", "40%")


def test_a_clause_s_id_is_any_text() -> None:
    frameworks = read("frameworks: {id: f, title: F, clauses: [{id: 1.5 (b), asks: a, gap: g}]}").theory.frameworks
    assert frameworks[0].clauses[0].id == "1.5 (b)"


def test_a_key_with_nothing_after_it_is_absent() -> None:
    node = outcome("summary:\nneeds:\nevidence:\ntags: ''\nleads-to:\n  -\n  - b")
    assert (node.summary, node.needs, node.evidence, node.tags) == ("", None, (), ())
    assert [link.to for link in node.leads_to] == ["guests/b"]


def test_keys_of_one_s_own_are_never_judged() -> None:
    assert said("x-mine: {anything: [goes]}\nsources: {id: s, title: S, type: report, x-also: 1}") == []


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("outcome: []", "LT010", "outcome"),
        ("outcomes: [{id: a, title: A, timeframe: s, Leads-To: b}]", "LT010", "Leads-To"),
        ("outcomes: [{id: a, title: A, timeframe: s, unit: b}]", "LT010", "unit"),
        ("outcomes: [{id: a, title: A}]", "LT013", "id"),
        ("outcomes: [{id: a, title: , timeframe: s}]", "LT013", "title"),
        ("outcomes: [{id: A b, title: A, timeframe: s}]", "LT014", "A b"),
        ("stakeholders: [{id: outcomes, title: A}]", "LT014", "outcomes"),
        ("outcomes: [{id: a, title: [A], timeframe: s}]", "LT011", "A"),
        ("outcomes: [{id: a, title: A, timeframe: s, needs: none}]", "LT012", "none"),
        ("outcomes: [{id: a, title: A, timeframe: s, intended: 'false'}]", "LT012", "'false'"),
        ("outcomes: [{id: a, title: A, timeframe: s, value: {quantity: 3}}]", "LT013", "quantity"),
        ("outcomes: [{id: a, title: A, timeframe: s, value: {quantity: [3, 4], proxy: 1, duration: 3}}]", "LT012", "3"),
        ("outcomes: [{id: a, title: A, timeframe: s, value: {quantity: 3, proxy: 9 GBP}}]", "LT012", "9 GBP"),
        (
            "outcomes: [{id: a, title: A, timeframe: s, value: {quantity: 3, proxy: 9, deadweight: 0.2%}}]",
            "LT015",
            "0.2%",
        ),
        ("inputs: {id: a, title: A, amount: -3}", "LT012", "-3"),
        ("sources: {id: a, title: A, type: report, date: 2021-02-30}", "LT012", "2021-02-30"),
        ("sources: {id: a, title: A, type: report, url: ftp://x.org}", "LT012", "ftp://x.org"),
        ("stories: {id: a, title: A, scenes: [{from: b, text: c}]}", "LT013", "from"),
        ("stories: {id: a, title: A, scenes: []}", "LT013", "scenes"),
        ("claims: {source: s, path: [], finding: f, strength: observed}", "LT013", "path"),
        ("timeframes: [{id: a, title: A, starts: 2 days, ends: 1 day}]", "LT012", "1 day"),
        ("timeframes: [{id: a, title: A, starts: 9 to 6 days}]", "LT012", "9 to 6 days"),
        ("frameworks: {id: a, title: A, clauses: {id: '1'}}", "LT013", "id"),
        ("activities: {id: a, title: A, timeframe: short}", "LT010", "timeframe"),
    ],
)
def test_one_fault_one_finding(text: str, code: str, marked: str) -> None:
    assert said(text) == [(code, marked)]


def test_only_the_last_timeframe_may_be_open() -> None:
    text = "timeframes: [{id: a, title: A, starts: 1 day}, {id: b, title: B, starts: 1 day}]"
    (finding,) = read(text).findings
    assert finding.code == "LT013"
    assert isinstance(finding.place, Route)
    assert finding.place.keys == ("timeframes", 0)


def test_a_title_with_a_hash_is_cut() -> None:
    assert said("activities:\n  - id: a\n    title: Tea in Room #3\n") == [("LT016", "#3")]


def test_no_theory_and_two() -> None:
    assert [finding.code for finding in read_text({"a.yaml": "sources: []"}).findings] == ["LT104"]
    (second,) = read_text({"a.yaml": "theory: {title: A}", "b.yaml": "theory: {title: B}"}).findings
    assert (second.code, second.place.file, second.related[0].place.file) == ("LT104", "b.yaml", "a.yaml")
    # where a file is torn, `theory:` may be in what could not be read
    assert "LT104" not in [finding.code for finding in read_text({"a.yaml": "{{{{"}).findings]


def test_a_stakeholder_that_nobody_declares() -> None:
    found = read_text({"a.yaml": GUESTS, "b.yaml": "stakeholder: gests"}).findings
    assert [(finding.code, finding.hint) for finding in found] == [("LT102", "did you mean `guests`?")]


def test_prices_ask_for_a_currency_and_a_rate() -> None:
    priced = (
        "stakeholder: {id: g, title: G}\noutcomes: {id: a, title: A, timeframe: s, value: {quantity: 1, proxy: 2}}\n"
    )
    found = read_text({"a.yaml": "theory: {title: A}\n" + priced}).findings
    assert [(finding.code, finding.severity) for finding in found] == [("LT013", "warning"), ("LT013", "warning")]
    weights = "theory: {title: A}\nvaluation: {unit: weight}\n" + priced
    assert read_text({"a.yaml": weights}).findings == ()
    # a rate that can't be read is given all the same
    wrong = "theory: {title: A, currency: GBP}\nvaluation: {discount-rate: low}\n" + priced
    assert [finding.code for finding in read_text({"a.yaml": wrong}).findings] == ["LT012"]


def test_what_can_be_read_in_broken_places_is_known() -> None:
    reading = read("outcomes:\n  - id: a\n    title: A: B: C\n    timeframe: s\n   - id: c\n  oops: [\n  - d\n")
    assert reading.torn
    assert {"guests/a", "guests/c"} <= reading.known
    assert "guests/d" in read("outcomes: [d]").known
    assert "guests/e" in read("outcomes:\n  - e:\n      title: E\n").known


def test_claims_in_a_table() -> None:
    table = 'source,path,finding,strength,at\ns,guests/a > guests/b,"x, y",observed,3\ns,guests/a,,seen,\n'
    files = {"theory.yaml": HEAD, "below/claims.csv": table}
    reading = read_text(files)
    assert reading.theory.claims[0].path == ("guests/a", "guests/b")
    assert reading.theory.claims[0].finding == "x, y"
    assert [(f.code, table[f.place.start : f.place.end]) for f in reading.findings if isinstance(f.place, Span)] == [
        ("LT012", "seen"),
        ("LT013", "s"),
    ]


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("source,pathh\n", "LT010"),
        ('source,path\ns,"guests/a\n', "LT001"),
        ("source,path,finding,strength\ns,guests/a,f,observed,more\n", "LT011"),
    ],
)
def test_faults_of_a_table(table: str, code: str) -> None:
    assert code in [finding.code for finding in read_text({"theory.yaml": HEAD, "claims.csv": table}).findings]
