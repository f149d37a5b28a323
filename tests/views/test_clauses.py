from __future__ import annotations

from leadsto.views.clauses import frameworks_of
from leadsto.views.givens import inputs_of
from tests.views.tea import tea_for


def test_every_clause_says_how_far_it_is_met_and_by_what() -> None:
    (framework,) = frameworks_of(tea_for())
    assert (framework.title, framework.source_title) == ("Ageing well", "Report on the second winter")
    assert [(clause.id, clause.state) for clause in framework.clauses] == [
        ("1.1", "met"),
        ("1.2", "partly"),
        ("1.3", "not-met"),
        ("1.4", "unanswered"),
    ]
    first, second, *_ = framework.clauses
    assert [answer.title for answer in first.met_by] == [
        "A table is laid every Thursday at two",
        "Guests are known by name",
    ]
    assert (second.gap, second.note) == ("nobody goes to the far end", "asked for since 2020")


def test_what_was_put_in_is_told_with_its_currency_or_as_unknown() -> None:
    room, hours = inputs_of(tea_for())
    assert (room.title, room.stakeholder, room.amount, room.year) == ("Room and tea", "The council", "9000 GBP", 2024)
    assert (hours.amount, hours.year, hours.note) == ("", None, "nobody counted them")
