"""What is measured, in the words of those who read it: one entry a measure, from which the reference is written."""

from __future__ import annotations

from dataclasses import dataclass

_MAPPING = (
    "S. Powell, J. Copestake, F. Remnant, Causal mapping for evaluators, Evaluation 30(1), 2024, "
    "doi 10.1177/13563890231196601"
)
_GUIDE = "the Guide to Causal Mapping of Causal Map, guide.causalmap.app"
_BOND = "Bond evidence principles, 2013, on voice"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and what it means.

    Attributes:
        id: Its name in kebab-case.
        title: Its name.
        of: What it is measured of: `a link`, `two nodes` and the like.
        definition: In a sentence or a few, as Markdown.
        unit: What the figure counts, or which words it takes.
        source: Where the idea comes from; "" where it is our own.
    """

    id: str
    title: str
    of: str
    definition: str
    unit: str
    source: str = ""


MEASURES: tuple[Measure, ...] = (
    Measure(
        "citation-count",
        "Citation count",
        "a link or a node",
        "How many items of evidence and claims support it. A claim counts on every link of its path, once on each. A node "
        "counts what is said of it and of the links that lead to it. What contradicts and what qualifies is counted apart.",
        "citations",
        _MAPPING,
    ),
    Measure(
        "source-count",
        "Source count",
        "a link or a node",
        "How many different sources are among what supports it. A source and the one that it is `within` count once: an "
        "interview and the report that quotes it are one, two interviews in one report are two. A source that is not declared "
        "does not count. Widths of arrows and badges follow this count.",
        "sources",
        _MAPPING,
    ),
    Measure(
        "voices",
        "Voices",
        "a link or a node",
        "Who says so: the stakeholders, or speakers without a lane, whom the supporting items name, else their sources. It is "
        "*confirmed by those who experience it* when the lane of the outcome (of a link: of its effect) is among them.",
        "stakeholders",
        _BOND,
    ),
    Measure(
        "grade",
        "Grade",
        "a link or a node",
        "The strength of the strongest item that supports it: measured, observed, reported, anecdotal or anticipated; none "
        "where nothing does.",
        "a word",
    ),
    Measure(
        "contested",
        "Contested",
        "a link or a node",
        "Some items support it and others contradict it; or two links between the same two, in one setting, have opposite "
        "effects. A node is contested where that holds of what is said of it and of the links that lead to it, taken together.",
        "yes or no",
        "Bond evidence principles, 2013, on contradictory evidence",
    ),
    Measure(
        "thread-count",
        "Thread count",
        "two nodes",
        "How many sources with one voice alone state every link of at least one chain from the one to the other. Such a chain "
        "is *told whole*; one that nobody tells whole is *stitched*: its first step may be true of some and its second of "
        "others. A report that gathers many people tells nothing whole. A source and the one that it is `within` count once.",
        "sources",
        f"{_MAPPING}; threads and the transitivity trap: {_GUIDE}",
    ),
    Measure(
        "robustness",
        "Robustness",
        "two nodes",
        "The least number of citations whose loss leaves no chain from the one to the other that is told on each of its links: "
        "the maximum flow, where each link carries its citation count. An asserted link carries nothing, so 0 says that every "
        "chain needs a link that nobody tells. A claim that goes along several links counts on each of them.",
        "citations",
        f"L. R. Ford, D. R. Fulkerson, Maximal flow through a network, Canadian Journal of Mathematics 8, 1956; of causal "
        f"maps: {_GUIDE}",
    ),
    Measure(
        "source-robustness",
        "Source robustness",
        "two nodes",
        "The least number of sources whose loss leaves no chain from the one to the other that is told on each of its links. "
        "Sources are counted as in the source count: a source and the one that it is `within` are one, so that whoever loses an "
        "interview loses the report that quotes it as well. Exact for up to 20 sources that matter, and for more where it can "
        "be proven quickly; else it is said to be *at most* a number, for which such sources have been found, and at least "
        "another. Where one source is enough, every one is tried, and those are named with which the fewest others are lost.",
        "sources",
        "a label cut: P. Zhang, J.-Y. Cai, L. Tang, W. Zhao, Approximation and hardness results for label cut and related "
        "problems, Journal of Combinatorial Optimization, 2009, doi 10.1007/s10878-009-9222-0",
    ),
    Measure(
        "standing",
        "Standing",
        "a node, or two nodes",
        "The grade of the weakest link of the best-grounded chain that leads there: the maximum over chains of the minimum over "
        "links of their grades. For a node, chains begin at activities and outputs; where none leads there, at whatever "
        "nothing leads to. Between two nodes, chains begin at the first.",
        "a grade",
        "widest path: M. Pollack, The maximum capacity through a network, Operations Research 8(5), 1960",
    ),
    Measure(
        "driver-score",
        "Driver score",
        "a node",
        "The citations of the links that lead from it, less twice those of the links that lead to it. High for what much is "
        "said to come from.",
        "citations",
        f"the name: {_GUIDE}",
    ),
    Measure(
        "outcome-score",
        "Outcome score",
        "a node",
        "The citations of the links that lead to it, less twice those of the links that lead from it. High for what much is "
        "said to lead to.",
        "citations",
        f"the name: {_GUIDE}",
    ),
    Measure(
        "outcomeness",
        "Outcomeness",
        "a node",
        "The citations of the links that lead to it, as a share of those of all its links: 0 for what is told as a cause only, "
        "1 for what is told as an effect only. Unknown where nobody says anything of its links.",
        "a share, 0 to 1",
        "Causal Map, Main outcomes, garden.causalmap.app, after A. H. Copeland, 1951",
    ),
    Measure(
        "asserted",
        "Asserted and never told",
        "the plan",
        "The links that the theory has and that nothing supports.",
        "links",
        _MAPPING,
    ),
    Measure(
        "told-not-planned",
        "Told and not planned",
        "the plan",
        "The steps of claims, from one node to the next, that no link declares. What a claim contradicts is not told.",
        "steps",
        _MAPPING,
    ),
)
