"""What is asked of whom, and that nothing in a question leads."""

from __future__ import annotations

import pytest

from leadsto.model import Evidence, Link, Node, Source, Stakeholder, Theory
from leadsto.views.questions import plan_interviews
from leadsto.views.subject import Subject


def asked(*nodes: Node, delivers: bool = False) -> list[tuple[str, str, str]]:
    """Whom, what kind of question, and about which node."""
    theory = Theory(
        nodes=nodes,
        stakeholders=(Stakeholder("children", "Children"), Stakeholder("staff", "Staff", delivers=delivers)),
        sources=(Source("anna", type="interview", voice=("children",)), Source("ben", type="interview")),
    )
    plan = plan_interviews(Subject.of(theory, "restricted"))
    return [(each.stakeholder, question.kind, question.node) for each in plan.interviews for question in each.questions]


def two(kind: str, lane: str, *evidence: Evidence) -> tuple[Node, Node]:
    """A context of children that leads to something."""
    effect = f"{lane}/b"
    why = Node(
        "children/a", "context", stakeholder="children", leads_to=(Link("children/a", effect, evidence=evidence),)
    )
    return why, Node(effect, kind, stakeholder=lane)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["activity", "output"])
def test_how_something_came_to_be_done_those_are_asked_who_do_it(kind: str) -> None:
    assert asked(*two(kind, "children")) == [("programme", "how-it-came", "children/b")]
    assert asked(*two(kind, "staff")) == [("programme", "how-it-came", "staff/b")]
    assert asked(*two(kind, "staff"), delivers=True) == [("staff", "how-it-came", "staff/b")]
    differing = (Evidence("anna"), Evidence("ben", stance="contradicts"))
    assert asked(*two(kind, "children", *differing)) == [("programme", "differing", "children/b")]


def test_of_context_its_own_lane_is_asked() -> None:
    assert ("children", "what-led-here", "children/b") in asked(*two("context", "children"))


def test_what_is_done_is_asked_of_the_programme_where_it_is_nobody_s() -> None:
    why = Node("children/a", "context", stakeholder="children", leads_to=(Link("children/a", "activities/b"),))
    assert asked(why, Node("activities/b", "activity")) == [("programme", "how-it-came", "activities/b")]


def test_what_is_said_aloud_names_nothing_and_no_direction_and_nobody_s_answer() -> None:
    nodes = (
        Node("children/a", "outcome", "Children grow calmer", "children", leads_to=(
            Link("children/a", "children/b", evidence=(Evidence("anna"), Evidence("ben", stance="contradicts"))),
        )),
        Node("children/b", "outcome", "Children are excluded less", "children"),
    )  # fmt: skip
    theory = Theory(nodes=nodes, sources=(Source("anna"), Source("ben")), stakeholders=(Stakeholder("children", "C"),))
    [interview] = plan_interviews(Subject.of(theory, "restricted")).interviews
    assert {question.kind for question in interview.questions} >= {"differing", "what-led-here"}
    for question in interview.questions:
        assert not [node.title for node in nodes if node.title in question.prompt]
        assert "…" in question.prompt
        assert "better" in question.prompt
        assert "worse" in question.prompt
        assert "what else played a part" in question.prompt
        assert not [word for word in ("told us", "others", "people", "improve") if word in question.prompt.lower()]
        assert question.about in {node.title for node in nodes}
