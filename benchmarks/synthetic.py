"""Write a made-up theory of any size, to measure on: `python benchmarks/synthetic.py FOLDER OUTCOMES`.

It is as large theories would be: six stakeholders, five timeframes, seven files; two links in five stay within their
timeframe, the others lead to the next; nearly every outcome and link has evidence and every link its reason; some
have assumptions, indicators and a word on what is material; here and there a link closes a loop, as `feedback`. No two
titles are alike. `leadsto check` finds no error in it, and a few warnings, as in a theory that is being worked on.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LANES = ("guests", "neighbours", "families", "volunteers", "surgeries", "council")
TIMEFRAMES = (
    ("begin", "0 months", "2 to 3 months"),
    ("short", "2 months", "9 to 12 months"),
    ("medium", "9 months", "3 years"),
    ("long", "2 to 3 years", "10 years"),
    ("lasting", "8 years", "25 years"),
)
SOURCES = 24
FEWEST = 2 * len(LANES)
WITHIN_TIMEFRAME = 0.4
WITHOUT_EVIDENCE = 40  # one link in so many
LOOP = 500  # one outcome in so many leads back
MATERIAL = 25
ASSUMPTION = 9
VERBS = ("find", "keep", "share", "name", "notice", "welcome", "trust", "seek")
STRENGTHS = ("observed", "reported", "measured", "reported")
ONSETS = ("b", "br", "d", "f", "fl", "g", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w")
VOWELS = ("a", "e", "i", "o", "u", "ai", "oo")
CODAS = ("", "l", "m", "n", "r", "t", "nd", "sk")


@dataclass(slots=True)
class Outcome:
    """An outcome with the numbers of those that it leads to."""

    number: int
    lane: int
    timeframe: int
    cause: int = -1
    leads_to: list[int] = field(default_factory=list)
    feedback: list[int] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"{LANES[self.lane]}/o{self.number}"


class Chance:
    """Chance from a seed. Only `Random.random` is asked, whose sequence every version of Python keeps."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed).random

    def below(self, limit: int) -> int:
        return int(self.random() * limit)

    def word(self, syllables: int) -> str:
        parts = (f"{ONSETS[self.below(20)]}{VOWELS[self.below(7)]}{CODAS[self.below(8)]}" for _ in range(syllables))
        return "".join(parts)


def make_outcomes(count: int, links: float, chance: Chance, loops: bool = True) -> list[Outcome]:
    """Return outcomes that lead to each other, `links` each on average, those that lead back included."""
    outcomes = [Outcome(n, n * len(LANES) // count, chance.below(len(TIMEFRAMES))) for n in range(count)]
    outcomes[0].timeframe = 0
    columns = [[one.number for one in outcomes if one.timeframe == column] for column in range(len(TIMEFRAMES))]
    taken: set[tuple[int, int]] = set()

    def link(start: int, end: int) -> None:
        taken.add((start, end))
        outcomes[start].leads_to.append(end)

    for one in outcomes:  # each has a cause a timeframe earlier, so that an activity is behind all of them
        before = one.timeframe - 1
        while before >= 0 and not columns[before]:
            before -= 1
        if before >= 0:
            one.cause = columns[before][chance.below(len(columns[before]))]
            link(one.cause, one.number)
    back = (range(0, count, LOOP) if count >= LOOP else range(count)) if loops else ()
    for number in back:
        later = next((one for one in outcomes[number:] if one.timeframe >= 2), None)
        if later is not None:
            first = outcomes[outcomes[later.cause].cause].number
            if first not in later.feedback:
                later.feedback.append(first)
            if count < LOOP:
                break
    rest = round(links * count) - len(taken) - sum(len(one.feedback) for one in outcomes)
    tries = 20 * count  # a theory of a dozen outcomes may not have room for as many links as are asked for
    while rest > 0 and tries > 0:
        tries -= 1
        one = outcomes[chance.below(count)]
        within = chance.random() < WITHIN_TIMEFRAME or one.timeframe == len(TIMEFRAMES) - 1
        column = columns[one.timeframe if within else one.timeframe + 1]
        if not column:
            continue
        end = column[chance.below(len(column))]
        if (within and end <= one.number) or (one.number, end) in taken:
            continue
        link(one.number, end)
        rest -= 1
    return outcomes


def write_theory(folder: Path, count: int, links: float = 3, seed: int = 7, loops: bool = True) -> int:
    """Write a theory in seven files into a folder and return how many links its outcomes have.

    Args:
        folder: Made where it is missing.
        count: Outcomes, a dozen at least.
        links: For each outcome, on average.
        seed: The same seed gives the same bytes.
        loops: Whether some links lead back.
    """
    chance = Chance(f"leadsto {seed}")
    outcomes = make_outcomes(count, links, chance, loops)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "theory.yaml", _theory(outcomes))
    for lane, name in enumerate(LANES):
        _write(
            folder / f"{name}.yaml", _stakeholder(name, [one for one in outcomes if one.lane == lane], outcomes, seed)
        )
    return sum(len(one.leads_to) + len(one.feedback) for one in outcomes)


def _write(path: Path, lines: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _theory(outcomes: list[Outcome]) -> Iterator[str]:
    yield from (
        "theory:",
        "  title: A made-up theory",
        "  summary: Made to measure on",
        "  language: en-GB",
        "  lanes:",
    )
    yield from (f"    - {lane}" for lane in LANES)
    yield "timeframes:"
    for name, starts, ends in TIMEFRAMES:
        yield from (f"  - id: {name}", f"    title: {name.title()}", f"    starts: {starts}", f"    ends: {ends}")
    yield "sources:"
    for number in range(SOURCES):
        yield from (f"  - id: interview-{number}", f"    title: Interview {number}", "    type: interview")
        yield from (f"    date: 2023-{number % 12 + 1:02}", f"    voice: {LANES[number % len(LANES)]}")
        yield "    access: public"
    first = [one.id for one in outcomes if one.timeframe == 0 or one.cause < 0]
    yield "activities:"
    for number in range(0, len(first), 8):
        yield from (
            f"  - id: table-{number // 8}",
            f"    title: Table {number // 8} is laid each week",
            "    leads-to:",
        )
        for id_ in first[number : number + 8]:
            yield from (f"      - to: {id_}", "        because: whoever sits at it is greeted", "        evidence:")
            yield from _evidence(number % SOURCES, number + 1, "observed", "          ")


def _stakeholder(name: str, own: list[Outcome], all_: list[Outcome], seed: int) -> Iterator[str]:
    yield from ("stakeholder:", f"  id: {name}", f"  title: {name.title()}", "outcomes:")
    for one in own:
        yield from _outcome(one, all_, Chance(f"{seed} {one.number}"))


def _outcome(one: Outcome, outcomes: list[Outcome], chance: Chance) -> Iterator[str]:
    words = (VERBS[chance.below(len(VERBS))], chance.word(2), chance.word(3), chance.word(2))
    yield f"  - id: o{one.number}"
    yield f"    title: {LANES[one.lane].title()} {' '.join(words)}"
    yield "    summary: What changes for them in the course of a week, and how somebody who knows them would notice it."
    yield f"    timeframe: {TIMEFRAMES[one.timeframe][0]}"
    yield "    evidence:"
    own_voice = one.lane + len(LANES) * chance.below(SOURCES // len(LANES))
    yield from _evidence(own_voice, chance.below(400) + 1, STRENGTHS[chance.below(4)], "      ")
    if one.number % MATERIAL == 0:
        yield from (
            "    material:",
            "      relevant: yes",
            "      significant: yes",
            "      because: they name it first",
        )
        yield from (
            "    value: held",
            "    effect: negative" if one.number % (MATERIAL * 4) == 0 else "    intended: yes",
        )
        yield from ("    indicators:", "      - id: visits", "        title: Visits a week", "        unit: visits")
    if one.leads_to or one.feedback:
        yield "    leads-to:"
    for end in one.leads_to + one.feedback:
        yield from (
            f"      - to: {outcomes[end].id}",
            f"        because: who has {words[1]} is the readier for the second",
        )
        if end in one.feedback:
            yield "        feedback: yes"
        if chance.below(ASSUMPTION) == 0:
            yield from ("        assumptions:", f"          - nobody takes {words[3]} away again")
        if chance.below(WITHOUT_EVIDENCE):
            yield "        evidence:"
            for _ in range(1 + (chance.below(3) == 0)):
                line = chance.below(400) + 1
                yield from _evidence(chance.below(SOURCES), line, STRENGTHS[chance.below(4)], "          ")


def _evidence(source: int, line: int, strength: str, indent: str) -> Iterator[str]:
    yield f"{indent}- source: interview-{source}"
    yield f"{indent}  at: line {line}"
    yield f"{indent}  finding: she tells how the one came about after the other"
    yield f"{indent}  strength: {strength}"


def main() -> None:
    """Write the theory that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write a made-up theory to measure on.")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("outcomes", type=int, metavar="OUTCOMES", help=f"how many, {FEWEST} at least")
    parser.add_argument("--links", type=float, default=3, help="for each outcome, on average (default 3)")
    parser.add_argument("--seed", type=int, default=7, help="the same seed gives the same bytes (default 7)")
    parser.add_argument("--no-loops", action="store_true", help="leave out links that lead back")
    given = parser.parse_args()
    if given.outcomes < FEWEST:
        parser.error(f"at least {FEWEST} outcomes, please")
    links = write_theory(given.folder, given.outcomes, given.links, given.seed, not given.no_loops)
    print(f"{given.outcomes} outcomes, {links} links")


if __name__ == "__main__":
    main()
