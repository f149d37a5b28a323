"""The matrix of links and sources: counted, small, and of nothing that the audience may not see."""

from __future__ import annotations

import json
from dataclasses import replace

from leadsto.model import Access, Link, Node, Source, Theory
from leadsto.model import Evidence as Item
from leadsto.views import evidence, storyboard
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject
from tests import monsters
from tests.views.tea import tea_at_two, tea_for


def matrix(audience: Access = "public") -> evidence.Evidence:
    return evidence.look(Subject.of(tea_at_two(), audience))


def test_rows_are_numbers_of_arrows() -> None:
    subject = tea_for()
    arrows = storyboard.look(subject).arrows
    rows = {(arrows[row.link].from_, arrows[row.link].to): row for row in matrix().rows}
    row = rows["guests/known-by-name", "guests/less-alone"]
    assert matrix().sources == ("interview-3", "winter-report")
    # one item of the interview; of the report one against and one caveat, the stronger of which is reported
    assert row.cells == ((0, 1, 0, 0, 1), (1, 0, 1, 1, 2))
    assert [matrix().voices[at] for at in row.voices] == ["Guests"]
    # claims count on each step of their path
    assert rows["guests/known-by-name", "neighbours/look-in"].cells == ((0, 1, 0, 0, 1),)
    assert ("guests/at-ease", "guests/known-by-name") not in rows


def test_strength_is_that_of_what_supports() -> None:
    items = (
        Item("a", strength="measured", stance="contradicts"),
        Item("a", strength="anecdotal"),
        Item("a", strength="reported"),
        Item("b", stance="qualifies"),
    )
    nodes = (Node("g/x", "outcome", "X", "g", leads_to=(Link("g/x", "g/y", evidence=items),)), Node("g/y", "outcome"))
    (row,) = evidence.look(Subject.of(Theory(nodes=nodes, sources=(Source("b"),)), "restricted")).rows
    # the declared source comes before the one that is only cited
    assert row.cells == ((0, 0, 1, 0, 5), (1, 2, 0, 1, 2))


def test_counts_are_those_of_the_arrows() -> None:
    audiences: tuple[Access, ...] = ("public", "team")
    for audience in audiences:
        subject = tea_for(audience)
        cited = {row.link: sum(cell[1] for cell in row.cells) for row in evidence.look(subject).rows}
        for at, arrow in enumerate(storyboard.look(subject).arrows):
            assert cited.get(at, 0) == arrow.citations


def test_what_is_hidden_is_in_no_number() -> None:
    theory = tea_at_two()
    assert "minutes" in matrix("team").sources
    hidden = replace(
        theory,
        sources=tuple(source for source in theory.sources if source.id != "minutes"),
        claims=tuple(claim for claim in theory.claims if claim.source != "minutes"),
    )
    assert evidence.look(Subject.of(hidden, "public")) == matrix()


def test_a_link_that_nobody_speaks_of_takes_no_room() -> None:
    theory = monsters.theory(monsters.arrows("ladder"))
    matrix = evidence.look(Subject.of(theory, "team"))
    assert (matrix.sources, matrix.voices, matrix.rows) == ((), (), ())
    assert evidence.look(Subject.of(Theory(title="Tea at Two"), "public")).rows == ()


def test_it_is_a_few_characters_a_cell() -> None:
    whole = matrix("team")
    cells = sum(len(row.cells) for row in whole.rows)
    assert len(json.dumps(to_plain(whole), separators=(",", ":"))) < 200 + 40 * len(whole.rows) + 14 * cells
