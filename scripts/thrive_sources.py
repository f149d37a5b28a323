"""Compare the table of what each source paragraph supports with the example theory and, when given, with the texts.

    python scripts/thrive_sources.py                   what can be checked without the texts
    python scripts/thrive_sources.py FOLDER_OF_TEXTS   paragraphs, citations and borrowed wording as well
    python scripts/thrive_sources.py --write           write docs/thrive-sources.md from the table

The five documents are their publishers' and not part of the repository. Exit status: 0 all in step, 1 findings
(one a line), 2 the texts cannot be read.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from thrive_theory import Theory, read_theory

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "thrive-coverage.csv"
PAGE = ROOT / "docs" / "thrive-sources.md"
COLUMNS = ["source", "paragraph", "gist", "supports", "why nothing"]
SHARED_RUN = 8  # words in a row that may not be shared with a source

# The text of each document, by the id of its source. One numbers its own paragraphs; its headings are named here,
# since page breaks leave blank lines inside its paragraphs and no blank line before some of its headings.
TEXTS = {
    "context-report": "thrive-theory-of-change-context-2021.txt",
    "parents-report": "thrive-outcomes-parents-families-carers-2020.txt",
    "professionals-report": "thrive-outcomes-professionals-2022.txt",
    "cardiff-report": "family-thrive-update-cardiff.txt",
    "guidance-answer": "thrive-and-dfe-guidance-on-mental-health.txt",
}
SELF_NUMBERED = "cardiff-report"
HEADINGS = (
    "reasons for the report",
    "background",
    "issues",
    "financial implications",
    "legal implications",
    "recommendation",
)


@dataclass(frozen=True)
class Row:
    """One paragraph: a few words on what it says, and the places it supports or why there are none."""

    source: str
    paragraph: str
    gist: str
    supports: tuple[str, ...]
    why_nothing: str

    def __str__(self) -> str:
        return f"{self.source} {named(self.paragraph)}"


def named(paragraph: str) -> str:
    """The way evidence cites a paragraph in `at`: `paragraph 8`, `recommendation a`."""
    return f"paragraph {paragraph}" if paragraph.isdigit() else paragraph


def read_table(path: Path) -> list[Row]:
    """Read the committed table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                line["source"],
                line["paragraph"],
                line["gist"],
                tuple(filter(None, line["supports"].split("; "))),
                line["why nothing"],
            )
            for line in csv.DictReader(file)
        ]


def compare_with_theory(rows: list[Row], theory: Theory) -> Iterator[str]:
    """Find where table and theory are out of step."""
    by_place = {(row.source, named(row.paragraph)): row for row in rows}
    if len(by_place) < len(rows):
        yield "the table has a paragraph twice"
    cited: dict[tuple[str, str], set[str]] = {}
    for citation in theory.citations:
        where = f"{', '.join(citation.supports)} cites {citation.document} {citation.at}"
        cited.setdefault((citation.document, citation.at), set()).update(citation.supports)
        if not citation.is_public:
            yield f"{where}: not public, though the document is"
        if not citation.has_voice:
            yield f"{where}: nobody's voice"
        row = by_place.get((citation.document, citation.at))
        if row is None:
            yield f"{where}: the table has no such paragraph"
        else:
            for place in citation.supports:
                if place not in row.supports:
                    yield f"{where}: the table does not say so"
    for row in rows:
        if not row.gist:
            yield f"{row}: no words on what it says"
        if bool(row.supports) == bool(row.why_nothing):
            yield f"{row}: must say what it supports or why it supports nothing, one of the two"
        for place in row.supports:
            if place not in theory.places:
                yield f'{row}: "{place}" is not in the theory'
            elif (
                "/" in place
                and not place.startswith("indicator ")
                and place not in cited.get((row.source, named(row.paragraph)), set())
            ):
                yield f'{row}: "{place}" does not cite it'


def paragraphs_of(source: str, text: str) -> list[tuple[str, str]]:
    """Number the paragraphs of a text: blocks between blank lines, or the numbers that the document has itself."""
    if source != SELF_NUMBERED:
        blocks = re.split(r"\n\s*\n", text.strip())
        return [(str(number), block) for number, block in enumerate(blocks, 1)]
    found: list[tuple[str, list[str]]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if not found:
            found.append(("title", [line]))
        elif line.lower() in HEADINGS:
            found.append((f"heading {HEADINGS.index(line.lower()) + 1}", [line]))
        elif start := re.match(r"(\d+)\. ", line):
            found.append((start[1], [line]))
        elif start := re.match(r"([a-z])\. ", line):
            found.append((f"recommendation {start[1]}", [line]))
        else:
            found[-1][1].append(line)
    return [(number, "\n".join(lines)) for number, lines in found]


def words_of(text: str) -> list[str]:
    """Lower-case words: apostrophes join, all other punctuation and every kind of dash separate."""
    return re.findall(r"[^\W_]+", re.sub(r"['\u2018\u2019]", "", text.lower()))


def runs_of(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every run of SHARED_RUN words."""
    return (tuple(words[at : at + SHARED_RUN]) for at in range(len(words) - SHARED_RUN + 1))


def compare_with_texts(rows: list[Row], theory: Theory, folder: Path) -> Iterator[str]:
    """Find paragraphs that table and texts do not share, and wording that theory or table share with a text."""
    runs: dict[tuple[str, ...], str] = {}
    for source, name in TEXTS.items():
        paragraphs = paragraphs_of(source, (folder / name).read_text(encoding="utf-8"))
        there, told = [number for number, _ in paragraphs], [row.paragraph for row in rows if row.source == source]
        yield from (
            f"{source} {named(number)}: in the text and not in the table" for number in there if number not in told
        )
        yield from (
            f"{source} {named(number)}: in the table and not in the text" for number in told if number not in there
        )
        if sorted(there) == sorted(told) and there != told:
            yield f"{source}: the table has its paragraphs in another order"
        whole = words_of(" ".join(block for _, block in paragraphs))
        runs.update(dict.fromkeys(runs_of(whole), source))
    yield from (f"{row.source}: no such document" for row in rows if row.source not in TEXTS)
    # The titles of the documents are theirs, and are given as they are.
    titles = {theory.titles.get(source) for source in TEXTS}
    own = [text for text in theory.texts if text[1] not in titles]
    own += [(TABLE.name, text) for row in rows for text in (row.gist, row.why_nothing)]
    own += [(PAGE.name, "\n".join(INTRODUCTION))]
    for place, text in own:
        for run in runs_of(words_of(text)):
            if run in runs:
                yield f'{place}: shares "{" ".join(run)}" with {runs[run]}'
                break


INTRODUCTION = [
    "# Where Thrive comes from, paragraph by paragraph",
    "",
    "<!-- Written by scripts/thrive_sources.py --write from docs/thrive-coverage.csv. Change the table, not this page. -->",
    "",
    "The example theory in `outcomes/` restates five published documents in our own words. This page goes through every",
    "paragraph of them: a few words on what it says, and either what in the theory rests on it or why nothing does.",
    "The documents belong to their publishers and are not in the repository.",
    "",
    "A paragraph's number counts the blocks between blank lines, title and headings included. This holds for the answer",
    "to the guidance too: it is a table with two columns, and as text a block sometimes ends with the beginning of the",
    "next point. The Cardiff report numbers its own paragraphs and letters its recommendations; its headings are counted.",
    "",
    "An arrow stands for a link of the theory. Nodes and links named here cite the paragraph as evidence; timeframes,",
    "settings, sources, clauses, indicators, stories and inputs draw on it.",
    "",
    "Whoever has the texts can compare them: `python scripts/thrive_sources.py FOLDER_OF_TEXTS`.",
]


def page_of(rows: list[Row], theory: Theory) -> str:
    """The page that shows the table."""
    lines = list(INTRODUCTION)
    for source in TEXTS:
        of_source = [row for row in rows if row.source == source]
        nothing = sum(not row.supports for row in of_source)
        lines += ["", f"## {theory.titles.get(source, source)}", ""]
        lines += [
            f"`{source}`: {len(of_source)} paragraphs, {nothing} of them without anything that rests on them.",
            "",
        ]
        lines += ["| Paragraph | What it says | What rests on it, or why nothing does |", "|---|---|---|"]
        for row in of_source:
            places = ", ".join(f"`{place}`".replace(" > ", "` → `") for place in row.supports)
            lines.append(f"| {row.paragraph} | {row.gist} | {places or row.why_nothing} |")
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Check or write, print findings, return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("texts", nargs="?", type=Path, metavar="FOLDER_OF_TEXTS", help="where the five documents are")
    parser.add_argument("--write", action="store_true", help="write docs/thrive-sources.md from the table")
    options = parser.parse_args(arguments)
    rows, theory = read_table(TABLE), read_theory(ROOT / "outcomes")
    page = page_of(rows, theory)
    if options.write:
        PAGE.write_text(page, encoding="utf-8")
    findings = list(compare_with_theory(rows, theory))
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
        findings.append(f"{PAGE.name} is not what the table gives: run python scripts/thrive_sources.py --write")
    if options.texts:
        try:
            findings += compare_with_texts(rows, theory, options.texts)
        except (OSError, UnicodeDecodeError) as error:
            print(f"cannot read the texts: {error}", file=sys.stderr)
            return 2
    print("\n".join(findings) or f"{len(rows)} paragraphs and {len(theory.citations)} citations are in step")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
