"""Chains best grounded first, where they are stitched, what rivals them, and the gaps in them."""

from __future__ import annotations

from itertools import islice, pairwise

import pytest

from leadsto.evidence.best_chains import best_chains
from leadsto.evidence.gaps import Gaps
from leadsto.evidence.grades import RANKS
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.rivals import find_rivals
from leadsto.evidence.stitching import chain_told_by, stitch
from leadsto.model import Claim, Condition, Evidence, Link, Material, Node, Source, Stakeholder, Strength, Theory
from tests import monsters
from tests.evidence.brute import random_theory

SOURCES = (
    Source("anna", type="interview", voice=("g",)),
    Source("ben", type="interview", voice=("g",)),
    Source("report", type="report", voice=("h",)),
)


def said(*sources: str, strength: Strength = "observed") -> tuple[Evidence, ...]:
    return tuple(Evidence(source, strength=strength) for source in sources)


def grounds_of(*links: Link, claims: tuple[Claim, ...] = (), **nodes: Node) -> Grounds:
    ids = dict.fromkeys(id_ for link in links for id_ in (link.from_, link.to))
    made = []
    for id_ in ids:
        node = nodes.get(id_.partition("/")[2], Node(id_, "outcome", stakeholder="g"))
        own = tuple(link for link in links if link.from_ == id_)
        made.append(Node(**{**{name: getattr(node, name) for name in node.__slots__}, "leads_to": own}))
    return Grounds.of(Theory(nodes=tuple(made), sources=SOURCES, claims=claims, stakeholders=(Stakeholder("g"),)))


def a(from_: str, to: str, *sources: str, strength: Strength = "observed", **more: object) -> Link:
    return Link(f"g/{from_}", f"g/{to}", evidence=said(*sources, strength=strength), **more)  # type: ignore[arg-type]


# Chains


@pytest.mark.parametrize("seed", range(30))
def test_every_chain_comes_once_and_none_before_a_better_grounded_one(seed: int) -> None:
    grounds = Grounds.of(random_theory(seed))
    for to in ("n/3", "n/5"):
        found = list(best_chains(grounds, "n/0", to))
        assert sorted(found) == sorted(grounds.graph.chains("n/0", to))
        worst = [max(RANKS[grounds.links[step].grade] for step in pairwise(chain)) for chain in found]
        assert worst == sorted(worst)


def test_the_first_of_very_many_chains_come_at_once() -> None:
    grounds = Grounds.of(monsters.theory(monsters.ladder()))
    assert len(list(islice(best_chains(grounds, "guests/s0", "guests/s60"), 50))) == 50


# Stitching


def stretches(*links: Link) -> list[tuple[int, str, tuple[str, ...]]]:
    grounds = grounds_of(*links)
    return [(len(part.links), part.told, part.tellers) for part in stitch(links, grounds)]


def test_one_person_tells_it_whole() -> None:
    assert stretches(a("a", "b", "anna", "ben"), a("b", "c", "ben")) == [(2, "one-voice", ("ben",))]


def test_the_longest_stretch_is_taken_first() -> None:
    told = stretches(a("a", "b", "anna", "ben"), a("b", "c", "ben", "report"), a("c", "d", "anna"), a("d", "e", "anna"))
    assert told == [(2, "one-voice", ("ben",)), (2, "one-voice", ("anna",))]


def test_what_nobody_tells_and_what_only_a_report_tells_stand_apart() -> None:
    told = stretches(a("a", "b", "anna"), a("b", "c"), a("c", "d", "report"), a("d", "e", "anna"))
    assert told == [
        (1, "one-voice", ("anna",)),
        (1, "nobody", ()),
        (1, "gathered", ("report",)),
        (1, "one-voice", ("anna",)),
    ]


def fewest(links: list[Link], grounds: Grounds) -> int:
    """The fewest stretches of one-voice tellers, by trying every seam."""
    if not links:
        return 0
    best = len(links) + 1
    for end in range(1, len(links) + 1):
        tellers = set.intersection(*({i.source for i in grounds.citations.on_link(link)} for link in links[:end]))
        if tellers:
            best = min(best, 1 + fewest(links[end:], grounds))
    return best


@pytest.mark.parametrize("seed", range(15))
def test_the_stretches_are_the_fewest(seed: int) -> None:
    import random

    chance = random.Random(seed)
    links = [a(f"{n}", f"{n + 1}", *chance.sample(["anna", "ben"], chance.choice([1, 1, 2]))) for n in range(6)]
    grounds = grounds_of(*links)
    assert len(stitch(links, grounds)) == fewest(links, grounds)


def test_the_chain_that_somebody_tells() -> None:
    grounds = grounds_of(a("a", "b", "anna"), a("b", "d", "ben"), a("b", "c", "anna"), a("c", "d", "anna"))
    assert chain_told_by("anna", "g/a", "g/d", grounds) == ("g/a", "g/b", "g/c", "g/d")
    assert chain_told_by("ben", "g/a", "g/d", grounds) == ()


# Rivals


def test_what_else_may_explain_it() -> None:
    beginning = Node("g/a", "activity", other_causes=(Condition("explains a alone"),))
    middle = Node("g/b", "outcome", other_causes=(Condition("a new bus line"),))
    doubt = Evidence("ben", stance="contradicts", finding="not for him")
    grounds = grounds_of(
        a("w", "a"),
        a("w", "x"),
        a("a", "b", "anna"),
        Link("g/b", "g/c", evidence=(doubt,), other_causes=(Condition("a grant"),)),
        a("x", "c"),
        a("y", "x"),
        a("z", "q"),
        a=beginning,
        b=middle,
        x=Node("g/x", "activity"),
    )
    rivals = find_rivals(grounds, "g/a", "g/c")
    assert [each.cause.text for each in rivals.other_causes] == ["a new bus line", "a grant"]
    assert [each.item.finding for each in rivals.doubts] == ["not for him"]
    # w leads to a as well, and z to nothing of it
    assert [node.id for node in rivals.other_beginnings] == ["g/x", "g/y"]


def test_no_chain_has_no_rivals() -> None:
    assert find_rivals(grounds_of(a("a", "b"), a("c", "b")), "g/b", "g/a").other_beginnings == ()


# Gaps

MATTERS = {"material": Material("yes")}


def gaps_of(grounds: Grounds) -> list[tuple[str, str, int]]:
    return [
        (gap.kind, f"{gap.on.from_}>{gap.on.to}" if isinstance(gap.on, Link) else gap.on.id, gap.points)
        for gap in Gaps(grounds).find()
    ]


def test_every_kind_of_gap() -> None:
    against = Evidence("ben", stance="contradicts")
    grounds = grounds_of(
        a("a", "b"),
        Link("g/b", "g/c", evidence=(*said("anna"), against)),
        a("c", "d", "anna"),
        a("d", "e", "anna", "ben"),
        a("e", "f", "anna", "ben"),
        a=Node("g/a", "activity"),
        f=Node("g/f", "outcome", stakeholder="h", **MATTERS),  # type: ignore[arg-type]
    )
    found = {(kind, on) for kind, on, _ in gaps_of(grounds)}
    assert found >= {
        ("asserted", "g/a>g/b"),
        ("contested", "g/b>g/c"),
        ("one-source", "g/c>g/d"),
        ("one-voice", "g/e>g/f"),
        ("unheard", "g/f"),
        ("stitched", "g/f"),
    }
    assert ("one-voice", "g/d>g/e") not in found  # those who experience it say so, and two of them
    assert ("unheard", "g/e") not in found  # of a link both ends are spoken of


def test_points_count_what_hangs_on_it() -> None:
    grounds = grounds_of(
        a("a", "b"),
        a("b", "c", "anna"),
        a("a", "d", "anna"),
        a("d", "c", "anna"),
        a("c", "e", "anna"),
        a=Node("g/a", "activity"),
        e=Node("g/e", "outcome", stakeholder="g", **MATTERS),  # type: ignore[arg-type]
    )
    points = {on: count for _, on, count in gaps_of(grounds)}
    # b is passed by one of two ways; the last link by all of them and is the weakest, the last where all are alike
    assert points["g/a>g/b"] == points["g/a>g/d"] == 1
    assert points["g/c>g/e"] == 1 + 2 + 2
    assert gaps_of(grounds)[0][1] == "g/c>g/e"


def test_a_weak_link_is_a_gap_where_a_material_outcome_stands_on_it() -> None:
    link = a("a", "b", "anna", "report", strength="anticipated")
    start = Node("g/a", "activity")
    material = Node("g/b", "outcome", stakeholder="g", **MATTERS)  # type: ignore[arg-type]
    assert ("weak", "g/a>g/b", 5) in gaps_of(grounds_of(link, a=start, b=material))


def test_what_somebody_tells_whole_is_not_stitched() -> None:
    start = Node("g/a", "activity")
    end = Node("g/c", "outcome", stakeholder="g", **MATTERS)  # type: ignore[arg-type]
    one = grounds_of(a("a", "b", "anna"), a("b", "c", "anna"), a=start, c=end)
    two = grounds_of(a("a", "b", "anna"), a("b", "c", "ben"), a=start, c=end)
    assert "stitched" not in {kind for kind, _, _ in gaps_of(one)}
    assert ("stitched", "g/c", 3) in gaps_of(two)


def test_where_nothing_is_material_the_ends_matter() -> None:
    gaps = Gaps(grounds_of(a("a", "b"), a("b", "c"), a=Node("g/a", "activity")))
    assert (gaps.outcomes, gaps.are_material) == (("g/c",), False)


def test_what_context_leads_to_does_not_hang_on_it_where_activities_lead_there() -> None:
    grounds = grounds_of(
        a("w", "a"),
        a("a", "b"),
        w=Node("g/w", "context"),
        a=Node("g/a", "activity"),
        b=Node("g/b", "outcome", **MATTERS),  # type: ignore[arg-type]
    )
    points = {on: count for _, on, count in gaps_of(grounds)}
    assert points["g/w>g/a"] == 0
    assert points["g/a>g/b"] == 5


def test_a_link_that_closes_a_loop_is_a_gap_on_which_nothing_hangs() -> None:
    grounds = grounds_of(a("a", "b", "anna", "report"), a("b", "a", feedback=True), a=Node("g/a", "activity"))
    assert ("asserted", "g/b>g/a", 0) in gaps_of(grounds)


def test_who_makes_a_claim_speaks_of_all_it_passes_and_who_contradicts_speaks_too() -> None:
    claim = Claim("report", ("g/a", "g/c"), strength="observed")
    against = Evidence("report", stance="contradicts")
    nodes = {name: Node(f"g/{name}", "outcome", stakeholder="h") for name in ("c", "d", "e")}
    links = (a("a", "b", "anna"), Link("g/b", "g/d", evidence=(against,)), a("b", "c", "anna"), a("b", "e", "anna"))
    found = {on for kind, on, _ in gaps_of(grounds_of(*links, claims=(claim,), **nodes)) if kind == "unheard"}
    assert found == {"g/e"}
