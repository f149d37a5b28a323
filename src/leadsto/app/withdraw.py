"""`leadsto withdraw`: what a source's withdrawal means, and taking every trace of it out of the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from leadsto.app.asking import Answer, NoSuch
from leadsto.app.editing import put_edits, verify_edits
from leadsto.app.mentions import find_file_names, find_mentions
from leadsto.app.parts import find_parts, remove_parts
from leadsto.app.reading import Read, check_folder, count_errors, read_folder
from leadsto.characters import kebab
from leadsto.edit import Edited, NotEditable, change
from leadsto.evidence.citations import every_citation
from leadsto.evidence.grades import enclosing
from leadsto.evidence.grounds import Grounds
from leadsto.evidence.loss import compare_grounds
from leadsto.evidence.withdrawal import Trace, Withdrawal, named_sources, withdraw
from leadsto.findings import Placed, Verdict
from leadsto.load.locate import locate
from leadsto.model import Theory, first_by_id
from leadsto.report.evidence.withdrawal import Look, WithdrawalReport
from leadsto.report.evidence.withdrawal_text import withdrawing_as_json, withdrawing_as_text
from leadsto.source import Route
from leadsto.timings import Timings

FORMATS = ("text", "json")

UNKNOWN = "unknown"
"""What takes the place of a proxy whose amount was the source's: without one a priced value would be an error."""


def tell_withdrawal(
    folder: str, source: str, form: str = "text", *, apply: bool = False, timings: Timings | None = None
) -> Answer:
    """Return what withdrawing a source means; with `apply` do it.

    Everything is looked at, whatever its access: the terminal is the team's.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory names no such source.
        NotEditable: It was to be done and can't be done safely; nothing is written.
        NotWritable: A file can't be written; none is.
    """
    read = replace(read_folder(folder, timings), only="")  # one source is named in many files
    verdicts = check_folder(read, timings=timings, with_transcripts=False)
    theory = read.reading.theory
    _require(theory, source)
    withdrawal = withdraw(theory, (source,))
    edited, obstacle = _edit(read, withdrawal)
    errors = errors_left = count_errors(verdicts)
    if not obstacle:
        obstacle, errors_left = _try(read, edited, withdrawal, verdicts, whole=apply)
    if apply:
        if obstacle:
            raise NotEditable(obstacle)
        errors = errors_left
    parts = find_parts(read.folder)
    parts_left = remove_parts(read.folder, parts) if apply else parts
    before, after = Grounds.of(theory), Grounds.of(withdrawal.theory)
    report = WithdrawalReport(
        theory=theory,
        id=source,
        source=first_by_id(theory.sources).get(source),
        traces=withdrawal.traces,
        places=_places(read, withdrawal.traces),
        changes=compare_grounds(before, after, (source,)),
        looks=tuple(_looks(read, withdrawal, theory, source, edited, apply)),
        comments=tuple(_comments(read, edited, apply)),
        files=tuple(sorted(edited.texts)),
        is_applied=apply,
        obstacle=obstacle,
        prefix="" if read.folder in ("", ".") else read.folder.rstrip("/") + "/",
        parts=parts,
        parts_left=parts_left,
    )
    told = (withdrawing_as_json if form == "json" else withdrawing_as_text)(report)
    if not apply:
        return Answer(told, errors, "")
    put_edits(read.folder, read.texts, edited)  # last: once files have changed, nothing is left but to say so
    return Answer(told, errors, "", written=tuple(report.prefix + file for file in report.files))


def _require(theory: Theory, source: str) -> None:
    named = named_sources(theory)
    if source not in named:
        small = {known.casefold(): known for known in sorted(named, reverse=True)}
        near = get_close_matches(source.casefold(), small, 1, 0.6)
        told = f"did you mean {small[near[0]]}?" if near else f"it has {', '.join(sorted(named)) if named else 'none'}"
        raise NoSuch(f"the theory has no source “{source}”, and nothing in it names one; {told}")


def _edit(read: Read, withdrawal: Withdrawal) -> tuple[Edited, str]:
    """Return the edits, or none and why there can be none."""
    if read.reading.torn or read.reading.unread:
        return Edited(), (
            "some of the files could not be read whole, and what could not be read may hold traces; "
            "mend what `leadsto check` finds there first"
        )
    removals: list[Route] = []
    values: dict[Route, str] = {}
    for trace in withdrawal.traces:
        if trace.route is None:
            continue
        if trace.kind == "proxy":
            values[trace.route] = UNKNOWN
        else:
            removals.append(trace.route)
    try:
        return change(read.texts, removals=removals, values=values), ""
    except NotEditable as error:
        return Edited(), str(error)


def _try(
    read: Read, edited: Edited, withdrawal: Withdrawal, verdicts: Sequence[Verdict], *, whole: bool
) -> tuple[str, int]:
    """Read and check what the files would be.

    Returns:
        Why the edits can't be made, "" where they can: then they hold what they should, and nothing leads nowhere. And
        how many errors would be left; with `whole` of all rules, else of those alone that can't be turned off.
    """
    try:
        after = verify_edits(read.texts, edited, withdrawal.theory, read.reading)
    except NotEditable as error:
        return str(error), 0
    select = () if whole else ("LT0", "LT1")
    there = replace(read, reading=after, texts={**read.texts, **edited.texts})
    left = check_folder(there, select, with_transcripts=False)
    new = next(iter(Counter(_dangling(left)) - Counter(_dangling(verdicts))), None)
    return "" if new is None else f"{new[1]} ({new[0]})", count_errors(left)


def _dangling(verdicts: Sequence[Verdict]) -> Iterator[tuple[str, str]]:
    """Yield the errors that say that something can't be read or leads to nothing; no theory can turn these off."""
    return ((each.code, each.message) for each in verdicts if each.code < "LT2" and each.severity == "error")


def _places(read: Read, traces: Sequence[Trace]) -> dict[Trace, Placed]:
    routes = {trace: trace.route for trace in traces if trace.route is not None}
    spans = locate(dict.fromkeys(routes.values()), read.texts, read.reading.item_starts)
    places: dict[Trace, Placed] = {}
    for trace, route in routes.items():
        span = spans[route]
        text = read.texts[span.file]
        start, end = text.position(span.start), text.position(span.end)
        places[trace] = Placed(span.file, start.line, start.column, end.line, end.column)
    return places


def _comments(read: Read, edited: Edited, applied: bool) -> Iterator[Look]:
    for comment in edited.comments:
        text, offset = read.texts[comment.file], comment.start
        if applied:
            text, offset = edited.texts[comment.file], edited.moved(comment.file, comment.start) or 0
        yield Look(comment.file, text.position(offset).line, "", comment.text)


def _looks(
    read: Read, withdrawal: Withdrawal, theory: Theory, id_: str, edited: Edited, applied: bool
) -> Iterator[Look]:
    """Yield what is not touched and may tell of the source: files, what quotes it, voices of nobody, text."""
    entries = [source for source in theory.sources if source.id == id_]
    for source in entries:
        if source.file:
            there = "" if (Path(read.folder) / source.file).exists() else ", which is not there"
            yield Look(source.file, 0, f"the source's file{there}; leadsto does not delete it")
    sources = first_by_id(theory.sources)
    for outer in enclosing(id_, sources):
        if outer in sources and outer != id_:
            title = sources[outer].title or outer
            file, line = _line(read, sources[outer].route, edited, applied)
            yield Look(file, line, f"“{title}” quotes this source; what it says stays")
    names = dict.fromkeys((id_, *(name for each in entries for name in (each.title, each.voice_name) if name)))
    for mention in find_file_names(read.folder, dict.fromkeys((*names, *map(kebab, names)))):
        yield Look(mention.file, 0, f"the file's name holds “{mention.name}”")
    left = {voice for source in withdrawal.theory.sources for voice in source.voice}
    left.update(voice for item in every_citation(withdrawal.theory) for voice in item.voice)
    for voice in theory.voices:
        if voice.id not in left and any(voice.id in source.voice for source in entries) and voice.route:
            file, line = _line(read, voice.route, edited, applied)
            yield Look(file, line, f"“{voice.title or voice.id}” under `voices:` speaks in no other source")
    for mention in find_mentions(read.texts, names, edited):
        line = mention.line_after if applied else mention.line
        yield Look(mention.file, line, f"speaks of “{mention.name}”", _cut(mention.text))


def _line(read: Read, route: Route | None, edited: Edited, applied: bool) -> tuple[str, int]:
    """Return the file and the line of what stays: as they are now, or once the edits are made."""
    if route is None:
        return "", 0
    span = locate((route,), read.texts, read.reading.item_starts)[route]
    offset = edited.moved(span.file, span.start) if applied else span.start
    text = edited.texts.get(span.file, read.texts[span.file]) if applied else read.texts[span.file]
    return span.file, text.position(offset or 0).line


def _cut(text: str, most: int = 100) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
