from leadsto.evidence.citations import Citations
from leadsto.evidence.support import Support, support_of_link, support_of_node
from leadsto.model import Claim, Evidence, Link, Node, Source, Theory

LINK = Link(
    "a/x",
    "a/y",
    evidence=(
        Evidence("one", strength="anecdotal"),
        Evidence("report", strength="reported", voice=("staff",)),
        Evidence("one", strength="measured", stance="contradicts"),
        Evidence("two", stance="qualifies"),
    ),
)
THEORY = Theory(
    nodes=(Node("a/x", "outcome", leads_to=(LINK,)), Node("a/y", "outcome", evidence=(Evidence("three"),))),
    sources=(Source("report"), Source("one", within="report", voice=("parents",)), Source("two"), Source("three")),
    claims=(Claim("two", ("a/x", "a/y", "a/x", "a/y"), strength="observed"), Claim("three", ("a/y",))),
)
CITATIONS = Citations(THEORY)
SOURCES = {source.id: source for source in THEORY.sources}


def test_a_source_and_the_one_it_is_within_count_once() -> None:
    support = support_of_link(LINK, CITATIONS, SOURCES)
    assert support == Support(
        citations=3, sources=2, voices=("parents", "staff"), grade="observed", against=1, caveats=1
    )
    assert support.is_contested


def test_a_node_rests_on_what_is_said_of_it_and_of_the_links_into_it() -> None:
    assert support_of_node(THEORY.nodes[1], (), CITATIONS, SOURCES).sources == 1
    assert support_of_node(THEORY.nodes[1], [LINK], CITATIONS, SOURCES).sources == 3
    assert support_of_node(THEORY.nodes[0], (), CITATIONS, SOURCES) == Support()


def test_a_claim_that_comes_into_a_node_twice_counts_once() -> None:
    claim = Claim("two", ("a/x", "a/y", "a/z"))
    links = (Link("a/x", "a/y"), Link("a/y", "a/z"))
    citations = Citations(Theory(claims=(claim,)))
    assert support_of_node(Node("a/z", "outcome"), links, citations, SOURCES).citations == 1
