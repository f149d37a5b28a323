"""How much of a theory stayed behind when it was restricted to an audience."""

from __future__ import annotations

from dataclasses import dataclass

from leadsto.evidence.citations import Citation, every_citation
from leadsto.model import Theory


@dataclass(frozen=True, slots=True)
class Withheld:
    """What there is, and what of it the audience does not see.

    Each pair is (left out, all). A citation is an item of evidence, wherever it stands, or a claim.
    """

    citations: tuple[int, int]
    quotes: tuple[int, int]
    sources: tuple[int, int]
    stories: tuple[int, int]
    observations: tuple[int, int]
    proxies: tuple[int, int]

    @property
    def is_nothing(self) -> bool:
        """Whether the audience sees all there is."""
        return not any(pair[0] for pair in self._pairs())

    def _pairs(self) -> tuple[tuple[int, int], ...]:
        return (self.citations, self.quotes, self.sources, self.stories, self.observations, self.proxies)

    def tell(self, where: str) -> str:
        """Say what stayed behind, such as `38 of 40 citations and 2 stories are not on this page`; "" where nothing did.

        Quotes are told apart only where the citation itself is seen.

        Args:
            where: What it is not in, such as `on this page`.
        """
        parts: list[str] = []
        left_out, all_ = self.citations
        if left_out:
            parts.append(f"{left_out} of {_counted(all_, 'citation')}")
        quotes = self.quotes[0]
        if quotes:
            parts.append(_counted(quotes, "quote"))
        for (count, _), singular, plural in (
            (self.sources, "source", ""),
            (self.stories, "story", "stories"),
            (self.observations, "observation", ""),
            (self.proxies, "proxy", "proxies"),
        ):
            if count:
                parts.append(_counted(count, singular, plural))
        if not parts:
            return ""
        what = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
        only_one = len(parts) == 1 and next(pair[0] for pair in self._pairs() if pair[0]) == 1
        return f"{what} {'is' if only_one else 'are'} not {where}"


def compare(whole: Theory, seen: Theory) -> Withheld:
    """Count what a theory has and its restricted form has not."""
    every, shown = list(every_citation(whole)), list(every_citation(seen))
    return Withheld(
        citations=_pair(len(every), len(shown)),
        quotes=(_blanked(every, shown), sum(1 for item in every if item.quote)),
        sources=_pair(len(whole.sources), len(seen.sources)),
        stories=_pair(len(whole.stories), len(seen.stories)),
        observations=_pair(_observations(whole), _observations(seen)),
        proxies=_pair(_proxies(whole), _proxies(seen)),
    )


def _pair(whole: int, seen: int) -> tuple[int, int]:
    return whole - seen, whole


def _counted(count: int, singular: str, plural: str = "") -> str:
    return f"{count} {singular if count == 1 else plural or singular + 's'}"


def _blanked(every: list[Citation], shown: list[Citation]) -> int:
    """Count citations that are seen without their quote: both lists are in the same order, one with gaps."""
    count, at = 0, 0
    for item in every:
        if at < len(shown) and _is_same(item, shown[at]):
            count += bool(item.quote and not shown[at].quote)
            at += 1
    return count


def _is_same(item: Citation, seen: Citation) -> bool:
    return (item.route, item.source, item.at, item.finding) == (seen.route, seen.source, seen.at, seen.finding)


def _observations(theory: Theory) -> int:
    return sum(
        len(indicator.observations) + (indicator.baseline is not None) + (indicator.target is not None)
        for node in theory.nodes
        for indicator in node.indicators
    )


def _proxies(theory: Theory) -> int:
    return sum(1 for node in theory.nodes if node.value is not None and node.value.proxy is not None)
