from leadsto.evidence.citations import Citations
from leadsto.evidence.stories import telling_of
from leadsto.graph import OutcomeGraph
from leadsto.model import Claim, Evidence, Link, Node, Scene, Source, Story, Theory

SOURCES = (Source("anna", type="interview"), Source("ben", type="interview"), Source("report", type="report"))


def told(story: Story, *links: Link, claims: tuple[Claim, ...] = ()) -> tuple[list[str], tuple[str, ...], bool]:
    nodes = tuple(
        Node(id_, "outcome", leads_to=tuple(link for link in links if link.from_ == id_))
        for id_ in ("a", "b", "c", "d")
    )
    theory = Theory(nodes=nodes, sources=SOURCES, claims=claims)
    telling = telling_of(story, OutcomeGraph.of(theory), Citations(theory), {source.id: source for source in SOURCES})
    return [f"{link.from_}{link.to}" for link in telling.links], telling.whole_by, telling.is_stitched


def link(from_: str, to: str, *sources: str) -> Link:
    return Link(from_, to, evidence=tuple(Evidence(source, strength="reported") for source in sources))


WALK = Story("walk", scenes=(Scene(at="a"), Scene(at="b"), Scene(from_="b", to="c")))


def test_a_story_goes_along_its_links_and_those_between_its_places() -> None:
    assert told(WALK, link("a", "b", "anna"), link("b", "c", "anna", "ben")) == (["ab", "bc"], ("anna",), False)


def test_a_story_that_nobody_tells_whole_is_stitched() -> None:
    assert told(WALK, link("a", "b", "anna"), link("b", "c", "ben")) == (["ab", "bc"], (), True)


def test_a_report_that_gathers_many_people_tells_nothing_whole() -> None:
    assert told(WALK, link("a", "b", "report"), link("b", "c", "report")) == (["ab", "bc"], (), True)


def test_what_contradicts_a_link_does_not_tell_it() -> None:
    against = Link("a", "b", evidence=(Evidence("anna", stance="contradicts"),))
    assert told(WALK, against, link("b", "c", "anna"))[1:] == ((), True)


def test_claims_tell_every_step_of_their_path() -> None:
    claims = (Claim("ben", ("a", "b", "c")),)
    assert told(WALK, link("a", "b"), link("b", "c"), claims=claims) == (["ab", "bc"], ("ben",), False)


def test_a_story_along_no_link_is_not_stitched() -> None:
    assert told(Story("still", scenes=(Scene(at="a"), Scene(at="c"), Scene(at="d")))) == ([], (), False)
    assert told(Story("gone", scenes=(Scene(at="nobody"), Scene(from_="a", to="nobody"))), link("a", "b")) == (
        [],
        (),
        False,
    )
