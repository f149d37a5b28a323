"""LT306 and LT602: where accounts differ, and stories that nobody tells whole."""

from __future__ import annotations

import pytest

from leadsto.model import Claim, Evidence, Link, Node, Scene, Source, Story, Theory
from tests.rules.judging import judge, look, places

THEORY = """\
stakeholder: {id: guests, title: Guests}
outcomes:
  - id: known
    title: Known
    timeframe: short
    leads-to: alone
  - id: alone
    title: Alone
    timeframe: medium
sources:
  - {id: one, title: One, type: interview}
  - {id: two, title: Two, type: interview}
claims:
"""


def claim(source: str, path: str, stance: str = "supports") -> str:
    return f"  - {{source: {source}, path: [{path}], finding: x, strength: observed, stance: {stance}}}\n"


LINK = "guests/known, guests/alone"


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        (claim("one", LINK) + claim("two", LINK), []),
        (claim("one", LINK) + claim("two", LINK, "qualifies"), []),
        (claim("one", LINK, "contradicts"), []),
        (claim("one", LINK) + claim("two", LINK, "contradicts"), ["alone"]),
        (claim("one", LINK) + claim("one", LINK, "contradicts"), ["alone"]),
        (claim("one", LINK) + claim("two", "guests/alone", "contradicts"), []),  # of the one and of the other
        (claim("one", "guests/known") + claim("two", "guests/known", "contradicts"), ["known"]),
    ],
)
def test_accounts_differ_where_some_support_and_some_contradict(claims: str, found: list[str]) -> None:
    assert places(THEORY + claims, "LT306") == found


def test_who_says_what_is_named() -> None:
    (verdict,) = judge(THEORY + claim("one", LINK) + claim("two", LINK, "contradicts"), "LT306")
    assert verdict.message == (
        "accounts differ on this: that “Known” leads to “Alone” is supported by “One” and contradicted by “Two”"
    )
    assert len(verdict.related) == 1


@pytest.mark.parametrize(("village", "town", "count"), [("", "", 1), ("village", "", 1), ("village", "town", 0)])
def test_links_of_opposite_effect_between_the_same_two(village: str, town: str, count: int) -> None:
    links = (
        Link("a/x", "a/y", only_in=(village,) if village else ()),
        Link("a/x", "a/y", effect="weaker", only_in=(town,) if town else ()),
    )
    found = look(Theory(nodes=(Node("a/x", "outcome", leads_to=links), Node("a/y", "outcome"))), "LT306")
    assert len(found) == count
    assert all("both stronger and weaker" in finding.message for finding in found)


def test_thousands_who_differ_are_named_in_one_sentence() -> None:
    items = tuple(Evidence(f"s{number}", stance="contradicts" if number % 2 else "supports") for number in range(4000))
    nodes = (Node("a/x", "outcome", leads_to=(Link("a/x", "a/y", evidence=items),)), Node("a/y", "outcome"))
    (finding,) = look(Theory(nodes=nodes), "LT306")
    assert "“s1”, “s3” and 1998 more" in finding.message


def told(*claims: Claim, story: tuple[str, ...] = ("a/x", "a/y", "a/z")) -> list[str]:
    """What LT602 says of a story along a chain of three."""
    nodes = (
        Node("a/x", "outcome", leads_to=(Link("a/x", "a/y"),)),
        Node("a/y", "outcome", leads_to=(Link("a/y", "a/z"),)),
        Node("a/z", "outcome"),
    )
    sources = (Source("one", type="interview"), Source("two", type="interview"), Source("many", type="report"))
    scenes = tuple(Scene("so it was", at=at) for at in story)
    theory = Theory(nodes=nodes, sources=sources, claims=claims, stories=(Story("s", "A day", scenes=scenes),))
    return [finding.message for finding in look(theory, "LT602")]


@pytest.mark.parametrize("source", ["one", "many"])
def test_a_story_is_whole_where_one_person_tells_all_of_it(source: str) -> None:
    assert bool(told(Claim(source, ("a/x", "a/y", "a/z")))) is (source == "many")


def test_who_comes_nearest_is_named() -> None:
    several = (Claim("two", ("a/x", "a/y")), Claim("one", ("a/y", "a/z")), Claim("many", ("a/x", "a/y", "a/z")))
    assert told(*several) == ["nobody tells the whole of “A day”: “two” comes nearest, with 1 of its 2 links"]


def test_where_nobody_tells_anything_that_is_said() -> None:
    assert told() == ["nobody tells the whole of “A day”: no one person is cited for any of its 2 links"]
    assert told(story=("a/x", "a/y")) == ["nobody tells the whole of “A day”: no one person is cited for its one link"]


def test_a_story_that_goes_along_no_link_is_not_stitched() -> None:
    assert told(story=("a/x", "a/z")) == []
    assert told(story=("a/x",)) == []


def test_what_is_only_contradicted_is_not_told() -> None:
    assert told(Claim("one", ("a/x", "a/y", "a/z"), stance="contradicts"))
