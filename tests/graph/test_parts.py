from __future__ import annotations

from leadsto.graph.parts import living_in, part_of
from leadsto.model import Claim, Link, Node, Scene, Setting, Story, Theory, Timeframe, TimeframeChange
from tests.views.tea import tea_at_two


def chain(*only_in: tuple[str, ...]) -> Theory:
    """a → b → c → d, each with the settings that it lives in."""
    ids = "abcd"
    return Theory(
        timeframes=(Timeframe("short", "Short"), Timeframe("long", "Long")),
        settings=(Setting("town", "Town", (TimeframeChange("short", "Soon"),)), Setting("village")),
        nodes=tuple(
            Node(
                id_,
                "outcome",
                only_in=where,
                goes_with=("a", "d"),
                leads_to=(Link(id_, ids[at + 1]),) if at < 3 else (),
            )
            for at, (id_, where) in enumerate(zip(ids, only_in, strict=True))
        ),
        claims=(Claim("s", ("a", "b", "c", "d")), Claim("s", ("c",)), Claim("s", ("a", "c"))),
        stories=(
            Story("one", scenes=(Scene(at="a"), Scene(from_="b", to="c"), Scene(from_="a", to="b"))),
            Story("two", scenes=(Scene(at="c"),)),
        ),
    )


def test_a_setting_has_what_lives_there_and_nothing_that_refers_to_the_rest() -> None:
    part = living_in(chain((), ("town",), ("village",), ()), "town")
    assert [node.id for node in part.nodes] == ["a", "b", "d"]
    assert [(link.from_, link.to) for link in part.links] == [("a", "b")]
    assert [claim.path for claim in part.claims] == [("a", "b")]
    assert [(story.id, len(story.scenes)) for story in part.stories] == [("one", 2)]
    assert [timeframe.title for timeframe in part.timeframes] == ["Soon", "Long"]
    assert part.settings == (Setting("town", "Town"),)


def test_a_claim_keeps_its_stretches_and_a_single_node_is_no_stretch() -> None:
    part = part_of(chain((), (), (), ()), {"a", "b", "d"})
    assert [claim.path for claim in part.claims] == [("a", "b")]
    part = part_of(chain((), (), (), ()), {"a", "b", "c", "d"}, lambda link: link.to != "c")
    assert [claim.path for claim in part.claims] == [("a", "b"), ("c", "d"), ("c",), ("a", "c")]
    assert [len(story.scenes) for story in part.stories] == [2, 1]


def test_with_everything_left_it_is_the_whole() -> None:
    theory = tea_at_two()
    assert part_of(theory, {node.id for node in theory.nodes}) == theory
