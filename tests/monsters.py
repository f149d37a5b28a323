"""Four theories that a careless algorithm never comes back from, as model values and as YAML text.

    clique   70 outcomes, each of which leads to every other: 4,830 links, more loops than atoms in a galaxy
    ring     5,000 outcomes, each of which leads to the next and the last to the first: one loop, very long
    ladder   61 outcomes in a row with two ways from each to the next: 2^60 chains
    chain    20,000 outcomes in a row: whatever recurses runs out of stack

         / a0 \\     / a1 \\              / a59 \\
      s0        s1         s2  …   s59         s60       the ladder
         \\ b0 /     \\ b1 /              \\ b59 /
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leadsto.model import Link, Node, Stakeholder, Theory, Timeframe

CLIQUE = 70
RING = 5_000
RUNGS = 60
CHAIN = 20_000
MONSTERS = ("clique", "ring", "ladder", "chain")

Arrows = dict[str, list[str]]


def clique(size: int = CLIQUE) -> Arrows:
    names = [f"c{number}" for number in range(size)]
    return {name: [other for other in names if other != name] for name in names}


def ring(size: int = RING) -> Arrows:
    return {f"r{number}": [f"r{(number + 1) % size}"] for number in range(size)}


def ladder(rungs: int = RUNGS) -> Arrows:
    arrows: Arrows = {}
    for number in range(rungs):
        arrows[f"s{number}"] = [f"a{number}", f"b{number}"]
        arrows[f"a{number}"] = arrows[f"b{number}"] = [f"s{number + 1}"]
    return {**arrows, f"s{rungs}": []}


def chain(size: int = CHAIN) -> Arrows:
    return {f"l{number}": [f"l{number + 1}"] if number + 1 < size else [] for number in range(size)}


def arrows(monster: str) -> Arrows:
    """Return what leads to what in one of the `MONSTERS`, by bare ids."""
    return {"clique": clique, "ring": ring, "ladder": ladder, "chain": chain}[monster]()


def theory(arrows: Arrows, feedback: Iterable[tuple[str, str]] = (), lane: str = "guests") -> Theory:
    """Return a theory of one stakeholder whose outcomes have only titles and links."""
    marked = set(feedback)
    return Theory(
        title="A monster",
        timeframes=(Timeframe("short", "Short term"),),
        stakeholders=(Stakeholder(lane, lane.title()),),
        nodes=tuple(
            Node(
                f"{lane}/{start}",
                "outcome",
                title=f"Outcome {start}",
                stakeholder=lane,
                timeframe=("short", "short"),
                leads_to=tuple(
                    Link(f"{lane}/{start}", f"{lane}/{end}", feedback=(start, end) in marked) for end in ends
                ),
            )
            for start, ends in arrows.items()
        ),
    )


def text(arrows: Arrows, lane: str = "guests") -> str:
    """Return the same theory as one YAML file."""
    return "\n".join([*_lines(arrows, lane), ""])


def _lines(arrows: Arrows, lane: str) -> Iterator[str]:
    yield from ("theory:", "  title: A monster", "timeframes:", "  - id: short", "    title: Short term")
    yield from ("    starts: 0 months", "stakeholder:", f"  id: {lane}", f"  title: {lane.title()}", "outcomes:")
    for start, ends in arrows.items():
        yield from (f"  - id: {start}", f"    title: Outcome {start}", "    timeframe: short")
        if ends:
            yield "    leads-to:"
            yield from (f"      - {end}" for end in ends)
