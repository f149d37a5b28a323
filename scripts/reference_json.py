"""The reference page of the JSON that programs read: real output, and the meaning of every value in it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from leadsto.app.check import check_and_report
from leadsto.app.coverage import tell_coverage
from leadsto.app.diff import compare_folders, tell_difference
from leadsto.app.evidence import tell_evidence, tell_gaps
from leadsto.app.locate import tell_places
from leadsto.app.render import render_folder
from leadsto.app.show import show
from leadsto.app.since import tell_since
from leadsto.app.trace import tell_trace
from leadsto.app.withdraw import tell_withdrawal
from scripts.reference_json_diff import DIFF, TOLD
from scripts.reference_json_evidence import ASKED, GROUNDING, QUESTIONS, TRACE
from scripts.reference_json_locate import COVERAGE, LOCATE, QUOTED
from scripts.reference_json_withdraw import EVIDENCE, SINCE, WITHDRAW

_HEAD = """\
# What programs read

With `--format json` a command prints one JSON object to standard output. Its names are those of
[the language](language.md), with underscores for hyphens. `version` counts up when a meaning changes; values may be
added without that, so a program passes over what it does not know. Exit statuses are those of
[the commands](commands.md).

The examples are what leadsto prints of this theory:

"""
_THEORY = """\
theory:
  title: Tea at Two
timeframes:
  - id: short
    title: Short term
    starts: 0 months
    ends: 3 to 9 months
  - id: long
    title: Long term
    starts: 1 year
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known-by-name
    title: Guests are known by name
    timeframe: short
    leads-to: go-out
  - id: go-out
    title: Guests go out more often
    timeframe: long
    leads-to:
      - to: known-by-name
        feedback: yes
      - less-alone
  - id: less-alone
    title: Guests feel less alone
    timeframe: short
"""
_CHECK = {
    "version": "of this shape",
    "theory": "the theory's title; empty where it has none",
    "counts.error": "how many findings there are of each severity",
    "counts.warning": "likewise",
    "counts.note": "likewise",
    "findings[].code": "of the rule, such as `LT201`",
    "findings[].name": "of the rule",
    "findings[].severity": "`error`, `warning` or `note`, as this theory has it",
    "findings[].message": "one sentence, without a full stop",
    "findings[].hint": "the nearest remedy; empty where there is none",
    "findings[].file": "relative to the folder, with `/` between its parts",
    "findings[].line": "from 1",
    "findings[].column": "from 1, in Unicode code points",
    "findings[].end_line": "of the first character after the place",
    "findings[].end_column": "likewise",
    "findings[].related[].file": "other places that the finding speaks of; file, lines and columns as above",
    "findings[].related[].line": "likewise",
    "findings[].related[].column": "likewise",
    "findings[].related[].end_line": "likewise",
    "findings[].related[].end_column": "likewise",
    "findings[].related[].message": "what is there",
}
_SHOW = {
    "version": "of this shape",
    "title": "the theory's",
    "counts.stakeholders": "lanes, the programme's own left out",
    "counts.context": "nodes of each kind, whosever they are",
    "counts.activities": "likewise",
    "counts.outputs": "likewise",
    "counts.outcomes": "likewise",
    "counts.links": "every `leads-to`",
    "counts.loops": "as many as `loops` lists",
    "counts.sources": "as declared, whether cited or not",
    "counts.evidence": "every item, those under assumptions, barriers and the like, and every claim included",
    "counts.stories": "as declared",
    "counts.clauses": "of all frameworks",
    "counts.indicators": "of all nodes",
    "counts.material": "outcomes that are said to be material",
    "counts.valued": "outcomes that are priced",
    "nodes[].id": "whole, such as `guests/less-alone`",
    "nodes[].kind": "`context`, `activity`, `output` or `outcome`",
    "nodes[].title": "empty where it has none",
    "nodes[].stakeholder": "its id; null for the programme's own",
    "nodes[].timeframe[]": "every column that the card covers, first to last",
    "links[].from": "the cause's id",
    "links[].to": "the effect's id",
    "links[].feedback": "whether it is marked so",
    "links[].sources": "how many support it; a source and the one it is `within` count once",
    "links[].citations": "how many items of evidence and steps of claims support it",
    "loops[][]": "a shortest loop for each feedback link that closes one, and for each tangle, as ids in their order",
}


_ISLAND = {
    "version": "of this shape",
    "generator": "`leadsto` and its version",
    "title": "the theory's",
    "language": "of the theory's text",
    "audience": "whom the page is for: `public`, `team` or `restricted`; nothing else is in it",
    "unchecked": "whether it was rendered with `--draft`: there may be errors",
    "views": "what each view shows, by its name; still growing, and not yet a promise",
}
_PAGE = """\
## In a page

`leadsto render` writes the data of a page into the page, in an element
`<script type="application/json" id="leadsto-data">`. It is one object:
"""
_HANDLES = (
    ('data-node="guests/less-alone"', "a card"),
    ('data-link="guests/go-out -> guests/less-alone"', "an arrow; the `>` may be written as an entity"),
    ('data-lane="guests"', "a lane"),
    ('data-column="short"', "a column"),
    ('id="panel"', "the panel beside the board"),
)
"""What other pages and tests may look for in a page, and what it is."""


def page() -> str:
    """Return the page.

    Raises:
        ValueError: The output has a value that is not told here, or the other way round.
    """
    with TemporaryDirectory() as folder, chdir(folder):
        Path("outcomes").mkdir()
        Path("outcomes", "theory.yaml").write_text(_THEORY, encoding="utf-8")
        checked = json.loads(check_and_report("outcomes", "json", select=("LT201",))[0])
        shown = json.loads(show("outcomes", "json")[0])
        Path("asked").mkdir()
        Path("asked", "theory.yaml").write_text(ASKED, encoding="utf-8")
        traced = json.loads(tell_trace("asked", ("table", "less-alone"), "json", "team").text)
        grounded = json.loads(tell_evidence("asked", "json", "team").text)
        questioned = json.loads(tell_gaps("asked", "json", "team").text)
        Path("told-by").mkdir()
        Path("told-by", "theory.yaml").write_text(_THEORY, encoding="utf-8")
        Path("told-by", "sources.yaml").write_text(EVIDENCE, encoding="utf-8")
        Path("told-by", ".leadsto-0123456789abcdef.part").write_bytes(b"")
        withdrawn = json.loads(tell_withdrawal("told-by", "interview-3", "json").text)
        recent = json.loads(tell_since("told-by", "2024-06", "json", "team").text)
        for name, text in (("plan", _THEORY), ("told", TOLD)):
            Path(name).mkdir()
            Path(name, "theory.yaml").write_text(text, encoding="utf-8")
        compared = json.loads(tell_difference(compare_folders("plan", "told", "team"), "json").text)
        for name, text in QUOTED.items():
            Path("quoted", name).parent.mkdir(parents=True, exist_ok=True)
            Path("quoted", name).write_text(text, encoding="utf-8")
        located = json.loads(tell_places("quoted", "json", is_preview=True).text)
        covered = json.loads(tell_coverage("quoted", "interview-3", "json", "team").text)
        rendered = Path(render_folder("outcomes", "site", draft=True).path).read_text(encoding="utf-8")
    parts = [
        _HEAD + _fenced(_THEORY, "yaml"),
        "## leadsto check",
        "`leadsto check --format json --select LT201`",
        _fenced(json.dumps(checked, ensure_ascii=False, indent=2), "json"),
        _table(checked, _CHECK, "check"),
        "Findings stand in the order of file, line, column and code. `findings` is empty where nothing was found.",
        "## leadsto show",
        "`leadsto show --format json`",
        _fenced(json.dumps(shown, ensure_ascii=False, indent=2), "json"),
        _table(shown, _SHOW, "show"),
        "## leadsto trace",
        "`leadsto trace table less-alone --format json`, of this theory:",
        _fenced(ASKED, "yaml"),
        _fenced(json.dumps(traced, ensure_ascii=False, indent=2), "json"),
        _table(traced, TRACE, "trace"),
        'Where the one does not lead to the other, `paths` is `"0"` and the exit status 1.',
        "## leadsto evidence",
        "`leadsto evidence --format json`, of the same theory:",
        _fenced(json.dumps(grounded, ensure_ascii=False, indent=2), "json"),
        _table(grounded, GROUNDING, "evidence"),
        "Links and nodes stand in the theory's order.",
        "## leadsto evidence --gaps",
        "`leadsto evidence --gaps --format json`, of the same theory:",
        _fenced(json.dumps(questioned, ensure_ascii=False, indent=2), "json"),
        _table(questioned, QUESTIONS, "gaps"),
        "Interviews, questions and gaps stand so that those come first on which most hangs.",
        "## leadsto withdraw",
        "`leadsto withdraw interview-3 --format json`, where a second file holds this:",
        _fenced(EVIDENCE, "yaml"),
        _fenced(json.dumps(withdrawn, ensure_ascii=False, indent=2), "json"),
        _table(withdrawn, WITHDRAW, "withdraw"),
        "Links and nodes stand in the theory's order. What differs in no figure is left out.",
        "## leadsto evidence --since",
        "`leadsto evidence --since 2024-06 --format json`, of the same two files:",
        _fenced(json.dumps(recent, ensure_ascii=False, indent=2), "json"),
        _table(recent, SINCE, "since"),
        "## leadsto diff",
        "`leadsto diff plan told --format json`, where `plan` holds the theory above, and `told` this one:",
        _fenced(TOLD, "yaml"),
        _fenced(json.dumps(compared, ensure_ascii=False, indent=2), "json"),
        _table(compared, DIFF, "diff"),
        "Nodes and links stand in the newer theory's order, then those only in the older one in its order.",
        "## leadsto evidence --locate",
        "`leadsto evidence --locate --diff --format json quoted`, where `quoted/theory.yaml` and `quoted/transcripts/3.txt` are:",
        _fenced(QUOTED["theory.yaml"], "yaml"),
        _fenced(QUOTED["transcripts/3.txt"], "text"),
        _fenced(json.dumps(located, ensure_ascii=False, indent=2), "json"),
        _table(located, LOCATE, "locate"),
        "Quotes stand in the theory's order.",
        "## leadsto evidence --paragraphs",
        "`leadsto evidence --paragraphs interview-3 --format json quoted`, of the same folder:",
        _fenced(json.dumps(covered, ensure_ascii=False, indent=2), "json"),
        _table(covered, COVERAGE, "paragraphs"),
        "Passages stand in the transcript's order, what rests on them in the theory's.",
        _PAGE.rstrip("\n"),
        _island(rendered),
        "After `#`, a page's address holds the view and what is chosen in it. These stay what they are, for links and tests:",
        _handles(rendered),
    ]
    return "\n\n".join(parts) + "\n"


def _island(rendered: str) -> str:
    island = re.search(r'<script type="application/json" id="leadsto-data">(.*?)</script>', rendered, re.DOTALL)
    data = json.loads(island[1]) if island else {}
    if list(data) != list(_ISLAND):
        raise ValueError(f"the page's data has {list(data)}, and told are {list(_ISLAND)}")
    kinds = {int: "a whole number", str: "text", bool: "true or false", dict: "an object"}
    rows = [f"| `{key}` | {kinds[type(data[key])]} | {meaning} |" for key, meaning in _ISLAND.items()]
    return "\n".join(["| value | is | meaning |", "|---|---|---|", *rows])


def _handles(rendered: str) -> str:
    missing = [handle for handle, _ in _HANDLES if handle not in html.unescape(rendered)]
    if missing:
        raise ValueError(f"the page has no {missing}")
    rows = [f"| `{handle}` | {meaning} |" for handle, meaning in _HANDLES]
    return "\n".join(["| attribute | of |", "|---|---|", *rows])


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def _table(value: Any, meanings: dict[str, str], name: str) -> str:
    found: dict[str, set[str]] = {}
    for path, kind in _paths(value, ""):
        found.setdefault(path, set()).add(kind)
    if set(found) != set(meanings):
        raise ValueError(f"{name}: told and printed differ in {sorted(set(found) ^ set(meanings))}")
    rows = [f"| `{path}` | {' or '.join(sorted(found[path]))} | {meaning} |" for path, meaning in meanings.items()]
    return "\n".join(["| value | is | meaning |", "|---|---|---|", *rows])


def _paths(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for inner in value:
            yield from _paths(inner, f"{path}[]")
    else:
        names = {
            bool: "true or false",
            int: "a whole number",
            float: "a number",
            str: "text",
            type(None): "null",
        }
        yield path, names[type(value)]
