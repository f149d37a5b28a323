from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest

from leadsto.check import check
from leadsto.evidence.audience import restrict, withheld
from leadsto.load.reading import read_text
from leadsto.model import (
    ACCESSES,
    Access,
    Claim,
    Condition,
    Evidence,
    Figure,
    Framework,
    Indicator,
    Link,
    Node,
    Observation,
    Proxy,
    Share,
    Source,
    Story,
    Theory,
    Value,
)

ONE = Figure(Decimal(1), Decimal(1))
SOURCES = (
    Source("open", access="public", voice_name="Mo", file="transcripts/1.txt", within="inner"),
    Source("inner", access="team", voice_name="Jo"),
    Source("closed", access="restricted"),
    Source("shy", access="public", consent="findings"),
    Source("gone", access="public", consent="none"),
)


def cite(source: str, access: Access | None = None, quote: str = "", finding: str = "says so") -> Evidence:
    return Evidence(source, finding=f"{source} {finding}" if finding else "", quote=quote, access=access)


def every_text(value: Any) -> str:
    """All strings of a value, at any depth."""
    if isinstance(value, str):
        return value + "\n"
    if isinstance(value, (tuple, list)):
        return "".join(map(every_text, value))
    if is_dataclass(value):
        return "".join(every_text(getattr(value, field.name)) for field in fields(value) if field.name != "route")
    return ""


def theory() -> Theory:
    everywhere = tuple(cite(source.id) for source in SOURCES)
    condition = (Condition("it is so", everywhere),)
    observations = tuple(Observation(value=ONE, source=source.id) for source in SOURCES)
    share = Share(ONE, source="closed")
    link = Link("a/x", "a/y", evidence=everywhere, assumptions=condition, other_causes=condition)
    node = Node(
        "a/x",
        "outcome",
        evidence=everywhere,
        barriers=condition,
        enablers=condition,
        indicators=(Indicator("i", baseline=observations[2], target=Observation(), observations=observations),),
        value=Value(proxy=Proxy(ONE, title="closed price", source="closed"), deadweight=share),
        leads_to=(link,),
    )
    return Theory(
        nodes=(node, Node("a/y", "outcome")),
        sources=SOURCES,
        claims=tuple(Claim(source.id, ("a/x", "a/y"), finding="so") for source in SOURCES),
        stories=tuple(Story(access, access=access) for access in ACCESSES),
        frameworks=(Framework("f", source="inner"),),
    )


def test_the_public_sees_what_is_public_alone() -> None:
    seen = restrict(theory(), "public")
    assert [source.id for source in seen.sources] == ["open", "shy"]
    node = seen.nodes[0]
    for items in (
        node.evidence,
        node.barriers[0].evidence,
        node.enablers[0].evidence,
        node.leads_to[0].evidence,
        node.leads_to[0].assumptions[0].evidence,
        node.leads_to[0].other_causes[0].evidence,
        seen.claims,
        node.indicators[0].observations,
    ):
        assert [item.source for item in items] == ["open", "shy"]
    assert [story.id for story in seen.stories] == ["public"]


def test_what_follows_its_source_goes_with_it() -> None:
    node = restrict(theory(), "team").nodes[0]
    assert node.indicators[0].baseline is None
    assert node.indicators[0].target == Observation()
    assert node.value is not None
    assert node.value.proxy is None
    assert node.value.deadweight == Share(ONE)


@pytest.mark.parametrize(
    ("audience", "hidden"), [("public", ["inner", "closed", "gone"]), ("team", ["closed", "gone"])]
)
def test_nothing_names_a_source_that_is_not_seen(audience: Access, hidden: list[str]) -> None:
    text = every_text(restrict(theory(), audience))
    assert not [name for name in hidden if name in text]


@pytest.mark.parametrize("audience", ACCESSES)
def test_without_consent_nothing_is_used_whoever_looks(audience: Access) -> None:
    assert "gone" not in every_text(restrict(theory(), audience))


@pytest.mark.parametrize("audience", ACCESSES)
def test_removing_what_is_hidden_beforehand_changes_nothing(audience: Access) -> None:
    seen = restrict(theory(), audience)
    assert restrict(seen, audience) == seen
    visible = {source.id for source in seen.sources}
    without = replace(theory(), sources=tuple(source for source in SOURCES if source.id in visible))
    kept = tuple(claim for claim in theory().claims if claim.source in visible)
    assert restrict(replace(without, claims=kept), audience).claims == seen.claims


def test_names_of_those_who_speak_are_for_the_team_and_paths_for_nobody() -> None:
    assert "Mo" not in every_text(restrict(theory(), "public"))
    assert "Mo" in every_text(restrict(theory(), "team"))
    assert "transcripts" not in every_text(restrict(theory(), "restricted"))


def test_evidence_is_never_wider_than_its_source() -> None:
    items = (cite("open", "restricted"), cite("closed", "public"), cite("inner", "public"))
    node = Node("a/x", "outcome", evidence=items)
    seen = restrict(Theory(nodes=(node,), sources=SOURCES), "public")
    assert seen.nodes[0].evidence == ()


def test_consent_to_findings_alone_takes_the_quotes() -> None:
    items = (cite("shy", quote="my words"), cite("shy", quote="only words", finding=""), cite("open", quote="fine"))
    node = Node("a/x", "outcome", evidence=items)
    whole = Theory(nodes=(node,), sources=SOURCES)
    for audience in ACCESSES:
        seen = restrict(whole, audience).nodes[0].evidence
        assert [(item.source, item.quote) for item in seen] == [("shy", ""), ("open", "fine")]
    assert (
        withheld(whole, "restricted").tell("on this page")
        == "1 of 3 citations, 1 quote and 1 source are not on this page"
    )


@pytest.mark.parametrize("source", ["nobody", ""])
def test_what_an_undeclared_source_says_may_be_restricted(source: str) -> None:
    """The file that declares it may be the one that could not be read."""
    node = Node("a/x", "outcome", evidence=(cite(source, finding="so"),))
    for sources in ((), (Source("", access="public"),)):
        whole = Theory(nodes=(node,), sources=sources)
        for audience in ("public", "team"):
            assert restrict(whole, audience).nodes[0].evidence == ()
        assert restrict(whole, "restricted").nodes[0].evidence == node.evidence


def test_of_two_sources_with_one_id_the_closed_one_decides() -> None:
    sources = (Source("twin", access="public"), Source("twin", access="restricted"))
    node = Node("a/x", "outcome", evidence=(cite("twin"),))
    for order in (sources, sources[::-1]):
        assert restrict(Theory(nodes=(node,), sources=order), "public").nodes[0].evidence == ()


def test_of_two_sources_with_one_id_the_narrower_consent_decides() -> None:
    sources = (Source("twin", access="public"), Source("twin", access="public", consent="findings"))
    node = Node("a/x", "outcome", evidence=(cite("twin", quote="my words"),))
    for order in (sources, sources[::-1]):
        assert restrict(Theory(nodes=(node,), sources=order), "public").nodes[0].evidence[0].quote == ""


UNCLEAR = """
theory:
  title: Tea
stakeholder:
  id: a
  title: A
outcomes:
  - id: x
    title: X
    timeframe: short
    evidence:
      - source: open
        finding: SECRET one
        strength: observed
        access: private
      - source: open
        finding: SECRET two
        strength: observed
        access: public
        access: restricted
      - source: open
        finding: SECRET three
        strength: observed
        visible-to: nobody
      - source: [open]
        finding: SECRET four
        strength: observed
      - source: shy
        finding: SECRET five
        strength: observed
      - source: open
        finding: to be read
        strength: obsreved
    indicators:
      - id: i
        title: I
        unit: a
        observations:
          date: 2024
          value: 4711
          source: [closed]
    value:
      quantity: 1
      proxy:
        amount: 1
        title: SECRET price
        source: [closed]
sources:
  - id: open
    title: Open
    type: interview
    access: public
  - id: shy
    title: SECRET source
    type: interview
    access: public
    consent: no
stories:
  - id: s
    title: SECRET story
    access: internal
    scenes:
      - at: a/x
        text: it was
"""


@pytest.mark.parametrize("audience", ACCESSES)
def test_where_what_decides_can_not_be_read_nobody_is_shown_it(audience: Access) -> None:
    reading = read_text(
        {
            "theory.yaml": UNCLEAR,
            "claims.csv": "source,path,finding,strength,secrecy\nopen,a/x,SECRET six,observed,high\n",
        }
    )
    seen = restrict(reading.theory, audience)
    assert "SECRET" not in every_text(seen)
    assert "to be read" in every_text(seen)
    assert seen.nodes[0].indicators[0].observations == ()


def test_what_is_in_doubt_gives_no_further_fault() -> None:
    reading = read_text({"theory.yaml": UNCLEAR})
    assert not [verdict for verdict in check(reading, {}) if verdict.code == "LT304"]


@pytest.mark.parametrize(
    ("items", "stories", "sentence"),
    [
        (("inner", "open"), (), "1 of 2 citations is not on this page"),
        (("open",), ("team",), "1 story is not on this page"),
        (("inner", "inner", "open"), ("team", "restricted"), "2 of 3 citations and 2 stories are not on this page"),
        (("open",), ("public",), ""),
    ],
)
def test_says_what_stayed_behind(items: tuple[str, ...], stories: tuple[Access, ...], sentence: str) -> None:
    node = Node("a/x", "outcome", evidence=tuple(map(cite, items)))
    whole = Theory(nodes=(node,), stories=tuple(Story("s", access=access) for access in stories))
    whole = replace(whole, sources=(Source("open", access="public"),))
    assert withheld(whole, "public").tell("on this page") == sentence
    assert withheld(whole, "public").is_nothing is (sentence == "")
