"""What the board can be reduced by: settings above all, which change what there is."""

from __future__ import annotations

from dataclasses import replace

from leadsto.model import Link, Setting
from leadsto.views.facets import facets_of
from leadsto.views.storyboard import look
from leadsto.views.subject import Subject
from tests.views.tea import tea_at_two, tea_for


def test_values_are_places_and_lists_without_any_are_left_out() -> None:
    board = look(tea_for())
    facets = board.facets
    known = next(at for at, card in enumerate(board.cards) if card.id == "guests/known-by-name")
    assert [facets.tags[at] for at in facets.card_tags[known]] == ["belonging"]
    assert facets.card_status == ()
    assert facets.card_material[known] == "yes"


def test_a_source_on_a_condition_counts_as_cited() -> None:
    board = look(tea_for())
    known = next(at for at, card in enumerate(board.cards) if card.id == "guests/known-by-name")
    assert [board.facets.sources[at] for at in board.facets.card_sources[known]] == ["winter-report"]


def test_a_setting_says_what_is_not_there_and_which_timeframes_it_changes() -> None:
    theory = tea_at_two()
    nodes = tuple(replace(node, only_in=("town",)) if node.id == "outputs/teas" else node for node in theory.nodes)
    town = Setting("town", "In a town")
    subject = Subject.of(replace(theory, nodes=nodes, settings=(*theory.settings, town, town)), "public")
    cards = list(subject.graph.nodes)
    village, here = facets_of(subject, cards).settings
    assert [cards[at] for at in village.gone_cards] == ["outputs/teas"]
    gone = [subject.graph.links[at] for at in village.gone_arrows]
    assert {("outputs/teas" in (link.from_, link.to)) for link in gone} == {True}
    assert [(span.id, span.ends) for span in village.spans] == [("short", "2 months")]
    assert not here.gone_cards
    assert not here.spans


def test_chains_follow_feedback_where_its_loop_is_not_closed() -> None:
    theory = tea_at_two()
    nodes = tuple(
        replace(node, leads_to=(Link("guests/at-ease", "guests/known-by-name", only_in=("town",)),))
        if node.id == "guests/at-ease"
        else node
        for node in theory.nodes
    )
    subject = Subject.of(replace(theory, nodes=nodes, settings=(*theory.settings, Setting("town"))), "public")
    village, town = facets_of(subject, list(subject.graph.nodes)).settings
    links = [(link.from_, link.to) for link in subject.graph.links]
    assert [links[at] for at in village.turned] == [("guests/less-alone", "guests/at-ease")]
    assert not town.turned
