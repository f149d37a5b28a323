"""Which node is which: by id, then by `same-as`, in whatever tangle it is written."""

from __future__ import annotations

import pytest

from leadsto.diff import compare
from leadsto.diff.likeness import ALIKE, likeness, suggest
from leadsto.diff.matching import match
from leadsto.model import Kind, Link, Node, Theory


def theory(title: str, **same_as: str | tuple[str, ...]) -> Theory:
    """A theory of nodes `g/NAME`, each with what its `same-as` says."""
    nodes = (
        Node(f"g/{name}", "outcome", name, "g", same_as=said if isinstance(said, tuple) else (said,) if said else ())
        for name, said in same_as.items()
    )
    return Theory(title=title, nodes=tuple(nodes))


def pairs(old: Theory, new: Theory, *names: str) -> dict[str, str]:
    return dict(match(old, new, names).new_ids)


@pytest.mark.parametrize(
    "said", ["g/b", "plan-of-tea:g/b", "Plan of Tea:g/b", "folder:g/b", "folder: g/b"], ids=lambda said: said
)
def test_the_other_theory_is_meant_by_title_by_folder_or_without_a_prefix(said: str) -> None:
    old, new = theory("Plan of Tea", b=""), theory("Told", x=said)
    assert pairs(old, new, "folder") == {"g/b": "g/x"}
    assert match(old, new, ("folder",)).by == {"g/b": "same-as"}


def test_either_theory_may_say_so() -> None:
    assert pairs(theory("Plan", b="told:g/x"), theory("Told", x="")) == {"g/b": "g/x"}


def test_an_id_comes_before_what_same_as_says() -> None:
    matching = match(theory("Plan", a="", b=""), theory("Told", a="plan:g/b"))
    assert matching.new_ids == {"g/a": "g/a"}
    (remark,) = matching.remarks
    assert remark.ids == ("g/a", "g/b", "g/a")


def test_a_third_theory_joins_two_that_name_the_same_in_it() -> None:
    old, new = theory("Plan", a="guide:x/1", b="guide:x/2"), theory("Told", c="guide:x/2", d="guide:x/3")
    assert pairs(old, new) == {"g/b": "g/c"}


def test_two_that_claim_one_partner_are_named_and_one_has_it() -> None:
    old, new = theory("Plan", a=""), theory("Told", y="plan:g/a", x="plan:g/a")
    matching = match(old, new)
    assert matching.new_ids == {"g/a": "g/x"}
    assert [remark.message for remark in matching.remarks] == [
        "“x” (g/x) and “y” (g/y) both answer to “a” (g/a), which was laid over the first"
    ]
    assert match(old, theory("Told", x="plan:g/a", y="plan:g/a")) == matching  # the order of files says nothing


def test_those_that_claim_each_other_come_first() -> None:
    old, new = theory("Plan", a="told:g/y"), theory("Told", x="plan:g/a", y="plan:g/a")
    assert pairs(old, new) == {"g/a": "g/y"}


def test_a_partner_that_is_not_there_is_named_with_the_nearest() -> None:
    matching = match(theory("Plan", a=""), Theory(title="Told", nodes=(Node("h/q", "outcome", same_as=("plan:x/a",)),)))
    (remark,) = matching.remarks
    assert remark.message == "h/q is said to be plan:x/a, and the other theory has no such node"
    assert remark.hint == "did you mean g/a?"


def test_rings_and_long_chains_end() -> None:
    count = 3000
    old = theory("Plan", **{f"a{n}": f"told:g/b{n}" for n in range(count)})
    new = theory("Told", **{f"b{n}": f"plan:g/a{(n + 1) % count}" for n in range(count)})
    matching = match(old, new)
    assert len(matching.new_ids) == len(set(matching.new_ids.values())) == count
    itself = theory("Ring", a="ring:g/b", b="ring:g/a")
    assert match(itself, itself).new_ids == {"g/a": "g/a", "g/b": "g/b"}


def test_links_are_matched_by_the_ends_that_are_matched() -> None:
    old = Theory(
        title="Plan",
        nodes=(Node("g/a", "outcome", leads_to=(Link("g/a", "g/b"),)), Node("g/b", "outcome")),
    )
    new = Theory(
        title="Told",
        nodes=(
            Node("g/x", "outcome", same_as=("plan:g/a",), leads_to=(Link("g/x", "g/y", effect="weaker"),)),
            Node("g/y", "outcome", same_as=("plan:g/b",)),
        ),
    )
    difference = compare(old, new)
    (link,) = difference.links
    assert (link.step, link.state, link.is_opposite) == (("g/x", "g/y"), "changed", True)
    assert [(node.id, node.old_id, node.matched_by) for node in difference.nodes] == [
        ("g/x", "g/a", "same-as"),
        ("g/y", "g/b", "same-as"),
    ]
    assert "same-as" not in {change.field for node in difference.nodes for change in node.changes}


# --- titles ----------------------------------------------------------------------------------------------------------


def named(*titles: str, prefix: str = "g", kind: Kind = "outcome") -> list[Node]:
    return [Node(f"{prefix}/{place}", kind, title) for place, title in enumerate(titles)]


def suggested(old: list[Node], new: list[Node]) -> list[tuple[str, str]]:
    return [(item.old_id, item.new_id) for item in suggest(old, new)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Guests feel less alone", "Guests are less alone"),
        ("Neighbours look in on guests", "Neighbours look in on the guests"),
        ("Parents trust the school", "Trust in the school among parents"),
        ("Mae plant yn hapusach", "Mae’r plant yn hapusach"),
        ("GUESTS ARE WELL", "guests are well."),
    ],
)
def test_titles_that_are_alike_are_suggested(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one) >= ALIKE
    assert suggested(named(one), named(other, prefix="h")) == [("g/0", "h/0")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Guests feel less alone", "Neighbours feel tied down"),
        ("Children sleep", "Schools exclude fewer pupils"),
        ("", ""),
    ],
)
def test_titles_that_are_not_are_not(one: str, other: str) -> None:
    assert suggested(named(one), named(other, prefix="h")) == []


def test_each_is_suggested_once_the_most_alike_first_and_its_own_kind_before_others() -> None:
    old = named("Guests feel less alone", "Guests feel alone")
    new = [*named("Guests feel less alone", prefix="c", kind="context"), *named("Guests feel less alone", prefix="o")]
    assert suggested(old, new) == [("g/0", "o/0"), ("g/1", "c/0")]


def test_what_is_matched_is_not_suggested() -> None:
    old, new = theory("Plan", same="", trusting=""), theory("Told", same="", trusted="")
    assert [(item.old_id, item.new_id) for item in compare(old, new).suggestions] == [("g/trusting", "g/trusted")]


def test_few_of_thousands_are_compared_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 3000
    compared = 0

    def counted(one: str, other: str) -> float:
        nonlocal compared
        compared += 1
        return likeness(one, other)

    monkeypatch.setattr("leadsto.diff.likeness.likeness", counted)
    words = ("children", "parents", "trust", "ask", "stay", "home", "school", "less", "alone", "calm", "rest")
    titles = [" ".join(words[place * step % 11] for step in (1, 3, 4, 5, 9)) + f" {place}" for place in range(count)]
    found = suggested(named(*titles), named(*titles, prefix="h"))
    assert len(found) == count
    assert all(old[2:] == new[2:] for old, new in found)
    assert compared <= 6 * count
    compared = 0
    alike = suggested(named(*["Children are well"] * count), named(*["Children are well"] * count, prefix="h"))
    assert len(alike) == compared == count
