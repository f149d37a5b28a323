"""What drives and what comes of it: how often a node is told as a cause, and how often as an effect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal

from leadsto.evidence.support import Support
from leadsto.model import Link

_DIGITS = Context(prec=28)  # the same quotient whatever the program around it has set


@dataclass(frozen=True, slots=True)
class Scores:
    """How often a node is told as an effect and how often as a cause, along chains.

    Several citations of one link count each, so that a cause which many name outweighs one that has many effects.

    Attributes:
        citations_in: What supports the links into it, a count.
        citations_out: What supports the links from it, a count.
    """

    citations_in: int = 0
    citations_out: int = 0

    @property
    def driver_score(self) -> int:
        """Citations out less twice the citations in: high for what much is said to come from."""
        return self.citations_out - 2 * self.citations_in

    @property
    def outcome_score(self) -> int:
        """Citations in less twice the citations out: high for what much is said to lead to."""
        return self.citations_in - 2 * self.citations_out

    @property
    def outcomeness(self) -> Decimal | None:
        """The share of citations in among all, from 0 (only a cause) to 1 (only an effect); None where nobody says anything."""
        both = self.citations_in + self.citations_out
        return _DIGITS.divide(Decimal(self.citations_in), Decimal(both)) if both else None


def score(
    ids: Iterable[str], chain_links: Iterable[Link], behind_links: Mapping[tuple[str, str], Support]
) -> dict[str, Scores]:
    """Return the scores of every node, each link looked at once.

    Args:
        ids: Every node.
        chain_links: The links that chains follow: those marked `feedback` that close a loop are no part of it.
        behind_links: What each of these rests on.
    """
    into: dict[str, int] = {}
    out: dict[str, int] = {}
    for link in chain_links:
        citations = behind_links[link.from_, link.to].citations
        into[link.to] = into.get(link.to, 0) + citations
        out[link.from_] = out.get(link.from_, 0) + citations
    return {id_: Scores(into.get(id_, 0), out.get(id_, 0)) for id_ in ids}
