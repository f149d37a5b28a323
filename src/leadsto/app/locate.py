"""`leadsto evidence --locate`: where quotes stand in the files of their sources, written beside them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff

from leadsto.app.asking import Answer
from leadsto.app.editing import verify_edits, write_edits
from leadsto.app.reading import Read, check_folder, count_errors, read_folder
from leadsto.app.transcripts import read_transcripts
from leadsto.edit import Addition, Edited, NotEditable, insert
from leadsto.evidence.locating import Located, locate_quotes, with_places
from leadsto.findings import Placed
from leadsto.load.locate import locate
from leadsto.report.evidence.locating import LocatingReport, locating_as_json, locating_as_text
from leadsto.source import Route


def tell_places(folder: str, form: str = "text", *, is_preview: bool = False) -> Answer:
    """Fill in `at:` beside each quote that stands in one place of its source's file, and return what was done.

    What somebody wrote is never changed: only quotes without `at:` are given one. Files change by splices alone, all or
    none. Everything is looked at, whatever its access: the files are the team's.

    Args:
        folder: The theory's.
        form: `text` or `json`.
        is_preview: Whether it is only shown and nothing is written.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NotEditable: The files can't be changed safely; nothing is written.
        NotWritable: A file can't be written; none is.
    """
    read = read_folder(folder)
    theory = read.reading.theory
    transcripts = read_transcripts(read.folder, theory)
    located = list(locate_quotes(theory, transcripts))
    places = {each.citation.route: each.places[0] for each in located if each.state == "filled" and each.citation.route}
    edited = insert(read.texts, [Addition(route, "at", place) for route, place in places.items()])
    expected = with_places(theory, places)
    is_written = bool(places) and not is_preview
    if is_written:
        if read.reading.torn:
            message = "some of the files could not be read whole; mend what `leadsto check` finds there first"
            raise NotEditable(message)
        write_edits(read.folder, read.texts, edited, expected)
    elif places:
        verify_edits(read.texts, edited, expected)
    errors = count_errors(check_folder(read_folder(folder) if is_written else read, transcripts=transcripts))
    report = LocatingReport(
        located,
        _placed(read, located),
        tuple(sorted(edited.texts)),
        is_written,
        _diff(read, edited) if is_preview else "",
        "" if read.folder in ("", ".") else read.folder.rstrip("/") + "/",
    )
    written = tuple(report.prefix + file for file in report.files) if is_written else ()
    return Answer((locating_as_json if form == "json" else locating_as_text)(report), errors, "", written=written)


def _diff(read: Read, edited: Edited) -> str:
    """Return what would change, as `diff -u` shows it."""
    lines: list[str] = []
    for file, text in sorted(edited.texts.items()):
        before, after = read.texts[file].text.splitlines(), text.text.splitlines()
        lines += unified_diff(before, after, file, file, lineterm="", n=2)
    return "\n".join(lines)


def _placed(read: Read, located: Sequence[Located]) -> list[Placed]:
    """Return where the quotes stand in the theory's files."""
    routes = [(each.citation.route or Route(None, "")) / "quote" for each in located]
    spans = locate(routes, read.texts, read.reading.item_starts)
    placed = []
    for route in routes:
        span = spans[route]
        start = read.texts[span.file].position(span.start)
        placed.append(Placed(span.file, start.line, start.column, start.line, start.column))
    return placed
