"""What withdrawing a source comes to, in sentences and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from leadsto.evidence.loss import Changes
from leadsto.evidence.withdrawal import Trace
from leadsto.findings import Placed
from leadsto.model import first_by_id
from leadsto.report.evidence.change_words import plural
from leadsto.report.evidence.changes_data import changes_as_plain
from leadsto.report.evidence.changes_text import as_lines, sections
from leadsto.report.evidence.withdrawal import Look, WithdrawalReport
from leadsto.report.findings_report import visible
from leadsto.report.phrases import counted, joined

VERSION = 1

_MOST_LOOKS = 40
"""How many places to look at are listed; JSON has them all."""

BEYOND = """\
Copies that leadsto does not reach: pages, drawings, slides and tables made before still hold what was withdrawn, and
so do copies that others have, back-ups, and the history of a repository. Render and export anew, and replace what is
published. Git keeps every earlier state, and `git log -S SOURCE` lists the commits that hold it.
To take it out of them means to rewrite the history (git filter-repo does) and to tell all who have a copy."""


def withdrawing_as_text(report: WithdrawalReport) -> str:
    """Return what goes, what it costs, and what is left to people."""
    did = report.is_applied
    now = " (lines as they are now)" if did else ""
    lines = [f"{report.name} {'has been withdrawn' if did else 'withdrawn: what that would mean'}"]
    lines += [_summary(report), ""]
    lines.append("What has gone (lines as they were)" if did else "What would go")
    lines += (f"  {line}" for line in _traces(report))
    nodes = first_by_id(report.theory.nodes)
    costs = list(sections(report.changes, nodes, report.title))
    lines += as_lines(costs) if costs else ("", "No link, chain, standing or story rests on it.")
    if report.parts:
        lines += ["", "Parts of files that a run left which was killed: each may hold what is withdrawn"]
        lines += (f"  {report.prefix}{part}{_fate(part, report)}" for part in report.parts)
    if report.comments:
        lines += ["", f"Comments beside it that stay: look whether they still belong there{now}"]
        lines += (f"  {_place(report, each)}{each.text}" for each in report.comments)
    if report.looks:
        lines += ["", f"Look yourself: this is not touched{now}"]
        lines += (
            f"  {_place(report, each)}{each.says}{f': {each.text}' if each.text else ''}"
            for each in report.looks[:_MOST_LOOKS]
        )
        if len(report.looks) > _MOST_LOOKS:
            lines.append(f"  and {len(report.looks) - _MOST_LOOKS} more; `--format json` has them all")
    lines += ["", BEYOND.replace("SOURCE", report.id), ""]
    files = ", ".join(report.prefix + file for file in report.files)
    if did:
        lines.append(f"Written: {files}.")
    elif report.obstacle:
        lines.append(f"This can't be done as the files are: {report.obstacle}.")
    else:
        lines.append(f"Nothing has been written. With --apply these files change: {files}.")
    return "".join(visible(line) + "\n" for line in "\n".join(lines).split("\n"))


def withdrawing_as_json(report: WithdrawalReport) -> str:
    """Return the same as one JSON object."""
    shown = {
        "version": VERSION,
        "source": report.id,
        "title": report.source.title if report.source else "",
        "applied": report.is_applied,
        "goes": [
            {"kind": trace.kind, "on": trace.on, "part": trace.part, **_where(report.places.get(trace))}
            for trace in report.traces
        ],
        "changes": changes_as_plain(report.changes),
        "comments": [{"file": each.file, "line": each.line, "text": each.text} for each in report.comments],
        "look": [{"file": each.file, "line": each.line, "says": each.says, "text": each.text} for each in report.looks],
        "leftovers": [{"file": part, "removed": part not in report.parts_left} for part in report.parts],
        "files": list(report.files),
        "obstacle": report.obstacle,
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def _fate(part: str, report: WithdrawalReport) -> str:
    """Say what becomes of a part that a run left."""
    if not report.is_applied:
        return ""
    return ": could not be removed; remove it yourself" if part in report.parts_left else ": removed"


def _where(placed: Placed | None) -> dict[str, str | int]:
    return {} if placed is None else {"file": placed.file, "line": placed.line, "column": placed.column}


def _summary(report: WithdrawalReport) -> str:
    """Say in one line how much there is: the lists below may be long."""
    changes = report.changes
    said = [f"{_counted(len(report.traces), 'place names', 'places name')} it."]
    losing = [change for change in changes.links if change.before.items > change.after.items]
    if losing:
        asserted = sum(change.became_asserted for change in losing)
        told = f", {asserted} of which nobody else tells" if asserted else ""
        said.append(f"{_counted(len(losing), 'link loses', 'links lose')} evidence{told}.")
    said += _own(changes)
    falling = [change for change in changes.nodes if change.falls]
    if falling:
        material = sum(change.node.is_material for change in falling)
        of_them = f", {material} of them material" if material else ""
        said.append(f"{_counted(len(falling), 'standing falls', 'standings fall')}{of_them}.")
    lost = sum(not each.after for each in changes.threads) + sum(not each.after for each in changes.stories)
    if lost:
        said.append(f"{_counted(lost, 'chain or story is', 'chains and stories are')} told whole by nobody else.")
    return " ".join(said)


def _own(changes: Changes) -> Iterator[str]:
    """Yield how many outcomes and the like lose what is said of them themselves."""
    losing = [change for change in changes.nodes if change.loses_own]
    if losing:
        kinds = Counter(change.node.kind for change in losing)
        order = sorted(kinds, key=lambda kind: (kind != "outcome", kind))
        things = joined([counted(kinds[kind], *plural(kind)) for kind in order])
        bare = sum(not change.own_after.items for change in losing)
        material = sum(change.node.is_material for change in losing)
        of_them = [f"{count} of them {what}" for count, what in ((bare, "all of it"), (material, "material")) if count]
        lose = "loses evidence of its own" if len(losing) == 1 else "lose evidence of their own"
        yield f"{', '.join((f'{things} {lose}', *of_them))}."


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _traces(report: WithdrawalReport) -> Iterator[str]:
    """Yield a line for each kind of thing in each place, with where the first of them stands."""
    together: dict[tuple[str, str, str], list[Trace]] = {}
    for trace in report.traces:
        together.setdefault((trace.kind, trace.on, trace.part), []).append(trace)
    for traces in together.values():
        placed = report.places.get(traces[0])
        where = f"{report.prefix}{placed.file}:{placed.line}: " if placed else ""
        more = f" (and {len(traces) - 1} more of them)" if len(traces) > 1 else ""
        yield where + _say(traces, report) + more


def _say(traces: Sequence[Trace], report: WithdrawalReport) -> str:
    trace = traces[0]
    on = _name(trace.on, report)
    of = f" (under {trace.part})" if trace.part else ""
    return {
        "source": "the source itself",
        "evidence": f"evidence on {on}{of}",
        "claim": f"a claim along {on}" if " > " in trace.on else f"a claim on {on}",
        "observation": f"a value of the indicator {_indicator(trace, report)} of {on}",
        "proxy": f"the proxy of {on}: its amount becomes unknown",
        "share": f"the source of the {trace.part} of {on}; the figure stays",
        "within": f"that {on} is quoted in it; that source stays",
        "framework": f"that {on} is written in it; the framework stays",
    }[trace.kind]


def _indicator(trace: Trace, report: WithdrawalReport) -> str:
    """What an indicator is called: its title in quotation marks, else its id."""
    node = first_by_id(report.theory.nodes).get(trace.on)
    titles = {indicator.id: indicator.title for indicator in node.indicators} if node else {}
    return f"“{titles[trace.part]}”" if titles.get(trace.part) else trace.part


def _name(on: str, report: WithdrawalReport) -> str:
    for sign, arrow in ((" -> ", " → "), (" > ", " → ")):
        if sign in on:
            return arrow.join(report.title(id_) for id_ in on.split(sign))
    return report.title(on)


def _place(report: WithdrawalReport, look: Look) -> str:
    return f"{report.prefix}{look.file}:{look.line}: " if look.line else f"{report.prefix}{look.file}: "
