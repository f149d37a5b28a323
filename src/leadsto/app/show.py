"""`leadsto show`: what there is in a theory."""

from __future__ import annotations

from leadsto.app.reading import check_folder, count_errors, read_folder
from leadsto.report.overview_text import overview_as_json, overview_as_text
from leadsto.views.overview import overview

FORMATS = ("text", "json")


class NoSetting(Exception):
    """The theory has no setting of that name."""


def show(folder: str, form: str = "text", setting: str | None = None) -> tuple[str, int]:
    """Return what there is in a folder's theory, and how many errors were found in it.

    Raises:
        NoFolder: There is no such folder, or it cannot be listed.
        NoSetting: The theory has no such setting.
    """
    read = read_folder(folder)
    errors = count_errors(check_folder(read, with_transcripts=False))
    theory = read.reading.theory
    ids = [known.id for known in theory.settings]
    if setting is not None and setting not in ids:
        raise NoSetting(f"the theory has no setting “{setting}”; it has {', '.join(ids) if ids else 'none'}")
    seen = overview(theory, setting)
    return (overview_as_json if form == "json" else overview_as_text)(seen), errors
