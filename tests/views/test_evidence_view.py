"""The matrix of links and sources: counted, small, and of nothing that the audience may not see."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from leadsto.evidence.gaps import KINDS
from leadsto.evidence.grades import GRADES
from leadsto.load import read_text
from leadsto.model import Access, Link, Node, Source, Theory
from leadsto.model import Evidence as Item
from leadsto.render.page.words import Words
from leadsto.views import evidence, storyboard
from leadsto.views.plain import to_plain
from leadsto.views.questions import plan_interviews
from leadsto.views.subject import Subject
from tests import monsters
from tests.views.tea import tea_at_two, tea_for


def thrive() -> Subject:
    folder = Path(__file__).parents[2] / "outcomes"
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.yaml"))}
    return Subject.of(read_text(texts).theory, "team")


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
    plain = to_plain(whole)
    grounds, asking = plain.pop("nodes"), plain.pop("asking")
    assert len(json.dumps(plain, separators=(",", ":"))) < 250 + 60 * len(whole.rows) + 14 * cells
    assert len(json.dumps(grounds, separators=(",", ":"))) < 45 * len(grounds)
    questions = [question for _, asked in asking for question in asked]
    gaps = sum(len(gaps) for _, _, gaps in questions)
    assert len(json.dumps(asking, separators=(",", ":"))) < 30 * len(asking) + 55 * len(questions) + 8 * gaps


def test_what_to_ask_is_what_the_command_asks_in_the_same_words() -> None:
    words, kinds = Words.of("en"), set()
    for subject in (tea_for("team"), thrive()):
        asked = evidence.look(subject).asking
        interviews = plan_interviews(subject).interviews
        assert [lane for lane, _ in asked] == [interview.stakeholder for interview in interviews]
        arrows = [(link.from_, link.to) for link in subject.graph.links]
        for (_, about), interview in zip(asked, interviews, strict=True):
            for (node, kind, gaps), question in zip(about, interview.questions, strict=True):
                assert (node, kind) == (question.node, question.kind)
                assert question.prompt == words.say(f"asking.{kind}")
                assert question.about == subject.title(node)
                ends = [(arrows[at] if at >= 0 else (node, "")) for _, at in gaps]
                assert ends == [(gap.from_, gap.to) for gap in question.gaps]
                assert [KINDS[kind] for kind, _ in gaps] == [gap.kind for gap in question.gaps]
                kinds.add(question.kind)
    assert len(kinds) >= 3
    assert all(f"asking.gap.{kind}" in words.messages for kind in KINDS)


def test_nodes_say_how_well_they_are_grounded_and_by_which_link() -> None:
    subject = tea_for()
    arrows = storyboard.look(subject).arrows
    grounds = {ground[0]: ground[1:] for ground in matrix().nodes}
    assert tuple(grounds) == tuple(subject.graph.nodes)
    standing, weakest, cited_in, cited_out, confirmed = grounds["guests/less-alone"]
    assert GRADES[standing] == subject.grounds.standings["guests/less-alone"].grade
    assert arrows[weakest].to in subject.graph.upstream("guests/less-alone") | {"guests/less-alone"}
    assert cited_in == sum(arrow.citations for arrow in arrows if arrow.to == "guests/less-alone" and arrow.chain)
    assert cited_out == sum(arrow.citations for arrow in arrows if arrow.from_ == "guests/less-alone" and arrow.chain)
    assert confirmed == 2  # a guest says so
    assert grounds["outputs/teas"][-1] == 0  # nobody's lane
    confirmed_links = {(arrows[row.link].from_, arrows[row.link].to) for row in matrix().rows if row.confirmed}
    assert confirmed_links == {
        (link.from_, link.to) for link in subject.graph.links if subject.grounds.is_confirmed(link)
    }


def test_what_quotes_a_source_and_what_speaks_with_one_voice_is_marked() -> None:
    items = tuple(Item(source) for source in ("report", "talk", "review"))
    nodes = (Node("g/x", "outcome", "X", "g", leads_to=(Link("g/x", "g/y", evidence=items),)), Node("g/y", "outcome"))
    sources = (
        Source("talk", type="interview", within="notes"),
        Source("notes", within="report"),
        Source("report"),
        Source("review"),
    )
    found = evidence.look(Subject.of(Theory(nodes=nodes, sources=sources), "restricted"))
    assert found.sources == ("talk", "report", "review")
    assert found.one_voice == (0,)
    assert found.within == ((0, 1),)  # through notes that are not cited themselves
