"""A theory without a source: nothing names it any more, and what that changes is told."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from leadsto.app.editing import verify_edits
from leadsto.app.reading import read_folder
from leadsto.check import Selection, check
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.loss import MOST_CHAINS, Changes, compare_grounds
from leadsto.evidence.withdrawal import named_sources, withdraw
from leadsto.load import read_text
from leadsto.load.fields import RECORDS
from leadsto.load.kinds import ListOf
from leadsto.model import Claim, Link, Node, Source, Theory
from tests.edit.test_removing import edit_out

THRIVE = Path(__file__).parents[2] / "outcomes"


def _compare(theory: Theory, *ids: str) -> Changes:
    return compare_grounds(Grounds.of(theory), Grounds.of(withdraw(theory, ids).theory), ids)


def _theory(*links: str, sources: tuple[Source, ...], claims: tuple[Claim, ...]) -> Theory:
    """Nodes and links such as `a b`, without files."""
    names = dict.fromkeys(name for link in links for name in link.split())
    leads = {name: [other for link in links for first, other in [link.split()] if first == name] for name in names}
    nodes = tuple(
        Node(f"x/{name}", "outcome", name, "x", leads_to=tuple(Link(f"x/{name}", f"x/{to}") for to in leads[name]))
        for name in names
    )
    return Theory(nodes=nodes, sources=sources, claims=claims)


def _claim(source: str, *path: str) -> Claim:
    return Claim(source, tuple(f"x/{name}" for name in path), "said", strength="observed")


def test_what_is_said_of_an_outcome_itself_is_a_loss_too() -> None:
    """Its standing comes by links, which another source tells alike."""
    sources = Source("i1", "I1", "interview"), Source("i2", "I2", "interview")
    claims = _claim("i2", "a", "b"), _claim("i1", "b"), Claim("i2", ("x/a",), "said", strength="reported")
    theory = _theory("a b", sources=sources, claims=(*claims, _claim("i1", "a")))
    lost = {change.node.id: change for change in _compare(theory, "i1").nodes if change.loses_own}
    assert list(lost) == ["x/a", "x/b"]
    assert not lost["x/b"].stands_otherwise
    assert [(each.own_before.citations, each.own_after.citations) for each in lost.values()] == [(2, 1), (1, 0)]
    assert (lost["x/a"].own_after.grade, lost["x/b"].own_after.grade) == ("reported", "none")
    assert lost["x/b"].after.citations == 1  # of the link into it


def test_every_key_that_names_a_source_is_known_here() -> None:
    """If this fails, the language has a new reference to a source: `evidence.withdrawal` has to take it out, too."""
    named = {
        (record.name, field.key)
        for record in RECORDS
        for field in record.fields.values()
        if "source" in (field.kind.item if isinstance(field.kind, ListOf) else field.kind).says.split()[-1:]
        and field.kind.says.startswith("the id of")
    }
    assert named == {
        ("piece of evidence", "source"),
        ("claim", "source"),
        ("source", "within"),
        ("observation", "source"),
        ("proxy", "source"),
        ("share", "source"),
        ("framework", "source"),
    }


def test_each_source_of_thrive_can_be_withdrawn() -> None:
    read = read_folder(str(THRIVE))
    theory = read.reading.theory
    assert len(theory.sources) >= 18
    references = Selection.of(("LT0", "LT1"), ())
    errors = _errors(check(read.reading, read.texts, references))
    for number, source in enumerate(theory.sources):
        withdrawal = withdraw(theory, (source.id,))
        edited = edit_out(read.texts, withdrawal)
        after = verify_edits(read.texts, edited, withdrawal.theory, read.reading)
        assert source.id not in named_sources(after.theory)
        if number % 3 == 0:
            assert _errors(check(after, {**read.texts, **edited.texts}, references)) <= errors


def _errors(verdicts: object) -> set[str]:
    return {verdict.message for verdict in verdicts if verdict.severity == "error"}  # type: ignore[attr-defined]


def test_sources_that_are_within_each_other_in_a_ring_part() -> None:
    theory = Theory(sources=(Source("a", within="b"), Source("b", within="c"), Source("c", within="a")))
    withdrawal = withdraw(theory, ("b",))
    assert withdrawal.theory.sources == (Source("a"), Source("c", within="a"))
    assert [(trace.kind, trace.on) for trace in withdrawal.traces] == [("within", "a"), ("source", "b")]


def test_both_of_two_sources_with_one_id_go() -> None:
    assert not withdraw(Theory(sources=(Source("a", "one"), Source("a", "two"))), ("a",)).theory.sources


def test_a_claim_along_a_link_that_nobody_declares_goes_and_changes_no_link() -> None:
    theory = _theory("a b", sources=(Source("s", type="interview"),), claims=(_claim("s", "b", "a"),))
    assert not withdraw(theory, ("s",)).theory.claims
    assert _compare(theory, "s").is_nothing


def test_chains_that_nobody_tells_whole_any_more_are_named() -> None:
    theory = _theory(
        "a b", "b c", "c d",
        sources=(Source("s", type="interview"), Source("t", type="interview"), Source("r", type="report")),
        claims=(_claim("s", "a", "b", "c", "d"), _claim("t", "a", "b", "c"), _claim("r", "a", "b", "c", "d")),
    )  # fmt: skip
    changes = _compare(theory, "s")
    assert [(each.from_.id, each.to.id, each.before, each.after) for each in changes.threads] == [
        ("x/a", "x/d", ("s",), ())
    ]
    assert not any(change.became_asserted for change in changes.links)
    (chain,) = _compare(theory, "t").threads
    assert (chain.from_.id, chain.to.id, chain.before, chain.after) == ("x/a", "x/c", ("s", "t"), ("s",))
    assert not _compare(theory, "r").threads


def test_a_source_that_nothing_rests_on_changes_nothing() -> None:
    theory = _theory("a b", sources=(Source("s"), Source("t")), claims=(_claim("s", "a", "b"),))
    assert _compare(theory, "t").is_nothing


def test_a_source_with_very_many_ends_is_followed_so_far_and_that_is_said() -> None:
    ways = [f"a{number} m" for number in range(40)] + [f"m b{number}" for number in range(40)]
    claims = tuple(_claim("s", *way.split()) for way in ways)
    changes = _compare(_theory(*ways, sources=(Source("s", type="interview"),), claims=claims), "s")
    assert len(changes.threads) == MOST_CHAINS
    assert changes.threads_left_out


@pytest.mark.parametrize("setting", ["amount: unknown", "unknown"])
def test_a_proxy_may_be_unknown(setting: str) -> None:
    proxy = f"{{{setting}}}" if ":" in setting else setting
    reading = read_text(
        {
            "a.yaml": "theory: {title: T, currency: GBP}\nvaluation: {discount-rate: 3.5%}\n"
            "timeframes: [{id: short, title: S, starts: 0 months}]\nstakeholder: {id: x, title: X}\n"
            f"outcomes: [{{id: o, title: O, timeframe: short, value: {{quantity: 3, proxy: {proxy}}}}}]\n"
        }
    )
    assert not reading.findings
    value = reading.theory.nodes[0].value
    assert value is not None
    assert value.state == "priced"
    assert "proxy" in value.unknown


def test_thousands_of_items_on_one_link_take_time_that_grows_with_them() -> None:
    def seconds(count: int) -> float:
        claims = tuple(_claim("st"[number % 2], "a", "b") for number in range(count))
        theory = _theory("a b", sources=(Source("s", type="interview"), Source("t")), claims=claims)
        began = time.process_time()
        assert _compare(theory, "s").links[0].after.citations == count // 2
        return time.process_time() - began

    seconds(100)
    assert seconds(20000) < 10 * (seconds(4000) + 0.02)
