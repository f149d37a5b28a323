"""The network as a view: what there is, and that no mark or label lies upon another."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from leadsto.layout.text import lines
from leadsto.model import Theory
from leadsto.views import network
from leadsto.views.subject import Subject
from tests.render.hostile import HOSTILE, change_text
from tests.views.tea import tea_at_two, tea_for


def overlapping(view: network.Network) -> list[tuple[str, str]]:
    """Pairs of nodes whose marks or labels overlap."""
    boxes = []
    for spot in view.spots:
        high = network.LABEL_LINE * lines(spot.label, network.LABEL_WIDTH, network.LABEL_SIZE, bold=False)
        top = spot.y - network.MARK
        boxes.append((spot.id, spot.x, top, spot.y + network.MARK + network.LABEL_GAP + high))
    return [
        (one[0], other[0])
        for one, other in combinations(boxes, 2)
        if abs(one[1] - other[1]) < network.LABEL_WIDTH and one[2] < other[3] and other[2] < one[3]
    ]


def test_everything_is_in_it_once() -> None:
    subject = tea_for()
    view = network.look(subject)
    assert [spot.id for spot in view.spots] == list(subject.graph.nodes)
    assert [(view.spots[strand.from_].id, view.spots[strand.to].id) for strand in view.strands] == [
        (link.from_, link.to) for link in subject.graph.links
    ]
    assert sorted(at for group in view.groups for at in group.spots) == list(range(len(view.spots)))
    assert all(view.spots[at].lane == group.id for group in view.groups for at in group.spots)


def test_nothing_lies_upon_another() -> None:
    assert overlapping(network.look(tea_for())) == []


def test_nothing_lies_upon_another_whatever_the_titles() -> None:
    for text in HOSTILE.values():
        theory: Theory = change_text(tea_at_two(), text.__add__)
        view = network.look(Subject.of(theory, "restricted"))
        assert overlapping(view) == [], text
        assert all(len(spot.label) <= network.LABEL_MOST for spot in view.spots)


def test_a_theory_without_nodes() -> None:
    assert network.look(Subject.of(Theory(), "public")) == network.Network((), (), ())


def test_what_an_audience_may_not_see_moves_nothing() -> None:
    """Places are worked out from what is seen alone: the same as if the rest had never been written."""
    hidden = Subject.of(tea_at_two(), "public")
    never_written = Subject.of(replace(hidden.theory), "public")
    assert network.look(hidden) == network.look(never_written)
