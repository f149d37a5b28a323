"""`leadsto evidence --since`: what is new since a date, and what it changed."""

from __future__ import annotations

from leadsto.app.asking import Answer, NoSuch, ask
from leadsto.evidence.recent import find_recent
from leadsto.load.written import NotWritten, read_date
from leadsto.model import Access
from leadsto.report.evidence.since import since_as_csv, since_as_json, since_as_text


def tell_since(
    folder: str, date: str, form: str, audience: Access, setting: str | None = None, *, is_kept: bool = True
) -> Answer:
    """Return what is new since a date in what an audience may see of a folder's theory.

    Args:
        folder: The theory's folder.
        date: A year, a month or a day, as dates are written in the language.
        form: text, csv or json.
        audience: Who it is for.
        setting: Look at one setting only.
        is_kept: Whether the text may be kept or passed on; else it says how much stayed behind.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSuch: The theory has no such setting, or the date is none.
    """
    try:
        since = read_date(date)
    except NotWritten as error:
        raise NoSuch(f"--since: {error}{f'; {error.hint}' if error.hint else ''}") from error
    if since.about:
        raise NoSuch("--since: give a year, a month or a day, without `about`: it says where to begin")
    asked = ask(folder, audience, setting)
    grounds = asked.subject.grounds
    recent = find_recent(grounds, since)
    if form == "text":
        text = since_as_text(recent, grounds, audience, "" if is_kept else asked.stayed_behind)
    else:
        text = (since_as_csv if form == "csv" else since_as_json)(recent, grounds)
    return Answer(text, asked.errors, asked.stayed_behind)
