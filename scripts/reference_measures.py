"""The reference page of the measures: what each is, and what it comes to in one small theory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from leadsto.evidence.between import robustness, source_robustness, standing_between, threads
from leadsto.evidence.contested import contested_links, contested_nodes
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.measures import MEASURES
from leadsto.evidence.planned import asserted, told_not_planned
from leadsto.load import read_text
from leadsto.model import Link
from leadsto.rules.examples import example_files

EXAMPLE = Path(__file__).with_name("reference_measures.yaml")

_HEAD = """\
# The measures

How much stands behind a theory of change, counted. A count is evidence that people say so, and never the strength of an
effect; that nobody tells a link is no evidence that there is none. Claims count as evidence does. What is measured along
chains leaves out links marked `feedback` that close a loop; such a link has counts of its own. Every figure is worked out
from what its audience may see, and from nothing else.
"""
_THEORY = """\
## The example

All figures below are of this theory, worked out by the program as it wrote this page:
"""


def page() -> str:
    """Return the page."""
    grounds = example()
    parts = [_HEAD, _overview(), _THEORY, f"```yaml\n{EXAMPLE.read_text(encoding='utf-8')}```\n"]
    for measure in MEASURES:
        lines = [
            f"## {measure.title}\n",
            f"Of {measure.of}. {measure.definition}\n",
            f"*Unit*: {measure.unit}.\n",
            "*Example*:\n",
            "\n".join(f"- {line}" for line in EXAMPLES[measure.id](grounds)) + "\n",
        ]
        if measure.source:
            lines.append(f"*Source*: {measure.source}.\n")
        parts.append("\n".join(lines))
    return "\n".join(parts)


def example() -> Grounds:
    """Read the example, as its own team sees it."""
    reading = read_text(example_files(EXAMPLE.read_text(encoding="utf-8")))
    assert not [finding for finding in reading.findings if finding.severity == "error"], reading.findings
    return Grounds.of(reading.theory)


def _overview() -> str:
    rows = [f"| [{one.title}](#{one.title.lower().replace(' ', '-')}) | {one.of} | {one.unit} |" for one in MEASURES]
    return "\n".join(["| measure | of | unit |", "| --- | --- | --- |", *rows]) + "\n"


def _arrow(from_: str, to: str) -> str:
    return f"`{from_} -> {to}`"


def _name(link: Link) -> str:
    return _arrow(link.from_, link.to)


def _listed(ids: tuple[str, ...]) -> str:
    return ", ".join(f"`{id_}`" for id_ in ids) or "nobody"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _citations(grounds: Grounds) -> list[str]:
    return [
        f"{_name(link)}: {_count(grounds.behind(link).citations, 'citation')}"
        + (f", and {grounds.behind(link).against} against" if grounds.behind(link).against else "")
        for link in grounds.graph.links
    ]


def _sources(grounds: Grounds) -> list[str]:
    return [
        f"{_name(link)}: {_count(grounds.behind(link).sources, 'source')}, of those who are cited: "
        f"{_listed(tuple(dict.fromkeys(item.source for item in said if item.stance == 'supports')))}"
        for link in grounds.graph.links
        if (said := grounds.citations.on_link(link))
    ]


def _voices(grounds: Grounds) -> list[str]:
    return [
        f"{_name(link)}: {_listed(grounds.behind(link).voices)}"
        + (", confirmed by those who experience it" if grounds.is_confirmed(link) else "")
        for link in grounds.graph.links
        if grounds.behind(link).voices
    ]


def _grades(grounds: Grounds) -> list[str]:
    return [f"{_name(link)}: {grounds.behind(link).grade}" for link in grounds.graph.links]


def _contested(grounds: Grounds) -> list[str]:
    links = [f"{_name(link)}: {_one_by_one(grounds, link)}" for link in contested_links(grounds)]
    return [*links, *(f"`{node.id}`, because of what leads there" for node in contested_nodes(grounds))]


def _one_by_one(grounds: Grounds, link: Link) -> str:
    support = grounds.behind(link)
    return f"{support.citations} for, {support.against} against"


PAIRS = (
    ("activities/table", "guests/less-alone"),
    ("activities/table", "neighbours/look-in"),
    ("guests/known-by-name", "guests/less-alone"),
    ("activities/table", "neighbours/less-afraid"),
)


def _between(say: Callable[[str, str], str]) -> list[str]:
    return [f"from `{from_}` to `{to}`: {say(from_, to)}" for from_, to in PAIRS]


def _threads(grounds: Grounds) -> list[str]:
    def say(from_: str, to: str) -> str:
        whole = threads(grounds, from_, to)
        return f"{len(whole)}" + (f", {_listed(whole)}" if whole else ", nobody tells a chain whole")

    return _between(say)


def _robustness(grounds: Grounds) -> list[str]:
    return _between(lambda from_, to: f"{robustness(grounds, from_, to)}")


def _source_robustness(grounds: Grounds) -> list[str]:
    def say(from_: str, to: str) -> str:
        found = source_robustness(grounds, from_, to)
        return f"{found.value}" + (f", such as {_listed(found.sources)}" if found.sources else "")

    return _between(say)


def _standings(grounds: Grounds) -> list[str]:
    between = []
    for from_, to in PAIRS:
        standing = standing_between(grounds, from_, to)
        assert standing.weakest is not None
        between.append(f"from `{from_}` to `{to}`: {standing.grade}, because of {_name(standing.weakest)}")
    outcomes = [id_ for id_, node in grounds.graph.nodes.items() if node.kind == "outcome"]
    return [*(f"`{id_}`: {grounds.standings[id_].grade}" for id_ in outcomes), *between]


def _scored(say: Callable[[Grounds, str], str]) -> Callable[[Grounds], list[str]]:
    return lambda grounds: [f"`{id_}`: {say(grounds, id_)}" for id_ in grounds.scores]


def _driver(grounds: Grounds, id_: str) -> str:
    scores = grounds.scores[id_]
    return f"{scores.citations_out} − 2 × {scores.citations_in} = {scores.driver_score}".replace("-", "−")


def _outcome(grounds: Grounds, id_: str) -> str:
    scores = grounds.scores[id_]
    return f"{scores.citations_in} − 2 × {scores.citations_out} = {scores.outcome_score}".replace("-", "−")


def _outcomeness(grounds: Grounds, id_: str) -> str:
    scores = grounds.scores[id_]
    if scores.outcomeness is None:
        return "unknown"
    return f"{scores.citations_in} of {scores.citations_in + scores.citations_out}, {scores.outcomeness:.2f}"


EXAMPLES: dict[str, Callable[[Grounds], list[str]]] = {
    "citation-count": _citations,
    "source-count": _sources,
    "voices": _voices,
    "grade": _grades,
    "contested": _contested,
    "thread-count": _threads,
    "robustness": _robustness,
    "source-robustness": _source_robustness,
    "standing": _standings,
    "driver-score": _scored(_driver),
    "outcome-score": _scored(_outcome),
    "outcomeness": _scored(_outcomeness),
    "asserted": lambda grounds: [_name(link) for link in asserted(grounds)],
    "told-not-planned": lambda grounds: [
        f"{_arrow(*step)}, told by {_listed(tuple(claim.source for claim in claims))}"
        for step, claims in told_not_planned(grounds).items()
    ],
}
