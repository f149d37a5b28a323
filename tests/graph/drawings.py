"""Small graphs with names, drawn, for tests that say what they are about.

In an outline `a -> b` is a link, `a ~> b` one marked `feedback`, and `a -| b` one that makes its effect weaker; `a -> b -> c` is two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leadsto.graph import OutcomeGraph
from leadsto.model import Link, Node, Setting, Theory, Timeframe

ARROWS = {"->": {}, "~>": {"feedback": True}, "-|": {"effect": "weaker"}}

#   a ──► b ──► d ──► e
#   └───► c ────┘
DIAMOND = "a -> b -> d -> e, a -> c -> d"

#   a ──► b ──► c ──► d        x (alone)
#         ▲     ┊
#         └┄┄┄┄┄┘ feedback
MEANT = "a -> b -> c -> d, c ~> b, x"

#   a ──► b ──► c ──► d
#         ▲     │
#         └─────┘ nobody said so
TANGLED = "a -> b -> c -> d, c -> b"

#   a ◄──► b ──► c ──► d ──► e        two tangles, a shorter and a longer,
#                ▲           │        and a stray feedback link on the way
#                └───────────┘
TWO_TANGLES = "a -> b -> a, b ~> c -> d -> e -> c"

#   a ──► b ──► c ──► a       three loops that share the link a ──► b,
#         └───► d ──► a       so that one link unties them all
#         └───► e ──► a
FAN = "a -> b -> c -> a, b -> d -> a, b -> e -> a"


def links(outline: str) -> list[Link]:
    """Return the links of an outline, in its order."""
    found = []
    for chain in outline.split(","):
        words = chain.split()
        for start, arrow, end in zip(words[::2], words[1::2], words[2::2], strict=False):
            found.append(Link(f"g/{start}", f"g/{end}", **ARROWS[arrow]))  # type: ignore[arg-type]
    return found


def theory(
    outline: str,
    timeframes: Sequence[Timeframe] = (),
    settings: Sequence[Setting] = (),
    spans: Mapping[str, tuple[str, str]] | None = None,
) -> Theory:
    """Return a theory of one lane `g` with the nodes of an outline, in the order of the alphabet."""
    names = sorted({word for chain in outline.split(",") for word in chain.split() if word not in ARROWS})
    drawn = links(outline)
    return Theory(
        timeframes=tuple(timeframes),
        settings=tuple(settings),
        nodes=tuple(
            Node(
                f"g/{name}",
                "outcome",
                timeframe=(spans or {}).get(name),
                leads_to=tuple(link for link in drawn if link.from_ == f"g/{name}"),
            )
            for name in names
        ),
    )


def graph(outline: str) -> OutcomeGraph:
    return OutcomeGraph.of(theory(outline))


def bare(ids: Sequence[str] | set[str]) -> str:
    """Return ids without their lane, as one word; those of a set in the order of the alphabet."""
    return "".join(id_.removeprefix("g/") for id_ in (sorted(ids) if isinstance(ids, set) else ids))


def arrows(some: Sequence[Link]) -> list[str]:
    """Return links as `ab` for a link from a to b."""
    return [bare((link.from_, link.to)) for link in some]
