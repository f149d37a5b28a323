"""What lies between two nodes, worked out here and in pages: both are held to the same file.

After a change that is meant: GOLDEN=write pytest tests/evidence/test_between_in_scripts.py; tests/js/grounds.test.js
reads it.
"""

from __future__ import annotations

import json
import os
from random import Random
from typing import Any

from leadsto.evidence.between import robustness, source_robustness, standing_between, threads
from leadsto.evidence.grades import RANKS
from leadsto.evidence.stitching import stitch
from leadsto.model import STRENGTHS, Claim, Evidence, Link, Node, Source, Theory
from leadsto.views import evidence
from leadsto.views.plain import to_plain
from leadsto.views.subject import Subject
from tests.views.tea import GOLDEN, tea_for

FILE = GOLDEN / "between.json"


def drawn(seed: int, nodes: int, sources: int, cited: int) -> Theory:
    """A theory without loops but for one by feedback: links drawn at random, each with some items of evidence."""
    random = Random(seed)
    ids = [f"g/n{at}" for at in range(nodes)]
    known = [
        Source(
            f"s{at}",
            type=random.choice(["interview", "report"]),
            within=f"s{random.randrange(at)}" if at and random.random() < 0.25 else "",
        )
        for at in range(sources)
    ]

    def items() -> tuple[Evidence, ...]:
        return tuple(
            Evidence(
                random.choice([*(source.id for source in known), "undeclared"]),
                strength=random.choice(STRENGTHS),
                stance=random.choice(["supports", "supports", "supports", "contradicts"]),
            )
            for _ in range(random.randrange(cited + 1))
        )

    def leads(at: int) -> tuple[Link, ...]:
        ahead = [to for to in range(at + 1, min(nodes, at + 5)) if random.random() < 0.55]
        back = (Link(ids[at], ids[0], feedback=True),) if at == nodes - 1 else ()
        return (*(Link(ids[at], ids[to], evidence=items()) for to in ahead), *back)

    links = {at: leads(at) for at in range(nodes)}
    claims = tuple(
        Claim(random.choice(known).id, path=tuple(ids[at : at + 3]), strength="reported") for at in range(nodes - 3)
    )
    return Theory(
        nodes=tuple(Node(ids[at], "outcome", stakeholder="g", leads_to=links[at]) for at in range(nodes)),
        sources=tuple(known),
        claims=claims,
    )


def some_chain(subject: Subject, from_: str, to: str) -> list[Link]:
    """The chain that takes the last way on from each node."""
    chain: list[Link] = []
    while from_ != to:
        ways = [link for link in subject.graph.links_from(from_) if not subject.graph.closes_loop(link)]
        chain.append([link for link in ways if link.to == to or subject.graph.reaches(link.to, to)][-1])
        from_ = chain[-1].to
    return chain


def told(subject: Subject, pairs: list[tuple[str, str]]) -> dict[str, Any]:
    graph, grounds = subject.graph, subject.grounds
    found = []
    for from_, to in pairs:
        if not graph.reaches(from_, to):
            continue
        chain = some_chain(subject, from_, to)
        fewest, standing = source_robustness(grounds, from_, to), standing_between(grounds, from_, to)
        weakest = standing.weakest
        found.append(
            {
                "from": from_,
                "to": to,
                "threads": list(threads(grounds, from_, to)),
                "robustness": robustness(grounds, from_, to),
                "fewest": fewest.value,
                "at_least": fewest.at_least,
                "standing": RANKS[standing.grade],
                "weakest": [weakest.from_, weakest.to] if weakest is not None else None,
                "chain": [from_, *(link.to for link in chain)],
                "stretches": [
                    [stretch.links[-1].to, stretch.told, sorted(stretch.tellers)] for stretch in stitch(chain, grounds)
                ],
            }
        )
    said = to_plain(evidence.look(subject), sparse=True)
    said.pop("nodes", None)
    return {
        "arrows": [
            [link.from_, link.to, subject.behind(link).citations, not graph.closes_loop(link)] for link in graph.links
        ],
        "declared": list(subject.sources),
        "evidence": said,
        "pairs": found,
    }


def cases() -> list[dict[str, Any]]:
    sizes = [(1, 7, 3, 2), (2, 9, 5, 3), (3, 10, 8, 3), (4, 12, 20, 4), (5, 14, 18, 5), (6, 12, 30, 5)]
    theories = [drawn(*size) for size in sizes]
    subjects = [Subject.of(theory, "restricted") for theory in theories]
    tea = tea_for("team")
    picked = [told(tea, [(from_, to) for from_ in tea.graph.nodes for to in tea.graph.nodes])]
    for subject in subjects:
        ids = list(subject.graph.nodes)
        picked.append(
            told(subject, [(ids[at], to) for at in (0, 1, 3) for to in (ids[-1], ids[-2], ids[len(ids) // 2])])
        )
    return picked


def test_what_pages_are_held_to_is_as_it_was() -> None:
    text = "[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases()) + "\n]\n"
    if os.environ.get("GOLDEN") == "write":
        FILE.write_text(text, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == text
