"""What there is in a theory, counted and listed: what `leadsto show` says."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.evidence.citations import Citations, every_citation
from leadsto.evidence.support import support_of_link
from leadsto.graph import OutcomeGraph
from leadsto.model import PROGRAMME, Node, Theory, Timeframe, first_by_id

VERSION = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each; `evidence` counts every item, those on barriers and the like and claims included."""

    stakeholders: int
    context: int
    activities: int
    outputs: int
    outcomes: int
    links: int
    loops: int
    sources: int
    evidence: int
    stories: int
    clauses: int
    indicators: int
    material: int
    valued: int


@dataclass(frozen=True, slots=True)
class ListedNode:
    """A node; `timeframe` has every column that its card covers, `stakeholder` is None for the programme's own."""

    id: str
    kind: str
    title: str
    stakeholder: str | None
    timeframe: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A link, with how many sources and citations stand behind it."""

    from_: str
    to: str
    feedback: bool
    sources: int
    citations: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A stakeholder and how many nodes of each kind are theirs; the programme's own lane has the id `programme`."""

    id: str
    title: str
    nodes: int
    outcomes: int


@dataclass(frozen=True, slots=True)
class Column:
    """A timeframe, when it is, and how many outcomes first show in it."""

    id: str
    title: str
    when: str
    outcomes: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What there is in a theory, or in one of its settings.

    Attributes:
        loops: One shortest loop for each feedback link that closes one, and for each tangle.
        chains: How many chains lead from a start to an end; None where a tangle leaves that without an answer.
        longest: The longest chain, by id; empty where there is no link.
        tangles: How many loops no link of which is marked `feedback`.
    """

    title: str
    setting: str | None
    counts: Counts
    nodes: tuple[ListedNode, ...]
    links: tuple[ListedLink, ...]
    loops: tuple[tuple[str, ...], ...]
    lanes: tuple[Lane, ...]
    columns: tuple[Column, ...]
    chains: int | None
    longest: tuple[str, ...]
    tangles: int


def overview(theory: Theory, setting: str | None = None) -> Overview:
    """Return what there is in a theory; with a setting, in that setting alone.

    Raises:
        ValueError: The theory has no such setting.
    """
    graph = OutcomeGraph.of(theory, setting)
    citations = Citations(theory)
    sources = first_by_id(theory.sources)
    links = []
    for link in graph.links:
        support = support_of_link(link, citations, sources)
        links.append(ListedLink(link.from_, link.to, link.feedback, support.sources, support.citations))
    loops = graph.loops()
    return Overview(
        theory.title,
        setting,
        _counts(theory, graph, len(loops)),
        tuple(_listed(node, graph) for node in graph.nodes.values()),
        tuple(links),
        loops,
        _lanes(theory, graph),
        tuple(_column(timeframe, index, graph) for index, timeframe in enumerate(graph.scale)),
        graph.count_all_chains(),
        graph.longest_chain(),
        len(graph.tangles()),
    )


def _counts(theory: Theory, graph: OutcomeGraph, loops: int) -> Counts:
    nodes = list(graph.nodes.values())
    kinds = [node.kind for node in nodes]
    return Counts(
        stakeholders=len(theory.stakeholders),
        context=kinds.count("context"),
        activities=kinds.count("activity"),
        outputs=kinds.count("output"),
        outcomes=kinds.count("outcome"),
        links=len(graph.links),
        loops=loops,
        sources=len(theory.sources),
        evidence=sum(1 for _ in every_citation(theory)),
        stories=len(theory.stories),
        clauses=sum(len(framework.clauses) for framework in theory.frameworks),
        indicators=sum(len(node.indicators) for node in nodes),
        material=sum(node.is_material for node in nodes),
        valued=sum(node.value is not None and node.value.state == "priced" for node in nodes),
    )


def _listed(node: Node, graph: OutcomeGraph) -> ListedNode:
    columns = graph.columns(node)
    covered = graph.scale[columns[0] : columns[1] + 1] if columns else ()
    names = tuple(timeframe.id for timeframe in covered)
    return ListedNode(node.id, node.kind, node.title, node.stakeholder or None, names)


def _lanes(theory: Theory, graph: OutcomeGraph) -> tuple[Lane, ...]:
    titles = {stakeholder.id: stakeholder.title for stakeholder in theory.stakeholders}
    by_lane: dict[str, list[str]] = {}
    for node in graph.nodes.values():
        by_lane.setdefault(node.lane, []).append(node.kind)
    if PROGRAMME in by_lane:
        titles = {PROGRAMME: "The programme", **titles}
    named = [lane for lane in theory.lanes if lane in titles]
    first = [PROGRAMME] if PROGRAMME in titles and PROGRAMME not in named else []
    order = dict.fromkeys([*first, *named, *titles])
    return tuple(
        Lane(lane, titles[lane] or lane, len(by_lane.get(lane, ())), by_lane.get(lane, []).count("outcome"))
        for lane in order
    )


def _column(timeframe: Timeframe, index: int, graph: OutcomeGraph) -> Column:
    first = (graph.columns(node) for node in graph.nodes.values() if node.kind == "outcome")
    starts = timeframe.starts.text if timeframe.starts else "?"
    when = f"{starts} to {timeframe.ends.text}" if timeframe.ends else f"from {starts} on"
    if timeframe.ends and " to " in starts + timeframe.ends.text:
        when = f"from {starts}, until {timeframe.ends.text}"
    return Column(
        timeframe.id, timeframe.title or timeframe.id, when, sum(c is not None and c[0] == index for c in first)
    )
