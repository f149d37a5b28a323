"""The measures by their definitions alone: every path, every set of sources, every set of links. Only for small theories."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, pairwise

from leadsto.model import STRENGTHS, Claim, Evidence, Link, Node, Source, Stance, Theory

Step = tuple[str, str]

ORDER = [*STRENGTHS, "none"]


def random_theory(seed: int, nodes: int = 6, sources: int = 5, loops: bool = True) -> Theory:
    """A small theory with parallel links, feedback, tangles, sources within others, claims, and sources that nobody declared."""
    chance = random.Random(seed)
    ids = [f"n/{number}" for number in range(nodes)]
    names = [f"s{number}" for number in range(sources)]
    stances: list[Stance] = ["supports", "supports", "supports", "contradicts", "qualifies"]

    def evidence() -> tuple[Evidence, ...]:
        return tuple(
            Evidence(
                chance.choice([*names, "nobody"]),
                strength=chance.choice([*STRENGTHS, None]),
                stance=chance.choice(stances),
            )
            for _ in range(chance.choice([0, 1, 1, 2, 3]))
        )

    made = []
    for number, id_ in enumerate(ids):
        others = [other for place, other in enumerate(ids) if place > number or (loops and chance.random() < 0.25)]
        links = [
            Link(id_, other, evidence=evidence(), feedback=chance.random() < 0.2)
            for other in others
            if chance.random() < 0.55
        ]
        if links and chance.random() < 0.2:
            links.append(Link(id_, links[0].to, effect="weaker", evidence=evidence()))
        made.append(Node(id_, chance.choice(["activity", "outcome"]), leads_to=tuple(links), evidence=evidence()))
    claims = tuple(
        Claim(
            chance.choice(names),
            tuple(chance.choices(ids, k=chance.choice([1, 2, 3, 4]))),
            strength=chance.choice(STRENGTHS),
            stance=chance.choice(stances),
        )
        for _ in range(chance.randrange(8))
    )
    known = tuple(
        Source(
            name,
            type=chance.choice(["interview", "report"]),
            within=chance.choice(["", "", *names]),
            one_voice=chance.choice([None, None, True, False]),
        )
        for name in names
    )
    return Theory(nodes=tuple(made), sources=known, claims=claims)


class Brute:
    """One theory, looked at by brute force."""

    def __init__(self, theory: Theory) -> None:
        self.theory = theory
        self.sources = {source.id: source for source in reversed(theory.sources)}
        ids = {node.id for node in theory.nodes}
        self.every: dict[Step, Link] = {}
        for node in theory.nodes:
            for link in node.leads_to:
                if link.to in ids and link.from_ != link.to:
                    self.every.setdefault((link.from_, link.to), link)
        self.chain_steps = [
            step for step, link in self.every.items() if not (link.feedback and self._leads(step[1], step[0]))
        ]

    def _leads(self, from_: str, to: str) -> bool:
        found = {from_}
        while True:
            more = {end for start, end in self.every if start in found} - found
            if not more:
                return to in found
            found |= more

    def supporting(self, step: Step) -> list[Evidence | Claim]:
        claims = [claim for claim in self.theory.claims if step in list(pairwise(claim.path))]
        items: list[Evidence | Claim] = [*self.every[step].evidence, *claims]
        return [item for item in items if item.stance == "supports"]

    def paths(self, from_: str, to: str) -> Iterator[list[Step]]:
        """Every path that passes no node twice, as its steps."""
        if from_ == to:
            return

        def walk(path: list[str]) -> Iterator[list[str]]:
            if path[-1] == to:
                yield path
                return
            for start, end in self.chain_steps:
                if start == path[-1] and end not in path:
                    yield from walk([*path, end])

        for path in walk([from_]):
            yield list(pairwise(path))

    def encloses(self, outer: str, inner: str) -> bool:
        """Whether the one quotes the other, through however many."""
        at, seen = inner, {inner}
        while at in self.sources and self.sources[at].within not in seen:
            at = self.sources[at].within
            seen.add(at)
            if at == outer:
                return True
        return False

    def counted_once(self, ids: set[str]) -> int:
        """How many declared sources: the largest number of them of which none quotes another."""
        declared = sorted(ids & self.sources.keys())
        for count in range(len(declared), 0, -1):
            for some in combinations(declared, count):
                if not any(self.encloses(one, other) for one in some for other in some if one != other):
                    return count
        return 0

    def source_count(self, step: Step) -> int:
        return self.counted_once({item.source for item in self.supporting(step)})

    def threads(self, from_: str, to: str) -> set[str]:
        return {
            id_
            for id_, source in self.sources.items()
            if (source.type == "interview" if source.one_voice is None else source.one_voice)
            and any(
                all(any(item.source == id_ for item in self.supporting(step)) for step in path)
                for path in self.paths(from_, to)
            )
        }

    def robustness(self, from_: str, to: str) -> int:
        """The least number of citations on links that together meet every path: every set of nodes on the near side."""
        paths = list(self.paths(from_, to))
        if not paths:
            return 0
        others = sorted({node for step in self.chain_steps for node in step} - {from_, to})
        least = None
        for count in range(len(others) + 1):
            for some in combinations(others, count):
                near = {from_, *some}
                cut = [step for step in self.chain_steps if step[0] in near and step[1] not in near]
                assert all(any(step in cut for step in path) for path in paths)
                lost = sum(len(self.supporting(step)) for step in cut)
                least = lost if least is None else min(least, lost)
        assert least is not None
        return least

    def source_robustness(self, from_: str, to: str) -> int:
        """Sets of sources, counted as ever, after whose loss no path has a supporting source on each link."""
        paths = [
            [{item.source for item in self.supporting(step)} & self.sources.keys() for step in path]
            for path in self.paths(from_, to)
        ]
        least = len(self.sources)
        for count in range(len(self.sources) + 1):
            for lost in combinations(self.sources, count):
                if not any(all(told - set(lost) for told in path) for path in paths):
                    least = min(least, self.counted_once(set(lost)))
        return least

    def standing(self, from_: str, to: str) -> str:
        grades = [
            max(
                min([ORDER.index(item.strength or "none") for item in self.supporting(step)], default=len(ORDER) - 1)
                for step in path
            )
            for path in self.paths(from_, to)
        ]
        return ORDER[min(grades, default=len(ORDER) - 1)]
