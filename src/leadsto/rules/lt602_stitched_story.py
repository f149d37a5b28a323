"""LT602: a story whose links no one person tells all of."""

from __future__ import annotations

from collections.abc import Iterator

from leadsto.evidence.stories import Telling, telling_of, told_whole_by
from leadsto.findings import Finding, Related
from leadsto.rules.inspection import Inspection, at
from leadsto.rules.naming import name_ends
from leadsto.rules.words import count, quote

code = "LT602"
name = "stitched-story"
severity = "note"
summary = "A story whose chain no one source with one voice tells whole."
why = """\
One person says that a greeting led to visits, another that visits led to quieter Sundays. Put in a row that reads as one
life, and it may never have happened to anybody: those who were visited may not be those who were greeted. A story that
several tell a stretch each of is worth telling as long as it says so, and the page marks it as stitched. One that
somebody told from end to end is stronger. A report that gathers many people tells nothing whole, whatever it covers.

A link counts as told by a source that is cited for it, on the link or by a claim. Often the teller said more than has been
coded: look again in the interview that comes nearest."""
bad = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to:
      - to: visited
        evidence:
          - source: interview-3
            finding: he began to call once he knew her name
            strength: observed
  - id: visited
    title: Guests are visited
    timeframe: medium
    leads-to:
      - to: less-alone
        evidence:
          - source: interview-5
            finding: his Sundays are shorter since somebody calls
            strength: observed
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
  - id: interview-5
    title: Interview with another guest
    type: interview
stories:
  - id: one-sunday
    title: One Sunday
    scenes:
      - at: known-by-name
        text: Somebody called across the road to her.
      - at: visited
        text: A week later there was a knock at the door.
      - at: less-alone
        text: She had stopped counting the hours.
"""
good = """\
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to: visited
  - id: visited
    title: Guests are visited
    timeframe: medium
    leads-to: less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: medium
sources:
  - id: interview-3
    title: Interview with a guest
    type: interview
claims:
  - source: interview-3
    path: [guests/known-by-name, guests/visited, guests/less-alone]
    finding: he began to call once he knew her name, and since then she does not dread Sundays
    strength: observed
stories:
  - id: one-sunday
    title: One Sunday
    scenes:
      - at: known-by-name
        text: Somebody called across the road to her.
      - at: visited
        text: A week later there was a knock at the door.
      - at: less-alone
        text: She had stopped counting the hours.
"""
points = "one-sunday"
source = (
    "S. Powell, J. Copestake, F. Remnant, Causal mapping for evaluators, Evaluation, 2024, on the transitivity trap"
)
absence = True


def look(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each such story, with who comes nearest to telling it and the links that they do not tell."""
    for story in inspection.theory.stories:
        telling = telling_of(story, inspection.graph, inspection.citations, inspection.sources)
        if not telling.is_stitched:
            continue
        links = len(telling.links)
        nearest, told = _nearest(inspection, telling)
        if nearest:
            title = inspection.sources[nearest].title or nearest
            how = f"{quote(title)} comes nearest, with {len(told)} of its {count(links, 'link')}"
            hint = "look there for the rest; if it is not there, the page says that several tell it"
        else:
            how = f"no one person is cited for {'its one link' if links == 1 else f'any of its {links} links'}"
            hint = "cite the interview that it was told in, or ask somebody to tell it"
        yield Finding(
            code,
            f"nobody tells the whole of {quote(story.title or story.id)}: {how}",
            at(story, "id"),
            hint,
            tuple(
                Related(at(link, "to"), "not told there: {} leads to {}".format(*name_ends(inspection.graph, link)))
                for place, link in enumerate(telling.links)
                if nearest and place not in told
            ),
        )


def _nearest(inspection: Inspection, telling: Telling) -> tuple[str, frozenset[int]]:
    """The source with one voice that tells most of the links, of several the first that is cited; and which it tells."""
    told: dict[str, set[int]] = {}
    for place, link in enumerate(telling.links):
        for teller in told_whole_by([link], inspection.citations, inspection.sources):
            told.setdefault(teller, set()).add(place)
    nearest = max(told, key=lambda teller: len(told[teller]), default="")
    return nearest, frozenset(told.get(nearest, ()))
