"""A made-up map of coded interviews, as evaluations of one programme have them: `coded_map()` returns its YAML.

121 outcomes, 1,168 coded links from 28 interviews and one report between some 240 pairs of outcomes. A few links are
told by nearly everybody and most by one or two; some run back and tie a small tangle. Each coded link is a claim.
"""

from __future__ import annotations

from benchmarks.synthetic import Chance

OUTCOMES = 121
CODED = 1_168
PAIRS = 240
SOURCES = 29
STRENGTHS = ("observed", "reported", "reported", "anecdotal")

_HEAD = """\
theory:
  title: A map of coded interviews
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 2 years
stakeholder:
  id: guests
  title: Guests
"""


def coded_map(seed: int = 7) -> str:
    """Return the map as one file."""
    chance = Chance(f"coded map {seed}")
    pairs = _pairs(chance)
    coded = [*pairs, *(pairs[int(PAIRS * chance.random() ** 3)] for _ in range(CODED - PAIRS))]
    lines = [_HEAD, "outcomes:"]
    for number in range(OUTCOMES):
        lines += [f"  - id: o{number}", f"    title: Guests {chance.word(3)} {chance.word(2)}", "    timeframe: short"]
        ends = [end for start, end in pairs if start == number]
        lines += ["    leads-to:", *(f"      - o{end}" for end in ends)] if ends else []
    lines.append("sources:")
    for number in range(SOURCES):
        kind = "interview" if number else "report"
        lines += [f"  - id: s{number}", f"    title: A {kind}, number {number}", f"    type: {kind}"]
    lines.append("claims:")
    for start, end in coded:
        lines += [
            f"  - source: s{chance.below(SOURCES)}",
            f"    path: [guests/o{start}, guests/o{end}]",
            f"    finding: {chance.word(4)} {chance.word(3)} {chance.word(4)}",
            f"    strength: {STRENGTHS[chance.below(4)]}",
        ]
    return "\n".join(lines) + "\n"


def _pairs(chance: Chance) -> list[tuple[int, int]]:
    """Different pairs, each outcome in one at least; most lead to a later outcome nearby, about one in ten leads back."""
    found: dict[tuple[int, int], None] = {}
    for number in range(1, OUTCOMES):
        found[max(0, number - 1 - chance.below(12)), number] = None
    while len(found) < PAIRS:
        start = chance.below(OUTCOMES - 1)
        end = min(OUTCOMES - 1, start + 1 + chance.below(25))
        found[(end, start) if not chance.below(6) else (start, end)] = None
    return sorted(found, key=lambda _: chance.random())
