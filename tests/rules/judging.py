"""Small theories for the tests of rules: written as YAML or made by hand, and what a rule says of them."""

from __future__ import annotations

from collections.abc import Iterable

from leadsto.check.checking import check
from leadsto.check.choosing import Selection
from leadsto.findings import Finding, Verdict
from leadsto.load import read_texts
from leadsto.model import Theory
from leadsto.rules import Inspection, find_rule
from leadsto.rules.examples import example_files
from leadsto.source import SourceText


def judge(text: str, *codes: str) -> list[Verdict]:
    """Return what the rules find in a theory as it is checked, its settings merged; see `rules.examples` for the text."""
    texts = {name: SourceText(name, content) for name, content in example_files(text).items()}
    reading = read_texts(texts.values())
    assert not [finding for finding in reading.findings if finding.code.startswith("LT0")], reading.findings
    return list(check(reading, texts, Selection.of(codes)))


def spanned(text: str, verdict: Verdict) -> str:
    """Return the text that a finding spans."""
    line = SourceText("", example_files(text)[verdict.placed.file]).line(verdict.placed.line)
    return line[verdict.placed.column - 1 : verdict.placed.end_column - 1]


def places(text: str, code: str) -> list[str]:
    """Return the texts that the findings of a rule span, in their order."""
    return [spanned(text, verdict) for verdict in judge(text, code)]


def look(theory: Theory, code: str, setting: str | None = None) -> list[Finding]:
    """Return what a rule finds in a theory made by hand."""
    rule = find_rule(code)
    assert rule is not None
    return list(Inspection.of(theory, setting).findings_of(rule))


def outcomes(*lines: str, lane: str = "guests", more: str = "") -> str:
    """Return YAML of one lane's outcomes, each a line: `id timeframe > effect, effect*` with a star for feedback.

    An effect that begins with a minus is made weaker. `more` is put before, as it is.
    """
    text = [more.rstrip("\n"), "stakeholder:", f"  id: {lane}", f"  title: {lane.title()}", "outcomes:"]
    for line in lines:
        text += _outcome(line)
    return "\n".join(line for line in text if line) + "\n"


def _outcome(line: str) -> Iterable[str]:
    head, _, effects = line.partition(">")
    id_, _, rest = head.strip().partition(" ")
    timeframe, *keys = rest.split(";")
    yield f"  - id: {id_}"
    yield f"    title: {id_.replace('-', ' ').title()}"
    yield f"    timeframe: {timeframe.strip()}"
    yield from (f"    {key.strip()}" for key in keys)
    names = [effect.strip() for effect in effects.split(",") if effect.strip()]
    if names:
        yield "    leads-to:"
    for name in names:
        yield f"      - to: {name.strip('-*')}"
        if name.startswith("-"):
            yield "        effect: weaker"
        if name.endswith("*"):
            yield "        feedback: yes"
