"""What is new in the evidence since a date, as text, as a table and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence

from leadsto.evidence.grounds import Grounds
from leadsto.evidence.recent import Recent
from leadsto.model import Access, Source
from leadsto.report.audiences import under_title
from leadsto.report.evidence.changes_data import changes_as_plain
from leadsto.report.evidence.changes_text import as_lines, sections
from leadsto.report.findings_report import visible

VERSION = 1

COLUMNS = ("what", "from", "to", "title", "measure", "before", "after")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def since_as_text(recent: Recent, grounds: Grounds, audience: Access, stayed_behind: str = "") -> str:
    """Return the new sources, and in sentences what they changed; under the title what stayed behind."""
    since = recent.since.text or recent.since.first.isoformat()
    lines = [f"New since {since} ({recent.since.first.isoformat()} or later, by the dates of the sources)"]
    lines += (*under_title(audience, stayed_behind), "")
    if recent.sources:
        lines += (f"  {_source(source, recent)}" for source in recent.sources)
        titles = {source.id: source.title or source.id for source in recent.sources}
        titles |= {id_: source.title or id_ for id_, source in grounds.sources.items()}
        found = list(sections(recent.changes, dict(grounds.graph.nodes), lambda id_: f"“{titles.get(id_, id_)}”"))
        lines += as_lines(found) if found else ("", "They changed no link, standing, chain or story.")
    else:
        lines.append("  nothing: no source is of then or later")
    if recent.undated:
        count = len(recent.undated)
        has = "1 source has no date and counts" if count == 1 else f"{count} sources have no date and count"
        lines += ["", f"{has} as old: {', '.join(f'“{each.title or each.id}” ({each.id})' for each in recent.undated)}"]
    return "".join(visible(line) + "\n" for line in lines)


def since_as_json(recent: Recent, grounds: Grounds) -> str:
    """Return the same as one JSON object."""
    del grounds
    shown = {
        "version": VERSION,
        "since": recent.since.first.isoformat(),
        "new": [
            {
                "source": source.id,
                "title": source.title,
                "date": source.date.text if source.date else "",
                "may_be_older": source.id in recent.uncertain,
                "citations": recent.citations[source.id],
            }
            for source in recent.sources
        ],
        "undated": [source.id for source in recent.undated],
        **changes_as_plain(recent.changes),
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def since_as_csv(recent: Recent, grounds: Grounds) -> str:
    """Return a row for each figure that changed, and one for each new source."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in _rows(recent, grounds):
        writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue()


def _rows(recent: Recent, grounds: Grounds) -> Iterator[Sequence[str]]:
    nodes = grounds.graph.nodes
    for source in recent.sources:
        yield "source", source.id, "", source.title, "citations", "0", str(recent.citations[source.id])
    changes = recent.changes
    for link in changes.links:
        from_, to = link.link.from_, link.link.to
        title = f"{nodes[from_].title} → {nodes[to].title}"
        for measure, was, now in (
            ("citations", link.before.citations, link.after.citations),
            ("sources", link.before.sources, link.after.sources),
            ("grade", link.before.grade, link.after.grade),
            ("against", link.before.against, link.after.against),
            ("contested", _yes(link.was_contested), _yes(link.is_contested)),
        ):
            if was != now:
                yield "link", from_, to, title, measure, str(was), str(now)
    for node in changes.nodes:
        for measure, before, after in (
            ("citations on itself", str(node.own_before.citations), str(node.own_after.citations)),
            ("grade on itself", node.own_before.grade, node.own_after.grade),
            ("against itself", str(node.own_before.against), str(node.own_after.against)),
            ("standing", node.stood, node.stands),
            ("contested", _yes(node.was_contested), _yes(node.is_contested)),
        ):
            if before != after:
                yield node.node.kind, node.node.id, "", node.node.title, measure, before, after
    for chain in changes.threads:
        title = f"{chain.from_.title} → {chain.to.title}"
        yield "chain", chain.from_.id, chain.to.id, title, "threads", str(len(chain.before)), str(len(chain.after))
    for story in changes.stories:
        tellers = (" ".join(story.before), " ".join(story.after))
        yield "story", story.story.id, "", story.story.title, "told whole by", *tellers


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _source(source: Source, recent: Recent) -> str:
    count = recent.citations[source.id]
    dated = source.date.text if source.date else ""
    older = ", which may be before" if source.id in recent.uncertain else ""
    return f"“{source.title or source.id}” ({source.id}), {dated}{older}: {count} citation{'' if count == 1 else 's'}"
