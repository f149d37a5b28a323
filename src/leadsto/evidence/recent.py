"""What is new since a date: the sources of then or later, and what all evidence came to without them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from leadsto.evidence.citations import every_citation
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.loss import Changes, compare_grounds
from leadsto.evidence.withdrawal import withdraw
from leadsto.model import Source, When


@dataclass(frozen=True, slots=True)
class Recent:
    """What is new since a date, and what it has changed.

    Attributes:
        sources: The new sources, in the order of the theory.
        uncertain: Ids of those among them whose date is so vague that they may be older.
        undated: Sources without a date: they count as old.
        citations: How many items of evidence and claims each new source has.
        changes: From what there was without them to what there is.
    """

    since: When
    sources: tuple[Source, ...]
    uncertain: frozenset[str]
    undated: tuple[Source, ...]
    citations: Mapping[str, int]
    changes: Changes


def find_recent(grounds: Grounds, since: When) -> Recent:
    """Find out what is new since a date.

    A source is new if its date may lie on the first day of `since` or later. Where it may lie before, too, as with 2024
    since May 2024 or with `about`, that is said: nothing new is passed over because its date is vague.

    Args:
        grounds: What there is now.
        since: A year or a month begins with its first day.
    """
    theory = grounds.theory
    new = tuple(source for source in grounds.sources.values() if source.date and source.date.last >= since.first)
    doubtful = frozenset(s.id for s in new if s.date and (s.date.first < since.first or s.date.about))
    ids = [source.id for source in new]
    counted = Counter(item.source for item in every_citation(theory))
    before = Grounds.of(withdraw(theory, ids).theory)
    return Recent(
        since=since,
        sources=new,
        uncertain=doubtful,
        undated=tuple(source for source in grounds.sources.values() if source.date is None),
        citations={id_: counted[id_] for id_ in ids},
        changes=compare_grounds(before, grounds, ids),
    )
